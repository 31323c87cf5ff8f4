"""The main content of a web page → paragraphs."""

from __future__ import annotations

from dataclasses import replace

from bs4 import Tag

from archive_app.documents.bullets import marks_of
from archive_app.documents.document import BlockKind
from archive_app.documents.draft import Draft, PictureRef
from archive_app.documents.layout import paragraphs
from archive_app.documents.lines import read_lines
from archive_app.documents.web_content import Content
from archive_app.documents.web_elements import Dropped, Weights, attribute, walk

CELLS = " | "
"""Between the cells of a table row, which is one paragraph."""
_LONGEST_ROW = 300
_SMALLEST = 32
"""Pixels."""
_LONGEST_REF, _LONGEST_ALT = 500, 300
_INLINE = frozenset(
    (
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em"),
        *("font", "i", "img", "ins", "kbd", "label", "mark", "math", "nobr", "q", "rp", "rt", "ruby", "s"),
        *("samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
    )
)
_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "dt", "caption"), BlockKind.HEADING),
    "li": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CREDIT,
}


def blocks_of(content: Content) -> list[Draft]:
    """The paragraphs of the content, in the order of the page; `<pre>` is laid out like a plain text."""
    gatherer = _Gatherer(content.dropped)
    for root in content.roots:
        _gather(root, content.dropped, gatherer)
    gatherer.finish()
    return _without_bullets(gatherer.drafts)


def _gather(root: Tag, dropped: Dropped, gatherer: _Gatherer) -> None:
    weights = Weights(root, dropped) if root.find("tr") else None
    row: Tag | None = None
    for event, value in walk(root, dropped):
        if isinstance(value, str):
            if row is None:
                gatherer.add(value)
        elif row is not None:
            row = None if event == "end" and value is row else row
        elif event == "start" and value.name == "tr" and weights and weights[value].text <= _LONGEST_ROW:
            row = value
            gatherer.add_row(value)
        elif event == "start":
            gatherer.start(value.name)
            if value.name == "img" and (picture := picture_of(value)):
                gatherer.hang(picture)
        else:
            gatherer.end(value.name)
    gatherer.flush()


class _Gatherer:
    """Words on their way into paragraphs."""

    def __init__(self, dropped: Dropped) -> None:
        self._dropped = dropped
        self.drafts: list[Draft] = []
        self._words: list[str] = []
        self._kinds: list[BlockKind | None] = [None]
        self._preformatted = 0
        self._pictures: list[PictureRef] = []

    def hang(self, picture: PictureRef) -> None:
        """Above the paragraph it stands in, or above the next one."""
        self._pictures.append(picture)

    def start(self, name: str) -> None:
        if name == "br":
            self._words.append("\n")
        elif name not in _INLINE:
            self.flush()
            self._kinds.append(_KINDS.get(name, self._kinds[-1]))
            self._preformatted += name == "pre"

    def end(self, name: str) -> None:
        if name != "br" and name not in _INLINE:
            self.flush()
            self._kinds.pop()
            self._preformatted -= name == "pre"

    def add(self, words: str) -> None:
        """Line ends of the markup are blanks like any other, except in preformatted text."""
        if self._preformatted:
            self._words.append(words)
        else:
            self._words.append((" " if words[:1].isspace() else "") + " ".join(words.split()))
            self._words.append(" " if words[-1:].isspace() else "")

    def add_row(self, row: Tag) -> None:
        """A row of a table, its cells side by side in one paragraph."""
        self.flush()
        cells = (self._words_in(cell) for cell in row.find_all(("td", "th"), recursive=False))
        self._append(Draft(CELLS.join(cell for cell in cells if cell), BlockKind.PARAGRAPH))

    def finish(self) -> None:
        """What hangs below the last paragraph has none of its own."""
        self.flush()
        if self._pictures:
            self._append(Draft("", pictures=tuple(self._pictures)))

    def _append(self, draft: Draft) -> None:
        if draft.text and self._pictures:
            draft = replace(draft, pictures=tuple(self._pictures))
            self._pictures.clear()
        self.drafts.append(draft)

    def _words_in(self, cell: Tag) -> str:
        words = (text for event, text in walk(cell, self._dropped) if event == "text")
        return " ".join(" ".join(map(str, words)).split())

    def flush(self) -> None:
        """What was gathered so far is a paragraph, or several ones divided by line breaks."""
        words, kind = "".join(self._words), self._kinds[-1]
        self._words.clear()
        if kind is BlockKind.HEADING or "\n" not in words:
            self._append(Draft(" ".join(words.split()), kind))
        else:
            lines = paragraphs(read_lines(words))
            kind = kind or (BlockKind.PARAGRAPH if self._preformatted else None)
            for draft in lines:
                self._append(replace(draft, kind=draft.kind or kind))


def picture_of(image: Tag) -> PictureRef | None:
    """None for what is too small to be a picture of something, and what has no source."""
    # Many pages name the source elsewhere until somebody scrolls there.
    ref = (attribute(image, "src") or attribute(image, "data-src")).strip()
    sizes = (attribute(image, name) for name in ("width", "height"))
    if not ref or any(size.isdecimal() and int(size) < _SMALLEST for size in sizes):
        return None
    return PictureRef(ref[:_LONGEST_REF], " ".join(attribute(image, "alt").split())[:_LONGEST_ALT])


def _without_bullets(drafts: list[Draft]) -> list[Draft]:
    """Lists that are written with bullets in plain paragraphs."""
    marks = marks_of(draft.text for draft in drafts if draft.kind is None)
    return [
        replace(draft, text=draft.text[len(bullet) :], kind=BlockKind.LIST_ITEM)
        if draft.kind is None and (bullet := marks.bullet(draft.text))
        else draft
        for draft in drafts
        if draft.text or draft.pictures
    ]
