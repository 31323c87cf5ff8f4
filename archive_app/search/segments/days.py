"""Days: the values of a date field as first and last day, as numbers that can be compared by the thousand."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from archive_app.search.periods import Period, period
from archive_app.search.segments.arrays import Array
from archive_app.search.segments.sections import Sections, SectionWriter

_NEVER = 0


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


def number_of(day: str) -> int:
    """`2022-04-19` → 20220419."""
    return int(day.replace("-", ""))
