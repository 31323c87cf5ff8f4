"""Introductions: what the words of a document are otherwise: somebody's name, or words written small."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from archive_app.entities.person_words import TITLES
from archive_app.entities.tokens import Token
from archive_app.entities.vocabulary import Vocabulary


class Introductions:
    """One document's words; each table is made when it is first asked for."""

    def __init__(self, tokens: Sequence[Token], vocabulary: Vocabulary) -> None:
        self._tokens, self._vocabulary = tokens, vocabulary

    def is_somebody(self, first: int, stop: int) -> bool:
        """Whether a word is a first name or a title, or stands elsewhere behind one."""
        words = {
            token.text
            for at, token in enumerate(self._tokens[first:stop], first)
            if at == first or self._tokens[at - 1].text != "-"  # the end of Eğitim-Sen is no senator
        }
        if any(self._vocabulary.is_given(word) or word.lower() in TITLES for word in words):
            return True
        return not words.isdisjoint(self._introduced)

    def is_small(self, word: str) -> bool:
        """Whether the document also writes the word small."""
        return word.lower() in self._small

    @cached_property
    def _introduced(self) -> frozenset[str]:
        """The words that stand behind a first name or a title."""
        return frozenset(
            token.text
            for at, token in enumerate(self._tokens)
            if token.text[0].isupper() and self._introduces(at - 1)
        )

    @cached_property
    def _small(self) -> frozenset[str]:
        return frozenset(token.text for token in self._tokens if token.text[0].islower())

    def _introduces(self, at: int) -> bool:
        if at < 0:
            return False
        stopped = at and self._tokens[at].text == "."
        before = self._tokens[at - 1 if stopped else at].text
        named = before[:1].isupper() and self._vocabulary.is_given(before)
        return named or (before[:1].isupper() and before.lower() in TITLES)
