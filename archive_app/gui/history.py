"""History: where the reader has been, for back and forward. It lives in memory only."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

LONGEST = 200


class Overview(Enum):
    """Pages about the whole archive."""

    NETWORK = "network"
    CHRONICLE = "chronicle"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Place:
    """A document at the offset of the first letter in view, the page of an entity, or an overview."""

    document: str | None = None
    entity: str | None = None
    position: int = 0
    overview: Overview | None = None

    def same_page(self, other: Place) -> bool:
        mine = (self.document, self.entity, self.overview)
        return mine == (other.document, other.entity, other.overview)


class History:
    def __init__(self) -> None:
        self._past: list[Place] = []
        self._future: list[Place] = []
        self._present: Place | None = None

    @property
    def can_go_back(self) -> bool:
        return bool(self._past)

    @property
    def can_go_forward(self) -> bool:
        return bool(self._future)

    @property
    def present(self) -> Place | None:
        return self._present

    def visit(self, place: Place, position: int, in_place: bool = False) -> None:
        """The reader goes on to `place`; `position` is where she is on the page that she leaves.

        `in_place`: the page before was never read, and no way leads back to it.
        """
        if self._present is not None and not self._present.same_page(place) and not in_place:
            self._past = [*self._past, replace(self._present, position=position)][-LONGEST:]
            self._future.clear()
        self._present = place

    def back(self, position: int) -> Place | None:
        return self._move(self._past, self._future, position)

    def forward(self, position: int) -> Place | None:
        return self._move(self._future, self._past, position)

    def clear(self) -> None:
        self._past.clear()
        self._future.clear()
        self._present = None

    def _move(self, source: list[Place], target: list[Place], position: int) -> Place | None:
        if not source:
            return None
        if self._present is not None:
            target.append(replace(self._present, position=position))
        self._present = source.pop()
        return self._present
