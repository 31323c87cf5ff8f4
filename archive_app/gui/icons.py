"""Icons: the bundled SVG line drawings in any colour, drawn once per colour, size and screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


class Icons:
    """Draws and keeps icons. Only files of our own resources are ever given to the SVG renderer."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._icons: dict[tuple[str, str, str, int], QIcon] = {}

    def icon(self, name: str, colour: str, size: int, faded: str) -> QIcon:
        """`name` is a file of resources/icons without its ending; `size` is in logical pixels.

        `faded` is the colour while a control is switched off. An unknown name raises FileNotFoundError.
        """
        key = (name, colour, faded, size)
        if key not in self._icons:
            self._icons[key] = self._draw(name, colour, size, faded)
        return self._icons[key]

    def pixmap(self, name: str, colour: str, size: int, ratio: float) -> QPixmap:
        drawing = QSvgRenderer(QByteArray(self._source(name).replace("currentColor", colour).encode()))
        picture = QPixmap(round(size * ratio), round(size * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        drawing.render(painter, QRectF(0, 0, size, size))
        painter.end()
        return picture

    def _draw(self, name: str, colour: str, size: int, faded: str) -> QIcon:
        icon = QIcon()
        for ratio in sorted({1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}):
            picture = self.pixmap(name, colour, size, ratio)
            icon.addPixmap(picture)
            # Without one of its own, Qt tints the icon of a chosen row.
            icon.addPixmap(picture, QIcon.Mode.Selected)
            icon.addPixmap(self.pixmap(name, faded, size, ratio), QIcon.Mode.Disabled)
        return icon

    def _source(self, name: str) -> str:
        if name not in self._sources:
            self._sources[name] = (self._folder / f"{name}.svg").read_text("utf-8")
        return self._sources[name]
