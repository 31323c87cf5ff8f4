"""Names of people in Cyrillic letters: by first names, patronymics, roles and the shape of surnames."""

from __future__ import annotations

import re

from archive_app.entities.cyrillic_body_words import CYRILLIC_HEADS
from archive_app.entities.inflection import is_cyrillic
from archive_app.entities.name_words import CYRILLIC_ROLES, INITIALS, MAX_WORDS, NameWords
from archive_app.entities.names import PATRONYMIC
from archive_app.entities.person_words import CYRILLIC_NO_NAMES, CYRILLIC_TITLES, STREETS
from archive_app.entities.tokens import LINE_END, QUOTES, touches, word_set

_SENTENCE_ENDS = frozenset((".", "!", "?", "…", LINE_END, ":", "–", "—", "-"))
_NUMERALS = frozenset(("I", "II", "III", "IV", "V", "VI", "XVI"))
_ADJECTIVE_ENDINGS = tuple(word_set("ый ий ого ому ым ая ой ую ые ых ага аму ыя ай ае ое"))
_BEFORE_THINGS = word_set(
    """святой святого святому святых святым святая свяціцеля святога святы имени імя им ім города горада
    городе     горадзе в ў у село селе деревне вёсцы озеро возера река рака ураган ураганом"""
)
"""A first name after one of these is the name of a church, a town or something else."""
_CLEAR_SURNAMES = tuple(
    word_set(
        """ов ев ёв ян янц енко енка анка ович евич евіч овіч швили дзе ова ева ава ёва аў оў еў ёў ук юк чук
        чик         чык овым евым овой евой авай евай янам яном енкам енку енко"""
    )
)
"""A word before one of these is a first name though it ends like an adjective (`Радий Хабиров`)."""
_ONLY_SURNAMES = re.compile(
    "[А-Яа-яЁёІіЎў]{2}(?:[оеэ]в[иі]ч(?:а|у|ем|ам|е|ом)?|[еэ]нк(?:о|а|і|и|у|ам|ой|е))$"
)
_VERB_ENDINGS = ("ть", "ет", "ит", "ют", "ят", "ал", "ил", "но", "ся", "ло", "ла", "ли", "же")


class CyrillicNames:
    """Says where a name that begins at a token stops."""

    def __init__(self, words: NameWords) -> None:
        self._words = words

    def name_at(self, place: int) -> int:
        """Where the name that begins at a place stops; the place itself where none does."""
        if self._words.beside_street(place):
            return place
        if self._words.is_initial(place):
            return self._after_initials(place)
        words = self._run(place)
        if not self._names_from_here(place, words) or (words and self._describes_a_place(words)):
            return place
        stop = words[-1] if words else place
        if len(words) == 1:
            if self._title_before(place) or self._is_a_first_name_alone(place, stop):
                return stop
            if self._is_a_clear_surname(place, stop):
                return stop
            return self._before_initials(place, stop) if self._has_surname_shape(place) else place
        if len(words) < 2:
            return place
        second = words[0]
        if self._words.is_given(place) or self._is_reversed(place, second):
            return stop
        if PATRONYMIC.search(self._words.text(second)) or self._role_before(place):
            return stop
        return stop if self._looks_like_a_name(place, second) else place

    def _is_a_first_name_alone(self, place: int, stop: int) -> bool:
        """`его сын Никита`, `рад за Бориса`: amid a sentence a first name needs no surname."""
        before, after = self._words.text(place - 1), self._words.text(stop)
        amid = before[0].islower() or before == ","
        follows = after[0].islower() or after in {".", ",", "—", ")", "!", "?", LINE_END}
        text = self._words.text(place)
        known = len(text) > 3 and text[1:].islower() and self._words.vocabulary.is_common(text)
        return amid and follows and known and before not in STREETS and not self._describes_a_thing(place)

    def _is_a_clear_surname(self, place: int, stop: int) -> bool:
        """`гол забил Лавринович`: endings that only surnames have, amid a sentence."""
        before, after = self._words.text(place - 1), self._words.text(stop)
        amid = (before[0].islower() and before.lower() not in STREETS) or before == ","
        only = amid and not after[0].isupper() and after not in QUOTES
        return only and _ONLY_SURNAMES.search(self._words.text(stop - 1)) is not None

    def _describes_a_thing(self, place: int) -> bool:
        said = self._words.text(place - 2) in {"по", "па"}  # по имени
        return not said and self._words.text(place - 1).lower() in _BEFORE_THINGS

    def _describes_a_place(self, words: list[int]) -> bool:
        """`Флаг Свердловской области`: the last word is an adjective of the noun after it."""
        stop = words[-1]
        return (
            self._is_adjective(stop - 1)
            and self._words.text(stop)[0].islower()
            and self._words.keys[stop] in CYRILLIC_NO_NAMES
        )

    def _names_from_here(self, place: int, words: list[int]) -> bool:
        """Not from the `Перу` of `премьер Перу Ян Новак`: the name begins with the first name."""
        if len(words) < 2 or self._words.is_given(place):
            return True
        starts = [at for at in words[:-1] if self._words.is_given(at)]
        return not starts or PATRONYMIC.search(self._words.text(words[-2])) is not None

    def _run(self, place: int) -> list[int]:
        """Where each of up to four name words from here stops; a new first name begins the next person."""
        stops: list[int] = []
        at = place
        while len(stops) < MAX_WORDS and self._words.is_name_word(at) and at not in self._words.taken:
            if not is_cyrillic(self._words.text(at).lower()) or (
                stops and self._words.keys[at] in CYRILLIC_HEADS
            ):
                break
            after = self._words.surname_stop(at)
            if len(stops) > 1 and self._words.is_given(at) and self._begins_another(stops, after):
                break
            at = after + 1 if stops and self._words.text(after) in _NUMERALS else after
            stops.append(at)
        return stops

    def _begins_another(self, stops: list[int], after: int) -> bool:
        """The first name here is somebody else's: `мать Яна Новака Кристина`."""
        if self._words.is_name_word(after):
            return True
        return len(stops) == 2 and not self._words.is_given(stops[0])

    def _looks_like_a_name(self, place: int, second: int) -> bool:
        """Two capitalised words amid a sentence are a name unless the first one is an adjective."""
        described = self._is_adjective(place) and not self._words.text(second).endswith(_CLEAR_SURNAMES)
        if described or self._words.keys[place] in CYRILLIC_HEADS or self._is_quoted(place):
            return False
        if self._words.text(place - 1) in _SENTENCE_ENDS:
            return (
                self._has_surname_shape(second)
                and self._words.keys[place] not in CYRILLIC_ROLES
                and self._is_nominal(place)
            )
        return True

    def _is_quoted(self, place: int) -> bool:
        before = self._words.text(place - 1)
        return before in QUOTES and before not in "»”" and touches(*self._words.tokens[place - 1 : place + 1])

    def _is_nominal(self, place: int) -> bool:
        """Not a verb or an adverb that begins a sentence."""
        text = self._words.text(place).lower()
        return len(text) > 3 and not text.endswith(_VERB_ENDINGS)

    def _is_reversed(self, place: int, second: int) -> bool:
        """`Ярошук Александр`: a surname, then a first name."""
        return self._has_surname_shape(place) and self._words.is_given(second)

    def _title_before(self, place: int) -> bool:
        before = self._words.text(place - 1).lower()
        return before in CYRILLIC_TITLES or (before == "летний" and not self._is_adjective(place))

    def _after_initials(self, place: int) -> int:
        at = place
        while self._words.is_initial(at) and self._words.text(at + 1) == "." and at < place + INITIALS:
            at += 2
        good = (
            at > place
            and self._words.is_name_word(at)
            and at not in self._words.taken
            and is_cyrillic(self._words.text(at).lower())
        )
        return self._words.surname_stop(at) if good else place

    def _before_initials(self, place: int, stop: int) -> int:
        """`Ярошук А.И.`"""
        at = stop
        while self._words.is_initial(at) and self._words.text(at + 1) == "." and at < stop + INITIALS:
            at += 2
        return at if at > stop else place

    def _role_before(self, place: int) -> bool:
        return (
            place > 0
            and self._words.tokens[place - 1].text[0].islower()
            and self._words.keys[place - 1] in CYRILLIC_ROLES
        )

    def _has_surname_shape(self, place: int) -> bool:
        return self._words.vocabulary.has_surname_ending(self._words.tokens[place].text)

    def _is_adjective(self, place: int) -> bool:
        return self._words.text(place).endswith(_ADJECTIVE_ENDINGS)
