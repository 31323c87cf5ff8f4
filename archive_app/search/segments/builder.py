"""Builder: records → one segment."""

from __future__ import annotations

from archive_app.search.fields import GAP, ID_FIELDS, KEY_FIELDS, TEXT_FIELDS, keys_of, texts_of
from archive_app.search.keeper import Keeper
from archive_app.search.record import Record
from archive_app.search.segments.days import write_days
from archive_app.search.segments.key_field import KeyFieldWriter
from archive_app.search.segments.names import NamesWriter
from archive_app.search.segments.sections import SectionWriter
from archive_app.search.segments.segment import Segment, name_of
from archive_app.search.segments.spool import Spool
from archive_app.search.segments.stored import StoredWriter
from archive_app.search.segments.stream import Stream
from archive_app.search.segments.text_field import write_text_field
from archive_app.search.segments.text_pool import TextPool
from archive_app.search.segments.titles import write_titles
from archive_app.search.segments.words import Words
from archive_app.search.stems import Stems

_OWN = ("text", "title", "note")
"""Fields whose texts are of one document alone; names and tags come again and again."""


class SegmentBuilder:
    """Takes records. Of several with one id the last one counts."""

    def __init__(self, stems: Stems, keeper: Keeper) -> None:
        self._keeper = keeper
        self._written = keeper.new()
        self._out = SectionWriter(self._written)
        self._words = Words(stems)
        self._spool = Spool(keeper)
        shared = [name for name in TEXT_FIELDS if name not in _OWN]
        self._pools = [TextPool(self._words, fields, GAP, self._spool) for fields in (_OWN, shared)]
        self._keys = {name: KeyFieldWriter() for name in KEY_FIELDS}
        self._stored = StoredWriter(self._out)
        self._names = NamesWriter()
        self._titles: list[str] = []
        self._replaced: frozenset[int] = frozenset()

    @property
    def replaced(self) -> frozenset[int]:
        """Documents of which a later version came, when all is finished."""
        return self._replaced

    def add(self, record: Record) -> None:
        document = len(self._titles)
        texts, keys = texts_of(record), keys_of(record)
        for pool in self._pools:
            pool.add(document, texts, record.language)
        for name, field in self._keys.items():
            field.add(keys[name])
        self._stored.add(record)
        self._names.add(record)
        self._titles.append(record.title)

    def finish(self) -> Segment:
        """The builder is used up; everything is let go as soon as it is written."""
        digest = self._write(self._out)
        return Segment(self._keeper.keep(self._written, name_of(digest)))

    def _write(self, out: SectionWriter) -> str:
        self._replaced = self._keys["id"].earlier()
        self._stored.finish()
        self._write_texts(out)
        for name, keys in self._keys.items():
            keys.finish(out, name)
        for name in ("date", "published"):
            write_days(out, name, self._keys[name].values())
        for kind, name in ID_FIELDS.items():
            self._names.finish(out, kind, self._keys[name].values())
        write_titles(out, self._titles)
        out.put_values("documents", len(self._titles))
        return out.finish()

    def _write_texts(self, out: SectionWriter) -> None:
        streams: dict[str, Stream] = {}
        for pool in self._pools:
            pool.cut()
            streams |= pool.streams
        self._pools.clear()
        table = self._words.table()
        for name in TEXT_FIELDS:
            write_text_field(out, name, streams.pop(name), table, len(self._titles), self._spool)
        self._spool.discard()
