"""Names of people in Latin letters: after first names, titles and roles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive_app.entities.name_words import HYPHENS, INITIALS, MAX_WORDS, NameWords
from archive_app.entities.person_words import PARTICLES, PLURAL_TITLES, ROLES, RULES, SPEAKS, TITLES
from archive_app.entities.tokens import LINE_END, Token, word_set

_BEFORE_PLACES = frozenset(
    ("San", "Santa", "São", "Los", "Las", "New", "Fort", "Port", "Mount", "Lake", "Cape", "Saint")
)
_RELATIONS = frozenset(
    ("brother", "sister", "wife", "husband", "son", "daughter", "mother", "father", "spouse", "partner")
)
_SETTLEMENTS = word_set(
    """community village district town township region neighbourhood neighborhood province settlement county
    oblast"""
)
_PRIZES = frozenset(("Prize", "Award", "Awards", "Medal", "Scholarship", "Fellowship"))
_RELATIVES = frozenset(("who", "whose", "whom", "aged"))
_AGE = re.compile("[1-9][0-9]")
_LONGEST_LIST = 30
_FATHERS = frozenset(
    ("kyzy", "uulu", "oglu", "ogly", "oğlu", "qizi", "kızı", "kizi", "qızı", "gyzy", "ugli", "uly")
)
"""Behind the name of a father, as `son of` and `daughter of`."""
_ENDS_AN_APPOSITION = frozenset((",", ".", ";", ")", "—", "–", LINE_END))
_LONGEST_PASSIVE = 3
_SENTENCE_ENDS = frozenset((".", "!", "?", ":", ";", LINE_END))
_FAR = 9
"""Tokens before a comma in which the role of whom it names may stand."""
_BY_WHOM = word_set(
    """led headed chaired founded written signed represented authored moderated directed edited succeeded
    replaced accompanied defended translated photographed interviewed played Photo Photos photo
    photos Written Text Story Report Reporting Interview Posted posted Compiled Edited Author Image
    Picture Submitted Translated"""
)
"""Before `by` these tell that somebody is named behind it."""
_CREDITS = word_set(
    """Author Authors Editor Editors Photo Photos Text Contact Contacts Signed Translation Translator
    Interviewer Illustration Illustrations Moderator Speaker Speakers Host Camera CC Photographer
    Writer Reporter Producer"""
)
"""Before a colon these tell that somebody is named behind it."""
_SUFFERED = word_set(
    """sentenced arrested detained born convicted jailed imprisoned beaten tortured hospitalised hospitalized
    interrogated killed murdered pardoned deported extradited rearrested re-arrested handcuffed"""
)
_QUOTES = frozenset('“”"‘’«»')
_MONTHS = word_set("january february march april may june july august september october november december")
_YEAR = 4
_IS = frozenset(("was", "is", "has", "had", "were", "been", "being", "also", "again", "later", "then"))
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
        if self._words.text(place) in PARTICLES:  # President von der Leyen
            surname = self._after_particles(place)
            titled = self._title_before(place) and self._words.is_name_word(surname)
            return self._words.surname_stop(surname) if titled else place
        if self._words.beside_street(place):
            return place
        words, stop = self._run(place)
        if words and self._words.text(stop) in _FATHERS:
            return stop + 1
        titled = self._title_before(place) or self._listed_after_titles(place)
        if words == 1 and (self._rules(place, stop) or self._speaks(place, stop) or self._is_relative(place)):
            return stop
        if self._belongs_to_a_prize(stop) or self._is_a_place(place, stop):
            return place
        if words >= 2 and (self._given_in_front(place) or titled or self._role_beside(place, stop)):
            return stop
        other = self._words.text(place).lower() in TITLES  # Lord Bishop
        alone = titled and words >= 1 and not self._words.is_initial(place) and not other
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
        if before in ROLES or before in SPEAKS - {"by"} or before == "/":
            return True
        if before == ":" and self._words.text(place - 2) in _CREDITS | {"right", "left", "R", "r"}:
            return True
        if before.lower() in ROLES and self._words.text(place - 2) in _SENTENCE_ENDS:
            return True
        if before == "by" and self._words.text(place - 2) in _BY_WHOM | {LINE_END}:
            return True
        if self._is_born(stop):
            return True
        role = any(self._words.text(at).lower() in ROLES for at in range(place, stop))
        told = self._is_called_before(place, stop) or self._suffered(stop) or self._comes_from(place, stop)
        if told and not role:
            return True
        following = (
            [self._words.text(at) for at in range(stop + 1, stop + 5)]
            if self._words.text(stop) == ","
            else []
        )
        if following and (following[0] in _RELATIVES or _AGE.fullmatch(following[0])):
            return True
        return any(word.lower() in ROLES or word == "Rapporteur" for word in following)

    def _is_called_before(self, place: int, stop: int) -> bool:
        """`the Minister for Peat, Zuz Prokop, …`: a role, and the name between commas."""
        if self._words.text(place - 1) != "," or self._words.text(stop) not in _ENDS_AN_APPOSITION:
            return False
        at = place - 2
        while at > place - _FAR and self._words.text(at) not in _SENTENCE_ENDS | {","}:
            if self._words.text(at).lower() in ROLES or self._words.text(at) in PLURAL_TITLES:
                return True
            at -= 1
        return False

    def _is_born(self, stop: int) -> bool:
        """`Zuz Prokop (21 May 1921 – 2008)`, `Zuz Prokop (born 1921)`"""
        first, second = self._words.text(stop + 1), self._words.text(stop + 2)
        lived = first.isdigit() and (second.lower() in _MONTHS or (len(first) == _YEAR and second in "-–"))
        return self._words.text(stop) == "(" and (lived or first in {"born", "b"})

    def _suffered(self, stop: int) -> bool:
        """`Zuz Prokop was again arrested`"""
        at = stop
        while at < stop + _LONGEST_PASSIVE and self._words.text(at) in _IS:
            at += 1
        return at > stop and self._words.text(at) in _SUFFERED

    def _comes_from(self, place: int, stop: int) -> bool:
        """`Zuz Prokop from the ILO`, where a sentence begins or behind `and`."""
        begins = self._words.text(place - 1) in _SENTENCE_ENDS | {"and"}
        at = stop + 2 if self._words.text(stop + 1) == "the" else stop + 1
        known = at in self._words.taken or self._words.text(stop + 1) == "the"
        return begins and self._words.text(stop) == "from" and known

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
        """`in Myint Nge, Amarapura`, `the La Sierrita community`"""
        if self._words.text(stop) in _SETTLEMENTS:
            return True
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
        before = place - 2 if self._words.text(place - 1) == "," == self._words.text(place + 1) else place - 1
        relative = self._words.text(before) in _RELATIONS
        married = (self._words.text(place - 2), self._words.text(place - 1)) == ("married", "to")
        told = self._words.text(place + 1) == "," and self._words.text(place + 2) in _RELATIVES - {"aged"}
        beside = self._is_told_of_alone(place)
        return self._words.is_given(place) and (relative or married or told or beside)

    def _is_told_of_alone(self, place: int) -> bool:
        """`said Vadim, an engineer`, `Alesia, a teacher, told us`: a first name and what somebody is."""
        if self._words.text(place + 1) != ",":
            return False
        if self._words.text(place - 1) in SPEAKS - {"by"}:
            return True
        behind = [self._words.text(at) for at in range(place + 2, place + 6)]
        role = behind[0] in {"a", "an", "the"} and any(word in ROLES for word in behind)
        return role and self._words.text(place - 1) in _SENTENCE_ENDS

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
            if words and self._is_nickname(at):
                at += 3
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

    def _is_nickname(self, place: int) -> bool:
        """`Michael “Mike” Quist`"""
        quoted = self._words.text(place) in _QUOTES and self._words.text(place + 2) in _QUOTES
        return quoted and self._words.is_name_word(place + 1) and self._words.is_name_word(place + 3)

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
    if stop < len(tokens) and tokens[stop].text in {"prize", "award", "medal"}:
        return True
    for token in tokens[stop : stop + 4]:
        if not (token.text[0].isupper() and token.text[1:].islower()):
            return False
        if token.text in _PRIZES:
            return True
    return False
