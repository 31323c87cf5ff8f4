"""Locking ends the process that knew the keys; the fresh one knows nothing until it is unlocked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from archive_app.gui import clipboard, departure
from archive_app.gui.app import App
from archive_app.gui.lock_watch import SLEPT_SECONDS, LockWatch, now
from archive_app.library.key_derivation import KeyDerivation
from archive_app.library.store import Library
from archive_app.library_door import LibraryState
from archive_app.settings import IDLE_MINUTES

ROOT = Path(__file__).resolve().parents[2]
QUICK = KeyDerivation(memory=8, passes=1, lanes=1)
PASSPHRASE = "lantern river copper"
PATIENCE = 30


def lines(log: Path, wanted: int) -> list[dict[str, Any]]:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        found = log.read_text().splitlines() if log.exists() else []
        if len(found) >= wanted:
            return [json.loads(line) for line in found]
        time.sleep(0.02)
    raise AssertionError(f"only {found}")


def is_there(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_process_that_knew_the_keys_ends_and_reading_goes_on_after_unlocking(tmp_path: Path) -> None:
    folder, log = tmp_path / "library", tmp_path / "log"
    Library.create(folder, PASSPHRASE, QUICK).close()
    command = [sys.executable, str(ROOT / "tests" / "gui" / "lock_driver.py"), str(log), PASSPHRASE]
    options = ["--library", str(folder), "--size", "760x640", "--lang", "en"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    done = subprocess.run([*command, *options], env=environment, timeout=60, check=False, capture_output=True)
    assert done.returncode == 0, done.stderr
    reading, fresh, back = lines(log, 3)
    assert reading["state"] == "open"
    assert fresh["pid"] != reading["pid"]
    assert not is_there(reading["pid"])
    assert fresh["state"] == "locked"
    assert fresh["size"] == reading["size"] == [760, 640]
    assert fresh["query"] == ""
    told = " ".join(fresh["arguments"])
    assert "Yarashuk" not in told
    assert str(reading["document"]) not in told
    assert fresh["document"] != reading["document"] or fresh["position"] == 0
    assert back["pid"] == fresh["pid"]
    assert (back["state"], back["query"], back["document"]) == ("open", "Yarashuk", reading["document"])
    assert back["position"] > 0


def test_what_is_started_is_this_program() -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [*departure.this_program(), "--version"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.startswith("archive-app ")


def test_frozen_it_is_the_executable_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert departure.this_program() == (sys.executable,)


def test_where_nothing_can_be_started_the_library_is_locked_all_the_same(app: App, qtbot: QtBot) -> None:
    app.archive.library.keep_in_memory()
    app.library.departure = departure.Departure(app.window, lambda: [], ["/nowhere/at/all"])
    before = len(app.window.children())
    app.library.lock()
    assert app.library.state is LibraryState.NONE
    qtbot.waitUntil(lambda: len(app.window.children()) == before)


def test_the_window_is_blank_at_once(app: App) -> None:
    leaving = departure.Departure(app.window, lambda: [], ["/nowhere/at/all"])
    leaving.blank()
    picture = app.window.grab().toImage()
    width, height = picture.width(), picture.height()
    assert len({picture.pixel(x, y) for x in range(0, width, 7) for y in range(0, height, 7)}) == 1


def test_idle_minutes_and_sleep(app: App, qtbot: QtBot) -> None:
    watch = LockWatch(app.window)
    due: list[None] = []
    watch.due.connect(lambda: due.append(None))
    moment = now()
    watch.look(moment + 50)
    assert due == []
    for minute in range(1, 12):
        watch.look(moment + 50 * minute)
    assert due == []
    watch.look(moment + 601)
    assert len(due) == 1
    watch.minutes = 0
    watch.look(moment + 640)
    assert len(due) == 1
    watch.look(moment + 640 + SLEPT_SECONDS + 1)
    assert len(due) == 2


def test_a_key_counts_as_presence(app: App) -> None:
    watch = LockWatch(app.window)
    watch._seen -= 10_000
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    QApplication.sendEvent(app.window.search_box, key)
    assert now() - watch._seen < 10


def test_an_idle_library_is_locked_and_one_in_memory_is_not(app: App, tmp_path: Path) -> None:
    app.archive.library.keep_in_memory()
    app.lock_watch.due.emit()
    assert app.library.state is LibraryState.SESSION
    app.archive.library.lock()
    Library.create(tmp_path / "library", PASSPHRASE, QUICK).close()
    app.archive.library.unlock(PASSPHRASE)
    app.archive.library.keep_setting(IDLE_MINUTES.name, "2")
    app.library.changed.emit()
    assert app.lock_watch.minutes == 2
    app.lock_watch.due.emit()
    assert app.library.state is LibraryState.LOCKED
    assert app.lock_watch.minutes == 10


def test_what_we_put_into_the_clipboard_leaves_it(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = qapp.clipboard()
    parent = QWidget()
    watch = clipboard.ClipboardWatch(parent)
    monkeypatch.setattr(type(held), "ownsClipboard", lambda self: True)  # without a screen nobody owns it
    assert watch.timer.interval() == 30_000
    clipboard.copy("canary")
    assert watch.timer.isActive()
    watch.timer.setInterval(1)
    watch.timer.timeout.emit()
    assert held.text() == ""
    monkeypatch.setattr(type(held), "ownsClipboard", lambda self: False)
    held.setText("somebody else's")
    assert not watch.timer.isActive()
    clipboard.forget()
    assert held.text() == "somebody else's"
    held.clear()


def test_another_library_is_opened_by_a_fresh_process(tmp_path: Path) -> None:
    folder, other, log = tmp_path / "library", tmp_path / "other", tmp_path / "log"
    for place in (folder, other):
        Library.create(place, PASSPHRASE, QUICK).close()
    command = [sys.executable, str(ROOT / "tests" / "gui" / "lock_driver.py"), str(log), PASSPHRASE]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "GO_TO": str(other)}
    command += ["--library", str(folder), "--lang", "en"]
    done = subprocess.run(command, env=environment, timeout=60, check=False, capture_output=True)
    assert done.returncode == 0, done.stderr
    reading, fresh, back = lines(log, 3)
    assert not is_there(reading["pid"])
    assert (reading["library"], fresh["library"]) == (str(folder), str(other))
    assert (fresh["state"], back["state"]) == ("locked", "open")


def test_of_a_folder_without_a_library_that_is_said(app: App) -> None:
    app.library.say_moved()
    assert "no library in this folder" in app.library.bar.text


def test_what_is_only_in_memory_is_not_left_by_mistake(app: App) -> None:
    assert app.window.actions_.other_library.isEnabled()
    app.library.keep_in_memory()
    assert not app.window.actions_.other_library.isEnabled()


def test_where_nothing_can_be_started_the_library_stays_open(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Library.create(tmp_path / "library", PASSPHRASE, QUICK).close()
    app.archive.library.unlock(PASSPHRASE)
    monkeypatch.setattr(departure, "this_program", lambda: ("/nowhere/at/all",))
    app.library.departure = departure.Departure(app.window, lambda: [])
    app.library.go_to(str(tmp_path))
    assert app.library.state is LibraryState.OPEN
    assert "nothing was changed" in app.library.bar.text
