"""WrittenWords: how words are written in the texts read lately, by what is meant, found out once for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from archive_app.search.analysis import folded
from archive_app.search.stems import Stems

_MOST = 1 << 15


class Spellings:
    """Written words by their meaning, as a function tells it."""

    def __init__(self, meaning: Callable[[str], str]) -> None:
        self._meaning = meaning
        self._known: set[str] = set()
        self._written: dict[str, tuple[str, ...]] = {}

    def among(self, words: set[str], wanted: Iterable[str]) -> set[str]:
        """Those of the written `words` that mean one of the `wanted`."""
        if len(self._known) > _MOST:
            self._known, self._written = set(), {}
        self._learn(words - self._known)
        return {word for each in wanted for word in self._written.get(each, ()) if word in words}

    def _learn(self, words: set[str]) -> None:
        self._known |= words
        for word in words:
            meaning = self._meaning(word)
            self._written[meaning] = (*self._written.get(meaning, ()), word)


class WrittenWords:
    """Shared by all texts of a searcher."""

    def __init__(self, stems: Stems) -> None:
        self._stems = stems
        self._by_form = Spellings(folded)
        self._by_stem: dict[str, Spellings] = {}

    def with_forms(self, words: set[str], forms: Iterable[str]) -> set[str]:
        return self._by_form.among(words, forms)

    def with_stems(self, words: set[str], around: str, stems: Iterable[str]) -> set[str]:
        """`words` stand in paragraphs of the language `around`."""
        if around not in self._by_stem:
            self._by_stem[around] = Spellings(lambda word: self._stems.of_written(word, around))
        return self._by_stem[around].among(words, stems)
