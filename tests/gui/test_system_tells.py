"""What the system says of sleep and of locked screens leads to the lock; no bus elsewhere is spoken to."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from ctypes import wintypes
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from archive_app import hardening
from archive_app.gui.bus_tells import SYSTEM_BUS, BusTells, buses, session_path
from archive_app.gui.windows_tells import (
    PBT_APMSUSPEND,
    WM_POWERBROADCAST,
    WM_WTSSESSION_CHANGE,
    WTS_SESSION_LOCK,
    MessageFilter,
)

OFFICER = Path(__file__).with_name("bus_officer.py")
needs_a_bus = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("dbus-daemon"), reason="there is no dbus-daemon here"
)


class Officer:
    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def order(self, signal: str) -> None:
        assert self._process.stdin
        self._process.stdin.write(signal + "\n")
        self._process.stdin.flush()

    def says(self) -> str:
        assert self._process.stdout
        return self._process.stdout.readline().strip()


@pytest.fixture
def officer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Officer]:
    address = f"unix:path={tmp_path}/bus"
    daemon = [
        "dbus-daemon",
        "--session",
        "--nofork",
        "--nopidfile",
        f"--address={address}",
        "--print-address",
    ]
    for name in ("SYSTEM", "SESSION"):
        monkeypatch.setenv(f"DBUS_{name}_BUS_ADDRESS", address)
    monkeypatch.setenv("XDG_SESSION_ID", "3")
    with subprocess.Popen(daemon, stdout=subprocess.PIPE, text=True) as bus:
        assert bus.stdout
        bus.stdout.readline()
        command = [sys.executable, str(OFFICER), address]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            made = Officer(process)
            assert made.says() == "ready"
            yield made
            process.terminate()
        bus.terminate()


@pytest.fixture
def tells(officer: Officer) -> Iterator[BusTells]:
    parent = QObject()
    made = BusTells(parent)
    made.listen()
    yield made
    made.stop()
    parent.deleteLater()


@needs_a_bus
@pytest.mark.parametrize("signal", ["sleep", "session", "screen", "gnome"])
def test_it_is_due(officer: Officer, tells: BusTells, qtbot: QtBot, signal: str) -> None:
    with qtbot.waitSignal(tells.due):
        officer.order(signal)


@needs_a_bus
def test_what_is_over_and_what_others_do_is_not_due(officer: Officer, tells: BusTells, qtbot: QtBot) -> None:
    told: list[None] = []
    tells.due.connect(lambda: told.append(None))
    for signal in ("awake", "screen back", "other session"):
        officer.order(signal)
    with qtbot.waitSignal(tells.due):
        officer.order("screen")
    assert len(told) == 1


@needs_a_bus
def test_sleep_waits_for_the_lock(officer: Officer, tells: BusTells, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: tells.is_waited_for)
    assert officer.says() == "asked sleep archive-app closes what is open delay"
    officer.order("sleep")
    qtbot.waitUntil(lambda: not tells.is_waited_for)
    assert officer.says() == "let go"
    officer.order("awake")
    qtbot.waitUntil(lambda: tells.is_waited_for)


@pytest.mark.parametrize(
    ("address", "is_local"),
    [
        ("unix:path=/run/user/1000/bus", True),
        ("unix:abstract=/tmp/dbus-1;unix:path=/run/bus", True),
        ("tcp:host=evil.example,port=7", False),
        ("unix:path=/run/bus;tcp:host=evil.example,port=7", False),
        ("unixexec:path=/bin/sh", False),
        ("autolaunch:", False),
        ("", False),
    ],
)
def test_only_a_bus_on_this_machine_is_spoken_to(
    address: str, is_local: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert hardening.is_local_bus(address) is is_local
    given = {"DBUS_SYSTEM_BUS_ADDRESS": address, "DBUS_SESSION_BUS_ADDRESS": address}
    assert buses(given) == ((address, address) if is_local else ("", ""))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    hardening.keep_to_itself()
    assert os.environ["DBUS_SESSION_BUS_ADDRESS"] == (address if is_local else "disabled:")


def test_where_nobody_says_which_bus(tmp_path: Path) -> None:
    assert buses({}) == (SYSTEM_BUS, "")
    assert buses({"XDG_RUNTIME_DIR": str(tmp_path)})[1] == ""
    (tmp_path / "bus").touch()
    assert buses({"XDG_RUNTIME_DIR": str(tmp_path)})[1] == f"unix:path={tmp_path}/bus"


def test_the_session_as_the_login_manager_writes_it() -> None:
    assert session_path({"XDG_SESSION_ID": "3"}) == "/org/freedesktop/login1/session/_33"
    assert session_path({"XDG_SESSION_ID": "c12"}) == "/org/freedesktop/login1/session/c12"
    assert session_path({}) == session_path({"XDG_SESSION_ID": "../3"}) == ""


@pytest.mark.parametrize(
    ("message", "detail", "is_due"),
    [
        (WM_POWERBROADCAST, PBT_APMSUSPEND, True),
        (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK, True),
        (WM_WTSSESSION_CHANGE, 8, False),
        (0x0100, PBT_APMSUSPEND, False),
    ],
)
def test_messages_of_windows(message: int, detail: int, is_due: bool) -> None:
    told: list[bool] = []
    sent = wintypes.MSG(message=message, wParam=detail)
    watching = MessageFilter(lambda: told.append(True))
    assert watching.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(sent)) == (False, 0)
    assert bool(told) is is_due
