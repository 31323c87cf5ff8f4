"""EntityNames: the people and organisations of several segments by number: names, order and spellings."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from archive_app.entities.mention import MentionKind
from archive_app.search.folding import fold
from archive_app.search.index import Part
from archive_app.search.segments.arrays import Ints
from archive_app.search.values import Values


class EntityNames:
    """Numbers are those of `values`."""

    def __init__(self, parts: Sequence[Part], kind: MentionKind, values: Values) -> None:
        self._names = [part.segment.names(kind) for part in parts]
        self._values = values

    @cached_property
    def names(self) -> list[str]:
        """Where segments differ, the last one is right."""
        found = [""] * len(self._values)
        for number, names in enumerate(self._names):
            for own, place in enumerate(self._values.numbers(number).tolist()):
                found[place] = names[own]
        return found

    @cached_property
    def order(self) -> Ints:
        """The place of each when they are sorted by folded name, then by id."""
        keys = [(fold(name), number) for number, name in enumerate(self.names)]
        place = np.empty(len(keys), np.int64)
        place[[number for _, number in sorted(keys)]] = np.arange(len(keys))
        return place

    def called(self) -> list[set[str]]:
        """Everything each of them is called in the documents."""
        found: list[set[str]] = [set() for _ in range(len(self._values))]
        for number, names in enumerate(self._names):
            numbers = self._values.numbers(number).tolist()
            for place, called in zip(numbers, names.called(), strict=True):
                found[place].update(called)
        return found
