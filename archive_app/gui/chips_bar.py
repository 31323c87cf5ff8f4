"""ChipsBar: the filters in use, each with a way to take it off; hidden while there are none."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from archive_app.documents.collection import Collection
from archive_app.entities.mention import MentionKind
from archive_app.gui.date_names import date_name
from archive_app.gui.facet_section import ICONS
from archive_app.gui.filters import DateRange, Filter, Filters
from archive_app.gui.flow_layout import FlowLayout
from archive_app.gui.plain_text import honest, tooltip, without_mnemonic
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import button
from archive_app.search.request import DateField


class Chip(QPushButton):
    """A filter; pressing it, Delete or Backspace takes the filter off."""

    def __init__(self, text: str, says: str, longest: int) -> None:
        super().__init__()
        self.setProperty("role", "chip")
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, longest)
        self.setText(f" {without_mnemonic(shown)}  ✕")
        self.setToolTip(tooltip(text))
        self.setAccessibleName(says)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class ChipsBar(QFrame):
    removed = Signal(Filter)
    dates_removed = Signal()
    collection_removed = Signal()
    all_removed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._filters = Filters()
        self.before: QWidget = self
        """What Tab leaves for the first chip; the last one leads to what came behind it."""
        self._flow = FlowLayout(self, theme.space(6))
        self._flow.setContentsMargins(theme.space(12), 0, theme.space(12), theme.space(8))
        theme.changed.connect(self._rebuild)
        self.hide()

    def show_filters(self, filters: Filters) -> None:
        if filters != self._filters:
            self._filters = filters
            self._rebuild()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuild()
        super().changeEvent(event)

    def chips(self) -> list[Chip]:
        return [chip for chip in self.findChildren(Chip) if not chip.isHidden()]

    def _rebuild(self) -> None:
        held = next((number for number, each in enumerate(self._widgets()) if each.hasFocus()), None)
        self._empty()
        for item in self._filters.included:
            self._add_filter(item, _name(item))
        for item in self._filters.excluded:
            self._add_filter(item, self.tr("not %1").replace("%1", _name(item)))
        if self._filters.dates:
            self._add_dates(self._filters.dates)
        if self._filters.collection:
            self._add_collection(self._filters.collection)
        if self._flow.count() > 1:
            self._add_clear()
        self._order_tabs()
        self.setVisible(bool(self._filters))
        if held is not None and (left := self._widgets()):
            left[min(held, len(left) - 1)].setFocus()

    def _order_tabs(self) -> None:
        for first, second in pairwise([self.before, *self._widgets()]):
            QWidget.setTabOrder(first, second)

    def _widgets(self) -> list[QWidget]:
        items = (self._flow.itemAt(number) for number in range(self._flow.count()))
        return [widget for item in items if item and (widget := item.widget())]

    def _empty(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add_filter(self, item: Filter, text: str) -> None:
        chip = self._chip(text, ICONS[item.kind])
        chip.clicked.connect(lambda: self.removed.emit(item))
        self._flow.addWidget(chip)

    def _add_dates(self, dates: DateRange) -> None:
        span = date_name(f"{dates.first}/{dates.last}")
        published = dates.on is DateField.PUBLISHED
        text = self.tr("published %1") if published else self.tr("mentions %1")
        chip = self._chip(text.replace("%1", span), ICONS[MentionKind.DATE])
        chip.clicked.connect(self.dates_removed)
        self._flow.addWidget(chip)

    def _add_collection(self, collection: Collection) -> None:
        chip = self._chip(honest(collection.name), ("library", "muted"))
        chip.clicked.connect(self.collection_removed)
        self._flow.addWidget(chip)

    def _add_clear(self) -> None:
        clear = button("link")
        clear.setText(self.tr("Clear all filters"))
        clear.clicked.connect(self.all_removed)
        self._flow.addWidget(clear)

    def _chip(self, text: str, icon: tuple[str, str]) -> Chip:
        chip = Chip(text, self.tr("Remove the filter %1").replace("%1", text), self._theme.space(240))
        chip.setIcon(self._theme.icon(*icon, self._theme.space(14)))
        return chip


def _name(item: Filter) -> str:
    return date_name(item.key) if item.kind is MentionKind.DATE else item.name
