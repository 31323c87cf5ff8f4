"""Organisations in Latin letters that a fixed shape gives away: locals, organs, works, courts of a town."""

from __future__ import annotations

from collections.abc import Iterator

from archive_app.entities.latin_body_words import (
    ADJECTIVE_ENDINGS,
    LATIN_ACRONYMS_OF_OTHER_THINGS,
    LINKS,
    LOCALS,
    NOT_AFTER_A_HEAD,
    ORGANS,
    SAYS_LITTLE,
    SITES,
    THINGS_WITH_ACRONYMS,
    TOWN_OFFICES,
    WORKPLACES,
)
from archive_app.entities.latin_finder import LatinFinder

_BEFORE_TOWNS = frozenset(("Saint", "St", "New", "Old", "Nizhny", "Veliky", "Velikiy"))
_DISTRICTS = ("nski", "uski", "aiski", "odski", "etski", "itski", "nsky", "vsky", "yski", "alny", "inski")
"""Endings of the names of districts in Minsk and elsewhere: `Zavodski district court`."""
_LEAST_INITIALS = 2
_AT_WORK = frozenset(("line", "strike", "strikes", "workers", "employees", "staff", "employed", "jobs"))
_KINDS_OF_SITES = frozenset(
    ("Power", "Nuclear", "Thermal", "Steel", "Chemical", "Gold", "Coal", "Old", "Public", "Road")
)


class LatinShapes(LatinFinder):
    """Every method yields stretches of tokens."""

    def find(self) -> Iterator[tuple[int, int]]:
        for at, token in enumerate(self._tokens):
            text = token.text
            if text in LOCALS:
                yield from self._local(at)
            elif text in ORGANS:
                yield from self._organ(at)
            elif text in SITES:
                yield from self._site(at)
            elif text in WORKPLACES:
                yield from self._workplace(at)
            elif text == "IG" and self._runs.is_capitalised(at + 1) and self._runs.follows(at + 1):
                yield at, self._runs.plain_stop(at)
            elif text == "(":
                yield from self._before_an_acronym(at)
            elif text in TOWN_OFFICES:
                yield from self._office_of_a_town(at)

    def _local(self, at: int) -> Iterator[tuple[int, int]]:
        """`UNITE HERE Local 24`, `Machinists Lodge 70`"""
        first = self._runs.plain_start(at)
        if first < at and self._runs.is_a_local(first, at):
            yield first, at + 2

    def _organ(self, at: int) -> Iterator[tuple[int, int]]:
        """`OSCE PA`, `ILO GB`: an acronym and the acronym of one of its organs."""
        owner = self._text(at - 1)
        acronym = len(owner) > 1 and owner.isupper() and owner.isalpha()
        other = owner in LATIN_ACRONYMS_OF_OTHER_THINGS or self._vocabulary.is_place(self._keys[at - 1])
        alone = not any(len(side) > 1 and side.isupper() for side in (self._text(at - 2), self._text(at + 1)))
        if acronym and not other and alone and self._runs.follows(at):
            yield at - 1, at + 1

    def _site(self, at: int) -> Iterator[tuple[int, int]]:
        """`the Lenin Shipyard`, amid a sentence."""
        first = self._runs.plain_start(at)
        before = self._text(first - 1)
        amid = before in {"the", "The"} or (
            before.islower() and not self._vocabulary.is_given(self._text(first))
        )
        kind = all(self._text(word) in _KINDS_OF_SITES | SAYS_LITTLE for word in range(first, at))
        if first < at and amid and not kind:
            yield first, at + 1

    def _workplace(self, at: int) -> Iterator[tuple[int, int]]:
        """`on strike at Grand Bay Hotel`: a house, where people are said to work there."""
        first, stop = self._runs.plain_start(at), self._runs.plain_stop(at)
        before = first - 2 if self._text(first - 1) == "the" else first - 1
        works = self._text(before) in {"at", "by", "of"} and self._text(before - 1) in _AT_WORK
        if works and stop - first > 1:
            yield first, stop

    def _before_an_acronym(self, at: int) -> Iterator[tuple[int, int]]:
        """`Operating Engineers (IUOE)`: the words whose initials end the acronym."""
        acronym = self._text(at + 1)
        if not (acronym.isupper() and acronym.isalpha() and self._text(at + 2) == ")"):
            return
        other = acronym in LATIN_ACRONYMS_OF_OTHER_THINGS or self._vocabulary.is_place(self._keys[at + 1])
        if other or self._text(at - 1) in NOT_AFTER_A_HEAD | THINGS_WITH_ACRONYMS:
            return
        first = self._runs.plain_start(at)
        start = max(first, at - len(acronym))
        if start == first and self._text(first - 1) in LINKS | {"de"}:
            return  # `Organisation of Peat Exporting Countries`
        while start <= at - _LEAST_INITIALS:
            initials = "".join(self._text(word)[0] for word in range(start, at))
            whole = acronym == initials and len(acronym) > _LEAST_INITIALS
            members = acronym.endswith(initials) and self._text(at - 1).endswith("s")
            if (whole or members) and not self._vocabulary.is_given(self._text(start)):
                yield start, at
                return
            start += 1

    def _office_of_a_town(self, at: int) -> Iterator[tuple[int, int]]:
        """`the Moscow prosecutor’s office`, `Riga regional court`"""
        words = TOWN_OFFICES[self._text(at)]
        told = tuple(self._text(at + step).replace("’", "'") for step in range(1, 4))
        fitting = next((rest for rest in words if told[: len(rest)] == rest), None)
        first = self._runs.plain_start(at)
        places = all(
            (self._vocabulary.is_place(self._keys[word]) and not self._describes(word))
            or self._text(word).endswith(_DISTRICTS)
            or (self._text(word) in _BEFORE_TOWNS and word < at - 1)
            for word in range(first, at)
        )
        if fitting is not None and first < at and places:
            yield first, at + 1 + len(fitting)

    def _describes(self, at: int) -> bool:
        """`Russian`, which says of what country, but not which court of it."""
        return self._text(at).lower().endswith(ADJECTIVE_ENDINGS)
