"""Periods: ISO dates of any precision as first and last day, so that they can be compared as text."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_DOTTED = re.compile(r"(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})")
EARLIEST, LATEST = "0001-01-01", "9999-12-31"


class Period(NamedTuple):
    """Inclusive, both as `YYYY-MM-DD`."""

    first: str
    last: str


def period(value: str) -> Period | None:
    """The days of `2022`, `2022-04`, `2022-04-19` or an interval `2022-04-19/2022-05`; None for the rest."""
    begin, slash, end = value.partition("/")
    if slash:
        first, last = period(begin), period(end)
        return Period(first.first, last.last) if first and last else None
    match = _ISO.fullmatch(begin)
    return _days(match[1], match[2], match[3]) if match else None


def typed_period(value: str) -> Period | None:
    """`period`, also of `19.04.2022`, `04.2022` and of dates not typed to the end: `202` is the 2020s."""
    match = _DOTTED.fullmatch(value)
    if match:
        return _days(match[3], match[2], match[1])
    unfinished = re.fullmatch(r"(\d{4}(?:-\d\d)?)-0?", value)
    if unfinished:
        return period(unfinished[1])
    if re.fullmatch(r"[12]\d{1,2}", value):
        return Period(value.ljust(4, "0") + "-01-01", value.ljust(4, "9") + "-12-31")
    return period(value)


def overlap(one: Period, other: Period) -> bool:
    return one.first <= other.last and other.first <= one.last


def day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat() if day > EARLIEST else EARLIEST


def day_after(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat() if day < LATEST else LATEST


def _days(year: str, month: str | None, day: str | None) -> Period | None:
    try:
        first = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    if day:
        return Period(first.isoformat(), first.isoformat())
    if not month:
        return Period(first.isoformat(), f"{first.year:04}-12-31")
    return Period(first.isoformat(), _last_of_month(first).isoformat())


def _last_of_month(first: date) -> date:
    if first.month == 12:
        return first.replace(day=31)
    return first.replace(month=first.month + 1) - timedelta(days=1)
