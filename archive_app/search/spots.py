"""Spots: where the words of a query stand in a document, found without reading all its words.

The index knows in which forms a word occurs and how often it is in a document. The forms are looked for in
the text as they are; when as many are found as there must be, these are all of them. Otherwise the text is
written in a way that only reading it word by word can tell, and nothing is said.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from archive_app.search.plan import Row, Slot
from archive_app.search.segments.stored import StoredDocument

if TYPE_CHECKING:
    from archive_app.search.segments.arrays import Ints

_BORDERS = frozenset(["", *' \t\n\r\u00a0.,;:!?()[]{}<>/\\|"«»“”„–—-…_@#$%&*+=~^•'])
"""What stands beside a word and is never part of it. Not apostrophes, accents and the invisible."""

Places = list[tuple[int, int]]


class Written(NamedTuple):
    """A word in one part of an index: all its folded forms, and how often they are in each of `documents`."""

    forms: tuple[str, ...]
    documents: Ints
    frequencies: Ints

    def frequency(self, document: int) -> int:
        at = int(self.documents.searchsorted(document))
        there = at < len(self.documents) and self.documents[at] == document
        return int(self.frequencies[at]) if there else 0


class Spotter:
    """For one search."""

    def __init__(self, written: Callable[[int, Slot], Written | None]) -> None:
        """`written`: what a word is in a part of an index, by the number of the part; None if too much."""
        self._written = written
        self._known: dict[tuple[int, Slot], Written | None] = {}

    def written(self, part: int, slot: Slot) -> Written | None:
        key = (part, slot)
        if key not in self._known:
            self._known[key] = self._written(part, slot)
        return self._known[key]


class Spots:
    """Of one document."""

    def __init__(self, spotter: Spotter, part: int, document: StoredDocument) -> None:
        self._spotter = spotter
        self._part = part
        self._document = document

    def of(self, row: Row) -> Places | None:
        """The places of the words in a row, in order; None when they have to be read."""
        if row.within is not None or self._document.card.noted:
            return None
        slots: list[Places] = []
        for slot in row.slots:
            places = self._of_slot(slot)
            if places is None:
                return None
            slots.append(places)
        return _in_order(self._small[0] or "", slots)

    def _of_slot(self, slot: Slot) -> Places | None:
        written = self._spotter.written(self._part, slot)
        text, title = self._small
        if written is None or text is None or title is None:
            return None
        missing = written.frequency(self._document.number)
        found: Places = []
        for form in written.forms:
            if not missing:
                break
            here, above = _places(text, form), _places(title, form)
            if here is None or above is None:
                return None
            found += here
            missing -= len(here) + len(above)
        return sorted(found) if not missing else None

    @cached_property
    def _small(self) -> tuple[str | None, str | None]:
        """Text and title."""
        return _small(self._document.text), _small(self._document.title)


def _small(text: str) -> str | None:
    """Folded as far as every letter stays at its place; None if one does not."""
    small = text.lower()
    if len(small) != len(text):
        return None
    return small if small.isascii() else small.replace("ё", "е").replace("’", "'")


def _places(text: str, form: str) -> Places | None:
    """Where the form is a word of its own; None when that is hard to say."""
    found: Places = []
    at = text.find(form)
    while at >= 0:
        end = at + len(form)
        if text[at - 1 : at] in _BORDERS and text[end : end + 1] in _BORDERS:
            found.append((at, end))
        else:
            before, after = _ends_before(text, at), _begins_after(text, end)
            if before is None or after is None:
                return None
            if before and after:
                found.append((at, end))
        at = text.find(form, at + 1)
    return found


def _ends_before(text: str, at: int) -> bool | None:
    """Whether a word may begin at `at`."""
    before = text[at - 1 : at]
    if before in _BORDERS:
        return True
    if before == "'":
        return _ends_before(text, at - 1)
    return False if before.isalnum() else None


def _begins_after(text: str, end: int) -> bool | None:
    """Whether a word may end at `end`; a possessive 's is no part of it."""
    after = text[end : end + 1]
    if after in _BORDERS:
        return True
    if after == "'":
        if text[end + 1 : end + 2] == "s":
            return _begins_after(text, end + 2)
        return _begins_after(text, end + 1)
    return False if after.isalnum() else None


def _in_order(text: str, slots: Sequence[Places]) -> Places:
    """Places of words of the first slot, the second, …, with no word between them."""
    found = slots[0]
    for following in slots[1:]:
        starts = [start for start, _ in following]
        longer: Places = []
        for start, end in found:
            at = bisect_left(starts, end)
            if at < len(starts) and _is_no_word(text[end : starts[at]]):
                longer.append((start, following[at][1]))
        found = longer
    return found


def _is_no_word(between: str) -> bool:
    return between == " " or not any(map(str.isalnum, between.removeprefix("'s")))
