"""Annotation: a highlight, note or tag on a passage, anchored by quote, context and position."""

from __future__ import annotations

from dataclasses import dataclass
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
    canonical text of `document`; `created` is an ISO day; `id` is a UUID as `urn:uuid:…`.
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


@dataclass(frozen=True, slots=True)
class ImportReport:
    """`annotations` are new, `already` were there; `refused`: the number of each other, from 0, and why."""

    annotations: tuple[Annotation, ...]
    refused: tuple[tuple[int, str], ...]
    already: int = 0

    @property
    def imported(self) -> int:
        return len(self.annotations)
