"""NoteFilterBar: above a list of notes: words, tag, colour, place and document, to leave out all others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit

from archive_app.gui.annotation_filter import Wanted
from archive_app.gui.annotation_model import AnnotationRow
from archive_app.gui.swatches import swatch
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import column, row
from archive_app.library.annotation import AnchorState, Colour

_LETTERS = 14
"""Of the longest entry that are shown while a list of choices is closed."""


class NoteFilterBar(QFrame):
    """Lists with nothing to choose between are hidden."""

    changed = Signal()

    def __init__(self, theme: Theme, narrow: bool = False) -> None:
        """Where it is narrow the lists stand below the words."""
        super().__init__()
        self._theme = theme
        self._rows: list[AnnotationRow] = []
        self.field = QLineEdit(clearButtonEnabled=True)
        self.tag, self.colour, self.state, self.document = (QComboBox() for _ in range(4))
        for chooser in self._choosers:
            chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            chooser.setMinimumContentsLength(_LETTERS)
            chooser.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.field.textChanged.connect(lambda _: self.changed.emit())
        choosers = QFrame()
        row(choosers, *self._choosers, gap=theme.space(8))
        if narrow:
            column(self, self.field, choosers, gap=theme.space(8))
        else:
            row(self, self.field, choosers, gap=theme.space(8)).setStretch(0, 1)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    @property
    def wanted(self) -> Wanted:
        chosen = [chooser.currentData() for chooser in self._choosers]
        return Wanted(self.field.text(), *chosen)

    def put(self, rows: Iterable[AnnotationRow]) -> None:
        """What these notes have can be chosen; what was chosen stays so where it still can be."""
        self._rows = list(rows)
        counts = Counter(tag for line in self._rows for tag in line.annotation.tags)
        tags = [
            (f"{tag} ({self.locale().toString(counts[tag])})", tag)
            for tag in sorted(counts, key=str.casefold)
        ]
        colours = {line.annotation.colour for line in self._rows}
        states = {line.annotation.state for line in self._rows}
        titles = {line.annotation.document: line.title for line in self._rows}
        documents = sorted((title, document) for document, title in titles.items())
        self._fill(self.tag, self.tr("All tags"), tags, least=1)
        shown = [(name, colour) for colour, name in self._colour_names().items() if colour in colours]
        self._fill(self.colour, self.tr("All colours"), shown)
        for number, (_, colour) in enumerate(shown, 1):
            self.colour.setItemIcon(number, swatch(self._theme, colour))
        places = [(name, state) for state, name in self._state_names().items() if state in states]
        self._fill(self.state, self.tr("All places"), places)
        self._fill(self.document, self.tr("All documents"), documents)

    def clear(self) -> None:
        self.field.clear()
        for chooser in self._choosers:
            chooser.setCurrentIndex(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Filter quotes, notes and tags (tag:name)"))
        self.field.setAccessibleName(self.tr("Filter quotes, notes and tags (tag:name)"))
        names = (
            self.tr("Only with this tag"),
            self.tr("Only in this colour"),
            self.tr("Only with such a place"),
            self.tr("Only in this document"),
        )
        for chooser, name in zip(self._choosers, names, strict=True):
            chooser.setAccessibleName(name)
            chooser.setToolTip(name)
        self.put(self._rows)

    @property
    def _choosers(self) -> tuple[QComboBox, ...]:
        return (self.tag, self.colour, self.state, self.document)

    def _fill(
        self, chooser: QComboBox, every: str, choices: Iterable[tuple[str, object]], least: int = 2
    ) -> None:
        chosen, choices = chooser.currentData(), list(choices)
        with QSignalBlocker(chooser):
            chooser.clear()
            chooser.addItem(every, None)
            for name, value in choices:
                chooser.addItem(name, value)
            chooser.setCurrentIndex(max(0, _place(chooser, chosen)))
        chooser.setVisible(len(choices) >= least or chooser.currentIndex() > 0)

    def _colour_names(self) -> dict[Colour, str]:
        names = (self.tr("Yellow"), self.tr("Green"), self.tr("Blue"), self.tr("Red"))
        return dict(zip(Colour, names, strict=True))

    def _state_names(self) -> dict[AnchorState, str]:
        return {
            AnchorState.PLACED: self.tr("In their place"),
            AnchorState.CHECK: self.tr("Please check the place"),
            AnchorState.LOST: self.tr("Not found in the text"),
        }


def _place(chooser: QComboBox, value: object) -> int:
    """Of the entry with that value, compared as Python does; -1 without one."""
    values = [chooser.itemData(number, Qt.ItemDataRole.UserRole) for number in range(chooser.count())]
    return values.index(value) if value in values else -1
