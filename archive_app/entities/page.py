"""EntityPage: everything the archive says about one person or organisation, in the order of time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from archive_app.documents.document import Document
from archive_app.entities.correction import spelling_key
from archive_app.entities.mention import Entity, Mention, MentionKind
from archive_app.entities.roles import roles_at
from archive_app.entities.sentences import sentence_at

_Other = tuple[str, str, MentionKind]
"""Id, name and kind."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A mention in its sentence; `sentence_start` is the offset of the sentence in the canonical text.

    `published` is the ISO date of the document, where it is known.
    """

    document: str
    mention: Mention
    sentence: str
    sentence_start: int
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody named in the same paragraph; `count` is the number of those paragraphs."""

    entity: str
    name: str
    kind: MentionKind
    count: int


@dataclass(frozen=True, slots=True)
class FoundRole:
    """What a text says that somebody is, and the first name that it stands beside."""

    role: str
    count: int
    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class EntityPage:
    """`spellings`: as found in the texts, the most frequent first. Occurrences are in the order in which
    their documents were published, those without a date last.
    """

    entity: Entity
    occurrences: tuple[Occurrence, ...]
    companions: tuple[Companion, ...]
    spellings: tuple[str, ...]
    spelling_counts: tuple[int, ...] = ()
    """Mentions of each of the `spellings`."""
    roles: tuple[FoundRole, ...] = ()
    """Found in the texts, the most frequent first."""
    automatic: bool = False
    """Found by rule: the authority file does not know it, so names may be missing or wrong."""

    @property
    def years(self) -> dict[int, int]:
        """Mentions by the year in which their documents were published."""
        years = Counter(int(each.published[:4]) for each in self.occurrences if each.published)
        return dict(sorted(years.items()))

    @property
    def undated(self) -> int:
        """Mentions in documents without a date."""
        return sum(1 for each in self.occurrences if not each.published)


def entity_page(
    entity: Entity, documents: Iterable[tuple[Document, Sequence[Mention]]], automatic: bool = False
) -> EntityPage:
    """Collects the page of an entity from documents with their mentions."""
    occurrences: list[Occurrence] = []
    companions: Counter[_Other] = Counter()
    roles: list[FoundRole] = []
    for document, mentions in documents:
        own = [mention for mention in mentions if key_of(mention) == entity.id]
        occurrences.extend(_occurrence(document, mention) for mention in own)
        if own:
            companions.update(_companions(entity, document, mentions, own))
            roles.extend(_roles(document, mentions, entity.id))
    occurrences.sort(key=lambda each: (each.published is None, each.published or ""))
    spellings = _spellings(occurrences)
    return EntityPage(
        entity=entity,
        occurrences=tuple(occurrences),
        companions=_by_strength(companions),
        spellings=tuple(spellings),
        spelling_counts=tuple(spellings.values()),
        roles=_together(roles),
        automatic=automatic,
    )


def key_of(mention: Mention) -> str:
    """The id of a person or organisation; one without an id goes by its name."""
    return mention.entity or mention.name or mention.text


def found_entity(name: str, mentions: Iterable[Mention]) -> Entity | None:
    """Somebody the authority file does not know, by id or by a name as the documents write it."""
    wanted = spelling_key(name)
    named = [each for each in mentions if each.kind is not MentionKind.DATE]
    own = [each for each in named if key_of(each) == name or wanted == spelling_key(each.name or "")]
    own = own or [each for each in named if wanted == spelling_key(each.text)]
    if not own:
        return None
    first = own[0]
    preferred = first.name or " ".join(first.text.split())
    spelled = {each.text: None for each in named if key_of(each) == key_of(first) and each.text != preferred}
    return Entity(key_of(first), first.kind, preferred, tuple(spelled))


def _occurrence(document: Document, mention: Mention) -> Occurrence:
    start, end = sentence_at(document.text, mention.start, mention.end)
    return Occurrence(document.id, mention, document.text[start:end], start, document.passport.published)


def _roles(document: Document, mentions: Sequence[Mention], entity_id: str) -> Iterable[FoundRole]:
    """What stands before somebody else's name is said of that one."""
    free = 0
    for mention in mentions:
        if mention.kind is not MentionKind.PERSON:
            continue
        if key_of(mention) == entity_id:
            for role in roles_at(document.text, mention.start, mention.end, free):
                yield FoundRole(role, 1, document.id, mention.start, mention.end)
        free = mention.end


def _together(roles: Sequence[FoundRole]) -> tuple[FoundRole, ...]:
    """Each role once, as it was written first."""
    counts = Counter(spelling_key(each.role) for each in roles)
    first: dict[str, FoundRole] = {}
    for each in roles:
        first.setdefault(spelling_key(each.role), each)
    counted = (replace(first[key], count=count) for key, count in counts.items())
    return tuple(sorted(counted, key=lambda each: (-each.count, each.role.casefold())))


def _companions(
    entity: Entity, document: Document, mentions: Sequence[Mention], own: Sequence[Mention]
) -> list[_Other]:
    """Each other entity once for every paragraph it shares with this one."""
    paragraphs = {_paragraph(document, mention) for mention in own}
    shared = {
        (paragraph, (key_of(mention), mention.name or mention.text, mention.kind))
        for mention in mentions
        if mention.kind is not MentionKind.DATE and key_of(mention) != entity.id
        if (paragraph := _paragraph(document, mention)) in paragraphs
    }
    return [companion for _, companion in shared]


def _paragraph(document: Document, mention: Mention) -> int:
    return document.text.rfind("\n", 0, mention.start)


def _by_strength(companions: Counter[_Other]) -> tuple[Companion, ...]:
    ordered = sorted(companions.items(), key=lambda item: (-item[1], item[0][1].casefold()))
    return tuple(Companion(entity, name, kind, count) for (entity, name, kind), count in ordered)


def _spellings(occurrences: Iterable[Occurrence]) -> dict[str, int]:
    counts = Counter(" ".join(occurrence.mention.text.split()) for occurrence in occurrences)
    return dict(counts.most_common())
