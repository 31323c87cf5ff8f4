"""What is written for the writers of Whoosh works with ours, and leaves what stock Whoosh leaves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from small_archive import archive
from whoosh.analysis import LowercaseFilter, RegexTokenizer
from whoosh.fields import ID, TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.index import FileIndex
from whoosh.query import Prefix, Term
from whoosh.searching import Searcher

from archive_app.search.index import Index, build_in_memory
from archive_app.search.keeper import InMemory
from archive_app.search.writer import ArchiveWriter

Action = Callable[[Any], object]
WRITTEN_FOR_WHOOSH: dict[str, Action] = {
    "add": lambda w: [w.add_document(id=id, title="", text="a strike") for id in ("one", "two")],
    "add none": lambda w: None,
    "add and delete": lambda w: (w.add_document(id="x", title="", text="x"), w.delete_by_term("id", "court")),
    "update": lambda w: w.update_document(id="court", title="", text="adjourned strike"),
    "delete by number": lambda w: w.delete_document(0),
    "delete by word": lambda w: w.delete_by_term("text", "strike"),
    "delete by query": lambda w: w.delete_by_query(Prefix("text", "s")),
    "delete nothing": lambda w: w.delete_by_term("id", "nobody"),
    "group": lambda w: [(w.start_group(), w.add_document(id="g", title="", text="union"), w.end_group())],
}  # fmt: skip
FOUND = [
    Term("text", "strike"),
    Term("text", "union"),
    Term("id", "court"),
    Term("text", "the"),
    Prefix("id", ""),
]


def stock() -> FileIndex:
    words = RegexTokenizer() | LowercaseFilter()
    schema = Schema(id=ID(unique=True, stored=True), title=TEXT, text=TEXT(analyzer=words))
    index = RamStorage().create_index(schema)
    writer = index.writer()
    for source in archive():
        writer.add_document(id=source.document.id, title="", text=source.document.text)
    writer.commit()
    return index


def ours() -> ArchiveWriter:
    writer = ArchiveWriter(Index(()), InMemory())
    for source in archive():
        writer.add_document(id=source.document.id, title="", text=source.document.text)
    writer.commit()
    return writer


def found_in(searcher: Searcher) -> list[set[str]]:
    return [{hit["id"] for hit in searcher.search(query, limit=None)} for query in FOUND]


@pytest.mark.parametrize("action", WRITTEN_FOR_WHOOSH.values(), ids=WRITTEN_FOR_WHOOSH)
def test_changes_leave_what_they_leave_in_whoosh(action: Action) -> None:
    index, writer = stock(), ours()
    with index.writer() as theirs:
        action(theirs)
    with writer:
        action(writer)
    assert found_in(Searcher(writer.reader())) == found_in(index.searcher())
    assert len(writer.index) == index.doc_count()


def test_what_is_cancelled_never_was() -> None:
    writer = ours()
    before = writer.index
    writer.delete_by_term("id", "court")
    writer.add_document(id="new", title="new", text="new")
    writer.cancel()
    assert writer.index is before
    assert writer.reader().doc_count() == len(before)
    with pytest.raises(IndexError), writer:
        writer.delete_document(0) or writer.delete_document(99)
    writer.commit()
    assert writer.index == before


def test_the_index_that_is_changed_stays_as_it_is() -> None:
    index = build_in_memory(archive())
    before = index.records
    writer = ArchiveWriter(index, InMemory())
    writer.delete_document(2)
    writer.update_document(id="strike", title="Strike", text="over")
    writer.commit()
    assert index.records == before
    assert {record.text for record in writer.index.records if record.id == "strike"} == {"over"}
    assert len(writer.index) == len(index) - 1


def test_numbers_go_on_from_part_to_part() -> None:
    writer = ours()
    writer.add_document(id="last", title="last", text="last")
    writer.commit()
    writer.delete_document(1)
    writer.delete_document(5)
    assert writer.reader().doc_count() == 4
    writer.delete_document(1, delete=False)
    assert writer.reader().doc_count() == 5
    assert [hit["id"] for hit in Searcher(writer.reader()).search(Term("text", "last"))] == []
    with pytest.raises(IndexError):
        writer.delete_document(6)
