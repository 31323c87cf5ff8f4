"""Analysis: a text as a row of words, each with its place, its folded form and the languages it may be in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from archive_app.search.folding import APOSTROPHES, INVISIBLE, fold, is_cyrillic, is_latin

_LETTER = r"[^\W_]"
# Combining accents, Hebrew and Arabic points: part of the word they stand in, though no letters.
_MARK = rf"[{INVISIBLE}\u0300-\u036f\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670]"
_APOSTROPHE = rf"[{APOSTROPHES}](?={_MARK}*{_LETTER})"
WORD = re.compile(rf"{_LETTER}(?:{_LETTER}|{_MARK}|{_APOSTROPHE})*")

ENGLISH, RUSSIAN, BELARUSIAN = "en", "ru", "be"
_ONLY_RUSSIAN = frozenset("ищъ")
_ONLY_BELARUSIAN = frozenset("іў'")


class Word(NamedTuple):
    """`text[start:end]` in code points; a possessive 's is not part of it."""

    start: int
    end: int
    form: str


def words(text: str) -> Iterator[Word]:
    """Every word of `text` in order. Hyphens, full stops and slashes separate words."""
    for match in WORD.finditer(text):
        form = fold(match.group())
        if form.endswith("'s") and len(form) > 2:
            yield Word(match.start(), match.end() - 2, form[:-2])
        else:
            yield Word(match.start(), match.end(), form)


def forms(text: str) -> tuple[str, ...]:
    """The folded words of `text`."""
    return tuple(word.form for word in words(text))


def languages_of(form: str) -> tuple[str, ...]:
    """The languages a folded word can be in, as its letters tell; none for numbers and other scripts."""
    letters = frozenset(form)
    if any(map(is_cyrillic, letters)):
        if letters & _ONLY_RUSSIAN:
            return (RUSSIAN,)
        if letters & _ONLY_BELARUSIAN:
            return (BELARUSIAN,)
        return (RUSSIAN, BELARUSIAN)
    return (ENGLISH,) if any(map(is_latin, letters)) else ()


def language_of_paragraph(paragraph: str, default: str | None) -> str:
    """Belarusian or Russian, for the Cyrillic words of a paragraph; `default` where letters do not tell."""
    small = paragraph.lower()
    belarusian = small.count("і") + small.count("ў")
    russian = small.count("и") + small.count("щ") + small.count("ъ")
    if belarusian != russian:
        return BELARUSIAN if belarusian > russian else RUSSIAN
    return BELARUSIAN if default == BELARUSIAN else RUSSIAN
