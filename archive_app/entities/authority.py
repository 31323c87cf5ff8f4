"""Authority: everybody and everything the program knows by heart, by id, by name and by spelling."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from archive_app.entities.countries import Countries
from archive_app.entities.first_names import FirstNames
from archive_app.entities.mention import Entity, MentionKind
from archive_app.entities.names import NameGroups, NameReader, surname_sounds
from archive_app.entities.organisations import QUOTED, OrganisationFinder
from archive_app.entities.people import Person, PersonFinder
from archive_app.entities.phrases import Phrase, PhraseTable, word_key
from archive_app.entities.records import LANGUAGES, Record, read_records
from archive_app.entities.tokens import QUOTES, tokens_of
from archive_app.entities.transliteration import sounds
from archive_app.entities.vocabulary import Vocabulary

_FIRST_AND_SURNAME = 2
_SHORT_WORD = 3
_JOINED = re.compile(r"([^\W\d_]+)([-/])([^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Spelling:
    """Another way to write what was typed, and why it is one: `other spellings of Aliaksandr Yarashuk`."""

    text: str
    entity: str
    why: str


class Authority:
    """The authority file. Reading it is cheap; the tables for finding names are made when first needed."""

    def __init__(
        self, records: Iterable[Record], first_names: FirstNames, countries: Countries, vocabulary: Vocabulary
    ) -> None:
        self._records = {record.id: record for record in records}
        self.first_names = first_names
        self.countries = countries
        self.vocabulary = vocabulary
        self.entities: tuple[Entity, ...] = tuple(_entity(record) for record in self._records.values())
        self._by_id = {entity.id: entity for entity in self.entities}

    @classmethod
    def load(cls, folder: Path, bundled_only: bool = False) -> Authority:
        """Reads `resources/authority`; `bundled_only` leaves out what no bundled document names.

        Raises BrokenInstallation.
        """
        records = read_records(folder)
        if bundled_only:
            records = [record for record in records if "bundled" in record.flags]
        first_names = FirstNames.load(folder / "first-names.txt")
        countries = Countries.load(folder / "countries.txt")
        return cls(records, first_names, countries, Vocabulary.load(folder, first_names))

    def get(self, entity_id: str) -> Entity | None:
        """The entity of that id."""
        return self._by_id.get(entity_id)

    def by_name(self, text: str) -> Entity | None:
        """The entity that a spelling names, whatever its case; for a surname, the one person who has it."""
        entity = self._by_id.get(text)
        if entity is None:
            found = self._by_folded_name.get(fold_name(text), ())
            entity = self._by_id[found[0]] if found else None
        return entity or self._person_named(text)

    def spellings(self, text: str) -> tuple[Spelling, ...]:
        """Other spellings of a typed word or phrase: surnames for a surname, full names for a full name.

        Namesakes are merged. Empty for what names nobody.
        """
        found: dict[str, Spelling] = {}
        for entity_id, names in [*self._named_so(text), *self._similar_people(text)]:
            why = f"other spellings of {self._by_id[entity_id].name}"
            for name in names:
                found.setdefault(name, Spelling(name, entity_id, why))
        return tuple(spelling for spelling in found.values() if spelling.text.casefold() != text.casefold())

    def _named_so(self, text: str) -> Iterable[tuple[str, list[str]]]:
        """Entities of that very name, with the names to search for besides.

        A name that counts only in some documents must be typed as it is written, and mean one entity: the
        word "rep" is no trade union, and every country has a Supreme Court.
        """
        named = [self._records[entity_id] for entity_id in self._by_folded_name.get(fold_name(text), ())]
        certain = [record for record in named if self._certainly_named(record, text)]
        for record in certain or (named if len(named) == 1 and self._written_so(named[0], text) else []):
            names = [name for _, name in record.names]
            yield record.id, names + [name for wanted, name in record.conditional if QUOTED not in wanted]

    @staticmethod
    def _certainly_named(record: Record, text: str) -> bool:
        return fold_name(text) in {fold_name(name) for _, name in record.names}

    @staticmethod
    def _written_so(record: Record, text: str) -> bool:
        return text in {name for _, name in record.conditional}

    def group_names(self, lines: Sequence[str]) -> list[list[str]]:
        """Spellings of the same person together, every line in exactly one group, in the order of the lines.

        Names the sound of which says nothing (Joe Biden, Джо Байдэн) meet where this file knows them.
        """
        merged: dict[str, list[str]] = {}
        for number, group in enumerate(NameGroups(NameReader(self.first_names)).group(lines)):
            people = {person for line in group if (person := self._whole_name(line))}
            merged.setdefault(people.pop() if len(people) == 1 else f"#{number}", []).extend(group)
        return list(merged.values())

    def _whole_name(self, line: str) -> str | None:
        """The id of the person whose full name a line is."""
        if len(line.split()) < _FIRST_AND_SURNAME:
            return None
        by_name = [i for i in self._by_folded_name.get(fold_name(line), ()) if self._is_person(i)]
        found = by_name or [person for person, _ in self._similar_people(line)]
        return found[0] if len(found) == 1 else None

    def _is_person(self, entity_id: str) -> bool:
        return self._records[entity_id].kind is MentionKind.PERSON

    @cached_property
    def organisation_finder(self) -> OrganisationFinder:
        """Finds the organisations in texts."""
        return OrganisationFinder(self._phrases(MentionKind.ORGANISATION), self.countries)

    @cached_property
    def person_finder(self) -> PersonFinder:
        """Finds the people with a first name and a surname in texts."""
        people = (record for record in self._records.values() if record.kind is MentionKind.PERSON)
        return PersonFinder(map(self._person, people), self.first_names, self.vocabulary.is_given)

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """Names of one word in capitals."""
        names = (
            name for record in self._records.values() for _, name in (*record.names, *record.conditional)
        )
        return frozenset(name for name in names if name.isupper() and name.isalpha())

    @cached_property
    def joined(self) -> dict[tuple[str, str], str]:
        """Two words that a hyphen or a stroke makes the name of an organisation, and that mark: AFL-CIO."""
        names = (phrase.text for phrase in self._phrases(MentionKind.ORGANISATION))
        found = filter(None, map(_JOINED.fullmatch, names))
        return {(match[1], match[3]): match[2] for match in found}

    @cached_property
    def long_names(self) -> PhraseTable:
        """Names of people that are more than first name and surname (Aung San Suu Kyi)."""
        return PhraseTable(
            phrase
            for phrase in self._phrases(MentionKind.PERSON)
            if not self._has_first_and_surname(phrase.text)
        )

    @cached_property
    def _by_folded_name(self) -> dict[str, list[str]]:
        index: dict[str, list[str]] = defaultdict(list)
        for record in self._records.values():
            names = [name for _, name in record.names] + [name for _, name in record.conditional]
            for folded in dict.fromkeys(map(fold_name, names)):
                index[folded].append(record.id)
        return dict(index)

    def _phrases(self, kind: MentionKind) -> Iterable[Phrase]:
        for record in self._records.values():
            if record.kind is kind:
                yield from (Phrase(record.id, name) for _, name in record.names)
                yield from (Phrase(record.id, name, wanted) for wanted, name in record.conditional)

    def _person(self, record: Record) -> tuple[Person, frozenset[str]]:
        gender = next(iter(record.flags & {"m", "f"}), None)
        given = {name.split(" ", 1)[0] for _, name in record.names}
        person = Person(
            record.id,
            gender,
            "alone" in record.flags,
            frozenset().union(*(self._given_classes(word, gender) for word in given)),
            frozenset(sound[:1] for word in given for sound in sounds(word)),
        )
        surnames = {name.rsplit(" ", 1)[-1] for _, name in record.names if self._has_first_and_surname(name)}
        return person, frozenset().union(*map(_own_sounds, surnames))

    def _has_first_and_surname(self, name: str) -> bool:
        """Not so Aung San Suu Kyi, Suu Kyi, Ban Ki-moon: they are found word by word."""
        words = name.split()
        parts = name.replace("-", " ").split()
        return (
            len(words) == _FIRST_AND_SURNAME
            and all(part[0].isupper() for part in parts)
            and (len(words[0]) > _SHORT_WORD or self.vocabulary.is_given(words[0]))
        )

    def _given_classes(self, word: str, gender: str | None) -> frozenset[str]:
        """Without the women's names that a man's sounds like: the French Alexandre is no Alexandra."""
        known = frozenset(
            c for c in self.first_names.classes(word) if gender is None or c[0] in (gender, "u")
        )
        return known or frozenset("?" + sound for sound in sounds(word))

    def _person_named(self, text: str) -> Entity | None:
        people = {person for person, _ in self._similar_people(text)}
        if len(people) > 1:
            people = {person for person in people if "alone" in self._records[person].flags}
        return self._by_id[people.pop()] if len(people) == 1 else None

    def _similar_people(self, text: str) -> Iterable[tuple[str, list[str]]]:
        """People of that surname with their surnames, or of that full name with their full names."""
        words = text.split()
        if len(words) == 1:
            for person in self.person_finder.people_of(words[0]):
                yield person.id, self.surnames_of(person.id)
        elif 1 < len(words) <= 3:
            tokens = tokens_of(text.title())
            for match in self.person_finder.find(tokens):
                if match.stop - match.first == len(tokens):
                    yield match.person, list(self._by_id[match.person].names)

    def surnames_of(self, person: str) -> list[str]:
        """Every spelling of the surname; none of an organisation, or of whom this file does not know."""
        entity = self._by_id.get(person)
        if entity is None or entity.kind is not MentionKind.PERSON:
            return []
        return list(dict.fromkeys(name.rsplit(" ", 1)[-1] for name in entity.names))


def fold_name(text: str) -> str:
    """A name without case, accents, quotation marks and Cyrillic endings; for comparison only."""
    if text.replace(" ", "").isalpha():  # as most names are, which need no taking apart
        return " ".join(map(word_key, text.split()))
    return " ".join(word_key(token.text) for token in tokens_of(text) if token.text not in QUOTES)


def _own_sounds(surname: str) -> frozenset[str]:
    """Sounds of a surname that stands in the nominative."""
    if "-" in surname:
        return surname_sounds(surname)
    return sounds(surname)


def _entity(record: Record) -> Entity:
    names = [name for _, name in record.names] + [name for _, name in record.conditional]
    unique = tuple(dict.fromkeys(names))
    labels: dict[str, str] = {}
    for language, name in record.names:
        if language in LANGUAGES:
            labels.setdefault(language, name)
    return Entity(
        id=record.id,
        kind=record.kind,
        name=unique[0],
        aliases=unique[1:],
        roles=tuple(record.roles),
        labels=tuple(labels.items()),
        bundled="bundled" in record.flags,
    )
