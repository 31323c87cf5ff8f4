"""People the authority file does not know: seen by first names, titles, roles and the shape of a name.

A name found whole also licenses its surname alone, in any case form, in the rest of the document.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from archive_app.entities.cyrillic_names import CyrillicNames
from archive_app.entities.inflection import is_cyrillic
from archive_app.entities.latin_names import LatinNames
from archive_app.entities.name_lists import listed_beside, listed_surnames
from archive_app.entities.name_words import NameWords
from archive_app.entities.names import NameReader, PersonName, fits
from archive_app.entities.person_words import NOT_SURNAMES, PARTICLES
from archive_app.entities.tokens import Token, spelled
from archive_app.entities.transliteration import sounds
from archive_app.entities.vocabulary import Vocabulary

_MOST_NAMESAKES = 50
"""People of one surname that are compared with a name."""
_SHORTEST_SURNAME = 3


@dataclass(slots=True)
class Stranger:
    """One person as the document names them; `places` are pairs of token numbers."""

    id: str
    name: str
    places: list[tuple[int, int]] = field(default_factory=list)


class KnownPerson(NamedTuple):
    """`tokens[first:stop]` name a person whom the authority file knows."""

    first: int
    stop: int
    id: str
    name: str


class StrangerFinder:
    """Finds names of people by rule."""

    def __init__(self, vocabulary: Vocabulary, reader: NameReader) -> None:
        self._vocabulary = vocabulary
        self._reader = reader

    def find(
        self,
        tokens: Sequence[Token],
        keys: Sequence[str],
        taken: Iterable[tuple[int, int]],
        people: Iterable[KnownPerson] = (),
    ) -> list[Stranger]:
        """`taken`: stretches of tokens that are known names already; `people`: those that name people.

        A person who is `people` already comes again with the places of the first name alone.
        """
        people = list(people)
        words = NameWords(tokens, keys, self._vocabulary, taken)
        found = _names_in(words)
        found += listed_beside(words, [*found, *((known.first, known.stop) for known in people)])
        return _People(self._reader, words).gathered(found, people)


def _names_in(words: NameWords) -> list[tuple[int, int]]:
    """Stretches that are names of two or more words, or a title's surname."""
    latin, cyrillic = LatinNames(words), CyrillicNames(words)
    found = list(listed_surnames(words))
    listed = {at for first, stop in found for at in range(first, stop)}
    place = 0
    while place < len(words.tokens):
        stop = place
        if (
            words.is_free(place)
            and place not in listed
            and (words.is_name_word(place) or words.is_initial(place) or words.text(place) in PARTICLES)
        ):
            script = cyrillic if is_cyrillic(words.text(place).lower()) else latin
            stop = script.name_at(place)
        if stop > place:
            found.append((place, stop))
        place = max(stop, place + 1)
    return found


class _People:
    """Gathers the names of one document into people, then finds their surnames alone."""

    def __init__(self, reader: NameReader, words: NameWords) -> None:
        self._reader, self._words, self._tokens = reader, words, words.tokens
        self._groups: list[tuple[list[PersonName], list[tuple[int, int]]]] = []
        self._by_sound: dict[str, list[int]] = defaultdict(list)
        self._small: set[str] | None = None
        self._known: dict[int, KnownPerson] = {}

    def gathered(self, full: list[tuple[int, int]], people: Iterable[KnownPerson] = ()) -> list[Stranger]:
        """`full`: the stretches of whole names."""
        names = [(self._reader.read(self._spelled(place)), place) for place in full]
        for name, place in sorted(names, key=lambda pair: not pair[0].is_full):
            self._join(name, place)
        used = {at for first, stop in full for at in range(first, stop)}
        self._find_again(used)
        self._find_surnames(used)
        self._add_known(people)
        self._find_first_names(used)
        return [
            self._stranger(number, group, places)
            for number, (group, places) in enumerate(self._groups)
            if places
        ]

    def _add_known(self, people: Iterable[KnownPerson]) -> None:
        """One group for each person of the authority file who is named whole."""
        by_id = {known.id: known for known in people if known.stop - known.first > 1}
        for known in by_id.values():
            self._known[len(self._groups)] = known
            self._groups.append(([self._reader.read(self._spelled((known.first, known.stop)))], []))

    def _find_again(self, used: set[int]) -> None:
        """Names of several words that stand elsewhere without a title or a role."""
        texts = [token.text for token in self._tokens]
        by_first: dict[tuple[str, str], set[tuple[int, tuple[str, ...]]]] = defaultdict(set)
        for number, (_, places) in enumerate(self._groups):
            for first, stop in places:
                if stop - first > 1:
                    by_first[texts[first], texts[first + 1]].add((number, tuple(texts[first:stop])))
        for at, pair in enumerate(pairwise(texts)):
            for number, texts_of in sorted(by_first.get(pair, ()), key=lambda entry: -len(entry[1])):
                stretch = range(at, at + len(texts_of))
                if tuple(texts[at : at + len(texts_of)]) == texts_of and used.isdisjoint(stretch):
                    if self._words.taken.isdisjoint(stretch):
                        used.update(stretch)
                        self._groups[number][1].append((at, at + len(texts_of)))
                    break

    def _find_first_names(self, used: set[int]) -> None:
        """The first name alone of somebody who is named whole."""
        owners: dict[str, int] = {}
        for number, (group, _) in enumerate(self._groups):
            for name in group:
                if name.is_full and name.given and self._is_certain(name.given[0]):
                    owners[name.given[0]] = -1 if owners.get(name.given[0], number) != number else number
        by_class, short = self._owners_by_class(owners), self._shortened(owners)
        known: dict[str, int] = {}
        for place, token in enumerate(self._tokens):
            owner = owners.get(token.text, -1)
            if token.text not in owners and self._may_shorten(token.text):
                owner = short.get(token.text, -1)
            if owner < 0 and by_class and is_cyrillic(token.text.lower()):
                if token.text not in known:
                    known[token.text] = self._owner_by_class(token.text, by_class)
                owner = known[token.text]
            if (
                owner < 0
                or place in used
                or place in self._words.taken
                or self._words.is_name_word(place + 1)
            ):
                continue
            if not self._words.is_name_word(place - 1):
                self._groups[owner][1].append((place, place + 1))
                used.add(place)

    def _may_shorten(self, word: str) -> bool:
        latin = len(word) > _SHORTEST_SURNAME and word[0].isupper() and not is_cyrillic(word.lower())
        return latin and self._words.vocabulary.is_given(word)

    @staticmethod
    def _shortened(owners: dict[str, int]) -> dict[str, int]:
        """Whose first name `Liza` begins, where `Lizaveta` is named whole; -1 where several people's do."""
        found: dict[str, int] = {}
        for given, owner in owners.items():
            for length in range(_SHORTEST_SURNAME + 1, len(given)):
                found[given[:length]] = owner if found.get(given[:length], owner) == owner else -1
        return found

    def _is_certain(self, given: str) -> bool:
        """A first name of the tables, or a word that the document never writes small."""
        if self._words.vocabulary.is_given(given):
            return True
        return len(given) > _SHORTEST_SURNAME and not is_cyrillic(given.lower()) and not self._is_small(given)

    def _is_small(self, word: str) -> bool:
        if self._small is None:
            self._small = {token.text for token in self._tokens if token.text[0].islower()}
        return word.lower() in self._small or word.lower() in NOT_SURNAMES

    def _owners_by_class(self, owners: dict[str, int]) -> dict[str, int]:
        """Whose first name a Cyrillic one is in another case form; -1 where two people share it."""
        found: dict[str, int] = {}
        for given, owner in owners.items():
            if is_cyrillic(given.lower()):
                for label in self._reader.first_names.classes(given):
                    found[label] = owner if found.get(label, owner) == owner else -1
        return found

    def _owner_by_class(self, word: str, owners: dict[str, int]) -> int:
        if len(word) <= _SHORTEST_SURNAME or not word[0].isupper() or not word[1:].islower():
            return -1
        fitting = {owners.get(label, -1) for label in self._reader.first_names.all_classes(word)} - {-1}
        return fitting.pop() if len(fitting) == 1 else -1

    def _spelled(self, place: tuple[int, int]) -> str:
        return spelled(self._tokens[place[0] : place[1]])

    def _join(self, name: PersonName, place: tuple[int, int]) -> None:
        for number in self._candidates(name):
            group, places = self._groups[number]
            if fits(name, group[0]) or name.text.casefold() == group[0].text.casefold():
                group.append(name)
                places.append(place)
                return
        for sound in name.surname_sounds or {name.text.casefold()}:
            self._by_sound[sound].append(len(self._groups))
        self._groups.append(([name], [place]))

    def _candidates(self, name: PersonName) -> list[int]:
        """Numbers of the groups whose surname sounds like this one; the oldest first."""
        found = {
            number
            for sound in name.surname_sounds or {name.text.casefold()}
            for number in self._by_sound.get(sound, ())
        }
        return sorted(found)[:_MOST_NAMESAKES]

    def _find_surnames(self, used: set[int]) -> None:
        for place, token in enumerate(self._tokens):
            if (
                place in used
                or place in self._words.taken
                or not token.text[0].isupper()
                or len(token.text) < _SHORTEST_SURNAME
            ):
                continue
            stop = self._words.surname_stop(place)
            owner = self._owner(place, stop)
            if owner is not None:
                self._groups[owner][1].append((place, stop))
                used.update(range(place, stop))

    def _owner(self, place: int, stop: int) -> int | None:
        text = spelled(self._tokens[place:stop])
        name = self._reader.read(text)
        fitting = [n for n in self._candidates(name) if self._may_be(name, self._groups[n][0])]
        if not fitting or self._words.names_a_thing(place, stop):
            return None
        return fitting[0]

    def _may_be(self, name: PersonName, group: list[PersonName]) -> bool:
        if is_cyrillic(name.surname.lower()):
            return any(fits(name, other) or not other.is_full for other in group)
        return any(other.surname.casefold() == name.surname.casefold() for other in group)

    def _stranger(self, number: int, group: list[PersonName], places: list[tuple[int, int]]) -> Stranger:
        if known := self._known.get(number):
            return Stranger(known.id, known.name, sorted(places))
        whole = [name for name in group if name.is_full] or group
        counts = Counter(name.text for name in whole)
        shown = min(
            whole, key=lambda name: (not self._is_nominative(name), -counts[name.text], len(name.text))
        )
        return Stranger(_identity(shown, self._is_nominative(shown)), shown.text, sorted(places))

    def _is_nominative(self, name: PersonName) -> bool:
        return not name.given or not is_cyrillic(name.text.lower()) or self._reader.is_nominative(name)


def _identity(name: PersonName, nominative: bool) -> str:
    """An id that every spelling of the name yields: the first name's class and the sound of the surname."""
    first = min(name.first_classes, default="").rpartition(":")[2].lower().lstrip("?")
    own = sounds(name.surname) if nominative and "-" not in name.surname else name.surname_sounds
    ordered = sorted(own or name.surname_sounds, key=lambda sound: (len(sound), sound))
    surname = (ordered[-1] if name.gender == "f" else ordered[0]) if ordered else name.text.casefold()
    return "person:" + "-".join(part for part in (first, surname) if part)
