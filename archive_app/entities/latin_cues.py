"""Organisations in Latin letters that the words around them give away: `told X`, `the company, X,`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from archive_app.entities.latin_body_words import (
    ADJECTIVE_ENDINGS,
    GENERIC,
    HEADS,
    MEDIA_WORDS,
    SAYS_LITTLE,
    WEAK_HEADS,
)
from archive_app.entities.latin_runs import LatinRuns
from archive_app.entities.person_words import NOT_SURNAMES, ROLES, SPEAKS, TITLES
from archive_app.entities.tokens import LINE_END, Token, word_set
from archive_app.entities.vocabulary import Vocabulary

_CUES = (
    ("told",),
    ("writing", "in"),
    ("wrote", "in"),
    ("interview", "with"),
    ("interview", "to"),
    ("reported", "by"),
    ("Photo", "by"),
    ("courtesy", "of"),
    ("©",),
)
_AFTER_WHO_IS_TOLD = frozenset(
    (".", ",", ";", "”", '"', LINE_END, "that", "in", "on", "about", "he", "she", "they", "it", "how", "why")
)
_ENDS_AN_APPOSITION = frozenset((",", ".", ";", ")", LINE_END))
_LEADING = frozenset(("leader", "chairman", "chairwoman", "activist", "activists", "leaders"))
_STATIONS = frozenset(("Radio", "TV"))
_NO_STATIONS = word_set(
    "Interview Broadcast Broadcasts Show Shows Host Operator Station Programme Program Series Drama"
)
_LONGEST_CALLED = 3
_FAR = 5
"""Tokens before a noun in which somebody's role may stand."""


class LatinCues:
    """Every method yields stretches of tokens; somebody's name is never one."""

    def __init__(
        self, tokens: Sequence[Token], keys: Sequence[str], vocabulary: Vocabulary, runs: LatinRuns
    ) -> None:
        self._tokens, self._keys, self._vocabulary, self._runs = tokens, keys, vocabulary, runs
        self._text = runs.text
        self._cues = {cue[-1]: [other for other in _CUES if other[-1] == cue[-1]] for cue in _CUES}

    def find(self) -> Iterator[tuple[int, int]]:
        for at, token in enumerate(self._tokens):
            text = token.text
            if text in self._cues and self._is_cue(at):
                yield from self._told(at + 1)
            elif text in _STATIONS:
                yield from self._station(at)
            elif text in {"union", "movement"}:
                yield from self._union(at)
            elif text in _LEADING:
                yield from self._led(at)
            if text in GENERIC and self._text(at + 1) == ",":
                yield from self._apposition(at)
            elif text in GENERIC:
                yield from self._called(at)

    def _is_cue(self, at: int) -> bool:
        return any(
            all(self._text(at - len(cue) + 1 + step) == word for step, word in enumerate(cue))
            for cue in self._cues[self._text(at)]
        )

    def _told(self, at: int) -> Iterator[tuple[int, int]]:
        """`told Bog County Advance`, `writing in the Northern Dawn`; nobody's name."""
        first = at + 1 if self._text(at) == "the" else at
        stop = self._runs.plain_stop(first - 1)
        whose = first > at or any(self._is_of_a_paper(word) for word in range(first, stop))
        ends = self._text(stop) in _AFTER_WHO_IS_TOLD
        if stop - first > 1 and whose and ends and not self._is_somebody(first, stop):
            yield first, stop

    def _is_of_a_paper(self, at: int) -> bool:
        return self._text(at) in MEDIA_WORDS or self._vocabulary.is_place(self._keys[at])

    def _station(self, at: int) -> Iterator[tuple[int, int]]:
        """`Radio Azattyk`"""
        name = self._text(at + 1)
        named = self._runs.is_capitalised(at + 1) and name[1:].islower() and not self._runs.is_never(at + 1)
        if named and self._runs.follows(at + 1) and name not in _NO_STATIONS:
            yield at, at + 2

    def _union(self, at: int) -> Iterator[tuple[int, int]]:
        """`the Solidarity trade union`"""
        name = at - 2 if self._text(at - 1) in {"trade", "labour", "labor"} else at - 1
        if (
            self._text(name - 1) in {"the", "The"}
            and self._is_a_name(name)
            and not self._is_somebody(name, at)
        ):
            yield name, name + 1

    def _led(self, at: int) -> Iterator[tuple[int, int]]:
        """`the Solidarity leader Lech Quist`, within a sentence."""
        begins = self._text(at - 2) in {",", "the", "The", "former", "and", "by", "with", "of"}
        somebody = self._vocabulary.is_given(self._text(at + 1)) and self._runs.is_capitalised(at + 1)
        if begins and somebody and self._is_a_name(at - 1) and not self._is_somebody(at - 1, at):
            yield at - 1, at

    def _is_a_name(self, at: int) -> bool:
        """One capitalised word that says neither where from nor of what kind."""
        text = self._text(at)
        if not (self._runs.is_capitalised(at) and text[1:].islower()) or self._runs.is_never(at):
            return False
        plain = text.lower().endswith((*ADJECTIVE_ENDINGS, "s")) or text in SAYS_LITTLE
        other = plain or text.lower() in NOT_SURNAMES or self._vocabulary.is_place(self._keys[at])
        return not other and text.lower() not in self._small

    def _called(self, at: int) -> Iterator[tuple[int, int]]:
        """`the miners’ union Torfprofspilka`: the name right behind the noun."""
        first, stop = at + 1, self._runs.plain_stop(at)
        named = first < stop <= first + _LONGEST_CALLED and self._runs.follows(first)
        plain = any(self._is_plain(word) for word in range(first, stop))
        headed = any(self._text(word) in HEADS | WEAK_HEADS for word in range(first, stop))
        person = self._text(stop) in SPEAKS or self._is_somebody(first, stop)
        if named and not plain and not headed and not person:
            yield first, stop

    def _is_plain(self, at: int) -> bool:
        """A word that says where from or of what kind, or that is a title."""
        text = self._text(at)
        other = text.lower() in NOT_SURNAMES or text in SAYS_LITTLE or text.lower() in self._small
        return other or self._vocabulary.is_place(self._keys[at]) or not text[1:].islower()

    def _apposition(self, at: int) -> Iterator[tuple[int, int]]:
        """`at another service company, Techno Trading, …`; not `the head of the company, Zuz Prok,`."""
        stop = self._runs.plain_stop(at + 1)
        first = at + 2
        before = [self._text(word) for word in range(at - _FAR, at)]
        led = "of" in before and any(word.lower() in ROLES for word in before[: before.index("of")])
        places = all(self._vocabulary.is_place(self._keys[word]) for word in range(first, stop))
        ends = self._text(stop) in _ENDS_AN_APPOSITION and self._text(stop + 1) not in {"who", "and"}
        if stop > first and ends and not led and not places and not self._is_somebody(first, stop):
            yield first, stop

    def _is_somebody(self, first: int, stop: int) -> bool:
        """Whether a word is a first name or a title, or stands elsewhere behind one."""
        words = {self._text(at) for at in range(first, stop)}
        if any(self._vocabulary.is_given(word) or word.lower() in TITLES for word in words):
            return True
        return not words.isdisjoint(self._introduced)

    @cached_property
    def _introduced(self) -> frozenset[str]:
        """The words that stand behind a first name or a title."""
        return frozenset(token.text for at, token in enumerate(self._tokens) if self._introduces(at - 1))

    @cached_property
    def _small(self) -> frozenset[str]:
        """The words that the document also writes small."""
        return frozenset(token.text for token in self._tokens if token.text[0].islower())

    def _introduces(self, at: int) -> bool:
        before = self._text(at - 1 if self._text(at) == "." else at)
        named = before[:1].isupper() and self._vocabulary.is_given(before)
        return named or (before[:1].isupper() and before.lower() in TITLES)
