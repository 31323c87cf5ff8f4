"""DatesSection: dates mentioned or dates of publication, never both at once; bars above, list below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from archive_app.entities.mention import MentionKind
from archive_app.gui.facet_section import FacetSection
from archive_app.gui.filters import Choice, DateRange, Filter, Filters
from archive_app.gui.theme import Theme
from archive_app.gui.timeline_axis import Histogram, histogram
from archive_app.gui.timeline_view import TimelineView
from archive_app.gui.widgets import flat_button, row
from archive_app.search.request import DateField
from archive_app.search.results import DateCount, Facets


class DatesSection(FacetSection):
    range_picked = Signal(object)
    """DateRange, or None."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(MentionKind.DATE, theme)
        self.timeline = TimelineView(theme)
        self._on = DateField.MENTIONED
        self._whole = Facets()
        self._now = Facets()
        self._filters = Filters()
        self.switches = {field: flat_button() for field in (DateField.MENTIONED, DateField.PUBLISHED)}
        self._lay_out(theme)
        self.timeline.range_picked.connect(self._on_range_picked)
        self.timeline.range_cleared.connect(self._on_range_cleared)
        self.retranslate()

    def fill_whole(self, whole: Facets) -> None:
        """The counts over the whole archive, for the bars behind."""
        self._whole = whole
        self._show()

    def fill_dates(self, now: Facets, filters: Filters) -> None:
        self._now, self._filters = now, filters
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.switches[DateField.MENTIONED].setText(self.tr("mentioned"))
        self.switches[DateField.MENTIONED].setAccessibleName(self.tr("Dates mentioned in the documents"))
        self.switches[DateField.PUBLISHED].setText(self.tr("published"))
        self.switches[DateField.PUBLISHED].setAccessibleName(
            self.tr("Dates on which the documents were published")
        )
        self.timeline.setAccessibleName(self.tr("Timeline"))
        hint = self.tr("Arrows choose years, Shift extends, Enter filters, Esc clears")
        self.timeline.setAccessibleDescription(hint)

    def _lay_out(self, theme: Theme) -> None:
        group = QButtonGroup(self)
        for switch in self.switches.values():
            switch.setCheckable(True)
            group.addButton(switch)
        self.switches[self._on].setChecked(True)
        group.buttonClicked.connect(self._on_switched)
        box = QWidget()
        margins = (theme.space(12), 0, theme.space(12), theme.space(6))
        row(box, *self.switches.values(), None, margins=margins)
        self.body.insertWidget(1, box)
        self.body.insertWidget(2, self.timeline)

    def _show(self) -> None:
        now = self._counts(self._now)
        self.fill(now, self._filters if self._on is DateField.MENTIONED else self._chosen_years(now))
        self.timeline.fill(self._histogram(self._whole), self._histogram(self._now))
        dates = self._chosen_range()
        self.timeline.show_range((int(dates.first[:4]), int(dates.last[:4])) if dates else None)

    def _counts(self, facets: Facets) -> tuple[DateCount, ...]:
        return facets.dates if self._on is DateField.MENTIONED else facets.published

    def _histogram(self, facets: Facets) -> Histogram:
        if self._on is DateField.MENTIONED:
            return histogram(facets.years, facets.spans)
        return histogram(facets.published)

    def _chosen_range(self) -> DateRange | None:
        dates = self._filters.dates
        return dates if dates and dates.on is self._on else None

    def _chosen_years(self, counts: tuple[DateCount, ...]) -> Filters:
        """The years of the range, so that the list shows them ticked."""
        dates = self._chosen_range()
        years = (item.value for item in counts if dates and dates.first <= item.value <= dates.last)
        return Filters(tuple(Filter(MentionKind.DATE, year) for year in years))

    def _on_toggled(self, wanted: Filter, choice: Choice) -> None:
        """A document was published once: several years would be a range, which the bars pick."""
        if self._on is DateField.MENTIONED:
            super()._on_toggled(wanted, choice)
        elif choice is Choice.INCLUDED:
            year = DateRange(wanted.key, wanted.key, self._on)
            self.range_picked.emit(None if year == self._chosen_range() else year)

    def _on_switched(self, switch: QToolButton) -> None:
        self._on = next(field for field, candidate in self.switches.items() if candidate is switch)
        self._show()

    def _on_range_picked(self, first: str, last: str) -> None:
        self.range_picked.emit(DateRange(first, last, self._on))

    def _on_range_cleared(self) -> None:
        self.range_picked.emit(None)
