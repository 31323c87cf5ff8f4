"""The page on seized computers in three languages; locking by itself; the backup."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from archive_app.gui import errands
from archive_app.gui.app import App
from archive_app.library.key_derivation import KeyDerivation
from archive_app.library.store import Library
from archive_app.settings import IDLE_MINUTES

QUICK = KeyDerivation(memory=8, passes=1, lanes=1)
HEADINGS = {
    "en": "What somebody finds who takes this computer away",
    "ru": "Что найдёт тот, кто заберёт этот компьютер",
    "be": "Што знойдзе той, хто забярэ гэты камп’ютар",
}


def test_the_page_says_it_in_the_language_of_the_window(app: App) -> None:
    app.window.actions_.safety.trigger()
    assert app.safety.isVisible()
    for language, heading in HEADINGS.items():
        app.window.actions_.languages[language].trigger()
        shown = [label.text() for label in app.safety._area.widget().findChildren(QLabel)]
        assert shown[0] == heading
        assert not [text for text in shown if text.startswith("#")]
    app.window.actions_.languages["en"].trigger()
    app.safety.close()


def test_the_three_pages_have_the_same_parts(resources: Path) -> None:
    pages = [(resources / "help" / f"seizure.{each}.txt").read_text(encoding="utf-8") for each in HEADINGS]
    shapes = [[part.startswith("# ") for part in page.strip().split("\n\n")] for page in pages]
    assert shapes[0] == shapes[1] == shapes[2]


def test_minutes_until_it_locks_are_chosen_and_kept(app: App, tmp_path: Path) -> None:
    assert app.window.actions_.idle[10].isChecked()
    Library.create(tmp_path / "library", "six words", QUICK).close()
    app.archive.unlock("six words")
    app.library.changed.emit()
    app.window.actions_.idle[2].trigger()
    assert app.lock_watch.minutes == 2
    assert app.archive.setting(IDLE_MINUTES.name) == "2"
    app.library.lock()
    assert app.window.actions_.idle[10].isChecked()
    app.archive.unlock("six words")
    app.library.changed.emit()
    assert app.window.actions_.idle[2].isChecked()


def test_a_backup_is_written(app: App, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "backup.arch"
    monkeypatch.setattr(errands, "ask_where_to_save", lambda *_: str(target))
    assert not app.window.actions_.back_up.isEnabled()
    Library.create(tmp_path / "library", "six words", QUICK).close()
    app.archive.unlock("six words")
    app.library.changed.emit()
    app.window.actions_.back_up.trigger()
    qtbot.waitUntil(target.exists)
    app.archive.lock()
    Library.restore(target, tmp_path / "elsewhere", "six words").close()
