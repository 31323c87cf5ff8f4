"""How many documents mention a year: each once, however many dates, indexes and versions it has."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from small_archive import document

from archive_app.search import searcher as searcher_module
from archive_app.search.index import build_in_memory, changed
from archive_app.search.record import IndexedDocument
from archive_app.search.request import SearchRequest
from archive_app.search.results import Facets
from archive_app.search.searcher import Searcher
from archive_app.search.year_spans import MOST, step_for, years_of

Count = Callable[..., Facets]
"""Indexes, each a list of documents, and a query → what is counted."""


def dated(id: str, *values: str, text: str = "") -> IndexedDocument:
    return document(id, " ".join([text, *values]), dates=[(value, value) for value in values])


@pytest.fixture(params=["one by one", "all at once"])
def facets(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Count:
    if request.param == "all at once":
        monkeypatch.setattr(searcher_module, "_SMALL", -1)

    def of(*indexes: list[IndexedDocument], query: str = "") -> Facets:
        made = Searcher([build_in_memory(each) for each in indexes])
        return made.search(SearchRequest(query)).facets

    return of


def counts(facets: Facets) -> dict[str, int]:
    return {each.value: each.count for each in facets.years}


def test_two_dates_in_one_year_are_one_document(facets: Count) -> None:
    found = facets([dated("a", "2022-04-19", "2022-04-20", "2022"), dated("b", "2022-05", "2020")])
    assert counts(found) == {"2020": 1, "2022": 2}
    assert not found.spans


def test_an_interval_is_in_each_of_its_years(facets: Count) -> None:
    assert counts(facets([dated("a", "2019-12-30/2021-02")])) == {"2019": 1, "2020": 1, "2021": 1}


def test_only_what_was_found_is_counted(facets: Count) -> None:
    documents = [dated("a", "2020", text="strike"), dated("b", "2021", text="court")]
    assert counts(facets(documents, query="strike")) == {"2020": 1}


def test_a_newer_version_counts_in_place_of_the_older_one(facets: Count) -> None:
    assert counts(facets([dated("a", "2020"), dated("b", "2020")], [dated("a", "2021", "2020-02")])) == {
        "2020": 2,
        "2021": 1,
    }


def test_many_years_are_counted_in_spans_too(facets: Count) -> None:
    years = [dated(str(year), str(year), str(year + 1)) for year in range(1900, 1980)]
    found = facets(years)
    assert len(found.years) == 81
    assert [(each.value, each.count) for each in found.spans[:2]] == [("1900/1904", 5), ("1905/1909", 6)]
    assert [each.value for each in facets(years, query="1950").spans] == ["1945/1949", "1950/1954"]


def test_removed_documents_leave_no_year() -> None:
    index = changed(build_in_memory([dated("a", "1917"), dated("b", "2020")]), remove=["a"])
    assert counts(Searcher([index]).search(SearchRequest()).facets) == {"2020": 1}


@pytest.mark.parametrize("value", ["", "next spring", "22", "202/2021", "2021/", "²⁰²¹", "2022/2020"])
def test_what_is_no_date_has_no_years(value: str) -> None:
    assert not years_of(value)


def test_an_archive_of_ages_is_counted_by_the_century() -> None:
    assert step_for(range(1, 2020)) == 100
    assert step_for(range(2000, 2000 + MOST)) == 1
