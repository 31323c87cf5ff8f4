"""RowQuery: the Whoosh query for words in a row, near each other in any order, or one of many forms.

The executor answers it with arrays; within Whoosh queries that only Whoosh knows, its matcher does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from whoosh.matching import ListMatcher, Matcher, NullMatcher
from whoosh.query import Query
from whoosh.scoring import bm25

from archive_app.search.adjacency import rows
from archive_app.search.weighting import K1, B, rarity

Places = dict[int, list[int]]


class Choice(NamedTuple):
    """Any of the `terms`, or any form that begins with `prefix`."""

    terms: tuple[str, ...] = ()
    prefix: str | None = None


class RowQuery(Query):  # type: ignore[misc]  # Whoosh has no types
    """Each slot is a choice of terms of `fieldname`; the score grows with the rows found in a document."""

    def __init__(self, fieldname: str, slots: tuple[Choice, ...], within: int | None, boost: float) -> None:
        self.fieldname = fieldname
        self.slots = slots
        self.within = within
        self.boost = boost

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RowQuery) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[object, ...]:
        return self.fieldname, self.slots, self.within, self.boost

    def estimate_size(self, reader: Any) -> int:
        return min(self._frequency(reader, slot) for slot in self.slots)

    def matcher(self, searcher: Any, context: Any = None) -> Matcher:
        places = self._places(searcher.reader())
        if not places[-1]:
            return NullMatcher()
        common = set.intersection(*(set(slot) for slot in places))
        found = {doc: len(rows([slot[doc] for slot in places], self.within)) for doc in sorted(common)}
        ids = [doc for doc, count in found.items() if count]
        if not ids:
            return NullMatcher()
        rare = sum(self._rarity(searcher.get_parent(), slot) for slot in self.slots)
        return ListMatcher(ids, [self._score(searcher, doc, found[doc], rare) for doc in ids])

    def _places(self, reader: Any) -> list[Places]:
        """For each slot, up to the first that no document has beside the ones before it."""
        places: list[Places] = []
        for slot in self.slots:
            places.append(self._places_of(reader, slot, places[-1] if places else None))
            if not places[-1]:
                break
        return places

    def _places_of(self, reader: Any, slot: Choice, within: Places | None) -> Places:
        """Document → sorted positions of the slot's terms; only for the documents of `within`."""
        places: Places = {}
        for term in self._terms(reader, slot):
            if (self.fieldname, term) not in reader:
                continue
            postings = reader.postings(self.fieldname, term)
            while postings.is_active():
                if within is None or postings.id() in within:
                    places.setdefault(postings.id(), []).extend(postings.value_as("positions"))
                postings.next()
        return {doc: sorted(set(positions)) for doc, positions in places.items()}

    def _terms(self, reader: Any, slot: Choice) -> Iterator[str | bytes]:
        yield from slot.terms
        if slot.prefix is not None:
            yield from reader.expand_prefix(self.fieldname, slot.prefix)

    def _frequency(self, reader: Any, slot: Choice) -> int:
        return sum(int(reader.doc_frequency(self.fieldname, term)) for term in self._terms(reader, slot))

    def _rarity(self, parent: Any, slot: Choice) -> float:
        """As if all terms of the slot were one that occurs wherever any of them does."""
        documents = int(parent.doc_count_all())
        return rarity(self._frequency(parent.reader(), slot), documents)

    def _score(self, searcher: Any, doc: int, count: int, rare: float) -> float:
        """BM25 with the rarity of the words added up and the rows as the frequency."""
        length = searcher.doc_field_length(doc, self.fieldname, 1)
        average = searcher.get_parent().avg_field_length(self.fieldname) or 1
        return float(self.boost * bm25(rare, count, length, average, B, K1))
