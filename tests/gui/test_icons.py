"""Icons are drawn in the colour asked for, once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPixmap

from archive_app.gui.icons import Icons
from archive_app.gui.theme import Theme

FILES = sorted((Path(__file__).resolve().parents[2] / "resources" / "icons").glob("*.svg"))


def _colours(picture: QPixmap) -> set[str]:
    image = picture.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_icon_draws_in_one_colour(theme: Theme, file: Path) -> None:
    picture = Icons(file.parent).pixmap(file.stem, "#123456", 32, 2.0)
    assert _colours(picture) == {"#123456"}
    assert picture.width() == 64


def test_an_icon_is_drawn_once_per_colour(theme: Theme, resources: Path) -> None:
    icons = Icons(resources / "icons")
    first = icons.icon("search", "#112233", 20, "#888888")
    assert icons.icon("search", "#112233", 20, "#888888") is first
    assert icons.icon("search", "#445566", 20, "#888888") is not first
    assert QColor("#112233").name() in _colours(first.pixmap(20))


def test_an_unknown_name_is_an_error(resources: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Icons(resources / "icons").icon("no-such-icon", "#000000", 20, "#000000")
