"""Organisations in Russian and Belarusian texts: a head noun with its description, quoted names, acronyms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from archive_app.entities.cyrillic_body_words import (
    ABBREVIATED_BODY,
    ACRONYMS_OF_OTHER_THINGS,
    COUNTRIES_LIKE_BODIES,
    CYRILLIC_GENERIC,
    CYRILLIC_HEADS,
    CYRILLIC_LEGAL_FORMS,
    CYRILLIC_WEAK_HEADS,
    DISTRICTS,
    MASCULINE_HEADS,
    NOT_BEFORE_A_TEAM,
    NOT_HEADS,
    PARTIES,
    PARTIES_IN_PLURAL,
    PLURAL_ENDINGS,
    PLURALS,
    POLICE_OFFICES,
    REPORTING_VERBS,
    SAY_LITTLE,
    SMALL_HEADS,
    SPORT,
    TOWNS,
)
from archive_app.entities.cyrillic_tails import CyrillicTails
from archive_app.entities.inflection import is_cyrillic
from archive_app.entities.phrases import word_key
from archive_app.entities.tokens import LINE_END, QUOTES, Token, word_set
from archive_app.entities.vocabulary import Vocabulary

_OPENING = frozenset('«“„"')
_SENTENCE_ENDS = frozenset((".", "!", "?", LINE_END, "…", "»", "”", ":"))
_LONGEST_ACRONYM = 6
_LONGEST_TEAM = 3
_COURT = word_key("суд")
_COURT_NAMES = ("ский", "цкий", "скі", "цкі")
_SPORT_WORDS = 2
"""So many different words about sport tell what a document is about."""
_ADJECTIVE_ENDINGS = (
    "ый", "ий", "ой", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ая", "яя", "ую", "юю",
    "ей", "ое", "ее", "ые", "ие", "ых", "их", "ыми", "ими", "ны", "скі", "цкі", "ага", "ога", "яга",
    "аму", "яму", "ім", "ай", "яй", "ае", "яе", "ыя", "ія", "іх", "ымі", "імі",
)  # fmt: skip

_LIKE_VERBS = ("ем", "им", "ём", "ім", "ам")
_SURELY_ADJECTIVES = ("ским", "цким", "ным", "ним", "скім", "цкім", "вым", "шим")
"""`Просим`, `Призываем` begin sentences, `Минским` a name."""
_NOUN_ENDINGS = (
    "ция",
    "цыя",
    "сия",
    "сія",
    "зия",
    "зія",
    "ції",
    "цыі",
    "ции",
    "цию",
    "цыю",
    "ение",
    "ание",
    "енне",
    "анне",
    "ьне",
    "телем",
    "целем",
    "ником",
    "цем",
)
_NO_ADJECTIVES = word_set(
    """страны краіны члены планы новый новая новые стороны кроме после также более менее этой этого ранее
    позднее далее скорее вообще раней пазней далей хутчэй яго ягоны ягоная ягоны его этим этому этом гэтым
    гэтаму гэтага гэтай таким такой такого такім такой такога каждый каждый другой другого другім"""
)


class CyrillicBodies:
    """One document's names of organisations in Cyrillic letters."""

    def __init__(self, tokens: Sequence[Token], keys: Sequence[str], vocabulary: Vocabulary) -> None:
        self._tokens, self._keys, self._vocabulary = tokens, keys, vocabulary
        self._tails = CyrillicTails(tokens, keys, vocabulary)
        self._is_about_sport = len(SPORT.intersection(keys)) >= _SPORT_WORDS

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
                elif (
                    self._keys[at] in SMALL_HEADS or self._keys[at] == _COURT
                ) and token.text not in NOT_HEADS:
                    yield from self._lower_case(at)

    # --- head and description

    def _described(self, first: int) -> Iterator[tuple[int, int]]:
        """`Минский городской суд`, `Суд Ленинского района Бреста`, `Министерство труда`."""
        if self._is_head(first) and self._is_adjective(first - 1) and self._text(first - 1)[0].isupper():
            return
        head, adjectives = first, 0
        while adjectives < 4 and self._keys[head : head + 1] and self._keys[head] not in CYRILLIC_HEADS:
            step = self._adjective_length(head)
            if not step:
                break
            head, adjectives = head + step, adjectives + 1
        if not self._is_head(head):
            return
        stop = self._tails.stop(head + 1)
        if self._only_introduces(first, head, stop):
            yield stop - 1, stop
            return
        named = " ".join(self._keys[first : head + 1])
        if self._enough(first, head, adjectives, stop - head - 1) and named not in COUNTRIES_LIKE_BODIES:
            yield first, stop

    def _adjective_length(self, at: int) -> int:
        """1 for an adjective, 3 for one with a hyphen (`сацыяльна-спартыўная`), 0 for another word."""
        if self._is_adjective(at):
            return 1
        joined = self._text(at + 1) == "-" and self._text(at).isalpha() and len(self._text(at)) > 3
        return 3 if joined and self._is_adjective(at + 2) else 0

    def _only_introduces(self, first: int, head: int, stop: int) -> bool:
        """`Минский футбольный клуб ОРИОН`: at the beginning of a sentence, before a name of its own."""
        described = self._text(head)[0].islower() and self._keys[head] in CYRILLIC_WEAK_HEADS
        own_name = stop == head + 2 and self._text(head + 1).isupper() and len(self._text(head + 1)) > 2
        return described and own_name and self._text(first - 1) in _SENTENCE_ENDS

    def _enough(self, first: int, head: int, adjectives: int, tail: int) -> bool:
        if tail == 0 and adjectives == 0:
            return False
        begins_sentence = self._text(first - 1) in _SENTENCE_ENDS
        weak = self._keys[head] in CYRILLIC_WEAK_HEADS
        if tail:
            return True
        # Adjectives of places are written small: one with a capital letter begins a name.
        if adjectives > 1 or not begins_sentence or self._is_a_party(first, head):
            return True
        if self._keys[head] == _COURT and self._text(first).lower().endswith(_COURT_NAMES):
            return not self._vocabulary.is_place(self._keys[first]) and self._text(first).lower() not in TOWNS
        return not weak and self._text(head)[0].isupper()

    def _is_a_party(self, first: int, head: int) -> bool:
        """`Аграрная партия` is a name, `Новая партия` is none."""
        if self._keys[head] not in PARTIES or self._text(head).lower().endswith(PARTIES_IN_PLURAL):
            return False
        return self._keys[first] not in SAY_LITTLE

    def _lower_case(self, head: int) -> Iterator[tuple[int, int]]:
        """`міністэрства замежных спраў Беларусі`: without a capital letter only with a full description."""
        stop = self._tails.stop(head + 1)
        if self._keys[head] == _COURT:
            district = self._tails.is_genitive_adjective(head + 1) and self._text(head + 1)[0].isupper()
            if district and self._text(head + 2).lower() in DISTRICTS:
                yield head, stop
            return
        if stop - head >= 3 and (self._text(head + 1)[0].islower()):
            first = head
            if self._tails.is_genitive_adjective(head - 1) and self._text(head - 1)[0].islower():
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
            return
        introduced = is_cyrillic(before.lower()) and self._keys[opening - 1] in CYRILLIC_GENERIC
        if introduced or (self._is_about_sport and self._may_be_a_team(opening, stop)):
            yield opening + 1, stop

    def _may_be_a_team(self, opening: int, stop: int) -> bool:
        """`у матчы з “Дынама”`, but no place where it is played."""
        last, before = self._text(stop - 1).lower(), self._text(opening - 1).lower()
        short = stop - opening <= _LONGEST_TEAM + 1 and is_cyrillic(self._text(opening + 1).lower())
        capital = all(
            self._text(at)[0].isupper() for at in range(opening + 1, stop) if self._text(at).isalpha()
        )
        return short and capital and not last.startswith(("арен", "арэн")) and before not in NOT_BEFORE_A_TEAM

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
        if "-" in (self._text(at - 1), self._text(at + 1)) or self._vocabulary.is_place(self._keys[at]):
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
        if self._text(at).lower().endswith(PLURALS):
            return False
        if self._keys[at] in MASCULINE_HEADS and self._text(at).lower().endswith(PLURAL_ENDINGS):
            return False
        return self._keys[at] in CYRILLIC_HEADS or self._text(at) in POLICE_OFFICES

    def _is_adjective(self, at: int) -> bool:
        text = self._text(at)
        lower = text.lower()
        if len(text) <= 3 or not text.isalpha() or not is_cyrillic(lower) or lower in _NO_ADJECTIVES:
            return False
        if lower.startswith("най") or "ейш" in lower or lower.endswith(_NOUN_ENDINGS):
            return False
        if lower.endswith(_LIKE_VERBS) and self._text(at - 1) in _SENTENCE_ENDS:
            return lower.endswith(_SURELY_ADJECTIVES)
        return lower.endswith(_ADJECTIVE_ENDINGS)

    def _text(self, at: int) -> str:
        return self._tails.text(at)
