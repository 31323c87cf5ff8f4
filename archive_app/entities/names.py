"""Names of people: taking one apart, telling whether two may be the same person, grouping a list."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archive_app.entities.first_names import FirstNames, nominatives_of
from archive_app.entities.inflection import is_cyrillic, nominatives
from archive_app.entities.transliteration import sounds

PATRONYMIC = re.compile(
    r"(?:[оеаё]вич|[оеаё]віч|ич|ovich|evich|avich|[oea]vič|[оеа]вна|[ао]ўна|еўна|инична|[oea]vna|[ao]una|euna|aŭna)"
    r"(?:а|у|ем|ам|е|ы|ой|ай)?$",
    re.IGNORECASE,
)
_FEMININE = re.compile(
    r"(?:[сц]кая|[сц]кой|[сц]кую|[сц]кай|[оеёаиы]ва|[оеё]вой|[ауое]вай|ина|ына|іна|иной|s?kaya|s?kaia|s?kaja|sk[ao]wa"
    r"|[oeai]va|[iy]na|[oea]wa|ska)$"
)
_MASCULINE = re.compile(
    r"(?:[сц]кий|[сц]кі|[сц]ки|[сц]кого|[сц]кага|[оеё]в|[аоеё]ў|ский|sky|ski|skiy|skij|[oe]v|[aoe]ŭ|[aoe]u|cki)$"
)
_LATIN_SURNAMES = ("ov", "ev", "sky", "ski", "skiy", "skij")
_SHORTEST_ENDING = 4
_LONGEST = 200
"""Characters of a line that may be a name."""
_SPACE = re.compile(r"[\s\u00a0]+")
_INITIAL = re.compile(r"[^\W\d_]\.?")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name taken apart."""

    text: str
    given: tuple[str, ...]
    """First names and initials."""
    surname: str
    surname_sounds: frozenset[str]
    first_classes: frozenset[str]
    """Names of the table; of a name the table does not know, its sounds with a mark."""
    initials: str
    gender: str | None
    """`m`, `f` or not known."""

    @property
    def is_full(self) -> bool:
        return bool(self.first_classes)


class NameReader:
    """Takes names apart with the help of a table of first names."""

    def __init__(self, first_names: FirstNames) -> None:
        self.first_names = first_names

    def read(self, text: str) -> PersonName:
        """`text`: a full name, with or without patronymic or initials, or a surname alone."""
        words = _words(text[:_LONGEST])
        surname, given = self._surname_and_given(words)
        initials = "".join(word[0] for word in given if _INITIAL.fullmatch(word))
        full = [word for word in given if not _INITIAL.fullmatch(word)]
        classes = self.given_classes(full[0]) if full else frozenset()
        gender = self.first_names.gender(frozenset(c for c in classes if c[0] != "?")) if classes else None
        return PersonName(
            text,
            tuple(given),
            surname,
            surname_sounds(surname),
            classes,
            initials,
            gender or gender_of(surname),
        )

    def _surname_and_given(self, words: list[str]) -> tuple[str, list[str]]:
        if not words:
            return "", []
        if len(words) >= 3 and PATRONYMIC.search(words[-1]) and self.first_names.classes(words[-2]):
            return words[0], words[1:]
        if len(words) >= 3 and PATRONYMIC.search(words[-2]) and self.first_names.classes(words[0]):
            return words[-1], [words[0]]
        reversed_order = (
            len(words) == 2
            and self.first_names.classes(words[1])
            and not self.first_names.classes(words[0])
            and not self._ends_like_a_surname(words[1])
        )
        initials_last = (
            len(words) >= 2 and all(_INITIAL.fullmatch(w) for w in words[1:]) and len(words[0]) > 2
        )
        if reversed_order or initials_last:
            return words[0], words[1:]
        return words[-1], words[:-1]

    @staticmethod
    def _ends_like_a_surname(word: str) -> bool:
        """`Mataev`, though it sounds like a form of Matvey; not `Lev`."""
        return len(word) > _SHORTEST_ENDING and word.lower().endswith(_LATIN_SURNAMES)

    def given_classes(self, word: str) -> frozenset[str]:
        """The classes of a first name; its marked sounds when the table does not know it."""
        known = self.first_names.all_classes(word)
        forms = [word, *(form for form, _ in nominatives_of(word.lower()))]
        return known or frozenset("?" + sound for form in forms for sound in sounds(form))

    def is_nominative(self, name: PersonName) -> bool:
        """Whether the first name stands in the nominative, as far as the table knows it."""
        return any(self.first_names.is_nominative(given) for given in name.given)


def surname_sounds(surname: str) -> frozenset[str]:
    """Sounds of a surname in every nominative it may be a case form of; parts of a double one are joined."""
    keys = {""}
    for part in re.split("[-‐‑–]", surname.lower()):
        of_part = {key for form in nominatives(part) for key in sounds(form)}
        keys = {f"{key}-{more}" if key else more for key in keys for more in of_part}
    return frozenset(keys - {""})


def gender_of(surname: str) -> str | None:
    """`m` or `f` where the ending of a surname says so."""
    lower = surname.lower()
    if _FEMININE.search(lower):
        # Cyrillic -ва and -на may be a man's genitive: Бераснева.
        return None if is_cyrillic(lower) and lower.endswith(("ва", "на")) else "f"
    return "m" if _MASCULINE.search(lower) else None


def same_person(one: PersonName, other: PersonName) -> bool:
    """True when two full names are spellings of one name."""
    return (
        bool(one.surname_sounds & other.surname_sounds)
        and bool(one.first_classes & other.first_classes)
        and _agree(one, other)
    )


def may_be_same(one: PersonName, other: PersonName) -> bool:
    """True when a surname alone, or one with an initial, may stand for the other, full name."""
    if not one.surname_sounds & other.surname_sounds or not _agree(one, other) or one.is_full:
        return False
    return not one.initials or initial_fits(one.initials[0], other)


def initial_fits(initial: str, name: PersonName) -> bool:
    """Whether an initial of any script may shorten the first name."""
    own = {sound[:1] for sound in sounds(initial)}
    return any(own & {sound[:1] for sound in sounds(given)} for given in name.given)


def _agree(one: PersonName, other: PersonName) -> bool:
    return one.gender is None or other.gender is None or one.gender == other.gender


def _words(text: str) -> list[str]:
    text = re.sub(r"(?<=\b[^\W\d_])\.(?=[^\W\d_])", ". ", text)
    words = (word.strip(',;:"«»“”()[]') for word in _SPACE.split(text.strip()))
    return [word if _INITIAL.fullmatch(word) else word.strip(".") for word in words if word.strip(".")]


class NameGroups:
    """Groups spellings of the same person; every line ends up in exactly one group."""

    def __init__(self, reader: NameReader) -> None:
        self._reader = reader

    def group(self, lines: Iterable[str]) -> list[list[str]]:
        """Groups in the order of their first lines.

        A name that leaves room for two people (a surname alone; Александра, a woman or a man in the
        genitive) joins only where one person of the list fits.
        """
        names = [self._reader.read(line) for line in lines]
        groups = _Joined(len(names))
        clear = [
            place for place, name in enumerate(names) if name.is_full and not self._has_two_readings(name)
        ]
        index: dict[tuple[str, str], list[int]] = defaultdict(list)
        for place in clear:
            for key in _keys(names[place]):
                for other in index[key][:1]:
                    if same_person(names[other], names[place]):
                        groups.join(other, place)
                index[key].append(place)
        by_surname: dict[str, list[int]] = defaultdict(list)
        for place in clear:
            for sound in names[place].surname_sounds:
                by_surname[sound].append(place)
        for place in sorted(set(range(len(names))) - set(clear)):
            name = names[place]
            others = {other for sound in name.surname_sounds for other in by_surname[sound]}
            people = {groups.leader(other) for other in others if fits(name, names[other])}
            if len(people) == 1:
                groups.join(people.pop(), place)
        self._join_alike([place for place in range(len(names)) if groups.alone(place)], names, groups)
        return [[names[place].text for place in places] for places in groups.all()]

    def _has_two_readings(self, name: PersonName) -> bool:
        genders = {self._reader.first_names.gender(frozenset({c})) for c in name.first_classes if c[0] != "?"}
        return name.gender is None and len(genders) > 1

    @staticmethod
    def _join_alike(places: list[int], names: list[PersonName], groups: _Joined) -> None:
        """Names with two readings that are written alike stay together."""
        seen: dict[str, int] = {}
        for place in places:
            key = " ".join(names[place].text.casefold().split())
            if key in seen:
                groups.join(seen[key], place)
            seen.setdefault(key, place)


def fits(name: PersonName, full: PersonName) -> bool:
    """Whether a name, whole or a surname alone, may stand for a full name."""
    return same_person(name, full) or may_be_same(name, full)


def _keys(name: PersonName) -> Iterator[tuple[str, str]]:
    return ((sound, first) for sound in sorted(name.surname_sounds) for first in sorted(name.first_classes))


class _Joined:
    """Disjoint sets of places; the first place of a set leads it."""

    def __init__(self, size: int) -> None:
        self._leaders = list(range(size))
        self._sizes = [1] * size

    def leader(self, place: int) -> int:
        while self._leaders[place] != place:
            self._leaders[place] = self._leaders[self._leaders[place]]
            place = self._leaders[place]
        return place

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.leader(one), self.leader(other)))
        if first != second:
            self._leaders[second] = first
            self._sizes[first] += self._sizes[second]

    def alone(self, place: int) -> bool:
        return self._sizes[self.leader(place)] == 1

    def all(self) -> list[list[int]]:
        groups: dict[int, list[int]] = defaultdict(list)
        for place in range(len(self._leaders)):
            groups[self.leader(place)].append(place)
        return list(groups.values())
