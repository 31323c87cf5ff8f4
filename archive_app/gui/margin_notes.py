"""MarginNotes: threads of notes as cards beside their lines, pushed down where they would overlap.

The annotation panel holds the same notes for the keyboard and for screen readers.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from archive_app.gui.note_threads import Thread
from archive_app.gui.note_writer import MOST_REPLIES, SHORT_NOTE, NoteWriter, Verb, Wish, WrittenNote
from archive_app.gui.theme import Theme

if TYPE_CHECKING:
    from archive_app.gui.reader_view import ReaderView

_MOST_LINES = 12


@dataclass(frozen=True, slots=True)
class Paper:
    """A thread as it is written for the present width; the body is cut off at `shown` pixels."""

    thread: Thread
    body: WrittenNote
    footer: WrittenNote
    shown: int

    @property
    def height(self) -> int:
        return self.shown + round(self.footer.size().height())


@dataclass(frozen=True, slots=True)
class Card:
    paper: Paper
    box: QRect

    @property
    def thread(self) -> Thread:
        return self.paper.thread


def stack(wanted: Iterable[tuple[int, int]], gap: int) -> list[int]:
    """Tops for cards of given (top, height), in order: each where it wants to be or below the one before."""
    tops, free = list[int](), -(10**9)
    for top, height in wanted:
        tops.append(max(top, free))
        free = tops[-1] + height + gap
    return tops


class MarginNotes(QWidget):
    wished = Signal(object)
    """A Wish about a note."""

    def __init__(self, theme: Theme, reader: ReaderView) -> None:
        super().__init__(reader)
        self._theme = theme
        self._reader = reader
        self.writer = NoteWriter(theme, self)
        self._threads: list[Thread] = []
        self._papers: dict[str, Paper] = {}
        self._written_for = 0
        self._unfolded: set[str] = set()
        self._hovered: str | None = None
        self.setMouseTracking(True)
        theme.changed.connect(self._write_anew)
        self._retranslate()

    @property
    def count(self) -> int:
        return len(self._threads)

    def put(self, notes: Iterable[Thread]) -> None:
        """In the order of the text; a highlight without a word gets no card."""
        before = {thread.first.id: len(thread.replies) for thread in self._threads}
        self._threads = [thread for thread in notes if thread.has_words]
        self._unfolded &= {thread.first.id for thread in self._threads}
        # Whoever has just replied sees it.
        self._unfolded |= {
            thread.first.id
            for thread in self._threads
            if len(thread.replies) == before.get(thread.first.id, len(thread.replies)) + 1
        }
        self._write_anew()

    def cards(self) -> list[Card]:
        """The cards in view, from top to bottom."""
        width = self.width() - self._theme.space(16)
        if width <= 0:
            return []
        papers = [self._paper(thread, width) for thread in self._threads]
        pads = 2 * self._theme.space(8)
        sizes = [(self._reader.line_top(each.thread.first.start), each.height + pads) for each in papers]
        tops = stack(sizes, self._theme.space(8))
        left = self._theme.space(4)
        boxes = (QRect(left, top, width, size[1]) for top, size in zip(tops, sizes, strict=True))
        placed = (Card(paper, box) for paper, box in zip(papers, boxes, strict=True))
        return [card for card in placed if card.box.intersects(self.rect())]

    def wish_at(self, point: QPoint) -> Wish | None:
        """What a click there asks for: what is written there, else to edit the note."""
        card = next((card for card in self.cards() if card.box.contains(point)), None)
        if card is None:
            return None
        body, footer = self._text_box(card), self._footer_box(card)
        written, box = (card.paper.footer, footer) if point.y() >= footer.top() else (card.paper.body, body)
        anchor = written.documentLayout().anchorAt(QPointF(point - box.topLeft()))
        return written.wish(anchor) or Wish(Verb.EDIT, card.thread.first.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for card in self.cards():
            self._paint_card(painter, card)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        card = next((card for card in self.cards() if card.box.contains(point)), None)
        self._hover(card.thread.first.id if card else None)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Taken, so that the release comes here too."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        wish = self.wish_at(event.position().toPoint())
        if wish is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if wish.verb is Verb.UNFOLD:
            self._unfolded ^= {wish.note}
            self._write_anew()
        else:
            self.wished.emit(wish)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._write_anew()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Notes in the margin"))
        self.setAccessibleDescription(self.tr("The list of annotations has the same notes for the keyboard."))

    def _hover(self, key: str | None) -> None:
        self._hovered = key
        self.setCursor(Qt.CursorShape.PointingHandCursor if key else Qt.CursorShape.ArrowCursor)
        self.update()

    def _write_anew(self) -> None:
        self._papers.clear()
        self.update()

    def _paper(self, thread: Thread, width: int) -> Paper:
        """Written once for each width."""
        if width != self._written_for:
            self._papers.clear()
            self._written_for = width
        key = thread.first.id
        if key not in self._papers:
            self._papers[key] = self._write(thread, width - 3 * self._theme.space(8))
        return self._papers[key]

    def _write(self, thread: Thread, width: int) -> Paper:
        unfolded = thread.first.id in self._unfolded
        body = self.writer.body(thread, unfolded)
        body.setTextWidth(width)
        whole, most = round(body.size().height()), _MOST_LINES * self._theme.line_height
        short = len(thread.first.note) > SHORT_NOTE and bool(thread.replies)
        cut = whole > most or short or len(thread.replies) > MOST_REPLIES
        footer = self.writer.footer(thread, cut or unfolded, unfolded)
        footer.setTextWidth(width)
        return Paper(thread, body, footer, whole if unfolded else body.height_up_to(most))

    def _text_box(self, card: Card) -> QRect:
        pad = self._theme.space(8)
        room = card.box.adjusted(pad + pad // 2, pad, -pad - pad // 2, -pad)
        return QRect(room.left(), room.top(), room.width(), card.paper.shown)

    def _footer_box(self, card: Card) -> QRect:
        body = self._text_box(card)
        return QRect(body.left(), body.bottom() + 1, body.width(), card.paper.height - card.paper.shown)

    def _paint_card(self, painter: QPainter, card: Card) -> None:
        radius, pad, first = self._theme.space(4), self._theme.space(8), card.thread.first
        edge = "accent" if first.id == self._hovered else "border"
        painter.setPen(QPen(self._theme.colour(edge), 1))
        painter.setBrush(self._theme.colour("note"))
        painter.drawRoundedRect(QRectF(card.box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        stripe = QRectF(
            card.box.left() + 1, card.box.top() + radius, pad * 0.4, card.box.height() - 2 * radius
        )
        painter.fillRect(stripe, self._theme.colour(f"edge_{first.colour}"))
        self._paint_text(painter, card.paper.body, self._text_box(card))
        self._paint_text(painter, card.paper.footer, self._footer_box(card))

    def _paint_text(self, painter: QPainter, text: WrittenNote, box: QRect) -> None:
        painter.save()
        painter.translate(box.topLeft())
        text.drawContents(painter, QRectF(0, 0, box.width(), box.height()))
        painter.restore()
