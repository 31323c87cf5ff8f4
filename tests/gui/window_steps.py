"""Steps that the tests of the whole window share."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from archive_app.gui.app import App

YARASHUK_DOCUMENTS = {"001_7e74e3eae7e0de61", "002_a81241db0a87d1fb"}


def search(app: App, qtbot: QtBot, query: str) -> None:
    """Types a query and waits for its answer to be shown."""
    app.window.search_box.setFocus()
    app.window.search_box.selectAll()
    write(app.window.search_box, query)
    answered(app, qtbot, query)


def write(widget: QWidget, text: str) -> None:
    """Key by key; QTest knows no keys for Cyrillic letters."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def answered(app: App, qtbot: QtBot, query: str) -> None:
    qtbot.waitUntil(lambda: app.search.query == query and app.search.is_answered)
    settle(app, qtbot)


def settle(app: App, qtbot: QtBot) -> None:
    """Until everything asked for so far has been answered."""
    for tasks in (app.following_tasks, app.tasks, app.reading_tasks):
        done: list[int] = []
        tasks.run(int, done.append, app.library.fail)
        qtbot.waitUntil(lambda done=done: bool(done))
        qtbot.waitUntil(lambda: app.search.is_answered)


def found(app: App) -> list[str]:
    rows = app.window.results.list.results
    return [str(rows.document(row)) for row in range(rows.rowCount())]


def shown(app: App) -> str:
    document = app.window.reading.reader.shown
    assert document is not None
    return document.id


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def nameless(window: QWidget) -> list[str]:
    """What can have the keyboard and tells a screen reader nothing."""
    found = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            if not interface or not interface.text(QAccessible.Text.Name).strip():
                found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found
