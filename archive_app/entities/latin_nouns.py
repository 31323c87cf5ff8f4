"""Organisations in Latin letters beside a noun that says what they are: `the union Torfo`, `“Bog” lab`."""

from __future__ import annotations

from collections.abc import Iterator

from archive_app.entities.latin_body_words import (
    ADJECTIVE_ENDINGS,
    FORMS_IN_FRONT,
    GENERIC,
    GENERIC_PLURALS,
    HEADS,
    MEDIA_WORDS,
    SAYS_LITTLE,
    WEAK_HEADS,
)
from archive_app.entities.latin_finder import LatinFinder
from archive_app.entities.person_words import NOT_SURNAMES, ROLES, SPEAKS
from archive_app.entities.tokens import LINE_END, QUOTES, word_set

_ENDS_AN_APPOSITION = frozenset((",", ".", ";", ")", LINE_END))
_OPENING = frozenset("«“„\"‘'")
_BEFORE_A_NOUN = word_set(
    "news trade state human rights NGO non-governmental civil media research opposition"
)
"""Words that may stand between a name in quotation marks and the noun."""
_AFTER_A_NAME = word_set(
    """newspaper magazine website agency portal platform outlet radio party movement union bank company
    plant factory airline airlines foundation broadcaster news-agency refinery weekly daily brewery
    tannery distillery"""
)
_LONGEST_QUOTED = 6
_LONGEST_CALLED = 4
_FAR = 5
"""Tokens before a noun in which somebody's role may stand."""


class LatinNouns(LatinFinder):
    """Every method yields stretches of tokens; somebody's name is never one."""

    def find(self) -> Iterator[tuple[int, int]]:
        for at, token in enumerate(self._tokens):
            if token.text in _AFTER_A_NAME and self._runs.is_capitalised(at - 1):
                yield from self._named_before(at)
            if token.text in _OPENING:
                yield from self._quoted(at)
            elif token.text in GENERIC and self._text(at + 1) == ",":
                yield from self._apposition(at)
            elif token.text in FORMS_IN_FRONT:
                yield from self._formed(at)
            elif token.text in GENERIC or token.text in GENERIC_PLURALS:
                yield from self._called(at)

    def _quoted(self, opening: int) -> Iterator[tuple[int, int]]:
        """`the newspaper “Name of It”`, `the “Quiet Bog” organisation`"""
        stop = opening + 1
        while stop <= opening + _LONGEST_QUOTED and self._text(stop)[0].isalnum():
            stop += 1
        closed = self._text(stop) in QUOTES and self._text(opening + 1)[0].isupper()
        behind = stop + 2 if self._text(stop + 1) in _BEFORE_A_NOUN else stop + 1
        called = self._text(opening - 1) in {"called", "named", "titled"}
        noun = self._is_a_noun(opening - 2 if called else opening - 1) or (
            stop - opening <= _LONGEST_CALLED + 1 and self._is_a_noun(behind)
        )
        if stop > opening + 1 and closed and noun:
            yield opening + 1, stop

    def _formed(self, at: int) -> Iterator[tuple[int, int]]:
        """`PJSC Torfmash`, `JSC “Torfmash”`"""
        if self._text(at + 1) in _OPENING:
            stop = at + 2
            while stop <= at + _LONGEST_QUOTED and self._text(stop) not in QUOTES:
                stop += 1
            if stop > at + 2 and self._text(stop) in QUOTES:
                yield at + 2, stop
            return
        stop = self._runs.plain_stop(at)
        if stop > at + 1 and self._runs.follows(at + 1):
            yield at + 1, stop

    def _named_before(self, at: int) -> Iterator[tuple[int, int]]:
        """`the Quag Media platform`, `Imena magazine`"""
        first = self._runs.plain_start(at)
        amid = self._text(first - 1).islower() or self._text(first - 1) in {"The", ","}
        plain = any(self._is_plain(word) or self._is_described(word) for word in range(first, at))
        person = self._text(at - 1) not in MEDIA_WORDS and self._introductions.is_somebody(first, at)
        short = 0 < at - first < _LONGEST_CALLED and self._runs.follows(at)
        if amid and short and not plain and not person:
            yield first, at

    def _is_described(self, at: int) -> bool:
        text = self._text(at).lower()
        return self._text(at) not in MEDIA_WORDS and text.endswith(ADJECTIVE_ENDINGS)

    def _is_a_noun(self, at: int) -> bool:
        return self._text(at).lower() in GENERIC

    def _called(self, at: int) -> Iterator[tuple[int, int]]:
        """`the miners’ union Torfprofspilka`: the name right behind the noun."""
        first, stop = at + 1, self._runs.plain_stop(at)
        if self._text(stop) in {"'", "’"}:  # the initiative Mother’s Movement
            owned = self._runs.is_capitalised(stop + 1) or self._runs.is_capitalised(stop + 2)
            stop = self._runs.stop(first) if owned else stop
        named = first < stop <= first + _LONGEST_CALLED and self._runs.follows(first)
        ended = self._text(stop - 1) in HEADS | WEAK_HEADS and stop - first > 1
        plain = not ended and any(self._is_plain(word) for word in range(first, stop))
        headed = any(self._text(word) in HEADS | WEAK_HEADS for word in range(first, stop - 1))
        if named and not plain and not headed and not self._is_a_person(first, stop):
            yield first, stop + 1 if ended and self._text(stop).isdigit() else stop

    def _is_a_person(self, first: int, stop: int) -> bool:
        if self._text(stop - 1) in MEDIA_WORDS and stop - first > 1:
            return False
        return self._text(stop) in SPEAKS or self._introductions.is_somebody(first, stop)

    def _is_plain(self, at: int) -> bool:
        """A word that says where from or of what kind, or that is a title."""
        text = self._text(at)
        if text in MEDIA_WORDS:
            return False
        other = text.lower() in NOT_SURNAMES or text in SAYS_LITTLE or self._introductions.is_small(text)
        return other or self._vocabulary.is_place(self._keys[at]) or text.isupper()

    def _apposition(self, at: int) -> Iterator[tuple[int, int]]:
        """`at another service company, Techno Trading, …`; not `the head of the company, Zuz Prok,`."""
        stop = self._runs.plain_stop(at + 1)
        first = at + 2
        before = [self._text(word) for word in range(at - _FAR, at)]
        led = "of" in before and any(word.lower() in ROLES for word in before[: before.index("of")])
        places = all(self._vocabulary.is_place(self._keys[word]) for word in range(first, stop))
        ends = self._text(stop) in _ENDS_AN_APPOSITION and self._text(stop + 1) not in {"who", "and"}
        somebody = self._introductions.is_somebody(first, stop)
        if stop > first and ends and not led and not places and not somebody:
            yield first, stop
