"""Annotation: a highlight, note or tag on a passage, anchored by quote, context and position."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Colour(StrEnum):
    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    RED = "red"


class AnchorState(StrEnum):
    """Whether the passage was found again: certainly, perhaps, not."""

    PLACED = "placed"
    CHECK = "check"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Annotation:
    """W3C Web Annotation with one TextQuoteSelector and one TextPositionSelector.

    `prefix` and `suffix` are up to 32 characters of context; `start` and `end` are code points of the
    canonical text of `document`; `created` is an ISO time in UTC to the second, or an ISO day; `id` is a UUID
    as `urn:uuid:…`. Without a quote and of no length it is about the whole document; with `document` empty
    it is about none, a page of a notebook.
    """

    id: str
    document: str
    quote: str
    prefix: str
    suffix: str
    start: int
    end: int
    colour: Colour = Colour.YELLOW
    note: str = ""
    tags: tuple[str, ...] = ()
    state: AnchorState = AnchorState.PLACED
    created: str = ""
    answers: str = ""
    """The id of the annotation whose note this one replies to, on the same passage; empty for a first one."""
    author: str = ""
    """Who wrote it, as the file says that it came in; empty for the reader's own."""

    @property
    def day(self) -> str:
        """Of writing it; empty if unknown."""
        return self.created[: len("2026-01-31")]

    @property
    def has_passage(self) -> bool:
        return bool(self.quote) or self.end > self.start

    def beside(self, other: Annotation) -> Annotation:
        """The same words on the passage of another."""
        return replace(
            self,
            document=other.document,
            quote=other.quote,
            prefix=other.prefix,
            suffix=other.suffix,
            start=other.start,
            end=other.end,
            state=other.state,
        )


@dataclass(frozen=True, slots=True)
class ImportReport:
    """`annotations` are new, `already` were there; `refused`: the number of each other, from 0, and why.

    `changed` are those that were there and gained something: as they were, and as they are.
    """

    annotations: tuple[Annotation, ...]
    refused: tuple[tuple[int, str], ...]
    already: int = 0
    changed: tuple[tuple[Annotation, Annotation], ...] = ()

    @property
    def imported(self) -> int:
        return len(self.annotations)
