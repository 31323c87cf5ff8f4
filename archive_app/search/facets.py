"""Facets: how many of the found documents name each person, organisation and date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from archive_app.search.folding import fold
from archive_app.search.record import Record
from archive_app.search.results import DateCount, EntityCount, Facets
from archive_app.search.year_spans import span_count, years_of


def count_facets(records: Iterable[Record], step: int = 1) -> Facets:
    """Exact counts over `records`: entities by number and name, dates in their order.

    `step` is that of the spans of years.
    """
    found = list(records)
    return Facets(
        people=_entities(record.people for record in found),
        organisations=_entities(record.organisations for record in found),
        dates=_dates(value for record in found for value in record.dates),
        published=_dates(record.published[:4] for record in found if record.published),
        years=_spans(found, 1),
        spans=_spans(found, step) if step > 1 else (),
    )


def _entities(documents: Iterable[Mapping[str, str]]) -> tuple[EntityCount, ...]:
    counts: Counter[str] = Counter()
    names: dict[str, str] = {}
    for entities in documents:
        counts.update(entities.keys())
        names |= entities
    rows = (EntityCount(entity, names[entity], count) for entity, count in counts.items())
    return tuple(sorted(rows, key=lambda row: (-row.count, fold(row.name), row.entity)))


def _spans(records: Iterable[Record], step: int) -> tuple[DateCount, ...]:
    counts = Counter(first for record in records for first in _firsts(record, step))
    return tuple(span_count(first, step, count) for first, count in sorted(counts.items()))


def _firsts(record: Record, step: int) -> set[int]:
    """The first years of the spans that a document mentions."""
    return {year - year % step for value in record.dates for year in years_of(value)}


def _dates(values: Iterable[str]) -> tuple[DateCount, ...]:
    return tuple(DateCount(value, count) for value, count in sorted(Counter(values).items()))
