"""ReaderView: shows one document as plain text, with its marks, its hits and the notes beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QWidget

from archive_app.documents.document import BlockKind, Document
from archive_app.entities.mention import Mention
from archive_app.gui import reader_column
from archive_app.gui.block_labels import BlockLabels
from archive_app.gui.chat_bubbles import ChatBubbles
from archive_app.gui.inline_pictures import InlinePictures, room_for
from archive_app.gui.margin_notes import MarginNotes
from archive_app.gui.note_threads import threads
from archive_app.gui.overview_ruler import OverviewRuler
from archive_app.gui.reader_marks import Layer, highlights, underlines, unsure
from archive_app.gui.text_surface import Span
from archive_app.gui.theme import Theme
from archive_app.gui.walked_text import WalkedText
from archive_app.library.annotation import AnchorState, Annotation
from archive_app.settings import TEXT_SIZE

if TYPE_CHECKING:
    from archive_app.documents.page_picture import PagePicture

ZOOMS = tuple(int(choice) for choice in TEXT_SIZE.choices)
"""Per cent."""


class ReaderView(WalkedText):
    """All offsets are code points of the document's canonical text."""

    entity_activated = Signal(str)
    annotation_activated = Signal(str)
    annotations_offered = Signal(list, object)
    """To choose one of: the ids of several highlights at one letter, the shortest first, and the Mark of a
    name that is there too, or None."""
    wished = Signal(object)
    """A Wish about a note in the margin."""
    picture_activated = Signal(int)
    """Its number among the pictures of the document, from 0."""
    document_changed = Signal()
    """Another document is shown; its hits and marks follow."""
    highlights_changed = Signal()
    column_moved = Signal(int)
    """The distance of the text from the left edge, in pixels."""
    title_seen = Signal(bool)
    """Whether the title within the text came into view or left it."""
    zoom_changed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._document: Document | None = None
        self._zoom = 100
        self._title_is_seen = False
        self.bubbles = ChatBubbles(theme)
        self.labels = BlockLabels(theme)
        self.pictures = InlinePictures(theme)
        self.margin_notes = MarginNotes(theme, self)
        self.ruler = OverviewRuler(theme, self)
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
            self.pictures.forget()
            self.hold(document.text)
            self._filler.show(document)
            self.bubbles.heads = self._filler.heads
            self.labels.by_block = self._filler.labels
            self.moveCursor(QTextCursor.MoveOperation.Start)
            self.verticalScrollBar().setValue(0)
            self.document_changed.emit()
        self._marks.put(Layer.UNSURE, unsure(document, self.tr("Recognised from a picture; it may be wrong")))
        self._marks.put(Layer.MENTION, underlines(mentions))
        self.set_annotations(annotations)
        self.set_hits(hits)

    def show_pictures(self, document: Document, pictures: Sequence[PagePicture | None]) -> None:
        """Those of the document that is shown, one by one; None for one that is not there."""
        if document == self._document:
            self.pictures.show(document, pictures)
            self._make_room()

    def copied_text(self) -> str:
        """With the numbers that are shown."""
        span = self.selected_range()
        return self._document.written(*span) if self._document and span else ""

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        placed = threads(note for note in annotations if note.state is not AnchorState.LOST)
        marks = highlights(thread.first for thread in placed if thread.first.has_passage)
        self._marks.put(Layer.HIGHLIGHT, marks)
        self.ruler.put(Layer.HIGHLIGHT, marks)
        self.margin_notes.put(placed)
        self._lay_out_column()
        self._refresh.start()
        self.highlights_changed.emit()

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

    def paintEvent(self, event: QPaintEvent) -> None:
        self.bubbles.paint(self)
        self.pictures.paint(self)
        self.labels.paint(self)
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out_column()

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

    # Inside

    def _connect(self) -> None:
        self.drawn.connect(self._on_drawn)
        self._filler.progressed.connect(lambda: self.ruler.update())
        self.hits_changed.connect(self._on_hits_changed)
        self._theme.changed.connect(self._restyle)
        self.letter_clicked.connect(self._activate)
        self.margin_notes.wished.connect(self.wished)
        self.ruler.place_chosen.connect(self.go_to_offset)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Document text"))
        self.setAccessibleDescription(
            self.tr(
                "Arrow keys move the caret, with Shift they select. "
                "Ctrl+Down goes to the next name, Enter opens its page."
            )
        )

    def _on_hits_changed(self) -> None:
        for layer in (Layer.HIT, Layer.CURRENT):
            self.ruler.put(layer, self._marks.all(layer))

    def _on_scrolled(self) -> None:
        super()._on_scrolled()
        self.margin_notes.update()

    def _on_drawn(self, first_seen: int) -> None:
        self.margin_notes.update()
        self._tell_title(first_seen)

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
        self._make_room()

    def _make_room(self) -> None:
        """What is read stays where it is while pictures come in above it."""
        place, is_at_top = self.position(), not self.verticalScrollBar().value()
        if self._filler.make_room(self.pictures.rooms(room_for(self))):
            if not is_at_top:
                self.restore_position(place)
            self.ruler.update()
            self._refresh.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        hung = self.pictures.at(self, event.position())
        if hung and hung.image and not self.selected_range() and event.button() == Qt.MouseButton.LeftButton:
            self.picture_activated.emit(hung.number)
        else:
            super().mouseReleaseEvent(event)

    def _hint(self, point: QPointF) -> str:
        """What a picture shows, in the words of its source."""
        hung = self.pictures.at(self, point)
        return hung.alt if hung else super()._hint(point)

    def _activate(self, offset: int) -> None:
        """What is exactly selected is meant before anything else there, and a name before a highlight."""
        name, there = self._marks.at(offset, Layer.MENTION), self._marks.all_at(offset, Layer.HIGHLIGHT)
        name = name if name and name.key else None
        selected = self.selected_range()
        if exactly := [mark for mark in there if (mark.start, mark.end) == selected]:
            there, name = exactly, name if name and (name.start, name.end) == selected else None
        if len(there) > 1:
            self.annotations_offered.emit([mark.key for mark in there], name)
        elif name:
            self.entity_activated.emit(name.key)
        elif there:
            self.annotation_activated.emit(there[0].key)
