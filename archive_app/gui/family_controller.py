"""FamilyController: what came with the open document, and copies of originals as files."""

from __future__ import annotations

from pathlib import Path, PurePath

from PySide6.QtCore import Signal

from archive_app.documents.document import Family
from archive_app.errors import ArchiveAppError
from archive_app.gui.controller import Controller, Desk
from archive_app.gui.family_bar import FamilyBar
from archive_app.gui.file_dialogs import ask_where_to_save
from archive_app.gui.message_bar import MessageBar, Tone
from archive_app.gui.plain_text import honest
from archive_app.gui.reader_view import ReaderView

_CHANNEL = "family"


class FamilyController(Controller):
    failed = Signal(ArchiveAppError)

    def __init__(self, desk: Desk, bar: FamilyBar, reader: ReaderView, messages: MessageBar) -> None:
        super().__init__(desk)
        self._bar = bar
        self._reader = reader
        self._messages = messages
        reader.document_changed.connect(self._on_document_changed)
        bar.copy_wanted.connect(self._on_copy_wanted)

    def save_shown(self) -> None:
        """A copy of the original of what is being read."""
        if document := self._reader.shown:
            self._on_copy_wanted(document.id, document.passport.source)

    def _on_document_changed(self) -> None:
        document = self._reader.shown
        self._bar.show_family(Family())
        if document is None or document.bundled or not document.id:
            self._tasks.silence(_CHANNEL)
            return
        self._tasks.run(
            lambda: self._archive.family(document.id), self._bar.show_family, self.failed.emit, _CHANNEL
        )

    def _on_copy_wanted(self, document_id: str, name: str) -> None:
        proposed = honest(PurePath(name).name) or "document"
        chosen = ask_where_to_save(self._window, self.tr("Save a copy of the original"), proposed)
        if chosen:
            target = Path(chosen)
            self._tasks.run(
                lambda: self._archive.save_original(document_id, target), self._on_saved, self.failed.emit
            )

    def _on_saved(self, nothing: None) -> None:
        text = self.tr("The original is saved as it was received.")
        warning = self.tr("The file is not encrypted.")
        self._messages.say(f"{text} {warning}", Tone.TOLD)
