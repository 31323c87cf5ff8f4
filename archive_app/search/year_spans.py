"""Year spans: the years that a date falls into, several of them together where there are too many to show."""

from __future__ import annotations

from collections.abc import Collection

from archive_app.search.periods import period
from archive_app.search.results import DateCount

MOST = 30
"""Spans that are counted of a whole archive, as long as centuries are fine enough."""
_STEPS = (1, 2, 5, 10, 25, 50, 100)


def years_of(value: str) -> range:
    """Every year of a date of any precision or of an interval; none of what is no date."""
    days = period(value)
    return range(int(days.first[:4]), int(days.last[:4]) + 1) if days else range(0)


def step_for(years: Collection[int]) -> int:
    """The finest step that makes at most MOST spans of these years."""
    return next((step for step in _STEPS if len({year // step for year in years}) <= MOST), _STEPS[-1])


def span_count(first: int, step: int, count: int) -> DateCount:
    """`1990/1994`, or `1990` alone."""
    return DateCount(f"{first:04}/{first + step - 1:04}" if step > 1 else f"{first:04}", count)
