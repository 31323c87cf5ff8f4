"""ScanController: the text of a scan, recognised when the reader wants it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from archive_app.documents.document import Document
from archive_app.errors import ArchiveAppError
from archive_app.gui.actions import Actions
from archive_app.gui.controller import Controller, Desk
from archive_app.gui.library_controller import LibraryController
from archive_app.gui.message_bar import Tone
from archive_app.gui.reader_view import ReaderView


class ScanController(Controller):
    recognised = Signal()
    """A document has another text now."""

    def __init__(self, desk: Desk, library: LibraryController, reader: ReaderView, actions: Actions) -> None:
        super().__init__(desk)
        self._library = library
        self._reader = reader
        self._action = actions.recognise
        self._action.triggered.connect(self._on_wanted)
        reader.document_changed.connect(self._show_action)

    def _show_action(self) -> None:
        document = self._reader.shown
        self._action.setVisible(document is not None and document.is_scan)

    def _on_wanted(self) -> None:
        document = self._reader.shown
        if document is None:
            return
        self._action.setEnabled(False)
        self._library.bar.say(self.tr("The text is being recognised, some seconds a page. You can go on."))
        self._tasks.run(
            lambda: self._archive.scans.recognise(document.id), self._on_recognised, self._on_failed
        )

    def _on_recognised(self, document: Document) -> None:
        self._action.setEnabled(True)
        if document.recognised is None:
            self._library.bar.say(self.tr("No words were found on these pages."))
            return
        words = self.tr("%n word(s) were recognised.", "", document.words)
        check = self.tr("Compare what matters with the picture; doubtful words are underlined by a wave.")
        self._library.bar.say(f"{words} {check}", Tone.DONE)
        self.recognised.emit()

    def _on_failed(self, error: ArchiveAppError) -> None:
        self._action.setEnabled(True)
        self._library.fail(error)
