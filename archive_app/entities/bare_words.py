"""BareWords: the tokens of a text that lost its punctuation, with what each may be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from archive_app.entities.latin_body_words import COMPANY_HEADS, HEADS, LEGAL_FORMS, WEAK_HEADS
from archive_app.entities.lost_mark_words import BEGINS
from archive_app.entities.person_words import NOT_SURNAMES, PLURAL_TITLES, TITLES
from archive_app.entities.tokens import LINE_END, Token
from archive_app.entities.vocabulary import Vocabulary

NO_NAMES = HEADS | WEAK_HEADS | COMPANY_HEADS | LEGAL_FORMS


class Known(NamedTuple):
    """What the authority file knows of a text without marks."""

    people: Sequence[tuple[int, int]]
    """Stretches of token numbers."""
    organisations: Sequence[tuple[int, int]]
    joined: Mapping[tuple[str, str], str]
    """Two words of a name, and the mark between them (`AFL-CIO`)."""


class BareWords:
    """One document's tokens."""

    def __init__(self, tokens: Sequence[Token], vocabulary: Vocabulary) -> None:
        self.tokens, self._vocabulary = tokens, vocabulary

    def begins_a_name(self, at: int) -> bool:
        """A first name with something else behind it, or an initial before one."""
        if self.is_lone_letter(at):
            return self.is_initial(at) and self.is_given(at + 1)
        surname = self.is_name_word(at + 1) and not self.is_given(at + 1)
        initial = self.is_lone_letter(at + 1) and self.is_name_word(at + 2)
        middle = self.is_given(at + 1) and self.is_name_word(at + 2) and not self.is_given(at + 2)
        return self.is_given(at) and (surname or initial or middle)

    def is_initial(self, at: int) -> bool:
        """Whether a letter stands between first name and surname, or before a first name."""
        if not self.is_name_word(at + 1):
            return False
        amid = self.is_given(at - 1) and not self.is_given(at + 1)
        return amid or (self.is_given(at + 1) and self.is_name_word(at + 2) and self.text(at) not in "AI")

    def is_given(self, at: int) -> bool:
        return self.is_name_word(at) and self.is_first_name(self.text(at))

    def is_first_name(self, word: str) -> bool:
        return self._vocabulary.is_given(word)

    def is_name_word(self, at: int) -> bool:
        text = self.text(at)
        if len(text) == 1 or not text[0].isupper() or text.isupper() or not text.isalpha():
            return False
        other = text.lower() in NOT_SURNAMES or text.lower() in TITLES | PLURAL_TITLES
        return not other and text not in NO_NAMES and text not in BEGINS

    def is_lone_letter(self, at: int) -> bool:
        return len(self.text(at)) == 1 and self.text(at).isupper()

    def is_capitalised(self, at: int) -> bool:
        return self.text(at)[0].isupper()

    def text(self, at: int) -> str:
        return self.tokens[at].text if 0 <= at < len(self.tokens) else LINE_END
