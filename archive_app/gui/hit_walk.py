"""HitWalk: the hits of one document in their order, and which one the reader stands at."""

from __future__ import annotations

from collections.abc import Iterable

Span = tuple[int, int]


class HitWalk:
    """`current` is an index into `spans`, or -1 where there are none."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self.spans = sorted(spans)
        self.current = 0 if self.spans else -1

    @property
    def span(self) -> Span | None:
        return self.spans[self.current] if self.spans else None

    def next(self) -> bool:
        """One on; False, without moving, if this was the last one here."""
        return self._step(1)

    def previous(self) -> bool:
        return self._step(-1)

    def go_to(self, index: int) -> None:
        """Counts from the end for a negative index; without hits nothing happens."""
        if self.spans:
            self.current = index % len(self.spans)

    def go_near(self, offset: int) -> None:
        """The first hit at or after the offset, or the first of all."""
        ahead = (n for n, (_, end) in enumerate(self.spans) if end > offset)
        self.current = next(ahead, 0) if self.spans else -1

    def _step(self, by: int) -> bool:
        inside = 0 <= self.current + by < len(self.spans)
        if inside:
            self.current += by
        return inside
