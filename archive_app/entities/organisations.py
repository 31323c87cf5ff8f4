"""Organisations of the authority file in a text, with the names that count only in some documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from archive_app.entities.countries import Countries
from archive_app.entities.latin_body_words import GENERIC, ORDINALS
from archive_app.entities.phrases import Phrase, PhraseMatch, PhraseTable
from archive_app.entities.tokens import QUOTES, Token, is_numbered

QUOTED = "quoted"
_ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th"))
_APOSTROPHES = frozenset("'’‘")


class OrganisationFinder:
    """Finds every spelling of every organisation; the longest one wins."""

    def __init__(self, phrases: Iterable[Phrase], countries: Countries) -> None:
        self._table = PhraseTable(phrases)
        self._countries = countries

    def find(self, tokens: Sequence[Token], keys: Sequence[str]) -> list[PhraseMatch]:
        """Matches in order, never overlapping."""
        matches = [
            match
            for match in self._table.matches(tokens, keys)
            if not (is_numbered(tokens, match.stop) or _is_a_term(tokens, match))
        ]
        matches = [self._without_genre(match, tokens) for match in matches]
        certain = _longest(match for match in matches if not match.phrase.conditions)
        if len(certain) == len(matches):
            return certain
        context = _Context(tokens, keys, self._countries, frozenset(match.phrase.entity for match in certain))
        allowed = [match for match in matches if context.allows(match)]
        # Of two readings of one place the one that fits this document goes before the general one.
        allowed.sort(key=lambda match: (match.first, -match.stop, not match.phrase.conditions))
        return _longest(allowed)

    @staticmethod
    def _without_genre(match: PhraseMatch, tokens: Sequence[Token]) -> PhraseMatch:
        """The name alone of `газета «Звязда»`, whose first word only says what it is."""
        first, stop = match.first, match.stop
        genre = tokens[first].text[0].islower() and tokens[first + 1].text in QUOTES and stop - first > 2
        if not genre or tokens[stop - 1].text not in QUOTES:
            return match
        return PhraseMatch(first + 2, stop - 1, match.phrase)


def _is_a_term(tokens: Sequence[Token], match: PhraseMatch) -> bool:
    """`the 118th Congress`: its years, not the body."""
    before = tokens[match.first - 1].text if match.first else ""
    return match.stop == match.first + 1 and (before in _ORDINAL_ENDINGS or before.lower() in ORDINALS)


def _longest(matches: Iterable[PhraseMatch]) -> list[PhraseMatch]:
    chosen: list[PhraseMatch] = []
    for match in matches:
        if not chosen or match.first >= chosen[-1].stop:
            chosen.append(match)
    return chosen


class _Context:
    """What the conditions of names ask about a document."""

    def __init__(
        self, tokens: Sequence[Token], keys: Sequence[str], countries: Countries, named: frozenset[str]
    ) -> None:
        self._tokens, self._keys, self._countries, self._named = tokens, keys, countries, named
        self._subject = countries.subject(keys)
        self._mentioned = countries.mentioned(keys)

    def allows(self, match: PhraseMatch) -> bool:
        conditions = match.phrase.conditions
        return not conditions or any(self._holds(condition, match) for condition in conditions)

    def _holds(self, condition: str, match: PhraseMatch) -> bool:
        if condition == QUOTED:
            return self._is_quoted(match) or self._is_introduced(match)
        if condition.endswith("+"):  # the country is named at all
            beside = self._countries.beside(self._keys, match.first, match.stop)
            return condition[:-1] in self._mentioned and beside in (None, condition[:-1])
        if condition in self._countries.ids:
            beside = self._countries.beside(self._keys, match.first, match.stop)
            return (beside or self._subject) == condition
        return condition in self._named

    def _is_quoted(self, match: PhraseMatch) -> bool:
        around = (match.first - 1, match.stop)
        return all(0 <= place < len(self._tokens) and self._is_quote(place) for place in around)

    def _is_introduced(self, match: PhraseMatch) -> bool:
        """`the human rights organisation Memorial`: English does without quotation marks."""
        return match.first > 0 and self._tokens[match.first - 1].text in GENERIC

    def _is_quote(self, place: int) -> bool:
        mark = self._tokens[place].text
        return mark in QUOTES and mark not in _APOSTROPHES
