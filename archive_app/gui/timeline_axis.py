"""The axis of the timeline: years with dates in them as bars, years without as gaps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from archive_app.search.results import DateCount

STEPS = (1, 2, 5, 10, 25, 50, 100)


@dataclass(frozen=True, slots=True)
class Bar:
    """The years `first`…`last`, what the whole archive has in them, and what the present result has."""

    first: int
    last: int
    whole: int
    now: int
    gap_before: bool


def by_year(counts: Iterable[DateCount]) -> dict[int, int]:
    """Dates by year; an interval counts in each of its years."""
    years: dict[int, int] = {}
    for item in counts:
        for year in _years(item.value):
            years[year] = years.get(year, 0) + item.count
    return years


def bars(whole: Mapping[int, int], now: Mapping[int, int], most: int) -> tuple[Bar, ...]:
    """At most `most` bars, where need be of several years each."""
    years = sorted({*whole, *now})
    step = next((step for step in STEPS if len({year // step for year in years}) <= most), STEPS[-1])
    made: list[Bar] = []
    for first in sorted({year - year % step for year in years}):
        within = [year for year in years if first <= year < first + step]
        gap = bool(made) and made[-1].last + 1 < first
        made.append(Bar(first, first + step - 1, _sum(whole, within), _sum(now, within), gap))
    return tuple(made)


def _years(value: str) -> range:
    first, _, last = value.partition("/")
    if not first[:4].isdigit():
        return range(0)
    end = int(last[:4]) if last[:4].isdigit() else int(first[:4])
    return range(int(first[:4]), end + 1)


def _sum(counts: Mapping[int, int], years: Iterable[int]) -> int:
    return sum(counts.get(year, 0) for year in years)
