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
from archive_app.gui.tasks import Task


class ScanController(Controller):
    recognised = Signal()
    """A document has another text now."""

    def __init__(self, desk: Desk, library: LibraryController, reader: ReaderView, actions: Actions) -> None:
        super().__init__(desk)
        self._library = library
        self._reader = reader
        self._action = actions.recognise
        self._task: Task | None = None
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
        self._tell(0, len(document.pages))
        self._task = self._tasks.stream(
            lambda: self._archive.scans.recognise(document.id),
            lambda done: self._tell(*done),
            lambda: self._on_done(document.id),
            self._on_failed,
        )

    def _tell(self, done: int, pages: int) -> None:
        """Which page is under way; the last one is followed by what was found."""
        if self._is_stopped or done == pages > 0:
            return
        text = self.tr("Page %1 of %2 is being recognised, some seconds each. You can go on.")
        text = text.replace("%1", self._number(done + 1)).replace("%2", self._number(pages))
        self._library.bar.say(text, Tone.TOLD, self.tr("Stop"), self.stop)

    def stop(self) -> None:
        """At once; what was read of the document so far is not kept."""
        if self._task:
            self._task.stop()
            self._archive.scans.interrupt()

    @property
    def _is_stopped(self) -> bool:
        return self._task is not None and self._task.stopped

    def _number(self, count: int) -> str:
        return self._window.locale().toString(count)

    def _on_done(self, document_id: str) -> None:
        stopped = self._is_stopped
        self._task = None
        self._action.setEnabled(True)
        if stopped:
            self._library.bar.say(self.tr("Nothing was recognised: it was stopped."), Tone.DONE)
        else:
            self._say_found(self._archive.document(document_id))

    def _say_found(self, document: Document) -> None:
        if document.recognised is None:
            self._library.bar.say(self.tr("No words were found on these pages."))
            return
        words = self.tr("%n word(s) were recognised.", "", document.words)
        check = self.tr("Compare what matters with the picture; doubtful words are underlined by a wave.")
        self._library.bar.say(f"{words} {check}", Tone.DONE)
        self.recognised.emit()

    def _on_failed(self, error: ArchiveAppError) -> None:
        self._task = None
        self._action.setEnabled(True)
        self._library.fail(error)
