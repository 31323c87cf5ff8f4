"""Whoever lost the passphrase gets in by two paper shares, in the window too."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from archive_app.errors import WrongPassphrase
from archive_app.gui import key_controller
from archive_app.gui.app import App
from archive_app.gui.recovery_dialog import RecoveryDialog
from archive_app.library.key_derivation import KeyDerivation
from archive_app.library.store import Library
from archive_app.library_door import LibraryState

QUICK = KeyDerivation(memory=8, passes=1, lanes=1)


@pytest.fixture
def shares(app: App, tmp_path: Path) -> tuple[str, ...]:
    """Of a library that is there and locked."""
    with Library.create(tmp_path / "library", "six words", QUICK) as library:
        library.put_setting("kept", "yes")
        made = library.make_shares()
    app.library.changed.emit()
    return made


def dialog_of(app: App) -> RecoveryDialog:
    return app.window.findChildren(RecoveryDialog)[-1]


def fill(dialog: RecoveryDialog, one: str, other: str, passphrase: str = "seven words") -> None:
    for field, share in zip(dialog.pair.fields, (one, other), strict=True):
        field.setPlainText(share)
    dialog.first.setText(passphrase)
    dialog.second.setText(passphrase)


def test_two_shares_and_a_new_passphrase_open_it(
    app: App, qtbot: QtBot, tmp_path: Path, shares: tuple[str, ...]
) -> None:
    app.library.offer_to_unlock()
    app.library.unlock_bar.shares.click()
    dialog = dialog_of(app)
    fill(dialog, shares[2], shares[0])
    dialog.recover.click()
    qtbot.waitUntil(lambda: app.library.state is LibraryState.OPEN)
    qtbot.waitUntil(dialog.isHidden)
    assert app.library.unlock_bar.isHidden()
    assert app.archive.library.setting("kept") == "yes"
    assert dialog.pair.shares() == ("", "")
    assert dialog.first.text() == dialog.second.text() == ""
    app.archive.library.lock()
    with pytest.raises(WrongPassphrase):
        Library.open(tmp_path / "library", "six words")
    Library.open(tmp_path / "library", "seven words").close()


def test_nothing_is_tried_before_all_is_typed(app: App, shares: tuple[str, ...]) -> None:
    app.window.actions_.recover.trigger()
    dialog = dialog_of(app)
    assert not dialog.recover.isEnabled()
    fill(dialog, shares[0], shares[1])
    assert dialog.recover.isEnabled()
    dialog.second.setText("seven word")
    assert not dialog.recover.isEnabled()
    assert "not the same" in dialog.problem.text()
    fill(dialog, shares[0], "academic acid")
    assert not dialog.recover.isEnabled()
    fill(dialog, shares[0], shares[1], passphrase="")
    assert not dialog.recover.isEnabled()
    dialog.reject()


def test_wrong_shares_are_refused_and_change_nothing(
    app: App, qtbot: QtBot, tmp_path: Path, shares: tuple[str, ...]
) -> None:
    app.window.actions_.recover.trigger()
    dialog = dialog_of(app)
    fill(dialog, shares[0], shares[0])
    dialog.recover.click()
    qtbot.waitUntil(lambda: "Two different shares" in dialog.problem.text())
    assert dialog.first.text() == "seven words"
    assert dialog.recover.isEnabled()
    assert app.library.state is LibraryState.LOCKED
    dialog.reject()
    Library.open(tmp_path / "library", "six words").close()


def test_a_backup_is_recovered_on_a_fresh_computer(
    app: App, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = tmp_path / "backup.arch"
    with Library.create(tmp_path / "elsewhere", "six words", QUICK) as library:
        library.put_setting("kept", "yes")
        shares = library.make_shares()
        library.back_up(backup)
    monkeypatch.setattr(key_controller, "ask_for_file", lambda *_: str(backup))
    app.window.actions_.recover.trigger()
    dialog = dialog_of(app)
    fill(dialog, shares[1], shares[2])
    dialog.recover.click()
    qtbot.waitUntil(lambda: app.library.state is LibraryState.OPEN)
    assert app.archive.library.setting("kept") == "yes"


def test_giving_up_the_choice_of_a_backup_asks_for_nothing(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_controller, "ask_for_file", lambda *_: "")
    app.window.actions_.recover.trigger()
    assert app.window.findChildren(RecoveryDialog) == []


def test_an_open_library_needs_no_recovery(app: App, shares: tuple[str, ...]) -> None:
    assert app.window.actions_.recover.isEnabled()
    app.archive.library.unlock("six words")
    app.library.changed.emit()
    assert not app.window.actions_.recover.isEnabled()
