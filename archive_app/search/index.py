"""Index: documents ready to be searched, in segments that never change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from archive_app.search.keeper import InMemory, Keeper
from archive_app.search.record import IndexedDocument, Record, record_of
from archive_app.search.segments.sections import SectionWriter
from archive_app.search.segments.segment import Segment, name_of

_FEW = 8
"""So many segments of about the same size are made one."""


@dataclass(frozen=True, slots=True)
class Part:
    """A segment and the numbers of its documents that were replaced or removed since."""

    segment: Segment
    gone: frozenset[int] = frozenset()

    def __len__(self) -> int:
        return len(self.segment) - len(self.gone)

    def numbers(self) -> Iterator[int]:
        return (number for number in range(len(self.segment)) if number not in self.gone)

    def records(self) -> Iterator[Record]:
        return map(self.segment.stored.record, self.numbers())

    def without(self, ids: frozenset[str]) -> Part:
        """The same without documents of these ids."""
        found = self.segment.numbers_of(ids)
        return replace(self, gone=self.gone | frozenset(found)) if found else self


@dataclass(frozen=True, slots=True)
class Index:
    """No document is in two parts."""

    parts: tuple[Part, ...]

    def __len__(self) -> int:
        return sum(map(len, self.parts))

    @property
    def records(self) -> tuple[Record, ...]:
        """Every document, read anew."""
        return tuple(record for part in self.parts for record in part.records())

    def ids(self) -> Iterator[str]:
        """Of every document."""
        return (card.id for part in self.parts for card in map(part.segment.stored.card, part.numbers()))


def build_in_memory(documents: Iterable[IndexedDocument]) -> Index:
    """An index of `documents` that never touches the disk. Of several with one id the last one counts."""
    return build(documents, InMemory())


def build(documents: Iterable[IndexedDocument], keeper: Keeper) -> Index:
    """An index of `documents` whose segments `keeper` keeps. Raises OSError when it cannot."""
    return build_from_records(map(record_of, documents), keeper)


def build_from_records(records: Iterable[Record], keeper: Keeper) -> Index:
    # numpy takes its time to import, and an index that exists can be opened and shown without it.
    from archive_app.search.segments.builder import SegmentBuilder
    from archive_app.search.stems import Stems

    builder: SegmentBuilder | None = None
    for record in records:
        builder = builder or SegmentBuilder(Stems(), keeper)
        builder.add(record)
    return Index((Part(builder.finish(), builder.replaced),) if builder else ())


def changed(
    index: Index,
    add: Iterable[IndexedDocument] = (),
    remove: Iterable[str] = (),
    keeper: Keeper | None = None,
) -> Index:
    """`index` with the documents of `add`, in the place of older ones with the same id, and without those of
    `remove` (ids). The given index stays as it is; new segments go to `keeper`, or into memory. Costs as much
    as what is added, now and then some more."""
    # Whoosh takes its time to import as well, and an index can be built without it.
    from archive_app.search.writer import ArchiveWriter

    writer = ArchiveWriter(index, keeper or InMemory())
    writer.remove(frozenset(remove))
    for record in map(record_of, add):
        writer.add(record)
    writer.commit()
    return writer.index


def without_traces(index: Index, keeper: Keeper | None = None) -> Index:
    """The same without anything of documents that were removed or replaced. Costs as much as the segments in
    which they were."""
    parts: list[Part] = []
    for part in index.parts:
        parts += build_from_records(part.records(), keeper or InMemory()).parts if part.gone else (part,)
    return Index(tuple(parts))


def merged(parts: list[Part], keeper: Keeper) -> tuple[Part, ...]:
    """Segments of about the same size made one when there are many, so that there are never very many."""
    by_size: dict[int, list[Part]] = {}
    for part in parts:
        by_size.setdefault(len(part).bit_length() // 3, []).append(part)
    crowded = next((group for group in by_size.values() if len(group) >= _FEW), None)
    if crowded is None:
        return tuple(parts)
    rest = [part for part in parts if not any(part is each for each in crowded)]
    return merged([*rest, *_together(crowded, keeper)], keeper)


def _together(parts: Sequence[Part], keeper: Keeper) -> tuple[Part, ...]:
    """Made one segment. Of what was removed nothing is left, not even the words."""
    if any(part.gone for part in parts):
        records = (record for part in parts for record in part.records())
        return build_from_records(records, keeper).parts
    from archive_app.search.segments.merging import write_merged
    from archive_app.search.segments.spool import Spool

    written = keeper.new()
    spool = Spool(keeper)
    digest = write_merged([part.segment for part in parts], SectionWriter(written), spool)
    spool.discard()
    return (Part(Segment(keeper.keep(written, name_of(digest)))),)
