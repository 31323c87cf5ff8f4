"""Peer: what is asked of every engine."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from search_corpus import Row

TOP, SHOWN = 20, 10
"""Documents that a search fetches; snippets that a whole answer shows."""
EVERY = 100_000
"""More values than any facet has: counts are exact."""


class Peer(Protocol):
    """`answer`: how many documents were found, after the best were fetched; None if it cannot do it."""

    name: str

    def build(self, rows: Iterable[Row], folder: Path) -> None: ...
    def open(self, folder: Path) -> None: ...
    def answer(self, kind: str, words: tuple[str, ...]) -> int | None: ...


def moment(day: str) -> datetime:
    return datetime.combine(date.fromisoformat(day), datetime.min.time())
