"""The axis of the timeline: years with dates in them as bars, years without as gaps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from archive_app.search.results import DateCount

STEPS = (1, 2, 5, 10, 25, 50, 100)


@dataclass(frozen=True, slots=True)
class Histogram:
    """How much there is in each year.

    What can be in several years at once would count twice in a sum of years: `spans` has the true numbers for
    spans of `step` years, by their first year.
    """

    years: Mapping[int, int] = field(default_factory=dict)
    spans: Mapping[int, int] = field(default_factory=dict)
    step: int = 1

    def within(self, first: int, step: int) -> int:
        """The number for the span of `step` years from `first` on."""
        if step > 1 and step == self.step:
            return self.spans.get(first, 0)
        return sum(self.years.get(year, 0) for year in range(first, first + step))


@dataclass(frozen=True, slots=True)
class Bar:
    """The years `first`…`last`, what the whole archive has in them, and what the present result has."""

    first: int
    last: int
    whole: int
    now: int
    gap_before: bool


def histogram(years: Iterable[DateCount], spans: Iterable[DateCount] = ()) -> Histogram:
    """Of counts by year (`1990`) and by span (`1990/1994`)."""
    by_span = {each.value: each.count for each in spans}
    step = next((int(value[5:9]) - int(value[:4]) + 1 for value in by_span), 1)
    return Histogram(
        {int(each.value): each.count for each in years if each.value.isdecimal()},
        {int(value[:4]): count for value, count in by_span.items()},
        step,
    )


def bars(whole: Histogram, now: Histogram, most: int) -> tuple[Bar, ...]:
    """At most `most` bars, where need be of several years each, if the histograms do not say how many."""
    years = sorted({*whole.years, *now.years})
    step = next((step for step in STEPS if len({year // step for year in years}) <= most), STEPS[-1])
    counted = max(whole.step, now.step)
    step = counted if step > 1 and counted > 1 else step
    made: list[Bar] = []
    for first in sorted({year - year % step for year in years}):
        gap = bool(made) and made[-1].last + 1 < first
        made.append(Bar(first, first + step - 1, whole.within(first, step), now.within(first, step), gap))
    return tuple(made)
