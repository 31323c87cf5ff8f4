"""Dates on a line of their own, glued to a text, or in a dateline: the small part that reading needs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = (
    "january jan январь января янв студзень студзеня",
    "february feb февраль февраля фев лютый лютага",
    "march mar март марта мар сакавік сакавіка",
    "april apr апрель апреля апр красавік красавіка",
    "may май мая травень траўня",
    "june jun июнь июня чэрвень чэрвеня",
    "july jul июль июля ліпень ліпеня",
    "august aug август августа авг жнівень жніўня",
    "september sept sep сентябрь сентября сент сен верасень верасня",
    "october oct октябрь октября окт кастрычнік кастрычніка",
    "november nov ноябрь ноября ноя лістапад лістапада",
    "december dec декабрь декабря дек снежань снежня",
)
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_MONTH = "(?P<{}>" + "|".join(sorted(_MONTH_OF, key=len, reverse=True)) + r")\.?"
_YEAR = r"(?P<{}>(?:19|20)\d\d)(?!\d)(?:\s?(?:года|год|г\.|г(?!\w)))?+"
_DAY = r"(?P<{}>\d{{1,2}})(?:st|nd|rd|th)?"

_DATE = "|".join(
    (
        rf"«?{_DAY.format('d1')}»?\s+{_MONTH.format('m1')},?\s+{_YEAR.format('y1')}",
        rf"{_MONTH.format('m2')}\s+{_DAY.format('d2')},?\s+{_YEAR.format('y2')}",
        r"(?P<y3>(?:19|20)\d\d)-(?P<m3>\d\d)-(?P<d3>\d\d)(?!\d)",
        rf"(?P<d4>\d{{1,2}})\.(?P<m4>\d{{1,2}})\.{_YEAR.format('y4')}",
        rf"(?P<d5>\d{{1,2}})/(?P<m5>\d{{1,2}})/{_YEAR.format('y5')}",
        rf"{_MONTH.format('m6')},?\s+{_YEAR.format('y6')}",
    )
)
_LABEL = (
    r"(?:(?P<published>(?:first )?published|posted|date|issued|released|added"
    r"|опубликован[оаы]?|размещен[оаы]?|добавлен[оаы]?"
    r"|дата(?: (?:публикации|создания))?|апублікаван[аы]?|размешчан[аы]?|дададзен[аы]?|дата публікацыі)"
    r"|(?P<updated>(?:last )?(?:updated|modified)|обновлен[оаы]?|абноўлен[аы]?))(?:\s+on)?\s*:?\s+"
)
_WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|понедельник|вторник|среда|четверг|пятница|суббота"
    r"|воскресенье|панядзелак|аўторак|серада|чацвер|пятніца|субота|нядзеля"
    r"|mon|tue|wed|thu|fri|sat|sun|пн|вт|ср|чт|пт|сб|вс|аў|нд)\.?,?\s+"
)
_HOUR = r"\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?"
_PLACE = r"(?:[^\W\d_][\w’'.-]*(?:\s[^\W\d_][\w’'.-]*){0,3},\s+){1,3}"
_TIME = rf"[\s,|–—-]+(?:at\s+|в\s+|а\s+)?{_HOUR}(?:\s+(?:[A-Z]{{2,4}}|[+-]\d\d:?\d\d))?"

_LINE = re.compile(
    rf"(?:{_LABEL})?(?:{_HOUR}[\s,|]+)?(?:{_WEEKDAY})?(?:{_PLACE})?(?:{_DATE})(?:{_TIME})?\.?", re.IGNORECASE
)
_GLUED = re.compile(rf"(?:{_DATE})(?-i:(?=[A-ZА-ЯЁЎІ“„«\"]))", re.IGNORECASE)
_LABELLED = re.compile(rf"{_LABEL}(?:{_WEEKDAY})?(?:{_DATE})", re.IGNORECASE)
_PARTS = re.compile(r"\s*[|•·–—]\s*|\s{2,}")
_DATELINE = re.compile(rf"{_PLACE}(?:{_DATE})(?=\s*[.:–—-])", re.IGNORECASE)
_LONGEST = 100
# The numbers of two of the forms above.
_SLASHES, _MONTH_ONLY = "5", "6"


@dataclass(frozen=True, slots=True)
class DateLine:
    """`text` names the date `iso` (`2023-03-23`, `2023-03`); `updated`: of a change, not of publication."""

    text: str
    iso: str
    updated: bool = False


def date_line(line: str) -> DateLine | None:
    """The date that is all of this line: `05 June 2025`, `Posted: 5 June 2025, 14:30`, `Минск, 5.6.2025`."""
    if len(line) > _LONGEST:
        return None
    found = _LINE.fullmatch(line)
    return _date(found, updated=found["updated"] is not None) if found else None


def glued_date(line: str) -> DateLine | None:
    """The date that a text starts with without a space between them: `23 March, 2023This month …`"""
    found = _GLUED.match(line)
    return _date(found) if found else None


def dateline(line: str) -> DateLine | None:
    """The date of a text that opens with its place and date: `Paris, Geneva, 6 June 2025. On 7 June …`"""
    found = _DATELINE.match(line[: 2 * _LONGEST])
    return _date(found) if found else None


def dated_byline(line: str) -> DateLine | None:
    """The date in the small print of a head: `By Ann Lee | 5 June 2025`, `Posted on 5 June 2025 by Ann`."""
    if len(line) > _LONGEST:
        return None
    parts = _PARTS.split(line)
    dates = [found for part in parts if (found := date_line(part))] if len(parts) > 1 else []
    labelled = _LABELLED.match(line)
    if not dates and labelled:
        return _date(labelled, updated=labelled["updated"] is not None)
    return next((found for found in dates if not found.updated), None)


def _date(found: re.Match[str], *, updated: bool = False) -> DateLine | None:
    iso = _iso(found)
    return DateLine(found.group(), iso, updated) if iso else None


def _iso(found: re.Match[str]) -> str | None:
    """None where the calendar has no such day, or where day and month may have changed places."""
    form = next(number for number in "123456" if found["y" + number])
    year, month = int(found["y" + form]), found["m" + form].lower()
    number = int(month) if month.isdigit() else _MONTH_OF[month]
    day = int(found["d" + form]) if form != _MONTH_ONLY else 1
    if form == _SLASHES and day != number:
        if day <= 12 and number <= 12:
            return None
        day, number = max(day, number), min(day, number)
    try:
        whole = date(year, number, day).isoformat()
    except ValueError:
        return None
    return whole if form != _MONTH_ONLY else whole[:7]
