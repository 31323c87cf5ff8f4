"""Lexemes: a typed query cut into words, quotations, brackets and operators. Any text can be cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    WORD = auto()
    QUOTATION = auto()
    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    REQUIRED = auto()


@dataclass(frozen=True, slots=True)
class Lexeme:
    """`text` without its quotation marks; `start`: its place in the query; `distance` of `"a b"~5`."""

    kind: Kind
    text: str
    start: int
    distance: int | None = None


# Operators are capitals only; the Belarusian and is the Cyrillic І, never the English pronoun.
OPERATORS = {
    "AND": Kind.AND, "И": Kind.AND, "І": Kind.AND, "&&": Kind.AND, "&": Kind.AND,
    "OR": Kind.OR, "ИЛИ": Kind.OR, "АБО": Kind.OR, "ЦІ": Kind.OR, "||": Kind.OR, "|": Kind.OR,
    "NOT": Kind.NOT, "НЕ": Kind.NOT,
}  # fmt: skip

_CLOSING = {
    '"': '"“”„‟″＂»', "“": "”“\"", "”": "”“\"", "„": "“”\"‟", "‟": "”“\"", "″": "″\"", "＂": "＂\"",
    "«": "»\"", "»": "«»\"", "❝": "❞\"", "〝": "〞\"", "「": "」",
}  # fmt: skip
_QUOTES = "".join(_CLOSING)
_SIGNS = {"-": Kind.NOT, "−": Kind.NOT, "!": Kind.NOT, "+": Kind.REQUIRED}
_BRACKETED_RANGE = r"[^\s:()]+:[\[{][^\]}]*[\]}]?"
_WORD = re.compile(rf"{_BRACKETED_RANGE}|(?:(?!\|\||&&)[^\s(){_QUOTES}])+")
_SIGN_RUN = re.compile(r"[-−!+]+")
_AFTER_QUOTATION = re.compile(r"~(\d{0,4})|\^[\d.]*")
DEFAULT_DISTANCE = 5


def lexemes(query: str) -> Iterator[Lexeme]:
    """The lexemes of `query` in order. What is left open is closed at the end."""
    at = 0
    while at < len(query):
        char = query[at]
        if char.isspace():
            at += 1
        elif char in "()":
            yield Lexeme(Kind.OPEN if char == "(" else Kind.CLOSE, char, at)
            at += 1
        elif char in _CLOSING:
            quotation, at = _quotation(query, at)
            yield quotation
        elif query.startswith(("||", "&&"), at):
            yield Lexeme(OPERATORS[query[at : at + 2]], query[at : at + 2], at)
            at += 2
        elif char in _SIGNS:
            sign, at = _sign(query, at)
            yield from sign
        else:
            word = _WORD.match(query, at)
            assert word, "every other character begins a word"
            yield Lexeme(OPERATORS.get(word.group(), Kind.WORD), word.group(), at)
            at = word.end()


def _quotation(query: str, at: int) -> tuple[Lexeme, int]:
    closing = _CLOSING[query[at]]
    end = next((i for i in range(at + 1, len(query)) if query[i] in closing), len(query))
    after, distance = end + 1, None
    suffix = _AFTER_QUOTATION.match(query, after)
    while suffix:
        if suffix.group().startswith("~"):
            distance = int(suffix[1] or DEFAULT_DISTANCE)
        after = suffix.end()
        suffix = _AFTER_QUOTATION.match(query, after)
    return Lexeme(Kind.QUOTATION, query[at + 1 : end], at + 1, distance), after


def _sign(query: str, at: int) -> tuple[tuple[Lexeme, ...], int]:
    """One sign glued to a word is an operator; a lonely one is a dash, several are a slip of the finger."""
    run = _SIGN_RUN.match(query, at)
    assert run
    follows = query[run.end() : run.end() + 1]
    glued = bool(follows) and not follows.isspace() and follows != ")"
    if glued and len(run.group()) == 1:
        return (Lexeme(_SIGNS[query[at]], query[at], at),), run.end()
    return (), run.end()
