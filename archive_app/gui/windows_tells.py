"""WindowsTells: on Windows, the messages that tell of sleep and of a locked session."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from ctypes import wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

# winuser.h, wtsapi32.h
WM_POWERBROADCAST, PBT_APMSUSPEND = 0x0218, 0x0004
WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK = 0x02B1, 0x0007
_THIS_SESSION = 0
_DUE = {(WM_POWERBROADCAST, PBT_APMSUSPEND), (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK)}


class WindowsTells(QObject):
    due = Signal()
    """The machine is about to sleep, or the session was locked."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._filter = MessageFilter(self.due.emit)

    def listen(self) -> None:
        """Sleep is told to every window; a locked session to those that asked for it."""
        application = QCoreApplication.instance()
        if sys.platform == "win32" and application is not None:
            application.installNativeEventFilter(self._filter)
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(int(self._window.winId()), _THIS_SESSION)


Kind = QByteArray | bytes | bytearray | memoryview


class MessageFilter(QAbstractNativeEventFilter):
    """Looks at every message and holds none back."""

    def __init__(self, due: Callable[[], None]) -> None:
        super().__init__()
        self._due = due

    def nativeEventFilter(self, kind: Kind, message: int) -> tuple[bool, int]:
        told = wintypes.MSG.from_address(int(message))
        if (told.message, told.wParam) in _DUE:
            self._due()
        return False, 0
