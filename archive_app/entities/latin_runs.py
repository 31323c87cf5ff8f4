"""Runs of capitalised words in Latin letters: where one that may hold names of organisations ends."""

from __future__ import annotations

from collections.abc import Sequence

from archive_app.entities.headline_words import AFFILIATIONS, AGAINST_WHAT, HEADLINE_VERBS
from archive_app.entities.inflection import is_cyrillic
from archive_app.entities.latin_body_words import (
    CONNECTORS,
    HEADS,
    LEGAL_FORMS,
    NEVER_IN_A_BODY,
    ORDINALS,
    UNITS,
)
from archive_app.entities.tokens import LINE_END, Token, touches
from archive_app.entities.vocabulary import Vocabulary

_LONGEST = 32
"""Tokens of one run of capitalised words."""


class LatinRuns:
    """One document's runs of capitalised words."""

    def __init__(self, tokens: Sequence[Token], keys: Sequence[str], vocabulary: Vocabulary) -> None:
        self._tokens, self._keys, self._vocabulary = tokens, keys, vocabulary

    def stop(self, place: int) -> int:
        """Where the run that begins here ends."""
        stop = place + 1
        while stop < len(self._tokens) and stop - place < _LONGEST:
            step = self._step(stop)
            if not step:
                break
            stop += step
        return stop

    def _step(self, at: int) -> int:
        """How many tokens lead on from here to the next capitalised word and past it; 0 where none do."""
        if self._tokens[at].start - self._tokens[at - 1].end > 1:  # a gap where punctuation was lost
            return 1 if self.is_capitalised(at) and self._lists_subjects(at) else 0
        if self.is_capitalised(at):
            return 0 if self.is_never(at) else 1
        if self.text(at) in {"'", "’"} and self.text(at + 1) == "s":
            owner = self.text(at - 1)
            if owner.isupper() or self._vocabulary.is_place(self._keys[at - 1]):
                return 0
            return 3 if self.is_capitalised(at + 2) and not self.is_never(at + 2) else 0
        if self.text(at) in {"'", "’"} and self.text(at - 1).endswith("s"):
            return 2 if self.is_capitalised(at + 1) and not self.is_never(at + 1) else 0
        if self.text(at) in {"-", "–"} and touches(self._tokens[at - 1], self._tokens[at]):
            if self.text(at + 1) in AFFILIATIONS:
                return 0
            joined = self.text(at + 1)[:1].isalpha() and touches(self._tokens[at], self._tokens[at + 1])
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
        good = ahead > at and self.is_capitalised(ahead) and not self.is_never(ahead)
        return ahead - at + 1 if good else 0

    def joins_units(self, at: int) -> bool:
        """`Second Company, Ninth Infantry Regiment`: a unit and the one it belongs to."""
        numbered = self.text(at - 2).lower() in ORDINALS and self.text(at - 1) in UNITS
        return numbered and self.text(at + 1).lower() in ORDINALS

    def _lists_subjects(self, at: int) -> bool:
        """`Committee on Health, Education, Labor, and Pensions`: a comma inside a name after `on` or `of`."""
        back = at - 1
        while back > 0 and at - back < 10 and (self.is_capitalised(back) or self.text(back) in {",", "and"}):
            back -= 1
        if self.text(back) not in {"on", "of", "for"} or self.text(back - 1) not in HEADS:
            return False
        ahead = at + 1
        while ahead < at + 8 and (self.is_capitalised(ahead) or self.text(ahead) == ","):
            ahead += 1
        return self.text(ahead) in {"and", "&"} and self.is_capitalised(ahead + 1)

    def is_never(self, at: int) -> bool:
        """A word that stands in no name, whatever its letters."""
        text = self.text(at)
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
        return self._tokens[at].text if 0 <= at < len(self._tokens) else LINE_END
