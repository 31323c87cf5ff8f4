"""Small makers for what every pane needs: labels by role, flat buttons, rows and columns."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

Margins = tuple[int, int, int, int]
NO_MARGINS = (0, 0, 0, 0)
L = TypeVar("L", bound=QBoxLayout)


def label(role: str = "", wrap: bool = False) -> QLabel:
    """A label that never reads its text as markup; `role` is one of the style sheet's."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def button(role: str = "") -> QPushButton:
    """Enter presses it as Space does; outside dialogs Qt leaves that to us."""
    made = QPushButton()
    made.setAutoDefault(True)
    made.setProperty("role", role)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


class CheckBox(QCheckBox):
    """Its box can be seen in the dark too, where Fusion draws it in the colour of the ground."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.end()


class FlatButton(QToolButton):
    """Enter presses it as Space does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self.popupMode() is QToolButton.ToolButtonPopupMode.InstantPopup:
            self.showMenu()
        else:
            self.click()


def flat_button() -> QToolButton:
    made = FlatButton()
    made.setAutoRaise(True)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def row(
    parent: QWidget | None, *items: QWidget | None, margins: Margins = NO_MARGINS, gap: int = 0
) -> QHBoxLayout:
    """From left to right; None is a space that stretches."""
    return _fill(QHBoxLayout(parent) if parent else QHBoxLayout(), items, margins, gap)


def column(
    parent: QWidget | None, *items: QWidget | None, margins: Margins = NO_MARGINS, gap: int = 0
) -> QVBoxLayout:
    """From top to bottom; None is a space that stretches."""
    return _fill(QVBoxLayout(parent) if parent else QVBoxLayout(), items, margins, gap)


def _fill(layout: L, items: tuple[QWidget | None, ...], margins: Margins, gap: int) -> L:
    layout.setContentsMargins(*margins)
    layout.setSpacing(gap)
    for item in items:
        if item is None:
            layout.addStretch(1)
        else:
            layout.addWidget(item)
    return layout
