"""NetworkCanvas: the picture of a network; what it shows can also be read in the lists beside it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from archive_app.entities.mention import MentionKind
from archive_app.entities.network import Edge, Network, Node
from archive_app.gui.network_layout import Point
from archive_app.gui.plain_text import tooltip
from archive_app.gui.theme import Theme

LONGEST_LABEL = 28
NOTHING = Network((), ())
_FAINT, _STRONG = 60, 210
"""How opaque lines are, of 255."""


class NetworkCanvas(QWidget):
    node_chosen = Signal(str)
    edge_chosen = Signal(object)
    """An Edge."""
    page_requested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._network = NOTHING
        self._positions: Mapping[str, Point] = {}
        self._chosen: str | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    def show_network(self, network: Network, positions: Mapping[str, Point]) -> None:
        """`positions`: both numbers from 0 to 1."""
        self._network, self._positions = network, positions
        self._chosen = None
        self.update()

    def choose(self, entity: str | None) -> None:
        """Its lines stand out."""
        if entity != self._chosen:
            self._chosen = entity
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.space(460), self._theme.space(420))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.space(130), self._theme.space(120))

    def place_of(self, entity: str) -> QPointF:
        """The middle of a point, in pixels; room for its label is kept free at the edges."""
        x, y = self._positions[entity]
        side, top = self._theme.space(56), self._theme.space(24)
        return QPointF(side + x * (self.width() - 2 * side), top + y * (self.height() - 2 * top))

    def node_at(self, at: QPointF) -> Node | None:
        reach = self._theme.space(4)
        near = [
            (distance, node)
            for node in self._network.nodes
            if (distance := _distance(at, self.place_of(node.entity))) <= self._radius(node) + reach
        ]
        return min(near, key=lambda found: found[0])[1] if near else None

    def edge_at(self, at: QPointF) -> Edge | None:
        reach = self._theme.space(4)
        near = [
            (distance, edge)
            for edge in self._network.edges
            if (distance := _distance_to_line(at, *self._ends(edge))) <= reach
        ]
        return min(near, key=lambda found: found[0])[1] if near else None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("base"))
        for edge in reversed(self._network.edges):
            self._paint_edge(painter, edge)
        for node in reversed(self._network.nodes):
            self._paint_node(painter, node)
        self._paint_labels(painter)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        node, edge = self.node_at(event.position()), self.edge_at(event.position())
        if node:
            self.node_chosen.emit(node.entity)
        elif edge:
            self.edge_chosen.emit(edge)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        node = self.node_at(event.position())
        if node:
            self.page_requested.emit(node.entity)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.node_at(event.position()) or self.edge_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step and self._network.nodes:
            self.node_chosen.emit(self._neighbour(step))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen:
            self.page_requested.emit(self._chosen)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), tooltip(self.spoken_at(QPointF(event.pos()))), self)
            return True
        return super().event(event)

    def spoken_at(self, at: QPointF) -> str:
        node = self.node_at(at)
        if node:
            return self.tr("%1, in %n paragraph(s)", "", node.count).replace("%1", node.name)
        edge = self.edge_at(at)
        if edge is None:
            return ""
        together = self.tr("%1 and %2, together in %n paragraph(s)", "", edge.count)
        return together.replace("%1", self._name(edge.first)).replace("%2", self._name(edge.second))

    # Inside

    def _neighbour(self, step: tuple[int, int]) -> str:
        """The nearest point in that direction; the strongest where none is chosen yet."""
        nodes = self._network.nodes
        if self._chosen is None:
            return nodes[0].entity
        here = self.place_of(self._chosen)
        ahead = [
            (dx * dx + dy * dy + 4 * _aside(dx, dy, step) ** 2, node.entity)
            for node in nodes
            if node.entity != self._chosen
            for dx, dy in [_between(here, self.place_of(node.entity))]
            if dx * step[0] + dy * step[1] > 0
        ]
        return min(ahead)[1] if ahead else self._chosen

    def _name(self, entity: str) -> str:
        return next(node.name for node in self._network.nodes if node.entity == entity)

    def _radius(self, node: Node) -> float:
        return self._theme.space(4) + self._theme.space(3) * math.log1p(node.count)

    def _ends(self, edge: Edge) -> tuple[QPointF, QPointF]:
        return self.place_of(edge.first), self.place_of(edge.second)

    def _paint_edge(self, painter: QPainter, edge: Edge) -> None:
        mine = self._chosen in (edge.first, edge.second)
        colour = self._theme.colour("accent" if mine else "muted")
        faint = _FAINT if self._chosen is None or mine else _FAINT // 3
        colour.setAlpha(min(_STRONG, faint + 30 * edge.count) if not mine else _STRONG)
        painter.setPen(QPen(colour, 0.8 + 0.7 * min(edge.count, 8)))
        painter.drawLine(*self._ends(edge))

    def _paint_node(self, painter: QPainter, node: Node) -> None:
        radius = self._radius(node)
        painter.setBrush(self._theme.colour(_COLOURS[node.kind]))
        chosen = node.entity == self._chosen
        painter.setPen(QPen(self._theme.colour("text" if chosen else "base"), 2))
        painter.drawEllipse(self.place_of(node.entity), radius, radius)

    def _paint_labels(self, painter: QPainter) -> None:
        """The strongest first; where there is no room there is no label, and the tool tip has it.

        The chosen one has its label always, if need be upon what is beside it.
        """
        taken = [self._round(node) for node in self._network.nodes]
        ordered = sorted(self._network.nodes, key=lambda node: node.entity != self._chosen)
        for place, node in enumerate(ordered):
            font = self._theme.font(1.0 if place < len(ordered) // 6 else 0.88)
            text = node.name if len(node.name) <= LONGEST_LABEL else node.name[: LONGEST_LABEL - 1] + "…"
            box = self._free_box(node, QFontMetricsF(font), text, taken)
            if box is None and node.entity == self._chosen:
                box = self._box_upon(node, QFontMetricsF(font), text)
                painter.fillRect(box, self._theme.colour("base"))
            if box:
                taken.append(box)
                painter.setFont(font)
                painter.setPen(self._theme.colour("text"))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)

    def _free_box(
        self, node: Node, metrics: QFontMetricsF, text: str, taken: Sequence[QRectF]
    ) -> QRectF | None:
        middle, radius = self.place_of(node.entity), self._radius(node) + self._theme.space(2)
        width, height = metrics.horizontalAdvance(text) + 2, metrics.height()
        for x, y in (
            (radius, -height / 2),
            (-radius - width, -height / 2),
            (-width / 2, radius),
            (-width / 2, -radius - height),
        ):
            box = QRectF(middle.x() + x, middle.y() + y, width, height)
            if QRectF(self.rect()).contains(box) and not any(box.intersects(other) for other in taken):
                return box
        return None

    def _box_upon(self, node: Node, metrics: QFontMetricsF, text: str) -> QRectF:
        """Under the point, and within the picture."""
        middle, radius = self.place_of(node.entity), self._radius(node) + self._theme.space(2)
        width, height = metrics.horizontalAdvance(text) + self._theme.space(4), metrics.height()
        left = max(0.0, min(self.width() - width, middle.x() - width / 2))
        top = min(self.height() - height, middle.y() + radius)
        return QRectF(left, top, width, height)

    def _round(self, node: Node) -> QRectF:
        radius = self._radius(node)
        middle = self.place_of(node.entity)
        return QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)


def _between(one: QPointF, other: QPointF) -> tuple[float, float]:
    return other.x() - one.x(), other.y() - one.y()


def _aside(dx: float, dy: float, step: tuple[int, int]) -> float:
    return abs(dy) if step[0] else abs(dx)


def _distance(one: QPointF, other: QPointF) -> float:
    return math.hypot(one.x() - other.x(), one.y() - other.y())


def _distance_to_line(at: QPointF, start: QPointF, end: QPointF) -> float:
    dx, dy = _between(start, end)
    length = dx * dx + dy * dy
    part = ((at.x() - start.x()) * dx + (at.y() - start.y()) * dy) / length if length else 0.0
    part = max(0.0, min(1.0, part))
    return _distance(at, QPointF(start.x() + part * dx, start.y() + part * dy))


_COLOURS = {MentionKind.PERSON: "person", MentionKind.ORGANISATION: "organisation"}
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
