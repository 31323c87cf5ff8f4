"""Every token of a text as one letter, which says what it can be in a date; and stretches of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from archive_app.entities.date_words import (
    LACINKA,
    MONTHS,
    ORDINAL_ENDINGS,
    SHORT_MONTHS,
    SHORT_YEAR_NOUNS,
    YEAR_NOUNS,
)
from archive_app.entities.tokens import LINE_END, Token, touches

FIRST_YEAR, LAST_YEAR = 1500, 2099

#   d day number         y year               n other number         o ordinal ending (19th, 19-го)
#   M m English month, full and short         W w Russian or Belarusian month, full and short
#   g h year noun, full and short (года, г)   f of      t to, по, па     a and, и, і     p from, с, з
#   l English month in small letters        , - . themselves   s slash   | line end   x anything else

_WORD_LETTERS = {
    **dict.fromkeys(YEAR_NOUNS, "g"),
    **dict.fromkeys(SHORT_YEAR_NOUNS, "h"),
    **dict.fromkeys(("to", "по", "па", "through", "until"), "t"),
    **dict.fromkeys(("and", "и", "і", "ды"), "a"),
    **dict.fromkeys(("from", "с", "со", "з", "са", "between"), "p"),
    "of": "f",
}
_MARK_LETTERS = {"/": "s", ",": ",", ".": ".", "-": "-", "–": "-", "—": "-", LINE_END: "|"}


def letters_of(tokens: Sequence[Token]) -> str:
    """One letter a token, as the table above says."""
    letters = [_letter(token) for token in tokens]
    for place, token in enumerate(tokens):
        if letters[place] not in "dyn" or place + 1 == len(tokens) or not touches(token, tokens[place + 1]):
            continue
        ending = place + 2 if letters[place + 1] == "-" else place + 1
        if ending < len(tokens) and touches(tokens[ending - 1], tokens[ending]):
            if tokens[ending].text.lower() in ORDINAL_ENDINGS:
                letters[ending] = "o"
            elif _ends_a_date(letters, place) and tokens[ending].text[0].isupper():
                continue
            elif ending == place + 1 and letters[ending] not in ",.-gh" and tokens[ending].text[0].isalpha():
                letters[place] = "n"
    return "".join(letters)


def _ends_a_date(letters: Sequence[str], place: int) -> bool:
    """A year behind a month or `April 19,`: a capital letter glued to it begins the next sentence."""
    before = "".join(letters[max(0, place - 3) : place]).rstrip(",.")
    return letters[place] == "y" and (before[-1:] in set("MmWw") or before[-2:] in {"Md", "md"})


def _letter(token: Token) -> str:
    text = token.text
    first = text[0]
    if first.isdigit():
        return _number_letter(text)
    if not first.isalpha():
        return _MARK_LETTERS.get(text, "x")
    word = text.lower().replace("ё", "е")
    if word in MONTHS:
        # An English month is written with a capital letter: "may" and "march" are verbs.
        if word in LACINKA:
            return "x" if first.isupper() else "W"
        if "a" <= word[0] <= "z" and not first.isupper():
            return "l"
        if "a" <= word[0] <= "z":
            return "m" if word in SHORT_MONTHS else "M"
        return "w" if word in SHORT_MONTHS else "W"
    return _WORD_LETTERS.get(word, "x")


def _number_letter(text: str) -> str:
    if not text.isascii() or len(text) not in (1, 2, 4):
        return "n"
    value = int(text)
    if len(text) == 4:
        return "y" if FIRST_YEAR <= value <= LAST_YEAR else "n"
    return "d" if 1 <= value <= 31 else "n"


class Place(NamedTuple):
    """The stretch of tokens that a pattern covers, and its surroundings."""

    all_tokens: Sequence[Token]
    all_letters: str
    start: int
    stop: int

    @property
    def tokens(self) -> Sequence[Token]:
        return self.all_tokens[self.start : self.stop]

    @property
    def letters(self) -> str:
        return self.all_letters[self.start : self.stop]

    def word(self, offset: int) -> str:
        """The lower-case word `offset` tokens after the stretch (negative: before it), or nothing."""
        place = self.stop - 1 + offset if offset > 0 else self.start + offset
        return self.all_tokens[place].text.lower() if 0 <= place < len(self.all_tokens) else ""

    def joined(self, offset: int) -> str:
        """The neighbouring token, only where no space stands between."""
        place = self.stop if offset > 0 else self.start - 1
        if not 0 <= place < len(self.all_tokens):
            return ""
        edge = self.tokens[-1] if offset > 0 else self.tokens[0]
        other = self.all_tokens[place]
        near = touches(edge, other) if offset > 0 else touches(other, edge)
        return other.text if near else ""

    def days(self) -> list[int]:
        return [int(t.text) for t, letter in zip(self.tokens, self.letters, strict=True) if letter == "d"]

    def months(self) -> list[int]:
        words = (t.text for t, letter in zip(self.tokens, self.letters, strict=True) if letter in "MmWwl")
        return [MONTHS[word.lower().replace("ё", "е")] for word in words]

    def years(self) -> list[int]:
        return [int(t.text) for t, letter in zip(self.tokens, self.letters, strict=True) if letter == "y"]
