"""Told: what the mentions of a document tell, wherever they stand and however often they do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import count
from operator import attrgetter
from typing import NamedTuple

from archive_app.entities.mention import Mention, MentionKind

Fact = tuple[str, str, str | None, str | None, str | None]
"""Text, kind, entity, name and value of a mention."""

# The plain value of a kind: a member's own hash is computed anew each time.
_FACT = attrgetter("text", "kind._value_", "entity", "name", "value")
_PERSON, _ORGANISATION = MentionKind.PERSON.value, MentionKind.ORGANISATION.value


class Named(NamedTuple):
    """The people, or the organisations, of a document."""

    names: dict[str, str]
    """Entity → name, each once."""
    as_such: dict[str, None]
    """Entities that are called what they are: most of those that the authority does not know."""
    spellings: dict[tuple[str, str], None]
    """Entity and one of its names, of the others."""


class Told:
    """`facts` are apart; `of_mentions` says for each mention which of them it tells."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        numbers: defaultdict[Fact, int] = defaultdict(count().__next__)
        self.of_mentions = list(map(numbers.__getitem__, map(_FACT, mentions)))
        self.facts: Sequence[Fact] = tuple(numbers)
        self.people, self.organisations = Named({}, {}, {}), Named({}, {}, {})
        named = {_PERSON: self.people, _ORGANISATION: self.organisations}
        dates: set[str] = set()
        for text, kind, entity, name, value in self.facts:
            if kind in named:
                called = name or text
                known = entity or called
                names, as_such, spellings = named[kind]
                names[known] = called
                if text == called == known:
                    as_such[known] = None
                else:
                    spellings[known, text] = spellings[known, called] = None
            elif value:
                dates.add(value)
        self.dates = frozenset(dates)

    def named(self, kind: MentionKind) -> Named:
        return self.people if kind is MentionKind.PERSON else self.organisations
