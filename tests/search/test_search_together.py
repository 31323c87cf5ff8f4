"""Several indexes searched as one."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from small_archive import archive, document

from archive_app.search.index import build_in_memory
from archive_app.search.request import SearchRequest
from archive_app.search.searcher import Searcher

QUERIES = (
    "",
    "kavalenka",
    "strike OR union",
    '"free press"',
    "-press",
    "date:2022",
    "person:kavalenka",
    "the",
)


def test_one_ranking_and_one_set_of_counts() -> None:
    everything = archive()
    apart = Searcher([build_in_memory(everything[:2]), build_in_memory(everything[2:])])
    together = Searcher([build_in_memory(everything)])
    for query in QUERIES:
        one, other = apart.search(SearchRequest(query)), together.search(SearchRequest(query))
        assert [replace(hit, score=0) for hit in one.results] == [
            replace(hit, score=0) for hit in other.results
        ]
        assert one.facets == other.facets
        for hit, same in zip(one.results, other.results, strict=True):
            assert abs(hit.score - same.score) < 1e-6


def test_the_last_version_of_a_document_counts() -> None:
    old = document("one", "the old text", notes=["old note"])
    new = document("one", "the new text", notes=["a note"], tags=["seen"])
    both = Searcher([build_in_memory([old, document("two", "another text")]), build_in_memory([new])])
    found = {
        query: both.search(SearchRequest(query)).total for query in ("old", "new", "text", "tag:seen", "")
    }
    assert found == {"old": 0, "new": 1, "text": 2, "tag:seen": 1, "": 2}
    assert both.hit_spans("one", SearchRequest("new")) == ((4, 7),)


def test_an_empty_index_beside_others() -> None:
    beside = Searcher([build_in_memory([]), build_in_memory(archive()), build_in_memory([])])
    assert beside.search(SearchRequest("kavalenka")).total == 2


def test_two_threads_get_the_same_answers() -> None:
    searcher = Searcher([build_in_memory(archive() * 5)])
    alone = {query: searcher.search(SearchRequest(query)).results for query in QUERIES}
    with ThreadPoolExecutor(4) as threads:
        answers = list(
            threads.map(lambda query: (query, searcher.search(SearchRequest(query))), QUERIES * 10)
        )
    for query, page in answers:
        assert page.results == alone[query]


def test_warming_up_changes_nothing() -> None:
    searcher = Searcher([build_in_memory(archive())])
    searcher.warm_up()
    assert searcher.search(SearchRequest("strike")).total == 1
    Searcher([]).warm_up()
