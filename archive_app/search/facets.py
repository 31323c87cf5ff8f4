"""Facets: how many of the found documents name each person, organisation and date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from archive_app.search.folding import fold
from archive_app.search.record import Record
from archive_app.search.results import DateCount, EntityCount, Facets


def count_facets(records: Iterable[Record]) -> Facets:
    """Exact counts over `records`: entities by number and name, dates in their order."""
    found = list(records)
    return Facets(
        people=_entities(record.people for record in found),
        organisations=_entities(record.organisations for record in found),
        dates=_dates(value for record in found for value in record.dates),
        published=_dates(record.published[:4] for record in found if record.published),
    )


def _entities(documents: Iterable[Mapping[str, str]]) -> tuple[EntityCount, ...]:
    counts: Counter[str] = Counter()
    names: dict[str, str] = {}
    for entities in documents:
        counts.update(entities.keys())
        names |= entities
    rows = (EntityCount(entity, names[entity], count) for entity, count in counts.items())
    return tuple(sorted(rows, key=lambda row: (-row.count, fold(row.name), row.entity)))


def _dates(values: Iterable[str]) -> tuple[DateCount, ...]:
    return tuple(DateCount(value, count) for value, count in sorted(Counter(values).items()))
