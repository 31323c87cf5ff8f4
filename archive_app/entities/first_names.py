"""Which first names are the same name: Aliaksandr, Alexander, Аляксандр, in any case form."""

from __future__ import annotations

import functools
from pathlib import Path

from archive_app.entities.inflection import is_cyrillic
from archive_app.entities.records import lines_of
from archive_app.entities.transliteration import sounds

# The ending of the nominative, the endings of the other cases.
_MASCULINE = (
    ("ий", ("ия", "ию", "ием", "ии")),
    ("ій", ("ія", "ію", "іем", "іі")),
    ("ый", ("ыя", "ыю", "ыем", "ыі", "ым", "ага", "аму")),
    ("й", ("я", "ю", "ем", "е", "і", "и")),
    ("ь", ("я", "ю", "ем", "ём", "е", "і", "и")),
    ("ел", ("ла", "лу", "лом", "лам", "ле")),
    ("ёк", ("ька", "ьку", "ьком")),
    ("ев", ("ьва", "ьву", "ьвом")),
    ("ў", ("ва", "ву", "вам", "ве")),
    ("а", ("ы", "и", "е", "у", "ой", "ай", "ам")),
    ("я", ("и", "і", "е", "ю", "ей", "ёй", "ем")),
    ("о", ("а", "у", "ом", "е")),
    ("", ("а", "у", "ом", "ам", "ем", "е", "я", "ю")),
)
_FEMININE = (
    ("ия", ("ии", "ию", "ией")),
    ("ія", ("іі", "ію", "іяй")),
    ("а", ("ы", "и", "і", "е", "у", "ой", "ай", "ою", "аю", "ей", "цы", "зе")),
    ("я", ("и", "і", "е", "ю", "ей", "яй", "ёй", "ею")),
    ("ь", ("и", "і", "ью", "ьь")),
)


_EXACTLY = "="
"""Before a spelling that sounds like another name and is known only as it is written."""


class FirstNames:
    """Finds the class of a first name; names of one class are spellings of one name."""

    def __init__(self, rows: list[tuple[str, list[str]]]) -> None:
        """`rows`: grammar (`m`, `f`, `u`) and the spellings of one name."""
        self._classes: dict[str, frozenset[str]] = {}
        self._exact: dict[str, set[str]] = {}
        self._genders: dict[str, str] = {}
        for gender, spellings in rows:
            self._add(gender, spellings)

    @classmethod
    def load(cls, path: Path) -> FirstNames:
        """Reads a table of first names. Raises BrokenInstallation."""
        rows = [line.split() for line in lines_of(path) if line and not line.startswith("#")]
        return cls([(row[0], row[1:]) for row in rows])

    def _add(self, gender: str, spellings: list[str]) -> None:
        label = f"{gender}:{spellings[0].lstrip(_EXACTLY)}"
        self._genders[label] = gender
        for spelling in spellings:
            if spelling.startswith(_EXACTLY):
                self._exact.setdefault(spelling[1:].lower(), set()).add(label)
                continue
            for sound in sounds(spelling):
                self._classes[sound] = self._classes.get(sound, frozenset()) | {label}

    def classes(self, word: str) -> frozenset[str]:
        """The names that a word may be a spelling or a case form of; empty when it is no known first name."""
        exact = self._sounding(word)
        if exact or not is_cyrillic(word.lower()):
            return exact
        return frozenset().union(
            *(self._sounding(form, gender) for form, gender in nominatives_of(word.lower()))
        )

    def all_classes(self, word: str) -> frozenset[str]:
        """The same, a nominative (`Александра`) taken for a case form (of `Александр`) as well."""
        forms = (self._sounding(form, gender) for form, gender in nominatives_of(word.lower()))
        return self._sounding(word).union(*forms)

    def is_exactly(self, word: str) -> bool:
        """Whether a word sounds like a first name in the nominative."""
        return bool(self._sounding(word))

    def is_nominative(self, word: str) -> bool:
        """Whether a word is a known first name that stands in no other case."""
        forms = (self._sounding(form, gender) for form, gender in nominatives_of(word.lower()))
        return bool(self._sounding(word)) and not any(forms)

    def gender(self, labels: frozenset[str]) -> str | None:
        """`m` or `f` when all the names agree."""
        genders = {self._genders[label] for label in labels}
        return genders.pop() if len(genders) == 1 and "u" not in genders else None

    def _sounding(self, word: str, gender: str | None = None) -> frozenset[str]:
        found = frozenset(self._exact.get(word.lower(), ()))
        if not found:
            found = found.union(*(self._classes.get(sound, frozenset()) for sound in sounds(word)))
        return found if gender is None else frozenset(x for x in found if self._genders[x] in (gender, "u"))


@functools.lru_cache(maxsize=1 << 14)
def nominatives_of(word: str) -> tuple[tuple[str, str], ...]:
    """What a lower-case Cyrillic first name may be a case form of, each with its grammar."""
    if not is_cyrillic(word):
        return ()
    found: list[tuple[str, str]] = []
    for gender, table in (("m", _MASCULINE), ("f", _FEMININE)):
        for nominative, endings in table:
            for ending in endings:
                if word.endswith(ending) and len(word) - len(ending) >= 2:
                    found.append((word[: -len(ending)] + nominative, gender))
    return tuple(found)
