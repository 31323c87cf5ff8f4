"""Document: one canonical text with its blocks and its passport."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

SCANS = frozenset(("scan", "picture"))
"""Kinds of documents that are pictures of text."""


class BlockKind(StrEnum):
    """What a paragraph of the canonical text is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    DATE = "date"
    CREDIT = "credit"
    """Small print around the text: photo credits, bylines, the name of a section above the title."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, one line of the canonical text: `text[start:end]`, code points, without the line end."""

    kind: BlockKind
    start: int
    end: int
    label: str = ""
    """A number that a program counted for it, shown before it and written nowhere in the text: `2.1`."""


@dataclass(frozen=True, slots=True)
class Passport:
    """Where a document comes from. A value nobody stated is None, never guessed."""

    title: str
    source: str
    """File name as received."""
    sha256: str
    """Of the original bytes, hex."""
    publisher: str | None = None
    published: str | None = None
    """ISO 8601: a day, a month or a year (`2023-03-23`, `2023-03`, `2023`)."""
    language: str | None = None
    """BCP 47: `en`, `ru`, `be`."""
    kind: str | None = None
    """news article, press release, resolution …"""
    url: str | None = None
    rights: str | None = None
    author: str | None = None
    """Who wrote it: a person, several ones divided by commas, or the sender of a mail."""
    part_of: str | None = None
    """The id of the document it came inside of: the mail of an attachment, the chat of a day."""
    found: frozenset[str] = frozenset()
    """Names of the fields that were found automatically and may be wrong."""
    corrected: frozenset[str] = frozenset()
    """Names of the fields that say what the reader said, not what the source does."""
    added: str | None = None
    """The ISO day on which the reader added it."""
    path: str | None = None
    """Where the file lay then, if the reader wanted that to be kept."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture between two paragraphs: above the one that begins at `above`, or at the end of the text.

    `ref` is how the source calls it, and `alt` what the source says of it, empty for nothing.
    """

    above: int
    ref: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A text that was read from pictures. `sure`: per cent, of all; `unsure`: words that may be others."""

    sure: int
    unsure: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader makes of one source file.

    `text` is the canonical text: NFC, one paragraph a line, no soft hyphens. Index, screen, mentions and
    anchors are offsets in code points into it.
    """

    id: str
    passport: Passport
    text: str
    blocks: tuple[Block, ...]
    bundled: bool = False
    pages: tuple[int, ...] = ()
    """Where in the text each printed page of the source begins, the first page first; empty without pages."""
    pictures: tuple[Picture, ...] = ()
    """Those that the source holds or names, in the order of the text."""
    recognised: Recognised | None = None
    """None where the source has its text as letters, and where nobody has recognised it yet."""

    @property
    def text_sha256(self) -> str:
        """Of the canonical text in UTF-8, hex: what offsets kept elsewhere belong to."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    def written(self, start: int = 0, end: int | None = None) -> str:
        """That part of the text for somebody to read elsewhere: with the labels of its blocks."""
        end = len(self.text) if end is None else end
        pieces, at = [], start
        for block in self.blocks:
            if block.label and start <= block.start < end:
                pieces += [self.text[at : block.start], block.label, " "]
                at = block.start
        return "".join(pieces) + self.text[at:end]

    def page_at(self, offset: int) -> int | None:
        """The number of the printed page with this place of the text, counted from 1."""
        if self.is_silent:
            return 1 if self.pages else None  # its name stands on none of them
        return bisect_right(self.pages, offset) or None

    @property
    def is_scan(self) -> bool:
        """Whether its pages are pictures of text, recognised or not."""
        return self.passport.kind in SCANS and not self.bundled

    @property
    def is_silent(self) -> bool:
        """Whether it is nothing but pictures whose text nobody has recognised."""
        return self.is_scan and self.recognised is None

    @property
    def is_only_pictures(self) -> bool:
        """Whether no word of it but its name can be found."""
        return self.is_silent or (bool(self.pictures) and self.text == self.passport.title)

    @property
    def words(self) -> int:
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class Relative:
    """A document that came inside of another one, or around it. `size` of its original in bytes."""

    id: str
    title: str
    size: int


@dataclass(frozen=True, slots=True)
class Family:
    """What a document came inside of, if that is here, and what came inside of it."""

    around: Relative | None = None
    inside: tuple[Relative, ...] = ()
