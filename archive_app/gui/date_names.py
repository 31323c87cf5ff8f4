"""How a normalised date reads in the language of the window: `2022-04` is “April 2022”."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale


def date_name(value: str, locale: QLocale | None = None) -> str:
    """`value` is a year, a month, a day or an interval of them; anything else is given back as it is."""
    locale = locale or QLocale()
    first, _, last = value.partition("/")
    if last and last != first:
        return _interval(first, last, locale)
    return _moment(first, locale)


def _moment(value: str, locale: QLocale) -> str:
    year, month, day = _parts(value)
    if month == 0 or not QDate(year, month, day or 1).isValid():
        return value
    if day == 0:
        return f"{locale.standaloneMonthName(month)} {year}"
    return locale.toString(QDate(year, month, day), "d MMMM yyyy")


def _interval(first: str, last: str, locale: QLocale) -> str:
    year, month, day = _parts(first)
    if day and (year, month) == _parts(last)[:2]:
        return f"{day}–{_moment(last, locale)}"
    spaced = " – " if month or _parts(last)[1] else "–"
    return f"{_moment(first, locale)}{spaced}{_moment(last, locale)}"


def _parts(value: str) -> tuple[int, int, int]:
    """Year, month, day; 0 where the value says nothing."""
    numbers = [int(part) for part in value.split("-") if part.isdigit()][:3]
    year, month, day = [*numbers, 0, 0, 0][:3]
    return year, month, day
