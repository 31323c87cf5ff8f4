"""PageCanvas: the picture of one printed page with the marks upon it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from archive_app.gui.page_marks import PageMark
from archive_app.gui.reader_marks import Layer
from archive_app.gui.tokens import LIGHT

if TYPE_CHECKING:
    from archive_app.documents.page_picture import PagePicture

_ROOM = 1.5
"""Pixels around the letters that a mark covers."""


class PageCanvas(QWidget):
    """Paper stays white in the dark too, and so the marks keep the colours they have on white."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self._marks: list[tuple[Layer, str, QRectF]] = []

    @property
    def is_empty(self) -> bool:
        return self._image.isNull()

    @property
    def marks(self) -> Sequence[tuple[Layer, str, QRectF]]:
        """Layer, style and place in the pixels of the widget, lowest layer first."""
        return self._marks

    def place_of_current(self) -> QRectF | None:
        return next((place for layer, _, place in self._marks if layer is Layer.CURRENT), None)

    def show_picture(self, picture: PagePicture, marks: Sequence[PageMark], ratio: float) -> None:
        """`marks` belong to the places of the picture one by one; `ratio` is pixels of the screen to ours."""
        image = QImage(
            picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB888
        )
        # The image only borrows the bytes.
        self._image = image.copy()
        self._image.setDevicePixelRatio(ratio)
        self._marks = [
            (mark.layer, mark.style, _rectangle(line, ratio))
            for mark, places in zip(marks, picture.places, strict=False)
            for lines in mark.of(places)
            for line in lines
        ]
        self.setFixedSize(QSize(round(picture.width / ratio), round(picture.height / ratio)))
        self.update()

    def forget(self) -> None:
        self._image = QImage()
        self._marks = []
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawImage(0, 0, self._image)
        for layer, style, place in self._marks:
            self._draw(painter, layer, style, place)
        painter.end()

    def _draw(self, painter: QPainter, layer: Layer, style: str, place: QRectF) -> None:
        """Darkens the paper and leaves the letters as they are."""
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.fillRect(place, _colour(layer, style))
        if layer in (Layer.CURRENT, Layer.HIGHLIGHT):
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            edge = LIGHT.colour("text" if layer is Layer.CURRENT else f"edge_{style}")
            painter.setPen(edge)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place)


def _colour(layer: Layer, style: str) -> QColor:
    names = {Layer.HIGHLIGHT: f"mark_{style}", Layer.HIT: "hit"}
    return LIGHT.colour(names.get(layer, "current"))


def _rectangle(line: tuple[float, float, float, float], ratio: float) -> QRectF:
    left, top, width, height = (number / ratio for number in line)
    return QRectF(left, top, width, height).adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM)
