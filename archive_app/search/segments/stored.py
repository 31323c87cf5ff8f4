"""Stored documents: what is shown of a document, its text and its mentions, each read only when asked for.

Texts of many documents are packed together, so that small ones take little space. Without numpy, for the
first page of a small archive.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from operator import attrgetter
from threading import Lock
from typing import Any

from zstandard import ZstdCompressor, ZstdDecompressor, ZstdError

from archive_app.entities.mention import Mention, MentionKind
from archive_app.search.record import Card, Details, Record
from archive_app.search.segments.cards import Cards, CardsWriter
from archive_app.search.segments.json_bytes import from_json, to_json
from archive_app.search.segments.sections import DamagedSection, Sections, SectionWriter

_TEXT_BYTES = 8_000
_DETAILS_BYTES = 24_000
_LEVEL = 3
_BLOCKS_REMEMBERED = 24

_START, _END = attrgetter("start"), attrgetter("end")
_AS_TEXT = 1
"""In place of what is the same as the text of the mention."""
_Told = tuple[Any, ...]


class StoredWriter:
    """Takes records in order."""

    def __init__(self, out: SectionWriter) -> None:
        self._cards = CardsWriter(out)
        self._texts = _BlockWriter(out, "texts")
        self._details = _BlockWriter(out, "details")

    def add(self, record: Record) -> None:
        details = (record.notes, record.tags, *_flat(record))
        self._cards.add(record)
        self._texts.add(record.text.encode("utf-8", "surrogatepass"), _TEXT_BYTES)
        self._details.add(to_json(details), _DETAILS_BYTES)

    def add_all(self, stored: Stored) -> None:
        """Documents that are packed already."""
        self._cards.add_all(stored.cards)
        self._texts.add_packed(stored.packed_texts)
        self._details.add_packed(stored.packed_details)

    def finish(self) -> None:
        for blocks in (self._cards, self._texts, self._details):
            blocks.finish()


class Stored:
    """The documents of a segment by number."""

    def __init__(self, sections: Sections) -> None:
        self.cards = Cards(sections)
        self.packed_texts = _Blocks(sections, "texts", lambda data: data.decode("utf-8", "surrogatepass"))
        self.packed_details = _Blocks(sections, "details", from_json)

    def __len__(self) -> int:
        return len(self.cards)

    def card(self, document: int) -> Card:
        return self.cards[document]

    def text(self, document: int) -> str:
        return str(self.packed_texts.item(document))

    def details(self, document: int) -> Details:
        notes, tags, told, places = self.packed_details.item(document)
        return Details(tuple(notes), tuple(tags), tuple(_mentions(told, places)))

    def record(self, document: int) -> Record:
        return StoredDocument(self, document).record


class StoredDocument:
    """One document, of which only what is asked for is unpacked."""

    def __init__(self, stored: Stored, number: int) -> None:
        self._stored = stored
        self.number = number

    @cached_property
    def card(self) -> Card:
        return self._stored.card(self.number)

    @cached_property
    def text(self) -> str:
        return self._stored.text(self.number)

    @cached_property
    def details(self) -> Details:
        return self._stored.details(self.number)

    @cached_property
    def record(self) -> Record:
        card = self.card._asdict()
        del card["noted"]
        return Record(**card, text=self.text, **self.details._asdict())

    @property
    def title(self) -> str:
        return self.card.title

    @property
    def language(self) -> str | None:
        return self.card.language

    @property
    def mentions(self) -> tuple[Mention, ...]:
        return self.details.mentions


class _BlockWriter:
    """Full blocks are written at once, wherever that is, so that memory stays bounded."""

    def __init__(self, out: SectionWriter, name: str) -> None:
        self._out = out
        self._name = name
        self._open: list[bytes] = []
        self._size = 0
        self._compressor = ZstdCompressor(level=_LEVEL, write_checksum=True, write_content_size=False)
        self._starts, self._sizes, self._firsts = array("I"), array("I"), array("I")
        self._lengths = array("I")

    def add(self, item: bytes, most: int) -> None:
        self._open.append(item)
        self._lengths.append(len(item))
        self._size += len(item)
        if self._size >= most:
            self._close()

    def add_packed(self, blocks: _Blocks) -> None:
        if self._open:
            self._close()
        for block in blocks.packed():
            self._starts.append(self._out.put_block(block))
            self._sizes.append(len(block))
        self._firsts.extend(len(self._lengths) + first for first in blocks.firsts)
        self._lengths.extend(blocks.lengths)

    def finish(self) -> None:
        if self._open:
            self._close()
        self._out.put(f"{self._name}.starts", self._starts.tobytes())
        self._out.put(f"{self._name}.sizes", self._sizes.tobytes())
        self._out.put(f"{self._name}.firsts", self._firsts.tobytes())
        self._out.put(f"{self._name}.lengths", self._lengths.tobytes())

    def _close(self) -> None:
        self._firsts.append(len(self._lengths) - len(self._open))
        block = self._compressor.compress(b"".join(self._open))
        self._starts.append(self._out.put_block(block))
        self._sizes.append(len(block))
        self._open, self._size = [], 0


class _Blocks:
    """Items that were packed together; the blocks read last stay unpacked for a while. Each block has its own
    checksum. Reading raises DamagedSection."""

    def __init__(self, sections: Sections, name: str, read: Callable[[bytes], Any]) -> None:
        self._sections = sections
        self._name = name
        self._read = read
        self._decompressor = ZstdDecompressor()
        self._unpacked: OrderedDict[int, bytes] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return self._sections.length(f"{self._name}.lengths") // 4

    @cached_property
    def lengths(self) -> Sequence[int]:
        """Of each item; read when the first is asked for."""
        return self._sections.numbers(f"{self._name}.lengths")

    @cached_property
    def firsts(self) -> Sequence[int]:
        """The first item of each block."""
        return self._sections.numbers(f"{self._name}.firsts")

    @cached_property
    def _starts(self) -> Sequence[int]:
        return self._sections.numbers(f"{self._name}.starts")

    @cached_property
    def _sizes(self) -> Sequence[int]:
        return self._sections.numbers(f"{self._name}.sizes")

    def packed(self) -> Iterator[memoryview]:
        """Each block as it is."""
        return map(self._sections.block, self._starts, self._sizes)

    def item(self, number: int) -> Any:
        block = bisect_right(self.firsts, number) - 1
        first = self.firsts[block]
        start = sum(self.lengths[first:number])
        return self._read(self._block(block)[start : start + self.lengths[number]])

    def _block(self, number: int) -> bytes:
        with self._lock:
            data = self._unpacked.get(number)
            if data is None:
                data = self._unpacked[number] = self._unpack(number)
                if len(self._unpacked) > _BLOCKS_REMEMBERED:
                    self._unpacked.popitem(last=False)
            return data

    def _unpack(self, number: int) -> bytes:
        last = self.firsts[number + 1] if number + 1 < len(self.firsts) else len(self)
        size = sum(self.lengths[self.firsts[number] : last])
        packed = self._sections.block(self._starts[number], self._sizes[number])
        try:
            return self._decompressor.decompress(packed, max_output_size=max(1, size))
        except ZstdError as error:
            raise DamagedSection("a document is not as it was written") from error


def _flat(record: Record) -> tuple[list[_Told], list[int]]:
    """What is told of people, organisations and dates, each once; for every mention its place and which of
    them it is."""
    told, mentions = record.told, record.mentions
    facts = [
        (text, kind, _AS_TEXT if entity == text else entity, _AS_TEXT if name == text else name,
         _AS_TEXT if value == text else value)
        for text, kind, entity, name, value in told.facts
    ]  # fmt: skip
    places = zip(map(_START, mentions), map(_END, mentions), told.of_mentions, strict=True)
    return facts, list(chain.from_iterable(places))


def _mentions(told: list[_Told], places: list[int]) -> Iterator[Mention]:
    for start, end, known in zip(places[::3], places[1::3], places[2::3], strict=True):
        text, kind, *others = told[known]
        entity, name, value = (text if other == _AS_TEXT else other for other in others)
        yield Mention(start, end, text, MentionKind(kind), entity, name, value)
