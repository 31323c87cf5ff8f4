"""Swatches: small squares in the colours of highlights, for lists, menus and buttons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap

from archive_app.gui.theme import Theme
from archive_app.library.annotation import Colour


def swatch(theme: Theme, colour: Colour, ratio: float = 2.0) -> QIcon:
    """A square in the highlight's colour with a strong edge, as large as the usual icons."""
    side = theme.icon_size.width()
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour(f"edge_{colour}"), side / 14))
    painter.setBrush(theme.colour(f"mark_{colour}"))
    gap = side / 7
    painter.drawRoundedRect(QRectF(gap, gap, side - 2 * gap, side - 2 * gap), side / 6, side / 6)
    painter.end()
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon
