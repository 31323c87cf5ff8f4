"""Firms that are called like people (`Torf Haluza`): what is said of shares and analysts gives them away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from archive_app.entities.latin_body_words import HEADS, WEAK_HEADS
from archive_app.entities.latin_finder import LatinFinder
from archive_app.entities.latin_runs import LatinRuns
from archive_app.entities.person_words import NOT_SURNAMES, PLURAL_TITLES, ROLES, TITLES
from archive_app.entities.tokens import word_set

_AT_A_FIRM = word_set(
    """analyst analysts economist economists trader traders strategist strategists broker brokers banker
    bankers dealer dealers salesman salesmen"""
)
"""`an analyst at Torf Haluza`"""
_OF_A_FIRM = {
    "shares": frozenset(("of", "in")),
    "Shares": frozenset(("of", "in")),
    "stock": frozenset(("of", "in")),
    "shareholders": frozenset(("of", "in")),
    "stake": frozenset(("in",)),
    "unit": frozenset(("of",)),
    "subsidiary": frozenset(("of",)),
    "division": frozenset(("of",)),
    "takeover": frozenset(("of",)),
    "rating": frozenset(("on",)),
    **dict.fromkeys(_AT_A_FIRM | {word.title() for word in _AT_A_FIRM}, frozenset(("at", "with"))),
}
_BEHIND_A_FIRM = _AT_A_FIRM | {"stock", "shareholders", "bonds"}
"""`Torf Haluza stock`, `a Torf Haluza analyst`"""
_MOVED = word_set("fell rose closed jumped dropped gained lost slid climbed tumbled traded were surged sank")
"""What shares do: `Torf Haluza shares fell`; somebody `shares a story`."""
_PARTS = frozenset(("unit", "subsidiary", "division"))
_FEWEST, _MOST = 2, 3
"""Words of such a name."""
_FAR = 4


class LatinFirms(LatinFinder):
    """One document's firms of two or three words."""

    def __init__(self, runs: LatinRuns) -> None:
        super().__init__(runs)
        self._judged: dict[tuple[str, ...], bool] = {}

    def find(self) -> Iterator[tuple[int, int]]:
        """Stretches of tokens; nobody's who is elsewhere called by a title or a role."""
        for at, token in enumerate(self._tokens):
            if token.text in _OF_A_FIRM and self._text(at + 1) in _OF_A_FIRM[token.text]:
                yield from self._listed(at + 2, token.text.endswith("s"))
            if token.text in _BEHIND_A_FIRM or (token.text == "shares" and self._text(at + 1) in _MOVED):
                yield from self._before(at, self._runs.plain_start(at))
            elif token.text in _PARTS and self._text(at - 1) in {"a", "the"} and self._text(at - 2) == ",":
                yield from self._before(at - 2, self._runs.plain_start(at - 3))

    def _before(self, stop: int, first: int) -> Iterator[tuple[int, int]]:
        """`Torf Haluza stock`, `Torf Haluza, a unit of …`"""
        if self._is_firm(first, stop):
            yield first, stop

    def _listed(self, first: int, several: bool) -> Iterator[tuple[int, int]]:
        """`analysts at Torf Haluza, Quist Prok and Moss Lindqvist`"""
        stop = self._runs.plain_stop(first - 1)
        while stop > first:
            if self._is_firm(first, stop):
                yield first, stop
            if not several or self._text(stop) not in {",", "and"}:
                return
            first = stop + 1
            stop = self._runs.plain_stop(first - 1)

    def _is_firm(self, first: int, stop: int) -> bool:
        short = _FEWEST <= stop - first <= _MOST
        return short and all(map(self._is_plain, range(first, stop))) and not self._is_somebody(first, stop)

    def _is_plain(self, at: int) -> bool:
        """A word that says neither what nor where."""
        text = self._text(at)
        lower = text.lower()
        told = lower in NOT_SURNAMES or lower in ROLES or lower in TITLES or text in HEADS | WEAK_HEADS
        return text[1:].islower() and not told and not self._vocabulary.is_place(self._keys[at])

    def _is_somebody(self, first: int, stop: int) -> bool:
        """Whether the name has a title or a role beside it anywhere in the document."""
        name = tuple(self._text(at) for at in range(first, stop))
        if name not in self._judged:
            self._judged[name] = any(
                self._has_a_role(at, at + len(name))
                for at in self._places[name[0]]
                if tuple(self._text(word) for word in range(at, at + len(name))) == name
            )
        return self._judged[name]

    def _has_a_role(self, first: int, stop: int) -> bool:
        before = self._text(first - 2 if self._text(first - 1) == "." else first - 1)
        behind = [self._text(at) for at in range(stop + 1, stop + _FAR)] if self._text(stop) == "," else []
        titled = before.lower() in TITLES | PLURAL_TITLES or before in ROLES
        return titled or any(word in ROLES or word.isdigit() for word in behind)

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for at, token in enumerate(self._tokens):
            if token.text[0].isupper():
                found[token.text].append(at)
        return found
