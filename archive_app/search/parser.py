"""Parser: typed query → tree. It reads any text as far as it makes sense and never complains.

row         = either*                    (all of them, or any of them)
either      = both ("OR" both)*
both        = signed ("AND" signed)*
signed      = ("NOT" | "-" | "!" | "+")* atom
atom        = word | quotation | "(" row ")" | field ":" atom
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from archive_app.search.atoms import field_prefix, field_value, quoted, typed_words
from archive_app.search.lexemes import Kind, Lexeme, lexemes
from archive_app.search.query import All, And, Field, FieldName, Node, Not, Or

MOST_LEXEMES = 400
DEEPEST = 30


@dataclass(frozen=True, slots=True)
class Parsed:
    """`shortened`: the query was too long, and only its beginning was read."""

    node: Node
    shortened: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    node: Node
    required: bool = False


def parse(query: str, match_all: bool = True) -> Parsed:
    """The tree of `query`; words side by side must all occur, or any of them when not `match_all`."""
    cut: list[Lexeme] = []
    shortened = False
    for lexeme in lexemes(query):
        if len(cut) == MOST_LEXEMES:
            shortened = True
            break
        cut.append(lexeme)
    return Parsed(_Reader(cut, match_all).everything(), shortened)


class _Reader:
    def __init__(self, cut: list[Lexeme], match_all: bool) -> None:
        self._cut = cut
        self._at = 0
        self._depth = 0
        self._match_all = match_all

    def everything(self) -> Node:
        parts: list[_Part] = []
        while self._at < len(self._cut):
            parts += self._parts()
            self._take(Kind.CLOSE)  # a bracket that was never opened
        return _join(parts, self._match_all) or All()

    def _parts(self) -> list[_Part]:
        parts: list[_Part] = []
        while (kind := self._kind()) is not None and kind is not Kind.CLOSE:
            part = self._either()
            if part is not None:
                parts.append(part)
        return parts

    def _either(self) -> _Part | None:
        parts = self._chain(Kind.OR, self._both)
        required = [part.node for part in parts if part.required]
        if required:
            return _Part(And(tuple(required)) if len(required) > 1 else required[0], True)
        return _Part(_any_of([part.node for part in parts])) if parts else None

    def _both(self) -> _Part | None:
        parts = self._chain(Kind.AND, self._signed)
        if len(parts) == 1:
            return parts[0]
        both = _all_of([part.node for part in parts])
        return _Part(both) if both is not None else None

    def _chain(self, joint: Kind, read: Callable[[], _Part | None]) -> list[_Part]:
        """Parts with `joint` between them; a joint with nothing beside it is passed over."""
        parts: list[_Part] = []
        while True:
            part = read()
            if part is not None:
                parts.append(part)
            if not self._take(joint):
                return parts

    def _signed(self) -> _Part | None:
        negative = required = False
        while (kind := self._kind()) in (Kind.NOT, Kind.REQUIRED):
            negative ^= kind is Kind.NOT
            required = kind is Kind.REQUIRED
            self._at += 1
        node = self._atom()
        if node is None or (negative and isinstance(node, All)):
            return None
        return _Part(Not(node)) if negative else _Part(node, required)

    def _atom(self) -> Node | None:
        kind = self._kind()
        if kind is Kind.OPEN:
            return self._bracket()
        if kind is Kind.QUOTATION:
            return quoted(self._next())
        if kind is Kind.WORD:
            return self._word(self._next())
        return None

    def _bracket(self) -> Node | None:
        self._at += 1
        if self._depth >= DEEPEST:
            return None
        self._depth += 1
        parts = self._parts()
        self._depth -= 1
        self._take(Kind.CLOSE)
        return _join(parts, self._match_all)

    def _word(self, word: Lexeme) -> Node | None:
        name, rest = field_prefix(word)
        if name is None:
            return typed_words(word, self._match_all)
        if not rest.text and self._kind() is Kind.WORD and field_prefix(self._cut[self._at])[0] is None:
            rest = self._next()
        if not rest.text and self._kind() is Kind.WORD and field_prefix(self._cut[self._at])[0] is None:
            rest = self._next()
        if rest.text and not rest.text.strip("<>=") and self._kind() is Kind.WORD:
            rest = Lexeme(Kind.WORD, rest.text + self._next().text, rest.start)
        return field_value(name, rest, self._match_all) if rest.text else self._in_field(name)

    def _in_field(self, name: FieldName) -> Node | None:
        """`name:` before a quotation or a bracket."""
        if self._kind() is Kind.QUOTATION:
            return field_value(name, self._next(), self._match_all)
        inside = self._bracket() if self._kind() is Kind.OPEN else None
        return Field(name, inside) if inside is not None and not isinstance(inside, All) else None

    def _kind(self) -> Kind | None:
        return self._cut[self._at].kind if self._at < len(self._cut) else None

    def _next(self) -> Lexeme:
        self._at += 1
        return self._cut[self._at - 1]

    def _take(self, kind: Kind) -> bool:
        if self._kind() is not kind:
            return False
        self._at += 1
        return True


def _join(parts: list[_Part], match_all: bool) -> Node | None:
    """Parts side by side; excluded ones exclude in any case, required ones make the rest optional."""
    if match_all:
        return _all_of([part.node for part in parts])
    excluded = [part.node for part in parts if isinstance(part.node, Not)]
    required = [part.node for part in parts if part.required]
    others = [part.node for part in parts if not part.required and not isinstance(part.node, Not)]
    wanted = required or ([_any_of(others)] if others else [])
    return _all_of([*wanted, *excluded])


def _all_of(nodes: Sequence[Node]) -> Node | None:
    kept = tuple(node for node in nodes if not isinstance(node, All))
    if len(kept) == 1:
        return kept[0]
    return And(kept) if kept else (nodes[0] if nodes else None)


def _any_of(nodes: Sequence[Node]) -> Node:
    return nodes[0] if len(nodes) == 1 else Or(tuple(nodes))
