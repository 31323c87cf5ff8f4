"""OwnNames: finds the names that a reader has named, however many they are, as whole words in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"[^\W_]+")
_BESIDE = r"[^\W_]"


class OwnNames:
    """Capitals count, spaces do not; the longest name of a place counts."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_word: dict[str, list[tuple[int, str]]] = {}
        """The first word → how many letters stand before it in the name, and the name."""
        self._patterns: dict[str, re.Pattern[str]] = {}
        for name in sorted(names, key=lambda each: (-len(each), each)):
            word = _WORD.search(name)
            if word:
                self._by_word.setdefault(word.group(), []).append((word.start(), name))

    def places(self, text: str) -> Iterator[tuple[int, str]]:
        """Start and text of each, in order, none overlapping another."""
        free = 0
        for word in _WORD.finditer(text) if self._by_word else ():
            found = self._found(text, word, free)
            if found is not None:
                free = found[0] + len(found[1])
                yield found

    def _found(self, text: str, word: re.Match[str], free: int) -> tuple[int, str] | None:
        for before, name in self._by_word.get(word.group(), ()):
            start = word.start() - before
            match = self._pattern(name).match(text, start) if start >= free else None
            if match:
                return start, match.group()
        return None

    def _pattern(self, name: str) -> re.Pattern[str]:
        if name not in self._patterns:
            spelled = r"[^\S\n]+".join(map(re.escape, name.split()))
            self._patterns[name] = re.compile(rf"(?<!{_BESIDE}){spelled}(?!{_BESIDE})")
        return self._patterns[name]
