"""Organisations in Russian and Belarusian texts: a head noun with its description, quoted names, acronyms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from archive_app.entities.body_words import (
    ABBREVIATED_BODY,
    ACRONYMS_OF_OTHER_THINGS,
    COMPLEMENTS,
    COUNTRIES_LIKE_BODIES,
    CYRILLIC_GENERIC,
    CYRILLIC_HEADS,
    CYRILLIC_LEGAL_FORMS,
    CYRILLIC_LINKS,
    CYRILLIC_WEAK_HEADS,
    MASCULINE_HEADS,
    NOT_HEADS,
    NOT_IN_A_TAIL,
    PLURAL_ENDINGS,
    POLICE_OFFICES,
    REPORTING_VERBS,
    SMALL_HEADS,
)
from archive_app.entities.inflection import is_cyrillic
from archive_app.entities.person_words import CYRILLIC_SMALL_WORDS
from archive_app.entities.tokens import LINE_END, QUOTES, Token, word_set
from archive_app.entities.vocabulary import Vocabulary

_OPENING = frozenset('«“„"')
_SENTENCE_ENDS = frozenset((".", "!", "?", LINE_END, "…", "»", "”", ":"))
_LONGEST_ACRONYM = 6
_ADJECTIVE_ENDINGS = (
    "ый", "ий", "ой", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ая", "яя", "ую", "юю",
    "ей", "ое", "ее", "ые", "ие", "ых", "их", "ыми", "ими", "ны", "скі", "цкі", "ты", "ага", "яга",
    "аму", "яму", "ім", "ай", "яй", "ае", "яе", "ыя", "ія", "іх", "ымі", "імі",
)  # fmt: skip
_GENITIVE_NOUNS = (
    "ов", "ев", "ёв", "ей", "ий", "ия", "ии", "ства", "ств", "ний", "ния", "аў", "яў", "оў", "ёў",
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
)
_GENITIVE_ADJECTIVES = (
    "ого",
    "его",
    "ой",
    "ей",
    "ых",
    "их",
    "ага",
    "яга",
    "ай",
    "яй",
    "іх",
    "ым",
    "им",
    "ім",
)


_NO_ADJECTIVES = word_set(
    "страны краіны члены планы новый новая новые стороны кроме после также более менее этой этого"
)
_NOMINATIVE_PLACES = word_set(
    """Беларусь Россия Расія Украина Украіна Польша Польшча Литва Літва Латвия Латвія Минск Мінск Менск Москва
    Масква Вильнюс"""
)


class CyrillicBodies:
    """One document's names of organisations in Cyrillic letters."""

    def __init__(self, tokens: Sequence[Token], keys: Sequence[str], vocabulary: Vocabulary) -> None:
        self._tokens, self._keys, self._vocabulary = tokens, keys, vocabulary

    def find(self) -> Iterator[tuple[int, int]]:
        """Stretches of tokens, which may overlap."""
        for at, token in enumerate(self._tokens):
            if token.text in REPORTING_VERBS:
                yield from self._reporter(at + 1)
            if token.text in _OPENING:
                yield from self._quoted(at)
            elif is_cyrillic(token.text.lower()):
                if self._keys[at] in CYRILLIC_GENERIC:
                    yield from self._latin_name(at + 1)
                if token.text[0].isupper():
                    yield from self._described(at)
                    yield from self._acronym(at)
                elif self._keys[at] in SMALL_HEADS and token.text not in NOT_HEADS:
                    yield from self._lower_case(at)

    # --- head and description

    def _described(self, first: int) -> Iterator[tuple[int, int]]:
        """`Минский городской суд`, `Суд Ленинского района Бреста`, `Министерство труда`."""
        if self._is_head(first) and self._is_adjective(first - 1) and self._text(first - 1)[0].isupper():
            return
        head = first
        while self._is_adjective(head) and self._keys[head] not in CYRILLIC_HEADS and head < first + 4:
            head += 1
        if not self._is_head(head):
            return
        stop = self._tail_stop(head + 1)
        adjectives, tail = head - first, stop - head - 1
        named = " ".join(self._keys[first : head + 1])
        if self._enough(first, head, adjectives, tail) and named not in COUNTRIES_LIKE_BODIES:
            yield first, stop

    def _enough(self, first: int, head: int, adjectives: int, tail: int) -> bool:
        if tail == 0 and adjectives == 0:
            return False
        begins_sentence = self._text(first - 1) in _SENTENCE_ENDS
        weak = self._keys[head] in CYRILLIC_WEAK_HEADS
        if tail:
            return True
        # Adjectives of places are written small: one with a capital letter begins a name.
        return adjectives > 1 or not begins_sentence or (not weak and self._text(head)[0].isupper())

    def _tail_stop(self, at: int) -> int:
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
        text = self._text(at)
        if self._describes(at):
            return 1
        if self._is_genitive_adjective(at) and self._step_word(at + 1):
            return 1 + self._step_word(at + 1)
        if text in CYRILLIC_LINKS:
            following = self._step_word(at + 1)
            if text in {"и", "і"} and not self._text(at + 1)[0].islower():
                return 0
            if text in {"по", "па"} and self._vocabulary.is_place(self._keys[at - 1]):
                return 0
            linked = text not in {"и", "і", "у", "ў", "с", "з"} or at > start
            return 1 + following if following and linked else 0
        if text == "," and at > start and self._is_listed(at):
            return 1 + self._step_word(at + 1)
        return 0

    def _step_word(self, at: int) -> int:
        """1 for a describing word, 2 for one with its adjective."""
        if self._describes(at):
            return 1
        if self._is_genitive_adjective(at) and self._describes(at + 1):
            return 2
        return 0

    def _is_listed(self, comma: int) -> bool:
        """`по правам человека, национальным отношениям и средствам массовой информации`"""
        return bool(self._step_word(comma + 1)) and any(
            self._text(at) in {"и", "і"} for at in range(comma + 2, min(comma + 6, len(self._tokens)))
        )

    def _describes(self, at: int) -> bool:
        text = self._text(at)
        if not is_cyrillic(text.lower()):
            return False
        if text[0].islower():
            return text.replace("ё", "е") in COMPLEMENTS or self._goes_on(at)
        if text.isupper():
            return 1 < len(text) <= _LONGEST_ACRONYM
        if self._vocabulary.is_place(self._keys[at]):
            return text not in _NOMINATIVE_PLACES or self._text(at - 1).lower() in {
                "республики",
                "рэспублікі",
                "республика",
            }
        return not self._vocabulary.is_given(text) and not self._begins_name(at)

    def _goes_on(self, at: int) -> bool:
        """A noun in the genitive right after the head, an adjective or `по`."""
        text = self._text(at)
        if len(text) < 4 or text in NOT_IN_A_TAIL or text in CYRILLIC_SMALL_WORDS:
            return False
        if self._text(at - 1) in {"по", "па"}:
            return True
        right_after = self._keys[at - 1] in CYRILLIC_HEADS or self._is_genitive_adjective(at - 1)
        return right_after and text.endswith(_GENITIVE_NOUNS) and not text.endswith(_VERBS)

    def _begins_name(self, at: int) -> bool:
        """A capitalised word before another one is rather a person than part of a description."""
        following = self._text(at + 1)
        return following[0].isupper() and not following.isupper() and not self._is_genitive_adjective(at)

    def _is_genitive_adjective(self, at: int) -> bool:
        text = self._text(at)
        return len(text) > 4 and is_cyrillic(text.lower()) and text.endswith(_GENITIVE_ADJECTIVES)

    def _lower_case(self, head: int) -> Iterator[tuple[int, int]]:
        """`міністэрства замежных спраў Беларусі`: without a capital letter only with a full description."""
        stop = self._tail_stop(head + 1)
        if stop - head >= 3 and (self._text(head + 1)[0].islower()):
            first = head
            if self._is_genitive_adjective(head - 1) and self._text(head - 1)[0].islower():
                first -= 1
            yield first, stop

    # --- quoted names, acronyms

    def _quoted(self, opening: int) -> Iterator[tuple[int, int]]:
        before = self._text(opening - 1)
        stop = opening + 1
        while (stop < opening + 8 and self._text(stop)[0].isalnum()) or self._text(stop) in {"-", "!", "."}:
            stop += 1
        inside = self._text(opening + 1)
        if stop == opening + 1 or self._text(stop) not in QUOTES or not inside[0].isupper():
            return
        if before in CYRILLIC_LEGAL_FORMS:
            yield opening - 1, stop + 1
        elif is_cyrillic(before.lower()) and self._keys[opening - 1] in CYRILLIC_GENERIC:
            yield opening + 1, stop

    def _latin_name(self, at: int) -> Iterator[tuple[int, int]]:
        """`компания Acme`, `газета Daily Planet`"""
        stop = at
        while stop < at + 4 and self._text(stop)[0].isupper() and self._text(stop).isascii():
            stop += 1
        if stop > at:
            yield at, stop

    def _reporter(self, at: int) -> Iterator[tuple[int, int]]:
        """`як паведамляе Камертон`: who reports, unless it is a person."""
        text = self._text(at)
        if (
            not text[0].isupper()
            or not is_cyrillic(text.lower())
            or len(text) < 4
            or self._text(at + 1)[0].isupper()
        ):
            return
        person = self._vocabulary.is_given(text) or self._vocabulary.has_surname_ending(text)
        if not person and not self._vocabulary.is_place(self._keys[at]):
            yield at, at + 1

    def _acronym(self, at: int) -> Iterator[tuple[int, int]]:
        text = self._text(at)
        if ABBREVIATED_BODY.fullmatch(text):
            yield at, at + 1
        if not 3 <= len(text) <= _LONGEST_ACRONYM or not text.isupper() or text in ACRONYMS_OF_OTHER_THINGS:
            return
        if "-" in (self._text(at - 1), self._text(at + 1)):
            return
        if self._amid_capitals(at) or self._keys[at - 1 : at] == [text] or not text.isalpha():
            return
        yield at, at + 1

    def _amid_capitals(self, at: int) -> bool:
        """Part of a heading in capitals."""
        around = (self._text(at - 1), self._text(at + 1))
        return any(len(word) > 1 and word.isupper() and word.isalpha() and len(word) > 3 for word in around)

    def _is_head(self, at: int) -> bool:
        if not 0 <= at < len(self._keys) or self._text(at).lower() in NOT_HEADS:
            return False
        if self._keys[at] in MASCULINE_HEADS and self._text(at).lower().endswith(PLURAL_ENDINGS):
            return False
        return self._keys[at] in CYRILLIC_HEADS or self._text(at) in POLICE_OFFICES

    def _is_adjective(self, at: int) -> bool:
        text = self._text(at)
        lower = text.lower()
        if len(text) <= 3 or not text.isalpha() or not is_cyrillic(lower) or lower in _NO_ADJECTIVES:
            return False
        return lower.endswith(_ADJECTIVE_ENDINGS)

    def _text(self, at: int) -> str:
        return self._tokens[at].text if 0 <= at < len(self._tokens) else LINE_END
