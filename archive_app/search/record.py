"""IndexedDocument goes into an index; Record is what the index remembers of it besides its postings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from archive_app.documents.document import Document
from archive_app.entities.mention import Mention
from archive_app.search.told import Told


@dataclass(frozen=True, slots=True)
class IndexedDocument:
    """A document with everything that is searched in it. `notes` and `tags` are the reader's own."""

    document: Document
    mentions: tuple[Mention, ...] = ()
    notes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


class Card(NamedTuple):
    """What of a document is shown in a list of results."""

    id: str
    title: str
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    kind: str | None = None
    bundled: bool = False
    noted: bool = False
    """Whether the reader has written notes on it."""


class Details(NamedTuple):
    """What of a document is seldom needed."""

    notes: tuple[str, ...]
    tags: tuple[str, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True)
class Record:
    """One document as it is indexed, and as the index gives it back."""

    id: str
    title: str
    text: str
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    kind: str | None = None
    bundled: bool = False
    mentions: tuple[Mention, ...] = ()
    notes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def people(self) -> Mapping[str, str]:
        """Entity → name, each once."""
        return self.told.people.names

    @property
    def organisations(self) -> Mapping[str, str]:
        return self.told.organisations.names

    @property
    def dates(self) -> frozenset[str]:
        return self.told.dates

    @cached_property
    def told(self) -> Told:
        return Told(self.mentions)


def entity_of(mention: Mention) -> str:
    """The authority's id; a name the authority does not know stands for itself."""
    return mention.entity or mention.name or mention.text


def record_of(source: IndexedDocument) -> Record:
    document, passport = source.document, source.document.passport
    return Record(
        id=document.id,
        title=passport.title,
        text=document.text,
        publisher=passport.publisher,
        published=passport.published,
        language=passport.language,
        kind=passport.kind,
        bundled=document.bundled,
        mentions=source.mentions,
        notes=source.notes,
        tags=source.tags,
    )
