"""Engine: answers a plan from the parts of several indexes as if they were one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from threading import Lock
from typing import NamedTuple

import numpy as np

from archive_app.entities.mention import MentionKind
from archive_app.search.columns import Columns
from archive_app.search.compiler import Compiler, choice_of
from archive_app.search.counts import Counts
from archive_app.search.executor import Executor
from archive_app.search.fields import ID_FIELDS
from archive_app.search.filters import wanted_time
from archive_app.search.found import Found, nothing
from archive_app.search.index import Part
from archive_app.search.plan import Members, Plan, Slot
from archive_app.search.request import SearchRequest
from archive_app.search.results import Facets
from archive_app.search.segments.arrays import Array
from archive_app.search.spots import Written
from archive_app.search.vocabulary import Vocabulary


class Place(NamedTuple):
    """A document: where it is and what it scored."""

    part: int
    number: int
    score: float


class Engine:
    """Made once for parts that never change. One search runs at a time."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = list(parts)
        self._compiler = Compiler()
        self._executor = Executor(self._parts)
        self._columns = Columns(self._parts)
        self._counts = Counts(self._parts, self._columns)
        self._lock = Lock()
        self.vocabulary = Vocabulary([part.segment for part in self._parts])

    def found(self, plan: Plan, request: SearchRequest) -> Found:
        """Every document that answers and passes, numbered through all parts."""
        if not self._parts:
            return nothing()
        with self._lock:
            found = self._executor.found(self._compiler.query(plan))
            passing = self._columns.passing(request)
            if passing is not None:
                found = _kept(found, passing[found.documents])
            time = wanted_time(request)
            return (
                found
                if time is None
                else _kept(found, self._columns.in_time(found.documents, request.on, time))
            )

    def answers(self, plan: Plan) -> bool:
        """Whether any document, perhaps in an older version, answers the plan."""
        with self._lock:
            return len(self._executor.found(self._compiler.query(plan)).documents) > 0

    def page(self, found: Found, request: SearchRequest) -> list[Place]:
        """The documents of the page that was asked for."""
        end = request.offset + request.limit
        with self._lock:
            best = self._columns.best(found.documents, found.scores, request.sort, end)
        chosen = best[request.offset : end]
        return [
            self._place(int(document), float(score))
            for document, score in zip(found.documents[chosen], found.scores[chosen], strict=True)
        ]

    def written(self, part: int, slot: Slot) -> Written | None:
        """The words that a slot stands for in one part."""
        with self._lock:
            return self._executor.written(part, "text", choice_of(slot))

    def facets(self, found: Found) -> Facets:
        with self._lock:
            return self._counts.facets(found.documents)

    def count_members(self, found: Found, documents: frozenset[str]) -> int:
        """How many of the found documents are in a set of ids."""
        with self._lock:
            return self._executor.count_common(found, self._compiler.query(Members(documents)))

    def place_of(self, document_id: str) -> Place | None:
        """Where the version of a document is that counts."""
        for number, part in reversed(list(enumerate(self._parts))):
            kept = part.segment.numbers_of([document_id]) - part.gone
            if kept:
                return Place(number, max(kept), 0.0)
        return None

    def named(self, kind: MentionKind) -> Iterator[tuple[str, str, set[str], int]]:
        """Id, name, everything it is called, and documents, of each person or organisation."""
        if not self._parts:
            return
        field, names = ID_FIELDS[kind], self._counts.names[kind]
        counts, called = self._current_counts(field), names.called()
        for number in range(len(counts)):
            if counts[number]:
                yield names[number].entity, names[number].name, called[number], counts[number]

    def tags(self) -> Iterator[tuple[str, int]]:
        """Each tag and its documents."""
        if not self._parts:
            return
        for tag, count in zip(self._columns.values("tag_id"), self._current_counts("tag_id"), strict=True):
            if count:
                yield tag, count

    @cached_property
    def total(self) -> int:
        return int(self._columns.current.sum())

    def _current_counts(self, field: str) -> list[int]:
        counts: list[int] = self._columns.count(field, np.flatnonzero(self._columns.current)).tolist()
        return counts

    def _place(self, document: int, score: float) -> Place:
        part = bisect_right(self._executor.starts, document) - 1
        return Place(part, document - self._executor.starts[part], score)


def _kept(found: Found, which: Array) -> Found:
    return found.only(np.flatnonzero(which))
