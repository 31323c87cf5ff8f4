"""Adding: leads files and folders into the library, in the background, with a list of what became of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from PySide6.QtCore import QTimer, Signal

from archive_app.additions import Addition
from archive_app.errors import ArchiveAppError
from archive_app.gui.add_documents import AddDocumentsDialog
from archive_app.gui.clipboard import copied
from archive_app.gui.controller import Controller, Desk
from archive_app.gui.file_dialogs import ask_for_files, ask_for_folder
from archive_app.gui.library_controller import LibraryController
from archive_app.gui.message_bar import Tone
from archive_app.gui.tasks import Task
from archive_app.library_door import LibraryState

OFTEN_MS = 2_000
"""The search is asked again at most this often while documents come in."""
SHOWN_MS = 150
"""Lines come into the list together."""


class Adding(Controller):
    added = Signal()
    """Documents have come into the archive."""
    opened = Signal(str)
    """A document that the reader wants to see."""

    def __init__(self, desk: Desk, library: LibraryController) -> None:
        super().__init__(desk)
        self._library = library
        self._running: dict[AddDocumentsDialog, Task] = {}
        """One after the other; the first of them is at work."""
        self._given_up: set[AddDocumentsDialog] = set()
        self._waiting: list[tuple[AddDocumentsDialog, Addition]] = []
        self.with_paths = False
        """Whether where each file lay is kept with it."""
        self.dialog: AddDocumentsDialog | None = None
        self._soon = QTimer(self, singleShot=True, interval=OFTEN_MS)
        self._soon.timeout.connect(self.added)
        self._list = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._list.timeout.connect(self._show_waiting)

    def ask_for_files(self) -> None:
        self._library.when_open(lambda: self.add_now(ask_for_files(self._window, self.tr("Add documents"))))

    def ask_for_folder(self) -> None:
        self._library.when_open(lambda: self.add_now(ask_for_folder(self._window, self.tr("Add a folder"))))

    def add(self, paths: Sequence[str]) -> None:
        """Files and folders that were dropped upon the window."""
        self._library.when_open(lambda: self.add_now(paths))

    def paste(self) -> None:
        """What was copied elsewhere: a part of a web page, a text, or files."""
        paths, untrusted, name = copied()
        if paths:
            self.add(paths)
        elif untrusted:
            self._library.when_open(lambda: self._run(lambda: self._archive.add_bytes(untrusted, name)))
        else:
            self._library.bar.say(self.tr("There is no page and no text in the clipboard. Copy one first."))

    def offer_to_go_on(self) -> None:
        """After unlocking, when the program ended while files were being added."""
        left = self._archive.interrupted_import()
        if left is None or self._running or self._library.state is not LibraryState.OPEN:
            return
        done, total = (self._window.locale().toString(count) for count in (left.done, left.total))
        text = self.tr("%1 of %2 files were brought in when the program ended.")
        text = text.replace("%1", done).replace("%2", total)
        self._library.bar.say(text, Tone.TOLD, self.tr("Go on adding"), self.go_on)

    def go_on(self) -> None:
        self._run(self._archive.go_on_adding)

    def keep_paths(self, on: bool) -> None:
        """From now on, and until the program ends: it is for those who will want to find the files again."""
        self.with_paths = on

    def stop(self) -> None:
        """What is in stays in; the rest can still be brought in after the next unlocking."""
        for task in self._running.values():
            task.stop()

    def add_now(self, paths: Sequence[str]) -> None:
        if paths:
            files, with_paths = [Path(path) for path in paths], self.with_paths
            self._run(lambda: self._archive.add(files, with_paths))

    def _run(self, work: Callable[[], Iterable[Addition]]) -> None:
        dialog = AddDocumentsDialog(self._theme, self._wording, self._window)
        dialog.stop_wanted.connect(lambda: self._give_up(dialog))
        dialog.opened.connect(self.opened)
        dialog.show()
        self.dialog = dialog
        self._running[dialog] = self._tasks.stream(
            work,
            lambda addition: self._on_added(dialog, addition),
            lambda: self._on_finished(dialog),
            lambda error: self._on_failed(dialog, error),
        )

    def _give_up(self, dialog: AddDocumentsDialog) -> None:
        """The reader does not want the rest."""
        if dialog in self._running:
            self._given_up.add(dialog)
            self._running[dialog].stop()

    def _on_added(self, dialog: AddDocumentsDialog, addition: Addition) -> None:
        self._waiting.append((dialog, addition))
        if not self._list.isActive():
            self._list.start()
        if addition.status == "added" and not self._soon.isActive():
            self._soon.start()

    def _show_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for dialog, some in groupby(waiting, key=itemgetter(0)):
            dialog.add([addition for _, addition in some])

    def _on_failed(self, dialog: AddDocumentsDialog, error: ArchiveAppError) -> None:
        self._library.fail(error)
        self._on_finished(dialog)

    def _on_finished(self, dialog: AddDocumentsDialog) -> None:
        if self._running.pop(dialog, None) is None:
            return
        self._soon.stop()
        self._show_waiting()
        self.added.emit()
        dialog.finish()
        if dialog in self._given_up and self._library.state is LibraryState.OPEN:
            self._given_up.discard(dialog)
            self._tasks.run(self._archive.give_up_import, lambda nothing: None, self._library.fail)
        if not dialog.isVisible():
            self._library.bar.say(dialog.summary(), Tone.DONE)
