"""Organisations in a list of such: `the unions ABC, Torfo and Peatprof`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from archive_app.entities.latin_finder import LatinFinder
from archive_app.entities.person_words import NOT_SURNAMES
from archive_app.entities.tokens import LINE_END

_MARKS = frozenset((",", "and", "&", "or", "the", "as", "well"))
_LEAST_KNOWN = 2
_LEAST_ITEMS = 3
_LONGEST_ITEM = 3
_ENDS = frozenset((",", ".", ";", ")", ":", "and", "&", LINE_END))


class ListedBodies(LatinFinder):
    """Finds what stands in one list with two organisations that are known."""

    def find(self, known: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Stretches of tokens beside the `known` ones."""
        stops = dict(known)
        place = 0
        while place < len(self._tokens):
            if place not in stops and not self._tokens[place].text[0].isupper():
                place += 1
                continue
            items = list(self._items_from(place, stops)) if place in stops or self._begins(place) else []
            found = [item for item in items if item[0] not in stops]
            if found and len(items) >= _LEAST_ITEMS and len(items) - len(found) >= _LEAST_KNOWN:
                yield from found
            place = max([place, *(stop for _, stop in items)]) + 1

    def _begins(self, place: int) -> bool:
        return self._runs.is_capitalised(place) and not self._runs.is_capitalised(place - 1)

    def _items_from(self, place: int, stops: dict[int, int]) -> Iterator[tuple[int, int]]:
        while place < len(self._tokens):
            stop = stops.get(place) or self._item_stop(place)
            if stop == place:
                return
            yield place, stop
            following = stop
            while self._runs.text(following) in _MARKS:
                following += 1
            if following == stop:
                return
            place = following

    def _item_stop(self, place: int) -> int:
        """Where one to three capitalised words stop that say nothing else; the place itself otherwise."""
        if not self._runs.is_capitalised(place):
            return place
        stop = self._runs.plain_stop(place - 1)
        while self._runs.text(stop) == "-" and self._runs.is_capitalised(stop + 1):
            stop += 2
        words = range(place, stop)
        plain = any(
            self._runs.text(word).lower() in NOT_SURNAMES or self._vocabulary.is_place(self._keys[word])
            for word in words
        )
        short = stop - place <= 2 * _LONGEST_ITEM and self._runs.text(stop) in _ENDS
        somebody = self._introductions.is_somebody(place, stop)
        return stop if short and not plain and not somebody and not self._is_small(words) else place

    def _is_small(self, words: Iterable[int]) -> bool:
        return all(self._introductions.is_small(self._runs.text(word)) for word in words)
