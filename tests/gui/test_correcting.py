"""Names are corrected from the panel, from their page and from the text; everything can be undone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot
from window_steps import search, settle

from archive_app.entities.correction import (
    AddAlias,
    AddRole,
    Hide,
    Merge,
    Rename,
    SetKind,
    Split,
    Subject,
    new_entity,
)
from archive_app.entities.mention import MentionKind
from archive_app.gui.app import App
from archive_app.gui.correction_menu import CorrectionMenu, Wish
from archive_app.gui.facet_list import FacetList
from archive_app.gui.filters import Filter


@pytest.fixture
def open_app(app: App) -> App:
    app.archive.library.keep_in_memory()
    return app


def names(view: FacetList) -> list[str]:
    return [row.name for row in view.facets.rows]


def people(app: App) -> FacetList:
    return app.window.facets.people.list


def select(app: App, name: str) -> FacetList:
    view = people(app)
    view.setCurrentIndex(view.facets.index(names(view).index(name)))
    view.setFocus()
    return view


def test_hidden_from_the_panel_and_undone(open_app: App, qtbot: QtBot) -> None:
    subject = open_app.archive.names.subject("Atle Høie")
    open_app.window.facets.correction_wanted.emit(Wish.HIDE, subject, "")
    settle(open_app, qtbot)
    assert "Atle Høie" not in names(people(open_app))
    open_app.window.actions_.undo.trigger()
    settle(open_app, qtbot)
    assert "Atle Høie" in names(people(open_app))
    open_app.window.actions_.redo.trigger()
    settle(open_app, qtbot)
    assert "Atle Høie" not in names(people(open_app))
    assert open_app.archive.names.corrections() == (Hide(subject),)


def test_renamed_by_keyboard(open_app: App, qtbot: QtBot) -> None:
    view = select(open_app, "Atle Høie")
    qtbot.keyClick(view, Qt.Key.Key_F2)
    dialog = open_app.corrections.dialog
    assert dialog is not None
    assert dialog.field.text() == "Atle Høie"
    dialog.field.setText("  Hoie,  Atle ")
    qtbot.mouseClick(dialog.accepting, Qt.MouseButton.LeftButton)
    settle(open_app, qtbot)
    assert "Hoie, Atle" in names(people(open_app))


def test_merged_with_somebody_of_the_panel(open_app: App, qtbot: QtBot) -> None:
    open_app.corrections.fulfil(Wish.MERGE, open_app.archive.names.subject("Ihar Povarau"), "")
    dialog = open_app.corrections.dialog
    assert dialog is not None
    completer = dialog.field.completer()
    assert completer is not None
    dialog.field.setText("Yauhen Hovar")
    dialog.accepting.click()
    settle(open_app, qtbot)
    assert "Ihar Povarau" not in names(people(open_app))


def test_a_name_nobody_has_is_refused(open_app: App, qtbot: QtBot) -> None:
    open_app.corrections.fulfil(Wish.MERGE, open_app.archive.names.subject("Ihar Povarau"), "")
    dialog = open_app.corrections.dialog
    assert dialog is not None
    assert not dialog.accepting.isEnabled()
    dialog.field.setText("Nobody Such")
    dialog.accepting.click()
    settle(open_app, qtbot)
    assert "Nobody Such" in open_app.library.bar.text
    assert open_app.archive.names.corrections() == ()


def test_a_selection_is_an_organisation(open_app: App, qtbot: QtBot) -> None:
    reader = open_app.window.reading.reader
    start = reader.text.index("trade union")
    reader.go_to_offset(start, start + len("trade union"))
    open_app.window.actions_.is_organisation.trigger()
    settle(open_app, qtbot)
    assert "trade union" in names(open_app.window.facets.organisations.list)
    assert len(open_app.archive.names.corrections()) == 1
    reader.clear_selection()
    open_app.window.actions_.is_person.trigger()
    assert "Select a passage" in open_app.library.bar.text


def test_a_spelling_is_split_off_on_the_page(open_app: App, qtbot: QtBot) -> None:
    open_app.reading.open_entity("bnp")
    settle(open_app, qtbot)
    page = open_app.window.reading.entity
    menu = page.correct.menu()
    assert isinstance(menu, CorrectionMenu)
    splitting = next(action.menu() for action in menu.actions() if isinstance(action.menu(), QMenu))
    assert isinstance(splitting, QMenu)
    next(action for action in splitting.actions() if action.text() == "BITU").trigger()
    settle(open_app, qtbot)
    assert page.page is not None
    assert "BITU" not in page.page.spellings
    assert "BITU" in names(open_app.window.facets.organisations.list)


def test_a_page_that_is_hidden_is_left(open_app: App, qtbot: QtBot) -> None:
    open_app.reading.open_entity("atle-hoie")
    settle(open_app, qtbot)
    subject = open_app.archive.names.subject("Atle Høie")
    open_app.window.reading.entity.correction_wanted.emit(Wish.HIDE, subject, "")
    settle(open_app, qtbot)
    settle(open_app, qtbot)
    assert not open_app.window.reading.shows_entity


def test_the_menu_of_the_panel_can_correct(open_app: App) -> None:
    view = people(open_app)
    menu = view._menu(view.facets.rows[0])
    correcting = [action.menu() for action in menu.actions() if action.menu()]
    assert [type(each) for each in correcting] == [CorrectionMenu]


def test_without_a_library_one_is_offered(app: App, qtbot: QtBot) -> None:
    app.corrections.fulfil(Wish.HIDE, app.archive.names.subject("Atle Høie"), "")
    assert app.library.dialog is not None
    app.library.dialog.session.click()
    settle(app, qtbot)
    assert "Atle Høie" not in names(people(app))


def test_the_text_stays_where_it_was(open_app: App, qtbot: QtBot) -> None:
    search(open_app, qtbot, "union")
    reader = open_app.window.reading.reader
    reader.setFocus()
    reader.go_to_hit(-1)
    bar = reader.verticalScrollBar()
    bar.setValue(bar.maximum())
    place = reader.position()
    assert place > 0
    open_app.notes.commands.correct(Rename(open_app.archive.names.subject("ILO"), "Geneva"))
    settle(open_app, qtbot)
    settle(open_app, qtbot)
    assert abs(reader.position() - place) < 200


def test_a_page_changes_its_language(app: App, qtbot: QtBot) -> None:
    app.reading.open_entity("ilo")
    settle(app, qtbot)
    app.window.actions_.languages["ru"].trigger()
    settle(app, qtbot)
    page = app.window.reading.entity.page
    assert page is not None
    assert page.entity.name == "Международная организация труда"


def test_a_page_opened_while_names_change_stays(open_app: App, qtbot: QtBot) -> None:
    open_app.notes.commands.correct(Rename(open_app.archive.names.subject("Atle Høie"), "A. H."))
    open_app.reading.open_entity("ilo")
    settle(open_app, qtbot)
    assert open_app.window.reading.shows_entity


def test_taken_back_much_later(open_app: App, qtbot: QtBot) -> None:
    atle = open_app.archive.names.subject("Atle Høie")
    for each in (Rename(atle, "A. H."), AddRole(atle, "union man"), Hide(atle, "Høie"), Hide(atle)):
        open_app.archive.names.correct(each)
    open_app.archive.names.correct(
        Merge(open_app.archive.names.subject("Ihar Povarau"), open_app.archive.names.subject("ILO"))
    )
    open_app.window.actions_.show_corrections.trigger()
    shown = open_app.corrections.all
    assert shown is not None
    assert shown.rows.stringList() == [
        "“Ihar Povarau” is the same as “International Labour Organization”",
        "“Atle Høie” is hidden",
        "“Atle Høie” is hidden where it is written “Høie”",
        "“Atle Høie”: union man",
        "“Atle Høie” is shown as “A. H.”",
    ]
    qtbot.keyClick(shown.list, Qt.Key.Key_Down)
    qtbot.keyClick(shown.list, Qt.Key.Key_Delete)
    settle(open_app, qtbot)
    assert len(shown.rows.stringList()) == 4
    assert "A. H." in names(people(open_app))
    open_app.window.actions_.undo.trigger()
    settle(open_app, qtbot)
    assert "A. H." not in names(people(open_app))
    shown.close()


def test_locking_leaves_no_name_in_the_window(open_app: App, qtbot: QtBot) -> None:
    window = open_app.window
    open_app.notes.commands.correct(Rename(open_app.archive.names.subject("Atle Høie"), "Somebody Secret"))
    for action in (window.actions_.network, window.actions_.chronicle):
        action.trigger()
        settle(open_app, qtbot)
    open_app.reading.open_entity("atle-hoie")
    settle(open_app, qtbot)
    open_app.corrections.rename(open_app.archive.names.subject("Atle Høie"))
    assert window.reading.entity.page is not None
    open_app.library.lock()
    settle(open_app, qtbot)
    assert open_app.corrections.dialog is None
    assert window.reading.entity.page is None
    assert window.reading.network.names.rows.rowCount() == 0
    assert window.reading.chronicle.events.rows.rowCount() == 0
    assert "Somebody Secret" not in {text.text() for text in window.findChildren(QLabel)}
    assert not window.actions_.undo.isEnabled()


def test_given_away_and_taken_in(
    open_app: App, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "names.txt"
    monkeypatch.setattr("archive_app.gui.errands.ask_where_to_save", lambda *_: str(target))
    monkeypatch.setattr("archive_app.gui.errands.ask_for_file", lambda *_: str(target))
    open_app.window.actions_.export_corrections.trigger()
    assert "No names" in open_app.library.bar.text
    rename = Rename(Subject("atle-hoie", MentionKind.PERSON, "Atle Høie"), "A. Høie")
    open_app.notes.commands.correct(rename)
    open_app.window.actions_.export_corrections.trigger()
    qtbot.waitUntil(target.exists)
    open_app.window.actions_.undo.trigger()
    settle(open_app, qtbot)
    assert "A. Høie" not in names(people(open_app))
    open_app.window.actions_.import_corrections.trigger()
    qtbot.waitUntil(lambda: "imported" in open_app.library.bar.text)
    settle(open_app, qtbot)
    assert "A. Høie" in names(people(open_app))


def mark(app: App, text: str) -> None:
    reader = app.window.reading.reader
    start = reader.text.index(text)
    reader.go_to_offset(start, start + len(text))


def test_a_known_name_that_is_marked_joins_whom_it_names(open_app: App, qtbot: QtBot) -> None:
    shown = open_app.archive.document("001_7e74e3eae7e0de61")
    open_app.reading.open_document(shown.id)
    settle(open_app, qtbot)
    mark(open_app, "Aliaksandr Yarashuk")
    open_app.window.actions_.is_person.trigger()
    settle(open_app, qtbot)
    yarashuk = open_app.archive.names.subject("aliaksandr-yarashuk")
    assert open_app.archive.names.corrections() == (AddAlias(yarashuk, "Aliaksandr Yarashuk"),)
    assert "Aliaksandr Yarashuk" in open_app.library.bar.text
    assert names(people(open_app)).count("Aliaksandr Yarashuk") == 1
    open_app.library.bar.offer.click()
    settle(open_app, qtbot)
    apart = new_entity(MentionKind.PERSON, "Aliaksandr Yarashuk")
    assert open_app.archive.names.corrections() == (apart,)
    assert apart.subject.id in [row.filter.key for row in people(open_app).facets.rows]
    for _ in range(3):
        open_app.window.actions_.undo.trigger()
        settle(open_app, qtbot)
    assert open_app.archive.names.corrections() == ()


def test_what_was_found_as_something_else_changes_its_kind(open_app: App, qtbot: QtBot) -> None:
    open_app.reading.open_document("001_7e74e3eae7e0de61")
    settle(open_app, qtbot)
    mark(open_app, "Yarashuk")
    open_app.window.actions_.is_organisation.trigger()
    settle(open_app, qtbot)
    yarashuk = open_app.archive.names.subject("aliaksandr-yarashuk")
    assert open_app.archive.names.corrections() == (
        SetKind(replace(yarashuk, kind=MentionKind.PERSON), MentionKind.ORGANISATION),
    )
    assert "Aliaksandr Yarashuk" in names(open_app.window.facets.organisations.list)


def test_a_filter_follows_its_name(open_app: App, qtbot: QtBot) -> None:
    povarau = open_app.archive.names.subject("Ihar Povarau")
    open_app.search.include(Filter(MentionKind.PERSON, povarau.id, povarau.name))
    settle(open_app, qtbot)
    before = open_app.window.results.list.results.rowCount()
    assert before
    open_app.corrections.fulfil(Wish.RENAME, povarau, "")
    dialog = open_app.corrections.dialog
    assert dialog is not None
    dialog.field.setText("Ihar P.")
    dialog.accepting.click()
    settle(open_app, qtbot)
    assert [chip.accessibleName() for chip in open_app.window.chips.chips()] == ["Remove the filter Ihar P."]
    open_app.notes.commands.correct(Merge(povarau, open_app.archive.names.subject("Yauhen Hovar")))
    settle(open_app, qtbot)
    assert [each.key for each in open_app.search.filters.included] == ["yauhen-hovar"]
    assert open_app.window.results.list.results.rowCount() >= before


def test_labels_follow_the_language_of_the_window(open_app: App, qtbot: QtBot) -> None:
    ilo = open_app.archive.names.subject("ILO")
    open_app.search.include(Filter(MentionKind.ORGANISATION, ilo.id, ilo.name))
    settle(open_app, qtbot)
    reader = open_app.window.reading.reader

    def seen() -> tuple[set[str], str, str]:
        marks = reader.marks_between(0, len(reader.text))
        chip = open_app.window.chips.chips()[0]
        return {each.title for each in marks if each.key == ilo.id}, chip.text(), chip.toolTip()

    for language in ("ru", "be", "en"):
        open_app.translator.choose(language)
        settle(open_app, qtbot)
        label = open_app.archive.names.labels().label(ilo.id, "")
        titles, text, hint = seen()
        assert titles == {label}
        assert label[:8] in text
        assert label in hint
    assert label == "International Labour Organization"


def menu_upon(app: App, text: str, by_keyboard: bool) -> QMenu:
    """The menu of the text, opened upon a name."""
    reader = app.window.reading.reader
    mark(app, text)
    start = reader.text.index(text)
    place = reader.place_of(start, start + 1).center()
    reason = QContextMenuEvent.Reason.Keyboard if by_keyboard else QContextMenuEvent.Reason.Mouse
    if by_keyboard:
        reader.clear_selection()
    QApplication.sendEvent(
        reader.viewport(), QContextMenuEvent(reason, place, reader.viewport().mapToGlobal(place))
    )
    return reader.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1]


@pytest.mark.parametrize("by_keyboard", [True, False])
def test_a_name_is_corrected_where_it_is_read(open_app: App, qtbot: QtBot, by_keyboard: bool) -> None:
    open_app.reading.open_document("001_7e74e3eae7e0de61")
    settle(open_app, qtbot)
    menu = menu_upon(open_app, "Aliaksandr Yarashuk", by_keyboard)
    opening, correcting = menu.actions()[:2]
    assert "Aliaksandr Yarashuk" in opening.text()
    corrections = correcting.menu()
    assert isinstance(corrections, CorrectionMenu)
    parting = next(each.menu() for each in corrections.actions() if isinstance(each.menu(), QMenu))
    assert isinstance(parting, QMenu)
    (spelling,) = parting.actions()
    spelling.trigger()
    settle(open_app, qtbot)
    yarashuk = open_app.archive.names.corrections()[0].subject
    assert open_app.archive.names.corrections() == (Split(yarashuk, "Aliaksandr Yarashuk"),)
    assert yarashuk.id == "aliaksandr-yarashuk"
    menu.close()
    open_app.window.actions_.undo.trigger()
    settle(open_app, qtbot)
    assert open_app.archive.names.corrections() == ()
    again = menu_upon(open_app, "Aliaksandr Yarashuk", by_keyboard)
    again.actions()[0].trigger()
    settle(open_app, qtbot)
    assert open_app.window.reading.shows_entity
    again.close()
