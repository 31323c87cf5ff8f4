"""Weighting: how much one word counts for a document: BM25, for the executor and for Whoosh's matchers."""

from __future__ import annotations

from math import log
from typing import Any

from whoosh.scoring import BM25F

B, K1 = 0.6, 1.2
"""Chosen on collections with judged answers."""


class Weighting(BM25F):  # type: ignore[misc]  # Whoosh has no types
    """Whoosh's BM25F with our rarity."""

    def __init__(self) -> None:
        super().__init__(B=B, K1=K1)

    def idf(self, searcher: Any, fieldname: str, text: str | bytes) -> float:
        parent = searcher.get_parent()
        return rarity(int(parent.doc_frequency(fieldname, text)), int(parent.doc_count_all()))


def rarity(having: int, documents: int) -> float:
    """Next to nothing for a word that nearly every document has, so that no list of such words is needed."""
    having = min(having, documents)
    return log(1 + (documents - having + 0.5) / (having + 0.5))
