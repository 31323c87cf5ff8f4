"""Queries that ask for very much are answered in bounded time, and what is left out is said."""

from __future__ import annotations

from time import process_time

import pytest
from small_archive import document, searcher

from archive_app.search.plan import MOST_WORDS
from archive_app.search.request import SearchRequest

WORDS = [f"{first}{number}x" for number in range(MOST_WORDS) for first in "ab"]
MANY = searcher(
    document("all", " ".join(WORDS)),
    *(document(f"half{number}", " ".join(WORDS[::2])) for number in range(3)),
    document("rare", "b17x"),
)
GREEDY = {
    "ten thousand words": " OR ".join(WORDS),
    "ten thousand words without": " ".join(f"-{word}" for word in WORDS),
    "everything": "*",
    "one letter": "a*",
    "ends with": "*x",
    "in the middle": "*1*",
    "any letters": "????x*",
    "nothing to be near to": "~9",
    "near": '"a1x ' + " ".join(WORDS[:100]) + '"~9',
    "brackets": "(" * 5_000 + "a1x",
    "stars": "*" * 5_000 + "x",
    "stars between letters": "*1" * 2_000 + "*y",
    "far": "a1x~2 " * 60,
}


@pytest.mark.parametrize("query", GREEDY.values(), ids=GREEDY.keys())
def test_greedy_queries_are_answered(query: str) -> None:
    started = process_time()
    page = MANY.search(SearchRequest(query))
    assert process_time() - started < 20  # far more than it takes, far less than what is unbounded takes
    assert page.total <= 5


def test_left_out_words_are_told() -> None:
    page = MANY.search(SearchRequest("*x"))
    assert page.total == 4
    assert page.understood == "words like “*x” (too many words fit; only the most frequent were looked for)"
    assert MANY.search(SearchRequest("a17*x")).understood == "words like “a17*x”"


def test_the_most_frequent_words_are_kept() -> None:
    """Those with an `a` are in four documents each: the one with nothing but a `b` is not found."""
    page = MANY.search(SearchRequest("*x"))
    assert "rare" not in {hit.document for hit in page.results}
    assert MANY.search(SearchRequest("?17x")).total == 5
