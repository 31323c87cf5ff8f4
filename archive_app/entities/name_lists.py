"""Lists of surnames, as line-ups and verdicts give them: `Хомич, Левчук (Савицкий, 29), Кривец`."""

from __future__ import annotations

from collections.abc import Iterator

from archive_app.entities.inflection import is_cyrillic
from archive_app.entities.name_words import INITIALS, NameWords

_BETWEEN = frozenset((",", ";", "(", ")", "–", "—", "и", "і"))
_LEAST = 4
"""Surnames that make a list."""
_SHARE = 0.6
"""So many of them end like a surname at least."""


def listed_surnames(words: NameWords) -> Iterator[tuple[int, int]]:
    """Stretches of tokens: Cyrillic surnames, with or without initials, that stand in a list of such."""
    place = 0
    while place < len(words.tokens):
        items, stop = _list_from(words, place)
        if len(items) >= _LEAST:
            shaped = sum(words.vocabulary.has_surname_ending(words.text(end - 1)) for _, end in items)
            if shaped >= _SHARE * len(items):
                yield from items
        place = max(stop, place + 1)


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
        elif not (words.text(at) in _BETWEEN or words.text(at).isdigit()) or at == place:
            return items, at
        at = end or at + 1
    return items, at


def _surname_stop(words: NameWords, at: int) -> int:
    """Where the surname that begins here stops; 0 where none does."""
    first = at
    while words.is_initial(at) and words.text(at + 1) == "." and at < first + INITIALS:
        at += 2
    free = words.is_name_word(at) and at not in words.taken and is_cyrillic(words.text(at).lower())
    return words.surname_stop(at) if free else 0


def _parted(words: NameWords, at: int, place: int) -> bool:
    return at == place or words.text(at - 1) in _BETWEEN
