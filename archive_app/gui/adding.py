"""Adding: leads files and folders into the library, in the background, with a list of what became of each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal

from archive_app.additions import Addition
from archive_app.gui.add_documents import AddDocumentsDialog
from archive_app.gui.controller import Controller, Desk
from archive_app.gui.file_dialogs import ask_for_files, ask_for_folder
from archive_app.gui.library_controller import LibraryController
from archive_app.gui.message_bar import Tone
from archive_app.gui.tasks import Task

OFTEN_MS = 500
"""The search is asked again at most this often while documents come in."""


class Adding(Controller):
    added = Signal()
    """Documents have come into the archive."""

    def __init__(self, desk: Desk, library: LibraryController) -> None:
        super().__init__(desk)
        self._library = library
        self._task: Task | None = None
        self.dialog: AddDocumentsDialog | None = None
        self._soon = QTimer(self, singleShot=True, interval=OFTEN_MS)
        self._soon.timeout.connect(self.added)

    def ask_for_files(self) -> None:
        self._library.when_open(lambda: self._add(ask_for_files(self._window, self.tr("Add documents"))))

    def ask_for_folder(self) -> None:
        self._library.when_open(lambda: self._add(ask_for_folder(self._window, self.tr("Add a folder"))))

    def add(self, paths: Sequence[str]) -> None:
        """Files and folders that were dropped upon the window."""
        self._library.when_open(lambda: self._add(paths))

    def stop(self) -> None:
        if self._task is not None:
            self._task.stop()

    def _add(self, paths: Sequence[str]) -> None:
        if not paths:
            return
        self.stop()
        dialog = AddDocumentsDialog(self._theme, self._wording, self._window)
        dialog.stop_wanted.connect(self.stop)
        dialog.show()
        self.dialog = dialog
        files = [Path(path) for path in paths]
        self._task = self._tasks.stream(
            lambda: self._archive.add(files),
            lambda addition: self._on_added(dialog, addition),
            lambda: self._on_finished(dialog),
            self._library.fail,
        )

    def _on_added(self, dialog: AddDocumentsDialog, addition: Addition) -> None:
        dialog.add(addition)
        if addition.status == "added" and not self._soon.isActive():
            self._soon.start()

    def _on_finished(self, dialog: AddDocumentsDialog) -> None:
        self._soon.stop()
        self.added.emit()
        dialog.finish()
        if not dialog.isVisible():
            self._library.bar.say(dialog.summary(), Tone.DONE)
