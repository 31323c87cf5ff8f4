"""How long a chosen passphrase would resist: an honest guess, low rather than high.

It counts what a guesser needs who knows the habits of people: words, years, repetitions, rows of keys and the
passwords that everybody takes. A line of a song or a prayer it cannot know, and takes for chosen words.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise


class Verdict(StrEnum):
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Strength:
    """A guesser needs about two to the power of `bits` tries, and each costs about a second and 256 MiB."""

    bits: float
    verdict: Verdict


_FAIR, _STRONG = 45, 60

_WORD = 11.0
"""People choose a word out of some two thousand."""
_USUAL_LENGTH = 8
_PER_FURTHER_LETTER = 1.5
_DIGIT = 2.6
_YEAR = 6.0
_SIGN = 3.0
_AGAIN = 1.0
_ROW = 3.0
_EVERYBODYS = 7.0

_PART = re.compile(r"[^\W\d_]+|\d+|[\W_]+")
_A_YEAR = re.compile(r"(?:19|20)\d\d")
_ROWS = (
    *("qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "йцукенгшўзх"),
    *("abcdefghijklmnopqrstuvwxyz", "абвгдежзийклмнопрстуфхцчшщъыьэюя", "01234567890"),
)
_IN_DISGUISE = str.maketrans("@013457$!", "aoieastsi")
_COMMON = """
password passwort passphrase secret letmein welcome admin administrator master login hello freedom
whatever football baseball dragon monkey shadow sunshine princess iloveyou superman batman trustno
qazwsx qweasd michael jordan charlie michelle daniel nicole jessica test guest root user access default
changeme starwars пароль секрет привет любовь солнышко россия москва минск беларусь наташа марина андрей
сергей максим свобода люблю зайка котенок пачатак прывітанне каханне радзіма жыве parol privet natasha
marina andrey sergey maksim minsk belarus gfhjkm ghbdtn yfnfif cjkysirj qwerty azerty йцукен
"""
_TAKEN_BY_EVERYBODY = frozenset(_COMMON.split())


def strength(passphrase: str) -> Strength:
    """Of what somebody typed. A generated passphrase is known exactly: see WordList.bits."""
    bits = sum(_bits_of_parts(unicodedata.normalize("NFKC", passphrase)))
    verdict = Verdict.STRONG if bits >= _STRONG else Verdict.FAIR if bits >= _FAIR else Verdict.WEAK
    return Strength(round(bits, 1), verdict)


def _bits_of_parts(passphrase: str) -> Iterator[float]:
    if _undisguised(passphrase) in _TAKEN_BY_EVERYBODY:
        yield _EVERYBODYS
        return
    seen = set[str]()
    for part in _PART.findall(passphrase):
        folded = part.casefold()
        yield min(_AGAIN, _bits(part)) if folded in seen else _bits(part)
        seen.add(folded)


def _undisguised(passphrase: str) -> str:
    """`P@ssw0rd1!` is `password` to whoever guesses."""
    letters = passphrase.casefold().rstrip("0123456789!?.* ")
    return letters.translate(_IN_DISGUISE)


def _bits(part: str) -> float:
    if part[0].isdigit():
        return _bits_of_digits(part)
    return _bits_of_letters(part) if part[0].isalpha() else _bits_of_signs(part)


def _bits_of_letters(part: str) -> float:
    folded = part.casefold()
    if folded in _TAKEN_BY_EVERYBODY:
        return _EVERYBODYS
    if _is_row(folded):
        return _ROW
    by_chance = len(set(folded)) * math.log2(26 if folded.isascii() else 32)
    as_word = _WORD + _PER_FURTHER_LETTER * max(0, len(folded) - _USUAL_LENGTH)
    switches = sum(a.isupper() != b.isupper() for a, b in pairwise(part))
    return min(by_chance, as_word) + switches


def _bits_of_digits(part: str) -> float:
    if _A_YEAR.fullmatch(part):
        return _YEAR
    return _ROW if _is_row(part) else _DIGIT * len(part)


def _bits_of_signs(part: str) -> float:
    """A space between words is what everybody expects."""
    signs = part.replace(" ", "")
    return _SIGN * len(set(signs)) + _AGAIN * (len(signs) - len(set(signs)))


def _is_row(part: str) -> bool:
    """One letter again and again, or neighbours on the keyboard or in the alphabet."""
    if len(part) < 3:
        return False
    return len(set(part)) == 1 or any(part in row or part[::-1] in row for row in _ROWS)
