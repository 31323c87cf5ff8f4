"""RecentSearches: what was searched for in this session. It is in memory only and ends with it."""

from __future__ import annotations

LONGEST = 50


class RecentSearches:
    def __init__(self) -> None:
        self._queries: list[str] = []

    def remember(self, query: str) -> None:
        query = query.strip()
        if query:
            self._queries = [query, *(old for old in self._queries if old != query)][:LONGEST]

    def matching(self, typed: str) -> tuple[str, ...]:
        """The newest first, without the very query that is typed."""
        wanted = typed.strip().casefold()
        return tuple(old for old in self._queries if wanted in old.casefold() and old.casefold() != wanted)

    def forget(self) -> None:
        self._queries.clear()
