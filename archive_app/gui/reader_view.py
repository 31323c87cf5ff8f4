"""ReaderView: shows one document as plain text, with its marks, its hits and the notes beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from archive_app.documents.document import BlockKind, Document
from archive_app.entities.mention import Mention, MentionKind
from archive_app.gui import reader_column
from archive_app.gui.date_names import date_name
from archive_app.gui.hit_walk import HitWalk
from archive_app.gui.margin_notes import MarginNotes
from archive_app.gui.overview_ruler import OverviewRuler
from archive_app.gui.plain_text import tooltip
from archive_app.gui.reader_marks import (
    Layer,
    Mark,
    MarkFormats,
    Marks,
    flatten,
    highlights,
    hits,
    underlines,
)
from archive_app.gui.reader_text import ReaderText
from archive_app.gui.text_surface import Span, TextSurface
from archive_app.gui.theme import Theme
from archive_app.library.annotation import Annotation
from archive_app.settings import TEXT_SIZE

ZOOMS = tuple(int(choice) for choice in TEXT_SIZE.choices)
"""Per cent."""


class ReaderView(TextSurface):
    """All offsets are code points of the document's canonical text."""

    entity_activated = Signal(str)
    annotation_activated = Signal(str)
    document_changed = Signal()
    """Another document is shown; its hits and marks follow."""
    hits_changed = Signal()
    """The hits, or which of them is the current one."""
    highlights_changed = Signal()
    column_moved = Signal(int)
    """The distance of the text from the left edge, in pixels."""
    title_seen = Signal(bool)
    """Whether the title within the text came into view or left it."""
    zoom_changed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._document: Document | None = None
        self._marks = Marks()
        self._formats = MarkFormats(theme)
        self._searched = HitWalk()
        self._found: HitWalk | None = None
        self._zoom = 100
        self._target: Span | None = None
        self._title_is_seen = False
        self._filler = ReaderText(self.document(), theme, self)
        self.margin_notes = MarginNotes(theme, self)
        self.ruler = OverviewRuler(theme, self)
        self._refresh = QTimer(self, interval=0, singleShot=True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._connect()
        self._retranslate()

    # What is shown

    @property
    def shown(self) -> Document | None:
        return self._document

    def show_document(
        self,
        document: Document,
        mentions: Sequence[Mention] = (),
        annotations: Sequence[Annotation] = (),
        hits: Sequence[Span] = (),
    ) -> None:
        """Shows the document at its first hit, else at its top; the same one again keeps its place."""
        if document != self._document:
            self._document = document
            self._found = None
            self._target = None
            self.hold(document.text)
            self._filler.show(document)
            self.moveCursor(QTextCursor.MoveOperation.Start)
            self.verticalScrollBar().setValue(0)
            self.document_changed.emit()
        self._marks.put(Layer.MENTION, underlines(mentions))
        self.set_annotations(annotations)
        self.set_hits(hits)

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        marks = highlights(annotations)
        self._marks.put(Layer.HIGHLIGHT, marks)
        self.ruler.put(Layer.HIGHLIGHT, marks)
        self.margin_notes.put(self._marks.all(Layer.HIGHLIGHT))
        self._lay_out_column()
        self._refresh.start()
        self.highlights_changed.emit()

    def set_hits(self, spans: Sequence[Span]) -> None:
        """Hits of the search; the first becomes the current one and is shown."""
        self._searched = HitWalk(spans)
        self._put_hits()

    def set_found(self, spans: Sequence[Span] | None) -> None:
        """Hits of find-in-document, shown instead of those of the search until None is given."""
        self._found = None if spans is None else HitWalk(spans)
        if self._found:
            self._found.go_near(self.position())
        self._put_hits()

    def switch_layer(self, layer: Layer, on: bool) -> None:
        self._marks.switch(layer, on)
        self._refresh.start()

    def marks_between(self, start: int, end: int) -> list[Mark]:
        """Every mark that is switched on and touches `start` to `end`, lowest layer first."""
        return self._marks.between(start, end)

    # Walking

    @property
    def hit_count(self) -> int:
        return len(self._walk.spans)

    @property
    def current_hit(self) -> int:
        """Its number from 0, or -1 where there is none."""
        return self._walk.current

    def next_hit(self) -> bool:
        """Goes one hit on; False if there is none after this one."""
        return self._walked(self._walk.next())

    def previous_hit(self) -> bool:
        return self._walked(self._walk.previous())

    def go_to_hit(self, index: int) -> None:
        """-1 is the last one."""
        self._walk.go_to(index)
        self._on_walked()

    def go_to_offset(self, start: int, end: int | None = None) -> None:
        """Shows the place and puts the caret there; with an end the passage is selected.

        If that part of a long text is not laid out yet, the jump follows as soon as it is.
        """
        self._target = (start, start if end is None else end)
        self._jump_if_filled()

    def step_mention(self, by: int) -> bool:
        """Selects the next (1) or previous (-1) person or organisation, for which Enter opens the page."""
        named = [mark for mark in self._marks.all(Layer.MENTION) if mark.key]
        if by > 0:
            found = next((mark for mark in named if mark.start > self.caret), None)
        else:
            found = next((mark for mark in reversed(named) if mark.start < self.caret), None)
        if found:
            self.go_to_offset(found.start, found.end)
        return found is not None

    def position(self) -> int:
        """The offset of the first letter in view, for the history."""
        return self.visible_range()[0]

    def restore_position(self, offset: int) -> None:
        """Brings the line with that letter to the top."""
        if offset > self._filler.filled:
            self.go_to_offset(offset)
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.line_top(offset) - self._theme.space(4))

    # Size

    @property
    def zoom(self) -> int:
        """Per cent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """The nearest of ZOOMS."""
        nearest = min(ZOOMS, key=lambda step: abs(step - percent))
        if nearest != self._zoom:
            self._zoom = nearest
            self._restyle()
            self.zoom_changed.emit(nearest)

    def larger(self) -> None:
        self.set_zoom(next((step for step in ZOOMS if step > self._zoom), self._zoom))

    def smaller(self) -> None:
        self.set_zoom(next((step for step in reversed(ZOOMS) if step < self._zoom), self._zoom))

    def reset_zoom(self) -> None:
        self.set_zoom(100)

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out_column()
        self._refresh.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.larger if event.angleDelta().y() > 0 else self.smaller)()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate(self.caret)
        elif with_control and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step_mention(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._mark_under(event.position())
        shape = Qt.CursorShape.PointingHandCursor if over and over.key else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), tooltip(self._hint(QPointF(event.pos()))), self.viewport())
            return True
        return super().viewportEvent(event)

    # Inside

    def _connect(self) -> None:
        self._refresh.timeout.connect(self._on_time_to_refresh)
        self._filler.progressed.connect(self._on_progressed)
        self._theme.changed.connect(self._restyle)
        self.letter_clicked.connect(self._activate)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.margin_notes.note_activated.connect(self.annotation_activated)
        self.ruler.place_chosen.connect(self.go_to_offset)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Document text"))
        self.setAccessibleDescription(
            self.tr(
                "Arrow keys move the caret, with Shift they select. "
                "Ctrl+Down goes to the next name, Enter opens its page."
            )
        )

    @property
    def _walk(self) -> HitWalk:
        return self._searched if self._found is None else self._found

    def _walked(self, inside: bool) -> bool:
        if inside:
            self._on_walked()
        return inside

    def _put_hits(self) -> None:
        self._marks.put(Layer.HIT, hits(self._walk.spans))
        self.ruler.put(Layer.HIT, self._marks.all(Layer.HIT))
        self._on_walked()

    def _on_walked(self) -> None:
        span = self._walk.span
        self._marks.put(Layer.CURRENT, [Mark(*span, Layer.CURRENT)] if span else [])
        self.ruler.put(Layer.CURRENT, self._marks.all(Layer.CURRENT))
        if span:
            self.go_to_offset(span[0])
        self._refresh.start()
        self.hits_changed.emit()

    def _on_scrolled(self) -> None:
        self._refresh.start()
        self.margin_notes.update()

    def _on_progressed(self) -> None:
        self._jump_if_filled()
        self.ruler.update()
        self._refresh.start()

    def _jump_if_filled(self) -> None:
        if self._target is None or (self._target[1] >= self._filler.filled and not self._filler.is_complete):
            return
        cursor = self.cursor_at(*self._target)
        self._target = None
        self.setTextCursor(cursor)
        self.reveal(cursor)

    def _on_time_to_refresh(self) -> None:
        self._fit_lines()
        start, end = self.visible_range()
        pieces = flatten(self._marks.between(start, end), start, end)
        self.setExtraSelections([self._selection(*piece) for piece in pieces])
        self.margin_notes.update()
        self._tell_title(start)

    def _fit_lines(self) -> None:
        """Qt breaks the lines of what is out of sight for the width it had before."""
        width = self.viewport().width()
        if self.isVisible() and self.document().textWidth() != width:
            self.document().setTextWidth(width)

    def _selection(self, start: int, end: int, marks: tuple[Mark, ...]) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self.cursor_at(start, end)
        selection.format = self._formats.format(marks)
        return selection

    def _tell_title(self, first_seen: int) -> None:
        blocks = self._document.blocks[:3] if self._document else ()
        seen = any(block.kind is BlockKind.TITLE and block.end > first_seen for block in blocks)
        if seen != self._title_is_seen:
            self._title_is_seen = seen
            self.title_seen.emit(seen)

    def _restyle(self) -> None:
        place = self.position()
        self._filler.restyle(self._zoom / 100)
        self._lay_out_column()
        if self.verticalScrollBar().value():
            self.restore_position(place)
        self.ruler.update()
        self._refresh.start()

    def _lay_out_column(self) -> None:
        margin = round(self.document().documentMargin())
        ruler = self._theme.space(12)
        free = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width() - ruler
        letter = reader_column.letter_width(self._filler.font)
        notes = self._theme.space(190)
        column = reader_column.fit(free, letter, margin, notes, self.margin_notes.count > 0)
        right = free - column.left - column.width
        self.setViewportMargins(column.left, 0, right + ruler, 0)
        self.margin_notes.setGeometry(column.left + column.width, 0, column.gutter, self.height())
        self.ruler.setGeometry(free, 0, ruler, self.height())
        self.column_moved.emit(column.left + margin)

    def _activate(self, offset: int) -> None:
        mention = self._marks.at(offset, Layer.MENTION)
        highlight = self._marks.at(offset, Layer.HIGHLIGHT)
        if mention and mention.key:
            self.entity_activated.emit(mention.key)
        elif highlight and highlight.key:
            self.annotation_activated.emit(highlight.key)

    def _mark_under(self, point: QPointF) -> Mark | None:
        offset = self.offset_under(point)
        if offset is None:
            return None
        return self._marks.at(offset, Layer.MENTION) or self._marks.at(offset, Layer.HIGHLIGHT)

    def _hint(self, point: QPointF) -> str:
        mark = self._mark_under(point)
        if mark is None:
            return ""
        return date_name(mark.title) if mark.style == MentionKind.DATE else mark.title
