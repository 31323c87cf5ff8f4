"""Paper shares in the window: shown one at a time, practised with, and kept nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from archive_app.gui.app import App
from archive_app.gui.shares_dialog import SharesDialog
from archive_app.library.key_derivation import KeyDerivation
from archive_app.library.store import Library

QUICK = KeyDerivation(memory=8, passes=1, lanes=1)


@pytest.fixture
def opened(app: App, tmp_path: Path) -> App:
    Library.create(tmp_path / "library", "six words", QUICK).close()
    app.archive.library.unlock("six words")
    app.library.changed.emit()
    return app


def ask(app: App) -> SharesDialog:
    app.window.actions_.shares.trigger()
    return app.window.findChildren(SharesDialog)[-1]


def make(app: App, qtbot: QtBot) -> tuple[SharesDialog, list[str]]:
    """The dialog after the last share, and the three it has shown."""
    dialog, shown = ask(app), []
    dialog.make.click()
    for _ in range(3):
        qtbot.waitUntil(lambda: bool(dialog.sheet.words()[0]))
        shown.append(" ".join(dialog.sheet.words()))
        dialog.next.click()
    return dialog, shown


def type_in(dialog: SharesDialog, *shares: str) -> None:
    for field, share in zip(dialog.pair.fields, shares, strict=True):
        field.setPlainText(share)


def said(dialog: SharesDialog) -> str:
    return "\n".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


def test_any_two_that_were_shown_open_the_library(opened: App, qtbot: QtBot, tmp_path: Path) -> None:
    dialog, shown = make(opened, qtbot)
    assert len(set(shown)) == 3
    assert {len(words.split()) for words in shown} == {20}
    for two in (shown[:2], shown[1:], shown[::2]):
        Library.check_shares(tmp_path / "library", two)
    dialog.reject()


def test_it_says_first_what_shares_do(opened: App) -> None:
    dialog = ask(opened)
    assert "Any two open the library" in said(dialog)
    assert "those made before stop working" in said(dialog)
    dialog.reject()


def test_one_can_look_at_the_share_before_again(opened: App, qtbot: QtBot) -> None:
    dialog = ask(opened)
    dialog.make.click()
    qtbot.waitUntil(lambda: bool(dialog.sheet.words()[0]))
    first = dialog.sheet.words()
    assert not dialog.back.isEnabled()
    assert dialog.sheet.accessibleDescription() == ", ".join(first)
    dialog.next.click()
    assert dialog.sheet.words() != first
    assert "Share 2 of 3" in said(dialog)
    dialog.back.click()
    assert dialog.sheet.words() == first
    dialog.reject()


def test_practice_with_two_changes_nothing(opened: App, qtbot: QtBot, tmp_path: Path) -> None:
    dialog, shown = make(opened, qtbot)
    before = {path: path.read_bytes() for path in (tmp_path / "library").rglob("*") if path.is_file()}
    assert dialog.pair.shares() == ("", "")
    numbered = " ".join(f"{n}. {word.upper()}\n" for n, word in enumerate(shown[2].split(), 1))
    type_in(dialog, numbered, shown[0])
    dialog.check.click()
    qtbot.waitUntil(lambda: "These two shares open the library" in said(dialog))
    after = {path: path.read_bytes() for path in (tmp_path / "library").rglob("*") if path.is_file()}
    assert before == after
    dialog.reject()


def test_practice_says_what_is_wrong_and_keeps_what_was_typed(opened: App, qtbot: QtBot) -> None:
    dialog, shown = make(opened, qtbot)
    assert not dialog.check.isEnabled()
    type_in(dialog, shown[0], shown[1].rpartition(" ")[0])
    assert "19 of 20 words" in said(dialog)
    assert not dialog.check.isEnabled()
    type_in(dialog, shown[0], shown[0])
    dialog.check.click()
    qtbot.waitUntil(lambda: "Two different shares" in dialog.verdict.text())
    assert dialog.pair.shares() == (shown[0], shown[0])
    assert dialog.check.isEnabled()
    dialog.reject()


def test_those_made_before_stop_working(opened: App, qtbot: QtBot) -> None:
    dialog, old = make(opened, qtbot)
    dialog.reject()
    dialog, _ = make(opened, qtbot)
    type_in(dialog, *old[:2])
    dialog.check.click()
    qtbot.waitUntil(lambda: "older set" in dialog.verdict.text())
    dialog.reject()


def test_a_locked_library_is_for_practice_only(opened: App, qtbot: QtBot) -> None:
    dialog, shown = make(opened, qtbot)
    dialog.reject()
    opened.library.lock()
    dialog = ask(opened)
    assert not dialog.make.isEnabled()
    assert "Unlock the library" in said(dialog)
    dialog.practise.click()
    type_in(dialog, *shown[:2])
    dialog.check.click()
    qtbot.waitUntil(lambda: "open the library" in dialog.verdict.text())
    dialog.reject()


def test_no_word_stays_after_closing_or_locking(opened: App, qtbot: QtBot) -> None:
    dialog = ask(opened)
    dialog.make.click()
    qtbot.waitUntil(lambda: bool(dialog.sheet.words()[0]))
    opened.library.lock()
    assert dialog.isHidden()
    assert not any(dialog.sheet.words())
    assert not dialog.sheet.accessibleDescription()


def test_what_is_typed_never_reaches_the_clipboard(opened: App, qtbot: QtBot) -> None:
    dialog = ask(opened)
    dialog.practise.click()
    QApplication.clipboard().clear()
    field = dialog.pair.fields[0]
    field.setPlainText("academic acid")
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == ""
    qtbot.keyClick(field, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == ""
    dialog.reject()


def test_without_a_library_there_is_nothing_to_share(app: App) -> None:
    assert not app.window.actions_.shares.isEnabled()
