"""Columns: what is known of each document besides its words, for all at once: filters, counts, order.

`filters` and `facets` say the same for one document at a time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np

from archive_app.search.folding import fold
from archive_app.search.index import Part
from archive_app.search.periods import Period
from archive_app.search.request import DateField, SearchRequest, Sort
from archive_app.search.segments.arrays import Array, Ints, starts_of
from archive_app.search.segments.days import within
from archive_app.search.segments.titles import ranks, title_ranks
from archive_app.search.values import Values

_NEVER = 1 << 30
_HIGH = 32


class Columns:
    """Documents are numbered through all parts."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = list(parts)
        self._starts = starts_of(np.array([len(part.segment) for part in self._parts]))
        self._values: dict[str, Values] = {}

    def values(self, field: str) -> Values:
        if field not in self._values:
            self._values[field] = Values([part.segment.key(field) for part in self._parts])
        return self._values[field]

    @cached_property
    def current(self) -> Array:
        """Document → whether it has not been removed, and no later part has a newer version of it."""
        current = np.ones(int(self._starts[-1]), bool)
        for part, start in zip(self._parts, self._starts.tolist(), strict=False):
            current[start + np.array(sorted(part.gone), np.int64)] = False
        for number, part in enumerate(self._parts):
            for later in self._parts[number + 1 :]:
                current[int(self._starts[number]) + _in_both(part, later)] = False
        return current

    @cached_property
    def all_current(self) -> bool:
        return bool(self.current.all())

    def in_time(self, documents: Ints, on: DateField, wanted: Period) -> Array:
        """For each of `documents`, whether it is of the wanted time."""
        field = "date" if on is DateField.MENTIONED else "published"
        found = [
            part.segment.key(field).which_have(own, within(part.segment.sections, field, wanted))
            for part, own in self._by_part(documents)
        ]
        return np.concatenate(found)

    def passing(self, request: SearchRequest) -> Array | None:
        """Document → whether it has what the request demands besides its query and its time; None for all."""
        demands = [self.current] if not self.all_current else []
        for field, wanted, unwanted in (
            ("person_id", request.people, request.without_people),
            ("organisation_id", request.organisations, request.without_organisations),
            ("date", request.dates, request.without_dates),
        ):
            demands += [self._having(field, value) for value in wanted]
            demands += [~self._having(field, value) for value in unwanted]
        if request.language is not None:
            demands.append(self._having("language", request.language))
        if request.tag is not None:
            demands.append(self._tagged(request.tag))
        return np.logical_and.reduce(demands) if demands else None

    def count(self, field: str, documents: Ints) -> Array:
        """How many of the documents have each value of `field`."""
        counts = [part.segment.key(field).counts(own) for part, own in self._by_part(documents)]
        return self.values(field).merged(counts)

    def count_years(self, documents: Ints, step: int) -> list[tuple[int, int]]:
        """The first year of each span of `step` years with dates in the documents, and how many have them."""
        total: Counter[int] = Counter()
        for part, own in self._by_part(documents):
            total.update(part.segment.years(step).counts(own))
        return sorted(total.items())

    def _by_part(self, documents: Ints) -> Iterator[tuple[Part, Ints]]:
        """Each part with its own of the documents, numbered from its start."""
        bounds = np.searchsorted(documents, self._starts)
        for number, part in enumerate(self._parts):
            yield part, documents[bounds[number] : bounds[number + 1]] - self._starts[number]

    def best(self, documents: Ints, scores: Array, sort: Sort, limit: int) -> Ints:
        """Indexes of the first `limit`; equals come newest first, those without a date last, then by id."""
        if limit < 1:
            return np.zeros(0, np.int64)
        ages = self.by_age[documents]
        if sort is Sort.PUBLISHED:
            return _smallest(ages, limit)
        if sort is Sort.TITLE:
            return np.lexsort((ages, self._by_title[documents]))[:limit]
        if limit < len(documents):
            at_least = np.partition(scores, len(scores) - limit)[len(scores) - limit]
            better = np.flatnonzero(scores > at_least)
            equal = np.flatnonzero(scores == at_least)
            chosen = np.concatenate([better, equal[_smallest(ages[equal], limit - len(better))]])
        else:
            chosen = np.arange(len(documents))
        return chosen[np.lexsort((ages[chosen], -scores[chosen]))]

    @cached_property
    def by_age(self) -> Ints:
        """Sorts the newest first, those without a date last, then by id."""
        published = self.values("published")
        ages = np.full(len(self.current), _NEVER, np.int64)
        documents, numbers = published.single()
        ages[documents] = len(published) - numbers
        ids = np.zeros(len(self.current), np.int64)
        documents, numbers = self.values("id").single()
        ids[documents] = numbers
        return ages << _HIGH | ids

    @cached_property
    def _by_title(self) -> Ints:
        if len(self._parts) == 1:
            return title_ranks(self._parts[0].segment.sections).astype(np.int64)
        segments = [part.segment for part in self._parts]
        return ranks(
            [segment.stored.card(number).title for segment in segments for number in range(len(segment))]
        )

    def _having(self, field: str, value: str) -> Array:
        found = np.zeros(len(self.current), bool)
        for part, start in zip(self._parts, self._starts.tolist(), strict=False):
            found[start + part.segment.key(field).with_value(value)] = True
        return found

    def _tagged(self, tag: str) -> Array:
        wanted = fold(tag)
        found = np.zeros(len(self.current), bool)
        for value in self.values("tag_id"):
            if fold(value) == wanted:
                found |= self._having("tag_id", value)
        return found


def _smallest(keys: Ints, limit: int) -> Ints:
    """Indexes of the `limit` smallest keys, in order."""
    if limit < len(keys):
        chosen = np.argpartition(keys, limit)[:limit]
        return chosen[np.argsort(keys[chosen], kind="stable")]
    return np.argsort(keys, kind="stable")


def _in_both(part: Part, later: Part) -> Ints:
    """Documents of `part` of which `later` has a version."""
    fewer, more = sorted((part, later), key=len)
    ids = {fewer.segment.stored.card(number).id for number in fewer.numbers()}
    shared = {each for each in ids if len(more.segment.key("id").with_value(each))} if ids else set()
    if more is later:
        shared = {each for each in shared if later.segment.numbers_of([each]) - later.gone}
    return np.array(sorted(part.segment.numbers_of(shared)), np.int64)
