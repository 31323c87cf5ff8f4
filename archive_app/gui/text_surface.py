"""TextSurface: a QTextBrowser addressed by code points, which opens no file, no link and no picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QImage, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QTextBrowser, QWidget

from archive_app.gui.text_offsets import TextOffsets

Span = tuple[int, int]


class TextSurface(QTextBrowser):
    """All offsets are code points of `text`; a subclass fills the document and calls `hold` before."""

    selection_changed = Signal()
    menu_opening = Signal(QMenu, int)
    """The menu of the text, and the letter it is opened upon."""
    letter_clicked = Signal(int)
    """A click, not a drag, exactly upon this letter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self._offsets = TextOffsets("")
        self._pressed: QPoint | None = None
        self._menu_actions: list[QAction | None] = []
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setMouseTracking(True)
        self.selectionChanged.connect(self.selection_changed)

    def hold(self, text: str) -> None:
        """The text that the document will show, letter for letter."""
        self.text = text
        self._offsets = TextOffsets(text)

    def set_menu_actions(self, actions: Sequence[QAction | None]) -> None:
        """What the context menu offers; None is a line between groups."""
        self._menu_actions = list(actions)

    def selected_range(self) -> Span | None:
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return self.offset_of(cursor.selectionStart()), self.offset_of(cursor.selectionEnd())

    def selected_text(self) -> str:
        span = self.selected_range()
        return self.text[slice(*span)] if span else ""

    def copied_text(self) -> str:
        """What is selected, as it is copied."""
        return self.selected_text()

    def clear_selection(self) -> None:
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)

    @property
    def caret(self) -> int:
        return self.offset_of(self.textCursor().selectionStart())

    def visible_range(self) -> Span:
        corner = self.viewport().rect().bottomRight()
        first, last = self.cursorForPosition(QPoint(0, 0)), self.cursorForPosition(corner)
        return self.offset_of(first.position()), self.offset_of(last.position())

    def place_of(self, start: int, end: int) -> QRect:
        """The rectangle around the ends of a passage, in this widget's coordinates."""
        first = self.cursorRect(self.cursor_at(start))
        last = self.cursorRect(self.cursor_at(end))
        return first.united(last).translated(self.viewport().pos())

    def line_top(self, offset: int) -> int:
        """How far below the top edge the line with that letter begins; negative above it."""
        return self.cursorRect(self.cursor_at(offset)).top() + self.viewport().y()

    def share_of(self, offset: int) -> float:
        """How far down the whole text that letter stands, 0 to 1."""
        position = self._offsets.to_position(offset)
        block = self.document().findBlock(position)
        layout = self.document().documentLayout()
        box = layout.blockBoundingRect(block)
        within = (position - block.position()) / max(1, block.length())
        return (box.top() + within * box.height()) / max(1.0, layout.documentSize().height())

    def cursor_at(self, start: int, end: int | None = None) -> QTextCursor:
        """A cursor before the letter `start`, selecting up to `end`; at most at the end of what is shown."""
        last = self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(last, self._offsets.to_position(start)))
        if end is not None:
            cursor.setPosition(min(last, self._offsets.to_position(end)), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def offset_of(self, position: int) -> int:
        return self._offsets.to_offset(position)

    def offset_under(self, point: QPointF) -> int | None:
        """The letter exactly under a point of the viewport, if there is one."""
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        layout = self.document().documentLayout()
        position = layout.hitTest(point + scrolled, Qt.HitTestAccuracy.ExactHit)
        return None if position < 0 else self.offset_of(position)

    def reveal(self, cursor: QTextCursor) -> None:
        """A place in the middle of the view stays where it is; any other comes to its upper third."""
        line, height = self.cursorRect(cursor), self.viewport().height()
        if not height * 0.1 <= line.top() <= height * 0.8:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + line.top() - round(height * 0.33))

    def loadResource(self, kind: int, name: QUrl | str) -> QImage:
        """Nothing is ever loaded; Qt opens the file by itself unless it gets a picture, even an empty one."""
        return QImage()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain text only: no fonts and colours in the clipboard."""
        data = QMimeData()
        data.setText(self.copied_text())
        return data

    def menu(self) -> QMenu:
        """A new context menu, not yet shown."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self._menu_actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu()
        under = self.offset_under(QPointF(event.pos()))
        by_keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
        self.menu_opening.emit(menu, self.caret if by_keyboard or under is None else under)
        menu.popup(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        offset = self.offset_under(event.position())
        if offset is not None and moved < QApplication.startDragDistance() and not self.selected_range():
            self.letter_clicked.emit(offset)
