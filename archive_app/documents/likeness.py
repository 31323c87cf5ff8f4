"""Likeness: documents that are the same, that say much the same, or that say it in another language.

Of each only a few hashes are in memory. They tell which documents may be meant; the traits of these are then
looked up.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from zlib import crc32

from archive_app.documents.hash_table import HashTable
from archive_app.documents.traits import Traits, numbers

Lookup = Callable[[str], Traits | None]

_ALIKE = 0.6
_SAMPLE = 32
"""Hashes of a sketch that are in memory: of those alike some are always among them."""
_LEAST, _CANDIDATES = 4, 8
"""How many of them somebody shares who is looked up, and how many are."""
_FEWEST_CONSTANTS = 4
_SAME_CONSTANTS = 0.6
_SHORTEST, _LONGEST = 0.55, 1.8
"""How much shorter or longer a translation may be."""


class Likenesses:
    """What is known by its traits, which `lookup` finds by the id of a document."""

    def __init__(self, known: Iterable[Traits], lookup: Lookup) -> None:
        self._lookup = lookup
        self._ids: list[str] = []
        self._files, self._shingles, self._releases = HashTable(), HashTable(), HashTable()
        self._put_all(known)

    def same_file(self, sha256: str) -> Traits | None:
        """The known document that was received as just these bytes."""
        return next((each for each in self._known(self._files, _hash(sha256)) if each.sha256 == sha256), None)

    def know(self, own: Traits) -> int:
        """From now on its file is known; the number it has here."""
        number = len(self._ids)
        self._ids.append(own.document)
        self._files.put([_hash(own.sha256)], number)
        return number

    def place(self, own: Traits) -> tuple[Traits | None, Traits | None]:
        """Adds it. The known document that says most of the same; one that says it in another language."""
        nearest = self._nearest(own)
        translation = None if nearest else self._translation(own)
        number = self.know(own)
        self._shingles.put(_sample(own), number)
        if own.release:
            self._releases.put([_hash(own.release)], number)
        return nearest, translation

    def _put_all(self, known: Iterable[Traits]) -> None:
        files, releases, shingles = array("I"), array("I"), array("I")
        of_releases, of_shingles = array("i"), array("i")
        for number, each in enumerate(known):
            self._ids.append(each.document)
            files.append(_hash(each.sha256))
            sample = _sample(each)
            shingles.extend(sample)
            of_shingles.extend([number] * len(sample))
            if each.release:
                releases.append(_hash(each.release))
                of_releases.append(number)
        self._files.put_all(files, array("i", range(len(files))))
        self._shingles.put_all(shingles, of_shingles)
        self._releases.put_all(releases, of_releases)

    def _nearest(self, own: Traits) -> Traits | None:
        wanted, sample = numbers(own.sketch), _sample(own)
        least = min(_LEAST, len(sample) // 3)
        shared = Counter(self._shingles.owners(sample)).most_common(_CANDIDATES)
        found = [self._lookup(self._ids[number]) for number, count in shared if count >= least]
        counted = [(len(wanted & numbers(each.sketch)), each) for each in found if each]
        most, best = max(counted, key=lambda each: each[0], default=(0, None))
        return best if best and most >= _ALIKE * len(wanted) else None

    def _translation(self, own: Traits) -> Traits | None:
        """A known one of the same publisher and day that is likely to be it in another language."""
        for known in self._known(self._releases, _hash(own.release)) if own.release else ():
            if known.release == own.release and known.language != own.language and _same_release(own, known):
                return known
        return None

    def _known(self, table: HashTable, wanted: int) -> Iterator[Traits]:
        looked_up = (self._lookup(self._ids[number]) for number in table.owners([wanted]))
        return (each for each in looked_up if each)


def _hash(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))


def _sample(traits: Traits) -> array[int]:
    """The smallest hashes of its sketch, which is in their order."""
    return array("I", traits.sketch[: 4 * _SAMPLE])


def _same_release(one: Traits, other: Traits) -> bool:
    ratio = one.length / max(1, other.length)
    constants = numbers(one.constants), numbers(other.constants)
    shared, whole = constants[0] & constants[1], constants[0] | constants[1]
    enough = len(shared) >= _FEWEST_CONSTANTS and len(shared) >= _SAME_CONSTANTS * len(whole)
    return enough and _SHORTEST < ratio < _LONGEST
