"""YearTable: the years of the dates in each document of a segment, each once however many dates are in it."""

from __future__ import annotations

import numpy as np

from archive_app.search.segments.arrays import Array, Ints, spread, starts_of
from archive_app.search.segments.days import years
from archive_app.search.segments.key_field import KeyField
from archive_app.search.segments.sections import Sections


class YearTable:
    """Spans of `step` years; made once for a segment, which never changes."""

    def __init__(self, sections: Sections, field: KeyField, step: int) -> None:
        documents, spans = _pairs(sections, field, step)
        self._lowest = int(spans.min(initial=0))
        self._wide = int(spans.max(initial=0)) - self._lowest + 1
        both = np.unique(documents * self._wide + spans - self._lowest)
        self._step = step
        self._spans = (both % self._wide).astype(np.uint32)
        self._starts = starts_of(np.bincount(both // self._wide, minlength=field.documents))

    def counts(self, documents: Ints) -> dict[int, int]:
        """The first year of each span → how many of `documents` have a date in it."""
        if len(documents) == len(self._starts) - 1:
            chosen = self._spans
        else:
            begins = self._starts[documents]
            chosen = self._spans[spread(begins, self._starts[documents + 1] - begins)]
        counts = np.bincount(chosen, minlength=self._wide)
        found = np.flatnonzero(counts)
        firsts = (found + self._lowest) * self._step
        return dict(zip(firsts.tolist(), counts[found].tolist(), strict=True))


def _pairs(sections: Sections, field: KeyField, step: int) -> tuple[Ints, Array]:
    """Every document with the number of every span of every date in it."""
    first_years, last_years = years(sections, "date")
    firsts, lasts = first_years // step, last_years // step
    lengths = np.where(first_years <= last_years, lasts - firsts + 1, 0)
    of_dates = lengths[field.values]
    documents = np.repeat(np.arange(field.documents), field.lengths())
    return np.repeat(documents, of_dates), spread(firsts[field.values], of_dates)
