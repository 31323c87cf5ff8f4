"""ButNot: Whoosh's AndNot with a matcher of its own.

Whoosh's lets the first document through when the excluded words begin before it, and runs over the end when
such queries are nested.
"""

from __future__ import annotations

from typing import Any

from whoosh.matching import ListMatcher, Matcher, NullMatcher
from whoosh.query import AndNot


class ButNot(AndNot):  # type: ignore[misc]  # Whoosh has no types
    """Documents of the first query that the second does not match."""

    def matcher(self, searcher: Any, context: Any = None) -> Matcher:
        unwanted = self._unwanted(searcher)
        ids, scores = [], []
        wanted = self.a.matcher(searcher, context)
        while wanted.is_active():
            if wanted.id() not in unwanted:
                ids.append(wanted.id())
                scores.append(wanted.score())
            wanted.next()
        return ListMatcher(ids, scores) if ids else NullMatcher()

    def _unwanted(self, searcher: Any) -> set[int]:
        unwanted = set()
        matcher = self.b.matcher(searcher, searcher.boolean_context())
        while matcher.is_active():
            unwanted.add(matcher.id())
            matcher.next()
        return unwanted
