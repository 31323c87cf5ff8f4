"""Finds names of several words in a text: a trie of word keys, compiled branch by branch as texts need it.

Russian and Belarusian words are compared by their stems, so that every case form is found; quotation marks
inside a name do not matter; what is written small where the name has a capital counts from the third word on.
"""

from __future__ import annotations

import functools
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from archive_app.entities.inflection import is_cyrillic, stem
from archive_app.entities.tokens import QUOTES, Token, tokens_of

_FOLDED_FROM = 2
"""Words of a name from this place on may be written small (`Belarusian Independent trade union`)."""
_LONG = 5
"""In names of so many words the second may be written small as well (`UN office of the …`)."""
_SHOUTED = 4
"""A name of one word and at least so many letters may be written in capitals throughout."""


@functools.lru_cache(maxsize=1 << 16)
def word_key(word: str) -> str:
    """What all forms of a word have in common: case, accents and Cyrillic endings do not matter."""
    lower = word.lower()
    if is_cyrillic(lower):
        return stem(lower)
    if lower.isascii():
        return lower
    plain = unicodedata.normalize("NFD", lower.replace("ł", "l").replace("ø", "o").replace("’", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c))


_INSTITUTIONS = frozenset(
    word_key(word)
    for word in (
        *("министерство", "комитет", "администрация", "прокуратура", "палата", "управление", "департамент"),
        *("міністэрства", "камітэт", "адміністрацыя", "пракуратура", "палата", "упраўленне", "дэпартамент"),
    )
)
"""Russian and Belarusian write these small as the first word of a name, too."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One spelling of an entity. `conditions`: one of them must hold; empty for a name that always counts."""

    entity: str
    text: str
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PhraseMatch:
    """`tokens[first:stop]` spell the phrase."""

    first: int
    stop: int
    phrase: Phrase


@dataclass(slots=True)
class _Node:
    branches: dict[str, _Node] = field(default_factory=dict)
    ends: list[tuple[tuple[str, ...], Phrase]] = field(default_factory=list)


class PhraseTable:
    """All phrases, by the key of their first word."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._waiting: dict[str, list[Phrase]] = defaultdict(list)
        self._compiled: dict[str, _Node] = {}
        self._small = set(_INSTITUTIONS)
        """Keys of first words that may be written small: most words of a text are, and begin no name."""
        for phrase in phrases:
            first = _first_word(phrase.text)
            key = word_key(first)
            self._waiting[key].append(phrase)
            if not first[0].isupper():
                self._small.add(key)

    def matches(self, tokens: Sequence[Token], keys: Sequence[str]) -> Iterator[PhraseMatch]:
        """Every match at every place, longest first at each; `keys` are the word keys of the tokens."""
        for place, key in enumerate(keys):
            if key in self._waiting and (key in self._small or not tokens[place].text[0].islower()):
                yield from self._matches_at(place, tokens, keys)

    def _matches_at(self, place: int, tokens: Sequence[Token], keys: Sequence[str]) -> list[PhraseMatch]:
        found: list[PhraseMatch] = []
        node: _Node | None = self._branch(keys[place])
        words: list[str] = [tokens[place].text]
        at = place + 1
        quotes = 0
        while node is not None:
            for pattern, phrase in node.ends:
                if _written_like(pattern, words):
                    found.append(PhraseMatch(place, _with_closing_quote(tokens, at, quotes), phrase))
            while at < len(tokens) and tokens[at].text in QUOTES and node.branches:
                quotes += 1
                at += 1
            if at == len(tokens):
                break
            node = node.branches.get(keys[at])
            words.append(tokens[at].text)
            at += 1
        return found[::-1]

    def _branch(self, key: str) -> _Node:
        if key not in self._compiled:
            self._compiled[key] = root = _Node()
            for phrase in self._waiting[key]:
                pattern = tuple(token.text for token in tokens_of(phrase.text) if token.text not in QUOTES)
                node = root
                for word in pattern[1:]:
                    node = node.branches.setdefault(word_key(word), _Node())
                node.ends.append((pattern, phrase))
        return self._compiled[key]


def _first_word(text: str) -> str:
    head = text.split(" ", 1)[0]
    return head if head.isalpha() else next(t.text for t in tokens_of(text) if t.text not in QUOTES)


def _with_closing_quote(tokens: Sequence[Token], stop: int, quotes: int) -> int:
    """`«Гавары праўду!»`: the closing quotation mark and what stands before it belong to the name."""
    if quotes % 2 == 0:
        return stop
    closing = stop + 1 if stop < len(tokens) and tokens[stop].text in "!?" else stop
    if _is_possessive(tokens, closing):
        return stop
    return closing + 1 if closing < len(tokens) and tokens[closing].text in QUOTES else stop


def _is_possessive(tokens: Sequence[Token], at: int) -> bool:
    """The second apostrophe of `Workers’ Union’s`, which closes nothing."""
    if at + 1 >= len(tokens) or tokens[at].text not in "'’":
        return False
    return tokens[at + 1].start == tokens[at].end and tokens[at + 1].text[0].isalpha()


def _written_like(pattern: Sequence[str], words: Sequence[str]) -> bool:
    if len(pattern) == 1:
        return _single_written_like(pattern[0], words[0])
    return all(
        _word_written_like(wanted, word, place, len(pattern))
        for place, (wanted, word) in enumerate(zip(pattern, words, strict=True))
    )


def _word_written_like(wanted: str, word: str, place: int, length: int) -> bool:
    if wanted == word or not wanted[:1].isupper():
        return True
    if place == 0 and word_key(wanted) in _INSTITUTIONS:
        return True
    if len(wanted) > 1 and wanted.isupper():
        return word.isupper() or _is_inflected_acronym(wanted, word)
    return word[:1].isupper() or place >= _FOLDED_FROM or (place > 0 and length >= _LONG)


def _single_written_like(wanted: str, word: str) -> bool:
    if wanted == word:
        return True
    if wanted.isupper():
        return _is_inflected_acronym(wanted, word)
    if not word[:1].isupper():
        return False
    if word.isupper():
        return len(word) >= _SHOUTED
    return is_cyrillic(wanted.lower()) and word[1:].islower() == wanted[1:].islower()


def _is_inflected_acronym(wanted: str, word: str) -> bool:
    """`МИДа` for `МИД`, never `МИДом` of another word."""
    ending = word[len(wanted) :]
    return is_cyrillic(wanted.lower()) and word.startswith(wanted) and len(ending) <= 2 and ending.islower()
