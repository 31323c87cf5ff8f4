"""Walking: from hit to hit, on into the next document, and back."""

from __future__ import annotations

from PySide6.QtCore import QObject

from archive_app.gui.reading_controller import ReadingController
from archive_app.gui.reading_pane import ReadingPane
from archive_app.gui.result_list import ResultList


class Walking(QObject):
    def __init__(self, reading: ReadingController, pane: ReadingPane, results: ResultList) -> None:
        super().__init__(pane)
        self._reading = reading
        self._pane = pane
        self._results = results

    def next_hit(self) -> None:
        if self._is_elsewhere() or self._pane.reader.next_hit():
            return
        if self._pane.page.find_bar.is_open:
            self._pane.reader.go_to_hit(0)
        elif document := self._neighbour(1):
            self._reading.open_document(document)

    def previous_hit(self) -> None:
        if self._is_elsewhere() or self._pane.reader.previous_hit():
            return
        if self._pane.page.find_bar.is_open:
            self._pane.reader.go_to_hit(-1)
        elif document := self._neighbour(-1):
            self._reading.open_at_last_hit(document)

    def _is_elsewhere(self) -> bool:
        """From the page of a name or an overview the first step leads back to the document."""
        self._reading.keep()
        if self._pane.shows_text or self._reading.present is None:
            return False
        self._reading.open_document(self._reading.present)
        return True

    def _neighbour(self, by: int) -> str | None:
        document = self._results.neighbour(by)
        if document is not None:
            self._results.mark(document)
        return document
