"""Adding, changing and deleting annotations, each of which can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from archive_app.entities.correction import Correction
from archive_app.gui.undoing import Step, Undoing
from archive_app.library.annotation import Annotation, Colour


class NameKeeper(Protocol):
    """What the Archive does for corrections of names."""

    def correct(self, correction: Correction) -> bool: ...

    def undo_correction(self, correction: Correction) -> bool: ...


class AnnotationKeeper(Protocol):
    """What the Archive does for annotations."""

    @property
    def names(self) -> NameKeeper: ...

    def annotate(
        self,
        document_id: str,
        start: int,
        end: int,
        colour: Colour = ...,
        note: str = ...,
        tags: Sequence[str] = ...,
    ) -> Annotation: ...

    def change(self, annotation: Annotation) -> None: ...

    def delete(self, annotation_id: str) -> Annotation: ...

    def restore(self, annotation: Annotation) -> None: ...


class AnnotationCommands(QObject):
    """Does the work at once and remembers how to take it back.

    Errors of the first time (no library yet, locked …) go to the caller and leave nothing to undo. Those of a
    later undo or redo are told by `failed`, since Qt calls it and would swallow them.
    """

    changed = Signal()
    corrected = Signal()
    """A name, not an annotation."""
    failed = Signal(object)
    """An ArchiveAppError."""

    def __init__(self, keeper: AnnotationKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self.undoing = Undoing(self)
        self.stack = self.undoing.stack
        self.undoing.failed.connect(self.failed)

    def add(
        self,
        document_id: str,
        start: int,
        end: int,
        colour: Colour = Colour.YELLOW,
        note: str = "",
        tags: Sequence[str] = (),
    ) -> Annotation:
        made = self._keeper.annotate(document_id, start, end, colour, note, tags)
        text = self.tr("Add the note") if note else self.tr("Highlight the passage")
        self._done(text, lambda: self._keeper.restore(made), lambda: self._keeper.delete(made.id))
        return made

    def change(self, before: Annotation, after: Annotation) -> None:
        """Nothing happens where both are the same."""
        if before == after:
            return
        self._keeper.change(after)
        text = self.tr("Change the annotation")
        self._done(text, lambda: self._keeper.change(after), lambda: self._keeper.change(before))

    def delete(self, annotation_id: str) -> None:
        gone = self._keeper.delete(annotation_id)
        text = self.tr("Delete the annotation")
        self._done(text, lambda: self._keeper.delete(gone.id), lambda: self._keeper.restore(gone))

    def correct(self, correction: Correction) -> None:
        """Nothing happens where it was said before."""
        if not self._keeper.names.correct(correction):
            return

        made, undone = self._correcting(correction)
        self._done(self.tr("Correct the name"), made, undone)
        self.corrected.emit()

    def take_back(self, correction: Correction) -> None:
        """One that was made any time before."""
        if not self._keeper.names.undo_correction(correction):
            return
        made, undone = self._correcting(correction)
        self._done(self.tr("Take back the correction"), undone, made)
        self.corrected.emit()

    def _correcting(self, correction: Correction) -> tuple[Step, Step]:
        def made() -> None:
            self._keeper.names.correct(correction)
            self.corrected.emit()

        def undone() -> None:
            self._keeper.names.undo_correction(correction)
            self.corrected.emit()

        return made, undone

    def _done(self, text: str, again: Step, back: Step) -> None:
        self.undoing.did(text, lambda: self._tell(again), lambda: self._tell(back))
        self.changed.emit()

    def _tell(self, step: Step) -> None:
        step()
        self.changed.emit()
