"""EntityPage: everything the archive says about one person or organisation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from archive_app.documents.document import Document
from archive_app.entities.mention import Entity, Mention, MentionKind
from archive_app.entities.sentences import sentence_at


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A mention in its sentence; `sentence_start` is the offset of the sentence in the canonical text."""

    document: str
    mention: Mention
    sentence: str
    sentence_start: int


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody named in the same paragraph; `count` is the number of those paragraphs."""

    entity: str
    name: str
    kind: MentionKind
    count: int


@dataclass(frozen=True, slots=True)
class EntityPage:
    """`spellings`: as found in the texts, the most frequent first."""

    entity: Entity
    occurrences: tuple[Occurrence, ...]
    companions: tuple[Companion, ...]
    spellings: tuple[str, ...]


def entity_page(entity: Entity, documents: Iterable[tuple[Document, Sequence[Mention]]]) -> EntityPage:
    """Collects the page of an entity from documents with their mentions, in the order given."""
    occurrences: list[Occurrence] = []
    companions: Counter[tuple[str, str, MentionKind]] = Counter()
    for document, mentions in documents:
        own = [mention for mention in mentions if mention.entity == entity.id]
        occurrences.extend(_occurrence(document, mention) for mention in own)
        if own:
            companions.update(_companions(entity, document, mentions, own))
    return EntityPage(entity, tuple(occurrences), _by_strength(companions), _spellings(occurrences))


def _occurrence(document: Document, mention: Mention) -> Occurrence:
    start, end = sentence_at(document.text, mention.start, mention.end)
    return Occurrence(document.id, mention, document.text[start:end], start)


def _companions(
    entity: Entity, document: Document, mentions: Sequence[Mention], own: Sequence[Mention]
) -> list[tuple[str, str, MentionKind]]:
    """Each other entity once for every paragraph it shares with this one."""
    paragraphs = {_paragraph(document, mention) for mention in own}
    shared = {
        (paragraph, (mention.entity, mention.name or mention.text, mention.kind))
        for mention in mentions
        if mention.entity and mention.entity != entity.id
        if (paragraph := _paragraph(document, mention)) in paragraphs
    }
    return [companion for _, companion in shared]


def _paragraph(document: Document, mention: Mention) -> int:
    return document.text.count("\n", 0, mention.start)


def _by_strength(companions: Counter[tuple[str, str, MentionKind]]) -> tuple[Companion, ...]:
    ordered = sorted(companions.items(), key=lambda item: (-item[1], item[0][1].casefold()))
    return tuple(Companion(entity, name, kind, count) for (entity, name, kind), count in ordered)


def _spellings(occurrences: Iterable[Occurrence]) -> tuple[str, ...]:
    counts = Counter(" ".join(occurrence.mention.text.split()) for occurrence in occurrences)
    return tuple(text for text, _ in counts.most_common())


def found_entity(name: str, mentions: Iterable[Mention]) -> Entity | None:
    """Somebody the authority file does not know, by id or by a name as the documents write it."""
    wanted = name.casefold()
    own = [
        m for m in mentions if m.entity and wanted in (m.entity, (m.name or "").casefold(), m.text.casefold())
    ]
    if not own:
        return None
    first = next((mention for mention in own if mention.entity == name), own[0])
    same = {mention.text: None for mention in own if mention.entity == first.entity}
    preferred = first.name or first.text
    return Entity(
        first.entity or name, first.kind, preferred, tuple(text for text in same if text != preferred)
    )
