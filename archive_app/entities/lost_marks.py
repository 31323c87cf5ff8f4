"""Texts that lost their punctuation: the marks that can be told are put back, as tokens without letters.

Press releases that went through a careless collection read `Senator Tom Quist D IA Co Chairman of …`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from archive_app.entities.latin_body_words import (
    COMPANY_HEADS,
    CONNECTORS,
    HEADS,
    LEGAL_FORMS,
    LINKS,
    WEAK_HEADS,
)
from archive_app.entities.lost_mark_words import BEGINS, CO_ROLES, PARTIES, SPELLED, STATES, THINGS
from archive_app.entities.person_words import NOT_SURNAMES, PLURAL_TITLES, TITLES
from archive_app.entities.tokens import LINE_END, Token
from archive_app.entities.vocabulary import Vocabulary

_LEAST_WORDS = 20
_MOST_MARKS = 0.01
"""Marks for each word in a text that has lost them."""
_LEAST_IN_A_LINE = 12
"""Words; shorter lines are those of a list or a table, which has no marks to lose."""
_WHOLE_NAME = 2
_SHORTEST_ACRONYM = 3
_JOINING = frozenset("-'")
_NO_NAMES = HEADS | WEAK_HEADS | COMPANY_HEADS | LEGAL_FORMS
PeopleIn = Callable[[Sequence[Token]], Iterable[tuple[int, int]]]
_OWNERS = frozenset(("House", "Senate", "Joint", "Congressional"))


def with_marks(tokens: Sequence[Token], vocabulary: Vocabulary, people_in: PeopleIn) -> Sequence[Token]:
    """The tokens, with marks between them where a text has lost nearly all of its own; places unchanged.

    `people_in`: where known people are named, as stretches of token numbers.
    """
    if not _has_lost_them(tokens):
        return tokens
    marked: list[Token] = []
    marks = LostMarks(tokens, vocabulary, people_in(tokens)).found()
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
    """One document's tokens, and the marks that stood between them."""

    def __init__(
        self, tokens: Sequence[Token], vocabulary: Vocabulary, people: Iterable[tuple[int, int]]
    ) -> None:
        self._tokens, self._vocabulary, self._people = tokens, vocabulary, people
        self._marks: dict[int, str] = {}

    def found(self) -> dict[int, str]:
        """Token numbers, and the marks before each."""
        people = (self._titled, self._known, self._named)
        for rule in (self._joined, self._abbreviated, self._shortened, self._begun, *people, self._headed):
            for at, mark in rule():
                self._marks.setdefault(at, mark)
        return self._marks

    def _joined(self) -> Iterator[tuple[int, str]]:
        """`Quist s`, `Co Chairman`, `Quist D IA`"""
        for at in range(1, len(self._tokens)):
            text = self._text(at)
            if text == "s" and len(self._text(at - 1)) > 1 and self._text(at - 1).isalpha():
                yield at, "'"
            elif text in CO_ROLES and self._text(at - 1) in {"Co", "co"}:
                yield at, "-"
            elif text in PARTIES and self._is_capitalised(at - 1):
                yield from self._affiliation(at)

    def _affiliation(self, at: int) -> Iterator[tuple[int, str]]:
        stop = self._state_stop(at + 1)
        if stop:
            yield at, "("
            yield at + 1, "-"
            yield stop, ")," if self._text(stop)[0].isupper() else ")"

    def _state_stop(self, at: int) -> int:
        """Where `IA`, `N Y`, `Mass`, `Maine` or `CA 12` stops; 0 where no state stands."""
        if (self._text(at), self._text(at + 1)) in SPELLED:
            return at + 2
        if self._text(at) not in STATES:
            return 0
        return at + 2 if self._text(at + 1).isdigit() else at + 1

    def _abbreviated(self) -> Iterator[tuple[int, str]]:
        """`U S`, `D C`, `John Q Quist`, `K Anne Quist`"""
        for at in range(len(self._tokens) - 1):
            text = self._text(at)
            if len(text) != 1 or not text.isupper():
                continue
            pair = (text, self._text(at + 1)) in SPELLED
            if pair or (self._text(at - 1), text) in SPELLED or self._is_initial(at):
                yield at + 1, "."

    def _is_initial(self, at: int) -> bool:
        """Whether a letter stands between first name and surname, or before a first name."""
        if not self._is_name_word(at + 1):
            return False
        amid = self._is_given(at - 1) and not self._is_given(at + 1)
        return amid or (self._is_given(at + 1) and self._is_name_word(at + 2) and self._text(at) not in "AI")

    def _begun(self) -> Iterator[tuple[int, str]]:
        """A word that begins sentences, `the` right behind a name, and what follows the name of a treaty."""
        for at in range(1, len(self._tokens)):
            before = self._text(at - 1)
            if self._text(at) in BEGINS and before[0].isalnum() and before not in BEGINS | CONNECTORS:
                yield at, "."
            elif self._is_capitalised(at - 1) and self._ends_before(at):
                yield at, ","

    def _ends_before(self, at: int) -> bool:
        """Whether `the` follows a name here, or another name that of a treaty."""
        before = self._text(at - 1)
        treaty = before in THINGS and self._is_capitalised(at - 2) and self._is_capitalised(at)
        return treaty or (self._text(at) == "the" and before not in BEGINS)

    def _shortened(self) -> Iterator[tuple[int, str]]:
        """`Free Union of Laos FUL`: an acronym behind what it stands for."""
        for at in range(len(self._tokens)):
            text = self._text(at)
            if len(text) >= _SHORTEST_ACRONYM and text.isupper() and self._initials_before(at) == text:
                yield at, "("
                yield at + 1, ")," if self._is_capitalised(at + 1) else ")"

    def _initials_before(self, at: int) -> str:
        """So many initials of the capitalised words before an acronym as it has letters."""
        initials, before = "", at - 1
        while len(initials) < len(self._text(at)):
            if self._is_capitalised(before):
                initials = self._text(before)[0] + initials
            elif self._text(before) not in CONNECTORS:
                break
            before -= 1
        return initials

    def _titled(self) -> Iterator[tuple[int, str]]:
        """`Senators Quist Haluza`: surnames alone, which stand elsewhere behind other words."""
        for at in range(2, len(self._tokens)):
            listed = self._text(at - 2).lower() in PLURAL_TITLES or self._marks.get(at - 1) == ","
            names = self._is_name_word(at - 1) and self._is_name_word(at)
            unknown = names and not self._is_given(at - 1) and not self._is_given(at)
            if listed and unknown and all(map(self._stands_behind_others, (at - 1, at))):
                yield at, ","

    def _stands_behind_others(self, at: int) -> bool:
        """Whether the document has the word behind another capitalised one than here."""
        text, before = self._text(at).lower(), self._text(at - 1)
        return any(
            self._text(place).lower() == text
            and self._is_capitalised(place - 1)
            and self._text(place - 1) != before
            for place in range(1, len(self._tokens))
        )

    def _known(self) -> Iterator[tuple[int, str]]:
        """`League for Bogs Olga Haluza`: somebody known right behind a body."""
        people = list(self._people)
        within = {place for first, stop in people for place in range(first + 1, stop)}
        for first, stop in people:
            before = self._text(first - 1)
            behind = self._is_capitalised(first - 1) and len(before) > 1
            other = (
                first in within or before.lower() in TITLES | PLURAL_TITLES or self._text(stop) in _NO_NAMES
            )
            if stop - first >= _WHOLE_NAME and behind and not other and not self._is_given(first - 1):
                yield first, ","

    def _named(self) -> Iterator[tuple[int, str]]:
        """`Greta Quist Olga Haluza`: where the second of two names begins."""
        at = 0
        while at < len(self._tokens):
            if not self._begins_a_name(at):
                at += 1
                continue
            first, at = at, self._behind_first(at)
            while self._is_name_word(at) or self._is_lone_letter(at):
                if self._marks.get(at, ".") != ".":
                    break
                if at - first >= _WHOLE_NAME and self._begins_a_name(at):
                    yield at, ","
                    first, at = at, self._behind_first(at)
                else:
                    at += 1

    def _begins_a_name(self, at: int) -> bool:
        """A first name with something else behind it, or an initial before one."""
        if self._is_lone_letter(at):
            return self._is_initial(at) and self._is_given(at + 1)
        surname = self._is_name_word(at + 1) and not self._is_given(at + 1)
        initial = self._is_lone_letter(at + 1) and self._is_name_word(at + 2)
        middle = self._is_given(at + 1) and self._is_name_word(at + 2) and not self._is_given(at + 2)
        return self._is_given(at) and (surname or initial or middle)

    def _behind_first(self, at: int) -> int:
        """The place behind a first name and the initials around it."""
        while self._is_lone_letter(at):
            at += 1
        return at + 1

    def _headed(self) -> Iterator[tuple[int, str]]:
        """`Subcommittee on Bogs Subcommittee on Fens`: a second head of the same kind begins a new name."""
        heads: dict[str, int] = {}
        for at in range(len(self._tokens)):
            text = self._text(at)
            if not self._is_capitalised(at) and text not in CONNECTORS:
                heads.clear()
            elif text in HEADS and self._text(at + 1) in LINKS:
                if text in heads and self._is_capitalised(at - 1) and not self._stands_behind_the(at):
                    yield self._first_alike(heads[text], at), ","
                heads[text] = at

    def _stands_behind_the(self, at: int) -> bool:
        """`… Workers the Free Union of …`: told apart already; not `Committee on the Fens Committee on …`."""
        while self._is_capitalised(at - 1):
            at -= 1
        return self._text(at - 1) == "the" and self._text(at - 2) not in LINKS

    def _first_alike(self, earlier: int, at: int) -> int:
        """Where the name of a second head begins: with the words that the first one has before it, too."""
        step = 1
        while self._text(at - step) == self._text(earlier - step) and self._is_capitalised(at - step):
            step += 1
        return at - 1 if step == 1 and self._text(at - 1) in _OWNERS else at - step + 1

    def _is_given(self, at: int) -> bool:
        return self._is_name_word(at) and self._vocabulary.is_given(self._text(at))

    def _is_name_word(self, at: int) -> bool:
        text = self._text(at)
        if len(text) == 1 or not text[0].isupper() or text.isupper() or not text.isalpha():
            return False
        other = text.lower() in NOT_SURNAMES or text.lower() in TITLES | PLURAL_TITLES
        return not other and text not in _NO_NAMES and text not in BEGINS

    def _is_lone_letter(self, at: int) -> bool:
        return len(self._text(at)) == 1 and self._text(at).isupper()

    def _is_capitalised(self, at: int) -> bool:
        return self._text(at)[0].isupper()

    def _text(self, at: int) -> str:
        return self._tokens[at].text if 0 <= at < len(self._tokens) else LINE_END
