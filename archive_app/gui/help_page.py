"""HelpPage: the keys and how to search, on one page; F1 opens it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from archive_app.gui.actions import Actions
from archive_app.gui.page_dialog import PageDialog
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import label

Line = tuple[str, str]


class HelpPage(PageDialog):
    """It stands beside the window, so that one can try what one reads."""

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget) -> None:
        super().__init__(theme, 24, parent)
        self._actions = actions
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.area.setAccessibleName(self.tr("Keys and how to search"))
        self.area.setWidget(self._page())

    def _page(self) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setHorizontalSpacing(self.theme.space(24))
        grid.setVerticalSpacing(self.theme.space(6))
        self._section(grid, self.tr("How to search"), self._searches())
        self._section(grid, self.tr("Keys"), [*self._keys(), *self._keys_in_lists()])
        self._section(grid, self.tr("Your notes and your safety"), self._promises())
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        return page

    def _section(self, grid: QGridLayout, title: str, lines: Iterable[Line]) -> None:
        heading = label("title")
        heading.setText(title)
        heading.setContentsMargins(0, self.theme.space(12), 0, self.theme.space(4))
        grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
        for left, right in lines:
            at = grid.rowCount()
            first, second = label("heading", wrap=not right), label(wrap=True)
            first.setText(left)
            second.setText(right)
            top = Qt.AlignmentFlag.AlignTop
            if right:
                grid.addWidget(first, at, 0, top)
                grid.addWidget(second, at, 1, top)
            else:
                first.setProperty("role", "")
                grid.addWidget(first, at, 0, 1, 2, top)

    def _searches(self) -> list[Line]:
        return [
            (self.tr("strike prison"), self.tr("documents with both words, in any form")),
            (self.tr("strike OR protest"), self.tr("documents with either")),
            (self.tr("strike -miners"), self.tr("without a word; NOT and ! do the same")),
            (self.tr('"day of action"'), self.tr("exactly these words in this order")),
            (self.tr('"union leaders"~5'), self.tr("near each other, in any order")),
            (self.tr("imprison*  wom?n"), self.tr("any ending; any one letter")),
            (
                self.tr("Kalesnikava~"),
                self.tr("similar spellings; known names are found in every spelling without it"),
            ),
            (
                self.tr("person:Yarashuk"),
                self.tr("also organisation: title: publisher: language: tag: note: collection:"),
            ),
            (
                self.tr("date:2022..2023"),
                self.tr("mentioned then; published:2024 is when a document came out"),
            ),
        ]

    def _keys(self) -> list[Line]:
        actions = self._actions
        shown = [
            *(actions.search, actions.find, actions.next_hit, actions.previous_hit),
            *(actions.next_document, actions.previous_document, actions.back, actions.forward),
            *(actions.highlight, actions.note, actions.note_on_document, actions.next_note),
            *(actions.copy_citation, actions.copy_link, actions.undo, actions.add_documents),
            *(actions.larger, actions.smaller, actions.usual_size, actions.next_pane, *actions.panes),
            *(actions.network, actions.chronicle, actions.all_notes),
            *(actions.is_person, actions.is_organisation),
            *(actions.original_page, actions.whole_page),
            *(actions.show_annotations, actions.show_passport, actions.lock, actions.help, actions.quit),
        ]
        return [(_keys_of(action), action.iconText()) for action in shown]

    def _keys_in_lists(self) -> list[Line]:
        return [
            (self.tr("1 2 3 4"), self.tr("in the text: highlight the selection in yellow, green, blue, red")),
            (
                self.tr("Space, -"),
                self.tr("in the filters: only documents with this name, without this name"),
            ),
            (self.tr("Ctrl+Enter"), self.tr("in the filters: open the page of a name")),
            (
                self.tr("← →, Enter"),
                self.tr("on the timeline: choose years, with Shift several, and filter by them"),
            ),
        ]

    def _promises(self) -> list[Line]:
        return [
            (
                self.tr(
                    "The program never connects to a network. Searches and opened documents are not recorded."
                ),
                "",
            ),
            (
                self.tr(
                    "Notes, tags and added documents are kept only in an encrypted library behind your "
                    "passphrase, or in memory until the program ends. "
                    "Whoever forgets the passphrase has no way back in, "
                    "except by two paper shares made before."
                ),
                "",
            ),
            (
                self.tr(
                    "No program can protect a computer that is already under someone else’s control, "
                    "a screen that is watched, or a passphrase that was seen."
                ),
                "",
            ),
        ]


def _keys_of(action: QAction) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(shortcut.toString(native) for shortcut in action.shortcuts()[:2])
