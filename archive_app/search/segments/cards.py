"""Cards: what of each document is shown in a list of results. Not packed, since every search reads twenty."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from functools import cached_property
from zlib import crc32

from archive_app.search.record import Card, Record
from archive_app.search.segments.json_bytes import from_json, to_json
from archive_app.search.segments.sections import DamagedSection, Sections, SectionWriter

_BLOCK = 64_000
"""Bytes that are written at once."""


class CardsWriter:
    """Takes documents in order."""

    def __init__(self, out: SectionWriter) -> None:
        self._out = out
        self._open: list[bytes] = []
        self._size = 0
        self._starts, self._lengths, self._checksums = array("I"), array("I"), array("I")

    def add(self, record: Record) -> None:
        self._add(to_json((
            record.id, record.title, record.publisher, record.published, record.language, record.kind,
            record.bundled, bool(record.notes),
        )))  # fmt: skip

    def add_all(self, cards: Cards) -> None:
        for number in range(len(cards)):
            self._add(cards.written(number))

    def finish(self) -> None:
        self._close()
        self._out.put("cards.starts", self._starts.tobytes())
        self._out.put("cards.lengths", self._lengths.tobytes())
        self._out.put("cards.checksums", self._checksums.tobytes())

    def _add(self, card: bytes) -> None:
        self._open.append(card)
        self._lengths.append(len(card))
        self._checksums.append(crc32(card))
        self._size += len(card)
        if self._size >= _BLOCK:
            self._close()

    def _close(self) -> None:
        at = self._out.put_block(b"".join(self._open))
        for card in self._open:
            self._starts.append(at)
            at += len(card)
        self._open, self._size = [], 0


class Cards:
    """Of the documents of a segment, by number. Reading raises DamagedSection."""

    def __init__(self, sections: Sections) -> None:
        self._sections = sections

    def __len__(self) -> int:
        return self._sections.length("cards.lengths") // 4

    def __getitem__(self, number: int) -> Card:
        return Card(*from_json(self.written(number)))

    def __iter__(self) -> Iterator[Card]:
        return map(self.__getitem__, range(len(self)))

    def written(self, number: int) -> bytes:
        """One card as it lies there."""
        card = bytes(self._sections.block(self._starts[number], self._lengths[number]))
        if crc32(card) != self._checksums[number]:
            raise DamagedSection("a card is not as it was written")
        return card

    @cached_property
    def _starts(self) -> Sequence[int]:
        return self._sections.numbers("cards.starts")

    @cached_property
    def _lengths(self) -> Sequence[int]:
        return self._sections.numbers("cards.lengths")

    @cached_property
    def _checksums(self) -> Sequence[int]:
        return self._sections.numbers("cards.checksums")
