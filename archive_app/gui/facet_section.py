"""FacetSection: a heading with the number of entries, and the list under it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from archive_app.entities.mention import MentionKind
from archive_app.gui.facet_list import FacetList
from archive_app.gui.filters import Choice, Filter, Filters
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import column, label, row
from archive_app.search.results import DateCount, EntityCount

ICONS = {
    MentionKind.PERSON: ("user", "person"),
    MentionKind.ORGANISATION: ("building-2", "organisation"),
    MentionKind.DATE: ("calendar-days", "date"),
}


class FacetSection(QFrame):
    toggled = Signal(Filter, Choice)

    def __init__(self, kind: MentionKind, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = ICONS[kind]
        self.list = FacetList(kind, theme)
        self.list.setMinimumHeight(theme.line_height * 3)
        self._picture, self._title, self._total = label(), label("heading"), label("count")
        heading = QFrame()
        margins = (theme.space(12), theme.space(6), theme.space(12), theme.space(6))
        row(heading, self._picture, self._title, None, self._total, margins=margins, gap=theme.space(8))
        self.body: QVBoxLayout = column(self, heading, self.list)
        self.body.setStretchFactor(self.list, 1)
        self.list.toggled.connect(self._on_toggled)
        theme.changed.connect(self._paint_icon)
        self._paint_icon()

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self.list.setAccessibleName(title)
        self.list.setAccessibleDescription(
            self.tr(
                "Space includes, minus excludes, Ctrl+Enter opens the page of a name, "
                "F2 and the menu key correct it"
            )
        )

    def fill(self, counts: tuple[EntityCount, ...] | tuple[DateCount, ...], filters: Filters) -> None:
        self.list.fill(counts, filters)
        self._total.setText(self.locale().toString(self.list.facets.total))
        self._total.setAccessibleName(self.tr("%n entry(ies)", "", self.list.facets.total))

    def _on_toggled(self, wanted: Filter, choice: Choice) -> None:
        self.toggled.emit(wanted, choice)

    def _paint_icon(self) -> None:
        self._picture.setPixmap(self._theme.pixmap(*self._icon_name))
