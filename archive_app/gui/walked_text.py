"""WalkedText: a long text laid out bit by bit, and the ways through it: hits, names, places."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from archive_app.gui.hit_walk import HitWalk
from archive_app.gui.marked_text import MarkedText
from archive_app.gui.reader_marks import Layer, Mark, hits
from archive_app.gui.reader_text import ReaderText
from archive_app.gui.text_surface import Span
from archive_app.gui.theme import Theme


class WalkedText(MarkedText):
    hits_changed = Signal()
    """The hits, or which of them is the current one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._searched = HitWalk()
        self._found: HitWalk | None = None
        self._target: Span | None = None
        self._filler = ReaderText(self.document(), theme, self)
        self._filler.progressed.connect(self._on_progressed)

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

    def step_highlight(self, by: int) -> bool:
        """Selects the next (1) or previous (-1) highlight, for which Enter opens what is written about it."""
        spans = sorted({(mark.start, mark.end) for mark in self._marks.all(Layer.HIGHLIGHT)})
        here = self.selected_range() or ((self.caret, self.caret) if by > 0 else (self.caret, -1))
        ahead = [span for span in spans if (span > here if by > 0 else span < here)]
        if ahead:
            self.go_to_offset(*ahead[0 if by > 0 else -1])
        return bool(ahead)

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

    @property
    def _walk(self) -> HitWalk:
        return self._searched if self._found is None else self._found

    def _walked(self, inside: bool) -> bool:
        if inside:
            self._on_walked()
        return inside

    def _put_hits(self) -> None:
        self._marks.put(Layer.HIT, hits(self._walk.spans))
        self._on_walked()

    def _on_walked(self) -> None:
        span = self._walk.span
        self._marks.put(Layer.CURRENT, [Mark(*span, Layer.CURRENT)] if span else [])
        if span:
            self.go_to_offset(span[0])
        self._refresh.start()
        self.hits_changed.emit()

    def _on_progressed(self) -> None:
        self._jump_if_filled()
        self._refresh.start()

    def _jump_if_filled(self) -> None:
        if self._target is None or (self._target[1] >= self._filler.filled and not self._filler.is_complete):
            return
        cursor = self.cursor_at(*self._target)
        self._target = None
        self.setTextCursor(cursor)
        self.reveal(cursor)
