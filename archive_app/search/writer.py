"""Writer: how an index is changed, by the program and by whatever was written for the writers of Whoosh."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NoReturn

from whoosh.reading import IndexReader, MultiReader
from whoosh.writing import IndexWriter

from archive_app.search.codec import open_reader
from archive_app.search.index import Index, Part, merged
from archive_app.search.keeper import Keeper
from archive_app.search.record import Record
from archive_app.search.schema import make_schema
from archive_app.search.segments.builder import SegmentBuilder
from archive_app.search.stems import Stems


class ArchiveWriter(IndexWriter):  # type: ignore[misc]  # Whoosh has no types
    """After `commit`, `index` has what was added and lacks what was deleted. The index that it was made with
    stays as it is; new segments go to `keeper`. Raises OSError when it cannot keep them."""

    def __init__(self, index: Index, keeper: Keeper) -> None:
        self.index = index
        self.schema = make_schema()
        self._keeper = keeper
        self._parts = list(index.parts)
        self._builder: SegmentBuilder | None = None

    def add(self, record: Record) -> None:
        """In the place of a document with the same id, if there is one."""
        if self._builder is None:
            self._builder = SegmentBuilder(Stems(), self._keeper)
        self._builder.add(record)

    def add_document(self, **fields: Any) -> None:
        """The fields of a Record."""
        self.add(Record(**fields))

    update_document = add_document

    def add_reader(self, reader: IndexReader) -> NoReturn:
        raise NotImplementedError("an index of Whoosh has no records")

    def delete_document(self, docnum: int, delete: bool = True) -> None:
        """By its number among all documents of `reader`; with `delete` false it comes back."""
        number = docnum
        for place, part in enumerate(self._parts):
            if number < len(part.segment):
                gone = part.gone | {number} if delete else part.gone - {number}
                self._parts[place] = replace(part, gone=gone)
                return
            number -= len(part.segment)
        raise IndexError(f"there is no document {docnum}")

    def remove(self, ids: frozenset[str]) -> None:
        """Of documents that were there before."""
        if ids:
            self._parts = [part.without(ids) for part in self._parts]

    def reader(self, **_: Any) -> IndexReader:
        """Of the documents that were there before and are not deleted."""
        return MultiReader([open_reader(part, self.schema) for part in self._parts])

    def commit(self) -> None:
        """Costs as much as what was added, now and then some more, as small segments are made one."""
        if self._builder is not None:
            added = Part(self._builder.finish(), self._builder.replaced)
            self.remove(frozenset(Index((added,)).ids()))
            self._parts.append(added)
        self.index = Index(merged([part for part in self._parts if len(part)], self._keeper))
        self.cancel()

    def cancel(self) -> None:
        """Forgets what was not committed."""
        self._builder = None
        self._parts = list(self.index.parts)
