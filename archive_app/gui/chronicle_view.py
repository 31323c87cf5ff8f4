"""ChronicleView: what happened when, as the documents tell it, and the table of it for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy

from archive_app.documents.document import Document
from archive_app.entities.chronicle import Event
from archive_app.gui.chronicle_list import ChronicleList
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import CheckBox, button, column, flat_button, label, row


class ChronicleView(QFrame):
    passage_requested = Signal(str, int, int)
    """Document, start and end of the date."""
    export_requested = Signal(tuple)
    """The events that are shown."""
    scope_changed = Signal()
    """Of other documents than before."""
    back_requested = Signal()

    def __init__(self, theme: Theme, document: Callable[[str], Document]) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self._theme = theme
        self._title, self._about = label("title", wrap=True), label("muted", wrap=True)
        self.back, self.export = flat_button(), button()
        theme.dress(self.back, "arrow-left")
        theme.dress(self.export, "upload")
        self.only_found = CheckBox()
        self.events = ChronicleList(theme, document)
        space = theme.space
        heading = QFrame()
        row(heading, self.back, self._title, self.export, gap=space(8)).setStretch(1, 1)
        self.export.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        margins = (space(16), space(12), space(16), space(12))
        layout = column(
            self, heading, self._about, self.only_found, self.events, margins=margins, gap=space(8)
        )
        layout.setStretch(3, 1)
        self.back.clicked.connect(self.back_requested)
        self.export.clicked.connect(lambda: self.export_requested.emit(self.events.rows.events))
        self.only_found.toggled.connect(lambda _: self.scope_changed.emit())
        self.events.chosen.connect(self._on_chosen)
        self.retranslate()

    def show_events(self, events: Sequence[Event]) -> None:
        self.events.fill(events)
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        count = self.events.rows.rowCount()
        self.back.setAccessibleName(self.tr("Back"))
        self.back.setToolTip(self.tr("Back"))
        self.export.setText(self.tr("Export as table…"))
        self.export.setEnabled(count > 0)
        self.only_found.setText(self.tr("Only &documents that were found"))
        self._title.setText(self.tr("What happened when"))
        told = self.tr("%n dated sentence(s), in the order of the dates they mention.", "", count)
        exact = self.tr(
            "A date is shown as exactly as the text tells it. Dates that nobody found are missing."
        )
        self._about.setText(f"{told} {exact}")
        self.events.setAccessibleName(self.tr("What happened when"))
        self.events.setAccessibleDescription(self.tr("Enter opens the sentence in its document"))

    def _on_chosen(self, event: Event) -> None:
        self.passage_requested.emit(event.document, event.start, event.end)
