"""RowPlaces: where words stand in a row or near each other, for many documents at once.

A place is one number: which document above 32 bits, the position below.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from archive_app.search.segments.arrays import Ints

_HIGH = 32
_FIRST = 1 << 20
"""Added to positions, so that none becomes negative."""


def place(documents: Ints, positions: Ints) -> Ints:
    """Sorted places, each once."""
    places = (documents << _HIGH) + positions + _FIRST
    return places if (np.diff(places) > 0).all() else np.unique(places)


def count_rows(slots: Sequence[Ints], within: int | None, documents: int) -> Ints:
    """Rows in each of the `documents`; `slots` hold the places of each word."""
    found = in_order(slots) if within is None else near(slots, within)
    return np.bincount(found >> _HIGH, minlength=documents)


def in_order(slots: Sequence[Ints]) -> Ints:
    """Where the rows begin."""
    found, *others = sorted((places - shift for shift, places in enumerate(slots)), key=len)
    for places in others:
        found = _in_both(found, places)
    return found


def near(slots: Sequence[Ints], distance: int) -> Ints:
    """Where the groups begin that have at most `distance` other words between their first and last word.

    For each word as the first of a group, the next of each other word is taken.
    """
    if not all(map(len, slots)):
        return np.zeros(0, np.int64)
    return np.concatenate([_beginning_with(number, slots, distance) for number in range(len(slots))])


def _beginning_with(first: int, slots: Sequence[Ints], distance: int) -> Ints:
    anchors = slots[first]
    group = [anchors]
    for number, places in enumerate(slots):
        if number != first:
            # Of two words at one place, the one named first is passed over first.
            after = np.searchsorted(places, anchors, side="right" if number < first else "left")
            group.append(np.append(places, np.iinfo(np.int64).max)[after])
    together = np.sort(np.array(group), axis=0)
    spread = together[-1] - together[0] - (len(slots) - 1)
    apart = (np.diff(together, axis=0) > 0).all(axis=0)
    same = together[-1] >> _HIGH == anchors >> _HIGH
    found: Ints = anchors[same & apart & (spread <= distance)]
    return found


def _in_both(one: Ints, other: Ints) -> Ints:
    """Both are sorted and have each place once; to put two sorted rows in order takes little time."""
    together = np.sort(np.concatenate([one, other]), kind="stable")
    found: Ints = together[1:][together[1:] == together[:-1]]
    return found
