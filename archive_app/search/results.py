"""ResultPage: the whole answer to a SearchRequest, as plain values that outlive the searcher."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Snippet:
    """An excerpt: `text` starts at `offset` of the canonical text, `marks` are spans within `text`."""

    text: str
    marks: tuple[tuple[int, int], ...]
    offset: int


@dataclass(frozen=True, slots=True)
class Hit:
    """One document that answers the query."""

    document: str
    title: str
    publisher: str | None
    published: str | None
    language: str | None
    score: float
    hits: int
    snippets: tuple[Snippet, ...] = ()
    notes: tuple[Snippet, ...] = ()
    """Excerpts of the reader's notes that have the words; offsets are within the note."""


class EntityCount(NamedTuple):
    entity: str
    name: str
    count: int  # type: ignore[assignment]  # a number here, and no method of tuples
    """Documents, not mentions."""


class DateCount(NamedTuple):
    value: str
    count: int  # type: ignore[assignment]
    """Documents, not mentions."""


@dataclass(frozen=True, slots=True)
class CollectionCount:
    """`collection` is an id."""

    collection: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """Counts over all documents that answer, not only over the page."""

    people: tuple[EntityCount, ...] = ()
    organisations: tuple[EntityCount, ...] = ()
    dates: tuple[DateCount, ...] = ()
    published: tuple[DateCount, ...] = ()
    """By year."""
    collections: tuple[CollectionCount, ...] = ()
    """All that there are, also without a document that answers."""
    years: tuple[DateCount, ...] = ()
    """Years with dates that are mentioned; a document counts once, however many of its dates are in it."""
    spans: tuple[DateCount, ...] = ()
    """The same for spans of several years (`1990/1994`), when the whole archive has too many years to show;
    as coarse for every answer, so that two can be compared."""


@dataclass(frozen=True, slots=True)
class Expansion:
    """What was searched besides what was typed, and why."""

    term: str
    also: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class ResultPage:
    query: str
    total: int
    took_ms: float
    results: tuple[Hit, ...] = ()
    facets: Facets = field(default_factory=Facets)
    suggestion: str | None = None
    expansions: tuple[Expansion, ...] = ()
    understood: str = ""
    """How the query was read, in words."""


@dataclass(frozen=True, slots=True)
class Completion:
    """A proposal for the search box. `kind`: person, organisation, tag or word."""

    kind: str
    text: str
    count: int
    entity: str | None = None
