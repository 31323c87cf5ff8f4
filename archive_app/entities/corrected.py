"""Corrected: mentions as found → mentions as the reader corrected them; whatever is found, however often."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from archive_app.entities.correction import (
    AddAlias,
    AddRole,
    Correction,
    Hide,
    Merge,
    NewEntity,
    Rename,
    SetKind,
    Split,
    Subject,
    own_id,
    spelling_key,
)
from archive_app.entities.effect import Effect
from archive_app.entities.leaders import leaders_of
from archive_app.entities.mention import Entity, Mention, MentionKind
from archive_app.entities.own_names import OwnNames

Known = Callable[[str], Entity | None]
"""The authority's entity of an id."""


def corrected(
    text: str, mentions: Sequence[Mention], corrections: Iterable[Correction], known: Known
) -> tuple[Mention, ...]:
    """`mentions` of `text` as the corrections want them. Doing it twice changes nothing more."""
    return Corrector(corrections, known).mentions(text, mentions)


class Corrector:
    """A set of corrections, ready for many documents.

    Their order does not matter, except that of two names for the same one the later is shown. Hiding is
    stronger than anything; a spelling that was split off goes its own way before anything is merged.
    """

    def __init__(self, corrections: Iterable[Correction], known: Known) -> None:
        self.corrections = tuple(corrections)
        self._known = known
        self._subjects: dict[str, Subject] = {}
        self._splits: dict[tuple[str, str], Subject] = {}
        self._hidden: set[str] = set()
        self._hidden_spellings: set[tuple[str, str]] = set()
        self._names: dict[str, str] = {}
        self._kinds: dict[str, MentionKind] = {}
        self._own: dict[str, str] = {}
        """A spelling that the reader named → whose it is."""
        self._roles: dict[str, list[str]] = {}
        self._entities: dict[str, Entity | None] = {}
        """Those that were asked for: panels ask for the same ones at every search."""
        self._leaders = leaders_of([each for each in self.corrections if isinstance(each, Merge)])
        for correction in self.corrections:
            self._note(correction)

    def __bool__(self) -> bool:
        return bool(self.corrections)

    def mentions(self, text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
        """Sorted by place, none overlapping another."""
        if not self.corrections:
            return tuple(mentions)
        found = self._kept(mentions)
        mine = self._kept(self._mine(text))
        there = _Places(found)
        mine = [each for each in mine if not any(_is_longer(other, each) for other in there.beside(each))]
        new = _Places(mine)
        found = [each for each in found if not new.beside(each)]
        return tuple(sorted([*found, *mine], key=lambda each: each.start))

    def entity(self, entity_id: str) -> Entity | None:
        """Everything known of the one that `entity_id` stands for now; None for nobody and what is hidden."""
        if entity_id not in self._entities:
            self._entities[entity_id] = self._gathered(entity_id)
        return self._entities[entity_id]

    def _gathered(self, entity_id: str) -> Entity | None:
        leader = self.leader(entity_id)
        if self._is_hidden(entity_id):
            return None
        if leader not in self._subjects:
            return self._known(leader)
        together = [each for each in map(self._known, self._followers(leader)) if each]
        first = self._known(leader) or (together[0] if together else None)
        subject = self._subjects.get(leader)
        if first is None and subject is None:
            return None
        return self._composed(leader, first, together)

    def leader(self, entity_id: str) -> str:
        """The id that mentions of `entity_id` get in the end."""
        return self._leaders.get(entity_id, entity_id)

    def named(self, text: str) -> str | None:
        """The id that a name given by the reader stands for."""
        found = self._by_name.get(spelling_key(text))
        return self.leader(found) if found else None

    def entities(self, authority: Iterable[Entity]) -> tuple[Entity, ...]:
        """All that are known, as corrected; what was merged or hidden is not among them."""
        ids = dict.fromkeys([*(each.id for each in authority), *self._subjects])
        made = (self.entity(each) for each in ids if self.leader(each) == each)
        return tuple(each for each in made if each)

    def is_changed(self, entity_id: str) -> bool:
        """Whether a correction says anything of it."""
        return entity_id in self._subjects

    def is_split_off(self, entity_id: str, spelling: str) -> bool:
        """Whether that spelling is somebody else."""
        return (self.leader(entity_id), spelling_key(spelling)) in self._splits

    def effects(self) -> Iterator[Effect]:
        """Everything that the corrections do to mentions, and where it can show."""
        for id_ in {**self._subjects, **self._leaders}:
            if outcome := self._outcome(id_):
                yield Effect((id_,), "", f"{id_} {outcome}")
        for (leader, spelling), other in self._splits.items():
            outcome = self._outcome(other.id) or self.leader(other.id)
            yield Effect(tuple(self._followers(leader)), spelling, f"{leader} {spelling} {outcome}")
        for leader, spelling in self._hidden_spellings:
            yield Effect(tuple(self._followers(leader)), spelling, f"{leader} {spelling} hidden")
        for name, id_ in self._own.items():
            yield Effect((), name, f"{name} {id_} {self._outcome(id_)} {self._subjects[id_]}")

    def _outcome(self, entity_id: str) -> str:
        """What becomes of mentions with that id; empty when they stay as they are."""
        if self._is_hidden(entity_id):
            return "hidden"
        leader = self.leader(entity_id)
        if leader == entity_id and leader not in self._names and leader not in self._kinds:
            return ""
        return f"{leader} {self._kind(leader)} {self._name(leader)}"

    # Reading the corrections

    def _note(self, correction: Correction) -> None:
        subject = correction.subject
        self._subjects.setdefault(subject.id, subject)
        match correction:
            case Merge(into=into):
                self._subjects.setdefault(into.id, into)
            case Split(spelling=spelling):
                self._note_split(subject, spelling)
            case Hide(spelling=""):
                self._hidden.add(subject.id)
            case Hide(spelling=spelling):
                self._hidden_spellings.add((self.leader(subject.id), spelling_key(spelling)))
            case Rename(name=name):
                self._names[subject.id] = name
            case SetKind(kind=kind):
                self._kinds[subject.id] = kind
            case NewEntity():
                self._own[subject.name] = subject.id
            case AddAlias(alias=alias):
                self._own[alias] = subject.id
            case AddRole(role=role):
                self._roles.setdefault(subject.id, []).append(role)

    def _note_split(self, subject: Subject, spelling: str) -> None:
        """Split off from two that were merged, it goes one way all the same."""
        other = Subject(own_id(subject.kind, spelling), subject.kind, spelling)
        written = (self.leader(subject.id), spelling_key(spelling))
        there = self._splits.get(written)
        if there is None or other.id < there.id:
            self._splits[written] = other
        self._subjects.setdefault(other.id, other)

    @cached_property
    def _by_name(self) -> dict[str, str]:
        names = {spelling_key(name): id_ for name, id_ in self._own.items()}
        names |= {spelling_key(other.name): other.id for other in self._splits.values()}
        names |= {spelling_key(name): id_ for id_, name in self._names.items()}
        return names

    @cached_property
    def _own_names_in(self) -> OwnNames:
        return OwnNames(self._own)

    # Correcting

    def _mine(self, text: str) -> list[Mention]:
        return [self._own_mention(*place) for place in self._own_names_in.places(text)]

    def _own_mention(self, start: int, text: str) -> Mention:
        id_ = self._own[" ".join(text.split())]
        subject = self._subjects[id_]
        return Mention(start, start + len(text), text, subject.kind, id_, subject.name)

    def _kept(self, mentions: Iterable[Mention]) -> list[Mention]:
        return [kept for kept in map(self._mention, mentions) if kept]

    def _mention(self, mention: Mention) -> Mention | None:
        if mention.kind is MentionKind.DATE:
            return mention
        id_ = mention.entity or mention.name or mention.text
        written = (self.leader(id_), spelling_key(mention.text))
        if written in self._hidden_spellings:
            return None
        other = self._splits.get(written)
        target = other.id if other else id_
        if self._is_hidden(target):
            return None
        leader = self.leader(target)
        if leader == id_ and leader not in self._names and leader not in self._kinds:
            return mention
        kind = self._kind(leader) or mention.kind
        return replace(mention, entity=leader, kind=kind, name=self._name(leader) or mention.name)

    def _is_hidden(self, entity_id: str) -> bool:
        return entity_id in self._hidden or self.leader(entity_id) in self._hidden

    def _name(self, entity_id: str) -> str | None:
        known, subject = self._known(entity_id), self._subjects.get(entity_id)
        return self._names.get(entity_id) or (known.name if known else subject.name if subject else None)

    def _kind(self, entity_id: str) -> MentionKind | None:
        known, subject = self._known(entity_id), self._subjects.get(entity_id)
        return self._kinds.get(entity_id) or (known.kind if known else subject.kind if subject else None)

    # What is known of somebody

    def _followers(self, leader: str) -> list[str]:
        return [leader, *(each for each, into in self._leaders.items() if into == leader and each != leader)]

    def _composed(self, leader: str, first: Entity | None, together: Sequence[Entity]) -> Entity:
        ids = self._followers(leader)
        name, kind = self._name(leader), self._kind(leader)
        assert name is not None
        assert kind is not None
        names = [*(name for entity in together for name in entity.names), *self._own_names(ids)]
        gone = {key for id_, key in self._splits if id_ == leader}
        aliases = dict.fromkeys(each for each in names if each != name and spelling_key(each) not in gone)
        roles = [role for entity in together for role in entity.roles]
        roles += [role for id_ in ids for role in self._roles.get(id_, ())]
        labels = first.labels if first and leader not in self._names else ()
        bundled = first.bundled if first else False
        return Entity(leader, kind, name, tuple(aliases), tuple(dict.fromkeys(roles)), labels, bundled)

    def _own_names(self, ids: Sequence[str]) -> Iterator[str]:
        yield from (name for name, id_ in self._own.items() if id_ in ids)
        yield from (self._subjects[id_].name for id_ in ids if id_ in self._subjects)


class _Places:
    """Mentions that do not overlap each other, to be asked which of them overlap another one."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._sorted = sorted(mentions, key=lambda each: each.start)
        self._starts = [each.start for each in self._sorted]

    def beside(self, mention: Mention) -> list[Mention]:
        first = max(0, bisect_right(self._starts, mention.start) - 1)
        last = bisect_left(self._starts, mention.end)
        return [each for each in self._sorted[first:last] if each.end > mention.start]


def _is_longer(mention: Mention, mine: Mention) -> bool:
    """Whether a name that was found has that of the reader within it."""
    around = mention.start <= mine.start and mine.end <= mention.end
    return around and mention.end - mention.start > mine.end - mine.start
