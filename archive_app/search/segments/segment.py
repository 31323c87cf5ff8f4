"""Segment: the fields and documents of one finished block of bytes."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from archive_app.search.segments.sections import Sections
from archive_app.search.segments.source import Chunked, Data, Piece
from archive_app.search.segments.stored import Stored

if TYPE_CHECKING:
    from archive_app.entities.mention import MentionKind
    from archive_app.search.segments.key_field import KeyField
    from archive_app.search.segments.names import Names
    from archive_app.search.segments.text_field import TextField
    from archive_app.search.segments.year_table import YearTable


def name_of(digest: str) -> str:
    """Of a segment whose sections have this digest."""
    return f"{digest}.segment"


class Segment:
    """Never changes. Raises ValueError for bytes that are no segment.

    `stored` does without numpy; the fields need it.
    """

    def __init__(self, data: Data) -> None:
        self.data = data
        self.sections = Sections(data)
        self.stored = Stored(self.sections)
        self._texts: dict[str, TextField] = {}
        self._keys: dict[str, KeyField] = {}
        self._years: dict[int, YearTable] = {}
        if self.sections.values("documents") != len(self.stored):
            raise ValueError("documents are missing")

    def __len__(self) -> int:
        return len(self.stored)

    def content(self) -> Piece:
        """All of it, not copied when it is at hand."""
        return self.data.read(0, len(self.data)) if isinstance(self.data, Chunked) else self.data

    def text(self, name: str) -> TextField:
        from archive_app.search.segments.text_field import TextField

        if name not in self._texts:
            self._texts[name] = TextField(self.sections, name)
        return self._texts[name]

    def key(self, name: str) -> KeyField:
        from archive_app.search.segments.key_field import KeyField

        if name not in self._keys:
            self._keys[name] = KeyField(self.sections, name)
        return self._keys[name]

    def years(self, step: int) -> YearTable:
        from archive_app.search.segments.year_table import YearTable

        if step not in self._years:
            self._years[step] = YearTable(self.sections, self.key("date"), step)
        return self._years[step]

    def names(self, kind: MentionKind) -> Names:
        from archive_app.search.segments.names import Names

        return Names(self.sections, kind)

    def numbers_of(self, ids: Collection[str]) -> set[int]:
        """Every document that has one of the ids, whether a newer version is here or not."""
        field = self.key("id")
        return {int(number) for each in ids for number in field.with_value(each)}

    @property
    def name(self) -> str:
        """After its content: two segments of one name are the same."""
        return name_of(self.sections.digest)
