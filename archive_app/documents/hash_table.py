"""HashTable: hashes and whose they are, by the hundred thousand in little memory."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST_LATER = 10_000
"""Hashes beside the table, where each takes some twenty times the memory."""


class HashTable:
    """One sorted table, and beside it the few that came last. Owners are numbers; hashes have 32 bits."""

    def __init__(self) -> None:
        import numpy as np

        self._hashes: NDArray[np.uint32] = np.zeros(0, np.uint32)
        self._owners: NDArray[np.int32] = np.zeros(0, np.int32)
        self._later: defaultdict[int, list[int]] = defaultdict(list)
        self._count = 0

    def put(self, hashes: Iterable[int], owner: int) -> None:
        for each in hashes:
            self._later[each].append(owner)
            self._count += 1
        if self._count >= MOST_LATER:
            self.put_all(
                array("I", (each for each, owners in self._later.items() for _ in owners)),
                array("i", (owner for owners in self._later.values() for owner in owners)),
            )
            self._later.clear()
            self._count = 0

    def put_all(self, hashes: array[int], owners: array[int]) -> None:
        """Many at once, one owner beside each hash."""
        import numpy as np

        every = np.concatenate((self._hashes, np.array(hashes, np.uint32)))
        order = np.argsort(every, kind="stable")
        self._hashes = every[order]
        self._owners = np.concatenate((self._owners, np.array(owners, np.int32)))[order]

    def owners(self, hashes: Iterable[int]) -> list[int]:
        """Of each of the hashes, so that somebody is in it as often as he has some of them."""
        import numpy as np

        wanted = np.fromiter(hashes, np.uint32)
        starts = np.searchsorted(self._hashes, wanted, side="left").tolist()
        ends = np.searchsorted(self._hashes, wanted, side="right").tolist()
        found: list[int] = []
        for each, start, end in zip(wanted.tolist(), starts, ends, strict=True):
            found += self._owners[start:end].tolist()
            found += self._later.get(each, ())
        return found
