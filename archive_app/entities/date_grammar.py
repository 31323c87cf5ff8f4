"""The grammar of dates: short patterns over letters, what each means and when it counts."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from archive_app.entities.date_letters import Place
from archive_app.entities.date_words import (
    AFTER_A_MONTH,
    ALSO_OTHER_WORDS,
    BEFORE_A_MONTH,
    LAW_TITLES,
    NOT_AFTER_A_YEAR,
    NOT_BEFORE_A_YEAR,
)
from archive_app.entities.tokens import touches, word_set

FIRST_BARE_YEAR = 1800
_AFTER_DAYS = word_set("in at to for of the when by with on as during but and before after a this last")
_MONEY = frozenset("$€£№#_")
_SENTENCE_ENDS = frozenset('”"!?»')


class Day(NamedTuple):
    """A calendar date; month and day may be open."""

    year: int | None
    month: int | None = None
    day: int | None = None

    def iso(self) -> str | None:
        if self.year is None:
            return None
        if self.month is None:
            return f"{self.year:04d}"
        return f"{self.year:04d}-{self.month:02d}" + (f"-{self.day:02d}" if self.day else "")

    def exists(self) -> bool:
        """False for 31 June; a day without a year is tried in a leap year."""
        try:
            datetime.date(self.year or 2000, self.month or 1, self.day or 1)
        except ValueError:
            return False
        return True


# --- what a pattern means -------------------------------------------------------------------------------


def _one(place: Place) -> list[Day]:
    year, month, day = place.years(), place.months(), place.days()
    return [Day(year[0] if year else None, month[0] if month else None, day[0] if day else None)]


def _days_of_month(place: Place) -> list[Day]:
    year, month = place.years(), place.months()
    return [Day(year[0] if year else None, month[0], day) for day in place.days()]


def _month_range(place: Place) -> list[Day]:
    """`September 2020 – March 2021`, `с ноября по декабрь 2010 года`, `1 May – 3 June 2020`."""
    years, months, days = place.years(), place.months(), place.days()
    first = years[0] if years else None
    last = years[-1] if years else None
    if len(years) == 1 and months[0] > months[1] and last is not None:
        first = last - 1
    if len(days) == 2:
        return [Day(first, months[0], days[0]), Day(last, months[1], days[1])]
    return [Day(first, months[0]), Day(last, months[1])]


def _years(place: Place) -> list[Day]:
    return [Day(year) for year in place.years()]


# --- when a pattern counts ------------------------------------------------------------------------------


def _always(place: Place) -> bool:
    return True


def _not_inside_a_number(place: Place) -> bool:
    """Not the `5 March` of `12.5 March`, not a clock time after the month (`March 10:30`)."""
    return place.joined(-1) not in {".", ",", "/", ":", "-", "+"} and not (
        place.joined(1) == "%" or (place.joined(1) in {".", ",", ":"} and _digit_follows(place))
    )


def _digit_follows(place: Place) -> bool:
    following = place.all_tokens[place.stop : place.stop + 2]
    return len(following) == 2 and touches(*following) and following[1].text[0].isdigit()


def _month_meant(place: Place) -> bool:
    """A month alone is a date only where the words around it say so."""
    month, before = place.tokens[0].text.lower(), place.word(-1)
    if month in ALSO_OTHER_WORDS:
        return before in ALSO_OTHER_WORDS[month]
    if before in BEFORE_A_MONTH:
        return True
    begins = place.start == 0 or place.all_letters[place.start - 1] in "|." or before in _SENTENCE_ENDS
    return begins and place.word(1) in AFTER_A_MONTH


def _year_meant(place: Place) -> bool:
    years, before = place.years(), place.word(-1)
    if years[0] < FIRST_BARE_YEAR or years[0] > years[-1] or not _not_inside_a_number(place):
        return False
    if before in NOT_BEFORE_A_YEAR or before[:1].isdigit() or place.joined(-1) in _MONEY:
        return False
    if before in {".", ","} and place.word(-2) in NOT_BEFORE_A_YEAR | LAW_TITLES:
        return False
    if place.word(1) in NOT_AFTER_A_YEAR or place.word(1)[:1].isdigit():
        return False
    return place.joined(1) not in {"-", "/", "_"} or not _letter_follows(place)


def _letter_follows(place: Place) -> bool:
    following = place.all_tokens[place.stop : place.stop + 2]
    return len(following) == 2 and touches(*following) and following[1].text[0].isalnum()


def _one_after_the_other(place: Place) -> bool:
    """Not `March 21 and 22 people`."""
    first, second = place.days()
    after = place.word(1)
    number_of_things = place.letters[-1] == "d" and after.isalpha() and after not in _AFTER_DAYS
    return second == first + 1 and not number_of_things and _not_inside_a_number(place)


class Rule(NamedTuple):
    pattern: str
    reads: Callable[[Place], list[Day]]
    accepts: Callable[[Place], bool] = _always


_D, _Y = "d(?:-?o)?", r"y(?:-?o)?(?:g|h\.?)?"
_M, _FIRST_M = r"(?:[MW]|[mw]\.?)", r"(?:M|m\.?)"

PAIRS: Sequence[Rule] = (
    # 21 and 22 March
    Rule(f"(?<![Mm]){_D}a{_D}f?{_M}(?:,?{_Y})?", _days_of_month, _one_after_the_other),
    # March 21 and 22, 2025
    Rule(f"{_FIRST_M}{_D}a{_D}(?!-?[dyn]|f?{_M})(?:,?{_Y})?", _days_of_month, _one_after_the_other),
)
"""Two days in a row are one stretch of time. Where they are not, each may be a date of its own."""

RULES: Sequence[Rule] = (
    # between 1 and 10 March
    Rule(f"(?<=p){_D}a{_D}f?{_M}(?:,?{_Y})?", _days_of_month, _not_inside_a_number),
    # 22-23 сакавіка 2010 года
    Rule(f"{_D}[-t]{_D}f?{_M}(?:,?{_Y})?", _days_of_month, _not_inside_a_number),
    # June 2–13, 2025
    Rule(f"{_FIRST_M}{_D}[-t]{_D}(?:,?{_Y})?", _days_of_month, _not_inside_a_number),
    # 5 May – 3 June 2020
    Rule(f"{_D}f?{_M}[-t]{_D}f?{_M}(?:,?{_Y})?", _month_range, _not_inside_a_number),
    # May 5 – June 3, 2020
    Rule(f"{_FIRST_M}{_D}[-t]{_FIRST_M}{_D},?{_Y}", _month_range, _not_inside_a_number),
    # с ноября по декабрь 2010 года, between May and June 2010, December–January 2021
    Rule(f"(?:(?<=p){_M}(?:f?{_Y})?[ta]|{_M}(?:f?{_Y})?-){_M}(?:[,f]?{_Y})?", _month_range),
    # June to August 2021
    Rule(f"{_M}(?:f?{_Y})?t{_M}[,f]?{_Y}", _month_range),
    # 19 April, 2022 · 19 красавіка 2022 года · 8/Oct/2012
    Rule(f"{_D}[-s]?f?(?:{_M}|l)[-s]?,?{_Y}", _one, _not_inside_a_number),
    # 2019-Sep-01 · 2018 March 18
    Rule(f"y(?:[-s](?:{_M}|l)[-s]|{_FIRST_M})d(?![-sdyn:])", _one, _not_inside_a_number),
    # April 19, 2022
    Rule(f"(?:{_FIRST_M}|l|w\\.?){_D},?{_Y}", _one, _not_inside_a_number),
    # April 2022 · апреле 2022 года
    Rule(f"(?<![dn]){_M},?f?{_Y}", _one, _not_inside_a_number),
    # 19 April
    Rule(f"{_D}f?{_M}", _one, _not_inside_a_number),
    # April 19
    Rule(f"{_FIRST_M}{_D}(?!-?[dyn])", _one, _not_inside_a_number),
    # in June
    Rule("[MW]", _one, _month_meant),
    # 2020–2021 гг.
    Rule(r"y-y(?:g|h\.?)?", _years, _year_meant),
    # 2022 года, even 1569 года
    Rule(r"y(?:-o)?(?:g|h\.?)", _one),
    # 2004
    Rule("y", _one, _year_meant),
)


def grammar_of(rules: Sequence[Rule]) -> re.Pattern[str]:
    """All of them at once; the group that matches tells which one: `r0`, `r1`, …"""
    return re.compile("|".join(f"(?P<r{number}>{rule.pattern})" for number, rule in enumerate(rules)))
