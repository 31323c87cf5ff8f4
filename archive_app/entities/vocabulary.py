"""Vocabulary: first names, places and the endings of surnames, for names the authority file does not know."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from archive_app.entities.first_names import FirstNames, nominatives_of
from archive_app.entities.inflection import is_cyrillic, nominatives
from archive_app.entities.person_words import FIRST_NAMES_AND_WORDS, NOT_SURNAMES, SURNAME_ENDINGS
from archive_app.entities.phrases import word_key
from archive_app.entities.records import lines_of

_PLURALS = ("ов", "ев", "ёв", "аў", "оў", "еў", "ёў")
"""Endings that names of places never have as case forms, and surnames do."""
_SHORTEST_RATHER = 5


class Vocabulary:
    """What single words say about a name."""

    def __init__(self, first_names: FirstNames, given: frozenset[str], places: frozenset[str]) -> None:
        """`given`: lower-case first names; `places`: lower-case words."""
        self._first_names, self._given, self._place_words = first_names, given, places
        self._places = frozenset(map(word_key, places))
        self.is_given = lru_cache(maxsize=1 << 14)(self._is_given)

    @classmethod
    def load(cls, folder: Path, first_names: FirstNames) -> Vocabulary:
        """Reads the tables of the authority folder. Raises BrokenInstallation."""
        given = frozenset(word.lower() for word in _words(folder / "first-names-world.txt"))
        places = frozenset(word.lower() for word in _words(folder / "places.txt"))
        return cls(first_names, given, places)

    def _is_given(self, word: str) -> bool:
        """Whether a word is a first name, in any case form."""
        lower = word.lower().replace("ё", "е")
        if lower in NOT_SURNAMES:
            return False
        if lower in self._given or word.lower() in self._given:
            return True
        if word_key(word) in self._places:
            return self.is_name_rather(lower)
        if is_cyrillic(lower) and any(form in self._given for form, _ in nominatives_of(word.lower())):
            return True
        return bool(self._first_names.classes(word))

    def is_name_rather(self, lower: str) -> bool:
        """Лидия, though Лида is a town; Герман, though Германия is a country."""
        if len(lower) < _SHORTEST_RATHER or lower in self._place_words or not is_cyrillic(lower):
            return False
        return self._first_names.is_exactly(lower)

    def is_listed(self, word: str) -> bool:
        """Whether a word is written exactly like a first name of the tables."""
        return word.lower() in self._given

    def is_common(self, word: str) -> bool:
        """Whether a word is a first name of the region, in any case form, and no word of another kind."""
        return word.lower() not in FIRST_NAMES_AND_WORDS and bool(self._first_names.classes(word))

    def is_place(self, key: str) -> bool:
        return key in self._places

    def is_place_form(self, word: str, key: str) -> bool:
        """The same for a word of a text: the surname Ливанов is no case form of Ливан."""
        lower = word.lower()
        return key in self._places and (not lower.endswith(_PLURALS) or lower in self._place_words)

    def has_surname_ending(self, word: str) -> bool:
        """Whether a Cyrillic word ends like a surname of the region, in any case form."""
        return any(form.endswith(SURNAME_ENDINGS) for form in nominatives(word.lower()))


def _words(path: Path) -> list[str]:
    return [word for line in lines_of(path) if not line.startswith("#") for word in line.split()]
