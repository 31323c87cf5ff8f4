"""Notes for those who do not see them: everything has a name, in every language, and can be reached."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from window_steps import nameless, settle, shown

from archive_app.gui.app import App
from archive_app.library.annotation import Annotation, Colour


@pytest.fixture
def noted(app: App) -> App:
    """With an answered note, a doubtful one, one on the whole document and one on none."""
    notes, here = app.archive.notes, shown(app)
    app.archive.library.keep_in_memory()
    notes.reply(notes.annotate(here, 20, 60, Colour.RED, "a question", ["tag"]).id, "an answer")
    doubtful = notes.annotate(here, 200, 240, note="where?")
    words = doubtful.quote[:14] + "other words" + doubtful.quote[25:]
    notes.swap((doubtful,), (replace(doubtful, quote=words, prefix="", suffix=""),))
    notes.annotate_whole(here, "about all of it")
    notes.annotate_whole("", "a plan")
    app.notes.refresh()
    return app


def doubtful(app: App) -> Annotation:
    return next(each for each in app.archive.notes.annotations() if each.note == "where?")


@pytest.mark.parametrize("language", ["en", "ru", "be"])
def test_all_that_can_have_the_keyboard_has_a_name(noted: App, qtbot: QtBot, language: str) -> None:
    noted.window.actions_.languages[language].trigger()
    settle(noted, qtbot)
    noted.notes.places.find(doubtful(noted))
    assert noted.window.reading.page.place_bar.isVisible()
    assert nameless(noted.window) == []
    noted.window.actions_.note_on_document.trigger()
    assert nameless(noted.window) == []
    noted.window.reading.page.editor.cancel()
    noted.window.actions_.show_annotations.setChecked(True)
    noted.window.actions_.all_notes.trigger()
    noted.window.reading.notes.new_note.click()
    assert nameless(noted.window) == []


def spoken(widget: QWidget, row: int) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.child(row).text(QAccessible.Text.Name)


def test_every_note_is_read_out_with_what_it_is(noted: App) -> None:
    noted.window.actions_.all_notes.trigger()
    page = noted.window.reading.notes
    page.order.setCurrentIndex(2)
    told = [spoken(page.notes, row) for row in range(page.filter.rowCount())]
    for part in ("About the whole document. about all of it", "Reply. an answer", "Please check the place"):
        assert any(part in each for each in told), part


def test_the_way_from_a_doubtful_note_to_its_place_needs_no_mouse(noted: App, qtbot: QtBot) -> None:
    note = doubtful(noted)
    noted.window.actions_.show_annotations.setChecked(True)
    table = noted.window.annotations.table
    noted.window.annotations.select(note.id)
    table.setFocus()
    noted.window.annotations.work.place.trigger()
    bar = noted.window.reading.page.place_bar
    assert bar.isAncestorOf(noted.window.focusWidget() or table)
    bar.here_button.setFocus()
    qtbot.keyClick(bar.here_button, Qt.Key.Key_Return)
    assert not bar.is_open
    assert noted.window.focusWidget() is noted.window.reading.reader
    assert {each.state.value for each in noted.archive.notes.annotations()} == {"placed"}
