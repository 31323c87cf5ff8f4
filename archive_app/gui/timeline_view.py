"""TimelineView: bars by year, the whole archive behind, the present result before; pick a range on it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from archive_app.gui.theme import Theme
from archive_app.gui.timeline_axis import Bar, Histogram, bars

GAP = 0.5
"""Width of a gap, in bars."""


class TimelineView(QWidget):
    range_picked = Signal(str, str)
    """First and last year, inclusive."""
    range_cleared = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._whole = Histogram()
        self._now = Histogram()
        self._bars: tuple[Bar, ...] = ()
        self._range: tuple[int, int] | None = None
        self._cursor: int | None = None
        self._anchor: int | None = None
        self._dragging = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(theme.font(0.85))

    def fill(self, whole: Histogram, now: Histogram) -> None:
        self._whole, self._now = whole, now
        self._measure()

    def show_range(self, chosen: tuple[int, int] | None) -> None:
        """The years that filter at present, or None."""
        self._range = chosen
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.space(200), round(self._theme.line_height * 4.6))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.space(120), round(self._theme.line_height * 3.4))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("base"))
        for number, bar in enumerate(self._bars):
            self._paint_bar(painter, number, bar)
        self._paint_axis(painter)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._bar_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and at is not None:
            self._dragging = True
            self._anchor = at
            self._move_cursor(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._bar_at(event.position())
        if self._dragging and at is not None and at != self._cursor:
            self._move_cursor(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self._dragging = False
            self._pick()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._range:
            self.range_cleared.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._bars:
            self._pick()
        elif event.key() in _STEPS and self._bars:
            extending = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._step(_STEPS[Qt.Key(event.key())], extending)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._bar_at(QPointF(event.pos()))
            if at is not None:
                QToolTip.showText(event.globalPos(), self.spoken(self._bars[at]), self)
            return True
        return super().event(event)

    def spoken(self, bar: Bar) -> str:
        """What a bar says, for tool tip and screen reader."""
        return (
            self.tr("%1: %2 of %3")
            .replace("%1", _years(bar))
            .replace("%2", str(bar.now))
            .replace("%3", str(bar.whole))
        )

    def bar_centre(self, year: int) -> QPoint | None:
        """Where the bar of a year is."""
        for number, bar in enumerate(self._bars):
            if bar.first <= year <= bar.last:
                return self._slot(number).center().toPoint()
        return None

    def _step(self, step: int, extending: bool) -> None:
        last = len(self._bars) - 1
        present = self._cursor if self._cursor is not None else (-1 if step > 0 else last + 1)
        target = max(0, min(last, present + step))
        if not extending or self._anchor is None:
            self._anchor = target if not extending or self._cursor is None else self._cursor
        self._move_cursor(target)

    def _move_cursor(self, at: int) -> None:
        self._cursor = at
        self.setAccessibleDescription(self.spoken(self._bars[at]))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()

    def _pick(self) -> None:
        """Takes the years between anchor and cursor; the same ones again are let go."""
        if self._cursor is None:
            self._step(1, extending=False)
            return
        chosen = self._between()
        if chosen == self._range:
            self.range_cleared.emit()
        else:
            self.range_picked.emit(str(chosen[0]), str(chosen[1]))

    def _between(self) -> tuple[int, int]:
        assert self._cursor is not None
        low, high = sorted((self._cursor, self._cursor if self._anchor is None else self._anchor))
        return self._bars[low].first, self._bars[high].last

    def _measure(self) -> None:
        most = max(4, self.width() // self._theme.space(8))
        fresh = bars(self._whole, self._now, most)
        if [bar.first for bar in fresh] != [bar.first for bar in self._bars]:
            self._cursor = self._anchor = None
        self._bars = fresh
        self.update()

    def _unit(self) -> float:
        gaps = sum(1 for bar in self._bars if bar.gap_before)
        room = self.width() - 2 * self._theme.space(12)
        return room / max(1.0, len(self._bars) + gaps * GAP)

    def _slot(self, number: int) -> QRectF:
        """The whole height a bar may use."""
        before = number + GAP * sum(1 for bar in self._bars[: number + 1] if bar.gap_before)
        unit = self._unit()
        top = self._theme.space(6)
        height = self.height() - top - self.fontMetrics().height() - self._theme.space(6)
        return QRectF(self._theme.space(12) + before * unit, top, unit, height)

    def _bar_at(self, at: QPointF) -> int | None:
        slots = [self._slot(number) for number in range(len(self._bars))]
        return min(range(len(slots)), key=lambda n: abs(slots[n].center().x() - at.x()), default=None)

    def _paint_bar(self, painter: QPainter, number: int, bar: Bar) -> None:
        slot = self._slot(number)
        self._paint_choice(painter, number, slot)
        highest = max(1, *(max(bar.whole, bar.now) for bar in self._bars))
        inset = min(self._theme.space(2), slot.width() * 0.15)
        for count, token in ((bar.whole, "border"), (bar.now, "accent" if self._is_in(bar) else "muted")):
            if count:
                height = max(self._theme.space(3), (slot.height() - inset) * count / highest)
                column = QRectF(slot.left() + inset, slot.bottom() - height, slot.width() - 2 * inset, height)
                painter.fillRect(column, self._theme.colour(token))
        if bar.gap_before:
            x = slot.left() - self._unit() * GAP / 2
            painter.setPen(QPen(self._theme.colour("control"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, slot.center().y()), QPointF(x, slot.bottom()))

    def _paint_choice(self, painter: QPainter, number: int, slot: QRectF) -> None:
        if self._anchor is not None and self._cursor is not None and (self._dragging or self.hasFocus()):
            low, high = sorted((self._anchor, self._cursor))
            if low <= number <= high:
                painter.fillRect(slot, self._theme.colour("selected"))

    def _is_in(self, bar: Bar) -> bool:
        return self._range is None or (bar.first <= self._range[1] and bar.last >= self._range[0])

    def _paint_axis(self, painter: QPainter) -> None:
        """Years under the bars, as many as there is room for; the line breaks where years are left out."""
        metrics, free_from = self.fontMetrics(), 0.0
        for number, bar in enumerate(self._bars):
            slot = self._slot(number)
            painter.setPen(QPen(self._theme.colour("control"), 1))
            painter.drawLine(slot.bottomLeft(), slot.bottomRight())
            width = metrics.horizontalAdvance(str(bar.first))
            left = max(0.0, min(self.width() - width, slot.center().x() - width / 2))
            if left >= free_from:
                painter.setPen(self._theme.colour("muted"))
                painter.drawText(
                    QPointF(left, slot.bottom() + self._theme.space(2) + metrics.ascent()), str(bar.first)
                )
                free_from = left + width + self._theme.space(6)


def _years(bar: Bar) -> str:
    return str(bar.first) if bar.first == bar.last else f"{bar.first}–{bar.last}"


_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Home: -10_000,
    Qt.Key.Key_End: 10_000,
}
