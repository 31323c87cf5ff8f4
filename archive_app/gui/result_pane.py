"""ResultPane: the number of documents, their order, the list; or what to do when nothing was found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QMenu, QStackedWidget, QToolButton, QWidget

from archive_app.gui.empty_page import EmptyPage, Offer
from archive_app.gui.result_list import ResultList
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import column, flat_button, label, row
from archive_app.search.request import Sort
from archive_app.search.results import Hit, ResultPage


class ResultPane(QFrame):
    document_chosen = Signal(str)
    first_found = Signal(str)
    more_wanted = Signal(int)
    sort_chosen = Signal(Sort)
    clear_wanted = Signal()
    add_wanted = Signal()
    query_suggested = Signal(str)
    all_wanted = Signal()
    """Every document: no query, no filters."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self.list = ResultList(theme)
        self.nothing = EmptyPage(theme, "search")
        self._page = ResultPage("", 0, 0.0)
        self._filtered = False
        self._count = label("muted")
        self.order = flat_button()
        self._orders: dict[Sort, QAction] = {}
        self._make_order_menu()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        self._lay_out(theme)
        self.list.results.more_wanted.connect(self.more_wanted)
        self.list.document_chosen.connect(self.document_chosen)
        self.list.first_found.connect(self.first_found)
        self.retranslate()

    def first_target(self) -> QWidget:
        """What takes the keyboard when the pane is entered."""
        offers = self.nothing.offers
        return offers[0] if offers and not self._page.results else self.list

    def show_page(self, page: ResultPage, filtered: bool, chosen: str | None) -> bool:
        """A new answer; `chosen` stays current if it is among the results. True if the first one is now."""
        offer_was_taken = any(offer.hasFocus() for offer in self.nothing.offers)
        self._page, self._filtered = page, filtered
        self._say()
        self._stack.setCurrentWidget(self.list if page.results else self.nothing)
        first = self.list.show_hits(page.results, page.total, chosen)
        if offer_was_taken:
            self.first_target().setFocus()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._count, self._count.text()))
        return first

    def append(self, hits: Sequence[Hit]) -> None:
        self.list.results.append(hits)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        names = {
            Sort.RELEVANCE: self.tr("Most relevant first"),
            Sort.PUBLISHED: self.tr("Newest first"),
            Sort.TITLE: self.tr("By title"),
        }
        for order, action in self._orders.items():
            action.setText(names[order])
        chosen = next(order for order, action in self._orders.items() if action.isChecked())
        self.order.setText(f"{names[chosen]} ▾")
        self.order.setAccessibleName(self.tr("Order: %1").replace("%1", names[chosen]))
        self.list.setAccessibleName(self.tr("Results"))
        self._say()

    def _say(self) -> None:
        self._count.setText(self.tr("%n document(s)", "", self._page.total))
        if self._page.results:
            return
        if self._filtered or self._page.query:
            self.nothing.say(self.tr("Nothing found"), self._why_nothing(), self._offers())
        else:
            self._say_empty()

    def _say_empty(self) -> None:
        hint = self.tr("Drop files or folders here, or choose them. Everything stays on this computer.")
        add: Offer = (self.tr("Add documents…"), self.add_wanted.emit)
        self.nothing.say(self.tr("Your archive is empty"), hint, [add])

    def _why_nothing(self) -> str:
        if self._filtered:
            return self.tr("No document answers this search with the filters that are set.")
        return self.tr(
            "No document has all these words. Check the spelling, or put ~ behind a word for similar ones."
        )

    def _offers(self) -> list[Offer]:
        offers: list[Offer] = []
        suggestion = self._page.suggestion
        if self._filtered:
            offers.append((self.tr("Clear all filters"), self.clear_wanted.emit))
        if suggestion:
            text = self.tr("Search for “%1”").replace("%1", suggestion)
            offers.append((text, lambda: self.query_suggested.emit(suggestion)))
        if self._page.query:
            offers.append((self.tr("Show all documents"), self.all_wanted.emit))
        return offers

    def _make_order_menu(self) -> None:
        menu, group = QMenu(self), QActionGroup(self)
        for order in Sort:
            action = menu.addAction("")
            action.setCheckable(True)
            action.setChecked(order is Sort.RELEVANCE)
            action.setData(order)
            group.addAction(action)
            self._orders[order] = action
        group.triggered.connect(self._on_order_chosen)
        self.order.setMenu(menu)
        self.order.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _on_order_chosen(self, action: QAction) -> None:
        self.retranslate()
        self.sort_chosen.emit(Sort(action.data()))

    def _lay_out(self, theme: Theme) -> None:
        heading = QFrame()
        margins = (theme.space(12), theme.space(6), theme.space(8), theme.space(6))
        row(heading, self._count, None, self.order, margins=margins)
        column(self, heading, self._stack).setStretch(1, 1)
