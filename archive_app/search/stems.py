"""Stems: what the inflected forms of a word share, by the language its letters and paragraph show."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from archive_app.search.analysis import BELARUSIAN, ENGLISH, LACINKA, RUSSIAN, folded, languages_of
from archive_app.search.belarusian import one_spelling
from archive_app.search.folding import fold
from archive_app.search.lacinka import to_cyrillic
from archive_app.search.lemmas import lemmas

_SHORTEST_WORD = 3
_MOST_REMEMBERED = 1 << 16


class Stems:
    """Stems words and remembers them: Russian and Belarusian ones are their dictionary form, English ones
    what Snowball makes of it. Cheap to make; one per index, builder or searcher."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], str] = {}

    def of(self, form: str, language: str) -> str:
        """The stem of a folded word in a paragraph whose Cyrillic words are in `language` (`ru` or `be`)."""
        key = (form, language)
        known = self._known.get(key)
        if known is None:
            possible = languages_of(form)
            known = self._stem(form, language if language in possible else next(iter(possible), ""))
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            self._known[key] = known
        return known

    def of_written(self, written: str, around: str) -> str:
        """The stem of a word as it is written, in a paragraph whose language is `around`."""
        if around == LACINKA:
            return self.of(fold(to_cyrillic(written)), BELARUSIAN)
        return self.of(folded(written), around)

    def all_of(self, form: str) -> frozenset[str]:
        """Every stem the folded word can have: nobody knows the language of a typed word."""
        return frozenset(self.of(form, language) for language in languages_of(form) or ("",))

    def _stem(self, form: str, language: str) -> str:
        if len(form) < _SHORTEST_WORD:
            return form
        if language == ENGLISH:
            return str(self._english.stemWord(lemmas(ENGLISH).of(form)))
        if language == RUSSIAN:
            return lemmas(RUSSIAN).of(form)
        return lemmas(BELARUSIAN).of(one_spelling(form)) if language == BELARUSIAN else form

    @cached_property
    def _english(self) -> Any:
        import Stemmer

        return Stemmer.Stemmer("english", 0)
