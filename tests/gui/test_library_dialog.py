from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from archive_app.gui.library_dialog import LibraryDialog
from archive_app.gui.passphrase_dialog import PassphraseDialog
from archive_app.gui.recovery_dialog import RecoveryDialog
from archive_app.gui.theme import Theme
from archive_app.library.passphrase import WordList


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, resources: Path) -> LibraryDialog:
    made = LibraryDialog(theme, WordList.read(resources / "words", "en"))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def said(dialog: LibraryDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_it_says_plainly_that_there_is_no_way_back(dialog: LibraryDialog) -> None:
    assert "nobody can open the library again" in said(dialog)


def test_nothing_is_made_before_both_are_the_same(dialog: LibraryDialog, qtbot: QtBot) -> None:
    assert not dialog.creating.isEnabled()
    assert dialog.meter.bar.value() == 0
    qtbot.keyClicks(dialog.first, "lantern river")
    assert not dialog.creating.isEnabled()
    qtbot.keyClicks(dialog.second, "lantern rive")
    assert not dialog.creating.isEnabled()
    assert "not the same" in said(dialog)
    qtbot.keyClicks(dialog.second, "r")
    with qtbot.waitSignal(dialog.create_wanted) as wanted:
        qtbot.keyClick(dialog.second, Qt.Key.Key_Return)
    assert wanted.args == ["lantern river"]


@pytest.mark.parametrize(
    ("passphrase", "verdict"),
    [("solidarity", "Weak"), ("lantern river copper violin ivory meadow", "Strong")],
)
def test_strength_is_shown_in_words(
    dialog: LibraryDialog, qtbot: QtBot, passphrase: str, verdict: str
) -> None:
    qtbot.keyClicks(dialog.first, passphrase)
    assert verdict in said(dialog)


def test_a_passphrase_is_hidden_unless_shown(dialog: LibraryDialog) -> None:
    assert dialog.first.echoMode() == QLineEdit.EchoMode.Password
    dialog.shown.setChecked(True)
    assert dialog.first.echoMode() == QLineEdit.EchoMode.Normal


def test_a_made_one_is_shown_strong_and_typed_again(dialog: LibraryDialog) -> None:
    dialog.suggest.click()
    assert len(dialog.first.text().split()) >= 6
    assert dialog.second.text() == ""
    assert not dialog.creating.isEnabled()
    assert "Strong" in said(dialog)
    assert dialog.first.echoMode() == QLineEdit.EchoMode.Normal


def test_keeping_nothing_is_one_press_away(dialog: LibraryDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.session_wanted):
        dialog.session.click()


def test_a_refusal_keeps_what_was_typed(dialog: LibraryDialog, qtbot: QtBot) -> None:
    dialog.first.setText("lantern")
    dialog.second.setText("lantern")
    dialog.busy("…")
    assert not dialog.creating.isEnabled()
    dialog.refuse("The folder cannot be written.")
    assert dialog.creating.isEnabled()
    assert "The folder cannot be written." in said(dialog)
    assert dialog.first.text() == "lantern"


@pytest.mark.parametrize("kind", [PassphraseDialog, RecoveryDialog])
def test_a_new_passphrase_is_measured_wherever_it_is_chosen(
    theme: Theme, qtbot: QtBot, kind: type[PassphraseDialog | RecoveryDialog]
) -> None:
    made = kind(theme)
    qtbot.addWidget(made)
    assert (made.meter.bar.value(), made.meter.verdict) == (0, "")
    made.first.setText("belarus")
    assert made.meter.verdict.startswith("Weak")
    made.first.setText("lantern river copper wolf seven bridges")
    assert made.meter.verdict == "Strong"
    made.forget()
    assert made.meter.bar.value() == 0
