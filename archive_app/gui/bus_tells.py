"""BusTells: on Linux, what the system says by D-Bus of sleep, of a locked session and of a locked screen.

Only a bus on this machine is spoken to, at an address that begins with `unix:`; an address can also name
another computer. Nothing is sent but what a listener has to say, and the wish that sleep waits for the lock.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCall,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
)

from archive_app.hardening import is_local_bus

SYSTEM_BUS = "unix:path=/run/dbus/system_bus_socket"
_LOGIN = "org.freedesktop.login1"
_MANAGER = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager")
_SESSION = "org.freedesktop.login1.Session"
_SYSTEM, _OWN = "system", "session"
"""What the two connections are called within the program."""
_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)


class BusTells(QObject):
    due = Signal()
    """The machine is about to sleep, or the session or the screen was locked."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._inhibitor: QDBusUnixFileDescriptor | None = None
        """As long as it is held, the machine waits some seconds before it sleeps."""
        self._asking: QDBusPendingCallWatcher | None = None
        self._system: QDBusConnection | None = None

    def listen(self) -> None:
        """Where there is no bus, or only one elsewhere, nothing is heard."""
        system, own_session = buses(os.environ)
        if system and (bus := _connected(system, _SYSTEM)):
            self._system = bus
            bus.connect(_LOGIN, *_MANAGER, "PrepareForSleep", self, _slot("on_sleep(bool)"))
            bus.connect(_LOGIN, session_path(os.environ), _SESSION, "Lock", self, _slot("on_locked()"))
            self._ask_for_time()
        if own_session and (bus := _connected(own_session, _OWN)):
            for saver in _SAVERS:
                bus.connect(saver, "", saver, "ActiveChanged", self, _slot("on_screen(bool)"))

    def stop(self) -> None:
        """Nothing is heard any more, and nobody waits."""
        self._inhibitor = self._system = None
        for name in (_SYSTEM, _OWN):
            QDBusConnection.disconnectFromBus(name)

    @property
    def is_waited_for(self) -> bool:
        """Whether sleep is put off until the library is locked."""
        return self._inhibitor is not None

    @Slot(bool)
    def on_sleep(self, begins: bool) -> None:
        """Locking ends the process and with it the waiting; where it did not, nobody has to wait for it."""
        if begins:
            self.due.emit()
            self._inhibitor = None
        else:
            self._ask_for_time()

    @Slot()
    def on_locked(self) -> None:
        self.due.emit()

    @Slot(bool)
    def on_screen(self, is_locked: bool) -> None:
        if is_locked:
            self.due.emit()

    def _ask_for_time(self) -> None:
        """So that the keys are gone before the memory is frozen, or written to the disk."""
        if self._system is None:
            return
        call = QDBusMessage.createMethodCall(_LOGIN, *_MANAGER, "Inhibit")
        call.setArguments(["sleep", "archive-app", "closes what is open", "delay"])
        self._asking = QDBusPendingCallWatcher(self._system.asyncCall(call), self)
        self._asking.finished.connect(self._on_answer)

    def _on_answer(self, answered: QDBusPendingCall) -> None:
        """Old or other systems refuse, and sleep does not wait for us."""
        del answered
        assert self._asking is not None
        values = self._asking.reply().arguments()
        if values and isinstance(values[0], QDBusUnixFileDescriptor):
            self._inhibitor = values[0]
        self._asking.deleteLater()  # with its own copy of the descriptor
        self._asking = None


def buses(environment: Mapping[str, str]) -> tuple[str, str]:
    """Addresses of the bus of the system and that of the session; empty where it is not on this machine."""
    system = environment.get("DBUS_SYSTEM_BUS_ADDRESS", SYSTEM_BUS)
    usual = Path(environment.get("XDG_RUNTIME_DIR", "/nowhere")) / "bus"
    session = environment.get("DBUS_SESSION_BUS_ADDRESS", f"unix:path={usual}" if usual.exists() else "")
    return (system if is_local_bus(system) else ""), (session if is_local_bus(session) else "")


def session_path(environment: Mapping[str, str]) -> str:
    """Of the session we are in, as the login manager writes it; empty, which is any, when nobody says."""
    session = environment.get("XDG_SESSION_ID", "")
    if not (session.isascii() and session.isalnum()):
        return ""
    first = f"_{ord(session[0]):02x}" if session[0].isdigit() else session[0]
    return f"/org/freedesktop/login1/session/{first}{session[1:]}"


def _connected(address: str, name: str) -> QDBusConnection | None:
    bus = QDBusConnection.connectToBus(address, name)
    return bus if bus.isConnected() else None


def _slot(signature: str) -> Any:
    """As Qt's macro SLOT marks it. PySide wants text, and its stubs say bytes."""
    return "1" + signature
