"""People of the authority file in a text: full names of any romanisation and case, then bare surnames."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from archive_app.entities.first_names import FirstNames, nominatives_of
from archive_app.entities.headline_words import HEADLINE_VERBS
from archive_app.entities.inflection import is_cyrillic
from archive_app.entities.names import PATRONYMIC, gender_of, surname_sounds
from archive_app.entities.person_words import ENGLISH_STREETS, NOT_SURNAMES, ROLES, STREETS, TITLES
from archive_app.entities.tokens import LINE_END, Token, touches, word_set
from archive_app.entities.transliteration import sounds

_SHORTEST, _LONGEST = 3, 40
"""Letters of a surname."""
_AMID = frozenset((",", "and", "with", "by", "of", "that", "said", "including", "for", "to"))
"""After these, within a sentence, a word begins a name."""
_HYPHENS = frozenset("-‐‑")
_JUNIOR = word_set("младший младшего младшему младшим старший старшего малодшы малодшага старэйшы")


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the finder needs one."""

    id: str
    gender: str | None
    alone: bool
    """The surname alone means this person."""
    first_classes: frozenset[str]
    initials: frozenset[str]
    """First sounds of the first names."""


@dataclass(frozen=True, slots=True)
class PersonMatch:
    """`tokens[first:stop]` name the person."""

    first: int
    stop: int
    person: str


@dataclass(frozen=True, slots=True)
class _Surname:
    """A word, or two joined by a hyphen, that is somebody's surname."""

    first: int
    stop: int
    text: str
    people: tuple[Person, ...]


class PersonFinder:
    """Finds people by the sound of first name and surname."""

    def __init__(
        self,
        people: Iterable[tuple[Person, frozenset[str]]],
        first_names: FirstNames,
        is_given: Callable[[str], bool],
    ) -> None:
        """`people`: each with the sounds of the surname; `is_given`: whether a word is a first name."""
        self._first_names = first_names
        self._is_given = is_given
        self._by_sound: dict[str, list[Person]] = defaultdict(list)
        for person, surname in people:
            for sound in surname:
                self._by_sound[sound].append(person)

    def find(self, tokens: Sequence[Token]) -> list[PersonMatch]:
        """Matches in the order of their surnames; they never overlap."""
        surnames = self._surnames(tokens)
        full = [match for surname in surnames if (match := self._full_name(tokens, surname))]
        taken = {place for match in full for place in range(match.first, match.stop)}
        named = {match.person for match in full}
        bare = [
            PersonMatch(surname.first, _with_junior(tokens, surname.stop), person.id)
            for surname in surnames
            if surname.first not in taken and (person := self._bare(tokens, surname, named))
        ]
        return sorted([*full, *bare], key=lambda match: match.first)

    def people_of(self, surname: str) -> tuple[Person, ...]:
        """Everybody whose surname a word may be, in any script and case, of fitting grammar."""
        keys = surname_sounds(surname) if len(surname) >= _SHORTEST else frozenset[str]()
        found = {person.id: person for key in keys for person in self._by_sound.get(key, ())}
        gender = gender_of(surname)
        return tuple(p for p in found.values() if gender is None or p.gender is None or p.gender == gender)

    def _surnames(self, tokens: Sequence[Token]) -> list[_Surname]:
        found: list[_Surname] = []
        place = 0
        while place < len(tokens):
            stop = place + 1
            if tokens[place].text[0].isupper() and 1 < len(tokens[place].text) <= _LONGEST:
                stop = _hyphenated_stop(tokens, place)
                text = "".join(token.text for token in tokens[place:stop])
                people = self.people_of(text)
                if not people and stop > place + 1:
                    stop = place + 1
                    people = self.people_of(tokens[place].text)
                if people:
                    found.append(_Surname(place, stop, text, people))
            place = stop
        return found

    def _full_name(self, tokens: Sequence[Token], surname: _Surname) -> PersonMatch | None:
        return self._given_before(tokens, surname) or self._given_after(tokens, surname)

    def _given_before(self, tokens: Sequence[Token], surname: _Surname) -> PersonMatch | None:
        place = surname.first - 1
        if place >= 0 and tokens[place].text == "." and _is_initial(tokens, place - 1):
            first = place - 1
            if first >= 2 and tokens[first - 1].text == "." and _is_initial(tokens, first - 2):
                first -= 2
            return self._with_initial(tokens[first].text, surname, first)
        if not _is_name_word(tokens, place):
            return None
        if PATRONYMIC.search(tokens[place].text) and _is_name_word(tokens, place - 1):
            place -= 1
        person = self._with_given(tokens[place].text, surname)
        return PersonMatch(place, _with_junior(tokens, surname.stop), person.id) if person else None

    def _given_after(self, tokens: Sequence[Token], surname: _Surname) -> PersonMatch | None:
        place = surname.stop
        if not _is_name_word(tokens, place) or not self._first_names.all_classes(tokens[place].text):
            return None
        person = self._with_given(tokens[place].text, surname)
        if person is None:
            return None
        stop = place + 1
        if _is_name_word(tokens, stop) and PATRONYMIC.search(tokens[stop].text):
            stop += 1
        return PersonMatch(surname.first, stop, person.id)

    def _with_given(self, given: str, surname: _Surname) -> Person | None:
        forms = [given, *(form for form, _ in nominatives_of(given.lower()))]
        unknown = (f"?{sound}" for form in forms for sound in sounds(form))
        classes = self._first_names.all_classes(given) or frozenset(unknown)
        fitting = [person for person in surname.people if person.first_classes & classes]
        if len(fitting) > 1:  # Александра Лукашенко: the nominative reading first
            exact = self._first_names.classes(given)
            fitting = [person for person in fitting if person.first_classes & exact] or fitting
        return fitting[0] if fitting else None

    def _with_initial(self, initial: str, surname: _Surname, first: int) -> PersonMatch | None:
        own = {sound[:1] for sound in sounds(initial)}
        fitting = [person for person in surname.people if person.initials & own]
        famous = [person for person in fitting if person.alone]
        chosen = famous if len(fitting) > 1 else fitting
        return PersonMatch(first, surname.stop, chosen[0].id) if len(chosen) == 1 else None

    def _bare(self, tokens: Sequence[Token], surname: _Surname, named: set[str]) -> Person | None:
        if self._belongs_to_another(tokens, surname) or _is_a_street(tokens, surname.stop):
            return None
        here = [person for person in surname.people if person.id in named]
        candidates = here or [person for person in surname.people if person.alone]
        if len(candidates) > 1:  # father and son: the one whom the surname alone means
            candidates = [person for person in candidates if person.alone != _is_junior(tokens, surname.stop)]
        return candidates[0] if len(candidates) == 1 else None

    def _belongs_to_another(self, tokens: Sequence[Token], surname: _Surname) -> bool:
        """Another first name or initial before the surname: somebody else of that name."""
        before = surname.first - 1
        if before >= 1 and tokens[before].text == "." and _is_initial(tokens, before - 1):
            return True
        if _is_called(tokens, before):
            return True
        if before >= 0 and (tokens[before].text.lower() in STREETS or _is_name_word(tokens, before)):
            return tokens[before].text.lower() in STREETS or self._is_given(tokens[before].text)
        return before >= 1 and tokens[before].text == "." and tokens[before - 1].text.lower() in STREETS


def _hyphenated_stop(tokens: Sequence[Token], place: int) -> int:
    joined = (
        place + 2 < len(tokens)
        and tokens[place + 1].text in _HYPHENS
        and touches(tokens[place], tokens[place + 1])
        and touches(tokens[place + 1], tokens[place + 2])
        and tokens[place + 2].text[0].isupper()
    )
    return place + 3 if joined else place + 1


def _is_a_street(tokens: Sequence[Token], stop: int) -> bool:
    """`Lenin Street`: English puts the word behind the name."""
    return stop < len(tokens) and tokens[stop].text.lower() in ENGLISH_STREETS


def _is_junior(tokens: Sequence[Token], stop: int) -> bool:
    return _with_junior(tokens, stop) > stop and tokens[stop + 1].text.startswith(("млад", "малод"))


def _with_junior(tokens: Sequence[Token], stop: int) -> int:
    follows = stop + 1 < len(tokens) and tokens[stop].text in _HYPHENS and tokens[stop + 1].text in _JUNIOR
    return stop + 2 if follows else stop


def _is_called(tokens: Sequence[Token], place: int) -> bool:
    """`the lawyer Zuz Lukashenka`: a capitalised word behind a role is a first name, known or not."""
    named = _is_name_word(tokens, place) and tokens[place].text.lower() not in TITLES | ROLES | NOT_SURNAMES
    before = tokens[place - 1].text if place > 0 else LINE_END
    return named and (before in ROLES or (before in _AMID and _may_be_a_name(tokens[place].text)))


def _may_be_a_name(word: str) -> bool:
    """`, Zuz Lukashenka,`; only Latin letters, as Cyrillic first names are known by their endings."""
    return word[1:].islower() and word not in HEADLINE_VERBS and not is_cyrillic(word.lower())


def _is_name_word(tokens: Sequence[Token], place: int) -> bool:
    return 0 <= place < len(tokens) and len(tokens[place].text) > 1 and tokens[place].text[0].isupper()


def _is_initial(tokens: Sequence[Token], place: int) -> bool:
    return 0 <= place < len(tokens) and len(tokens[place].text) == 1 and tokens[place].text.isupper()
