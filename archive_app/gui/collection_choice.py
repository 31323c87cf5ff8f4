"""CollectionChoice: which collection is searched; hidden while there is only that of the program."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox

from archive_app.documents.collection import BUNDLED, Collection
from archive_app.gui.plain_text import honest
from archive_app.search.results import CollectionCount

LONGEST_SHOWN = 24
"""Letters of a name that always have room."""


class CollectionChoice(QComboBox):
    chosen = Signal(object)
    """A Collection by its id and name, or None for all documents."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: tuple[CollectionCount, ...] = ()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(LONGEST_SHOWN // 2)
        self.activated.connect(self._on_activated)
        self.retranslate()
        self.hide()

    def fill(self, counts: Sequence[CollectionCount], chosen: Collection | None) -> None:
        self._counts = tuple(counts)
        self.clear()
        self.addItem(self.tr("All documents"), None)
        for each in counts:
            self.addItem(f"{self._name(each)} ({self.locale().toString(each.count)})", each.collection)
        self.setCurrentIndex(max(0, self.findData(chosen.id)) if chosen else 0)
        self.setVisible(len(counts) > 1)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Collection"))

    def _name(self, count: CollectionCount) -> str:
        return self.tr("Came with the program") if count.collection == BUNDLED else honest(count.name)

    def _on_activated(self, row: int) -> None:
        found = next((each for each in self._counts if each.collection == self.itemData(row)), None)
        self.chosen.emit(Collection(found.collection, self._name(found)) if found else None)
