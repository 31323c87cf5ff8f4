"""ClockOfWork: how far some work has come, and how long the rest will take, once that is no guess."""

from __future__ import annotations

from math import ceil
from time import monotonic

ENOUGH_SECONDS, ENOUGH_DONE, ENOUGH_SHARE = 5.0, 10, 0.1
"""Before, any number would be a guess."""


class ClockOfWork:
    def __init__(self) -> None:
        self._begun = monotonic()
        self._first: int | None = None
        self.done = 0.0
        self.total = 0

    def measure(self, done: float, total: int) -> None:
        """What is done in part counts as such a part."""
        if self._first is None:
            # What was done before, in an import that goes on, says nothing about the speed.
            self._first, self._begun = max(0, ceil(done) - 1), monotonic()
        self.done, self.total = done, total

    @property
    def minutes_left(self) -> int | None:
        """Rounded up; 0 for less than one, None while nobody can know."""
        spent, done = monotonic() - self._begun, self.done - (self._first or 0)
        if spent < ENOUGH_SECONDS or done < min(ENOUGH_DONE, ENOUGH_SHARE * self.total) or not self.total:
            return None
        seconds = spent / done * (self.total - self.done)
        return 0 if seconds < 60 else ceil(seconds / 60)
