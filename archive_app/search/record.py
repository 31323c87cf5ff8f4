"""IndexedDocument goes into an index; Record is what the index remembers of it besides its postings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from operator import attrgetter
from typing import NamedTuple

from archive_app.documents.document import Document
from archive_app.entities.mention import Mention, MentionKind


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


Told = tuple[str, MentionKind, str | None, str | None, str | None]
"""Text, kind, entity, name and value of a mention, wherever it stands."""
_TOLD = attrgetter("text", "kind", "entity", "name", "value")


class Named(NamedTuple):
    """The people, or the organisations, of a document."""

    names: dict[str, str]
    """Entity → name."""
    spellings: dict[tuple[str, str], None]
    """Entity and one of its names, in the order in which they come."""


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
        return self.named[MentionKind.PERSON].names

    @property
    def organisations(self) -> Mapping[str, str]:
        return self.named[MentionKind.ORGANISATION].names

    @cached_property
    def dates(self) -> frozenset[str]:
        return frozenset(value for _, kind, _, _, value in self.told if kind is MentionKind.DATE and value)

    @cached_property
    def told_of_mentions(self) -> list[Told]:
        return list(map(_TOLD, self.mentions))

    @cached_property
    def told(self) -> dict[Told, int]:
        """What the mentions tell, each once, with its number."""
        return dict(zip(dict.fromkeys(self.told_of_mentions), count()))

    @cached_property
    def named(self) -> Mapping[MentionKind, Named]:
        found = {MentionKind.PERSON: Named({}, {}), MentionKind.ORGANISATION: Named({}, {})}
        for text, kind, entity, name, _ in self.told:
            if kind in found:
                names, spellings = found[kind]
                known = entity or name or text
                names[known] = name or text
                spellings[known, text] = spellings[known, name or text] = None
        return found


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
