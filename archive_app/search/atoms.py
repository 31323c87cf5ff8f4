"""Atoms: one typed word, quotation or field value → the smallest tree that says it."""

from __future__ import annotations

import re

from archive_app.search.analysis import WORD
from archive_app.search.field_names import field_named, language_named
from archive_app.search.folding import APOSTROPHES, INVISIBLE
from archive_app.search.lexemes import Kind, Lexeme
from archive_app.search.periods import Period, day_after, day_before, typed_period
from archive_app.search.query import (
    All,
    And,
    Field,
    FieldName,
    Fuzzy,
    Leaf,
    Near,
    Node,
    Or,
    Phrase,
    Prefix,
    Range,
    Term,
    Wildcard,
)
from archive_app.search.request import DateField

_PART = r"[^\W_*?]"
_WILD_WORD = re.compile(
    rf"(?:[^\W_]|[*?])(?:[^\W_]|[*?]|[{INVISIBLE}\u0300-\u036f]|[{APOSTROPHES}](?=[\w*?]))*"
)
# What is glued with these is one expression: full-time, 3.5, user@host. Other marks stand between two words.
_GLUE = re.compile(r"[-‐‑–.@:_/&\\'’~]*")
_FUZZY = re.compile(r"(.*[^\W_])~([12]?)[\d.]*")
_BOOST = re.compile(r"\^[\d.]*$")
_COMPARISON = re.compile(r"(<=|>=|=<|=>|<|>|=)(.+)")
_BRACKETED = re.compile(r"[\[{]\s*(\S+)\s+(?:TO|ДО)\s+([^\s\]}]+)\s*[\]}]?")
_DATE_FIELDS = {FieldName.DATE: DateField.MENTIONED, FieldName.PUBLISHED: DateField.PUBLISHED}


def field_prefix(word: Lexeme) -> tuple[FieldName | None, Lexeme]:
    """The field that `word` begins with and what is left of it; (None, word) without one."""
    before, colon, after = word.text.partition(":")
    name = field_named(before) if colon else None
    if name is None:
        return None, word
    return name, Lexeme(word.kind, after, word.start + len(before) + 1)


def quoted(quotation: Lexeme) -> Node | None:
    leaves = _leaves(quotation)
    if quotation.distance is None or len(leaves) < 2:
        return _in_a_row(leaves)
    return Near(tuple(leaves), quotation.distance)


def typed_words(word: Lexeme, match_all: bool) -> Node | None:
    """A chunk without spaces: mostly one word; a phrase when its parts are glued as in `full-time`."""
    text = _BOOST.sub("", word.text)
    if text in ("*", "*:*"):
        return All()
    fuzzy = _FUZZY.fullmatch(text)
    if fuzzy and len(list(WORD.finditer(fuzzy[1]))) == 1:
        return Fuzzy(fuzzy[1], int(fuzzy[2] or 1))
    groups = [_in_a_row(group) for group in _glued(Lexeme(word.kind, text, word.start))]
    nodes = tuple(node for node in groups if node is not None)
    if len(nodes) < 2:
        return nodes[0] if nodes else None
    return And(nodes) if match_all else Or(nodes)


def field_value(name: FieldName, value: Lexeme, match_all: bool) -> Node | None:
    if name in _DATE_FIELDS:
        dates = date_range(_DATE_FIELDS[name], value.text)
        return dates or typed_words(value, match_all)
    if name is FieldName.LANGUAGE:
        return Field(name, Term(language_named(value.text), _span(value)))
    inside = quoted(value) if value.kind is Kind.QUOTATION else typed_words(value, match_all)
    return Field(name, inside) if inside is not None and not isinstance(inside, All) else inside


def date_range(on: DateField, typed: str) -> Range | None:
    """`2022`, `2022..2023`, `..2023`, `2022..`, `>2022-04`, `<=2022`, `[2022 TO 2023]`; None for no date."""
    bracketed = _BRACKETED.fullmatch(typed)
    if bracketed:
        return _between(on, bracketed[1].strip("*"), bracketed[2].strip("*"), typed)
    comparison = _COMPARISON.fullmatch(typed)
    if comparison:
        return _compared(on, comparison[1], comparison[2].strip(), typed)
    begin, dots, end = typed.replace("…", "..").partition("..")
    if dots:
        return _between(on, begin, end.strip("."), typed)
    days = typed_period(typed.rstrip(".,;"))
    return Range(on, days.first, days.last, typed) if days else None


def _between(on: DateField, begin: str, end: str, typed: str) -> Range | None:
    first, last = typed_period(begin), typed_period(end)
    if (begin and not first) or (end and not last) or not (first or last):
        return None
    return Range(on, first.first if first else None, last.last if last else None, typed)


def _compared(on: DateField, sign: str, value: str, typed: str) -> Range | None:
    days = typed_period(value)
    if days is None:
        return None
    first, last = _limits(sign, days)
    return Range(on, first, last, typed)


def _limits(sign: str, days: Period) -> tuple[str | None, str | None]:
    if sign == "=":
        return days.first, days.last
    if sign.startswith("<") or sign == "=<":
        return None, days.last if "=" in sign else day_before(days.first)
    return days.first if "=" in sign else day_after(days.last), None


def _glued(word: Lexeme) -> list[list[Leaf]]:
    groups: list[list[Leaf]] = []
    end = 0
    for match in _WILD_WORD.finditer(word.text):
        leaf = _leaf(match, word.start)
        glued = groups and _GLUE.fullmatch(word.text[end : match.start()])
        end = match.end()
        if leaf is None:
            continue
        if glued:
            groups[-1].append(leaf)
        else:
            groups.append([leaf])
    return groups


def _leaves(quotation: Lexeme) -> list[Leaf]:
    found = (_leaf(match, quotation.start) for match in _WILD_WORD.finditer(quotation.text))
    return [leaf for leaf in found if leaf is not None]


def _leaf(match: re.Match[str], offset: int) -> Leaf | None:
    text = match.group()
    bare = text.rstrip("*?")
    if not bare.strip("*?"):
        return None
    if "*" in bare or "?" in bare:
        return Wildcard(text)
    if text == bare:
        return Term(text, (offset + match.start(), offset + match.end()))
    return Prefix(bare) if text[len(bare) :] == "*" else Wildcard(text)


def _in_a_row(leaves: list[Leaf]) -> Node | None:
    if len(leaves) < 2:
        return _alone(leaves[0]) if leaves else None
    return Phrase(tuple(leaves))


def _alone(leaf: Leaf) -> Node:
    """The question mark of a question is no wildcard: `union?` finds union as well as unions."""
    if isinstance(leaf, Wildcard) and leaf.pattern.rstrip("?").isalnum() and leaf.pattern.endswith("?"):
        return Or((Term(leaf.pattern.rstrip("?")), leaf))
    return leaf


def _span(lexeme: Lexeme) -> tuple[int, int]:
    return lexeme.start, lexeme.start + len(lexeme.text)
