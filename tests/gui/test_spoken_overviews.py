"""Pages of names, the network, the chronicle and corrections: heard, by keyboard alone, nothing cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from window_steps import settle, shown

from archive_app.entities.correction import AddRole, Rename
from archive_app.gui.app import App
from archive_app.gui.correction_menu import Wish
from archive_app.gui.history import Overview

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


@pytest.fixture(autouse=True)
def screen_reader() -> Iterator[None]:
    """Somebody listens, so that views tell of every change."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def heard(view: QAbstractItemView) -> list[str]:
    """What a screen reader says of each row."""
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.role() == QAccessible.Role.List
    assert interface.text(NAME)
    rows = [interface.child(number) for number in range(interface.childCount())]
    assert all(row.role() == QAccessible.Role.ListItem for row in rows)
    return [row.text(NAME) for row in rows]


def press(qtbot: QtBot, *keys: Qt.Key, control: bool = False) -> QWidget:
    modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key, modifier)
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def test_a_page_is_heard_and_used_by_keyboard(app: App, qtbot: QtBot) -> None:
    app.reading.open_entity("aliaksandr-yarashuk")
    settle(app, qtbot)
    page = app.window.reading.entity
    assert QApplication.focusWidget() is page.occurrences
    assert any("BKDP president" in row and "8 April 2024" in row for row in heard(page.occurrences))
    assert any("Belarusian Congress" in row and "2" in row for row in heard(page.companions))
    assert press(qtbot, Qt.Key.Key_Tab) is page.companions
    timeline = press(qtbot, Qt.Key.Key_Tab)
    assert timeline is page.years
    press(qtbot, Qt.Key.Key_End)
    spoken = QAccessible.queryAccessibleInterface(timeline)
    assert (spoken.text(NAME), spoken.text(DESCRIPTION)) == ("Mentions over time", "2025: 1 of 1")
    press(qtbot, Qt.Key.Key_Return)
    assert len(heard(page.occurrences)) == 1
    page.companions.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    settle(app, qtbot)
    assert [each.name for each in app.search.filters.included] == [
        "Belarusian Congress of Democratic Trade Unions"
    ]


def test_the_network_is_heard_and_its_lines_opened_by_keyboard(app: App, qtbot: QtBot) -> None:
    app.window.actions_.network.trigger()
    settle(app, qtbot)
    network = app.window.reading.network
    assert QApplication.focusWidget() is network.names
    names = heard(network.names)
    assert names[0].startswith("International Labour Organization")
    assert "12" in names[0]
    press(qtbot, Qt.Key.Key_Down)
    assert press(qtbot, Qt.Key.Key_Tab) is network.together
    assert heard(network.together)
    press(qtbot, Qt.Key.Key_Home, Qt.Key.Key_Return)
    settle(app, qtbot)
    assert press(qtbot, Qt.Key.Key_Tab) is network.passages
    assert all(heard(network.passages))
    press(qtbot, Qt.Key.Key_Home, Qt.Key.Key_Return)
    settle(app, qtbot)
    reader = app.window.reading.reader
    assert QApplication.focusWidget() is reader
    assert reader.selected_text()


def test_the_chronicle_is_heard_and_opened_by_keyboard(app: App, qtbot: QtBot) -> None:
    app.window.actions_.chronicle.trigger()
    settle(app, qtbot)
    chronicle = app.window.reading.chronicle
    assert QApplication.focusWidget() is chronicle.events
    rows = heard(chronicle.events)
    assert rows[0].startswith("2004")
    press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Return)
    settle(app, qtbot)
    event = chronicle.events.rows.events[1]
    assert shown(app) == event.document
    assert app.window.reading.reader.selected_text() in event.sentence


def test_questions_about_a_name_are_heard(app: App, qtbot: QtBot) -> None:
    app.archive.library.keep_in_memory()
    subject = app.archive.names.subject("Atle Høie")
    for wish in (Wish.RENAME, Wish.ALIAS, Wish.ROLE, Wish.MERGE):
        app.corrections.fulfil(wish, subject, "")
        dialog = app.corrections.dialog
        assert dialog is not None
        assert "Atle Høie" in QAccessible.queryAccessibleInterface(dialog.field).text(NAME)
        assert dialog.focusWidget() is dialog.field
        assert QAccessible.queryAccessibleInterface(dialog.accepting).text(NAME)
        qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
        assert app.corrections.dialog is None


def test_corrections_are_heard_and_taken_back_by_keyboard(app: App, qtbot: QtBot) -> None:
    app.archive.library.keep_in_memory()
    subject = app.archive.names.subject("Atle Høie")
    for correction in (Rename(subject, "A. Høie"), AddRole(subject, "general secretary")):
        app.notes.commands.correct(correction)
    app.corrections.show_all()
    listed = app.corrections.all
    assert listed is not None
    assert heard(listed.list) == ["“Atle Høie”: general secretary", "“Atle Høie” is shown as “A. Høie”"]
    qtbot.keyClick(listed.list, Qt.Key.Key_Delete)
    settle(app, qtbot)
    assert heard(listed.list) == ["“Atle Høie” is shown as “A. Høie”"]
    listed.close()
    app.window.actions_.undo.trigger()
    settle(app, qtbot)
    assert len(app.archive.names.corrections()) == 2


@pytest.mark.parametrize("language", ["en", "ru", "be"])
def test_nothing_is_cut_where_there_is_little_room(app: App, qtbot: QtBot, language: str) -> None:
    app.translator.choose(language)
    app.window.resize(860, 520)
    pane = app.window.reading
    app.reading.open_entity("aliaksandr-yarashuk")
    settle(app, qtbot)
    assert cut(pane.entity) == []
    for overview, view in ((Overview.NETWORK, pane.network), (Overview.CHRONICLE, pane.chronicle)):
        app.reading.open_overview(overview)
        settle(app, qtbot)
        assert cut(view) == []


def cut(view: QWidget) -> list[str]:
    """Texts that need more height than they have, and buttons that need more width."""
    QApplication.processEvents()
    labels = [each for each in view.findChildren(QLabel) if each.isVisible() and each.wordWrap()]
    low = [each.text() for each in labels if each.height() < each.heightForWidth(each.width())]
    buttons = [each for each in view.findChildren(QPushButton) if each.isVisible()]
    narrow = [each.text() for each in buttons if each.width() < each.minimumSizeHint().width()]
    return low + narrow
