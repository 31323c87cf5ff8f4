"""Segment: documents written into a Whoosh segment in memory, and such a segment opened again.

Everything happens in memory: the writer's spill files too, which Whoosh would leave in the system's temporary
folder. Whoosh's table of contents, which would be unpickled, is neither kept nor read.
"""

from __future__ import annotations

from collections.abc import Iterable

from whoosh.codec.whoosh3 import W3Codec, W3Segment
from whoosh.filedb.filestore import RamStorage
from whoosh.reading import SegmentReader

from archive_app.search.index import Segment
from archive_app.search.record import Record
from archive_app.search.schema import STEM_MARK, keys_of, make_schema, texts_of
from archive_app.search.stems import Stems
from archive_app.search.vocabulary import Vocabulary

NAME, SEGMENT = "archive", "0"


class MemoryStorage(RamStorage):  # type: ignore[misc]  # Whoosh has no types
    """Files in memory, temporary ones included."""

    def temp_storage(self, name: str | None = None) -> MemoryStorage:
        return MemoryStorage()


class OneSegmentCodec(W3Codec):  # type: ignore[misc]  # Whoosh has no types
    """Whoosh's codec without the random name: the same documents make the same files."""

    def new_segment(self, storage: RamStorage, indexname: str) -> W3Segment:
        return W3Segment(self, indexname, segid=SEGMENT)


class SegmentBuilder:
    """Collects records into a segment and, on the way, the vocabulary."""

    def __init__(self) -> None:
        self._storage = MemoryStorage()
        index = self._storage.create_index(make_schema(), indexname=NAME)
        self._writer = index.writer(codec=OneSegmentCodec(), compound=False)
        self._stems = Stems()
        self._vocabulary = Vocabulary({}, set(), {})
        self._documents = 0

    def add(self, record: Record) -> None:
        texts, keys = texts_of(record, self._stems), keys_of(record)
        self._writer.add_document(id=record.id, **texts, **keys)
        self._documents += 1
        terms = {term for name in ("title", "body", "note") for term in texts.get(name, ())}
        self._count(terms)
        for name, values in keys.items():
            self._vocabulary.keys.setdefault(name, set()).update(values)

    def finish(self) -> tuple[Segment, Vocabulary]:
        segment = self._writer.newsegment
        self._writer.commit(merge=False)
        prefix = segment.segment_id()
        files = {name: bytes(data) for name, data in self._storage.files.items() if name.startswith(prefix)}
        lengths = dict(segment._fieldlengths)
        return Segment(self._documents, lengths, files), self._vocabulary

    def _count(self, terms: Iterable[str]) -> None:
        words = self._vocabulary.words
        for term in terms:
            if term.startswith(STEM_MARK):
                self._vocabulary.stems.add(term[len(STEM_MARK) :])
            else:
                words[term] = words.get(term, 0) + 1


def open_segment(segment: Segment) -> SegmentReader:
    storage = MemoryStorage()
    storage.files.update(segment.files)
    codec = OneSegmentCodec()
    whoosh_segment = W3Segment(codec, NAME, doccount=segment.documents, segid=SEGMENT)
    whoosh_segment._fieldlengths = segment.lengths  # what Whoosh would have unpickled
    return SegmentReader(storage, make_schema(), whoosh_segment, codec=codec)
