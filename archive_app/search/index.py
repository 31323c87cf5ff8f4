"""Index: documents ready to be searched: their records, their vocabulary and a Whoosh segment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from archive_app.search.record import IndexedDocument, Record, record_of
from archive_app.search.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Segment:
    """The files of one Whoosh segment, its number of documents, and the terms in each text field."""

    documents: int
    lengths: dict[str, int]
    files: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Index:
    """Document number `n` of the segment is `records[n]`."""

    records: tuple[Record, ...]
    vocabulary: Vocabulary
    segment: Segment


def build_in_memory(documents: Iterable[IndexedDocument]) -> Index:
    """An index of `documents` that never touches the disk."""
    return build_from_records(map(record_of, documents))


def build_from_records(records: Iterable[Record]) -> Index:
    # Whoosh takes its time to import, and a good index on the disk is opened and shown without it.
    from archive_app.search.segment import SegmentBuilder

    builder = SegmentBuilder()
    kept: list[Record] = []
    for record in records:
        builder.add(record)
        kept.append(record)
    segment, vocabulary = builder.finish()
    return Index(tuple(kept), vocabulary, segment)
