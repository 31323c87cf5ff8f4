"""The page of all notes, and what filters lists of notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QComboBox, QMenu
from pytestqt.qtbot import QtBot
from window_steps import focused, settle, shown

from archive_app.gui.annotation_filter import AnnotationFilter, Wanted
from archive_app.gui.annotation_model import AnnotationModel, AnnotationRow
from archive_app.gui.app import App
from archive_app.gui.note_filter_bar import NoteFilterBar
from archive_app.gui.note_list import readable
from archive_app.gui.note_writer import Verb, Wish
from archive_app.gui.notes_view import NotesView
from archive_app.gui.theme import Theme
from archive_app.library.annotation import AnchorState, Annotation, Colour
from archive_app.library.passage_link import PassageLink


def row(
    name: str,
    *tags: str,
    document: str = "d",
    colour: Colour = Colour.YELLOW,
    state: AnchorState = AnchorState.PLACED,
    answers: str = "",
    created: str = "2026-03-04",
) -> AnnotationRow:
    note = Annotation(name, document, name, "", "", 0, 3, colour, f"on {name}", tags, state, created, answers)
    return AnnotationRow(note, f"Title of {document}")


ROWS = [
    row("first", "court", created="2026-03-02T10:00:00Z"),
    row("reply", answers="first", created="2026-03-09T10:00:00Z"),
    row("second", "court", "two words", document="e", colour=Colour.RED, created="2026-03-05"),
    row("lost", "Мінск", state=AnchorState.LOST, created="2026-03-03T23:00:00Z"),
]


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (Wanted(), "first reply lost second"),
        (Wanted(tag="court"), "first reply second"),
        (Wanted("tag:court"), "first reply second"),
        (Wanted("#COURT second"), "second"),
        (Wanted('tag:"two words" on'), "second"),
        (Wanted("tag:cour"), ""),
        (Wanted("tag:мінск"), "lost"),
        (Wanted("on reply"), "first reply"),
        (Wanted(colour=Colour.RED), "second"),
        (Wanted(state=AnchorState.LOST), "lost"),
        (Wanted(document="e", tag="court"), "second"),
        (Wanted(document="e", colour=Colour.YELLOW), ""),
    ],
)
def test_threads_with_a_wanted_note_are_shown_whole(theme: Theme, wanted: Wanted, names: str) -> None:
    model = AnnotationModel(theme)
    chosen = AnnotationFilter(model)
    model.put(ROWS)
    chosen.choose(wanted)
    rows = (chosen.index(number, 0).data(AnnotationModel.ROW) for number in range(chosen.rowCount()))
    assert " ".join(each.annotation.id for each in rows) == names


def test_a_filter_holds_for_what_comes_later(theme: Theme) -> None:
    model = AnnotationModel(theme)
    chosen = AnnotationFilter(model)
    chosen.choose(Wanted(tag="court"))
    model.put(ROWS)
    assert chosen.rowCount() == 3
    model.put(ROWS[2:])
    assert chosen.rowCount() == 1


def entries(chooser: QComboBox) -> list[str]:
    return [chooser.itemText(number) for number in range(chooser.count())]


def test_only_what_there_is_can_be_chosen(theme: Theme, qtbot: QtBot) -> None:
    bar = NoteFilterBar(theme)
    qtbot.addWidget(bar)
    bar.put(ROWS)
    assert entries(bar.tag) == ["All tags", "court (2)", "two words (1)", "Мінск (1)"]
    assert entries(bar.colour) == ["All colours", "Yellow", "Red"]
    assert entries(bar.state) == ["All places", "In their place", "Not found in the text"]
    assert entries(bar.document) == ["All documents", "Title of d", "Title of e"]
    bar.colour.setCurrentIndex(2)
    bar.state.setCurrentIndex(2)
    bar.put(ROWS[:3])
    assert bar.wanted == Wanted(colour=Colour.RED), "what is there stays chosen, what is not does not"
    assert bar.state.isHidden()
    bar.clear()
    assert bar.wanted == Wanted()


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> Iterator[NotesView]:
    model = AnnotationModel(theme)
    view = NotesView(theme, model)
    model.setParent(view)
    qtbot.addWidget(view)
    view.resize(700, 500)
    model.put(ROWS)
    with qtbot.waitExposed(view):
        view.show()
    yield view
    view.hide()


def listed(page: NotesView) -> list[str]:
    rows = (
        page.filter.index(number, 0).data(AnnotationModel.ROW) for number in range(page.filter.rowCount())
    )
    return [each.annotation.id for each in rows]


def test_notes_are_sorted_by_time_or_place_and_threads_stay_together(page: NotesView) -> None:
    orders = []
    for number in range(page.order.count()):
        page.order.setCurrentIndex(number)
        orders.append(" ".join(listed(page)))
    assert orders == ["second lost first reply", "first reply lost second", "first reply lost second"]


def test_the_page_is_worked_by_keyboard(page: NotesView, qtbot: QtBot) -> None:
    page.notes.setFocus()
    with qtbot.waitSignal(page.work.chosen) as chosen:
        qtbot.keyClick(page.notes, Qt.Key.Key_Return)
    assert chosen.args[0].id == "second"
    for key, modifier, signal in (
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, page.work.wished),
        (Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier, page.work.wished),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, page.work.delete_requested),
    ):
        with qtbot.waitSignal(signal):
            qtbot.keyClick(page.notes, key, modifier)


def test_a_note_is_read_out_with_its_words(page: NotesView) -> None:
    accessible = QAccessible.queryAccessibleInterface(page.notes)
    child = accessible.child(0)
    assert "on second" in child.text(QAccessible.Text.Name)
    assert "court" in child.text(QAccessible.Text.Name)


def test_nothing_found_is_told(page: NotesView) -> None:
    page.bar.field.setText("nothing of this")
    assert not page.notes.isVisible()


def test_links_are_read_as_people_write_them() -> None:
    link = PassageLink("d", 3, 9, "a few words", "A title")
    assert readable(f"See\n{link}.") == "See “a few words” — A title."


def test_a_note_in_the_notebook_is_written_found_and_undone(app: App, qtbot: QtBot) -> None:
    app.archive.library.keep_in_memory()
    app.window.actions_.all_notes.trigger()
    page = app.window.reading.notes
    assert app.window.reading.currentWidget() is page
    page.new_note.click()
    qtbot.keyClicks(page.editor.note, "read it all again")
    page.editor.save()
    (kept,) = app.archive.notes.annotations()
    assert (kept.document, kept.note) == ("", "read it all again")
    assert listed(page) == [kept.id]
    assert app.window.actions_.undo.text() == "&Undo: Add the note"
    app.window.actions_.undo.trigger()
    assert listed(page) == []
    assert app.window.actions_.redo.text() == "&Redo: Add the note"
    app.window.actions_.redo.trigger()
    assert listed(page) == [kept.id]


def test_a_note_opens_its_passage_and_the_way_back_leads_to_the_page(app: App, qtbot: QtBot) -> None:
    app.archive.library.keep_in_memory()
    other = next(each for each in app.archive.documents() if each.id != shown(app))
    note = app.archive.notes.annotate(other.id, 100, 120, note="here")
    app.notes.refresh()
    app.window.actions_.all_notes.trigger()
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    settle(app, qtbot)
    qtbot.waitUntil(lambda: app.window.reading.page.shows(other.id))
    assert shown(app) == other.id
    assert app.window.reading.reader.selected_range() == (note.start, note.end)
    app.window.actions_.back.trigger()
    assert app.window.reading.currentWidget() is app.window.reading.notes


def test_a_change_in_another_document_is_undone_from_here(app: App, qtbot: QtBot) -> None:
    app.archive.library.keep_in_memory()
    here = shown(app)
    other = next(each.id for each in app.archive.documents() if each.id != here)
    app.notes.commands.add(other, 100, 120, note="there")
    app.notes.commands.add(here, 100, 120, note="here")
    app.window.actions_.undo.trigger()
    app.window.actions_.undo.trigger()
    assert app.archive.notes.annotations() == ()
    app.window.actions_.redo.trigger()
    assert [each.document for each in app.archive.notes.annotations()] == [other]
    assert app.library.bar.text.startswith("Changed in another document")


def test_an_import_is_undone_by_its_name(app: App, qtbot: QtBot, tmp_path: Path) -> None:
    app.archive.library.keep_in_memory()
    mine = app.archive.notes.annotate(shown(app), 20, 40, note="mine", tags=["a"])
    app.archive.notes.annotate(shown(app), 50, 60, note="theirs")
    file = tmp_path / "notes.jsonld"
    app.archive.notes.export(file)
    kept = app.archive.notes.annotations()
    app.archive.notes.swap(kept, (replace(mine, tags=("b",)),))
    before = app.archive.notes.annotations()
    app.errands._on_imported(app.archive.notes.merge(file))
    assert sorted(each.tags for each in app.archive.notes.annotations()) == [(), ("b", "a")]
    assert app.window.actions_.undo.text() == "&Undo: Import 2 annotations"
    app.window.actions_.undo.trigger()
    assert app.archive.notes.annotations() == before


def test_after_locking_no_words_of_notes_stay(app: App, qtbot: QtBot) -> None:
    app.archive.library.keep_in_memory()
    app.window.actions_.all_notes.trigger()
    page = app.window.reading.notes
    page.new_note.click()
    qtbot.keyClicks(page.editor.note, "unfinished")
    page.bar.field.setText("secret")
    app.notes.forget()
    app.window.reading.forget()
    assert (page.bar.field.text(), page.editor.is_open) == ("", False)


def test_the_current_note_stays_current_when_the_list_is_another(page: NotesView) -> None:
    def put(rows: list[AnnotationRow]) -> str:
        page._model.put(rows)
        current = page.work.current()
        return current.id if current else ""

    page.notes.setCurrentIndex(page.filter.index(page.filter.row_of("lost"), 0))
    page.order.setCurrentIndex(1)
    assert put([row("new"), *ROWS]) == "lost"
    page.bar.field.setText("lost")
    assert put(ROWS) == "lost"
    assert put(ROWS[:3]) == ""
    page.bar.clear()
    assert put(ROWS[:3]) != "", "some note is current where there is one"


def test_links_are_followed_by_keyboard_from_the_menu(page: NotesView, qtbot: QtBot) -> None:
    link = PassageLink("other", 3, 9, "a few words", "A title & more")
    note = Annotation("n", "d", "quote", "", "", 0, 5, note=f"See {link}", created="2026-04-01")
    page._model.put([*ROWS, AnnotationRow(note, "Title")])
    page.notes.setCurrentIndex(page.filter.index(page.filter.row_of("n"), 0))
    beside = QPoint(2, page.notes.viewport().height() - 2)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, beside, page.notes.mapToGlobal(beside))
    QApplication.sendEvent(page.notes.viewport(), asked)
    menu = page.notes.findChild(QMenu)
    last = menu.actions()[-1]
    assert last.text() == "Follow the link: A title && more"
    with qtbot.waitSignal(page.work.wished) as wished:
        last.trigger()
    assert wished.args == [Wish(Verb.FOLLOW, "n", link)]
