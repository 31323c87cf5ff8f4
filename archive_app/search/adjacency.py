"""Adjacency: where words stand one after another, or near each other, given the positions of each."""

from __future__ import annotations

from collections.abc import Sequence


def rows(slots: Sequence[Sequence[int]], within: int | None) -> list[tuple[int, ...]]:
    """The groups of positions, one from each slot, that follow one another (`within` None) or lie near."""
    return in_order(slots) if within is None else near(slots, within)


def in_order(slots: Sequence[Sequence[int]]) -> list[tuple[int, ...]]:
    starts = set(slots[0])
    for shift, positions in enumerate(slots[1:], 1):
        starts &= {position - shift for position in positions}
    return [tuple(range(start, start + len(slots))) for start in sorted(starts)]


def near(slots: Sequence[Sequence[int]], distance: int) -> list[tuple[int, ...]]:
    """Sorted groups in any order with at most `distance` other words between their first and last."""
    if not all(slots):
        return []
    at = [0] * len(slots)
    found: list[tuple[int, ...]] = []
    while True:
        group = [positions[i] for positions, i in zip(slots, at, strict=True)]
        spread = max(group) - min(group) - (len(group) - 1)
        if spread <= distance and len(set(group)) == len(group):
            found.append(tuple(sorted(group)))
        first = group.index(min(group))
        at[first] += 1
        if at[first] == len(slots[first]):
            return found
