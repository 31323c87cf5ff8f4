"""An index as pieces of bytes, and changed without being built anew."""

from __future__ import annotations

import pytest
from small_archive import archive, document

from archive_app.search import files as index_files
from archive_app.search.files import CONTENTS, DamagedError, StaleError, changed, from_files, to_files
from archive_app.search.index import Index, build_in_memory
from archive_app.search.request import SearchRequest
from archive_app.search.searcher import Searcher

QUERIES = ("", "kavalenka", '"free press"', "date:2022", "uni* -debts", "person:kavalenka", "прафсаюз")


def answers(index: Index) -> list[object]:
    searcher = Searcher([index])
    pages = [searcher.search(SearchRequest(query)) for query in QUERIES]
    return [(page.total, page.results, page.facets) for page in pages]


def test_the_same_index_comes_back() -> None:
    index = build_in_memory(archive())
    assert answers(from_files(to_files(index))) == answers(index)


def test_nothing_but_its_own_files_is_an_index() -> None:
    files = to_files(build_in_memory(archive()))
    for name in files:
        with pytest.raises(DamagedError):
            from_files({other: data for other, data in files.items() if other != name})
    with pytest.raises(DamagedError):
        from_files({**files, CONTENTS: b"\x80\x04garbage"})


def test_another_version_is_stale(monkeypatch: pytest.MonkeyPatch) -> None:
    files = to_files(build_in_memory(archive()))
    monkeypatch.setattr(index_files, "FORMAT", index_files.FORMAT + 1)
    with pytest.raises(StaleError):
        from_files(files)


def test_documents_come_change_and_go() -> None:
    index = build_in_memory(archive())
    more = changed(index, [document("new", "a new strike"), document("court", "another court, no press")])
    less = changed(more, remove=["strike", "there is none of that name"])
    found = [
        {hit.document for hit in Searcher([each]).search(SearchRequest("strike OR court")).results}
        for each in (index, more, less)
    ]
    assert found == [{"strike", "court"}, {"strike", "new", "court"}, {"new", "court"}]
    assert Searcher([less]).search(SearchRequest("sentenced")).total == 0
