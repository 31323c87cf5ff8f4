"""Texts that lost their punctuation: the marks that can be told are put back, as tokens without letters.

Press releases that went through a careless collection read `Senator Tom Quist D IA Co Chairman of …`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from archive_app.entities.bare_words import BareWords, Known
from archive_app.entities.latin_body_words import CONNECTORS
from archive_app.entities.lost_commas import LostCommas
from archive_app.entities.lost_mark_words import BEGINS, CO_ROLES, PARTIES, SPELLED, STATES, THINGS
from archive_app.entities.tokens import LINE_END, Token
from archive_app.entities.vocabulary import Vocabulary

_LEAST_WORDS = 20
_MOST_MARKS = 0.01
"""Marks for each word in a text that has lost them."""
_LEAST_IN_A_LINE = 12
"""Words; shorter lines are those of a list or a table, which has no marks to lose."""
_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 3, 12
_LONGEST_NAME = 24
_JUNIOR = frozenset(("Jr", "Sr"))
_JOINING = frozenset("-'/")


def with_marks(
    tokens: Sequence[Token], vocabulary: Vocabulary, known_in: Callable[[Sequence[Token]], Known]
) -> Sequence[Token]:
    """The tokens, with marks between them where a text has lost nearly all of its own; places unchanged."""
    if not _has_lost_them(tokens):
        return tokens
    marked: list[Token] = []
    words, known = BareWords(tokens, vocabulary), known_in(tokens)
    marks = LostCommas(words, known, LostMarks(words, known).found()).found()
    for at, token in enumerate(tokens):
        end = tokens[at - 1].end if at else token.start
        marked += (Token(end, token.start if mark in _JOINING else end, mark) for mark in marks.get(at, ""))
        marked.append(token)
    return marked


def _has_lost_them(tokens: Sequence[Token]) -> bool:
    words = sum(token.text[0].isalpha() for token in tokens)
    lines = 1 + sum(token.text == LINE_END for token in tokens)
    if words < _LEAST_WORDS or words < _LEAST_IN_A_LINE * lines:
        return False
    marks = sum(not token.text[0].isalnum() and token.text != LINE_END for token in tokens)
    return marks <= _MOST_MARKS * words


class LostMarks:
    """The marks that belong to single words: apostrophes, hyphens, full stops, brackets."""

    def __init__(self, words: BareWords, known: Known) -> None:
        self._words, self._known = words, known

    def found(self) -> dict[int, str]:
        """Token numbers, and the marks before each."""
        marks: dict[int, str] = {}
        for rule in (self._joined, self._abbreviated, self._shortened, self._begun):
            for at, mark in rule():
                marks.setdefault(at, mark)
        return marks

    def _joined(self) -> Iterator[tuple[int, str]]:
        """`Quist s`, `Co Chairman`, `Quist D IA`"""
        for at in range(1, len(self._words.tokens)):
            text = self._words.text(at)
            if text == "s" and len(self._words.text(at - 1)) > 1 and self._words.text(at - 1).isalpha():
                yield at, "'"
            elif mark := self._known.joined.get((self._words.text(at - 1), text)):
                yield at, mark
            elif text in CO_ROLES and self._words.text(at - 1) in {"Co", "co"}:
                yield at, "-"
            elif text in PARTIES and self._words.is_capitalised(at - 1):
                yield from self._affiliation(at)

    def _affiliation(self, at: int) -> Iterator[tuple[int, str]]:
        stop = self._state_stop(at + 1)
        if stop:
            yield at, "("
            yield at + 1, "-"
            yield stop, ")," if self._words.text(stop)[0].isupper() else ")"

    def _state_stop(self, at: int) -> int:
        """Where `IA`, `N Y`, `Mass`, `Maine` or `CA 12` stops; 0 where no state stands."""
        if (self._words.text(at), self._words.text(at + 1)) in SPELLED:
            return at + 2
        if self._words.text(at) not in STATES:
            return 0
        return at + 2 if self._words.text(at + 1).isdigit() else at + 1

    def _abbreviated(self) -> Iterator[tuple[int, str]]:
        """`U S`, `D C`, `John Q Quist`, `K Anne Quist`"""
        for at in range(len(self._words.tokens) - 1):
            text = self._words.text(at)
            if len(text) != 1 or not text.isupper():
                continue
            pair = (text, self._words.text(at + 1)) in SPELLED
            town = (self._words.text(at - 1), text) == ("D", "C") and self._words.is_capitalised(at + 1)
            if pair or (self._words.text(at - 1), text) in SPELLED or self._words.is_initial(at):
                yield at + 1, ".," if town else "."

    def _begun(self) -> Iterator[tuple[int, str]]:
        """A word that begins sentences, `the` right behind a name, and what follows the name of a treaty."""
        for at in range(1, len(self._words.tokens)):
            before = self._words.text(at - 1)
            if self._words.text(at) in BEGINS and before[0].isalnum() and before not in BEGINS | CONNECTORS:
                yield at, "."
            elif self._words.is_capitalised(at - 1) and self._ends_before(at):
                yield at, ","

    def _ends_before(self, at: int) -> bool:
        """Whether `the` follows a name here, or another name that of a treaty or of somebody junior."""
        before = self._words.text(at - 1)
        treaty = before in THINGS and self._words.is_capitalised(at - 2) and self._words.is_capitalised(at)
        junior = before in _JUNIOR and self._words.is_capitalised(at)
        return treaty or junior or (self._words.text(at) == "the" and before not in BEGINS)

    def _shortened(self) -> Iterator[tuple[int, str]]:
        """`Free Union of Laos FUL`: an acronym behind what it stands for."""
        for at in range(len(self._words.tokens)):
            text = self._words.text(at)
            if (
                _SHORTEST_ACRONYM <= len(text) <= _LONGEST_ACRONYM
                and text.isupper()
                and self._initials_before(at) == text
            ):
                yield at, "("
                yield at + 1, ")," if self._words.is_capitalised(at + 1) else ")"

    def _initials_before(self, at: int) -> str:
        """So many initials of the capitalised words before an acronym as it has letters."""
        initials, before = "", at - 1
        while len(initials) < len(self._words.text(at)) and at - before < _LONGEST_NAME:
            if self._words.is_capitalised(before):
                initials = self._words.text(before)[0] + initials
            elif self._words.text(before) not in CONNECTORS:
                break
            before -= 1
        return initials
