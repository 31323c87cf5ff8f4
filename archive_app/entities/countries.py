"""Which country a text is about, and which country stands next to a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from archive_app.entities.phrases import word_key
from archive_app.entities.records import lines_of

_BETWEEN = frozenset(
    ("of", "the", "in", "в", "во", "у", "ў", "республики", "рэспублікі", "republic", "'", "’")
)


class Countries:
    """Country names and adjectives by word key."""

    def __init__(self, words: dict[str, str]) -> None:
        self._words = words
        self.ids = frozenset(words.values())

    @classmethod
    def load(cls, path: Path) -> Countries:
        """Reads a table of countries. Raises BrokenInstallation."""
        rows = (line.split() for line in lines_of(path) if line and not line.startswith("#"))
        return cls({_joined_key(word.strip("’")): row[0] for row in rows for word in row[1:]})

    def of(self, key: str) -> str | None:
        """The country that a word key names."""
        return self._words.get(key)

    def subject(self, keys: Sequence[str]) -> str | None:
        """The country named most often, the earlier one of two; None where no country is named."""
        counts = Counter(self._named(keys))
        return counts.most_common(1)[0][0] if counts else None

    def mentioned(self, keys: Sequence[str]) -> frozenset[str]:
        """All countries that the words name."""
        return frozenset(self._named(keys))

    def _named(self, keys: Sequence[str]) -> Iterator[str]:
        """The country of every word, and of every two words, that name one; in the order of the text."""
        for key, after in pairwise((*keys, "")):
            if country := self._words.get(key) or self._words.get(f"{key} {after}"):
                yield country

    def beside(self, keys: Sequence[str], first: int, stop: int) -> str | None:
        """The country named right before or right after `keys[first:stop]` (`Russian …`, `… of Russia`)."""
        after = stop
        while after < len(keys) and after < stop + 3 and keys[after] in _BETWEEN:
            after += 1
        for place in (first - 1, after):
            if 0 <= place < len(keys) and (country := self._words.get(keys[place])):
                return country
        return None


def _joined_key(words: str) -> str:
    """`United_States`: the keys of two words with a space between."""
    return " ".join(map(word_key, words.split("_")))
