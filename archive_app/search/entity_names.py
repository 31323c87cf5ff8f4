"""EntityNames: the people and organisations of several segments by number: ids, names and spellings."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np

from archive_app.entities.mention import MentionKind
from archive_app.search.folding import fold
from archive_app.search.index import Part
from archive_app.search.results import EntityCount
from archive_app.search.segments.arrays import Array, Ints
from archive_app.search.values import Values


class Named(NamedTuple):
    """`key` is for sorting."""

    key: str
    entity: str
    name: str


class EntityNames:
    """Numbers are those of `values`. Names are read when they are first shown."""

    def __init__(self, parts: Sequence[Part], kind: MentionKind, values: Values) -> None:
        self._names = [part.segment.names(kind) for part in parts]
        self._values = values
        self._known: dict[int, Named] = {}

    def __getitem__(self, number: int) -> Named:
        known = self._known.get(number)
        if known is None:
            name = self._name(number)
            known = self._known[number] = Named(fold(name), self._values[number], name)
        return known

    def counted(self, numbers: Sequence[int], counts: Sequence[int]) -> tuple[EntityCount, ...]:
        """`numbers` are in order; the answer is in that of counts and names."""
        named = [self._known.get(number) or self[number] for number in numbers]
        keys = [each.key for each in named]
        order = sorted(range(len(named)), key=keys.__getitem__)
        order.sort(key=counts.__getitem__, reverse=True)
        return tuple(EntityCount(named[at].entity, named[at].name, counts[at]) for at in order)

    def called(self) -> list[set[str]]:
        """Everything each of them is called in the documents."""
        found: list[set[str]] = [set() for _ in range(len(self._values))]
        for number, names in enumerate(self._names):
            numbers = self._values.numbers(number).tolist()
            for place, called in zip(numbers, names.called(), strict=True):
                found[place].update(called)
        return found

    def _name(self, number: int) -> str:
        """Where segments differ, the last one is right."""
        parts, numbers = self._places
        return self._names[int(parts[number])][int(numbers[number])]

    @cached_property
    def _places(self) -> tuple[Array, Ints]:
        """In which part each name is looked up, and its number there."""
        parts = np.zeros(len(self._values), np.uint16)
        numbers = np.zeros(len(self._values), np.int64)
        for part in range(len(self._names)):
            here = self._values.numbers(part)
            parts[here] = part
            numbers[here] = np.arange(len(here))
        return parts, numbers
