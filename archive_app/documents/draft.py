"""Draft: one paragraph on its way from a reader to the canonical text."""

from __future__ import annotations

from dataclasses import dataclass, field

from archive_app.documents.document import BlockKind


@dataclass(frozen=True, slots=True)
class PictureRef:
    """A picture above a paragraph, or `below` it: how the source calls it, and what it says of it."""

    ref: str
    alt: str = ""
    below: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """`kind` is None where the source does not say what the paragraph is."""

    text: str
    kind: BlockKind | None = None
    pages: tuple[int, ...] = ()
    """Where in the text printed pages begin."""
    pictures: tuple[PictureRef, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a source says about itself; None where it says nothing. The shapes are those of `Passport`."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    rights: str | None = None
    author: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader makes of a source, before cleaning."""

    drafts: tuple[Draft, ...]
    facts: Facts = field(default_factory=Facts)
    pages: int = 0
    """Printed pages of a source that has nothing but pictures."""
