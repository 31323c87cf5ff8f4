"""Likeness: documents that say much the same, and those that say it in another language."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from archive_app.documents.traits import Traits, numbers

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_ALIKE = 0.6
_FEWEST_CONSTANTS = 4
_SAME_CONSTANTS = 0.6
_SHORTEST, _LONGEST = 0.55, 1.8
"""How much shorter or longer a translation may be."""
MOST_LATER = 500
"""Documents beside the table, where each takes some twenty times the memory."""


class Likenesses:
    """What is known by its traits: in one sorted table, and beside it the few that came last."""

    def __init__(self, known: Iterable[Traits] = ()) -> None:
        self._known = list(known)
        self._hashes, self._owners = _table(self._known, 0)
        self._in_table = len(self._known)
        self._by_shingle: dict[int, list[int]] = defaultdict(list)
        """Of those that came later: their places in `_known`."""
        self._by_release: dict[str, list[Traits]] = defaultdict(list)
        for each in self._known:
            self._by_release[each.release].append(each)

    def place(self, own: Traits) -> tuple[Traits | None, Traits | None]:
        """Adds it. The known document that says most of the same; one that says it in another language."""
        nearest = self._nearest(own)
        translation = None if nearest else self._translation(own)
        for shingle in numbers(own.sketch):
            self._by_shingle[shingle].append(len(self._known))
        self._known.append(own)
        self._by_release[own.release].append(own)
        if len(self._known) - self._in_table >= MOST_LATER:
            self._put_in_table()
        return nearest, translation

    def _put_in_table(self) -> None:
        """Those that came later."""
        import numpy as np

        hashes, owners = _table(self._known[self._in_table :], self._in_table)
        self._hashes, self._owners = _in_order(
            np.concatenate((self._hashes, hashes)), np.concatenate((self._owners, owners))
        )
        self._in_table = len(self._known)
        self._by_shingle.clear()

    def _nearest(self, own: Traits) -> Traits | None:
        wanted = numbers(own.sketch)
        places = self._best_in_table(own.sketch), self._best_of_later(wanted)
        best, count = max(places, key=lambda each: each[1])
        return self._known[best] if count and count >= _ALIKE * len(wanted) else None

    def _best_in_table(self, sketch: bytes) -> tuple[int, int]:
        """The place of the one that shares most, and how much."""
        import numpy as np

        wanted = np.frombuffer(sketch, dtype="<u4")
        starts = np.searchsorted(self._hashes, wanted, side="left")
        ends = np.searchsorted(self._hashes, wanted, side="right")
        found = [self._owners[start:end] for start, end in zip(starts, ends, strict=True) if start < end]
        if not found:
            return 0, 0
        shared = np.bincount(np.concatenate(found))
        best = int(shared.argmax())
        return best, int(shared[best])

    def _best_of_later(self, wanted: frozenset[int]) -> tuple[int, int]:
        shared = Counter(place for part in wanted for place in self._by_shingle.get(part, ()))
        return shared.most_common(1)[0] if shared else (0, 0)

    def _translation(self, own: Traits) -> Traits | None:
        """A known one of the same publisher and day that is likely to be it in another language."""
        for known in self._by_release.get(own.release, ()) if own.release else ():
            if known.language != own.language and _same_release(own, known):
                return known
        return None


def _table(known: list[Traits], first: int) -> tuple[NDArray[np.uint32], NDArray[np.int32]]:
    """Every hash of every sketch in order, and beside each the place of its owner, counted from `first`."""
    import numpy as np

    hashes = np.frombuffer(b"".join(each.sketch for each in known), dtype="<u4")
    places = np.arange(first, first + len(known), dtype=np.int32)
    owners = np.repeat(places, [len(each.sketch) // 4 for each in known])
    return _in_order(hashes, owners)


def _in_order(
    hashes: NDArray[np.uint32], owners: NDArray[np.int32]
) -> tuple[NDArray[np.uint32], NDArray[np.int32]]:
    import numpy as np

    order = np.argsort(hashes, kind="stable")
    return hashes[order], owners[order]


def _same_release(one: Traits, other: Traits) -> bool:
    ratio = one.length / max(1, other.length)
    constants = numbers(one.constants), numbers(other.constants)
    shared, whole = constants[0] & constants[1], constants[0] | constants[1]
    enough = len(shared) >= _FEWEST_CONSTANTS and len(shared) >= _SAME_CONSTANTS * len(whole)
    return enough and _SHORTEST < ratio < _LONGEST
