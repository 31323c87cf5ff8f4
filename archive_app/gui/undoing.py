"""Undoing: what was done last, and how to take it back: one stack for everything in the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from archive_app.errors import ArchiveAppError

Step = Callable[[], object]


class Undoing(QObject):
    """Errors of a later undo or redo are told by `failed`, since Qt calls it and would swallow them."""

    failed = Signal(object)
    """An ArchiveAppError."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)

    def did(self, text: str, again: Step, back: Step) -> None:
        """Remembers what was done just now."""
        self.stack.push(_Command(text, lambda: self._attempt(again), lambda: self._attempt(back)))

    def _attempt(self, step: Step) -> bool:
        try:
            step()
        except ArchiveAppError as error:
            self.failed.emit(error)
            return False
        return True


class _Command(QUndoCommand):
    """Pushed when its work is done already, so the redo of the push does nothing."""

    def __init__(self, text: str, again: Callable[[], bool], back: Callable[[], bool]) -> None:
        super().__init__(text)
        self._again = again
        self._back = back
        self._is_pushed = False

    def redo(self) -> None:
        if self._is_pushed:
            self.setObsolete(not self._again())
        self._is_pushed = True

    def undo(self) -> None:
        self.setObsolete(not self._back())
