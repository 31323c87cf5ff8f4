"""Vocabulary: every word, stem and key of an index with the number of documents it occurs in."""

from __future__ import annotations

import fnmatch
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property

MOST_WORDS = 5000


class Vocabulary:
    """`words`: folded form → documents; `stems`; `keys`: field → its exact values."""

    def __init__(self, words: dict[str, int], stems: set[str], keys: dict[str, set[str]]) -> None:
        self.words = words
        self.stems = stems
        self.keys = keys

    @classmethod
    def together(cls, vocabularies: Iterable[Vocabulary]) -> Vocabulary:
        words: dict[str, int] = {}
        stems: set[str] = set()
        keys: dict[str, set[str]] = {}
        for vocabulary in vocabularies:
            for word, count in vocabulary.words.items():
                words[word] = words.get(word, 0) + count
            stems |= vocabulary.stems
            for field, values in vocabulary.keys.items():
                keys[field] = keys.get(field, set()) | values
        return cls(words, stems, keys)

    def has(self, forms: Iterable[str], stems: Iterable[str]) -> bool:
        return any(form in self.words for form in forms) or any(stem in self.stems for stem in stems)

    def beginning_with(self, prefix: str) -> list[str]:
        """Words that begin with `prefix`, alphabetically; the most common ones when there are too many."""
        return self._most_common(self._range(prefix))

    def like(self, pattern: str) -> list[str]:
        """Words that the wildcard pattern (`*`, `?`) fits."""
        head = re.match(r"[^*?]*", pattern)
        regex = re.compile(fnmatch.translate(pattern))
        candidates = self._range(head.group() if head else "")
        return self._most_common(word for word in candidates if regex.fullmatch(word))

    def close_to(self, word: str, distance: int) -> list[str]:
        """Words at most `distance` letters away; two exchanged neighbours count as one."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract_iter

        found = extract_iter(word, self.sorted_words, scorer=OSA.distance, score_cutoff=distance)
        return self._most_common(match[0] for match in found)

    @cached_property
    def sorted_words(self) -> list[str]:
        return sorted(self.words)

    def _range(self, prefix: str) -> Iterator[str]:
        at = bisect_left(self.sorted_words, prefix)
        while at < len(self.sorted_words) and self.sorted_words[at].startswith(prefix):
            yield self.sorted_words[at]
            at += 1

    def _most_common(self, words: Iterable[str]) -> list[str]:
        found = list(words)
        if len(found) <= MOST_WORDS:
            return found
        return sorted(sorted(found, key=lambda word: -self.words[word])[:MOST_WORDS])
