"""Passphrases made of words drawn by chance. The lists are ours, of short common words, and no secret."""

from __future__ import annotations

import math
import secrets
from collections.abc import Sequence
from pathlib import Path

WORDS = 6
"""Words of a generated passphrase: more than 60 bits with each of our lists."""


class WordList:
    """The words of one language, one a line in `<language>.txt` in a folder."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = tuple(words)

    @classmethod
    def read(cls, folder: Path, language: str) -> WordList:
        """English where there is no list of that language."""
        file = folder / f"{language}.txt"
        return cls((file if file.is_file() else folder / "en.txt").read_text(encoding="utf-8").split())

    def passphrase(self, count: int = WORDS) -> str:
        """`count` words from the system's source of chance, with spaces between them."""
        return " ".join(secrets.choice(self.words) for _ in range(count))

    def bits(self, count: int = WORDS) -> float:
        """How strong a passphrase of `count` words is, exactly."""
        return count * math.log2(len(self.words))
