"""Headlines in capitals: their words as they would be written elsewhere, for one set of rules to read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from archive_app.entities.inflection import is_cyrillic
from archive_app.entities.person_words import CYRILLIC_VERBS, PARTICIPLES
from archive_app.entities.tokens import LINE_END, Token, word_set

_SMALL_WORDS = word_set(
    """OF THE IN ON AT BY FOR FROM TO AND OR AS WITH AN IS ARE НА В ВО И ИЗ К С СО ПО У ОТ ДЛЯ ЗА О ОБ НЕ
    ДО І З ЗА Ў ПА АД ДА НЕ ЯК ШТО КАК ЧТО"""
)
_LONG = 7
"""Letters of a word that is hardly an acronym."""
_LEAST_WORDS = 3
_LONGEST_NAME_IN_ED = 4
"""Reed, Saed; longer words are participles (`MOVED`)."""
_JOINING = frozenset(".-–,'’«»“”\"")
_TITLES = frozenset(("Mr", "Mrs", "Ms", "Dr", "Sen", "Rep", "Senator", "Judge", "Hon"))


def calmed(
    tokens: Sequence[Token], acronyms: Collection[str], is_given: Callable[[str], bool]
) -> Sequence[Token]:
    """The tokens with headlines and names in capitals written small, places unchanged.

    `acronyms` stay as they are, and so does what the rest of the document writes in capitals.
    """
    stretches = list(_shouted(tokens))
    if not stretches:
        return tokens
    loud = {at for first, stop in stretches if _is_headline(tokens, first, stop) for at in range(first, stop)}
    named = {
        at
        for first, stop in stretches
        if first not in loud and _is_a_name(tokens, first, stop, is_given, acronyms)
        for at in range(first, stop)
    }
    if not loud and not named:
        return tokens
    elsewhere = {
        token.text for at, token in enumerate(tokens) if at not in loud and at not in named and _loud(token)
    }
    kept = elsewhere.union(acronyms)
    return [
        _written_small(token) if at in named or (at in loud and token.text not in kept) else token
        for at, token in enumerate(tokens)
    ]


def _loud(token: Token) -> bool:
    return token.text.isupper() and token.text.isalpha()


def _shouted(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Stretches between the first and the last word in capitals, with no small letters between them."""
    at = 0
    while at < len(tokens):
        if not _loud(tokens[at]) or (
            at and tokens[at - 1].text[-1].islower() and tokens[at - 1].text in "’'"
        ):
            at += 1
            continue
        stop = end = at + 1
        while stop < len(tokens) and (_goes_on(tokens[stop]) or _is_after_an_initial(tokens, at, stop)):
            stop += 1
            if _loud(tokens[stop - 1]):
                end = stop
        yield at, end
        at = max(stop, end)


def _goes_on(token: Token) -> bool:
    if token.text == LINE_END or token.text == ".":
        return False
    return not token.text[0].isalpha() or token.text.isupper()


def _is_after_an_initial(tokens: Sequence[Token], first: int, at: int) -> bool:
    """The full stop of `IVAN P. PETROV`."""
    initial = tokens[at - 1].text
    named = len(tokens[first].text) > 1 and at - first == 2
    return named and tokens[at].text == "." and len(initial) == 1 and initial.isupper()


def _is_headline(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Three words or more, and not a list of acronyms."""
    words = [token.text for token in tokens[first:stop] if _loud(token) and len(token.text) > 1]
    if len(words) < _LEAST_WORDS:
        return False
    long = sum(len(word) >= _LONG for word in words)
    commas = sum(token.text in {",", ";", "/"} for token in tokens[first:stop])
    return commas < len(words) // 2 and (long > 1 or (long > 0 and not _SMALL_WORDS.isdisjoint(words)))


def _is_a_name(
    tokens: Sequence[Token],
    first: int,
    stop: int,
    is_given: Callable[[str], bool],
    acronyms: Collection[str],
) -> bool:
    """`IVAN PETROV`, or the surname alone of `Ivan PETROV`."""
    words = [token.text for token in tokens[first:stop] if _loud(token) and len(token.text) > 1]
    marks = [token.text for token in tokens[first:stop] if not _loud(token)]
    if not 1 <= len(words) <= _LEAST_WORDS or any(mark not in _JOINING - {","} for mark in marks):
        return False
    if any(len(word) < _LEAST_WORDS or word in acronyms for word in words):
        return False
    before = tokens[first - 1].text if first else ""
    if len(words) > 1:
        ends = (words[0], words[-1])
        return any(len(word) > _LEAST_WORDS and is_given(word.capitalize()) for word in ends)
    if before == "." and first > 1:
        before = tokens[first - 2].text
    named = before[:1].isupper() and before[1:].islower() and (is_given(before) or before in _TITLES)
    return len(words[0]) > _LEAST_WORDS and named


def _written_small(token: Token) -> Token:
    lower = token.text.lower()
    past = lower.isascii() and lower.endswith("ed") and len(lower) > _LONGEST_NAME_IN_ED
    if past or lower in CYRILLIC_VERBS or lower.endswith(PARTICIPLES):
        return token._replace(text=lower)
    if token.text in _SMALL_WORDS or (len(token.text) == 1 and not is_cyrillic(token.text.lower())):
        return token._replace(text=token.text.lower() if token.text in _SMALL_WORDS else token.text)
    return token._replace(text=token.text[0] + token.text[1:].lower())
