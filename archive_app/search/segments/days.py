"""Days: the values of a date field as first and last day, as numbers that can be compared by the thousand."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from archive_app.search.periods import Period, period
from archive_app.search.segments.arrays import Array, Ints
from archive_app.search.segments.sections import Sections, SectionWriter

_NEVER = 0
_DAYS_OF_YEAR = 10_000
"""Between the numbers of a day and of the same day a year later."""


def write_days(out: SectionWriter, name: str, values: Sequence[str]) -> None:
    """`values` in the order of the field's dictionary; what is no date is never within any period."""
    days = [period(value) for value in values]
    firsts = [number_of(each.first) if each else _NEVER for each in days]
    lasts = [number_of(each.last) if each else _NEVER for each in days]
    out.put_array(f"{name}.first_day", np.array(firsts, np.int32))
    out.put_array(f"{name}.last_day", np.array(lasts, np.int32))


def within(sections: Sections, name: str, wanted: Period) -> Array:
    """Value → whether it shares a day with `wanted`."""
    firsts, lasts = sections.array(f"{name}.first_day"), sections.array(f"{name}.last_day")
    first, last = number_of(wanted.first), number_of(wanted.last)
    found: Array = (firsts <= last) & (lasts >= first) & (lasts != _NEVER)
    return found


def years(sections: Sections, name: str) -> tuple[Ints, Ints]:
    """First and last year of each value; of what is no date, or ends before it begins, the last is less."""
    firsts = sections.array(f"{name}.first_day").astype(np.int64) // _DAYS_OF_YEAR
    lasts = sections.array(f"{name}.last_day").astype(np.int64) // _DAYS_OF_YEAR
    return firsts, np.where(lasts == _NEVER, firsts - 1, lasts)


def number_of(day: str) -> int:
    """`2022-04-19` → 20220419."""
    return int(day.replace("-", ""))
