"""Finds the dates that can stand on a timeline, with their values, in English, Russian and Belarusian."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from archive_app.entities.date_grammar import PAIRS, RULES, Day, Rule, grammar_of
from archive_app.entities.date_letters import FIRST_YEAR, LAST_YEAR, Place, letters_of
from archive_app.entities.mention import Mention, MentionKind
from archive_app.entities.tokens import Token, tokens_of

DAYS_AHEAD = 200
"""A day without a year lies at most this far after the publication, else it was a year earlier."""

_NUMERIC = re.compile(
    r"(?<![\w./-])(?:(?<!,)(?:"
    r"(?P<y>\d{4})(?P<sep>[-/.])(?P<m>\d\d?)(?P=sep)(?P<d>\d\d?)(?=T\d|[^\w/-]|$)(?![.,]\d)"
    r"|(?P<d2>\d\d?)(?P<sep2>[./-])(?P<m2>\d\d?)(?P=sep2)(?P<y2>\d{4})(?![\w/]|[.,]\d)"
    r"|(?P<d3>\d\d)\.(?P<m3>\d\d)\.(?P<y3>\d\d)(?![\w/-]|[.,]\d))"
    r"|(?<=,)(?P<d4>\d\d)-(?P<m4>\d\d)-(?P<y4>\d{4})(?![\w/]|[.,]\d))"
)
"""The last one stands right behind the comma of a clock time: `17:19,07-01-2021`."""

_BEFORE_A_RANGE_ENDS = re.compile(
    r"(?<![\w.,/-])(?P<d>\d\d?)(?:\.(?P<m>\d\d?))?\.?(?:\s?[-–—/]\s?|\s(?:по|па|to)\s)$"
)
_PAIR, _SINGLE = grammar_of(PAIRS), grammar_of(RULES)
_NO_DATE = "x"
"""The letter for what is read already."""
_JOINED_BY = frozenset((",", "and", ", and", "or", "&", "и", "і", "ды", "або", "или", "to"))
_LONGEST_START = 14
"""Characters of what stands before the last day of a range."""

_HYPHENED = re.compile(r"(?<![\w.,/-])(\d\d?)-(\d\d?)\.(\d\d?)\.(\d{4})(?![\w/]|[.,]\d)")
"""`3-5.06.2020`"""


class _Found(NamedTuple):
    """`text[start:end]` is a day, or the first and the last one of a range."""

    start: int
    end: int
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True)
class DateFinder:
    """Finds dates; `published` (ISO, any precision) gives the year that a date leaves out.

    Where nobody states when a text was published, the latest day that it names in full takes that place;
    where it names none, the value stays open.
    """

    published: str | None = None

    def mentions(self, text: str) -> list[Mention]:
        """All dates of `text`, sorted, never overlapping."""
        return self.mentions_among(tokens_of(text), text)

    def mentions_among(self, tokens: Sequence[Token], text: str) -> list[Mention]:
        """The same, for a text that has been cut into tokens already."""
        numeric = list(_numeric_dates(text))
        taken = {place for found in numeric for place in range(found.start, found.end)}
        worded = (found for found in _worded_dates(tokens) if found.start not in taken)
        found = sorted([*numeric, *worded])
        found = _with_years_behind(found, text)
        reference = self.published or _latest_whole_date(found)
        return [
            Mention(start, end, text[start:end], MentionKind.DATE, value=_value(days, reference))
            for start, end, days in found
        ]


def _worded_dates(tokens: Sequence[Token]) -> Iterator[_Found]:
    letters = letters_of(tokens)
    others = list(letters)
    for place, found in _read_all(tokens, letters, PAIRS, _PAIR):
        others[place.start : place.stop] = _NO_DATE * len(place.tokens)
        yield found
    for _, found in _read_all(tokens, "".join(others), RULES, _SINGLE):
        yield found


def _read_all(
    tokens: Sequence[Token], letters: str, rules: Sequence[Rule], grammar: re.Pattern[str]
) -> Iterator[tuple[Place, _Found]]:
    for match in grammar.finditer(letters):
        place = Place(tokens, letters, match.start(), match.end())
        found = _read(rules[int((match.lastgroup or "r0")[1:])], place)
        if found is not None:
            yield place, found


def _read(rule: Rule, place: Place) -> _Found | None:
    if not rule.accepts(place):
        return None
    days = tuple(rule.reads(place))
    if not all(day.exists() for day in days):
        return None
    return _Found(place.tokens[0].start, place.tokens[-1].end, days)


def _with_years_behind(found: Sequence[_Found], text: str) -> list[_Found]:
    """`3 April and 17 September 2017`: the year that stands behind the last one belongs to both."""
    completed = list(found)
    for number in range(len(completed) - 2, -1, -1):
        one, other = completed[number], completed[number + 1]
        between = text[one.end : other.start].strip()
        year = other.days[0].year
        if between in _JOINED_BY and year and all(day.month and not day.year for day in one.days):
            completed[number] = one._replace(days=tuple(day._replace(year=year) for day in one.days))
    return completed


def _latest_whole_date(found: Sequence[_Found]) -> str | None:
    """The text is about as old as the latest day that it states in full."""
    days = (each.days[-1] for each in found)
    return max((day.iso() or "" for day in days if day.year and day.day), default=None)


def _value(days: Sequence[Day], reference: str | None) -> str | None:
    dated = [_dated(day, reference) for day in days]
    values = [day.iso() for day in dated if day.exists()]
    return "/".join(value for value in values if value) if len(values) == len(days) and all(values) else None


def _dated(day: Day, reference: str | None) -> Day:
    if day.year is not None or reference is None or day.month is None:
        return day
    return day._replace(year=_nearest_year(day.month, day.day, reference))


def _nearest_year(month: int, day: int | None, published: str) -> int:
    year, *rest = (int(part) for part in published.split("-"))
    of = datetime.date(year, rest[0] if rest else 7, rest[1] if len(rest) > 1 else 1)
    candidate = datetime.date(year, month, min(day or 15, 28))
    if (candidate - of).days > DAYS_AHEAD:
        return year - 1
    return year + 1 if (candidate - of).days < DAYS_AHEAD - 365 - 165 else year


def _numeric_dates(text: str) -> Iterator[_Found]:
    """`2022-04-19`, `19.04.2022`, `05/31/2024`; two figures of a year only after two full pairs."""
    for found in _HYPHENED.finditer(text):
        day, last, month, year = (int(found[number]) for number in range(1, 5))
        days = Day(year, month, day), Day(year, month, last)
        if day < last and all(each.month and each.day and each.exists() for each in days):
            yield _Found(found.start(), _with_year_noun(text, found.end()), days)
    for found in _NUMERIC.finditer(text):
        part = {
            name[0]: int(figures)
            for name, figures in found.groupdict().items()
            if figures and figures.isdigit()
        }
        year, month, day = part["y"], part["m"], part["d"]
        if year < 100:
            year += 2000 if year < 50 else 1900
        if month > 12 and not found["y"]:
            month, day = day, month
        value = Day(year, month, day)
        if month and day and FIRST_YEAR <= year <= LAST_YEAR and value.exists():
            start, first = _range_start(text, found, value)
            yield _Found(start, _with_year_noun(text, found.end()), (*first, value))


def _range_start(text: str, found: re.Match[str], last: Day) -> tuple[int, tuple[Day, ...]]:
    """Where a range begins that ends with this day (`14–15.10.2018`), and its first day."""
    begun = _BEFORE_A_RANGE_ENDS.search(text, max(0, found.start() - _LONGEST_START), found.start())
    if begun is None or found["sep2"] != ".":
        return found.start(), ()
    first = Day(last.year, int(begun["m"] or last.month or 0), int(begun["d"]))
    if (
        not first.month
        or not first.exists()
        or (first.month, first.day or 0) >= (last.month or 0, last.day or 0)
    ):
        return found.start(), ()
    return begun.start(), (first,)


def _with_year_noun(text: str, end: int) -> int:
    noun = re.compile(r"[ \u00a0]?(?:г\.|года\b|году\b)").match(text, end)
    return noun.end() if noun else end
