"""Filters: what a request demands of a document besides its query, and in which order it wants them."""

from __future__ import annotations

from collections.abc import Container

from archive_app.search.folding import fold
from archive_app.search.periods import EARLIEST, LATEST, Period, overlap, period
from archive_app.search.record import Record
from archive_app.search.request import DateField, SearchRequest, Sort


def passes(record: Record, request: SearchRequest) -> bool:
    return (
        _has_all(record.people, request.people)
        and _has_all(record.organisations, request.organisations)
        and _has_all(record.dates, request.dates)
        and _has_none(record.people, request.without_people)
        and _has_none(record.organisations, request.without_organisations)
        and _has_none(record.dates, request.without_dates)
        and (request.language is None or record.language == request.language)
        and (request.tag is None or fold(request.tag) in map(fold, record.tags))
        and _in_time(record, request)
    )


def order(record: Record, score: float, sort: Sort) -> tuple[object, ...]:
    """Sort key; equals come newest first, those without a date last, then by id."""
    age = (*(-ord(char) for char in record.published or ""), 0)
    by_age = (record.published is None, age, record.id)
    match sort:
        case Sort.RELEVANCE:
            return (-round(score, 9), *by_age)
        case Sort.PUBLISHED:
            return by_age
        case Sort.TITLE:
            return (fold(record.title), *by_age)


def _has_all(present: Container[str], wanted: tuple[str, ...]) -> bool:
    return all(key in present for key in wanted)


def _has_none(present: Container[str], unwanted: tuple[str, ...]) -> bool:
    return not any(key in present for key in unwanted)


def is_in_time(value: str | None, request: SearchRequest) -> bool:
    """Whether a mentioned date is one of those that the request asks to be mentioned."""
    wanted = wanted_time(request)
    days = period(value) if value and wanted and request.on is DateField.MENTIONED else None
    return days is not None and wanted is not None and overlap(days, wanted)


def _in_time(record: Record, request: SearchRequest) -> bool:
    wanted = wanted_time(request)
    if wanted is None:
        return True
    values = record.dates if request.on is DateField.MENTIONED else {record.published or ""}
    return any(overlap(days, wanted) for days in map(period, values) if days)


def wanted_time(request: SearchRequest) -> Period | None:
    if request.date_from is None and request.date_to is None:
        return None
    first = period(request.date_from) if request.date_from else None
    last = period(request.date_to) if request.date_to else None
    return Period(first.first if first else EARLIEST, last.last if last else LATEST)
