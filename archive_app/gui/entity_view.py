"""EntityView: the page of a person or organisation: names, roles, every mention, who occurs with it, when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QToolButton

from archive_app.documents.document import Document
from archive_app.entities.correction import Subject
from archive_app.entities.mention import MentionKind
from archive_app.gui.companion_list import CompanionList
from archive_app.gui.correction_menu import CorrectionMenu
from archive_app.gui.document_header import ElidedLabel
from archive_app.gui.facet_section import ICONS
from archive_app.gui.filters import Filter
from archive_app.gui.fitting_area import FittingArea
from archive_app.gui.occurrence_list import OccurrenceList
from archive_app.gui.plain_text import honest
from archive_app.gui.theme import Theme
from archive_app.gui.timeline_axis import Histogram
from archive_app.gui.timeline_view import TimelineView
from archive_app.gui.widgets import button, column, flat_button, label, row

if TYPE_CHECKING:
    from archive_app.entities.page import Companion, EntityPage, Occurrence

SEPARATOR = " · "
MOST_NAMES = 16
"""Spellings, other names and roles that are shown of each."""


class EntityView(QFrame):
    passage_requested = Signal(str, int, int)
    """Document, start and end of the mention."""
    filter_requested = Signal(Filter)
    page_requested = Signal(str)
    correction_wanted = Signal(object, object, str)
    """A Wish, the Subject, and a spelling."""
    back_requested = Signal()

    def __init__(self, theme: Theme, document: Callable[[str], Document]) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self._theme = theme
        self._page: EntityPage | None = None
        self._picture, self._name, self._kind = label(), label("title", wrap=True), label("muted", wrap=True)
        self._roles, self._found_roles = label(wrap=True), label(wrap=True)
        self._spellings, self._others = label(wrap=True), label("muted", wrap=True)
        self._mentions_title, self._companions_title = label("heading"), label("heading")
        self._years_title = ElidedLabel("heading")
        self.back, self.filter, self.correct = flat_button(), button("primary"), flat_button()
        theme.dress(self.back, "arrow-left")
        theme.dress(self.correct, "pencil")
        self.correct.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.occurrences = OccurrenceList(theme, document)
        self.companions = CompanionList(theme)
        self.years = TimelineView(theme)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def page(self) -> EntityPage | None:
        return self._page

    def show_page(self, page: EntityPage) -> None:
        self._page = page
        self._show_years(None)
        self.companions.fill(page.companions)
        self.years.fill(Histogram(page.years), Histogram(page.years))
        self.retranslate()

    def forget(self) -> None:
        self._page = None
        self.occurrences.fill(())
        self.companions.fill(())
        self.years.fill(Histogram(), Histogram())
        self.correct.setMenu(QMenu(self.correct))
        for place in (self._name, self._kind, self._roles, self._found_roles, self._spellings, self._others):
            place.clear()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.back.setAccessibleName(self.tr("Back"))
        self.back.setToolTip(self.tr("Back"))
        self.correct.setAccessibleName(self.tr("Correct this name"))
        self.correct.setToolTip(self.tr("Correct this name"))
        self.filter.setText(self.tr("Only documents with this name"))
        self.occurrences.setAccessibleName(self.tr("Mentions in context"))
        self.companions.setAccessibleName(self.tr("Occurs together with"))
        self._companions_title.setText(self.tr("Occurs together with"))
        self.years.setAccessibleName(self.tr("Mentions over time"))
        if self._page is not None:
            self._say(self._page)

    def _say(self, page: EntityPage) -> None:
        person = page.entity.kind is MentionKind.PERSON
        self._picture.setPixmap(self._theme.pixmap(*ICONS[page.entity.kind], self._theme.space(24)))
        self._name.setText(honest(page.entity.name))
        kind = self.tr("Person") if person else self.tr("Organisation")
        automatic = self.tr("found automatically, may be incomplete") if page.automatic else ""
        self._kind.setText(SEPARATOR.join(filter(None, (kind, automatic))))
        _tell(self._roles, "%1", page.entity.roles)
        found = [_counted(each.role, each.count) for each in page.roles]
        _tell(self._found_roles, self.tr("In the texts: %1"), found)
        counts = page.spelling_counts or (0,) * len(page.spellings)
        spelled = [_counted(text, count) for text, count in zip(page.spellings, counts, strict=True)]
        _tell(self._spellings, self.tr("Written in the texts: %1"), spelled)
        others = sorted({*page.entity.aliases} - {page.entity.name, *page.spellings}, key=str.casefold)
        _tell(self._others, self.tr("Also known as: %1"), others)
        self.about.setAccessibleName(honest(page.entity.name))
        self.about.fit()
        self._say_numbers(page)
        self._equip_menu(page)

    def _say_numbers(self, page: EntityPage) -> None:
        mentions = self.tr("%n mention(s)", "", len(page.occurrences))
        documents = self.tr("%n document(s)", "", len({item.document for item in page.occurrences}))
        self._mentions_title.setText(f"{mentions}{SEPARATOR}{documents}")
        undated = self.tr("%n in documents without a date", "", page.undated) if page.undated else ""
        over_time = self.tr("Mentions by year of publication")
        self._years_title.set_text(SEPARATOR.join(filter(None, (over_time, undated))))
        for part in (self._years_title, self.years):
            part.setVisible(bool(page.years))

    def _equip_menu(self, page: EntityPage) -> None:
        subject = Subject(page.entity.id, page.entity.kind, page.entity.name)
        several = page.spellings if len(page.spellings) > 1 else ()
        menu = CorrectionMenu(subject, several, self.correct)
        menu.wanted.connect(self.correction_wanted)
        before = self.correct.menu()
        self.correct.setMenu(menu)
        if before:
            before.deleteLater()

    def _show_years(self, years: tuple[int, int] | None) -> None:
        """Only mentions in documents of these years, or all."""
        self.years.show_range(years)
        occurrences = self._page.occurrences if self._page else ()
        self.occurrences.fill([each for each in occurrences if years is None or _is_within(each, years)])

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_requested)
        self.filter.clicked.connect(self._on_filter)
        self.occurrences.chosen.connect(self._on_occurrence_chosen)
        self.companions.chosen.connect(self._on_companion_chosen)
        self.companions.page_requested.connect(self.page_requested)
        self.years.range_picked.connect(lambda first, last: self._show_years((int(first), int(last))))
        self.years.range_cleared.connect(lambda: self._show_years(None))

    def _lay_out(self) -> None:
        space = self._theme.space
        heading, names, lists, about, tools = QFrame(), QFrame(), QFrame(), QFrame(), QFrame()
        column(names, self._name, self._kind, gap=space(2))
        row(tools, self.filter, self.correct, None, gap=space(8))
        top = row(heading, self.back, self._picture, names, gap=space(8))
        top.setStretch(2, 1)
        column(about, self._roles, self._found_roles, self._spellings, self._others, gap=space(4))
        left, right = QFrame(), QFrame()
        column(left, self._mentions_title, self.occurrences, gap=space(6)).setStretch(1, 1)
        over_time = (self._years_title, self.years)
        column(right, self._companions_title, self.companions, *over_time, gap=space(6)).setStretch(1, 1)
        self.about = FittingArea(about, self._theme.line_height * 3)
        self.years.setMaximumHeight(self._theme.line_height * 4)
        both = row(lists, left, right, gap=space(16))
        both.setStretch(0, 5)
        both.setStretch(1, 3)
        margins = (space(16), space(12), space(16), space(12))
        column(self, heading, self.about, tools, lists, margins=margins, gap=space(8)).setStretch(3, 1)

    def _on_filter(self) -> None:
        if self._page is not None:
            entity = self._page.entity
            self.filter_requested.emit(Filter(entity.kind, entity.id, entity.name))

    def _on_occurrence_chosen(self, item: Occurrence) -> None:
        self.passage_requested.emit(item.document, item.mention.start, item.mention.end)

    def _on_companion_chosen(self, item: Companion) -> None:
        self.filter_requested.emit(Filter(item.kind, item.entity, item.name))


def _tell(place: QLabel, text: str, values: Sequence[str]) -> None:
    """What there is, behind each other; nothing where there is nothing."""
    shown = SEPARATOR.join(map(honest, values[:MOST_NAMES]))
    more = " …" if len(values) > MOST_NAMES else ""
    place.setText(text.replace("%1", shown + more))
    place.setVisible(bool(values))


def _counted(text: str, count: int) -> str:
    return f"{text} ({count})" if count > 1 else text


def _is_within(item: Occurrence, years: tuple[int, int]) -> bool:
    return bool(item.published) and years[0] <= int((item.published or "")[:4]) <= years[1]
