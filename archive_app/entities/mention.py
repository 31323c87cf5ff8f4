"""Mention: a place in a canonical text that names a person, an organisation or a date."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class MentionKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Mention:
    """`text == canonical[start:end]`, offsets in code points.

    `entity` and `name` are the authority's id and preferred name of a person or organisation; `value` is the
    normalised date: `2022-04-19`, `2022-04`, `2022` or an interval `2022-04-19/2022-04-21`.
    """

    start: int
    end: int
    text: str
    kind: MentionKind
    entity: str | None = None
    name: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A person or organisation as the authority file knows it."""

    id: str
    kind: MentionKind
    name: str
    aliases: tuple[str, ...] = ()
    """Every other spelling, acronyms included, in any script."""
    roles: tuple[str, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    """Language (`en`, `ru`, `be`) and the name to show in it, where the authority file knows one."""
    bundled: bool = False
    """Named in a document that comes with the program."""

    def label(self, language: str) -> str:
        """The name to show in a language; the preferred name where there is none."""
        return dict(self.labels).get(language, self.name)

    @property
    def names(self) -> tuple[str, ...]:
        """The preferred name and all other spellings."""
        return (self.name, *self.aliases)
