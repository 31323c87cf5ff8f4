"""DaysQuery: the Whoosh query for documents with a date in a period."""

from __future__ import annotations

from typing import Any

from whoosh.matching import ListMatcher, Matcher, NullMatcher
from whoosh.query import Query

from archive_app.search.periods import Period, overlap, period


class DaysQuery(Query):  # type: ignore[misc]  # Whoosh has no types
    """Dates of the key field `fieldname` that share a day with `wanted`. Dates do not change a score."""

    def __init__(self, fieldname: str, wanted: Period) -> None:
        self.fieldname = fieldname
        self.wanted = wanted

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DaysQuery) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[object, ...]:
        return self.fieldname, self.wanted

    def estimate_size(self, reader: Any) -> int:
        return int(reader.doc_count())

    def matcher(self, searcher: Any, context: Any = None) -> Matcher:
        reader = searcher.reader()
        ids: set[int] = set()
        for term in reader.lexicon(self.fieldname):
            days = period(term.decode("utf-8", "surrogatepass"))
            if days and overlap(days, self.wanted):
                ids.update(reader.postings(self.fieldname, term).all_ids())
        return ListMatcher(sorted(ids), [0.0] * len(ids)) if ids else NullMatcher()
