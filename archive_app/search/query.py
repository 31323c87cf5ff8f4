"""Query: what a typed query says, as a small tree. Nothing here knows how it will be answered."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from archive_app.search.request import DateField


class FieldName(StrEnum):
    """What a part of a query can be limited to."""

    TITLE = "title"
    PERSON = "person"
    ORGANISATION = "organisation"
    PUBLISHER = "publisher"
    LANGUAGE = "language"
    COLLECTION = "collection"
    TAG = "tag"
    NOTE = "note"
    DATE = "date"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Term:
    """One word as typed. `span` is its place in the query, for proposing a correction."""

    text: str
    span: tuple[int, int] = field(default=(0, 0), compare=False)


@dataclass(frozen=True, slots=True)
class Prefix:
    """Every word that begins with `text`."""

    text: str


@dataclass(frozen=True, slots=True)
class Wildcard:
    """`*` stands for any letters, `?` for one."""

    pattern: str


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Words at most `distance` (1 or 2) letters away."""

    text: str
    distance: int = 1


Leaf = Term | Prefix | Wildcard | Fuzzy


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words one after another."""

    words: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """The words in any order with at most `distance` other words between them, all together."""

    words: tuple[Leaf, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class Range:
    """Days from `first` to `last`, inclusive, as `YYYY-MM-DD`; None is open. `text` is what was typed."""

    on: DateField
    first: str | None
    last: str | None
    text: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Field:
    """`inside`, looked for in one field only."""

    name: FieldName
    inside: Node


@dataclass(frozen=True, slots=True)
class And:
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    item: Node


@dataclass(frozen=True, slots=True)
class All:
    """Every document."""


Node = Leaf | Phrase | Near | Range | Field | And | Or | Not | All
