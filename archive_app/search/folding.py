"""Folding: the one form in which a word is indexed and looked up, whatever keyboard or file it came from."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

APOSTROPHES = "'’‘‛ʼʹʻʽˈ`´′＇ꞌ՚"
INVISIBLE = (
    "\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069\ufeff\ufe0e\ufe0f"
)

# Letters that look alike, in pairs; the small ones differ from the capitals because н does not look like h.
_LATIN_ALIKE = "ABCEHIKMOPTXYaceijkopxy"
_CYRILLIC_ALIKE = "АВСЕНІКМОРТХУасеіјкорху"
_TO_CYRILLIC = str.maketrans(_LATIN_ALIKE, _CYRILLIC_ALIKE)
_TO_LATIN = str.maketrans(_CYRILLIC_ALIKE, _LATIN_ALIKE)
_ALIKE = frozenset(_LATIN_ALIKE + _CYRILLIC_ALIKE)

_CLEAN = str.maketrans(dict.fromkeys(APOSTROPHES, "'") | dict.fromkeys(INVISIBLE))
_WITHOUT_DECOMPOSITION = str.maketrans(
    dict(zip("łŁøØđĐðÐħĦŧŦı", "lLoOdDdDhHtTi", strict=True))
    | {"þ": "th", "Þ": "Th", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe"}
)
# Letters that need nothing but to be made small: most words, and with spaces and punctuation most titles.
_PLAIN_CYRILLIC = re.compile("[а-яёіўА-ЯЁІЎ -@]+")
_BREVE = "\u0306"
_DIAERESIS = "\u0308"
# Marks that make another letter rather than an accent: й and ў, and the Ukrainian ї.
_LETTERS_WITH_MARKS = frozenset(
    {("и", _BREVE), ("И", _BREVE), ("у", _BREVE), ("У", _BREVE), ("і", _DIAERESIS), ("І", _DIAERESIS)}
)


@lru_cache(maxsize=1 << 12)
def fold(word: str) -> str:
    """The folded form of one word: case, ё, apostrophes, accents, invisible characters and look-alikes are
    gone; й and ў stay."""
    if word.isascii():
        return word.lower().replace("`", "'")
    if _PLAIN_CYRILLIC.fullmatch(word):
        return word.lower().replace("ё", "е")
    composed = unicodedata.normalize("NFKC", word.translate(_CLEAN))
    plain = _without_accents(composed).translate(_WITHOUT_DECOMPOSITION)
    return one_script(plain).casefold()


def one_script(word: str) -> str:
    """`word` in its dominant script, if Latin and Cyrillic letters that look alike are mixed in it."""
    latin = [char for char in word if is_latin(char)]
    cyrillic = [char for char in word if is_cyrillic(char)]
    if not latin or not cyrillic:
        return word
    distinct_latin = sum(char not in _ALIKE for char in latin)
    distinct_cyrillic = sum(char not in _ALIKE for char in cyrillic)
    if (distinct_latin, len(latin)) > (distinct_cyrillic, len(cyrillic)):
        return word.translate(_TO_LATIN)
    return word.translate(_TO_CYRILLIC)


def twin(word: str) -> str | None:
    """The same look in the other script: `MOT` for `МОТ`; None unless every letter has a double."""
    letters = [char for char in word if char.isalpha()]
    if not letters or not all(char in _ALIKE for char in letters):
        return None
    return word.translate(_TO_CYRILLIC if is_latin(letters[0]) else _TO_LATIN)


def is_latin(char: str) -> bool:
    return char.isalpha() and (char < "\u0250" or "\u1e00" <= char <= "\u1eff")


def is_cyrillic(char: str) -> bool:
    return "\u0400" <= char <= "\u052f"


def _without_accents(word: str) -> str:
    kept: list[str] = []
    base = ""
    for char in unicodedata.normalize("NFD", word):
        if not unicodedata.combining(char):
            base = char
            kept.append(char)
        elif (base, char) in _LETTERS_WITH_MARKS or not _carries_accents(base):
            kept.append(char)
    return unicodedata.normalize("NFC", "".join(kept))


def _carries_accents(base: str) -> bool:
    """Latin, Greek and Cyrillic letters are found without their accents; other scripts need their marks."""
    return base < "\u0530" or "\u1e00" <= base <= "\u1fff"
