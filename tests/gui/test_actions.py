"""Every key once; every action in a menu; every entry with a name."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractScrollArea, QMenu
from pytestqt.qtbot import QtBot

from archive_app.entities.correction import Subject
from archive_app.entities.mention import MentionKind
from archive_app.gui.app import App
from archive_app.gui.correction_menu import CorrectionMenu


def keys(app: App) -> Counter[str]:
    actions = {*app.window.actions_.all(), *app.window.findChildren(QAction)}
    return Counter(shortcut.toString() for action in actions for shortcut in action.shortcuts())


def test_no_key_is_given_out_twice(app: App) -> None:
    """Two lists may each have a key of the same name, as only one of them has the keyboard."""
    actions = {*app.window.actions_.all(), *app.window.findChildren(QAction)}
    scopes = Counter(
        (shortcut.toString(), scope)
        for action in actions
        for shortcut in action.shortcuts()
        for scope in of(action)
    )
    assert not {key for (key, _), count in scopes.items() if count > 1}
    everywhere = {key for key, scope in scopes if scope is None}
    assert not {key for key, scope in scopes if scope is not None and key in everywhere}


def of(action: QAction) -> list[QObject | None]:
    """Where its key works; None for everywhere."""
    if action.shortcutContext() is Qt.ShortcutContext.WidgetShortcut:
        return [each for each in action.associatedObjects() if isinstance(each, QAbstractScrollArea)]
    return [None]


def test_the_keys_that_were_promised(app: App) -> None:
    promised = (
        "Ctrl+L Ctrl+K Ctrl+F F3 Shift+F3 Alt+Down Alt+Up Alt+Left Alt+Right Ctrl+1 Ctrl+2 Ctrl+3 Ctrl+4 F6 "
        "Ctrl+D Ctrl+Shift+D Ctrl+Shift+C Ctrl+O Ctrl+E Ctrl++ Ctrl+- Ctrl+0 F1 Ctrl+Shift+L Ctrl+Z Ctrl+Q"
    )
    assert set(promised.split()) <= set(keys(app))


def test_every_action_is_in_a_menu(app: App) -> None:
    listed = {action for menu in app.window.menuBar().findChildren(QMenu) for action in menu.actions()}
    hidden = [action.text() for action in app.window.actions_.all() if action not in listed]
    assert hidden == []


@pytest.mark.parametrize("language", ["en", "ru", "be"])
def test_mnemonics_are_unambiguous(app: App, qtbot: QtBot, language: str) -> None:
    app.window.actions_.languages[language].trigger()
    bar = app.window.menuBar()
    people = app.window.facets.people.list
    menus = [people._menu(people.facets.rows[0]), app.window.reading.reader.menu()]
    for kind in (MentionKind.PERSON, MentionKind.ORGANISATION):
        menus.append(CorrectionMenu(Subject("id", kind, "Name"), ("One", "Other"), app.window))
    for menu in [bar, *bar.findChildren(QMenu), *menus]:
        texts = [action.text() for action in menu.actions() if action.text()]
        letters = Counter(QKeySequence.mnemonic(text).toString() for text in texts)
        del letters[""]
        assert max(letters.values(), default=1) == 1, texts


def test_every_action_has_a_text_in_every_language(app: App, qtbot: QtBot) -> None:
    for language in ("ru", "be", "en"):
        app.window.actions_.languages[language].trigger()
        assert all(action.text() for action in app.window.actions_.all())
