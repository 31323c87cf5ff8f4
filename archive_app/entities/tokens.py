"""Words, numbers, punctuation marks and line ends of a text, with their places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

LINE_END = "\n"
QUOTES = frozenset("«»“”„\"'‘’")
_COMBINING = "\u0300-\u036f"
_PATTERN = re.compile(
    # A word may hold apostrophes (сям'я, O’Brien) but never the English possessive.
    rf"[^\W\d_](?:[\w{_COMBINING}]|['’ʼ](?!s\b)(?=[^\W\d_]{{2}}|[а-яёіў]))*|\d+|\n|[^\w\s]|_+"
)
_UNREADABLE = re.compile(r"(?:https?://|www\.)\S+|\S+@\S*|\[email\b[^\]\n]{0,20}\]")
_BLANK = " "


def word_set(words: str) -> frozenset[str]:
    """The words of a table written as running text."""
    return frozenset(words.split())


class Token(NamedTuple):
    """`text[start:end]`, code points."""

    start: int
    end: int
    text: str


def tokens_of(text: str) -> list[Token]:
    """All tokens in order; addresses of web pages and mailboxes are passed over."""
    if "@" in text or "://" in text or "www." in text:
        text = _UNREADABLE.sub(lambda found: _BLANK * (found.end() - found.start()), text)
    return [Token(found.start(), found.end(), found.group()) for found in _PATTERN.finditer(text)]


def touches(left: Token, right: Token) -> bool:
    """True when nothing stands between the two tokens."""
    return left.end == right.start


def is_numbered(tokens: Sequence[Token], stop: int) -> bool:
    """Whether a hyphen and figures follow: `COP-26`, `WTA-500`, which name something else."""
    after = tokens[stop - 1 : stop + 2]
    return (
        len(after) == 3
        and after[1].text in {"-", "–"}
        and after[2].text.isdigit()
        and touches(after[0], after[1])
        and touches(after[1], after[2])
    )


def spelled(tokens: Sequence[Token]) -> str:
    """Tokens as text, one space for every gap."""
    text = ""
    last: Token | None = None
    for token in tokens:
        text += ("" if last is None or touches(last, token) else " ") + token.text
        last = token
    return text
