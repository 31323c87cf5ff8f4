"""FacetPanel: people, organisations and dates under each other, with one filter box for all three."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QSplitter, QWidget

from archive_app.entities.mention import MentionKind
from archive_app.gui.collection_choice import CollectionChoice
from archive_app.gui.dates_section import DatesSection
from archive_app.gui.facet_section import FacetSection
from archive_app.gui.filters import Choice, Filter, Filters
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import column
from archive_app.search.results import Facets


class FacetPanel(QFrame):
    toggled = Signal(Filter, Choice)
    page_requested = Signal(str)
    correction_wanted = Signal(object, object, str)
    """A Wish, the Subject, and a spelling."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self.filter_box = QLineEdit()
        self.filter_box.setClearButtonEnabled(True)
        self.filter_box.setAcceptDrops(False)  # files dropped anywhere are added
        self.collection = CollectionChoice()
        self.people = FacetSection(MentionKind.PERSON, theme)
        self.organisations = FacetSection(MentionKind.ORGANISATION, theme)
        self.dates = DatesSection(theme)
        self._lay_out(theme)
        for section in self.sections:
            self.filter_box.textChanged.connect(section.list.facets.show_only)
            section.toggled.connect(self.toggled)
            section.list.page_requested.connect(self.page_requested)
            section.list.correction_wanted.connect(self.correction_wanted)
        self.retranslate()

    @property
    def sections(self) -> tuple[FacetSection, ...]:
        return self.people, self.organisations, self.dates

    def fill(self, facets: Facets, filters: Filters) -> None:
        self.collection.fill(facets.collections, filters.collection)
        self.people.fill(facets.people, filters)
        self.organisations.fill(facets.organisations, filters)
        self.dates.fill_dates(facets, filters)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.filter_box.setPlaceholderText(self.tr("Filter names and dates"))
        self.filter_box.setAccessibleName(self.tr("Filter names and dates"))
        self.people.set_title(self.tr("People"))
        self.organisations.set_title(self.tr("Organisations"))
        self.dates.set_title(self.tr("Dates"))

    def _lay_out(self, theme: Theme) -> None:
        stack = QSplitter(Qt.Orientation.Vertical)
        stack.setHandleWidth(1)
        stack.setChildrenCollapsible(False)
        for section, share in zip(self.sections, (24, 26, 40), strict=True):
            stack.addWidget(section)
            stack.setStretchFactor(stack.count() - 1, share)
        stack.setSizes([share * theme.line_height for share in (24, 26, 40)])
        box = QWidget()
        column(box, self.collection, self.filter_box, margins=(theme.space(8),) * 4, gap=theme.space(8))
        column(self, box, stack).setStretch(1, 1)
