"""Finds the dates that can stand on a timeline, with their values, in English, Russian and Belarusian.

Every token becomes one letter (day, month, year, …), so that the grammar of dates is a table of short
patterns over letters; what a pattern found is then read by the function beside it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from archive_app.entities.date_words import (
    AFTER_A_MONTH,
    ALSO_OTHER_WORDS,
    BEFORE_A_MONTH,
    LAW_TITLES,
    MONTHS,
    NOT_AFTER_A_YEAR,
    NOT_BEFORE_A_YEAR,
    ORDINAL_ENDINGS,
    SHORT_MONTHS,
    SHORT_YEAR_NOUNS,
    YEAR_NOUNS,
)
from archive_app.entities.mention import Mention, MentionKind
from archive_app.entities.tokens import LINE_END, Token, tokens_of, touches

FIRST_YEAR, LAST_YEAR = 1500, 2099
FIRST_BARE_YEAR = 1800
DAYS_AHEAD = 200
"""A day without a year lies at most this far after the publication, else it was a year earlier."""

_NUMERIC = re.compile(
    r"(?<![\w.,/-])(?:(?P<y>\d{4})(?P<sep>[-/.])(?P<m>\d\d?)(?P=sep)(?P<d>\d\d?)(?=T\d|[^\w/-]|$)(?![.,]\d)"
    r"|(?P<d2>\d\d?)(?P<sep2>[./-])(?P<m2>\d\d?)(?P=sep2)(?P<y2>\d{4})(?![\w/]|[.,]\d)"
    r"|(?P<d3>\d\d)\.(?P<m3>\d\d)\.(?P<y3>\d\d)(?![\w/-]|[.,]\d))"
)


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
        reference = self.published or _latest_whole_date(found)
        return [
            Mention(start, end, text[start:end], MentionKind.DATE, value=_value(days, reference))
            for start, end, days in found
        ]


def _worded_dates(tokens: Sequence[Token]) -> Iterator[_Found]:
    letters = _letters(tokens)
    for found in _GRAMMAR.finditer(letters):
        rule = _RULES[int((found.lastgroup or "r0")[1:])]
        place = _Place(tokens, letters, found.start(), found.end())
        if not rule.accepts(place):
            continue
        days = tuple(rule.reads(place))
        if all(day.exists() for day in days):
            yield _Found(place.tokens[0].start, place.tokens[-1].end, days)


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
    for found in _NUMERIC.finditer(text):
        part = {
            name[0]: int(figures)
            for name, figures in found.groupdict().items()
            if figures and figures.isdigit()
        }
        year, month, day = part["y"], part["m"], part["d"]
        if year < 100:
            year += 2000 if year < 50 else 1900
        if month > 12:
            month, day = day, month
        value = Day(year, month, day)
        if month and day and FIRST_YEAR <= year <= LAST_YEAR and value.exists():
            yield _Found(found.start(), _with_year_noun(text, found.end()), (value,))


def _with_year_noun(text: str, end: int) -> int:
    noun = re.compile(r"[ \u00a0]?(?:г\.|года\b|году\b)").match(text, end)
    return noun.end() if noun else end


# --- letters: what each token can be in a date ----------------------------------------------------------
#   d day number         y year               n other number         o ordinal ending (19th, 19-го)
#   M m English month, full and short         W w Russian or Belarusian month, full and short
#   g h year noun, full and short (года, г)   f of      t to, по, па     a and, и, і     p from, с, з
#   l English month in small letters        , - . themselves   s slash   | line end   x anything else

_WORD_LETTERS = {
    **dict.fromkeys(YEAR_NOUNS, "g"),
    **dict.fromkeys(SHORT_YEAR_NOUNS, "h"),
    **dict.fromkeys(("to", "по", "па", "through", "until"), "t"),
    **dict.fromkeys(("and", "и", "і", "ды"), "a"),
    **dict.fromkeys(("from", "с", "со", "з", "са", "between"), "p"),
    "of": "f",
}
_SENTENCE_ENDS = frozenset('”"!?»')
_MONEY = frozenset("$€£№#_")
_MARK_LETTERS = {"/": "s", ",": ",", ".": ".", "-": "-", "–": "-", "—": "-", LINE_END: "|"}


def _letters(tokens: Sequence[Token]) -> str:
    letters = [_letter(token) for token in tokens]
    for place, token in enumerate(tokens):
        if letters[place] not in "dyn" or place + 1 == len(tokens) or not touches(token, tokens[place + 1]):
            continue
        ending = place + 2 if letters[place + 1] == "-" else place + 1
        if ending < len(tokens) and touches(tokens[ending - 1], tokens[ending]):
            if tokens[ending].text.lower() in ORDINAL_ENDINGS:
                letters[ending] = "o"
            elif ending == place + 1 and letters[ending] not in ",.-gh" and tokens[ending].text[0].isalpha():
                letters[place] = "n"
    return "".join(letters)


def _letter(token: Token) -> str:
    text = token.text
    first = text[0]
    if first.isdigit():
        return _number_letter(text)
    if not first.isalpha():
        return _MARK_LETTERS.get(text, "x")
    word = text.lower().replace("ё", "е")
    if word in MONTHS:
        # An English month is written with a capital letter: "may" and "march" are verbs.
        if "a" <= word[0] <= "z" and not first.isupper():
            return "l"
        if "a" <= word[0] <= "z":
            return "m" if word in SHORT_MONTHS else "M"
        return "w" if word in SHORT_MONTHS else "W"
    return _WORD_LETTERS.get(word, "x")


def _number_letter(text: str) -> str:
    if not text.isascii() or len(text) not in (1, 2, 4):
        return "n"
    value = int(text)
    if len(text) == 4:
        return "y" if FIRST_YEAR <= value <= LAST_YEAR else "n"
    return "d" if 1 <= value <= 31 else "n"


class _Place(NamedTuple):
    """The stretch of tokens that a pattern covers, and its surroundings."""

    all_tokens: Sequence[Token]
    all_letters: str
    start: int
    stop: int

    @property
    def tokens(self) -> Sequence[Token]:
        return self.all_tokens[self.start : self.stop]

    @property
    def letters(self) -> str:
        return self.all_letters[self.start : self.stop]

    def word(self, offset: int) -> str:
        """The lower-case word `offset` tokens after the stretch (negative: before it), or nothing."""
        place = self.stop - 1 + offset if offset > 0 else self.start + offset
        return self.all_tokens[place].text.lower() if 0 <= place < len(self.all_tokens) else ""

    def joined(self, offset: int) -> str:
        """The neighbouring token, only where no space stands between."""
        place = self.stop if offset > 0 else self.start - 1
        if not 0 <= place < len(self.all_tokens):
            return ""
        edge = self.tokens[-1] if offset > 0 else self.tokens[0]
        other = self.all_tokens[place]
        near = touches(edge, other) if offset > 0 else touches(other, edge)
        return other.text if near else ""

    def days(self) -> list[int]:
        return [int(t.text) for t, letter in zip(self.tokens, self.letters, strict=True) if letter == "d"]

    def months(self) -> list[int]:
        words = (t.text for t, letter in zip(self.tokens, self.letters, strict=True) if letter in "MmWwl")
        return [MONTHS[word.lower().replace("ё", "е")] for word in words]

    def years(self) -> list[int]:
        return [int(t.text) for t, letter in zip(self.tokens, self.letters, strict=True) if letter == "y"]


# --- what a pattern means -------------------------------------------------------------------------------


def _one(place: _Place) -> list[Day]:
    year, month, day = place.years(), place.months(), place.days()
    return [Day(year[0] if year else None, month[0] if month else None, day[0] if day else None)]


def _days_of_month(place: _Place) -> list[Day]:
    year, month = place.years(), place.months()
    return [Day(year[0] if year else None, month[0], day) for day in place.days()]


def _month_range(place: _Place) -> list[Day]:
    """`September 2020 – March 2021`, `с ноября по декабрь 2010 года`, `1 May – 3 June 2020`."""
    years, months, days = place.years(), place.months(), place.days()
    first = years[0] if years else None
    last = years[-1] if years else None
    if len(years) == 1 and months[0] > months[1] and last is not None:
        first = last - 1
    if len(days) == 2:
        return [Day(first, months[0], days[0]), Day(last, months[1], days[1])]
    return [Day(first, months[0]), Day(last, months[1])]


def _years(place: _Place) -> list[Day]:
    return [Day(year) for year in place.years()]


# --- when a pattern counts ------------------------------------------------------------------------------


def _always(place: _Place) -> bool:
    return True


def _not_inside_a_number(place: _Place) -> bool:
    """Not the `5 March` of `12.5 March`, not a clock time after the month (`March 10:30`)."""
    return place.joined(-1) not in {".", ",", "/", ":", "-", "+"} and not (
        place.joined(1) in {":", "%"} or (place.joined(1) in {".", ","} and _digit_follows(place))
    )


def _digit_follows(place: _Place) -> bool:
    following = place.all_tokens[place.stop : place.stop + 2]
    return len(following) == 2 and touches(*following) and following[1].text[0].isdigit()


def _month_meant(place: _Place) -> bool:
    """A month alone is a date only where the words around it say so."""
    month, before = place.tokens[0].text.lower(), place.word(-1)
    if month in ALSO_OTHER_WORDS:
        return before in ALSO_OTHER_WORDS[month]
    if before in BEFORE_A_MONTH:
        return True
    begins = place.start == 0 or place.all_letters[place.start - 1] in "|." or before in _SENTENCE_ENDS
    return begins and place.word(1) in AFTER_A_MONTH


def _year_meant(place: _Place) -> bool:
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


def _letter_follows(place: _Place) -> bool:
    following = place.all_tokens[place.stop : place.stop + 2]
    return len(following) == 2 and touches(*following) and following[1].text[0].isalnum()


class _Rule(NamedTuple):
    pattern: str
    reads: Callable[[_Place], list[Day]]
    accepts: Callable[[_Place], bool] = _always


_D, _Y = "d(?:-?o)?", r"y(?:-?o)?(?:g|h\.?)?"
_M, _FIRST_M = r"(?:[MW]|[mw]\.?)", r"(?:M|m\.?)"

_RULES: Sequence[_Rule] = (
    # 22-23 сакавіка 2010 года
    _Rule(f"{_D}[-t]{_D}f?{_M},?(?:{_Y})?", _days_of_month, _not_inside_a_number),
    # June 2–13, 2025
    _Rule(f"{_FIRST_M}{_D}[-t]{_D}(?:,?{_Y})?", _days_of_month, _not_inside_a_number),
    # 5 May – 3 June 2020
    _Rule(f"{_D}f?{_M}[-t]{_D}f?{_M},?(?:{_Y})?", _month_range, _not_inside_a_number),
    # May 5 – June 3, 2020
    _Rule(f"{_FIRST_M}{_D}[-t]{_FIRST_M}{_D},?{_Y}", _month_range, _not_inside_a_number),
    # с ноября по декабрь 2010 года, between May and June 2010, December–January 2021
    _Rule(f"(?:(?<=p){_M}(?:f?{_Y})?[ta]|{_M}(?:f?{_Y})?-){_M}(?:[,f]?{_Y})?", _month_range),
    # June to August 2021
    _Rule(f"{_M}(?:f?{_Y})?t{_M}[,f]?{_Y}", _month_range),
    # 19 April, 2022 · 19 красавіка 2022 года · 8/Oct/2012
    _Rule(f"{_D}[-s]?f?(?:{_M}|l)[-s]?,?{_Y}", _one, _not_inside_a_number),
    # April 19, 2022
    _Rule(f"(?:{_FIRST_M}|l){_D},?{_Y}", _one, _not_inside_a_number),
    # April 2022 · апреле 2022 года
    _Rule(f"(?<![dn]){_M},?f?{_Y}", _one, _not_inside_a_number),
    # 19 April
    _Rule(f"{_D}f?{_M}", _one, _not_inside_a_number),
    # April 19
    _Rule(f"{_FIRST_M}{_D}(?!-?[dyn])", _one, _not_inside_a_number),
    # in June
    _Rule("[MW]", _one, _month_meant),
    # 2020–2021 гг.
    _Rule(r"y-y(?:g|h\.?)?", _years, _year_meant),
    # 2022 года, even 1569 года
    _Rule(r"y(?:-o)?(?:g|h\.?)", _one),
    # 2004
    _Rule("y", _one, _year_meant),
)
_GRAMMAR = re.compile("|".join(f"(?P<r{number}>{rule.pattern})" for number, rule in enumerate(_RULES)))
