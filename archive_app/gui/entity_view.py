"""EntityView: the page of a person or organisation: names, roles, every mention, who occurs with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame

from archive_app.documents.document import Document
from archive_app.entities.mention import MentionKind
from archive_app.gui.companion_list import CompanionList
from archive_app.gui.facet_section import ICONS
from archive_app.gui.filters import Filter
from archive_app.gui.occurrence_list import OccurrenceList
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import button, column, flat_button, label, row

if TYPE_CHECKING:
    from archive_app.entities.page import Companion, EntityPage, Occurrence


class EntityView(QFrame):
    passage_requested = Signal(str, int, int)
    """Document, start and end of the mention."""
    filter_requested = Signal(Filter)
    page_requested = Signal(str)
    back_requested = Signal()

    def __init__(self, theme: Theme, document: Callable[[str], Document]) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self._theme = theme
        self._page: EntityPage | None = None
        self._picture, self._name, self._kind = label(), label("title", wrap=True), label("muted")
        self._roles, self._spellings = label(wrap=True), label("muted", wrap=True)
        self._mentions_title, self._companions_title = label("heading"), label("heading")
        self.back, self.filter = flat_button(), button("primary")
        theme.dress(self.back, "arrow-left")
        self.occurrences = OccurrenceList(theme, document)
        self.companions = CompanionList(theme)
        self._lay_out()
        self.back.clicked.connect(self.back_requested)
        self.filter.clicked.connect(self._on_filter)
        self.occurrences.chosen.connect(self._on_occurrence_chosen)
        self.companions.chosen.connect(self._on_companion_chosen)
        self.companions.page_requested.connect(self.page_requested)
        self.retranslate()

    @property
    def page(self) -> EntityPage | None:
        return self._page

    def show_page(self, page: EntityPage) -> None:
        self._page = page
        self.occurrences.fill(page.occurrences)
        self.companions.fill(page.companions)
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.back.setAccessibleName(self.tr("Back"))
        self.back.setToolTip(self.tr("Back"))
        self.filter.setText(self.tr("Only documents with this name"))
        self.occurrences.setAccessibleName(self.tr("Mentions in context"))
        self.companions.setAccessibleName(self.tr("Occurs together with"))
        self._companions_title.setText(self.tr("Occurs together with"))
        if self._page is not None:
            self._say(self._page)

    def _say(self, page: EntityPage) -> None:
        person = page.entity.kind is MentionKind.PERSON
        self._picture.setPixmap(self._theme.pixmap(*ICONS[page.entity.kind], self._theme.space(24)))
        self._name.setText(page.entity.name)
        self._kind.setText(self.tr("Person") if person else self.tr("Organisation"))
        self._roles.setText("\n".join(page.entity.roles))
        self._roles.setVisible(bool(page.entity.roles))
        names = sorted({*page.entity.aliases, *page.spellings} - {page.entity.name}, key=str.casefold)
        self._spellings.setText(self.tr("Also written: %1").replace("%1", " · ".join(names)))
        self._spellings.setVisible(bool(names))
        documents = len({item.document for item in page.occurrences})
        mentions = self.tr("%n mention(s)", "", len(page.occurrences))
        documents_said = self.tr("%n document(s)", "", documents)
        self._mentions_title.setText(f"{mentions} · {documents_said}")

    def _lay_out(self) -> None:
        space = self._theme.space
        heading, names, lists = QFrame(), QFrame(), QFrame()
        column(names, self._name, self._kind, gap=space(2))
        top = row(heading, self.back, self._picture, names, self.filter, gap=space(8))
        top.setStretch(2, 1)
        left, right = QFrame(), QFrame()
        column(left, self._mentions_title, self.occurrences, gap=space(6)).setStretch(1, 1)
        column(right, self._companions_title, self.companions, gap=space(6)).setStretch(1, 1)
        both = row(lists, left, right, gap=space(16))
        both.setStretch(0, 5)
        both.setStretch(1, 3)
        margins = (space(16), space(12), space(16), space(12))
        layout = column(self, heading, self._roles, self._spellings, lists, margins=margins, gap=space(8))
        layout.setStretch(3, 1)

    def _on_filter(self) -> None:
        if self._page is not None:
            entity = self._page.entity
            self.filter_requested.emit(Filter(entity.kind, entity.id, entity.name))

    def _on_occurrence_chosen(self, item: Occurrence) -> None:
        self.passage_requested.emit(item.document, item.mention.start, item.mention.end)

    def _on_companion_chosen(self, item: Companion) -> None:
        self.filter_requested.emit(Filter(item.kind, item.entity, item.name))
