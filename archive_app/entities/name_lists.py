"""Lists of names: of surnames alone (`Хомич, Левчук (Савицкий, 29), Кривец`), and of whole names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from archive_app.entities.inflection import is_cyrillic
from archive_app.entities.name_words import INITIALS, NameWords
from archive_app.entities.tokens import LINE_END

_BETWEEN = frozenset((",", ";", "(", ")", "–", "—", "и", "і"))
_LIST_MARKS = frozenset((",", "and", "и", "і"))
_AFTER_A_NAME = frozenset((",", ".", ";", "(", ")", ":", "–", "—", LINE_END))
_LEAST_KNOWN = 2
_LONGEST_NAME = 3
_LONGEST_REMARK = 8
_LEAST = 4
"""Surnames that make a list."""
_SHARE = 0.6
"""So many of them end like a surname at least."""


def listed_surnames(words: NameWords) -> Iterator[tuple[int, int]]:
    """Stretches of tokens: Cyrillic surnames, with or without initials, that stand in a list of such."""
    place = 0
    while place < len(words.tokens):
        if not words.tokens[place].text[0].isupper():
            place += 1
            continue
        items, stop = _list_from(words, place)
        if len(items) >= _LEAST:
            shaped = sum(words.vocabulary.has_surname_ending(words.text(end - 1)) for _, end in items)
            if shaped >= _SHARE * len(items):
                yield from items
        place = max(stop, place + 1)


def listed_beside(words: NameWords, known: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Names of two or three words in a list in which two others are `known` to be names of people."""
    starts = dict(known)
    place = 0
    while place < len(words.tokens):
        if not words.tokens[place].text[0].isupper():
            place += 1
            continue
        items = list(_full_names_from(words, place, starts))
        known_here = sum(first in starts for first, _ in items)
        paired = len(items) == _LEAST_KNOWN and any(
            first in starts and stop > first + 1 for first, stop in items
        )
        if known_here >= _LEAST_KNOWN or (known_here and len(items) > _LEAST_KNOWN) or paired:
            yield from ((first, stop) for first, stop in items if first not in starts)
        place = max([place, *(stop for _, stop in items)]) + 1


def _full_names_from(words: NameWords, place: int, starts: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Names with nothing but commas, `and` and remarks in brackets between them."""
    while place < len(words.tokens):
        stop = starts.get(place) or _words_stop(words, place)
        if not place < stop:
            return
        yield place, stop
        place = _next_item(words, stop)


def _words_stop(words: NameWords, place: int) -> int:
    """Where two or three capitalised words of no known name stop; the place itself where others stand."""
    at = place
    while at < place + _LONGEST_NAME and words.is_name_word(at) and at not in words.taken:
        at = words.surname_stop(at)
    ends = words.text(at) in _AFTER_A_NAME or words.text(at)[0].islower()
    return at if ends and at - place > 1 else place


def _next_item(words: NameWords, at: int) -> int:
    """The place behind a comma or `and`; behind the text where the list is over."""
    if words.text(at) == "(":
        closing = next((end for end in range(at + 1, at + _LONGEST_REMARK) if words.text(end) == ")"), 0)
        at = closing + 1 if closing else at
    begun = at
    while words.text(at) in _LIST_MARKS or (words.text(at) == LINE_END and words.text(at - 1) == ","):
        at += 1
    return at if at > begun else len(words.tokens)


def _list_from(words: NameWords, place: int) -> tuple[list[tuple[int, int]], int]:
    """The surnames from here on with only commas, brackets and figures between them, and where that ends."""
    items: list[tuple[int, int]] = []
    at = place
    while at < len(words.tokens):
        end = _surname_stop(words, at)
        if end and (words.is_name_word(end) or not _parted(words, at, place)):
            return items, end
        if end:
            items.append((at, end))
        elif not _is_between(words.text(at)) or at == place:
            return items, at
        at = end or at + 1
    return items, at


def _is_between(text: str) -> bool:
    """A mark, a figure, or one small letter (`(к)` for the captain)."""
    return text in _BETWEEN or text.isdigit() or (len(text) == 1 and text.islower())


def _surname_stop(words: NameWords, at: int) -> int:
    """Where the surname that begins here stops; 0 where none does."""
    first = at
    while words.is_initial(at) and words.text(at + 1) == "." and at < first + INITIALS:
        at += 2
    free = words.is_name_word(at) and at not in words.taken and is_cyrillic(words.text(at).lower())
    return words.surname_stop(at) if free else 0


def _parted(words: NameWords, at: int, place: int) -> bool:
    return at == place or words.text(at - 1) in _BETWEEN
