"""Many documents at once give what one after the other gives; changed indexes answer as fresh ones do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_archive import archive, document

from archive_app.search import searcher as searcher_module
from archive_app.search.index import Index, build_in_memory, changed
from archive_app.search.record import IndexedDocument
from archive_app.search.request import DateField, SearchRequest, Sort
from archive_app.search.results import ResultPage
from archive_app.search.searcher import Searcher

WHEN = ("2021", "2022-04", "2022-04-19", "2022-04-20/2022-05-03", "next spring", None)
LONG_AGO = ("1917", "1918-11-30/1922-12", "1989", "1895-12-01", "2022-01", "1999/1990")
YEARS_APART = tuple(str(year) for year in range(1801, 2000, 6))
NAMES = (("Alena Kavalenka", "kavalenka"), ("Free Miners", "miners"), ("Žukoŭski", "Žukoŭski"))


@st.composite
def documents(draw: st.DrawFn) -> IndexedDocument:
    people = draw(st.lists(st.sampled_from(NAMES), max_size=3))
    dates = draw(st.lists(st.sampled_from((*WHEN[:4], *LONG_AGO)), max_size=5))
    dates += draw(st.sampled_from(((), YEARS_APART)))
    text = " ".join(["strike", *(name for name, _ in people), *dates, "union"])
    return document(
        draw(st.sampled_from("abcdefgh")),
        text,
        draw(st.sampled_from(("A strike", "the court", "Ёлка", "елка", ""))),
        published=draw(st.sampled_from(WHEN)),
        language=draw(st.sampled_from(("en", "ru", None))),
        people=people,
        dates=[(value, value) for value in dates],
        tags=draw(st.lists(st.sampled_from(("Hunger", "hunger", "seen")), max_size=2, unique=True)),
    )


def requests() -> st.SearchStrategy[SearchRequest]:
    ids = st.lists(st.sampled_from(("kavalenka", "miners", "nobody")), max_size=1).map(tuple)
    return st.builds(
        SearchRequest,
        limit=st.integers(0, 5),
        offset=st.integers(0, 3),
        sort=st.sampled_from(Sort),
        people=ids,
        without_people=ids,
        dates=st.lists(st.sampled_from(("2021", "2022-04")), max_size=1).map(tuple),
        date_from=st.sampled_from((None, "2022", "2022-04-19")),
        date_to=st.sampled_from((None, "2022-04", "2023")),
        on=st.sampled_from(DateField),
        language=st.sampled_from((None, "en")),
        tag=st.sampled_from((None, "HUNGER")),
    )


def same(page: ResultPage) -> ResultPage:
    return replace(page, took_ms=0)


@settings(max_examples=80, deadline=None)
@given(st.lists(documents(), min_size=1, max_size=12), requests(), st.integers(1, 4))
def test_columns_say_what_records_say(
    found: list[IndexedDocument], request_: SearchRequest, indexes: int
) -> None:
    made = [build_in_memory(found[start::indexes]) for start in range(indexes)]
    one_by_one = Searcher(made).search(request_)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(searcher_module, "_SMALL", -1)
        all_at_once = Searcher(made).search(request_)
    assert same(all_at_once) == same(one_by_one)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.lists(documents(), max_size=4), st.sets(st.sampled_from("abc")))))
def test_a_changed_index_answers_as_a_fresh_one(steps: list[tuple[list[IndexedDocument], set[str]]]) -> None:
    index = Index(())
    kept: dict[str, IndexedDocument] = {}
    for add, remove in steps:
        index = changed(index, add, remove)
        kept = {id: each for id, each in kept.items() if id not in remove}
        kept |= {each.document.id: each for each in add}
    fresh = build_in_memory(kept.values())
    assert len(index) == len(fresh) == len(index.records)
    for query in ("", "strike", "kavalenka -seen", "date:2022-04", "tag:hunger"):
        request = SearchRequest(query, limit=50)
        one, other = Searcher([index]).search(request), Searcher([fresh]).search(request)
        assert {hit.document for hit in one.results} == {hit.document for hit in other.results}
        assert (one.total, one.facets) == (other.total, other.facets)


def test_many_changes_make_few_segments() -> None:
    index = build_in_memory(archive())
    for number in range(60):
        index = changed(index, [document(f"new {number % 50}", f"strike number {number}")])
    assert len(index) == 55
    assert len(index.parts) < 16
    assert Searcher([index]).search(SearchRequest("strike number")).total == 50
