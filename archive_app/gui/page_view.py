"""PageView: a document as it was printed, page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from archive_app.gui.page_canvas import PageCanvas
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import column, flat_button, label, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from archive_app.documents.page_picture import PagePicture
    from archive_app.gui.page_marks import PageMark

ZOOMS = (50, 75, 100, 125, 150, 200, 300, 400)
"""Per cent of the width of the view."""
_PAUSE = 120
"""Milliseconds without a change of size before the page is drawn anew."""


class PageView(QScrollArea):
    """Asks for its picture by `wanted` and is given it by `show_picture`."""

    left = Signal()
    """The reader wants the text back."""
    wanted = Signal()
    """Page or size are others now."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._zoom = 100
        self._count = 0
        self._at_bottom = False
        self.page = 1
        self.canvas = PageCanvas()
        self.setWidget(self.canvas)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pause = QTimer(self, interval=_PAUSE, singleShot=True)
        self._pause.timeout.connect(self.wanted)
        self._make_bar()
        self.retranslate()

    @property
    def zoom(self) -> int:
        """Per cent of the width of the view."""
        return self._zoom

    @property
    def picture_width(self) -> int:
        """Pixels of the screen."""
        room = self.viewport().width() - 2 * self._theme.space(8)
        return max(round(room * self._zoom / 100 * self.devicePixelRatioF()), 1)

    def show_pages(self, count: int, page: int) -> None:
        """Another document with so many pages; its picture is asked for."""
        self._count = count
        self.forget()
        self._go_to(page)

    def go_to(self, page: int) -> None:
        """Counted from 1; nothing happens where that page is shown, or where there is none."""
        if page != self.page and 1 <= page <= self._count:
            self._go_to(page)

    def show_picture(self, picture: PagePicture, marks: Sequence[PageMark]) -> None:
        """With the current hit in view if it is on the page."""
        self.canvas.show_picture(picture, marks, self.devicePixelRatioF())
        bar, current = self.verticalScrollBar(), self.canvas.place_of_current()
        if self._at_bottom:
            bar.setValue(bar.maximum())
        elif current:
            middle = current.center().toPoint()
            self.ensureVisible(middle.x(), middle.y(), self._theme.space(60), self._theme.space(60))
        self._at_bottom = False

    def forget(self) -> None:
        self.canvas.forget()

    def larger(self) -> None:
        self._set_zoom(next((step for step in ZOOMS if step > self._zoom), self._zoom))

    def smaller(self) -> None:
        self._set_zoom(next((step for step in reversed(ZOOMS) if step < self._zoom), self._zoom))

    def reset_zoom(self) -> None:
        """The whole width of the page in view."""
        self._set_zoom(100)

    def retranslate(self) -> None:
        names = (self.tr("Previous page"), self.tr("Next page"), self.tr("Smaller"), self.tr("Larger"))
        for button, name in zip(self._buttons, names, strict=True):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.setAccessibleDescription(
            self.tr("Page Up and Page Down turn the pages; plus and minus change the size.")
        )
        self._say()

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_PageDown and bar.value() == bar.maximum():
            self.go_to(self.page + 1)
        elif event.key() == Qt.Key.Key_PageUp and bar.value() == bar.minimum():
            self._at_bottom = self.page > 1
            self.go_to(self.page - 1)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(1 if event.key() == Qt.Key.Key_Home else self._count)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text() in ("+", "-"):
            (self.larger if event.text() == "+" else self.smaller)()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.larger if event.angleDelta().y() > 0 else self.smaller)()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pause.start()
        self._place_bar()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # Inside

    def _go_to(self, page: int) -> None:
        self.page = page
        self.verticalScrollBar().setValue(0)
        self._say()
        self.wanted.emit()

    def _set_zoom(self, percent: int) -> None:
        if percent != self._zoom:
            self._zoom = percent
            self._say()
            self.wanted.emit()

    def _make_bar(self) -> None:
        self.bar, self.number = QFrame(self), label("muted")
        self.bar.setProperty("role", "bar")
        names = ("chevron-left", "chevron-right", "minus", "plus")
        steps = (
            lambda: self.go_to(self.page - 1),
            lambda: self.go_to(self.page + 1),
            self.smaller,
            self.larger,
        )
        self._buttons = [flat_button() for _ in names]
        for button, name, step in zip(self._buttons, names, steps, strict=True):
            self._theme.dress(button, name)
            button.clicked.connect(step)
        back, on, smaller, larger = self._buttons
        gap = self._theme.space(4)
        line = row(None, back, self.number, on, None, smaller, larger, gap=gap)
        line.setContentsMargins(gap, gap, gap, gap)
        column(self.bar).addLayout(line)

    def _place_bar(self) -> None:
        height = self.bar.sizeHint().height()
        self.setViewportMargins(0, height, 0, 0)
        beside = self.verticalScrollBar().sizeHint().width()
        self.bar.setGeometry(0, 0, self.width() - beside, height)

    def _position(self) -> str:
        return self.tr("Page %1 of %2")

    def _name(self) -> str:
        return self.tr("Original page")

    def _say(self) -> None:
        number, count = (self.locale().toString(each) for each in (self.page, self._count))
        text = self._position().replace("%1", number).replace("%2", count)
        self.number.setText(text)
        self.setAccessibleName(self._name() + ": " + text)
        self._buttons[0].setEnabled(self.page > 1)
        self._buttons[1].setEnabled(self.page < self._count)
        self._buttons[2].setEnabled(self._zoom > ZOOMS[0])
        self._buttons[3].setEnabled(self._zoom < ZOOMS[-1])
