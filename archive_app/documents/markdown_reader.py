"""Markdown → paragraphs without its signs."""

from __future__ import annotations

import re

from archive_app.documents.document import BlockKind
from archive_app.documents.draft import Draft, Facts, Reading
from archive_app.documents.notes import CELLS

_FRONT = re.compile(r"\A---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FACT = re.compile(
    r"^(title|author|date|lang|language)\s*:\s*[\"']?(.+?)[\"']?\s*$", re.MULTILINE | re.IGNORECASE
)
_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_FENCE = re.compile(r"\s{0,3}(```+|~~~+)")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$")
_UNDERLINE = re.compile(r"\s{0,3}(?:=+|-{2,})\s*$")
_RULE = re.compile(r"\s{0,3}([-*_])(?:\s*\1){2,}\s*$")
_ITEM = re.compile(r"\s*(?:([-*+])|(\d{1,9}[.)]))\s+(?:\[[ xX]\]\s+)?")
_QUOTE = re.compile(r"\s{0,3}>\s?")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$")
_PICTURE_OR_LINK = re.compile(
    r"!?\[([^\[\]]{0,2000})\](?:\([^()\s]{0,2000}(?:\s+\"[^\"]{0,500}\")?\)|\[[^\[\]]{0,200}\])"
)
_DEFINITION = re.compile(r"\s{0,3}\[[^\[\]^]+\]:\s*\S+.*$")
_STRONG = re.compile(r"(\*\*|__|~~)(?=\S)(.{1,500}?\S?)\1")
_EMPHASIS = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])([^*_\n]{1,500}?)\1(?![\w*_])")
_CODE = re.compile(r"(?<!`)(`{1,3})(?!`)(.{1,500}?)(?<!`)\1(?!`)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,500}>|<!--.{0,2000}?-->")


def read_markdown(text: str) -> Reading:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT.match(text)
    facts = _facts(front[1]) if front else Facts()
    return Reading(tuple(_Gatherer().read(text[front.end() :] if front else text)), facts)


def _facts(front: str) -> Facts:
    stated = {name.lower(): said for name, said in _FACT.findall(front)}
    day = _DAY.match(stated.get("date", ""))
    return Facts(
        title=stated.get("title"),
        author=stated.get("author"),
        published=day.group() if day else None,
        language=stated.get("lang") or stated.get("language"),
    )


class _Gatherer:
    def __init__(self) -> None:
        self._drafts: list[Draft] = []
        self._lines: list[str] = []
        self._kind: BlockKind | None = None
        self._fence = ""

    def read(self, text: str) -> list[Draft]:
        for line in text.split("\n"):
            if not self._in_code(line):
                self._add(line)
        self._end()
        return self._drafts

    def _in_code(self, line: str) -> bool:
        fence = _FENCE.match(line)
        if self._fence:
            if fence and fence[1].startswith(self._fence):
                self._fence = ""
            elif line.strip():
                self._drafts.append(Draft(line, BlockKind.PARAGRAPH))
            return True
        if fence:
            self._end()
            self._fence = fence[1]
        return fence is not None

    def _add(self, line: str) -> None:
        heading, item, quote = _HEADING.match(line), _ITEM.match(line), _QUOTE.match(line)
        if not line.strip() or _DEFINITION.match(line) or _TABLE_RULE.match(line):
            self._end()
        elif _UNDERLINE.match(line) and self._lines and self._kind is None:
            self._end(BlockKind.HEADING)
        elif _RULE.match(line):
            self._end()
        elif heading:
            self._end()
            self._one(heading[1], BlockKind.HEADING)
        elif quote:
            self._go_on(line[quote.end() :], BlockKind.QUOTE)
        elif item:
            self._end()
            self._go_on(f"{item[2] or ''} {line[item.end() :]}", BlockKind.LIST_ITEM)
        elif line.lstrip().startswith("|"):
            self._end()
            cells = (cell.strip() for cell in line.strip().strip("|").split("|"))
            self._one(CELLS.join(cell for cell in cells if cell), BlockKind.PARAGRAPH)
        else:
            self._lines.append(line + ("\n" if line.endswith(("  ", "\\")) else ""))

    def _go_on(self, line: str, kind: BlockKind) -> None:
        if self._kind is not kind:
            self._end()
        self._kind = kind
        if not line.strip():
            self._end()
        else:
            self._lines.append(line)

    def _one(self, line: str, kind: BlockKind) -> None:
        self._lines, self._kind = [line], kind
        self._end()

    def _end(self, kind: BlockKind | None = None) -> None:
        words = _plain(" ".join(line.strip(" \t") for line in self._lines))
        kind = kind or self._kind
        self._drafts.extend(Draft(line.strip("\\ "), kind) for line in words.split("\n") if line.strip())
        self._lines, self._kind = [], None


def _plain(text: str) -> str:
    for pattern, kept in ((_PICTURE_OR_LINK, r"\1"), (_TAG, ""), (_CODE, r"\2"), (_STRONG, r"\2")):
        text = pattern.sub(kept, text)
    return _ESCAPE.sub(r"\1", _EMPHASIS.sub(r"\2", text))
