"""The fonts that travel with the program, so that ў, і and ё look right on every system."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

INTERFACE = "Noto Sans"
READING = "Noto Serif"
SMALLEST = 10.0
"""Points. Some systems still say 9, which is too small for a day of reading."""


def load(folder: Path) -> tuple[str, ...]:
    """Registers every font file of the folder; returns the families found. A missing font is no failure."""
    found: list[str] = []
    for file in sorted(folder.glob("*.ttf")):
        handle = QFontDatabase.addApplicationFont(str(file))
        found += QFontDatabase.applicationFontFamilies(handle) if handle >= 0 else []
    return tuple(dict.fromkeys(found))


def interface_font(system: QFont) -> QFont:
    """Noto Sans in the size of the system; letters it lacks come from the system's font."""
    font = QFont(system)
    font.setFamilies([INTERFACE, *(name for name in system.families() if name != INTERFACE)])
    font.setPointSizeF(max(SMALLEST, system.pointSizeF()))
    return font


def reading_font(interface: QFont, zoom: float = 1.0) -> QFont:
    """Noto Serif, a fifth larger than the interface."""
    font = QFont(interface)
    font.setFamilies([READING, *interface.families()])
    font.setPointSizeF(interface.pointSizeF() * 1.2 * zoom)
    return font


def scaled(font: QFont, factor: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """A copy, larger or smaller and of another weight."""
    copy = QFont(font)
    copy.setPointSizeF(font.pointSizeF() * factor)
    copy.setWeight(weight)
    return copy
