"""The whole job by keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from window_steps import YARASHUK_DOCUMENTS, answered, focused, found, search, settle, shown, write

from archive_app.entities.mention import MentionKind
from archive_app.gui.app import App
from archive_app.gui.filters import DateRange, Filter
from archive_app.library_door import LibraryState
from archive_app.search.request import DateField

NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(focused(), key, modifiers)


def tab_to(qtbot: QtBot, target: QWidget) -> None:
    for _ in range(60):
        if QApplication.focusWidget() is target:
            return
        press(qtbot, Qt.Key.Key_Tab)
    raise AssertionError(f"{target} cannot be reached with Tab")


def test_search_read_filter_annotate_and_undo(app: App, qtbot: QtBot) -> None:
    window, reader = app.window, app.window.reading.reader

    press(qtbot, Qt.Key.Key_L, CTRL)
    assert focused() is window.search_box
    write(focused(), "union")
    answered(app, qtbot, "union")
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Down)
    assert focused() is window.results.list
    first = shown(app)
    press(qtbot, Qt.Key.Key_Down)
    settle(app, qtbot)
    assert shown(app) != first
    press(qtbot, Qt.Key.Key_Return)
    assert focused() is reader

    at = reader.current_hit
    press(qtbot, Qt.Key.Key_F3)
    assert reader.current_hit == at + 1
    press(qtbot, Qt.Key.Key_F3, SHIFT)
    assert reader.current_hit == at

    press(qtbot, Qt.Key.Key_1, CTRL)
    assert focused() is window.facets.filter_box
    write(focused(), "yarashuk")
    press(qtbot, Qt.Key.Key_Tab)
    assert focused() is window.facets.people.list
    press(qtbot, Qt.Key.Key_Space)
    settle(app, qtbot)
    assert set(found(app)) == YARASHUK_DOCUMENTS

    press(qtbot, Qt.Key.Key_3, CTRL)
    assert focused() is reader
    reader.go_to_offset(0)
    for _ in range(12):
        press(qtbot, Qt.Key.Key_Right, SHIFT)
    assert reader.selected_range() == (0, 12)
    press(qtbot, Qt.Key.Key_D, CTRL)
    dialog = app.library.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    tab_to(qtbot, dialog.session)
    press(qtbot, Qt.Key.Key_Space)
    assert app.library.state is LibraryState.SESSION
    assert len(app.archive.notes.annotations()) == 1

    window.activateWindow()  # which a window manager does when a dialog closes
    qtbot.waitUntil(window.isActiveWindow)
    press(qtbot, Qt.Key.Key_3, CTRL)
    reader.go_to_offset(30)
    for _ in range(10):
        press(qtbot, Qt.Key.Key_Right, SHIFT)
    press(qtbot, Qt.Key.Key_D, CTRL | SHIFT)
    editor = window.reading.page.editor
    assert editor.note.hasFocus()
    write(focused(), "compare")
    press(qtbot, Qt.Key.Key_Return, CTRL)
    assert sorted(each.note for each in app.archive.notes.annotations()) == ["", "compare"]

    press(qtbot, Qt.Key.Key_3, CTRL)
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert [each.note for each in app.archive.notes.annotations()] == [""]
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert app.archive.notes.annotations() == ()


def test_f6_goes_round_the_panes(app: App, qtbot: QtBot) -> None:
    app.window.actions_.show_annotations.setChecked(False)
    press(qtbot, Qt.Key.Key_1, CTRL)
    seen = []
    for _ in range(3):
        press(qtbot, Qt.Key.Key_F6)
        seen.append(focused())
    window = app.window
    assert seen == [window.results.list, window.reading.reader, window.facets.filter_box]
    press(qtbot, Qt.Key.Key_F6, SHIFT)
    assert focused() is window.reading.reader


def test_a_pane_remembers_where_the_keyboard_was(app: App, qtbot: QtBot) -> None:
    app.window.facets.dates.list.setFocus()
    press(qtbot, Qt.Key.Key_2, CTRL)
    press(qtbot, Qt.Key.Key_1, CTRL)
    assert focused() is app.window.facets.dates.list


def test_documents_and_history_by_keys(app: App, qtbot: QtBot) -> None:
    first = shown(app)
    press(qtbot, Qt.Key.Key_Down, ALT)
    settle(app, qtbot)
    second = shown(app)
    assert second != first
    press(qtbot, Qt.Key.Key_Left, ALT)
    settle(app, qtbot)
    assert shown(app) == first
    press(qtbot, Qt.Key.Key_Right, ALT)
    settle(app, qtbot)
    assert shown(app) == second


def test_a_name_in_the_text_leads_to_its_page_and_back(app: App, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_3, CTRL)
    app.window.reading.reader.step_mention(1)
    press(qtbot, Qt.Key.Key_Return)
    settle(app, qtbot)
    assert app.window.reading.shows_entity
    assert focused() is app.window.reading.entity.occurrences
    press(qtbot, Qt.Key.Key_Left, ALT)
    settle(app, qtbot)
    assert not app.window.reading.shows_entity


def test_every_part_can_be_reached_with_tab(app: App, qtbot: QtBot) -> None:
    window = app.window
    window.search_box.setFocus()
    parts = [window.facets.filter_box, window.facets.people.list, window.facets.dates.timeline]
    parts += [window.results.order, window.results.list, window.reading.reader]
    for part in parts:
        tab_to(qtbot, part)


def test_tab_leads_from_the_search_to_other_spellings_and_to_the_filters(app: App, qtbot: QtBot) -> None:
    window = app.window
    search(app, qtbot, "Ярошук")
    app.search.include(
        Filter(MentionKind.PERSON, app.archive.names.entity_id(MentionKind.PERSON, "Ярошук"), "Yarashuk")
    )
    settle(app, qtbot)
    window.search_box.setFocus()
    press(qtbot, Qt.Key.Key_Escape)
    order = [window.expansions.switch, *window.chips.chips(), window.facets.filter_box]
    for part in order:
        press(qtbot, Qt.Key.Key_Tab)
        assert focused() is part
    press(qtbot, Qt.Key.Key_2, CTRL)
    press(qtbot, Qt.Key.Key_Tab)
    assert focused() is window.reading.reader


def test_enter_presses_the_button_that_has_the_keyboard(app: App, qtbot: QtBot) -> None:
    search(app, qtbot, "Ярошук")
    app.window.expansions.switch.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    settle(app, qtbot)
    assert app.search.exact


def test_showing_all_documents_takes_filters_off_and_goes_into_the_list(app: App, qtbot: QtBot) -> None:
    window = app.window
    search(app, qtbot, "zzzzqqq")
    app.search.choose_dates(DateRange("1990", "1991", DateField.MENTIONED))
    settle(app, qtbot)
    offer = window.results.nothing.offers[-1]
    qtbot.waitUntil(offer.isVisible)  # only then can it have the focus
    offer.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    settle(app, qtbot)
    assert window.results.list.results.rowCount() == 5
    assert not app.search.filters
    assert focused() is window.results.list


def test_f3_puts_the_proposals_away(app: App, qtbot: QtBot) -> None:
    search(app, qtbot, "Yarashuk")
    qtbot.waitUntil(app.window.search_box.popup.isVisible)
    press(qtbot, Qt.Key.Key_F3)
    assert not app.window.search_box.popup.isVisible()


def test_the_keyboard_stays_among_the_filters_when_one_is_taken_off(app: App, qtbot: QtBot) -> None:
    for name in ("one", "two", "three"):
        app.search.include(Filter(MentionKind.PERSON, name, name))
    settle(app, qtbot)
    app.window.chips.chips()[0].setFocus()
    press(qtbot, Qt.Key.Key_Delete)
    settle(app, qtbot)
    assert [chip.text().strip() for chip in app.window.chips.chips()] == ["two  ✕", "three  ✕"]
    assert focused() is app.window.chips.chips()[0]


def test_tab_leads_from_the_search_to_the_passphrase(app: App, qtbot: QtBot) -> None:
    app.library.unlock_bar.ask()
    app.library.bar.say("Something happened.")
    app.window.search_box.setFocus()
    bar = app.library.unlock_bar
    for part in (bar.field, bar.unlock, bar.shares, bar.later):
        press(qtbot, Qt.Key.Key_Tab)
        assert focused() is part
    press(qtbot, Qt.Key.Key_Tab)
    assert focused() is app.library.bar.closing
    press(qtbot, Qt.Key.Key_Tab)
    assert focused() is app.window.facets.filter_box


def test_closing_the_list_of_annotations_leads_back_to_the_text(app: App, qtbot: QtBot) -> None:
    window = app.window
    window.actions_.show_annotations.setChecked(True)
    window.annotations.bar.field.setFocus()
    window.actions_.show_annotations.setChecked(False)
    assert focused() is window.reading.reader
