"""The login manager and the screen savers of a desktop, on a bus of their own: bus_officer.py ADDRESS.

Every line on stdin is a signal to send; `delays` on stdout says that somebody asked for time before sleep.
"""

from __future__ import annotations

import os
import sys
from threading import Thread

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusUnixFileDescriptor, QDBusVirtualObject

LOGIN = "org.freedesktop.login1"
SIGNALS = {
    "sleep": ("/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", [True]),
    "awake": ("/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", [False]),
    "session": ("/org/freedesktop/login1/session/_33", f"{LOGIN}.Session", "Lock", []),
    "other session": ("/org/freedesktop/login1/session/_34", f"{LOGIN}.Session", "Lock", []),
    "screen": ("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", [True]),
    "gnome": ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", [True]),
    "screen back": ("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", [False]),
}


class Manager(QDBusVirtualObject):
    """Answers `Inhibit` with a descriptor and says when that was let go."""

    def introspect(self, path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        if message.member() != "Inhibit":
            return False
        reading, writing = os.pipe()
        connection.send(message.createReply(QDBusUnixFileDescriptor(writing)))
        os.close(writing)
        print("asked", *message.arguments(), flush=True)
        Thread(target=self._wait, args=[reading], daemon=True).start()
        return True

    @staticmethod
    def _wait(reading: int) -> None:
        os.read(reading, 1)
        print("let go", flush=True)


class Orders(QObject):
    came = Signal(str)

    def listen(self) -> None:
        for line in sys.stdin:
            self.came.emit(line.strip())
        self.came.emit("")


def main(address: str) -> None:
    qt = QCoreApplication([])
    bus = QDBusConnection.connectToBus(address, "officer")
    manager = Manager()
    for name in (LOGIN, "org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"):
        assert bus.registerService(name)
    assert bus.registerVirtualObject("/org/freedesktop/login1", manager)

    def send(order: str) -> None:
        if not order:
            qt.quit()
            return
        path, interface, name, values = SIGNALS[order]
        signal = QDBusMessage.createSignal(path, interface, name)
        signal.setArguments(values)
        bus.send(signal)

    orders = Orders()
    orders.came.connect(send, Qt.ConnectionType.QueuedConnection)
    Thread(target=orders.listen, daemon=True).start()
    print("ready", flush=True)
    qt.exec()


if __name__ == "__main__":
    main(sys.argv[1])
