"""Plan: what a query asks of an index: words with all their forms, keys and periods. Made by the planner,
answered by the engine, and used once more to find the hits in a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from archive_app.search.periods import Period

MOST_WORDS = 5000
"""That a pattern stands for; of more the seldom ones are left out."""


class Scope(StrEnum):
    """Where words are looked for. `text` is title, body and notes together."""

    TEXT = "text"
    TITLE = "title"
    PERSON = "person"
    ORGANISATION = "organisation"
    PUBLISHER = "publisher"
    TAG = "tag"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Slot:
    """One place in a row: a word that has one of the folded forms or one of the stems, or that begins with
    `prefix`."""

    forms: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()
    prefix: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """Words one after another; with `within`, in any order with at most so many other words between them."""

    slots: tuple[Slot, ...]
    scope: Scope = Scope.TEXT
    within: int | None = None


@dataclass(frozen=True, slots=True)
class Keys:
    """Documents that have one of the exact values in a key field."""

    field: str
    values: frozenset[str]


@dataclass(frozen=True, slots=True)
class Members:
    """Documents of a set, by their ids."""

    documents: frozenset[str]


@dataclass(frozen=True, slots=True)
class Days:
    """Documents with a date in the key field `field` that shares a day with `wanted`."""

    field: str
    wanted: Period


@dataclass(frozen=True, slots=True)
class AllOf:
    items: tuple[Plan, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """`best`: the items are other ways to say the same thing, so only the best counts for the ranking."""

    items: tuple[Plan, ...]
    best: bool = False


@dataclass(frozen=True, slots=True)
class Without:
    item: Plan


@dataclass(frozen=True, slots=True)
class Everything:
    pass


Plan = Row | Keys | Members | Days | AllOf | AnyOf | Without | Everything
NOTHING = AnyOf(())
