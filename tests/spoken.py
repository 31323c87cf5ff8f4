"""What the windowless half says: the message ids in its sources, found by reading their syntax."""

from __future__ import annotations

import ast
import errno
import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from archive_app.messages import QUOTING, SPOKEN_VALUES
from archive_app.paths import PACKAGE

Message = tuple[str, ...]
"""(message,), or (one, many) where the number counts."""

# Rooms that speak by themselves: the window through Qt, explanations of queries and citations by own tables.
NOT_OURS = ("gui", "search/wording.py", "export/citation_words.py")
# These speak English: usage, reports for those who mend bugs, and what is said before a language is chosen.
ENGLISH = (
    "commands/arguments.py",
    "commands/common_options.py",
    "commands/library_arguments.py",
    "commands/parser.py",
    "report.py",
    "__main__.py",
)

# Where messages stand in the arguments of a call, and which keywords hold one.
CALLS = {
    "messages.text": (0,),
    "console.say": (0,),
    "Addition": (1,),
    "BrokenSource": (1,),
    "Check": (2,),
    "Opened": (1, 3),
    "Refused": (0,),
    "Verification": (3,),
    "Gone": (0,),
    "_require": (1,),
}
SPEAKERS = {"messages", "console"}
KEYWORDS = SPOKEN_VALUES | {"notice"}
KEYS = {"exhausted", "state"}
"""Keys of dictionaries under which a message stands."""
# Names that are given nothing but messages.
ASSIGNED = {"sentence", "notice", "HIDDEN", "REBUILT", "ON_DISK", "IN_MEMORY", "UNKNOWN_LINE", "NO_NAME"}
TABLES = {"_RULES": 1, "_LOOKS": 0}
"""Tables with a message in each row, and its place there."""
ENUMS = {"LibraryState"}
# What the functions of a module return, or yield behind a path, is said.
RETURNING = ("checks.py",)
YIELDING = ("additions.py",)
# What the system says most often of a file.
SYSTEM = (errno.ENOENT, errno.EACCES, errno.EIO, errno.ENAMETOOLONG)

_SENTENCE = re.compile(r"[A-Z].* .*[.!]|(?:its?|this|there|another) .+", re.DOTALL)
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


def all_spoken() -> set[Message]:
    """Every message of the program, with the names of its placeholders as translators see them."""
    named = {nameless(template): template for template in QUOTING}
    found = {message for path in _sources() for message in Source(path).messages()}
    found |= {(os.strerror(code),) for code in SYSTEM}
    return {
        tuple(named.get(nameless(text), text) if "{}" in text else text for text in each) for each in found
    }


def all_sentences() -> set[str]:
    """Every text in the program that looks like a whole sentence or a reason, wherever it stands."""
    return {text for path in _sources(ENGLISH) for text in Source(path).sentences()}


def nameless(text: str) -> str:
    """Every placeholder as `{}`."""
    return _PLACEHOLDER.sub("{}", text)


def placeholders(text: str) -> list[str]:
    return sorted(_PLACEHOLDER.findall(text))


def _sources(left_out: tuple[str, ...] = ()) -> Iterator[Path]:
    for path in sorted(PACKAGE.rglob("*.py")):
        if not path.relative_to(PACKAGE).as_posix().startswith((*NOT_OURS, *left_out)):
            yield path


@cache
def _source(path: Path) -> Source:
    return Source(path)


class Source:
    """One module: names are followed to everything that is ever assigned to them, also in other modules."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._tree = ast.parse(path.read_text(encoding="utf-8"))
        self._values: dict[str, list[ast.expr]] = {}
        self._imported: dict[str, Path] = {}
        for node in ast.walk(self._tree):
            self._learn(node)

    def messages(self) -> Iterator[Message]:
        for node in ast.walk(self._tree):
            if isinstance(node, ast.Call) and _called(node) == "messages.plural":
                yield from self._plural(node)
            else:
                for place in self._places(node):
                    for text in self.strings(place):
                        if _is_prose(text):
                            yield (text,)

    def strings(self, node: ast.expr | None, seen: frozenset[str] = frozenset()) -> Iterator[str]:
        """What an expression can come to; `{}` stands for what is put into a text."""
        match node:
            case ast.Constant(value=str(text)):
                yield text
            case ast.JoinedStr(values=parts):
                yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts)
            case ast.IfExp(body=one, orelse=other):
                yield from self.strings(one, seen)
                yield from self.strings(other, seen)
            case ast.Name(id=name) if name not in seen:
                yield from self.of_name(name, seen)
            case (
                ast.Subscript(value=ast.Name(id=name))
                | ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="get"))
            ):
                for table in self._values.get(name, ()):
                    yield from _texts(table)

    def sentences(self) -> Iterator[str]:
        """Whatever looks like a sentence or a reason and is no docstring."""
        passed_over = {text for node in ast.walk(self._tree) if _is_no_whole(node) for text in _texts(node)}
        yield from (
            text for text in _texts(self._tree) if text not in passed_over and _SENTENCE.fullmatch(text)
        )

    def of_name(self, name: str, seen: frozenset[str] = frozenset()) -> Iterator[str]:
        for value in self._values.get(name, ()):
            yield from self.strings(value, seen | {name})
        if name in self._imported:
            yield from _source(self._imported[name]).of_name(name)

    def _plural(self, call: ast.Call) -> Iterator[Message]:
        for one in self.strings(call.args[0]):
            for many in self.strings(call.args[1]):
                yield one, many

    def _places(self, node: ast.AST) -> Iterator[ast.expr]:
        match node:
            case ast.Call(args=given, keywords=keywords):
                yield from (given[at] for at in CALLS.get(_called(node), ()) if at < len(given))
                yield from (keyword.value for keyword in keywords if keyword.arg in KEYWORDS)
            case ast.Assign() | ast.AnnAssign():
                yield from _assigned_messages(node)
            case ast.Dict(keys=keys, values=values):
                yield from (
                    value
                    for key, value in zip(keys, values, strict=True)
                    if isinstance(key, ast.Constant) and key.value in KEYS
                )
            case ast.Yield(value=ast.Tuple(elts=[_, reason])) if self._path.name in YIELDING:
                yield reason
            case ast.Return(value=ast.expr() as value) if self._path.name in RETURNING:
                yield value
            case ast.ClassDef(name=name, body=body) if name in ENUMS:
                yield from (line.value for line in body if isinstance(line, ast.Assign))

    def _learn(self, node: ast.AST) -> None:
        match node:
            case ast.Assign() | ast.AnnAssign():
                for name, value in _assignments(node):
                    self._values.setdefault(name, []).append(value)
            case ast.arguments(args=names, defaults=defaults) if defaults:
                for argument, default in zip(names[-len(defaults) :], defaults, strict=True):
                    self._values.setdefault(argument.arg, []).append(default)
            case ast.ImportFrom(module=str(module), names=names) if module.startswith(PACKAGE.name + "."):
                path = PACKAGE.parent.joinpath(*module.split(".")).with_suffix(".py")
                if path.is_file():
                    self._imported |= {alias.name: path for alias in names}


def _called(call: ast.Call) -> str:
    """The name of what is called; behind that of the one who speaks, where it is one."""
    match call.func:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=ast.Name(id=speaker) | ast.Attribute(attr=speaker), attr=name):
            return f"{speaker}.{name}" if speaker in SPEAKERS else name
    return ""


def _assignments(node: ast.Assign | ast.AnnAssign) -> Iterator[tuple[str, ast.expr]]:
    """Names with their values; `A, B = "a", "b"` gives two."""
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    for target in targets:
        match target, node.value:
            case ast.Name(id=name), ast.expr() as value:
                yield name, value
            case ast.Tuple(elts=names), ast.Tuple(elts=values):
                yield from ((name.id, value) for name, value in _pairs(names, values))


def _pairs(names: Iterable[ast.expr], values: Iterable[ast.expr]) -> Iterator[tuple[ast.Name, ast.expr]]:
    for name, value in zip(names, values, strict=False):
        if isinstance(name, ast.Name):
            yield name, value


def _assigned_messages(node: ast.Assign | ast.AnnAssign) -> Iterator[ast.expr]:
    for name, value in _assignments(node):
        if name in ASSIGNED:
            yield value
        elif name in TABLES:
            yield from (row[TABLES[name]] for row in _rows(value))


def _rows(table: ast.expr) -> Iterator[list[ast.expr]]:
    match table:
        case ast.Dict(keys=keys, values=values):
            yield from ([key, value] for key, value in zip(keys, values, strict=True) if key)
        case ast.Tuple(elts=rows):
            yield from (row.elts for row in rows if isinstance(row, ast.Tuple))


def _texts(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def _is_no_whole(node: ast.AST) -> bool:
    """A docstring, or a text in pieces, which is heard as a whole."""
    return isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    )


def _is_prose(text: str) -> bool:
    return any(character.isalpha() for character in _PLACEHOLDER.sub("", text))
