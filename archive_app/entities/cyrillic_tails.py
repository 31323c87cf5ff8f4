"""What follows the head noun of an organisation in Russian and Belarusian: `труда и социальной защиты`."""

from __future__ import annotations

from collections.abc import Sequence

from archive_app.entities.cyrillic_body_words import (
    COMPLEMENTS,
    CYRILLIC_HEADS,
    CYRILLIC_LINKS,
    NOT_IN_A_TAIL,
    REPRESENTATIONS,
)
from archive_app.entities.inflection import is_cyrillic
from archive_app.entities.person_words import CYRILLIC_SMALL_WORDS
from archive_app.entities.tokens import LINE_END, Token, word_set
from archive_app.entities.vocabulary import Vocabulary

_LONGEST_ACRONYM = 6
_GENITIVE_NOUNS = (
    "ов", "ев", "ёв", "ей", "ий", "ый", "ия", "ии", "ства", "ств", "ний", "ния", "аў", "яў", "оў", "ёў",
    "ы", "и", "і", "а", "я", "іі", "ыі", "дзей",
)  # fmt: skip
_VERBS = (
    "ыя",
    "ая",
    "яя",
    "ла",
    "ли",
    "лась",
    "лися",
    "тся",
    "ться",
    "ся",
    "сь",
    "лі",
    "ючи",
    "учи",
    "йте",
    "іла",
    "ала",
    "іў",
    "ыў",
    "нуў",
    "аваў",
    "яваў",
    "оваў",
)
_SURNAMES = (
    "ов",
    "ев",
    "ин",
    "ын",
    "ский",
    "цкий",
    "енко",
    "ович",
    "евич",
    "ук",
    "юк",
    "аў",
    "оў",
    "еў",
    "скі",
    "цкі",
    "енка",
    "евіч",
    "овіч",
)
_POINTING = word_set(
    "гэтай гэтага гэтых этого этой этих усёй всей этим гэтым такой такого такіх іншай іншых других другой"
)
_WORKERS = word_set("работников рабочих работнікаў рабочых работніц трудящихся служащих ветеранов")
_ABSTRACT = (
    "ости", "ности", "асці", "насці", "сьці", "ения", "ания", "ення", "ання", "ньня", "ции", "цыі", "ций",
    "цый", "ства",
    "изма", "ізму", "огии", "огіі",
)  # fmt: skip
_GENITIVE_ADJECTIVES = (
    "ого",
    "его",
    "ой",
    "ей",
    "ых",
    "их",
    "ага",
    "ога",
    "яга",
    "ай",
    "яй",
    "іх",
    "ым",
    "им",
    "ім",
)
_NOMINATIVE_PLACES = word_set(
    """Беларусь Россия Расія Украина Украіна Польша Польшча Литва Літва Латвия Латвія Минск Мінск Менск Москва
    Масква Вильнюс"""
)


class CyrillicTails:
    """One document's descriptions after head nouns."""

    def __init__(self, tokens: Sequence[Token], keys: Sequence[str], vocabulary: Vocabulary) -> None:
        self._tokens, self._keys, self._vocabulary = tokens, keys, vocabulary

    def stop(self, at: int) -> int:
        """Where the description after the head ends."""
        stop = at
        while stop < len(self._tokens) and stop < at + 14:
            step = self._step(stop, at)
            if not step:
                break
            stop += step
        return stop

    def _step(self, at: int, start: int) -> int:
        """Tokens from here to the end of the next describing word; 0 where the name is over."""
        text = self.text(at)
        if self.text(at + 1) == "-" and self.is_genitive_adjective(at + 2):
            following = self._step_word(at + 3)  # топливно-энергетического комплекса
            return 3 + following if following else 0
        if self._describes(at):
            return 1
        if self.is_genitive_adjective(at) and self._step_word(at + 1):
            return 1 + self._step_word(at + 1)
        if text in CYRILLIC_LINKS:
            following = self._step_word(at + 1)
            if text in {"и", "і"} and not self.text(at + 1)[0].islower():
                return 0
            if text in {"по", "па"} and self._vocabulary.is_place(self._keys[at - 1]):
                return 0
            if text in {"и", "і"} and not following and at > start and self._is_abstract(at):
                following = 1
            if text in {"у", "ў"} and self._keys[start - 1] not in REPRESENTATIONS:
                return 0
            linked = text not in {"и", "і", "у", "ў", "с", "з"} or at > start
            return 1 + following if following and linked else 0
        if text == "," and at > start and self._is_listed(at):
            return 1 + self._step_word(at + 1)
        return 0

    def _is_abstract(self, at: int) -> bool:
        """`працы і справядлівасці`: after one describing noun another one that is told by its ending."""
        text = self.text(at + 1)
        return self.text(at - 1)[0].islower() and text.endswith(_ABSTRACT) and text not in NOT_IN_A_TAIL

    def _step_word(self, at: int) -> int:
        """1 for a describing word, 2 for one with its adjective."""
        if self._describes(at):
            return 1
        if self.is_genitive_adjective(at) and self._describes(at + 1):
            return 2
        return 0

    def _is_listed(self, comma: int) -> bool:
        """`по правам человека, национальным отношениям и средствам массовой информации`"""
        return (
            self.text(comma + 1)[0].islower()
            and bool(self._step_word(comma + 1))
            and any(self.text(at) in {"и", "і"} for at in range(comma + 2, min(comma + 6, len(self._tokens))))
        )

    def _describes(self, at: int) -> bool:
        text = self.text(at)
        if not is_cyrillic(text.lower()):
            return False
        if text[0].islower():
            return text.replace("ё", "е") in COMPLEMENTS or self._goes_on(at)
        if text.isupper():
            return 1 < len(text) <= _LONGEST_ACRONYM
        if self._vocabulary.is_place(self._keys[at]) and not self._vocabulary.is_given(text):
            return text not in _NOMINATIVE_PLACES or self.text(at - 1).lower() in {
                "республики",
                "рэспублікі",
                "республика",
            }
        if self.text(at - 1)[0].islower() and text.endswith(_SURNAMES):
            return False  # совета депутатов района Яшин
        verb = len(text) > 4 and text.endswith(_VERBS) and not self.is_genitive_adjective(at)
        return not verb and not self._vocabulary.is_given(text) and not self._begins_name(at)

    def _goes_on(self, at: int) -> bool:
        """A noun in the genitive right after the head, an adjective or `по`."""
        text = self.text(at)
        if len(text) < 4 or text in NOT_IN_A_TAIL or text in CYRILLIC_SMALL_WORDS:
            return False
        if self.text(at - 1) in {"по", "па"} or (self.text(at - 1) in _WORKERS and not text.endswith(_VERBS)):
            return True
        right_after = self._keys[at - 1] in CYRILLIC_HEADS or self.is_genitive_adjective(at - 1)
        return right_after and text.endswith(_GENITIVE_NOUNS) and not text.endswith(_VERBS)

    def _begins_name(self, at: int) -> bool:
        """A capitalised word before another one is rather a person than part of a description."""
        following = self.text(at + 1)
        return following[0].isupper() and not following.isupper() and not self.is_genitive_adjective(at)

    def is_genitive_adjective(self, at: int) -> bool:
        """A long word that ends like an adjective in the genitive."""
        text = self.text(at)
        if len(text) < 5 or not is_cyrillic(text.lower()) or not text.endswith(_GENITIVE_ADJECTIVES):
            return False
        if text in _POINTING:
            return False
        return text[0].islower() or not self._vocabulary.is_given(text)

    def text(self, at: int) -> str:
        """The token, or the end of a line beyond the first and the last one."""
        return self._tokens[at].text if 0 <= at < len(self._tokens) else LINE_END
