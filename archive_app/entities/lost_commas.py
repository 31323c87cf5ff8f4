"""Commas that a text has lost between names: of people, of bodies, and of one and the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from archive_app.entities.bare_words import NO_NAMES, BareWords, Known
from archive_app.entities.latin_body_words import CONNECTORS, HEADS, LINKS, WEAK_HEADS
from archive_app.entities.person_words import PLURAL_TITLES, ROLES, TITLES

_WHOLE_NAME = 2
_LONGEST_RUN = 32
_FAR = 4
_SHORT_TITLES = frozenset(("mr", "mrs", "ms", "dr"))
_ROLE = ""
_CAPITALS = frozenset((("Washington", "D"), ("Washington", "DC"), ("U", "S"), ("U", "N")))
"""What begins a name of its own."""
_OWNERS = frozenset(("House", "Senate", "Joint", "Congressional"))


class LostCommas:
    """One document's words, and the marks that are found already."""

    def __init__(self, words: BareWords, known: Known, marks: dict[int, str]) -> None:
        self._words, self._known, self._marks = words, known, marks

    def found(self) -> dict[int, str]:
        """Token numbers, and the marks before each."""
        people = (self._adjacent, self._listed, self._titled, self._introduced, self._somebody, self._named)
        for rule in (*people, self._bodies, self._headed):
            for at, mark in rule():
                self._marks.setdefault(at, mark)
        return self._marks

    def _titled(self) -> Iterator[tuple[int, str]]:
        """`Senators Quist Haluza Torfman`: surnames alone; two are those that stand elsewhere, too."""
        listed = False
        for at in range(2, len(self._words.tokens)):
            title = self._words.text(at - 2).lower()
            names = self._is_surname(at) and (self._is_surname(at - 1) or at in self._alone)
            many = listed or (title in PLURAL_TITLES and self._is_surname(at + 1))
            titled = title in PLURAL_TITLES or title in _SHORT_TITLES
            elsewhere = titled and all(map(self._stands_behind_others, (at - 1, at)))
            listed = names and self._words.is_name_word(at - 1) and (many or elsewhere)
            if listed:
                yield at, ","

    def _adjacent(self) -> Iterator[tuple[int, str]]:
        """`said Quist Olga Haluza`, where the text also has a first name before Quist."""
        for at in range(1, len(self._words.tokens)):
            apart = self._words.is_name_word(at - 1) and self._words.is_name_word(at)
            surname = apart and not self._words.is_capitalised(at - 2) and self._is_known_surname(at - 1)
            if surname and (self._is_known_surname(at) or self._words.begins_a_name(at)):
                yield at, ","

    def _is_known_surname(self, at: int) -> bool:
        """Whether the document has the word behind a first name."""
        return any(map(self._words.is_first_name, self._before[self._words.text(at).lower()]))

    def _listed(self) -> Iterator[tuple[int, str]]:
        """`Senators Quist Haluza Torfman and Zubrov`: each by the surname, as the last one is."""
        for title in range(len(self._words.tokens)):
            if self._words.text(title).lower() in PLURAL_TITLES:
                stop = title + 1
                while self._words.is_name_word(stop):
                    stop += 1
                last = self._words.text(stop) == "and" and self._words.is_name_word(stop + 1)
                if last and stop - title > _WHOLE_NAME + 1 and not self._words.is_name_word(stop + 2):
                    yield from ((at, ",") for at in range(title + 2, stop))

    def _is_surname(self, at: int) -> bool:
        """No first name, or the surname of somebody known."""
        return self._words.is_name_word(at) and (at in self._alone or not self._words.is_given(at))

    @cached_property
    def _alone(self) -> frozenset[int]:
        return frozenset(first for first, stop in self._known.people if stop == first + 1)

    def _stands_behind_others(self, at: int) -> bool:
        """Whether the document has the word behind another capitalised one than here."""
        return bool(self._before[self._words.text(at).lower()] - {self._words.text(at - 1)})

    @cached_property
    def _before(self) -> dict[str, set[str]]:
        """The capitalised words before each word."""
        found: dict[str, set[str]] = defaultdict(set)
        for at, token in enumerate(self._words.tokens):
            if self._words.is_capitalised(at - 1):
                found[token.text.lower()].add(self._words.text(at - 1))
        return found

    def _somebody(self) -> Iterator[tuple[int, str]]:
        """`League for Bogs Olga Haluza`, `Mr Quist Haluza`: somebody known behind another name."""
        within = {place for first, stop in self._known.people for place in range(first + 1, stop)}
        for first, stop in self._known.people:
            before = self._words.text(first - 1)
            behind = self._words.is_capitalised(first - 1) and len(before) > 1
            titled = before.lower() in TITLES | PLURAL_TITLES or self._words.is_given(first - 1)
            other = first in within or titled or self._words.text(stop) in NO_NAMES
            whole = stop - first >= _WHOLE_NAME or self._words.text(first - 2).lower() in TITLES
            if whole and behind and not other:
                yield first, ","

    def _bodies(self) -> Iterator[tuple[int, str]]:
        """`Olga Haluza Human Rights Watch`, `Department of State Washington D C`: a body between others."""
        for first, stop in self._known.organisations:
            if stop - first >= _WHOLE_NAME and self._ends_a_name(first):
                yield first, ","
        for at in range(1, len(self._words.tokens) - 1):
            capital = (self._words.text(at), self._words.text(at + 1)) in _CAPITALS
            if capital and self._words.is_capitalised(at - 1) and len(self._words.text(at - 1)) > 1:
                yield at, ","

    def _ends_a_name(self, at: int) -> bool:
        """Whether a first name and a surname end here."""
        named = self._words.is_name_word(at - 1) and not self._words.is_given(at - 1)
        initial = self._words.is_lone_letter(at - 2) and self._words.is_given(at - 3)
        return named and (self._words.is_given(at - 2) or initial)

    def _named(self) -> Iterator[tuple[int, str]]:
        """`Greta Quist Olga Haluza`: where the second of two names begins."""
        at = 0
        while at < len(self._words.tokens):
            if not self._words.begins_a_name(at):
                at += 1
                continue
            first, at = at, self._behind_first(at)
            while self._words.is_name_word(at) or self._words.is_lone_letter(at):
                if self._marks.get(at, ".") != ".":
                    break
                if at - first >= _WHOLE_NAME and self._words.begins_a_name(at):
                    yield at, ","
                    first, at = at, self._behind_first(at)
                else:
                    at += 1

    def _behind_first(self, at: int) -> int:
        """The place behind a first name and the initials around it."""
        while self._words.is_lone_letter(at):
            at += 1
        return at + 1

    def _headed(self) -> Iterator[tuple[int, str]]:
        """`Subcommittee on Bogs Subcommittee on Fens`: a second head of the same kind begins a new name.

        So does any behind a role, `Director of Peat Office of Bogs`.
        """
        heads: dict[str, int] = {}
        for at in range(len(self._words.tokens)):
            text = self._words.text(at)
            if not self._words.is_capitalised(at) and text not in CONNECTORS:
                heads.clear()
            elif text in LINKS and self._words.text(at - 1).lower() in ROLES:
                heads = {} if self._words.text(at + 1) == "the" else {_ROLE: at}
            elif text in HEADS | WEAK_HEADS and self._words.text(at + 1) in LINKS:
                earlier = heads.get(text, self._subject_after(heads.get(_ROLE, at), at))
                if (
                    earlier + 1 < at
                    and self._words.is_capitalised(at - 1)
                    and not self._stands_behind_the(at)
                ):
                    yield self._first_alike(earlier, at), ","
                heads[text] = at
            elif heads.keys() - {_ROLE} and self._begins_behind(at):
                yield at, ","

    def _subject_after(self, role: int, at: int) -> int:
        """The place of the role where `and` says what it deals with before the head; else the head's."""
        subject = (self._words.text(place) for place in range(role, min(at, role + _LONGEST_RUN)))
        return role if "and" in subject else at

    def _begins_behind(self, at: int) -> bool:
        """`Committee on Peat Olga Q Haluza`: somebody's name right behind the name of a body."""
        named = self._words.begins_a_name(at) and self._words.is_name_word(at - 1)
        house = any(self._words.text(word) in NO_NAMES for word in range(at, at + _FAR))
        return named and not house and not self._words.is_given(at - 1)

    def _introduced(self) -> Iterator[tuple[int, str]]:
        """`the Union of Miners and Zuz Haluza`, whom the text also calls `Mr Haluza`."""
        for at in range(1, len(self._words.tokens) - 2):
            together = self._words.text(at) == "and" and self._words.is_capitalised(at - 1)
            names = self._words.is_name_word(at + 1) and self._words.is_name_word(at + 2)
            if together and names and not self._words.is_name_word(at + 3):
                before = {word.lower() for word in self._before[self._words.text(at + 2).lower()]}
                if not before.isdisjoint(_SHORT_TITLES):
                    yield at, ";"

    def _stands_behind_the(self, at: int) -> bool:
        """`… Workers the Free Union of …`: told apart already; not `Committee on the Fens Committee on …`."""
        last = at
        while self._words.is_capitalised(at - 1) and last - at < _LONGEST_RUN:
            at -= 1
        return self._words.text(at - 1) == "the" and self._words.text(at - 2) not in LINKS

    def _first_alike(self, earlier: int, at: int) -> int:
        """Where the name of a second head begins: with the words that the first one has before it, too."""
        step = 1
        while step < _LONGEST_RUN and self._words.is_capitalised(at - step):
            if self._words.text(at - step) != self._words.text(earlier - step):
                break
            step += 1
        return at - 1 if step == 1 and self._words.text(at - 1) in _OWNERS else at - step + 1
