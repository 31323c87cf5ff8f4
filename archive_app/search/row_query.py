"""RowQuery: the Whoosh query for words one after another, or near each other in any order."""

from __future__ import annotations

from typing import Any

from whoosh.matching import ListMatcher, Matcher, NullMatcher
from whoosh.query import Query
from whoosh.scoring import BM25F, bm25

from archive_app.search.adjacency import rows

Places = dict[int, list[int]]


class RowQuery(Query):  # type: ignore[misc]  # Whoosh has no types
    """Each slot is a choice of terms of `fieldname`; the score grows with the rows found in a document."""

    def __init__(
        self, fieldname: str, slots: tuple[tuple[str, ...], ...], within: int | None, boost: float
    ) -> None:
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
        return min(
            sum(int(reader.doc_frequency(self.fieldname, term)) for term in slot) for slot in self.slots
        )

    def matcher(self, searcher: Any, context: Any = None) -> Matcher:
        places = self._places(searcher.reader())
        found = {doc: len(rows([slot[doc] for slot in places], self.within)) for doc in self._common(places)}
        ids = [doc for doc, count in sorted(found.items()) if count]
        if not ids:
            return NullMatcher()
        return ListMatcher(ids, [self._score(searcher, doc, found[doc]) for doc in ids])

    def _places(self, reader: Any) -> list[Places]:
        places: list[Places] = []
        for slot in self.slots:
            places.append(self._places_of(reader, slot, places[-1] if places else None))
        return places

    def _places_of(self, reader: Any, slot: tuple[str, ...], within: Places | None) -> Places:
        """Document → sorted positions of the slot's terms; only for the documents of `within`."""
        places: Places = {}
        for term in slot:
            if (self.fieldname, term) not in reader:
                continue
            postings = reader.postings(self.fieldname, term)
            while postings.is_active():
                if within is None or postings.id() in within:
                    places.setdefault(postings.id(), []).extend(postings.value_as("positions"))
                postings.next()
        return {doc: sorted(set(positions)) for doc, positions in places.items()}

    def _common(self, places: list[Places]) -> set[int]:
        return set.intersection(*(set(slot) for slot in places))

    def _score(self, searcher: Any, doc: int, count: int) -> float:
        """BM25 with the rarity of the words added up and the rows as the frequency."""
        model = searcher.weighting if isinstance(searcher.weighting, BM25F) else BM25F()
        parent = searcher.get_parent()
        rarity = sum(min(parent.idf(self.fieldname, term) for term in slot) for slot in self.slots)
        length = searcher.doc_field_length(doc, self.fieldname, 1)
        average = parent.avg_field_length(self.fieldname) or 1
        return float(self.boost * bm25(rarity, count, length, average, model.B, model.K1))
