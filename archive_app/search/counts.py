"""Counts: the facets of a whole set of documents, from columns."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import repeat

import numpy as np

from archive_app.entities.mention import MentionKind
from archive_app.search.columns import Columns
from archive_app.search.entity_names import EntityNames
from archive_app.search.fields import ID_FIELDS
from archive_app.search.index import Part
from archive_app.search.results import DateCount, EntityCount, Facets
from archive_app.search.segments.arrays import Ints
from archive_app.search.year_spans import span_count, step_for

MOST = 500
"""People, and organisations, that are listed; the most frequent ones."""

_new = tuple.__new__
"""Without what makes a named tuple four times slower: there may be thousands of dates."""


class Counts:
    """Made once for the parts of an engine."""

    def __init__(self, parts: Sequence[Part], columns: Columns) -> None:
        self._parts = parts
        self._columns = columns

    @cached_property
    def names(self) -> dict[MentionKind, EntityNames]:
        return {
            kind: EntityNames(self._parts, kind, self._columns.values(field))
            for kind, field in ID_FIELDS.items()
        }

    def facets(self, documents: Ints) -> Facets:
        return Facets(
            people=self._entities(MentionKind.PERSON, documents),
            organisations=self._entities(MentionKind.ORGANISATION, documents),
            dates=self._dates(documents),
            published=self._years(documents),
            years=self._spans(documents, 1),
            spans=self._spans(documents, self._step) if self._step > 1 else (),
        )

    def _entities(self, kind: MentionKind, documents: Ints) -> tuple[EntityCount, ...]:
        counts = self._columns.count(ID_FIELDS[kind], documents)
        found = np.flatnonzero(counts)
        if len(found) > MOST:
            keys = (-counts[found].astype(np.int64) << 32) + found
            found = np.sort(found[np.argpartition(keys, MOST)[:MOST]])
        return self.names[kind].counted(found.tolist(), counts[found].tolist())

    def _dates(self, documents: Ints) -> tuple[DateCount, ...]:
        counts = self._columns.count("date", documents)
        found = np.flatnonzero(counts)
        values = map(self._columns.values("date").all.__getitem__, found.tolist())
        return tuple(map(_new, repeat(DateCount), zip(values, counts[found].tolist(), strict=True)))

    def _spans(self, documents: Ints, step: int) -> tuple[DateCount, ...]:
        return tuple(
            span_count(first, step, count) for first, count in self._columns.count_years(documents, step)
        )

    @cached_property
    def _step(self) -> int:
        everything = np.flatnonzero(self._columns.current)
        return step_for({year for year, _ in self._columns.count_years(everything, 1)})

    def _years(self, documents: Ints) -> tuple[DateCount, ...]:
        years, year_of_value = self._years_of_values
        counts = np.bincount(
            year_of_value, weights=self._columns.count("published", documents), minlength=len(years)
        )
        found = np.flatnonzero(counts).tolist()
        return tuple(DateCount(years[number], int(counts[number])) for number in found)

    @cached_property
    def _years_of_values(self) -> tuple[list[str], Ints]:
        """The years, sorted, and which of them each value of the field is in."""
        of_value = [value[:4] for value in self._columns.values("published")]
        years = sorted(set(of_value))
        number = {year: at for at, year in enumerate(years)}
        return years, np.array([number[year] for year in of_value], np.int64)
