"""Names of organisations in Latin letters: runs of capitalised words around a head noun."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from archive_app.entities.headline_words import AFFILIATIONS
from archive_app.entities.latin_body_words import (
    CONNECTORS,
    HEADS,
    LATIN_ACRONYMS_OF_OTHER_THINGS,
    LEGAL_FORMS,
    MANDATES,
    NOT_AFTER_A_HEAD,
    PREFIXES,
    THINGS_WITH_ACRONYMS,
    TITLES_BEHIND,
)
from archive_app.entities.latin_cues import LatinCues
from archive_app.entities.latin_finder import LatinFinder
from archive_app.entities.latin_firms import LatinFirms
from archive_app.entities.latin_foreign import LatinForeign
from archive_app.entities.latin_heads import LatinHeads
from archive_app.entities.latin_nouns import LatinNouns
from archive_app.entities.latin_runs import LatinRuns
from archive_app.entities.latin_shapes import LatinShapes
from archive_app.entities.lost_mark_words import STATES
from archive_app.entities.person_words import NOT_SURNAMES, TITLES
from archive_app.entities.tokens import LINE_END, word_set

_AROUND = 6
"""Tokens on either side that tell whether a line is written in capitals."""
_LONGEST_ACRONYM = 12
_LONGEST_ALONE = 5
_LONGEST_MANDATE = 8
"""Tokens between the name of a mandate and the capitalised words of what it is about."""
_SHORTEST_HALF = 3
_BETWEEN_TWO = word_set(
    "partnership relations cooperation co-operation agreement dialogue talks summit border deal impasse ties"
)
"""Behind two acronyms and a hyphen these are between two bodies: `TOR-PEA relations`."""
_THINGS = word_set(
    """Register Registry Convention Covenant Law Act Treaty Protocol Regulation Regulations Directive
    Declaration Charter Programme Scheme Agreement Index Review Report Survey"""
)
"""What else is shortened in brackets behind its name."""
_FORMS = frozenset(form.upper() for form in LEGAL_FORMS)
_NUMERALS = frozenset(("II", "III", "IV"))


class LatinBodies(LatinFinder):
    """Runs of capitalised words around a head noun, in Latin letters."""

    def __init__(self, runs: LatinRuns) -> None:
        super().__init__(runs)
        self._heads = LatinHeads(runs)

    def find(self) -> Iterator[tuple[int, int]]:
        """Stretches of tokens, which may overlap."""
        for at in range(len(self._tokens)):
            text = self._tokens[at].text
            if not text.isupper():
                continue
            if len(text) == 1:
                if stop := self._dotted_stop(at):
                    yield at, stop
            elif self._is_a_double_acronym(at):
                yield at, at + 3
            elif self._is_acronym(at):
                yield at, at + 2 if self._text(at + 1) in _NUMERALS else at + 1
        yield from self._described()
        yield from LatinForeign(self._runs).find()
        yield from LatinShapes(self._runs).find()
        yield from LatinFirms(self._runs).find()
        yield from LatinCues(self._runs).find()
        yield from LatinNouns(self._runs).find()

    @cached_property
    def _things(self) -> frozenset[str]:
        """Acronyms of laws and the like: the `NPL` of `National Peat Law (NPL)`."""
        return frozenset(
            token.text
            for at, token in enumerate(self._tokens)
            if self._text(at - 1) == "(" and token.text.isupper() and self._names_a_thing(at - 2)
        )

    def _names_a_thing(self, at: int) -> bool:
        """Whether a law, a list or a register is named by the capitalised words that end here."""
        words: list[str] = []
        while at >= 0 and (self._runs.is_capitalised(at) or self._text(at) in CONNECTORS):
            words.append(self._text(at))
            at -= 1
        thing = bool(words) and words[0] in (NOT_AFTER_A_HEAD | THINGS_WITH_ACRONYMS) - {"System", "Systems"}
        headed = not HEADS.isdisjoint(words)
        return thing or (not headed and not _THINGS.isdisjoint(words))

    def _described(self) -> Iterator[tuple[int, int]]:
        place = 0
        while place < len(self._tokens):
            if (
                self._runs.is_capitalised(place)
                and self._text(place - 1) == LINE_END
                and self._is_dotted(place)
                and self._runs.follows(place + 2)
            ):
                place += 2  # the letter of a heading
                continue
            if self._runs.is_capitalised(place) and not self._runs.is_never(place):
                stop = self._runs.stop(place)
                end = self._before_a_subject(place, stop)
                yield from self._heads.bodies_in(self._behind_a_mandate(place, stop), end)
                place = stop
                continue
            place += 1

    def _before_a_subject(self, first: int, stop: int) -> int:
        """Where `European Union` stops in `High Representative of the European Union for Foreign Affairs`."""
        if (self._text(first - 3), self._text(first - 2)) != ("Representative", "of"):
            return stop
        return next((at for at in range(first, stop) if self._text(at) == "for"), stop)

    def _behind_a_mandate(self, first: int, stop: int) -> int:
        """Behind what `Special Rapporteur on Freedom of Association of the …` reports on; else the first."""
        at = first - 1
        while at > first - _LONGEST_MANDATE and (self._text(at).islower() and self._text(at) != LINE_END):
            at -= 1
        if self._text(at) not in MANDATES or self._text(at + 1) not in {"on", "for"}:
            return first
        owners = [
            word + 2
            for word in range(first, stop)
            if (self._text(word), self._text(word + 1)) == ("of", "the")
        ]
        return owners[-1] if owners else stop

    def _dotted_stop(self, at: int) -> int:
        """Where `U.A.W.` stops; 0 where fewer than three letters stand, or somebody's initials."""
        stop = at
        while self._is_dotted(stop):
            stop += 2
        letters = "".join(self._text(letter) for letter in range(at, stop, 2))
        if (
            len(letters) < _SHORTEST_HALF
            or self._is_dotted(at - 2)
            or letters in LATIN_ACRONYMS_OF_OTHER_THINGS
            or letters in _FORMS
        ):
            return 0
        name = self._runs.is_capitalised(stop) and self._text(stop)[1:].islower()
        return 0 if name and self._text(stop) not in TITLES_BEHIND else stop

    def _is_dotted(self, at: int) -> bool:
        text = self._text(at)
        return len(text) == 1 and text.isupper() and text.isascii() and self._text(at + 1) == "."

    def _is_a_double_acronym(self, at: int) -> bool:
        """`TOR-PEA`, `CUT-A`; not `COVID-A`, `US-EU`."""
        first, last = self._text(at), self._text(at + 2)
        if self._text(at + 3) in _BETWEEN_TWO:
            return False
        if (
            self._text(at + 1) != "-"
            or not (first.isupper() and last.isupper())
            or len(first) < _SHORTEST_HALF
        ):
            return False
        if not (first.isalpha() and last.isalpha()) or "-" in {self._text(at - 1), self._text(at + 3)}:
            return False
        if any(
            half in LATIN_ACRONYMS_OF_OTHER_THINGS or self._vocabulary.is_place(half.lower())
            for half in (first, last)
        ):
            return False
        return self._runs.touches(at + 1) and not self._in_a_shouted_line(at)

    def _is_acronym(self, at: int) -> bool:
        """Capitals amid small letters that stand for no state, measure or thing."""
        text = self._text(at)
        if (
            not 3 <= len(text) <= _LONGEST_ACRONYM
            or not text.isupper()
            or not text.isascii()
            or not text.isalpha()
        ):
            return False
        if text in LATIN_ACRONYMS_OF_OTHER_THINGS or self._vocabulary.is_place(self._keys[at]):
            return False
        if text in self._things or self._is_a_dateline(at):
            return False
        if text.lower() in TITLES or text.lower() in NOT_SURNAMES:
            return False
        if (self._text(at + 1), self._text(at + 2)) == ("v", ".") or self._text(at + 1) in {"List", "Lists"}:
            return False
        if self._text(at - 1) == "#" or (self._text(at - 1) == "(" and self._text(at - 2).isdigit()):
            return False
        bracketed = self._text(at - 1) == "(" and self._text(at + 1) == ")"
        behind = self._text(at + 2 if bracketed else at + 1)
        if behind in NOT_AFTER_A_HEAD or (bracketed and behind in {"Report", "Reports"}):
            return False
        joined = self._text(at - 1) == "-" and self._text(at - 2).lower() not in PREFIXES
        goes_on = self._text(at + 1) == "-" and self._text(at + 2) not in AFFILIATIONS
        return not joined and not goes_on and not self._in_a_shouted_line(at)

    def _is_a_dateline(self, at: int) -> bool:
        """`MONTPELIER, Vt.`"""
        state = self._text(at + 2 if self._text(at + 1) == "," else at + 1)
        return len(self._text(at)) > _LONGEST_ALONE and state in STATES

    def _in_a_shouted_line(self, at: int) -> bool:
        """Whether most of the words around are written in capitals."""
        around: list[str] = []
        for step in (-1, 1):
            place = at + step
            while abs(place - at) < _AROUND and self._text(place) != LINE_END:
                around.append(self._text(place))
                place += step
        in_a_list = self._text(at - 1) in {",", "and", "&"} or self._text(at + 1) == ","
        if in_a_list and not self._beside_capitals(at):
            return False
        words = [word for word in around if len(word) > 1 and word.isalpha()]
        if not words:  # alone on its line: a heading rather than an acronym when it is long
            return len(self._text(at)) > _LONGEST_ALONE
        return 2 * sum(word.isupper() for word in words) >= len(words)

    def _beside_capitals(self, at: int) -> bool:
        return any(self._text(side).isupper() and len(self._text(side)) > 1 for side in (at - 1, at + 1))
