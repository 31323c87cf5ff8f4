"""NetworkView: who occurs with whom: a picture, and lists that say the same in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QSplitter

from archive_app.documents.document import Document
from archive_app.entities.network import Edge, Network, Node
from archive_app.gui.document_header import ElidedLabel
from archive_app.gui.name_list import NameList
from archive_app.gui.network_canvas import NOTHING, NetworkCanvas
from archive_app.gui.network_layout import Point
from archive_app.gui.occurrence_list import OccurrenceList
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import column, flat_button, label, row

if TYPE_CHECKING:
    from archive_app.entities.page import Occurrence


LISTS = 180
"""The least width of the lists, so that names can be told apart."""


class NetworkView(QFrame):
    passages_wanted = Signal(object)
    """An Edge."""
    passage_requested = Signal(str, int, int)
    page_requested = Signal(str)
    back_requested = Signal()

    def __init__(self, theme: Theme, document: Callable[[str], Document]) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self._theme = theme
        self._network = NOTHING
        self._nodes: dict[str, Node] = {}
        self._edges: tuple[Edge, ...] = ()
        self._title, self._about = label("title"), label("muted", wrap=True)
        self._names_title, self._with_title, self._passages_title = (ElidedLabel("heading") for _ in range(3))
        self.back = flat_button()
        theme.dress(self.back, "arrow-left")
        self.canvas = NetworkCanvas(theme)
        self.names, self.together = NameList(theme), NameList(theme)
        self.passages = OccurrenceList(theme, document)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_network(self, network: Network, positions: Mapping[str, Point]) -> None:
        self._network = network
        self._nodes = {node.entity: node for node in network.nodes}
        self.canvas.show_network(network, positions)
        self.names.fill([(node.kind, node.name, node.count, node.entity) for node in network.nodes])
        self.retranslate()

    def forget(self) -> None:
        self.together.fill(())
        self.passages.fill(())
        self.show_network(NOTHING, {})

    def show_passages(self, edge: Edge, passages: Sequence[Occurrence]) -> None:
        """Where the two of an edge occur together."""
        self.passages.fill(passages)
        names = f"{self._nodes[edge.first].name} · {self._nodes[edge.second].name}"
        self._passages_title.set_text(names)

    def choose(self, entity: str) -> None:
        """A name: its lines stand out and the list says with whom it occurs."""
        self.canvas.choose(entity)
        self.names.select(entity)
        self._edges = self._network.edges_of(entity)
        others = [
            (self._nodes[edge.second if edge.first == entity else edge.first], edge.count)
            for edge in self._edges
        ]
        self.together.fill([(node.kind, node.name, count, node.entity) for node, count in others])
        told = self.tr("%1 occurs together with").replace("%1", self._nodes[entity].name)
        self._with_title.set_text(told)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.back.setAccessibleName(self.tr("Back"))
        self.back.setToolTip(self.tr("Back"))
        self._title.setText(self.tr("Who occurs with whom"))
        self._about.setText(
            self.tr(
                "A line joins two names that stand in one paragraph. Found automatically, may be incomplete."
            )
        )
        self._names_title.setText(self.tr("Names"))
        self._with_title.setText(self.tr("Occurs together with"))
        self._passages_title.setText(self.tr("Passages"))
        self.canvas.setAccessibleName(self.tr("Picture of the network"))
        self.canvas.setAccessibleDescription(
            self.tr("Arrow keys go from name to name, Enter opens its page. The lists say the same.")
        )
        self.names.setAccessibleName(self.tr("Names"))
        self.names.setAccessibleDescription(self.tr("Enter opens the page of the name"))
        self.together.setAccessibleName(self.tr("Occurs together with"))
        self.together.setAccessibleDescription(self.tr("Enter shows the passages"))
        self.passages.setAccessibleName(self.tr("Passages"))

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_requested)
        self.canvas.node_chosen.connect(self.choose)
        self.canvas.edge_chosen.connect(self._on_edge_chosen)
        self.canvas.page_requested.connect(self.page_requested)
        self.names.moved.connect(self._on_name_moved)
        self.names.chosen.connect(self.page_requested)
        self.together.clicked_on.connect(self._on_other_chosen)
        self.together.chosen.connect(self._on_other_chosen)
        self.passages.chosen.connect(self._on_passage_chosen)

    def _lay_out(self) -> None:
        space = self._theme.space
        heading, lists = QFrame(), QSplitter(Qt.Orientation.Vertical)
        row(heading, self.back, self._title, None, gap=space(8))
        for title, view, share in (
            (self._names_title, self.names, 3),
            (self._with_title, self.together, 2),
            (self._passages_title, self.passages, 3),
        ):
            part = QFrame()
            column(part, title, view, margins=(space(8), space(6), 0, 0), gap=space(4)).setStretch(1, 1)
            lists.addWidget(part)
            lists.setStretchFactor(lists.count() - 1, share)
        lists.setChildrenCollapsible(False)
        lists.setMinimumWidth(space(LISTS))
        lists.setHandleWidth(1)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setHandleWidth(1)
        both.addWidget(self.canvas)
        both.addWidget(lists)
        both.setStretchFactor(0, 5)
        both.setStretchFactor(1, 3)
        both.setSizes([space(470), space(270)])
        margins = (space(16), space(12), space(16), space(12))
        column(self, heading, self._about, both, margins=margins, gap=space(8)).setStretch(2, 1)

    def _on_name_moved(self, entity: str) -> None:
        self.choose(entity)

    def _on_edge_chosen(self, edge: Edge) -> None:
        self.choose(edge.first)
        self.together.select(edge.second)
        self.passages_wanted.emit(edge)

    def _on_other_chosen(self, entity: str) -> None:
        edge = next((edge for edge in self._edges if entity in (edge.first, edge.second)), None)
        if edge is not None:
            self.passages_wanted.emit(edge)

    def _on_passage_chosen(self, item: Occurrence) -> None:
        self.passage_requested.emit(item.document, item.mention.start, item.mention.end)
