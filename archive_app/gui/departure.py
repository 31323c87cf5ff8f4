"""Departure: locking ends the process that knew the keys; a fresh and locked one takes its place.

Python and Qt keep copies of what they have handled, so nothing short of its end makes a process forget. The
fresh one is told the place and looks of the window and nothing else. What was being read waits inside the
library.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from threading import Thread

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from archive_app.gui import clipboard
from archive_app.gui.successor import Successor
from archive_app.paths import is_frozen

PATIENCE_SECONDS = 0.3
"""How long the library may take to close. What was confirmed is safe without that too."""
CALM_MS = 2_000
"""After unlocking there is enough to do; the successor is started when that is over."""

Arguments = Callable[[], Sequence[str]]


class Departure(QObject):
    def __init__(self, window: QWidget, arguments: Arguments, program: Sequence[str] = ()) -> None:
        """`arguments` are the looks of the fresh one; `program` is what to start, by default this one."""
        super().__init__(window)
        self._window = window
        self._arguments = arguments
        self._successor = Successor(program or this_program())
        self._cover: QWidget | None = None
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._successor.stand_by)

    def prepare(self) -> None:
        """There will be something to leave: a fresh process is started beforehand."""
        self._calm.start()

    def give_up(self) -> None:
        """The window was closed, and nobody takes its place."""
        self._calm.stop()
        self._successor.dismiss()

    def blank(self) -> None:
        """At once, and before anything that may take its time."""
        for other in QApplication.topLevelWidgets():
            if other is not self._window and other.isVisible():
                other.hide()
        cover = self._cover = QWidget(self._window)
        cover.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        cover.setAutoFillBackground(True)
        cover.setGeometry(self._window.rect())
        cover.show()
        cover.raise_()
        cover.repaint()

    def leave(self, close: Callable[[], object], *more: str) -> None:
        """Does not come back, unless no fresh process could be started; then the window is shown again.

        `more` are arguments beside those that say how it looks.
        """
        self._leave_to(self._successor, close, more)

    def move(self, folder: str, close: Callable[[], object]) -> None:
        """Like `leave`; the fresh process is one on the library in `folder`, or on none yet."""
        self._leave_to(Successor([*this_program(), "--library", folder]), close, ["--moved"])

    def _leave_to(self, successor: Successor, close: Callable[[], object], more: Sequence[str]) -> None:
        if not successor.take_over([*self._arguments(), *more]):
            self._uncover()
            return
        clipboard.forget()
        QApplication.sendPostedEvents()
        closing = Thread(target=close, daemon=True)
        closing.start()
        closing.join(PATIENCE_SECONDS)
        # Without waiting for any thread, and without anything that runs at an orderly end.
        os._exit(0)

    def _uncover(self) -> None:
        if self._cover:
            self._cover.deleteLater()
            self._cover = None


def this_program() -> tuple[str, ...]:
    return (sys.executable,) if is_frozen() else (sys.executable, "-m", "archive_app")
