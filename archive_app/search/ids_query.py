"""IdsQuery: the Whoosh query for documents of a given set, such as a collection."""

from __future__ import annotations

from typing import Any

from whoosh.matching import ListMatcher, Matcher, NullMatcher
from whoosh.query import Query

FIELD = "id"


class IdsQuery(Query):  # type: ignore[misc]  # Whoosh has no types
    """Being in the set does not change a score."""

    def __init__(self, wanted: frozenset[str]) -> None:
        self.wanted = wanted

    def __eq__(self, other: object) -> bool:
        return isinstance(other, IdsQuery) and self.wanted == other.wanted

    def __hash__(self) -> int:
        return hash(self.wanted)

    def estimate_size(self, reader: Any) -> int:
        return min(len(self.wanted), int(reader.doc_count()))

    def matcher(self, searcher: Any, context: Any = None) -> Matcher:
        reader = searcher.reader()
        ids: set[int] = set()
        for term in reader.lexicon(FIELD):
            if term.decode("utf-8", "surrogatepass") in self.wanted:
                ids.update(reader.postings(FIELD, term).all_ids())
        return ListMatcher(sorted(ids), [0.0] * len(ids)) if ids else NullMatcher()
