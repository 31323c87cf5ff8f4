"""Builder: records → one segment."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from archive_app.search.fields import GAP, ID_FIELDS, KEY_FIELDS, TEXT_FIELDS, keys_of, texts_of
from archive_app.search.keeper import Keeper
from archive_app.search.record import Record
from archive_app.search.segments.days import write_days
from archive_app.search.segments.key_field import KeyFieldWriter
from archive_app.search.segments.names import NamesWriter
from archive_app.search.segments.sections import SectionWriter
from archive_app.search.segments.segment import Segment, name_of
from archive_app.search.segments.stored import StoredWriter
from archive_app.search.segments.stream import Stream
from archive_app.search.segments.text_field import write_text_field
from archive_app.search.segments.titles import write_titles
from archive_app.search.segments.words import Words
from archive_app.search.stems import Stems

FULL = 7_000_000
"""Words after which a segment is closed, so that building takes no more memory than that."""

_SHORT = 200
_MOST_KNOWN = 20_000


class SegmentBuilder:
    """Takes records until it is full or there are no more."""

    def __init__(self, stems: Stems, keeper: Keeper) -> None:
        self._keeper = keeper
        self._written = keeper.new()
        self._out = SectionWriter(self._written)
        self._words = Words(stems)
        self._streams = {name: Stream() for name in TEXT_FIELDS}
        self._keys = {name: KeyFieldWriter() for name in KEY_FIELDS}
        self._stored = StoredWriter(self._out)
        self._names = NamesWriter()
        self._titles: list[str] = []
        self._number_of: dict[str, int] = {}
        self._replaced: set[int] = set()
        self._known: dict[tuple[str, str | None], array[int]] = {}

    def __len__(self) -> int:
        return len(self._titles)

    @property
    def is_full(self) -> bool:
        return len(self._streams["text"]) >= FULL

    @property
    def replaced(self) -> frozenset[int]:
        """Documents of which a later version came."""
        return frozenset(self._replaced)

    def add(self, record: Record) -> None:
        document = len(self._titles)
        if record.id in self._number_of:
            self._replaced.add(self._number_of[record.id])
        self._number_of[record.id] = document
        for name, texts in texts_of(record).items():
            words = [self._numbers(text, record.language) for text in texts]
            self._streams[name].add(document, words, GAP)
        keys = keys_of(record)
        for name, field in self._keys.items():
            field.add(document, keys[name])
        self._stored.add(record)
        self._names.add(record)
        self._titles.append(record.title)

    def finish(self) -> Segment:
        """The builder is used up; everything is let go as soon as it is written."""
        digest = self._write(self._out)
        return Segment(self._keeper.keep(self._written, name_of(digest)))

    def _write(self, out: SectionWriter) -> str:
        documents = len(self)
        self._known.clear()
        self._stored.finish()
        table = self._words.table()
        for name in TEXT_FIELDS:
            write_text_field(out, name, self._streams.pop(name), table, documents)
        for name, field in self._keys.items():
            field.finish(out, name, documents)
        for name in ("date", "published"):
            write_days(out, name, self._keys[name].values())
        for kind, name in ID_FIELDS.items():
            self._names.finish(out, kind, self._keys[name].values())
        write_titles(out, self._titles)
        out.put_values("documents", documents)
        return out.finish()

    def _numbers(self, text: str, language: str | None) -> Iterable[int]:
        """Titles and notes come twice, names again and again."""
        if len(text) > _SHORT:
            return self._words.numbers(text, language)
        key = (text, language)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = array("I", self._words.numbers(text, language))
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
        return known
