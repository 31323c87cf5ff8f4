"""The passport of an added document: corrected in the window, taken back, undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from window_steps import found, search, settle

from archive_app.gui.app import App
from archive_app.gui.passport_panel import PassportPanel

LETTER = "A letter from Anna\n\nThe zebra strike began on Monday and went on for a week in every shop."


@pytest.fixture
def passport(app: App, qtbot: QtBot, tmp_path: Path) -> PassportPanel:
    """That of a letter which was added and is open."""
    (tmp_path / "anna.txt").write_text(LETTER, encoding="utf-8")
    app.library.keep_in_memory()
    [addition] = app.archive.add([tmp_path / "anna.txt"])
    assert addition.document
    search(app, qtbot, "zebra")
    app.reading.open_document(addition.document)
    app.window.actions_.show_passport.setChecked(True)
    settle(app, qtbot)
    return app.window.reading.page.passport


def value(passport: PassportPanel, field: str) -> str:
    return passport.values[field].text()


def test_corrected_and_undone(app: App, qtbot: QtBot, passport: PassportPanel) -> None:
    assert value(passport, "title") == "A letter from Anna (found automatically, please check)"
    assert passport.values["added"].isVisible()
    passport.correct.click()
    form = passport.form
    assert form.fields["title"].hasFocus()
    assert not passport.values["title"].isVisible()
    form.fields["title"].setText("Testimony")
    form.fields["published"].setText("23.3.2023")
    form.language.setCurrentIndex(form.language.findData(""))
    qtbot.keyClick(form.fields["title"], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: value(passport, "title") == "Testimony (corrected by you)")
    assert not form.isVisible()
    assert value(passport, "published") == "23 March 2023 (corrected by you)"
    assert value(passport, "language") == "not stated (corrected by you)"
    settle(app, qtbot)
    assert app.window.results.list.results.index(0).data() == "Testimony"
    app.window.actions_.undo.trigger()
    qtbot.waitUntil(lambda: value(passport, "title").startswith("A letter from Anna (found"))
    app.window.actions_.redo.trigger()
    qtbot.waitUntil(lambda: value(passport, "title") == "Testimony (corrected by you)")
    passport.take_back.click()
    qtbot.waitUntil(lambda: value(passport, "title").startswith("A letter from Anna (found"))
    assert not passport.take_back.isVisible()


def test_what_makes_no_sense_stays_in_the_form(app: App, qtbot: QtBot, passport: PassportPanel) -> None:
    passport.correct.click()
    passport.form.fields["published"].setText("soon")
    passport.form.save.click()
    settle(app, qtbot)
    assert "2023-03-23" in app.library.bar.text
    assert passport.form.fields["published"].text() == "soon"
    qtbot.keyClick(passport.form.fields["published"], Qt.Key.Key_Escape)
    assert not passport.form.isVisible()
    assert passport.isVisible()
    assert not app.window.actions_.undo.isEnabled()


def test_what_came_with_the_program_stays(app: App, qtbot: QtBot) -> None:
    app.window.actions_.show_passport.setChecked(True)
    passport = app.window.reading.page.passport
    assert found(app)
    assert not passport.correct.isVisible()
    passport.open_form()
    assert not passport.form.isVisible()
    assert not passport.values["added"].isVisible()
