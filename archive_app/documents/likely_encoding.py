"""Which encoding of one byte a letter a text is in: the one that gives proper words and signs in place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from archive_app.errors import UnreadableSource

NOT_TEXT = "it is not text"

# In the order of preference, where a few letters do not tell them apart.
CYRILLIC = ("cp1251", "koi8_r", "koi8_u", "cp866", "iso8859_5", "mac_cyrillic", "cp855")
LATIN = ("cp1252", "mac_roman", "cp1250", "iso8859_2", "cp1254", "cp1257")
# Belarusian is often typed with the Latin letter i.
_CAPITAL, _SMALL = "А-ЯЁЎІЇЄҐI", "а-яёўіїєґi"
_PROPER_WORD = re.compile(rf"(?<!\w)(?:[{_CAPITAL}]?[{_SMALL}]+|[{_CAPITAL}]+)(?!\w)")
_PROPER_SHARE = 0.9
_COMMON = "оеаинтсрлі"
_SIGNS = "«»–—“”„‘’…№•©§\u00a0"
_FEW_FOREIGN = 0.25
"""Letters beyond ASCII among all letters: a Latin text has fewer, a Cyrillic one more."""
_GOOD_ENOUGH = 0.5
_RARELY = 0.5
"""What a letter or sign counts that is possible there and unusual."""
_CAPITAL_FIRST = 0.7
_ACCENTED = "éèêëàâäáãåçñíìîïóòôöõúùûüßøæłśćżźąęńőűščřžýěůşğıāēīūėįų"
_NEUTRAL = "§№©®™€£°«»•·\u00a0½¼×±"


def likely_encoding(sample: bytes) -> str:
    """Its name. Raises UnreadableSource for what looks like no text in any of them."""
    letters = sum(byte > 0x7F or chr(byte).isalpha() for byte in sample)
    foreign = sum(byte > 0x7F for byte in sample)
    best, score = None, 0.0
    if foreign < _FEW_FOREIGN * letters:
        best, score = _best(sample, (*LATIN, *CYRILLIC), _fitting)
    if best is None or score < _GOOD_ENOUGH:
        best, score = _best(sample, CYRILLIC, _likeness)
    return best if score else _guessed(sample)


def _best(sample: bytes, names: Iterable[str], score: Callable[[str], float]) -> tuple[str, float]:
    scores = {name: score(sample.decode(name, "replace")) for name in names}
    best = max(scores, key=lambda name: scores[name])
    return best, scores[best]


def _likeness(text: str) -> float:
    """How much a text looks like Russian or Belarusian: 0 unless nearly all letters stand in proper words.

    A wrong guess turns capitals into small letters, letters into signs, and common letters into rare ones.
    """
    text = text.replace("\u00ad", "")
    signs = sum(character in _SIGNS for character in text)
    foreign = sum(character > "\x7f" for character in text) - signs
    words = [word for word in _PROPER_WORD.findall(text) if not word.isascii()]
    letters = "".join(words)
    if not letters or len(letters) < _PROPER_SHARE * foreign:
        return 0.0
    common = sum(letter in _COMMON for letter in letters.lower())
    shouted = sum(len(word) for word in words if word.isupper())
    return (common + len(letters) / 4 - shouted / 8) / (foreign + signs)


def _fitting(text: str) -> float:
    """How well what is beyond ASCII stands among Latin letters, from 0 to 1."""
    padded = f" {text} "
    places = [at for at, character in enumerate(padded) if character > "\x7f"]
    return sum(_fit(padded[at - 1], padded[at], padded[at + 1]) for at in places) / max(1, len(places))


def _fit(before: str, character: str, after: str) -> float:
    """Of one character between its neighbours."""
    opens, closes = not before.isalnum() and not after.isspace(), not before.isspace() and not after.isalnum()
    if character in "“„‘":
        return float(opens)
    if character == "”":
        return float(closes)
    if character == "’":
        return 1.0 if before.isalnum() else _RARELY
    if character in "–—…":
        beside_both = before.isspace() == after.isspace()
        return 1.0 if beside_both or (character == "…" and closes) else _RARELY
    return _RARELY if character in _NEUTRAL else _letter_fit(before, character, after)


def _letter_fit(before: str, letter: str, after: str) -> float:
    """A letter in the middle of others of its alphabet, and no capital behind a small one."""
    beside = [each for each in (before, after) if each.isalpha()]
    if not letter.isalpha() or not beside or (letter.isupper() and before.islower()):
        return 0.0
    if _is_cyrillic(letter):
        return float(all(_is_cyrillic(each) for each in beside))
    if any(_is_cyrillic(each) for each in beside):
        return 0.0
    usual = letter.lower() in _ACCENTED and any(each.isascii() for each in beside)
    return (_CAPITAL_FIRST if letter.isupper() else 1.0) if usual else _RARELY / 2


def _is_cyrillic(letter: str) -> bool:
    return "\u0400" <= letter <= "\u04ff"


def _guessed(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=[*CYRILLIC, *LATIN], threshold=0.5).best()
    if best is None:
        raise UnreadableSource(reason=NOT_TEXT)
    return best.encoding
