"""Passphrases: how strong a chosen one is, and new ones out of words that can be remembered."""

from __future__ import annotations

import math
import re
import secrets
from collections.abc import Sequence
from enum import Enum
from itertools import pairwise
from pathlib import Path

WORDS = 7
_CLASSES = ((re.compile(r"[a-zа-яёіў]"), 30), (re.compile(r"[A-ZА-ЯЁІЎ]"), 30), (re.compile(r"\d"), 10))
_OTHER = 20
_CHOSEN_BY_PEOPLE = 0.55
"""What is left of the bits of a random text when people make it up."""
_WORD_BITS = 11.0
"""A word of a language is worth no more than this, however long it is."""


class Strength(Enum):
    """Against somebody who tries on many machines at a second a try each."""

    WEAK = 0
    FAIR = 45
    STRONG = 60


def strength(passphrase: str) -> Strength:
    estimate = bits(passphrase)
    if estimate >= Strength.STRONG.value:
        return Strength.STRONG
    return Strength.FAIR if estimate >= Strength.FAIR.value else Strength.WEAK


def bits(passphrase: str) -> float:
    """A careful estimate: repeated words count once, letters in a row hardly, words as words."""
    parts = set(re.findall(r"[^\W\d_]+|[\d\W_]+", passphrase.casefold()))
    return sum(_part_bits(part, passphrase) for part in parts)


def generate(words: Sequence[str], count: int = WORDS) -> str:
    """Words drawn by the system's own source of chance, with spaces between them."""
    return " ".join(secrets.choice(words) for _ in range(count))


def word_list(folder: Path, language: str) -> tuple[str, ...]:
    """The words of a language; English where there are none."""
    file = folder / f"{language}.txt"
    return tuple((file if file.is_file() else folder / "en.txt").read_text("utf-8").split())


def _part_bits(part: str, whole: str) -> float:
    if not part.strip():
        return 0.0
    fresh = 1 + sum(abs(ord(a) - ord(b)) > 1 for a, b in pairwise(part))
    made_up = fresh * math.log2(_pool(whole)) * _CHOSEN_BY_PEOPLE
    return min(made_up, _WORD_BITS) if part.isalpha() and len(part) < 12 else made_up


def _pool(text: str) -> int:
    known = sum(size for pattern, size in _CLASSES if pattern.search(text))
    rest = re.sub(r"[\w ]", "", text)
    return max(10, known + (_OTHER if rest else 0))
