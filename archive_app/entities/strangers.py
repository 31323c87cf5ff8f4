"""People the authority file does not know: seen by first names, titles, roles and the shape of a name.

A name found whole also licenses its surname alone, in any case form, in the rest of the document.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from archive_app.entities.body_words import CYRILLIC_HEADS
from archive_app.entities.inflection import is_cyrillic
from archive_app.entities.names import PATRONYMIC, NameReader, PersonName, fits
from archive_app.entities.person_words import (
    BELARUSIAN_ROLES,
    CYRILLIC_NO_NAMES,
    CYRILLIC_SMALL_WORDS,
    CYRILLIC_TITLES,
    NAMED_AFTER_PEOPLE,
    NOT_SURNAMES,
    PARTICLES,
    PLURAL_TITLES,
    ROLES,
    RULES,
    RUSSIAN_ROLES,
    SPEAKS,
    STREETS,
    TITLES,
)
from archive_app.entities.phrases import word_key
from archive_app.entities.tokens import LINE_END, QUOTES, Token, touches
from archive_app.entities.transliteration import sounds
from archive_app.entities.vocabulary import Vocabulary

_SENTENCE_ENDS = frozenset((".", "!", "?", "…", LINE_END, ":", "–", "—", "-"))
_HYPHENS = frozenset("-‐‑")
_LONG_INITIALS = frozenset(("Дж", "Ю", "Я", "Ch", "Дз"))
_NUMERALS = frozenset(("I", "II", "III", "IV", "V", "VI", "XVI"))
_MAX_WORDS = 4
_INITIALS = 4
"""Tokens that two initials take."""
_LONGEST_LIST = 30
_LONGEST_WORD = 40
_MOST_NAMESAKES = 50
"""People of one surname that are compared with a name."""
_CYRILLIC_ROLES = frozenset(word_key(word.replace("ё", "е")) for word in RUSSIAN_ROLES | BELARUSIAN_ROLES)
_TITLES_WITH_STOP = frozenset(
    ("mr", "mrs", "ms", "dr", "prof", "sen", "sens", "rep", "reps", "gen", "gov", "rev")
)


@dataclass(slots=True)
class Stranger:
    """One person as the document names them; `places` are pairs of token numbers."""

    id: str
    name: str
    places: list[tuple[int, int]] = field(default_factory=list)


class StrangerFinder:
    """Finds names of people by rule."""

    def __init__(self, vocabulary: Vocabulary, reader: NameReader) -> None:
        self._vocabulary = vocabulary
        self._reader = reader

    def find(
        self, tokens: Sequence[Token], keys: Sequence[str], taken: Iterable[tuple[int, int]]
    ) -> list[Stranger]:
        """`taken`: stretches of tokens that are known names already."""
        reading = _Reading(tokens, keys, self._vocabulary, taken)
        full = reading.full_names()
        return _People(self._reader, tokens, reading).gathered(full)


class _Reading:
    """One document's tokens, with what each may be in a name."""

    def __init__(
        self,
        tokens: Sequence[Token],
        keys: Sequence[str],
        vocabulary: Vocabulary,
        taken: Iterable[tuple[int, int]],
    ) -> None:
        self.tokens, self.keys, self.vocabulary = tokens, keys, vocabulary
        self.taken = {place for first, stop in taken for place in range(first, stop)}

    def full_names(self) -> list[tuple[int, int]]:
        """Stretches that are names of two or more words, or a title's surname."""
        found: list[tuple[int, int]] = []
        place = 0
        while place < len(self.tokens):
            stop = self._name_at(place) if self._may_begin(place) else place
            if stop > place:
                found.append((place, stop))
            place = max(stop, place + 1)
        return found

    def _may_begin(self, place: int) -> bool:
        return place not in self.taken and (self.is_name_word(place) or self._is_initial(place))

    def _name_at(self, place: int) -> int:
        """Where the name that begins here stops; `place` itself where none does."""
        if is_cyrillic(self.tokens[place].text.lower()):
            return self._cyrillic_name_at(place)
        return self._latin_name_at(place)

    # --- Latin letters

    def _latin_name_at(self, place: int) -> int:
        words, stop = self._run(place)
        titled = self._title_before(place) or self._listed_after_titles(place)
        if words == 1 and self._rules(place, stop):
            return stop
        if words >= 2 and (self._given_in_front(place) or titled or self._role_beside(place, stop)):
            return stop
        return (
            self._surname_stop(place) if titled and words >= 1 and self._is_initial(place) is False else place
        )

    def _given_in_front(self, place: int) -> bool:
        if self._is_initial(place):
            return True
        return self.vocabulary.is_given(self.tokens[place].text)

    def _title_before(self, place: int) -> bool:
        before = place - 1
        if before >= 1 and self.tokens[before].text == "." and self.tokens[before - 1].text.lower() in TITLES:
            return self.tokens[before - 1].text.lower() in _TITLES_WITH_STOP
        if self._text(before) == "State" and self._text(before - 2) == "Secretary":
            return True
        title = self._text(before)
        return title[0].isupper() and (title.lower() in TITLES or title.lower() in PLURAL_TITLES)

    def _role_beside(self, place: int, stop: int) -> bool:
        before = self.tokens[place - 1].text if place else ""
        if before in ROLES or before in SPEAKS or before == "/":
            return True
        following = [self._text(at) for at in range(stop + 1, stop + 5)] if self._text(stop) == "," else []
        return any(word.lower() in ROLES or word == "Rapporteur" for word in following)

    def _listed_after_titles(self, place: int) -> bool:
        """`Senators Crapo, DeMint and Murkowski`."""
        at = place - 1
        while (
            at > 0
            and place - at < _LONGEST_LIST
            and (self._text(at) in {",", "and", "&"} or self.is_name_word(at))
        ):
            at -= 1
        return at != place - 1 and self._text(at).lower() in PLURAL_TITLES

    def _rules(self, place: int, stop: int) -> bool:
        """`the Uribe government`."""
        return self._text(place - 1) in {"the", "The"} and self._text(stop) in RULES

    def _run(self, place: int) -> tuple[int, int]:
        """Number of name words from here on one line, and where they stop; initials and particles between."""
        at, words = place, 0
        end = place
        while at < len(self.tokens) and words < _MAX_WORDS:
            if self._is_initial(at) and at < place + 2 * _INITIALS:
                at += 2 if self._text(at + 1) == "." else 1
                words += 1 if words == 0 else 0
                continue
            if self._text(at) in PARTICLES and words and self.is_name_word(self._after_particles(at)):
                at = self._after_particles(at)
                continue
            if not self.is_name_word(at) or at in self.taken:
                break
            at = end = self._surname_stop(at)
            words += 1
        return words, end

    def _after_particles(self, place: int) -> int:
        while self._text(place) in PARTICLES or self._text(place) in _HYPHENS:
            place += 1
        return place

    # --- Cyrillic letters

    def _cyrillic_name_at(self, place: int) -> int:
        if self._is_initial(place):
            return self._after_initials(place)
        words = self._cyrillic_run(place)
        if not self._names_from_here(place, words) or (words and self._describes_a_place(words)):
            return place
        stop = words[-1] if words else place
        if len(words) == 1:
            if self._cyrillic_title_before(place):
                return stop
            return self._before_initials(place, stop) if self._has_surname_shape(place) else place
        if len(words) < 2:
            return place
        second = words[0]
        if self.vocabulary.is_given(self.tokens[place].text) or self._is_reversed(place, second):
            return stop
        if PATRONYMIC.search(self._text(second)) or self._cyrillic_role_before(place):
            return stop
        return stop if self._looks_like_a_name(place, second) else place

    def _describes_a_place(self, words: list[int]) -> bool:
        """`Флаг Свердловской области`: the last word is an adjective of the noun after it."""
        stop = words[-1]
        return (
            self._is_adjective(stop - 1)
            and self._text(stop)[0].islower()
            and self.keys[stop] in CYRILLIC_NO_NAMES
        )

    def _names_from_here(self, place: int, words: list[int]) -> bool:
        """Not from the `Мали` of `премьер Мали Ибрагим Кейта`: the name begins with the first name."""
        if len(words) < 2 or self.vocabulary.is_given(self.tokens[place].text):
            return True
        starts = [at for at in words[:-1] if self.vocabulary.is_given(self._text(at))]
        return not starts or PATRONYMIC.search(self._text(words[-2])) is not None

    def _cyrillic_run(self, place: int) -> list[int]:
        """Where each of up to four name words from here stops; a new first name begins the next person."""
        stops: list[int] = []
        at = place
        while len(stops) < _MAX_WORDS and self.is_name_word(at) and at not in self.taken:
            if not is_cyrillic(self._text(at).lower()) or (stops and self.keys[at] in CYRILLIC_HEADS):
                break
            after = self._surname_stop(at)
            if len(stops) > 1 and self.vocabulary.is_given(self._text(at)) and self.is_name_word(after):
                break
            at = after + 1 if stops and self._text(after) in _NUMERALS else after
            stops.append(at)
        return stops

    def _looks_like_a_name(self, place: int, second: int) -> bool:
        """Two capitalised words amid a sentence are a name unless the first one is an adjective."""
        if self._is_adjective(place) or self.keys[place] in CYRILLIC_HEADS or self._text(place - 1) in QUOTES:
            return False
        if self._text(place - 1) in _SENTENCE_ENDS:
            return (
                self._has_surname_shape(second)
                and self.keys[place] not in _CYRILLIC_ROLES
                and self._is_nominal(place)
            )
        return True

    def _is_nominal(self, place: int) -> bool:
        """Not a verb or an adverb that begins a sentence."""
        text = self._text(place).lower()
        return len(text) > 3 and not text.endswith(
            ("ть", "ет", "ит", "ют", "ят", "ал", "ил", "но", "ся", "ло", "ла", "ли", "же")
        )

    def _is_reversed(self, place: int, second: int) -> bool:
        """`Ярошук Александр`: a surname, then a first name."""
        return self._has_surname_shape(place) and self.vocabulary.is_given(self._text(second))

    def _cyrillic_title_before(self, place: int) -> bool:
        before = self._text(place - 1).lower()
        return before in CYRILLIC_TITLES or (before == "летний" and not self._is_adjective(place))

    def _after_initials(self, place: int) -> int:
        at = place
        while self._is_initial(at) and self._text(at + 1) == "." and at < place + _INITIALS:
            at += 2
        good = (
            at > place
            and self.is_name_word(at)
            and at not in self.taken
            and is_cyrillic(self._text(at).lower())
        )
        return self._surname_stop(at) if good else place

    def _before_initials(self, place: int, stop: int) -> int:
        """`Ярошук А.И.`"""
        at = stop
        while self._is_initial(at) and self._text(at + 1) == "." and at < stop + _INITIALS:
            at += 2
        return at if at > stop else place

    def _cyrillic_role_before(self, place: int) -> bool:
        return (
            place > 0 and self.tokens[place - 1].text[0].islower() and self.keys[place - 1] in _CYRILLIC_ROLES
        )

    def _has_surname_shape(self, place: int) -> bool:
        return self.vocabulary.has_surname_ending(self.tokens[place].text)

    def _is_adjective(self, place: int) -> bool:
        return self.tokens[place].text.endswith(
            (
                "ый",
                "ий",
                "ого",
                "ому",
                "ым",
                "ая",
                "ой",
                "ую",
                "ые",
                "ых",
                "ага",
                "аму",
                "ыя",
                "ай",
                "ае",
                "ое",
            )
        )

    # --- words

    def is_name_word(self, place: int) -> bool:
        """A capitalised word that may be part of a person's name."""
        if not 0 <= place < len(self.tokens):
            return False
        text = self.tokens[place].text
        if not 2 <= len(text) <= _LONGEST_WORD or not text[0].isupper() or not text[0].isalpha():
            return False
        if text.isupper() and not self._is_credit(place):
            return False
        lower = text.lower()
        if is_cyrillic(lower):
            key = self.keys[place]
            other = lower in CYRILLIC_SMALL_WORDS or key in CYRILLIC_NO_NAMES or key in _CYRILLIC_ROLES
        else:
            other = lower in NOT_SURNAMES or lower in PLURAL_TITLES
        return not other and (
            not self.vocabulary.is_place(self.keys[place]) or self.vocabulary.is_listed(text)
        )

    def _is_credit(self, place: int) -> bool:
        """One of two words in capitals before a slash: `SEAN GALLUP / AFP`."""
        return len(self._text(place)) > 2 and "/" in (self._text(place + 1), self._text(place + 2))

    def _surname_stop(self, place: int) -> int:
        """The place after a word and the parts that hyphens join to it."""
        stop = place + 1
        while (
            self._text(stop) in _HYPHENS
            and self._text(stop + 1)[:1].isalpha()
            and touches(self.tokens[stop - 1], self.tokens[stop])
            and touches(self.tokens[stop], self.tokens[stop + 1])
        ):
            stop += 2
        return stop

    def _is_initial(self, place: int) -> bool:
        text = self._text(place)
        if text in _LONG_INITIALS and self._text(place + 1) == ".":
            return True
        if len(text) != 1 or not text.isalpha() or not text.isupper() or self._text(place + 1) != ".":
            return False
        return not (text == "U" and self._text(place + 2) in {"S", "K", "N"}) and self._text(place - 2) != "U"

    def _text(self, place: int) -> str:
        return self.tokens[place].text if 0 <= place < len(self.tokens) else LINE_END

    def names_a_thing(self, place: int, stop: int) -> bool:
        """The Nobel of `Nobel Prize`, the Lenin of `Lenin Street`."""
        return self._text(stop) in NAMED_AFTER_PEOPLE or self._beside_street(place)

    def _beside_street(self, place: int) -> bool:
        return self._text(place - 1).lower() in STREETS or (
            self._text(place - 1) == "." and self._text(place - 2).lower() in STREETS
        )


class _People:
    """Gathers the names of one document into people, then finds their surnames alone."""

    def __init__(self, reader: NameReader, tokens: Sequence[Token], reading: _Reading) -> None:
        self._reader, self._tokens, self._reading = reader, tokens, reading
        self._groups: list[tuple[list[PersonName], list[tuple[int, int]]]] = []
        self._by_sound: dict[str, list[int]] = defaultdict(list)

    def gathered(self, full: list[tuple[int, int]]) -> list[Stranger]:
        names = [(self._reader.read(self._spelled(place)), place) for place in full]
        for name, place in sorted(names, key=lambda pair: not pair[0].is_full):
            self._join(name, place)
        used = {at for first, stop in full for at in range(first, stop)}
        self._find_again(used)
        self._find_surnames(used)
        self._find_first_names(used)
        return [self._stranger(group, places) for group, places in self._groups]

    def _find_again(self, used: set[int]) -> None:
        """Names of several words that stand elsewhere without a title or a role."""
        texts = [token.text for token in self._tokens]
        by_first: dict[tuple[str, str], set[tuple[int, tuple[str, ...]]]] = defaultdict(set)
        for number, (_, places) in enumerate(self._groups):
            for first, stop in places:
                if stop - first > 1:
                    by_first[texts[first], texts[first + 1]].add((number, tuple(texts[first:stop])))
        for at, pair in enumerate(pairwise(texts)):
            for number, spelled in sorted(by_first.get(pair, ()), key=lambda entry: -len(entry[1])):
                stretch = range(at, at + len(spelled))
                if tuple(texts[at : at + len(spelled)]) == spelled and used.isdisjoint(stretch):
                    if self._reading.taken.isdisjoint(stretch):
                        used.update(stretch)
                        self._groups[number][1].append((at, at + len(spelled)))
                    break

    def _find_first_names(self, used: set[int]) -> None:
        """The first name alone of somebody who is named whole."""
        owners: dict[str, int] = {}
        for number, (group, _) in enumerate(self._groups):
            for name in group:
                if name.is_full and name.given and self._reading.vocabulary.is_given(name.given[0]):
                    owners[name.given[0]] = -1 if owners.get(name.given[0], number) != number else number
        for place, token in enumerate(self._tokens):
            owner = owners.get(token.text, -1)
            if (
                owner < 0
                or place in used
                or place in self._reading.taken
                or self._reading.is_name_word(place + 1)
            ):
                continue
            if not self._reading.is_name_word(place - 1):
                self._groups[owner][1].append((place, place + 1))
                used.add(place)

    def _spelled(self, place: tuple[int, int]) -> str:
        return _spelled(self._tokens[place[0] : place[1]])

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
                or place in self._reading.taken
                or not token.text[0].isupper()
                or len(token.text) < 3
            ):
                continue
            stop = self._reading._surname_stop(place)
            owner = self._owner(place, stop)
            if owner is not None:
                self._groups[owner][1].append((place, stop))
                used.update(range(place, stop))

    def _owner(self, place: int, stop: int) -> int | None:
        text = _spelled(self._tokens[place:stop])
        name = self._reader.read(text)
        fitting = [n for n in self._candidates(name) if self._may_be(name, self._groups[n][0])]
        if not fitting or self._reading.names_a_thing(place, stop):
            return None
        return fitting[0]

    def _may_be(self, name: PersonName, group: list[PersonName]) -> bool:
        if is_cyrillic(name.surname.lower()):
            return any(fits(name, other) or not other.is_full for other in group)
        return any(other.surname.casefold() == name.surname.casefold() for other in group)

    def _stranger(self, group: list[PersonName], places: list[tuple[int, int]]) -> Stranger:
        whole = [name for name in group if name.is_full] or group
        counts = Counter(name.text for name in whole)
        shown = min(
            whole, key=lambda name: (not self._is_nominative(name), -counts[name.text], len(name.text))
        )
        return Stranger(_identity(shown, self._is_nominative(shown)), shown.text, sorted(places))

    def _is_nominative(self, name: PersonName) -> bool:
        return not name.given or not is_cyrillic(name.text.lower()) or self._reader.is_nominative(name)


def _spelled(tokens: Sequence[Token]) -> str:
    text = ""
    last: Token | None = None
    for token in tokens:
        text += ("" if last is None or touches(last, token) else " ") + token.text
        last = token
    return text


def _identity(name: PersonName, nominative: bool) -> str:
    """An id that every spelling of the name yields: the first name's class and the sound of the surname."""
    first = min(name.first_classes, default="").rpartition(":")[2].lower().lstrip("?")
    own = sounds(name.surname) if nominative and "-" not in name.surname else name.surname_sounds
    ordered = sorted(own or name.surname_sounds, key=lambda sound: (len(sound), sound))
    surname = (ordered[-1] if name.gender == "f" else ordered[0]) if ordered else name.text.casefold()
    return "person:" + "-".join(part for part in (first, surname) if part)
