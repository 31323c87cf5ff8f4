"""LockWatch: nobody at the keyboard for some minutes, or a machine that slept: it is time to lock.

Linux and Windows tell a program of sleep and of a locked screen by ways that we keep out of it (D-Bus, window
messages). What it can see by itself is that its clock went on while it stood still.
"""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from archive_app.settings import IDLE_MINUTES

LOOK_SECONDS = 5
SLEPT_SECONDS = 60
_PRESENCE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class LockWatch(QObject):
    due = Signal()
    """Idle for too long, or the machine slept. It comes again while nobody locks."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.minutes = int(IDLE_MINUTES.default)
        """0: never for being idle."""
        self._seen = self._looked = now()
        self._timer = QTimer(self, interval=LOOK_SECONDS * 1000)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.installEventFilter(self)
        application.applicationStateChanged.connect(self._on_state)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _PRESENCE:
            self._seen = now()
        return False

    def look(self, at: float | None = None) -> None:
        """`at` is a time as `now` gives it."""
        moment = now() if at is None else at
        slept, self._looked = moment - self._looked > SLEPT_SECONDS, moment
        idle = 0 < self.minutes * 60 <= moment - self._seen
        if slept or idle:
            self.due.emit()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationSuspended:
            self.due.emit()


def now() -> float:
    """Seconds, going on while the machine sleeps, whatever happens to the date."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()
