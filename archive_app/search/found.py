"""Found: documents with their scores, and how such sets are put together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

import numpy as np

from archive_app.search.segments.arrays import Array, Ints

_MUCH_LARGER = 8
_ALL = slice(None)

Scoring = Callable[[Ints | slice], Array]


class Found:
    """`documents` in order and apart. Their scores are reckoned when they are asked for: of all that have a
    word, only those matter that have the other words too."""

    def __init__(self, documents: Ints, scoring: Scoring) -> None:
        """`scoring`: places in `documents` → scores of those there."""
        self.documents = documents
        self.scoring = scoring

    @cached_property
    def scores(self) -> Array:
        """Beside `documents`."""
        return self.scoring(_ALL)

    def only(self, places: Ints) -> Found:
        """Those of the documents."""
        return Found(self.documents[places], lambda wanted: self.scoring(places[wanted]))


def scored(documents: Ints, scores: Array) -> Found:
    return Found(documents, lambda places: scores[places])


def unscored(documents: Ints, score: float = 0.0) -> Found:
    return Found(documents, lambda places: np.full(len(documents[places]), score, np.float32))


def nothing() -> Found:
    return unscored(np.zeros(0, np.int64))


class Sets:
    """Works on sets of documents below `total`. For one thread at a time: it keeps its tools."""

    def __init__(self, total: int) -> None:
        self._marks = np.zeros(total, bool)
        self._sums = np.zeros(total, np.float32)

    def all_of(self, found: Sequence[Found]) -> Found:
        """Documents in each; scores added up."""
        smallest, *others = sorted(found, key=lambda each: len(each.documents))
        for other in others:
            mine, theirs = self.common(smallest.documents, other.documents)
            smallest = _both(smallest.only(mine), other.only(theirs))
        return smallest

    def any_of(self, found: Sequence[Found], best: bool = False) -> Found:
        """Documents in one of them; scores added up, or the best of them."""
        if len(found) < 2:
            return found[0] if found else nothing()
        if len(found) == 2:
            within = _one_in_the_other(found[0], found[1], best)
            if within is not None:
                return within
        documents = self.union([each.documents for each in found])
        first, *others = found
        self._sums[first.documents] = first.scores
        for each in others:
            if best:
                held = self._sums[each.documents]
                self._sums[each.documents] = np.maximum(held, each.scores)
            else:
                self._sums[each.documents] += each.scores
        scores = self._sums[documents]
        self._sums[documents] = 0
        return scored(documents, scores)

    def union(self, sets: Sequence[Ints]) -> Ints:
        if sum(map(len, sets)) * _MUCH_LARGER < len(self._marks):
            return _in_order(sets)
        for documents in sets:
            self._marks[documents] = True
        found = np.flatnonzero(self._marks)
        self._marks[found] = False
        return found

    def without(self, found: Found, unwanted: Ints) -> Found:
        self._marks[unwanted] = True
        kept = np.flatnonzero(~self._marks[found.documents])
        self._marks[unwanted] = False
        return found.only(kept)

    def common(self, one: Ints, other: Ints) -> tuple[Ints, Ints]:
        """Indexes into each of what both have."""
        if len(one) > len(other):
            theirs, mine = self.common(other, one)
            return mine, theirs
        if len(other) > len(one) * _MUCH_LARGER:
            at = np.searchsorted(other, one)
            at[at == len(other)] = 0
            mine = np.flatnonzero(other[at] == one)
            return mine, at[mine]
        return self._marked(one, other), self._marked(other, one)

    def _marked(self, documents: Ints, by: Ints) -> Ints:
        self._marks[by] = True
        found = np.flatnonzero(self._marks[documents])
        self._marks[by] = False
        return found


def _both(one: Found, other: Found) -> Found:
    """The same documents found twice."""
    return Found(one.documents, lambda places: one.scoring(places) + other.scoring(places))


def _one_in_the_other(one: Found, other: Found, best: bool) -> Found | None:
    """Both put together when every document of the one is in the much larger other, as words of titles are
    in texts."""
    few, many = (one, other) if len(one.documents) <= len(other.documents) else (other, one)
    if not len(few.documents):
        return many
    if len(few.documents) * _MUCH_LARGER > len(many.documents):
        return None
    at = np.searchsorted(many.documents, few.documents)
    at[at == len(many.documents)] = 0
    if (many.documents[at] != few.documents).any():
        return None
    more = np.zeros(len(many.documents), np.float32)
    more[at] = few.scores
    together = np.maximum if best else np.add
    return Found(many.documents, lambda places: together(many.scoring(places), more[places]))


def _in_order(sets: Sequence[Ints]) -> Ints:
    """All of them, each once; to put sorted stretches in order takes little time."""
    together = np.concatenate(sets)
    together.sort(kind="stable")
    new = np.ones(len(together), bool)
    np.not_equal(together[1:], together[:-1], out=new[1:])
    return together[new]
