"""The page on seized computers in three languages; locking by itself; the backup."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from archive_app.gui import errands, library_controller
from archive_app.gui.app import App
from archive_app.gui.passphrase_dialog import PassphraseDialog
from archive_app.library.key_derivation import KeyDerivation
from archive_app.library.store import Library
from archive_app.library_door import LibraryState
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
        shown = [label.text() for label in app.safety.area.widget().findChildren(QLabel)]
        assert shown[0] == heading
        assert not [text for text in shown if text.startswith("#")]
    app.window.actions_.languages["en"].trigger()
    app.safety.close()


def test_the_page_says_how_foreign_files_are_read(app: App, qtbot: QtBot) -> None:
    def shown() -> str:
        return app.safety.area.widget().findChildren(QLabel)[-1].text()

    app.window.actions_.safety.trigger()
    qtbot.waitUntil(lambda: "protection" in shown())
    app.safety.show_protection(False)
    assert "limited protection" in shown()
    app.safety.show_protection(True)
    assert "strong protection" in shown()
    app.safety.close()


def test_the_three_pages_have_the_same_parts(resources: Path) -> None:
    pages = [(resources / "help" / f"seizure.{each}.txt").read_text(encoding="utf-8") for each in HEADINGS]
    shapes = [[part.startswith("# ") for part in page.strip().split("\n\n")] for page in pages]
    assert shapes[0] == shapes[1] == shapes[2]


def test_minutes_until_it_locks_are_chosen_and_kept(app: App, tmp_path: Path) -> None:
    assert app.window.actions_.idle[10].isChecked()
    Library.create(tmp_path / "library", "six words", QUICK).close()
    app.archive.library.unlock("six words")
    app.library.changed.emit()
    app.window.actions_.idle[2].trigger()
    assert app.lock_watch.minutes == 2
    assert app.archive.library.setting(IDLE_MINUTES.name) == "2"
    app.library.lock()
    assert app.window.actions_.idle[10].isChecked()
    app.archive.library.unlock("six words")
    app.library.changed.emit()
    assert app.window.actions_.idle[2].isChecked()


def test_a_backup_is_written(app: App, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "backup.arch"
    monkeypatch.setattr(errands, "ask_where_to_save", lambda *_: str(target))
    assert not app.window.actions_.back_up.isEnabled()
    Library.create(tmp_path / "library", "six words", QUICK).close()
    app.archive.library.unlock("six words")
    app.library.changed.emit()
    app.window.actions_.back_up.trigger()
    qtbot.waitUntil(target.exists)
    app.archive.library.lock()
    Library.restore(target, tmp_path / "elsewhere", "six words").close()


def unlock(app: App, qtbot: QtBot, passphrase: str) -> None:
    app.library.unlock_bar.field.setText(passphrase)
    app.library.unlock_bar.unlock.click()
    qtbot.waitUntil(lambda: app.library.unlock_bar.unlock.isEnabled() or app.library.unlock_bar.isHidden())


def test_a_backup_is_restored_with_its_key_file(
    app: App, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, backup = tmp_path / "key", tmp_path / "backup.arch"
    key.write_bytes(b"a picture of a cat")
    with Library.create(tmp_path / "elsewhere", "six words", QUICK, key.read_bytes()) as library:
        library.put_setting("kept", "yes")
        library.back_up(backup)
    chosen = iter([str(backup), str(key)])
    monkeypatch.setattr(library_controller, "ask_for_file", lambda *_: next(chosen))
    app.window.actions_.restore.trigger()
    unlock(app, qtbot, "six words")
    assert app.library.state is LibraryState.NONE
    app.window.actions_.key_file.trigger()
    unlock(app, qtbot, "six words")
    qtbot.waitUntil(lambda: app.library.state is LibraryState.OPEN)
    assert app.archive.library.setting("kept") == "yes"
    assert not app.window.actions_.restore.isEnabled()
    app.library.lock()
    app.window.actions_.unlock.trigger()
    unlock(app, qtbot, "six words")
    qtbot.waitUntil(lambda: app.library.state is LibraryState.OPEN)


def test_giving_up_a_restoration_leaves_nothing_behind(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_controller, "ask_for_file", lambda *_: str(tmp_path / "backup"))
    app.window.actions_.restore.trigger()
    app.library.unlock_bar.later.click()
    assert app.library.backup is None
    assert not (tmp_path / "library").exists()


def test_the_passphrase_is_changed(app: App, qtbot: QtBot, tmp_path: Path) -> None:
    Library.create(tmp_path / "library", "six words", QUICK).close()
    app.archive.library.unlock("six words")
    app.library.changed.emit()
    app.window.actions_.passphrase.trigger()
    (dialog,) = app.window.findChildren(PassphraseDialog)
    dialog.present.setText("wrong")
    dialog.first.setText("seven words")
    assert not dialog.change.isEnabled()
    dialog.second.setText("seven words")
    dialog.change.click()
    qtbot.waitUntil(lambda: "wrong" in dialog._problem.text())
    dialog.present.setText("six words")
    dialog.change.click()
    qtbot.waitUntil(dialog.isHidden)
    app.archive.library.lock()
    Library.open(tmp_path / "library", "seven words").close()
