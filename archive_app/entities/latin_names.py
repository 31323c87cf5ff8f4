"""Names of people in Latin letters: after first names, titles and roles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive_app.entities.name_words import HYPHENS, INITIALS, MAX_WORDS, NameWords
from archive_app.entities.person_words import PARTICLES, PLURAL_TITLES, ROLES, RULES, SPEAKS, TITLES
from archive_app.entities.tokens import Token

_BEFORE_PLACES = frozenset(
    ("San", "Santa", "São", "Los", "Las", "New", "Fort", "Port", "Mount", "Lake", "Cape", "Saint")
)
_RELATIONS = frozenset(
    ("brother", "sister", "wife", "husband", "son", "daughter", "mother", "father", "spouse", "partner")
)
_PRIZES = frozenset(("Prize", "Award", "Awards", "Medal", "Scholarship", "Fellowship"))
_RELATIVES = frozenset(("who", "whose", "whom", "aged"))
_AGE = re.compile("[1-9][0-9]")
_LONGEST_LIST = 30
_TITLES_WITH_STOP = frozenset(
    ("mr", "mrs", "ms", "dr", "prof", "sen", "sens", "rep", "reps", "gen", "gov", "rev")
)


class LatinNames:
    """Says where a name that begins at a token stops."""

    def __init__(self, words: NameWords) -> None:
        self._words = words

    def name_at(self, place: int) -> int:
        """Where the name that begins at a place stops; the place itself where none does."""
        if self._words.text(place - 1) in _BEFORE_PLACES:
            return place
        if self._words.text(place).lower() in TITLES and self._words.is_name_word(place + 1):
            return place
        words, stop = self._run(place)
        titled = self._title_before(place) or self._listed_after_titles(place)
        if words == 1 and (self._rules(place, stop) or self._speaks(place, stop) or self._is_relative(place)):
            return stop
        if self._belongs_to_a_prize(stop) or self._is_a_place(place, stop):
            return place
        if words >= 2 and (self._given_in_front(place) or titled or self._role_beside(place, stop)):
            return stop
        alone = titled and words >= 1 and not self._words.is_initial(place)
        return self._words.surname_stop(place) if alone else place

    def _given_in_front(self, place: int) -> bool:
        if self._words.is_initial(place):
            return True
        return self._words.is_given(place)

    def _title_before(self, place: int) -> bool:
        before = place - 1
        if (
            before >= 1
            and self._words.tokens[before].text == "."
            and self._words.tokens[before - 1].text.lower() in TITLES
        ):
            joined = self._words.text(before - 2) in HYPHENS  # the end of another name: Eğitim-Sen.
            return not joined and self._words.tokens[before - 1].text.lower() in _TITLES_WITH_STOP
        if self._words.text(before) == "State" and self._words.text(before - 2) == "Secretary":
            return True
        title = self._words.text(before)
        return title[0].isupper() and (title.lower() in TITLES or title.lower() in PLURAL_TITLES)

    def _role_beside(self, place: int, stop: int) -> bool:
        before = self._words.tokens[place - 1].text if place else ""
        if before in ROLES or before in SPEAKS or before == "/":
            return True
        following = (
            [self._words.text(at) for at in range(stop + 1, stop + 5)]
            if self._words.text(stop) == ","
            else []
        )
        if following and (following[0] in _RELATIVES or _AGE.fullmatch(following[0])):
            return True
        return any(word.lower() in ROLES or word == "Rapporteur" for word in following)

    def _listed_after_titles(self, place: int) -> bool:
        """`Senators Marlowe, Quist and Obando`."""
        at = place - 1
        while (
            at > 0
            and place - at < _LONGEST_LIST
            and (self._words.text(at) in {",", "and", "&"} or self._words.is_name_word(at))
        ):
            at -= 1
        return at != place - 1 and self._words.text(at).lower() in PLURAL_TITLES

    def _rules(self, place: int, stop: int) -> bool:
        """`the Mobutu regime`."""
        return self._words.text(place - 1) in {"the", "The"} and self._words.text(stop) in RULES

    def _is_a_place(self, place: int, stop: int) -> bool:
        """`in Myint Nge, Amarapura`"""
        after = self._words.text(stop + 1)
        return (
            self._words.text(place - 1) in {"in", "near"}
            and self._words.text(stop) == ","
            and after.istitle()
        )

    def _belongs_to_a_prize(self, stop: int) -> bool:
        """`the Anna Quist Human Rights Award`: the award is named, not the person."""
        return names_a_prize(self._words.tokens, stop) or self._words.text(stop - 1) in _PRIZES

    def _is_relative(self, place: int) -> bool:
        """`his sister Alena`"""
        return self._words.text(place - 1) in _RELATIONS and self._words.is_given(place)

    def _speaks(self, place: int, stop: int) -> bool:
        """`Karim said`: a first name alone."""
        return self._words.is_given(place) and self._words.text(stop) in SPEAKS - {"by"}

    def _run(self, place: int) -> tuple[int, int]:
        """Number of name words from here on one line, and where they stop; initials and particles between."""
        at, words = place, 0
        end = place
        while at < len(self._words.tokens) and words < MAX_WORDS:
            if self._words.is_initial(at) and at < place + 2 * INITIALS:
                at += 2 if self._words.text(at + 1) == "." else 1
                words += 1 if words == 0 else 0
                continue
            if words and self._is_shortened(at):
                at += 2 if self._words.text(at + 1) == "." else 1
                continue
            if (
                self._words.text(at) in PARTICLES
                and words
                and self._words.is_name_word(self._after_particles(at))
            ):
                at = self._after_particles(at)
                continue
            if not self._words.is_name_word(at) or at in self._words.taken:
                break
            at = end = self._words.surname_stop(at)
            words += 1
        return words, end

    def _is_shortened(self, place: int) -> bool:
        """`Henning Hj. Johansen`, `Marit H Lindqvist`"""
        text, dot = self._words.text(place), self._words.text(place + 1) == "."
        if text.lower() in TITLES:
            return False
        short = text.isalpha() and text[0].isupper() and len(text) == (2 if dot else 1)
        return short and self._words.is_name_word(place + 2 if dot else place + 1)

    def _after_particles(self, place: int) -> int:
        while self._words.text(place) in PARTICLES or self._words.text(place) in HYPHENS:
            place += 1
        return place


def names_a_prize(tokens: Sequence[Token], stop: int) -> bool:
    """Whether capitalised words behind a name lead to an award or a medal."""
    for token in tokens[stop : stop + 4]:
        if not (token.text[0].isupper() and token.text[1:].islower()):
            return False
        if token.text in _PRIZES:
            return True
    return False
