"""Marks on a text: highlights, underlined names, hits; held by code points, drawn where they are in view."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from PySide6.QtGui import QColor, QTextCharFormat

from archive_app.documents.document import Document
from archive_app.entities.mention import Mention
from archive_app.gui.theme import Theme
from archive_app.library.annotation import AnchorState, Annotation

Span = tuple[int, int]
_GROUND, _EDGE = 5, 1
"""What an overlap of highlights is mixed of."""


class Layer(IntEnum):
    """From the lowest to the uppermost."""

    UNSURE = 0
    """Words that were recognised and may be others."""
    HIGHLIGHT = 1
    MENTION = 2
    HIT = 3
    CURRENT = 4


@dataclass(frozen=True, slots=True)
class Mark:
    """`style` is a highlight's colour or a mention's kind; `key` is the id of an annotation or entity.

    `title` is the text of the note, the preferred name of the entity or the value of the date.
    """

    start: int
    end: int
    layer: Layer
    style: str = ""
    key: str | None = None
    title: str = ""


def highlights(annotations: Iterable[Annotation]) -> list[Mark]:
    """What could not be found again has no place in the text."""
    return [
        Mark(note.start, note.end, Layer.HIGHLIGHT, note.colour.value, note.id, note.note)
        for note in annotations
        if note.state is not AnchorState.LOST
    ]


def underlines(mentions: Iterable[Mention]) -> list[Mark]:
    return [
        Mark(
            found.start,
            found.end,
            Layer.MENTION,
            found.kind.value,
            found.entity,
            found.name or found.value or "",
        )
        for found in mentions
    ]


def unsure(document: Document, remark: str) -> list[Mark]:
    """`remark` says what they are."""
    spans = document.recognised.unsure if document.recognised else ()
    return [Mark(start, end, Layer.UNSURE, title=remark) for start, end in spans]


def hits(spans: Iterable[Span]) -> list[Mark]:
    return [Mark(start, end, Layer.HIT) for start, end in spans]


class _Spans:
    """Marks sorted by their start, found by range in logarithmic time."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self.marks = sorted(marks, key=lambda mark: (mark.start, mark.end))
        self._starts = [mark.start for mark in self.marks]
        self._longest = max((mark.end - mark.start for mark in self.marks), default=0)

    def between(self, start: int, end: int) -> list[Mark]:
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [mark for mark in self.marks[first:last] if mark.end > start]


class Marks:
    """All marks of one document, by layer; each layer can be switched off and on again."""

    def __init__(self) -> None:
        self._layers = {layer: _Spans() for layer in Layer}
        self._off: set[Layer] = set()

    def put(self, layer: Layer, marks: Iterable[Mark]) -> None:
        self._layers[layer] = _Spans(marks)

    def all(self, layer: Layer) -> Sequence[Mark]:
        return self._layers[layer].marks

    def switch(self, layer: Layer, on: bool) -> None:
        (self._off.discard if on else self._off.add)(layer)

    def between(self, start: int, end: int) -> list[Mark]:
        """Every mark of a layer that is on and touches `start` to `end`, lowest layer first."""
        shown = (layer for layer in Layer if layer not in self._off)
        return [mark for layer in shown for mark in self._layers[layer].between(start, end)]

    def at(self, offset: int, layer: Layer) -> Mark | None:
        """The shortest mark of the layer at that letter, if the layer is on."""
        return next(iter(self.all_at(offset, layer)), None)

    def all_at(self, offset: int, layer: Layer) -> list[Mark]:
        """Every mark of the layer at that letter, the shortest first; none if the layer is off."""
        if layer in self._off:
            return []
        here = self._layers[layer].between(offset, offset + 1)
        return sorted(here, key=lambda mark: mark.end - mark.start)


def flatten(marks: Iterable[Mark], start: int, end: int) -> list[tuple[int, int, tuple[Mark, ...]]]:
    """Neighbouring pieces of `start` to `end`, each with the marks upon it, lowest layer first.

    Qt draws one selection over the other; so a hit within a name would wipe out the underline.
    """
    clipped = [(max(start, mark.start), min(end, mark.end), mark) for mark in marks]
    edges = sorted({edge for first, last, _ in clipped if first < last for edge in (first, last)})
    starting: dict[int, list[tuple[int, Mark]]] = {}
    for first, last, mark in clipped:
        starting.setdefault(first, []).append((last, mark))
    pieces, open_marks = [], list[tuple[int, Mark]]()
    for left, right in pairwise(edges):
        open_marks = [(last, mark) for last, mark in open_marks if last > left] + starting.get(left, [])
        if open_marks:
            upon = sorted((mark for _, mark in open_marks), key=lambda mark: mark.layer)
            pieces.append((left, right, tuple(upon)))
    return pieces


def mix(colours: Sequence[QColor]) -> QColor:
    """The mean of them."""
    parts = zip(*((each.red(), each.green(), each.blue()) for each in colours), strict=True)
    return QColor(*(round(sum(part) / len(colours)) for part in parts))


class MarkFormats:
    """How marks look in the theme of the moment."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def format(self, marks: Iterable[Mark]) -> QTextCharFormat:
        """The look of all these marks together, the uppermost winning."""
        look = QTextCharFormat()
        upon = list(marks)
        grounds = [mark.style for mark in upon if mark.layer is Layer.HIGHLIGHT]
        if grounds:
            look.setBackground(self._ground(grounds))
        for mark in (mark for mark in upon if mark.layer is not Layer.HIGHLIGHT):
            if mark.layer is Layer.UNSURE:
                look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
                look.setUnderlineColor(self._theme.colour("muted"))
            elif mark.layer is Layer.MENTION:
                self._underline(look, mark.style)
            else:
                self._fill(look, "hit" if mark.layer is Layer.HIT else "current")
        return look

    def _ground(self, colours: Sequence[str]) -> QColor:
        """One upon another is darker than either (lighter in a dark theme), and of both their colours."""
        grounds = [self._theme.colour(f"mark_{colour}") for colour in colours]
        mixed = mix(grounds)
        if len(grounds) == 1:
            return mixed
        edges = mix([self._theme.colour(f"edge_{colour}") for colour in colours])
        return mix([mixed] * _GROUND + [edges] * _EDGE)

    def _underline(self, look: QTextCharFormat, kind: str) -> None:
        line = QTextCharFormat.UnderlineStyle
        look.setUnderlineStyle(line.DotLine if kind == "date" else line.SingleUnderline)
        look.setUnderlineColor(self._theme.colour(kind))

    def _fill(self, look: QTextCharFormat, name: str) -> None:
        look.setBackground(self._theme.colour(name))
        look.setForeground(self._theme.colour(f"on_{name}"))
