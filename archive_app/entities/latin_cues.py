"""Organisations in Latin letters that the words around them give away: `told X`, `members of X`."""

from __future__ import annotations

from collections.abc import Iterator

from archive_app.entities.latin_body_words import ADJECTIVE_ENDINGS, MEDIA_WORDS, SAYS_LITTLE
from archive_app.entities.latin_finder import LatinFinder
from archive_app.entities.person_words import NOT_SURNAMES, ROLES, SPEAKS
from archive_app.entities.tokens import LINE_END, word_set

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
_CUES_BY_END = {cue[-1]: [other for other in _CUES if other[-1] == cue[-1]] for cue in _CUES}
_AFTER_WHO_IS_TOLD = frozenset(
    (".", ",", ";", "”", '"', LINE_END, "that", "in", "on", "about", "he", "she", "they", "it", "how", "why")
)
_LEADING = frozenset(("leader", "chairman", "chairwoman", "activist", "activists", "leaders"))
_STATIONS = frozenset(("Radio", "TV"))
_NO_STATIONS = word_set(
    "Interview Broadcast Broadcasts Show Shows Host Operator Station Programme Program Series Drama"
)
_BELONGING = word_set(
    """members member founder co-founder director employee employees employer staff volunteer volunteers
    coordinator activist activists affiliate affiliates subsidiary editor editor-in-chief management
    spokesperson spokesman spokeswoman accountant shareholder shareholders owner co-owner journalist
    journalists correspondent reporter subscribers"""
)
"""`members of Torfo`: of these somebody is in a body, hardly of a place."""


class LatinCues(LatinFinder):
    """Every method yields stretches of tokens; somebody's name is never one."""

    def find(self) -> Iterator[tuple[int, int]]:
        for at, token in enumerate(self._tokens):
            text = token.text
            if text in _CUES_BY_END and self._is_cue(at):
                yield from self._told(at + 1)
            elif text in _STATIONS:
                yield from self._station(at)
            elif text in {"union", "movement"}:
                yield from self._union(at)
            elif text in _LEADING:
                yield from self._led(at)
            if text in _BELONGING and self._text(at + 1) in {"of", "at", "with", "for"}:
                yield from self._joined(at + 2)
            elif text.endswith("workers") and self._text(at - 1) == "the" and self._runs.is_capitalised(at):
                yield from self._workers(at)

    def _is_cue(self, at: int) -> bool:
        return any(
            all(self._text(at - len(cue) + 1 + step) == word for step, word in enumerate(cue))
            for cue in _CUES_BY_END[self._text(at)]
        )

    def _told(self, at: int) -> Iterator[tuple[int, int]]:
        """`told Bog County Advance`, `writing in the Northern Dawn`; nobody's name."""
        first = at + 1 if self._text(at) == "the" else at
        stop = self._runs.plain_stop(first - 1)
        whose = first > at or any(self._is_of_a_paper(word) for word in range(first, stop))
        ends = self._text(stop) in _AFTER_WHO_IS_TOLD
        if stop - first > 1 and whose and ends and not self._introductions.is_somebody(first, stop):
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
        if self._text(name - 1) in {"the", "The"} and self._is_a_name(name) and not self._is_one(name, at):
            yield name, name + 1

    def _led(self, at: int) -> Iterator[tuple[int, int]]:
        """`the Solidarity leader Lech Quist`, within a sentence."""
        begins = self._text(at - 2) in {",", "the", "The", "former", "and", "by", "with", "of"}
        somebody = self._vocabulary.is_given(self._text(at + 1)) and self._runs.is_capitalised(at + 1)
        if begins and somebody and self._is_a_name(at - 1) and not self._is_one(at - 1, at):
            yield at - 1, at

    def _joined(self, at: int) -> Iterator[tuple[int, int]]:
        """`members of Torfo`, `an accountant at Peatworks`: one word."""
        text = self._text(at)
        alone = not self._runs.is_capitalised(at + 1) and self._text(at + 1) not in {"-", "'", "’", *SPEAKS}
        if alone and self._is_a_name(at) and len(text) > len("EUR") and not self._is_one(at, at + 1):
            yield at, at + 1

    def _workers(self, at: int) -> Iterator[tuple[int, int]]:
        """`president of the Torfworkers`"""
        alone = not self._runs.is_capitalised(at + 1) and not self._introductions.is_small(self._text(at))
        if alone and self._text(at - 2) in {"of", "with", "by", "and", "from"}:
            yield at, at + 1

    def _is_one(self, first: int, stop: int) -> bool:
        return self._introductions.is_somebody(first, stop)

    def _is_a_name(self, at: int) -> bool:
        """One capitalised word that says neither where from nor of what kind."""
        text = self._text(at)
        if not (self._runs.is_capitalised(at) and text[1:].islower()) or self._runs.is_never(at):
            return False
        plain = text.lower().endswith((*ADJECTIVE_ENDINGS, "s")) or text in SAYS_LITTLE
        other = plain or text.lower() in NOT_SURNAMES | ROLES or self._vocabulary.is_place(self._keys[at])
        return not other and not self._introductions.is_small(text)
