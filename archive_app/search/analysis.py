"""Analysis: a text as a row of words, each with its place, its folded form and the languages it may be in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from archive_app.search.folding import APOSTROPHES, INVISIBLE, fold, is_cyrillic, is_latin
from archive_app.search.lacinka import is_lacinka

LETTER = r"[^\W_]"
# Combining accents, Hebrew and Arabic points: part of the word they stand in, though no letters.
MARK = rf"[{INVISIBLE}\u0300-\u036f\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670]"
_APOSTROPHE = rf"[{APOSTROPHES}](?={MARK}*{LETTER})"
WORD = re.compile(rf"{LETTER}+(?:(?:{MARK}|{_APOSTROPHE}){LETTER}*)*")

ENGLISH, RUSSIAN, BELARUSIAN = "en", "ru", "be"
LACINKA = "be-Latn"
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
        written = match.group()
        start = match.start()
        yield Word(start, start + length_in_text(written), folded(written))


surfaces = WORD.findall
"""The words of a text as they are written, possessives and all."""


@lru_cache(maxsize=1 << 13)
def folded(written: str) -> str:
    """The folded form of a word as it is written, without a possessive 's."""
    form = fold(written)
    return fold(form[:-2]) if _is_possessive(form) else form


def length_in_text(written: str) -> int:
    """How much of a written word is the word itself."""
    return len(written) - 2 if written[-1:] in "sS" and _is_possessive(fold(written)) else len(written)


def _is_possessive(form: str) -> bool:
    return form.endswith("'s") and len(form) > 2


def forms(text: str) -> tuple[str, ...]:
    """The folded words of `text`."""
    return tuple(word.form for word in words(text))


def languages_of(form: str) -> tuple[str, ...]:
    """The languages a folded word can be in, as its letters tell; none for numbers and other scripts."""
    if form.isascii():
        return (ENGLISH,) if any(map(str.isalpha, form)) else ()
    letters = frozenset(form)
    if any(map(is_cyrillic, letters)):
        if letters & _ONLY_RUSSIAN:
            return (RUSSIAN,)
        if letters & _ONLY_BELARUSIAN:
            return (BELARUSIAN,)
        return (RUSSIAN, BELARUSIAN)
    return (ENGLISH,) if any(map(is_latin, letters)) else ()


def paragraphs(text: str, default: str | None) -> Iterator[tuple[str, str]]:
    """Stretches of whole paragraphs with the language of their words, as long as they can be: Russian or
    Belarusian of the Cyrillic ones, and Belarusian of the Latin ones where they are łacinka."""
    if text.isascii():
        yield text, BELARUSIAN if default == BELARUSIAN else RUSSIAN
        return
    small = text.lower()
    if is_lacinka(small):
        for paragraph in text.split("\n"):
            yield paragraph, language_of_paragraph(paragraph, default)
        return
    belarusian = "і" in small or "ў" in small
    russian = "и" in small or "щ" in small or "ъ" in small
    if default == BELARUSIAN and not russian:
        yield text, BELARUSIAN
    elif default != BELARUSIAN and not belarusian:
        yield text, RUSSIAN
    else:
        for paragraph in text.split("\n"):
            yield paragraph, language_of_paragraph(paragraph, default)


def language_of_paragraph(paragraph: str, default: str | None) -> str:
    """Belarusian or Russian, for the Cyrillic words of a paragraph; `default` where letters do not tell."""
    small = paragraph.lower()
    if is_lacinka(small) and 2 * sum(map(is_cyrillic, small)) < len(small):
        return LACINKA
    belarusian = small.count("і") + small.count("ў")
    russian = small.count("и") + small.count("щ") + small.count("ъ")
    if belarusian != russian:
        return BELARUSIAN if belarusian > russian else RUSSIAN
    return BELARUSIAN if default == BELARUSIAN else RUSSIAN
