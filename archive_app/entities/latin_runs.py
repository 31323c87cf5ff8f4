"""Runs of capitalised words in Latin letters: where one that may hold names of organisations ends."""

from __future__ import annotations

from collections.abc import Sequence

from archive_app.entities.headline_words import AFFILIATIONS, AGAINST_WHAT, HEADLINE_VERBS
from archive_app.entities.inflection import is_cyrillic
from archive_app.entities.introductions import Introductions
from archive_app.entities.latin_body_words import (
    COMPANY_HEADS,
    CONNECTORS,
    HEADS,
    LEGAL_FORMS,
    LOCALS,
    NEVER_IN_A_BODY,
    OF_MANY,
    ORDINALS,
    SMALL_IN_NAMES,
    UNITS,
    WEAK_HEADS,
)
from archive_app.entities.person_words import TITLES
from archive_app.entities.tokens import LINE_END, Token, touches
from archive_app.entities.vocabulary import Vocabulary

_LONGEST = 32
"""Tokens of one run of capitalised words."""
_FAR = 7
_NO_NAMES = HEADS | WEAK_HEADS | COMPANY_HEADS | LEGAL_FORMS
_SHORTEST_ACRONYM = 3


class LatinRuns:
    """One document's runs of capitalised words."""

    def __init__(self, tokens: Sequence[Token], keys: Sequence[str], vocabulary: Vocabulary) -> None:
        self.tokens, self.keys, self.vocabulary = tokens, keys, vocabulary
        self.introductions = Introductions(tokens, vocabulary)

    def stop(self, place: int) -> int:
        """Where the run that begins here ends."""
        stop = place + 1
        while stop < len(self.tokens) and stop - place < _LONGEST:
            step = self._step(stop)
            if not step:
                break
            stop += step
        return stop

    def _step(self, at: int) -> int:
        """How many tokens lead on from here to the next capitalised word and past it; 0 where none do."""
        if self.tokens[at].start - self.tokens[at - 1].end > 1:  # a gap where punctuation was lost
            return 1 if self.is_capitalised(at) and self._lists_subjects(at) else 0
        if self.is_capitalised(at):
            return 0 if self.is_never(at) or self._begins_a_name(at) else 1
        if self.text(at) in SMALL_IN_NAMES:
            return 1 if self._goes_on_small(at) else 0
        if self.text(at) in {"'", "’"} and self.text(at + 1) == "s":
            owner = self.text(at - 1)
            if self._is_somebody(at - 1) or self._is_named(at):
                return 0
            if owner.isupper() or self.vocabulary.is_place(self.keys[at - 1]):
                return 0
            return 3 if self.is_capitalised(at + 2) and not self.is_never(at + 2) else 0
        if self.text(at) in {"'", "’", "‘"} and self.text(at - 1).endswith("s"):
            if self.vocabulary.is_place(self.keys[at - 1]):
                return 0
            if self.text(at + 1) == "and" and self.is_capitalised(at + 2) and not self.is_never(at + 2):
                return 3  # Bakers’ and Millers’ Union
            return 2 if self.is_capitalised(at + 1) and not self.is_never(at + 1) else 0
        if self.text(at) in {"-", "–"} and touches(self.tokens[at - 1], self.tokens[at]):
            if self.text(at + 1) in AFFILIATIONS:
                return 0
            joined = self.text(at + 1)[:1].isalpha() and touches(self.tokens[at], self.tokens[at + 1])
            return 2 if joined else 0
        if self.text(at) == "." and self.text(at - 1) in LEGAL_FORMS:
            return 1
        if self.text(at) == "." and len(self.text(at - 1)) == 1 and self.text(at - 1).isupper():
            return 1
        ahead = at
        while self.text(ahead) in CONNECTORS and ahead < at + 3:
            ahead += 1
        if ahead == at and self.text(at) == "," and self.joins_units(at):
            return 2
        if ahead == at and self.text(at) == "," and self._lists_subjects(at):
            ahead = at + 2 if self.text(at + 1) in {"and", "&"} else at + 1
        if self.text(at) == "and" and self.text(at + 1) in {"of", "for"} and self.text(at + 2) == "the":
            return 0
        if self.text(at) in {"and", "&"} and (self._stands_alone(ahead) or self._is_a_person(ahead)):
            return 0
        good = ahead > at and self.is_capitalised(ahead) and not self.is_never(ahead)
        return ahead - at + 1 if good else 0

    def _is_somebody(self, at: int) -> bool:
        """`Ms. Quist’s Cabinet`"""
        stopped = self.text(at - 1) == "."
        title = self.text(at - 2 if stopped else at - 1)
        return title[:1].isupper() and title.lower() in TITLES

    def _is_named(self, at: int) -> bool:
        """`the Department of Peat’s Office`: a name ends before `’s`; `Union of Women’s Clubs` does not."""
        if self.text(at - 1) in HEADS and self.text(at - 2) not in CONNECTORS:
            return True
        back = at - 1
        while self.is_capitalised(back) or self.text(back) in CONNECTORS:
            back -= 1
        headed = any(self.text(word) in HEADS for word in range(back + 1, at))
        return headed and self.text(at - 1) not in OF_MANY

    def _begins_a_name(self, at: int) -> bool:
        """`Trade Union of Miners of Laos Olga Quist`: a person is named right behind the body."""
        apart = self.is_capitalised(at - 1) and self.text(at - 2) in {"of", "for"}
        named = self.is_capitalised(at + 1) and self.text(at + 1)[1:].islower() and self.follows(at + 1)
        headed = any(self.text(word) in _NO_NAMES for word in (at, at + 1, at + 2))
        return apart and named and not headed and self.vocabulary.is_given(self.text(at))

    def _goes_on_small(self, at: int) -> bool:
        """`Union of Railway workers of Laos`"""
        headed = any(
            self.text(word) in HEADS and self.text(word + 1) == "of" for word in range(at - _FAR, at)
        )
        return headed and self.text(at + 1) in {"of", "and"} and self.is_capitalised(at + 2)

    def _is_a_person(self, at: int) -> bool:
        """`the Union of Miners and Olga Quist`: a first name and one word more, none of them a head."""
        words = [self.text(at), self.text(at + 1)]
        named = all(word[:1].isupper() and word[1:].islower() for word in words)
        return named and self.vocabulary.is_given(words[0]) and _NO_NAMES.isdisjoint(words)

    def _stands_alone(self, at: int) -> bool:
        """What follows `and` is an organisation by itself: an acronym, or a numbered local."""
        text = self.text(at)
        if len(text) >= _SHORTEST_ACRONYM and text.isupper() and not self.is_capitalised(at + 1):
            return not self._written_in_capitals(at)
        stop = self.plain_stop(at - 1)
        local = next((word for word in range(at + 1, stop) if self.text(word) in LOCALS), at)
        return local > at and self.is_a_local(at, local)

    def _written_in_capitals(self, at: int) -> bool:
        return len(self.text(at - 2)) > 1 and self.text(at - 2).isupper()

    def is_a_local(self, first: int, at: int) -> bool:
        """Whether the name from `first` on and the word `at` a place with a number name part of a union."""
        if not self.text(at + 1).isdigit() or not self.follows(at + 1):
            return False
        union = self.text(at - 1).endswith("s") or self.text(at - 1).isupper()
        return self.text(at) == "Local" or union

    def plain_start(self, at: int) -> int:
        """Where capitalised words with nothing but spaces between them begin that end before a place."""
        first = at
        while first > 0 and at - first < _LONGEST and self._is_plain(first - 1) and self.follows(first):
            first -= 1
        while first < at and self.text(first) in {"And", "Of"}:
            first += 1
        return first

    def plain_stop(self, at: int) -> int:
        """Where such words end that begin behind a place."""
        stop = at + 1
        while stop < len(self.tokens) and stop - at < _LONGEST and self._is_plain(stop):
            if stop > at + 1 and not self.follows(stop):
                break
            stop += 1
        return stop

    def _is_plain(self, at: int) -> bool:
        text = self.text(at)
        if not self.is_capitalised(at):
            return False
        return text in {"And", "Of"} or text.isupper() or not self.is_never(at)

    def follows(self, at: int) -> bool:
        """Whether one space parts a token from the one before."""
        return 0 < at < len(self.tokens) and self.tokens[at].start - self.tokens[at - 1].end == 1

    def touches(self, at: int) -> bool:
        """Whether a token stands between two others without a space."""
        return touches(self.tokens[at - 1], self.tokens[at]) and touches(self.tokens[at], self.tokens[at + 1])

    def joins_units(self, at: int) -> bool:
        """`Second Company, Ninth Infantry Regiment`: a unit and the one it belongs to."""
        numbered = self.text(at - 2).lower() in ORDINALS and self.text(at - 1) in UNITS
        return numbered and self.text(at + 1).lower() in ORDINALS

    def _lists_subjects(self, at: int) -> bool:
        """`Committee on Health, Education, Labor, and Pensions`: a comma inside a name after `on` or `of`."""
        back = at - 1
        while back > 0 and at - back < 10 and (self.is_capitalised(back) or self.text(back) in {",", "and"}):
            back -= 1
        if self.text(back) not in {"on", "of", "for"} or self.text(back - 1) not in HEADS | WEAK_HEADS:
            return False
        ahead = at + 1
        while ahead < at + 8 and (self.is_capitalised(ahead) or self.text(ahead) == ","):
            ahead += 1
        return self.text(ahead) in {"and", "&"} and self.is_capitalised(ahead + 1)

    def is_never(self, at: int) -> bool:
        """A word that stands in no name, whatever its letters."""
        text = self.text(at)
        if text == "All" and self.text(at + 1) == "-":
            return False  # All-Party Group
        if text == "Against" and self.text(at - 1) in AGAINST_WHAT:
            return False
        return (
            text in NEVER_IN_A_BODY
            or text in HEADLINE_VERBS
            or (len(text) > 2 and text.isupper() and text.title() in NEVER_IN_A_BODY)
        )

    def is_capitalised(self, at: int) -> bool:
        """A Latin word with a capital letter."""
        text = self.text(at)
        return text[0].isupper() and not is_cyrillic(text.lower())

    def text(self, at: int) -> str:
        """The token, or the end of a line beyond the first and the last one."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else LINE_END
