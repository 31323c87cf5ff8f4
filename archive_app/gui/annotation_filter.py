"""AnnotationFilter: which notes a list shows, and in which order; threads stay whole and together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from archive_app.gui.annotation_model import AnnotationModel, AnnotationRow, Column
from archive_app.gui.note_order import in_order
from archive_app.gui.text_finding import fold
from archive_app.library.annotation import AnchorState, Colour

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_TAG = re.compile(r'(?:\btag:|#)(?:"([^"]*)"|([^\s"]+))')


@dataclass(frozen=True, slots=True)
class Wanted:
    """What notes have to have; None and empty for anything. In `typed`, `tag:x` or `#x` means a tag."""

    typed: str = ""
    tag: str | None = None
    colour: Colour | None = None
    state: AnchorState | None = None
    document: str | None = None

    def accepts(self, row: AnnotationRow) -> bool:
        note = row.annotation
        chosen = (
            (self.tag, note.tags),
            (self.colour, (note.colour,)),
            (self.state, (note.state,)),
            (self.document, (note.document,)),
        )
        if any(wanted is not None and wanted not in there for wanted, there in chosen):
            return False
        return not self.typed or self._is_typed_of(row)

    def _is_typed_of(self, row: AnnotationRow) -> bool:
        note = row.annotation
        tags = {fold(tag) for tag in note.tags}
        if not all(tag in tags for tag in self._typed_tags()):
            return False
        whole = fold("\n".join((note.quote, note.note, note.author, *note.tags, row.title)))
        return all(word in whole for word in fold(_TAG.sub(" ", self.typed)).split())

    def _typed_tags(self) -> list[str]:
        return [fold(" ".join((quoted or bare).split())) for quoted, bare in _TAG.findall(self.typed)]


class AnnotationFilter(QAbstractTableModel):
    """A thread is shown with everything in it when one of its notes is wanted.

    Lists have ten thousand notes and are filled again after each change, so all rows are chosen and put in
    order in one go; a proxy of Qt's would ask about each pair of them.
    """

    def __init__(self, source: AnnotationModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._wanted = Wanted()
        self._column, self._downwards = int(Column.DOCUMENT), False
        self._shown: list[int] = []
        source.modelAboutToBeReset.connect(self.beginResetModel)
        source.modelReset.connect(self._on_source_reset)
        source.dataChanged.connect(self._on_looks_changed)
        source.headerDataChanged.connect(self.headerDataChanged)
        self._arrange()

    def choose(self, wanted: Wanted) -> None:
        if wanted != self._wanted:
            self.beginResetModel()
            self._wanted = wanted
            self._arrange()
            self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.beginResetModel()
        self._column, self._downwards = column, order is Qt.SortOrder.DescendingOrder
        self._arrange()
        self.endResetModel()

    def row_of(self, annotation_id: str) -> int:
        """Where it stands; -1 if it is not shown."""
        rows = self._source.rows
        shown = (place for place, row in enumerate(self._shown) if rows[row].annotation.id == annotation_id)
        return next(shown, -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return self._source.columnCount(parent)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        return self._source.headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self._source.data(self._source.index(self._shown[index.row()], index.column()), role)

    def _arrange(self) -> None:
        model, wanted = self._source, self._wanted
        accepted = {model.way_to(row)[0] for row, each in enumerate(model.rows) if wanted.accepts(each)}
        shown = in_order(model, self._column, self._downwards)
        self._shown = [row for row in shown if model.way_to(row)[0] in accepted]

    def _on_source_reset(self) -> None:
        self._arrange()
        self.endResetModel()

    def _on_looks_changed(self) -> None:
        if self._shown:
            last = self.index(len(self._shown) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
