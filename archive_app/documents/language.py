"""Which of the three languages a text is written in."""

from __future__ import annotations

import re
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_SAMPLE = 20_000
_FEWEST_WORDS = 3
_ENOUGH_WORDS = 30

# The commonest small words; those that German, French or Polish write too are left out.
_ENGLISH = re.compile(
    r"the|of|and|to|is|that|for|with|this|it|by|from|are|have|has|were|which|not|you|your|we|our"
)
_RUSSIAN = re.compile(
    r"и|в|не|на|что|с|по|как|это|его|из|за|от|для|к|о|был|было|они|он|она|также|года|при|до"
)
_BELARUSIAN = re.compile(
    r"і|ў|у|не|на|што|з|па|як|гэта|яго|за|ад|для|да|быў|было|яны|ён|яна|таксама|пра|або|каб"
)
# Letters that only one of the two writes, and letters of their neighbours that neither writes.
_RUSSIAN_LETTERS, _BELARUSIAN_LETTERS, _FOREIGN_LETTERS = "ищъ", "ўі", "їєґђѓјљњћќџҥәөүұқңһ"


def language_of(text: str) -> str | None:
    """`en`, `ru`, `be`, or None for anything else and for texts that are too short to tell."""
    words = _WORD.findall(text[:_SAMPLE].casefold())
    if len(words) < _FEWEST_WORDS:
        return None
    letters = Counter(character for word in words for character in word)
    cyrillic = sum(count for letter, count in letters.items() if "\u0400" <= letter <= "\u052f")
    total = letters.total()
    if cyrillic > total * 0.35:
        return _cyrillic(letters, words, cyrillic)
    latin = sum(count for letter, count in letters.items() if letter <= "\u024f")
    return "en" if latin > total / 2 and _share(words, _ENGLISH) > 0.08 else None


def _cyrillic(letters: Counter[str], words: list[str], cyrillic: int) -> str | None:
    """Belarusian has ў and і and never и, щ, ъ; Russian the other way round; Ukrainian has both і and и."""
    foreign = sum(letters[letter] for letter in _FOREIGN_LETTERS)
    russian = sum(letters[letter] for letter in _RUSSIAN_LETTERS)
    belarusian = sum(letters[letter] for letter in _BELARUSIAN_LETTERS)
    if foreign > cyrillic * 0.004:
        return None
    if belarusian > 3 * russian:
        return "be"
    if russian > 3 * belarusian:
        return "ru" if letters["ы"] or letters["э"] or len(words) < _ENOUGH_WORDS else None  # no Bulgarian
    return "be" if _share(words, _BELARUSIAN) > 2 * _share(words, _RUSSIAN) else None


def _share(words: list[str], known: re.Pattern[str]) -> float:
    return sum(known.fullmatch(word) is not None for word in words) / len(words)
