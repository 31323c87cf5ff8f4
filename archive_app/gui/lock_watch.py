"""LockWatch: nobody at the keyboard for some minutes, or a machine that slept: it is time to lock.

Linux and Windows also tell of sleep and of a locked screen (`bus_tells`, `windows_tells`). Where nobody says
anything, as on macOS, a program can see by itself that its clock went on while it stood still.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from archive_app.settings import IDLE_MINUTES

if TYPE_CHECKING:
    from archive_app.gui.bus_tells import BusTells
    from archive_app.gui.windows_tells import WindowsTells

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
    """Idle for too long, sleep, or a locked screen. It comes again while nobody locks."""

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

    def listen(self) -> None:
        """To what the system tells, from here on."""
        parent = self.parent()
        assert isinstance(parent, QWidget)
        tells: BusTells | WindowsTells
        if sys.platform == "win32":
            from archive_app.gui.windows_tells import WindowsTells

            tells = WindowsTells(parent)
        elif sys.platform == "linux":
            from archive_app.gui.bus_tells import BusTells

            tells = BusTells(parent)
        else:
            return
        tells.due.connect(self.due)
        tells.listen()

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
