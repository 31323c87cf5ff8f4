"""The sound of a name, so that spellings in different scripts and romanisations meet.

A key has one letter a sound: vowels a (а о е ё э я), i (и і ы й), u (у ю); consonants as in Latin, with
h (г х), t (т ц), Z (ж), S (ш щ), C (ч). So Ярошук, Ярашук, Yarashuk and Jarašuk all become araSuk. What is
read in more than one way (`ch` in Latin letters) gives several keys.
"""

from __future__ import annotations

import functools
import re
import unicodedata

_CYRILLIC = str.maketrans(
    {
        **dict(zip("абвгґдезійклмнопрстуўфхцчшщыэюяиєї", "abvhhdaziiklmnaprstuvfhtCSSiauaiai", strict=True)),
        "ё": "a",
        "ж": "Z",
        "ь": "",
        "ъ": "",
        "'": "",
        "’": "",
        "ʼ": "",
    }
)
_MAX_KEYS = 12
_LONGEST = 40
"""Letters; what is longer is no name."""

# Longest first. Several readings are separated by "|".
_LATIN: dict[str, str] = {
    "shch": "S", "szcz": "S", "tsch": "C", "šč": "S", "sch": "S|sh", "tch": "C",
    "dzh": "dZ", "dž": "dZ", "dż": "dZ", "dz": "d", "dź": "d",
    "zh": "Z", "kh": "h", "ch": "C|h", "sh": "S", "sz": "S", "cz": "C", "rz": "Z|rz", "ts": "t", "tz": "t",
    "ck": "k|tk", "ph": "f", "th": "t", "gh": "h", "tj": "C|ti", "ou": "av|u", "ks": "ks",
    "š": "S", "ś": "s", "ž": "Z", "ż": "Z", "ź": "z", "č": "C", "ć": "t", "ŭ": "v", "ǔ": "v",
    "ł": "l", "ń": "n", "ę": "an|a", "ą": "an|a",
    "ø": "a", "å": "a", "æ": "a", "ö": "a", "ä": "a", "ü": "u", "ß": "s",
    "x": "ks", "q": "k", "w": "v", "g": "h", "c": "t|k", "j": "i", "y": "i", "e": "a", "o": "a",
    "'": "", "’": "",
}  # fmt: skip
_LACINKA: dict[str, str] = {"ch": "h", "c": "t", "ck": "tk"}
"""In a word with the letters of łacinka or Polish these have one reading."""

_LACINKA_LETTERS = frozenset("šžčŭłśźćńǔąęż")
_LATIN_PIECE = re.compile("|".join(sorted(map(re.escape, _LATIN), key=len, reverse=True)) + "|.", re.DOTALL)


@functools.lru_cache(maxsize=1 << 16)
def sounds(word: str) -> frozenset[str]:
    """The keys of one word of a name, of any script and case; empty for a word without letters."""
    lower = word[:_LONGEST].lower()
    if "\u0400" <= lower[:1] <= "\u052f":
        return frozenset({_smoothed(_fold_cyrillic(lower))} - {""})
    raw = _latin_readings(lower, lacinka=not _LACINKA_LETTERS.isdisjoint(lower))
    plain = _without_marks(lower)
    if plain != lower:
        raw |= _latin_readings(plain, lacinka=False)
    return frozenset({_smoothed(reading) for reading in raw} - {""})


def _fold_cyrillic(word: str) -> str:
    # Belarusian дз before a soft vowel is Russian д; дж is one sound, like Latin dzh.
    folded = (
        word.replace("\u0301", "")
        .replace("дзь", "дь")
        .replace("дзя", "дя")
        .replace("дзе", "де")
        .replace("дзі", "ді")
    )
    folded = folded.replace("дзё", "дё").replace("дзю", "дю").replace("дзм", "дм").replace("дзв", "дв")
    return folded.translate(_CYRILLIC)


def _latin_readings(word: str, lacinka: bool) -> set[str]:
    readings = {""}
    start = 0
    if word[:1] == "j" and len(word) > 1 and word[1] in "aeiou" and not lacinka:
        readings, start = {"i", "dZ"}, 1
    for found in _LATIN_PIECE.finditer(word, start):
        piece = found.group()
        options = _options(piece, lacinka)
        if len(readings) * len(options) > _MAX_KEYS:
            options = options[:1]
        readings = {reading + option for reading in readings for option in options}
    return readings


def _options(piece: str, lacinka: bool) -> list[str]:
    if lacinka and piece in _LACINKA:
        return [_LACINKA[piece]]
    if piece in _LATIN:
        return _LATIN[piece].split("|")
    plain = _without_marks(piece)
    return _LATIN.get(plain, plain).split("|") if plain.isascii() and plain.isalpha() else [""]


def _without_marks(word: str) -> str:
    if word.isascii():
        return word
    word = word.replace("ł", "l").replace("ø", "o")
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


_U_AS_CONSONANT = re.compile("(?<=[ai])u(?=[^aiu]|$)|^u(?=[^aiu])")
_I_BEFORE_VOWEL = re.compile("i+(?=[aiu])")
_DOUBLE = re.compile(r"(.)\1+")


def _smoothed(raw: str) -> str:
    key = _I_BEFORE_VOWEL.sub("", raw)
    key = _U_AS_CONSONANT.sub("v", key)
    key = key.replace("ts", "t").replace("SC", "S")
    return _DOUBLE.sub(r"\1", key)
