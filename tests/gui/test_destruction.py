"""The key is destroyed in the window: on purpose only, at once, and with what it cannot reach said first."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from archive_app.archive import Archive
from archive_app.errors import ArchiveAppError
from archive_app.gui.app import App
from archive_app.gui.departure import Departure
from archive_app.gui.destruction_dialog import DestructionDialog
from archive_app.library import vault
from archive_app.library.key_derivation import KeyDerivation
from archive_app.library.store import Library
from archive_app.library_door import LibraryState

QUICK = KeyDerivation(memory=8, passes=1, lanes=1)


class Leaving(Departure):
    """Notes that the process would end, where a real one ends it."""

    def __init__(self, app: App) -> None:
        super().__init__(app.window, lambda: ())
        self.left_with: list[bool] = []
        self._archive: Archive = app.archive

    def blank(self) -> None:
        pass

    def leave(self, close: object, *more: str) -> None:
        self.left_with.append(self._archive.library.personal is not None)
        self.more = more


@pytest.fixture
def locked(app: App, tmp_path: Path) -> App:
    Library.create(tmp_path / "library", "six words", QUICK).close()
    app.library.changed.emit()
    return app


@pytest.fixture
def opened(locked: App) -> App:
    locked.archive.library.unlock("six words")
    locked.library.changed.emit()
    return locked


def ask(app: App) -> DestructionDialog:
    app.window.actions_.destroy_key.trigger()
    return app.window.findChildren(DestructionDialog)[-1]


def test_it_says_what_it_cannot_reach(opened: App) -> None:
    dialog = ask(opened)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for unreached in ("Copies and backups", "SSD", "cannot be undone"):
        assert unreached in said
        assert unreached in dialog.accessibleDescription()
    dialog.reject()


def test_only_the_whole_word_destroys(opened: App, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ask(opened)
    for typed in ("", "destro", "destroyed", "yes"):
        dialog.field.setText(typed)
        assert not dialog.destroy_.isEnabled()
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
        assert dialog.isVisible()
    qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert dialog.isHidden()
    assert opened.library.state is LibraryState.OPEN
    opened.archive.library.lock()
    Library.open(tmp_path / "library", "six words").close()


@pytest.mark.parametrize("typed", ["destroy", " Destroy "])
def test_an_open_library_is_gone_at_once(opened: App, qtbot: QtBot, tmp_path: Path, typed: str) -> None:
    opened.notes.commands.add(opened.archive.documents()[0].id, 0, 10, note="secret")
    opened.notes.refresh()
    dialog = ask(opened)
    dialog.field.setText(typed)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert opened.library.state is LibraryState.NONE
    assert not opened.window.annotations.model.rows
    assert not opened.notes.commands.stack.canUndo()
    with pytest.raises(ArchiveAppError):
        Library.open(tmp_path / "library", "six words")
    assert not opened.window.actions_.destroy_key.isEnabled()


def test_a_locked_one_needs_no_passphrase_for_its_end(locked: App, tmp_path: Path) -> None:
    locked.library.offer_to_unlock()
    dialog = ask(locked)
    dialog.field.setText("destroy")
    dialog.destroy_.click()
    assert locked.library.state is LibraryState.NONE
    assert locked.library.unlock_bar.isHidden()
    assert not Library.exists(tmp_path / "library")


def test_the_process_that_knew_the_key_ends_after_it(opened: App) -> None:
    leaving = Leaving(opened)
    opened.library.departure = leaving
    opened.library.destroy_key()
    assert leaving.left_with == [False]
    assert leaving.more == ("--destroyed",)


def test_the_window_that_takes_its_place_says_what_was_done(app: App) -> None:
    app.library.say_destroyed()
    said = " ".join(label.text() for label in app.library.bar.findChildren(QLabel))
    assert "nobody can open" in said
    assert "backups" in said
    assert not app.library.bar._timer.isActive()


def test_a_key_that_cannot_be_erased_is_told(
    opened: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(place: Path) -> None:
        raise PermissionError(place)

    leaving = Leaving(opened)
    opened.library.departure = leaving
    monkeypatch.setattr(vault, "erase", refuse)
    opened.library.destroy_key()
    said = " ".join(label.text() for label in opened.library.bar.findChildren(QLabel))
    assert "could not be erased" in said
    assert leaving.left_with == []
    Library.open(tmp_path / "library", "six words").close()


def test_the_word_is_one_of_the_readers_language(app: App) -> None:
    words = set()
    for language in ("en", "ru", "be"):
        app.window.actions_.languages[language].trigger()
        words.add(DestructionDialog(app.theme).word)
    assert len(words) == 3
    app.window.actions_.languages["en"].trigger()
