"""The main content of a web page → paragraphs."""

from __future__ import annotations

from dataclasses import replace

from bs4 import Tag

from archive_app.documents.bullets import marks_of
from archive_app.documents.document import BlockKind
from archive_app.documents.draft import Draft
from archive_app.documents.layout import paragraphs
from archive_app.documents.lines import read_lines
from archive_app.documents.web_content import Content
from archive_app.documents.web_elements import Dropped, Weights, walk

CELLS = " | "
"""Between the cells of a table row, which is one paragraph."""
_LONGEST_ROW = 300
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
    weights = Weights(content.root, content.dropped) if content.root.find("tr") else None
    row: Tag | None = None
    for event, value in walk(content.root, content.dropped):
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
        else:
            gatherer.end(value.name)
    gatherer.flush()
    return _without_bullets(gatherer.drafts)


class _Gatherer:
    """Words on their way into paragraphs."""

    def __init__(self, dropped: Dropped) -> None:
        self._dropped = dropped
        self.drafts: list[Draft] = []
        self._words: list[str] = []
        self._kinds: list[BlockKind | None] = [None]
        self._preformatted = 0

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
        self.drafts.append(Draft(CELLS.join(cell for cell in cells if cell), BlockKind.PARAGRAPH))

    def _words_in(self, cell: Tag) -> str:
        words = (text for event, text in walk(cell, self._dropped) if event == "text")
        return " ".join(" ".join(map(str, words)).split())

    def flush(self) -> None:
        """What was gathered so far is a paragraph, or several ones divided by line breaks."""
        words, kind = "".join(self._words), self._kinds[-1]
        self._words.clear()
        if kind is BlockKind.HEADING or "\n" not in words:
            self.drafts.append(Draft(" ".join(words.split()), kind))
        else:
            lines = paragraphs(read_lines(words))
            kind = kind or (BlockKind.PARAGRAPH if self._preformatted else None)
            self.drafts.extend(replace(draft, kind=draft.kind or kind) for draft in lines)


def _without_bullets(drafts: list[Draft]) -> list[Draft]:
    """Lists that are written with bullets in plain paragraphs."""
    marks = marks_of(draft.text for draft in drafts if draft.kind is None)
    return [
        Draft(draft.text[len(bullet) :], BlockKind.LIST_ITEM)
        if draft.kind is None and (bullet := marks.bullet(draft.text))
        else draft
        for draft in drafts
        if draft.text
    ]
