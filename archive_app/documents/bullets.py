"""Bullets and numbers that open the items of a list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

# Word processors leave bullets in the private use area of symbol fonts, often without a space after them.
_STRONG = "•‣◦▪▫■□●○◆◇►▸➤➢✓✔❖∙⁃⦁\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf02d\uf0be"
_MARK = re.compile(rf"(?:(?P<strong>[{_STRONG}])\s*|(?P<weak>[-–*·+])\s+)(?=\S)")
_NUMBER = re.compile(r"(?:\(?\d{1,3}[.)]|\(?[a-zа-яёўі]\)|\([ivx]{1,6}\))\s+(?=\S)")
_LONE = re.compile(rf"[{_STRONG}]|\(?(?:\d{{1,3}}|[a-zа-яёўі]|[ivx]{{1,6}})\)|\d{{1,3}}\.")
# In Russian and Belarusian direct speech opens with the same dash: «– Не знаю, – сказал он.»
_SPEECH = re.compile(r"[,.!?…] [-–—] ")
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks that open list items in one text; dashes and numbers count only where they are repeated."""

    weak: frozenset[str] = frozenset()
    numbered: bool = False
    found: bool = False
    """Whether any line opens with a mark that counts."""

    def bullet(self, line: str) -> str:
        """The bullet with its space that opens the line, or nothing."""
        found = _MARK.match(line)
        if found and (found["strong"] or found["weak"] in self.weak):
            return found.group()
        return ""

    def is_item(self, line: str) -> bool:
        return bool(self.bullet(line)) or self.is_numbered(line)

    def is_numbered(self, line: str) -> bool:
        return self.numbered and _NUMBER.match(line) is not None


def marks_of(lines: Iterable[str]) -> Marks:
    """The marks in use among these lines."""
    weak: Counter[str] = Counter()
    numbers = strong = 0
    for line in lines:
        found = _MARK.match(line)
        if found and found["weak"]:
            weak[found["weak"]] += -1 if _SPEECH.search(line) else 1
        strong += found is not None and not found["weak"]
        numbers += _NUMBER.match(line) is not None
    in_use = frozenset(mark for mark, count in weak.items() if count >= _FEWEST)
    numbered = numbers >= _FEWEST
    return Marks(in_use, numbered, found=bool(strong or in_use or numbered))


def is_lone_mark(line: str) -> bool:
    """Whether the line is nothing but the bullets or numbers of the item below it."""
    return all(_LONE.fullmatch(word) for word in line.split(" "))
