"""NameWords: the tokens of a document, with what each may be in the name of a person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from archive_app.entities.headline_words import HEADLINE_VERBS
from archive_app.entities.inflection import is_cyrillic
from archive_app.entities.person_words import (
    BELARUSIAN_ROLES,
    CYRILLIC_NO_NAMES,
    CYRILLIC_SMALL_WORDS,
    NAMED_AFTER_PEOPLE,
    NOT_SURNAMES,
    PLACES_THAT_ARE_SURNAMES,
    PLURAL_TITLES,
    RUSSIAN_ROLES,
    STREETS,
    TITLES,
)
from archive_app.entities.phrases import word_key
from archive_app.entities.tokens import LINE_END, Token, touches
from archive_app.entities.vocabulary import Vocabulary

HYPHENS = frozenset("-‐‑")
MAX_WORDS = 4
INITIALS = 4
"""Tokens that two initials take."""
CYRILLIC_ROLES = frozenset(word_key(word.replace("ё", "е")) for word in RUSSIAN_ROLES | BELARUSIAN_ROLES)
_LONG_INITIALS = frozenset(("Дж", "Ю", "Я", "Ch", "Дз"))
_NOUN_ENDINGS = ("ение", "ание", "енне", "анне", "ость", "асць", "асьць")
_EUROPEAN = ("евро", "еўра", "эўра")
_LONGEST_NAME_IN_EURO = 6
"""Longer words that begin so are bodies (Евросовет)."""
_ALSO_NAMES = frozenset(("яна", "яны", "яну", "мая", "маю", "маі"))
_SENTENCE_BEGINS = frozenset((".", "!", "?", "…", ":", "«", "“", '"', "—", "–", LINE_END))
_LONGEST_WORD = 40


class NameWords:
    """One document's tokens; `taken` are the places of names that are known already."""

    def __init__(
        self,
        tokens: Sequence[Token],
        keys: Sequence[str],
        vocabulary: Vocabulary,
        taken: Iterable[tuple[int, int]],
    ) -> None:
        self.tokens, self.keys, self.vocabulary = tokens, keys, vocabulary
        self.taken = {place for first, stop in taken for place in range(first, stop)}

    def is_given(self, place: int) -> bool:
        """Whether the word is a first name, in any case form."""
        return self.vocabulary.is_given(self.text(place))

    def is_free(self, place: int) -> bool:
        """Whether no known name stands here."""
        return place not in self.taken

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
            named = lower.endswith(_NOUN_ENDINGS) and len(lower) > _LONGEST_NAME_IN_EURO
            joined = named or (len(lower) > _LONGEST_NAME_IN_EURO and lower.startswith(_EUROPEAN))
            other = (
                joined
                or self._is_a_small_word(place, lower)
                or key in CYRILLIC_NO_NAMES
                or key in CYRILLIC_ROLES
            )
        else:
            if lower == "said" and place and self.vocabulary.is_listed(self.text(place - 1)):
                return True  # Gulnoza Said
            titled = lower in TITLES and self.text(place + 1) == "."
            verb = text in HEADLINE_VERBS and not self._is_sue(place)
            other = titled or lower in NOT_SURNAMES or lower in PLURAL_TITLES or verb
        if not other and self._follows_a_first_name(place):
            return True
        return not other and (
            not self.vocabulary.is_place_form(text, self.keys[place])
            or self.vocabulary.is_listed(text)
            or self.vocabulary.is_name_rather(lower)
        )

    def _is_sue(self, place: int) -> bool:
        """`secretary Sue Quist`; not `Miners Sue Company`."""
        following = self.text(place + 1)
        named = following[:1].isupper() and following[1:].islower() and following.lower() not in NOT_SURNAMES
        return self.text(place) == "Sue" and named and self.text(place - 1).lower() not in PLURAL_TITLES

    def _follows_a_first_name(self, place: int) -> bool:
        """`Алексей Борисов`: the surname, though a town has that name."""
        ending = self.text(place).endswith(("ов", "ев", "ёв", "ин", "аў", "оў", "еў", "ёў"))
        if text_is_surname := self.text(place) in PLACES_THAT_ARE_SURNAMES:
            before = self.text(place - 1)
            named = before[1:].islower() and self.vocabulary.is_listed(before) and self.is_given(place - 1)
            return text_is_surname and named and self.text(place - 2) not in {"in", "of", "from", "at"}
        return ending and place > 0 and self.tokens[place - 1].text[0].isupper() and self.is_given(place - 1)

    def _is_a_small_word(self, place: int, lower: str) -> bool:
        """`Яна` begins a Belarusian sentence as a pronoun, and is a first name within one."""
        if lower not in CYRILLIC_SMALL_WORDS:
            return False
        return lower not in _ALSO_NAMES or self.text(place - 1) in _SENTENCE_BEGINS

    def _is_credit(self, place: int) -> bool:
        """One of two words in capitals before a slash: `SEAN GALLUP / AFP`."""
        return len(self.text(place)) > 2 and "/" in (self.text(place + 1), self.text(place + 2))

    def surname_stop(self, place: int) -> int:
        """The place after a word and the parts that hyphens join to it."""
        stop = place + 1
        while (
            self.text(stop) in HYPHENS
            and self.text(stop + 1)[:1].isalpha()
            and touches(self.tokens[stop - 1], self.tokens[stop])
            and touches(self.tokens[stop], self.tokens[stop + 1])
        ):
            stop += 2
        return stop

    def is_initial(self, place: int) -> bool:
        text = self.text(place)
        if text in _LONG_INITIALS and self.text(place + 1) == ".":
            return True
        if len(text) != 1 or not text.isalpha() or not text.isupper() or self.text(place + 1) != ".":
            return False
        return not (text == "U" and self.text(place + 2) in {"S", "K", "N"}) and self.text(place - 2) != "U"

    def text(self, place: int) -> str:
        return self.tokens[place].text if 0 <= place < len(self.tokens) else LINE_END

    def names_a_thing(self, place: int, stop: int) -> bool:
        """The Nobel of `Nobel Prize`, the Lenin of `Lenin Street`."""
        return self.text(stop) in NAMED_AFTER_PEOPLE or self.beside_street(place)

    def beside_street(self, place: int) -> bool:
        at = place - 2 if self.text(place - 1) == "." else place - 1
        return self.text(at).lower() in STREETS and self.text(at - 1) not in {"по", "па"}
