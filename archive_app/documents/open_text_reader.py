"""ODT → paragraphs: deletions left out, numbers of lists counted, foot notes and remarks below the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from archive_app.documents.authors import author_of
from archive_app.documents.document import BlockKind
from archive_app.documents.draft import Draft, Facts, PictureRef, Reading
from archive_app.documents.markup import DAMAGED, child, local, named, parsed, value, words_of
from archive_app.documents.notes import RULE, Paragraphs, reading_of
from archive_app.documents.numerals import numeral
from archive_app.documents.open_text_outline import OutlineNumbers
from archive_app.documents.package import LOCKED, Package
from archive_app.errors import UnreadableSource

if TYPE_CHECKING:
    from lxml.etree import _Element

_SIGNS = {"tab": "\t", "line-break": "\n"}
_PASSED_OVER = frozenset(
    (
        "tracked-changes",
        "annotation",
        "annotation-end",
        "sequence-decls",
        "forms",
        "title",
        "desc",
        "ruby-text",
    )
)
_LONGEST_ALT = 300
_DEEPEST = 60
_MOST_SPACES = 200


def read_open_text(untrusted: bytes) -> Reading:
    """Raises UnreadableSource."""
    package = Package(untrusted)
    if b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise UnreadableSource(reason=LOCKED)
    root = parsed(package.read("content.xml"))
    text = child(root, "body", "text")
    if text is None:
        raise UnreadableSource(reason=DAMAGED)
    reader = _OpenTextReader(root, package.read("styles.xml"))
    reader.read(text)
    return reading_of(reader.paragraphs.whole(), _facts(package.read("meta.xml")), package)


def _facts(untrusted_meta: bytes) -> Facts:
    meta = child(parsed(untrusted_meta), "meta") if untrusted_meta else None
    author = words_of(child(meta, "initial-creator")) or words_of(child(meta, "creator"))
    return Facts(title=words_of(child(meta, "title")) or None, author=author_of(author))


class _OpenTextReader:
    def __init__(self, root: _Element, untrusted_styles: bytes) -> None:
        self.paragraphs = Paragraphs()
        roots = [root, *([parsed(untrusted_styles)] if untrusted_styles else [])]
        self._lists = {value(each, "name"): each for tree in roots for each in named(tree, "list-style")}
        self._outline = OutlineNumbers(roots)
        self._titles = _made_of("Title", roots)
        self._rules = _made_of("Horizontal_20_Line", roots)
        self._levels: list[str | None] = []
        self._counts: list[int] = []
        self._ended: dict[str | None, int] = {}
        self._label: str | None = None

    def read(self, element: _Element, depth: int = 0) -> None:
        if depth > _DEEPEST:
            return
        for each in element:
            name = local(each)
            if name in ("p", "h"):
                self._read_paragraph(each, depth)
            elif name == "list":
                self._read_list(each, depth)
            elif name == "table-row":
                self.paragraphs.add_row(self._cells(each, depth))
            elif name not in _PASSED_OVER:
                self.read(each, depth + 1)

    def _read_paragraph(self, paragraph: _Element, depth: int) -> None:
        boxes: list[_Element] = []
        self.paragraphs.hang(_pictures(paragraph))
        text = self._text(paragraph, boxes)
        kind = BlockKind.HEADING if local(paragraph) == "h" else None
        if value(paragraph, "style-name") in self._titles:
            kind = BlockKind.TITLE
        if self._levels and kind is None:
            kind = BlockKind.LIST_ITEM
        if not text.strip() and value(paragraph, "style-name") in self._rules:
            self.paragraphs.add(RULE)
        if text.strip():
            self.paragraphs.add(text, kind, self._label or self._outline.number(paragraph))
            self._label = None
        for box in boxes:
            self.read(box, depth + 1)

    def _read_list(self, items: _Element, depth: int) -> None:
        style = value(items, "style-name") or (self._levels[-1] if self._levels else None)
        goes_on = value(items, "continue-numbering") == "true" or value(items, "continue-list") is not None
        self._levels.append(style)
        start = value(self._level_style(), "start-value") or "1"
        first = int(start) if start.isdecimal() else 1
        self._counts.append(self._ended.get(style, first - 1) if goes_on else first - 1)
        for item in items:
            if local(item) in ("list-item", "list-header"):
                self._read_item(item, depth)
        self._ended[style] = self._counts.pop()
        self._levels.pop()

    def _read_item(self, item: _Element, depth: int) -> None:
        if local(item) == "list-item" and not all(local(each) == "list" for each in item):
            start = value(item, "start-value") or ""
            self._counts[-1] = int(start) if start.isdecimal() else self._counts[-1] + 1
            self._label = self._number()
        self.read(item, depth + 1)
        self._label = None

    def _level_style(self) -> _Element | None:
        style = self._lists.get(self._levels[-1])
        levels = style if style is not None else ()
        return next((each for each in levels if value(each, "level") == str(len(self._levels))), None)

    def _number(self) -> str:
        style = self._level_style()
        if style is None or local(style) != "list-level-style-number":
            return ""
        number = numeral(self._counts[-1], value(style, "num-format") or "none")
        return f"{value(style, 'num-prefix') or ''}{number}{value(style, 'num-suffix') or ''}"

    def _cells(self, row: _Element, depth: int) -> list[list[Draft]]:
        outer, cells = self.paragraphs.drafts, []
        for cell in row:
            self.paragraphs.drafts = []
            self.read(cell, depth + 1)
            cells.append(self.paragraphs.drafts)
        self.paragraphs.drafts = outer
        return cells

    def _text(self, element: _Element, boxes: list[_Element]) -> str:
        pieces = [element.text or ""]
        for each in element:
            name = local(each)
            if name in _SIGNS:
                pieces.append(_SIGNS[name])
            elif name == "s":
                pieces.append(" " * min(int(value(each, "c") or 1), _MOST_SPACES))
            elif name == "note":
                pieces.append(self.paragraphs.note(words_of(child(each, "note-body"))))
            elif name == "annotation":
                said = " ".join(words_of(line) for line in named(each, "p"))
                self.paragraphs.remark(words_of(child(each, "creator")), said)
            elif name in ("text-box", "table"):
                boxes.append(each)
            elif name not in _PASSED_OVER:
                pieces.append(self._text(each, boxes))
            pieces.append(each.tail or "")
        return "".join(pieces)


def _made_of(name: str, roots: list[_Element]) -> set[str | None]:
    """The style of this name, and those made of it."""
    styles: set[str | None] = {name}
    for root in roots:
        for style in named(root, "style"):
            if value(style, "parent-style-name") == name:
                styles.add(value(style, "name"))
    return styles


def _pictures(paragraph: _Element) -> Iterator[PictureRef]:
    """Those that lie in the package; frames inside a text box are met with its own paragraphs."""
    for frame in named(paragraph, "frame"):
        image = child(frame, "image")
        ref = (value(image, "href") or "").removeprefix("./")
        if ref.startswith("Pictures/"):
            yield PictureRef(ref, words_of(child(frame, "desc"))[:_LONGEST_ALT])
