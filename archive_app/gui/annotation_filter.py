"""AnnotationFilter: which notes a list shows, and in which order; threads stay whole and together."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from archive_app.gui.annotation_model import AnnotationModel, AnnotationRow
from archive_app.gui.text_finding import fold
from archive_app.library.annotation import AnchorState, Colour

Index = QModelIndex | QPersistentModelIndex
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
        tags = {fold(tag) for tag in note.tags}
        if not all(tag in tags for tag in self._typed_tags()):
            return False
        whole = fold("\n".join((note.quote, note.note, note.author, *note.tags, row.title)))
        return all(word in whole for word in fold(_TAG.sub(" ", self.typed)).split())

    def _typed_tags(self) -> list[str]:
        return [fold(" ".join((quoted or bare).split())) for quoted, bare in _TAG.findall(self.typed)]


class AnnotationFilter(QSortFilterProxyModel):
    """A thread is shown with everything in it when one of its notes is wanted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = Wanted()
        self._heads: frozenset[int] = frozenset()
        self._made_of: tuple[Wanted, int] | None = None
        self.setSortRole(AnnotationModel.SORT)
        self.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setSortLocaleAware(True)

    def choose(self, wanted: Wanted) -> None:
        self.beginFilterChange()
        self._wanted = wanted
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def lessThan(self, left: Index, right: Index) -> bool:
        """By what the first notes of two threads say; within one, answers below what they answer."""
        model = self._model
        one, other = model.way_to(left.row()), model.way_to(right.row())
        first, second = (model.index(way[0], left.column()) for way in (one, other))
        if super().lessThan(first, second) != super().lessThan(second, first):
            return super().lessThan(first, second)
        upwards = self.sortOrder() is Qt.SortOrder.AscendingOrder
        return one < other if upwards else other < one

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        made_of = (self._wanted, self._model.version)
        if made_of != self._made_of:
            self._made_of, self._heads = made_of, frozenset(self._wanted_heads())
        return self._model.way_to(source_row)[0] in self._heads

    def _wanted_heads(self) -> list[int]:
        rows = enumerate(self._model.rows)
        return [self._model.way_to(number)[0] for number, row in rows if self._wanted.accepts(row)]

    @property
    def _model(self) -> AnnotationModel:
        model = self.sourceModel()
        assert isinstance(model, AnnotationModel)
        return model
