"""InlinePictures: pictures between the paragraphs of a text, in room made by margins: no letter moves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QTextBlock
from PySide6.QtWidgets import QTextEdit

from archive_app.documents.document import Document
from archive_app.gui.theme import Theme

if TYPE_CHECKING:
    from archive_app.documents.page_picture import PagePicture

_GAP = 12
_TALLEST = 480
"""So that a picture and some lines around it are seen at once."""


@dataclass(frozen=True, slots=True)
class Hung:
    """A picture above the block of that number; behind the last one it hangs below it."""

    block: int
    number: int
    """Among the pictures of the document, from 0."""
    alt: str
    image: QImage | None = None


class InlinePictures:
    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._blocks = 0
        self._hung: dict[int, list[Hung]] = {}

    def forget(self) -> None:
        self._hung = {}

    def show(self, document: Document, pictures: Sequence[PagePicture | None]) -> None:
        """`pictures` are those of the document one by one; for one that is absent its words are shown."""
        starts = {block.start: number for number, block in enumerate(document.blocks)}
        self._blocks = len(document.blocks)
        hung: dict[int, list[Hung]] = defaultdict(list)
        for number, (place, picture) in enumerate(zip(document.pictures, pictures, strict=False)):
            block = starts.get(place.above, self._blocks)
            if picture or place.alt:
                hung[block].append(Hung(block, number, place.alt, _image(picture) if picture else None))
        self._hung = dict(hung)

    def rooms(self, width: float) -> dict[int, float]:
        """What is wanted above each block, in pixels; behind the last block, what is wanted below it."""
        return {number: self._room(number, width) for number in self._hung}

    def _room(self, number: int, width: float) -> float:
        return self._gap + sum(self._height(each, width) for each in self._hung[number])

    def paint(self, view: QTextEdit) -> None:
        if not self._hung:
            return
        painter = QPainter(view.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for hung, place in self.places(view):
            if hung.image:
                painter.drawImage(place, hung.image)
            else:
                painter.setPen(self._theme.colour("muted"))
                painter.setFont(self._theme.font())
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._words(hung, place.width()))
        painter.end()

    def places(self, view: QTextEdit) -> Iterator[tuple[Hung, QRectF]]:
        """What can be seen of them in the viewport."""
        width, bottom = room_for(view), view.viewport().height()
        for number, hung in self._hung.items():
            block = view.document().findBlockByNumber(min(number, self._blocks - 1))
            if not block.isValid():
                continue
            top = self._top(view, block, number, width)
            for each in hung:
                height = self._height(each, width)
                if top + height > 0 and top < bottom:
                    size = self._size(each, width)
                    yield each, QRectF(view.document().documentMargin(), top, *size)
                top += height

    def at(self, view: QTextEdit, point: QPointF) -> Hung | None:
        return next((hung for hung, place in self.places(view) if place.contains(point)), None)

    def _top(self, view: QTextEdit, block: QTextBlock, number: int, width: float) -> float:
        around = view.document().documentLayout().blockBoundingRect(block)
        scrolled = view.verticalScrollBar().value()
        if number >= self._blocks:
            return around.bottom() - scrolled + self._gap
        return around.top() - scrolled - self._room(number, width) + self._gap

    @property
    def _gap(self) -> float:
        return self._theme.space(_GAP)

    def _height(self, hung: Hung, width: float) -> float:
        return self._size(hung, width)[1] + self._gap

    def _size(self, hung: Hung, width: float) -> tuple[float, float]:
        if hung.image is None:
            return width, self._theme.line_height
        own = hung.image.deviceIndependentSize()
        share = min(1.0, width / own.width(), self._theme.space(_TALLEST) / own.height())
        return own.width() * share, own.height() * share

    def _words(self, hung: Hung, width: float) -> str:
        text = f"[{hung.alt}]"
        return QFontMetricsF(self._theme.font()).elidedText(text, Qt.TextElideMode.ElideRight, width)


def room_for(view: QTextEdit) -> float:
    """The width of the column of text, in pixels."""
    return max(1.0, view.viewport().width() - 2 * view.document().documentMargin())


def changed(old: Mapping[int, float], new: Mapping[int, float]) -> list[int]:
    """The blocks whose room is another one now."""
    return sorted(number for number in {*old, *new} if old.get(number) != new.get(number))


def _image(picture: PagePicture) -> QImage:
    borrowed = QImage(
        picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB888
    )
    return borrowed.copy()
