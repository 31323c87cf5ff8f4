"""NoteDrafts: what is being written is kept in the library while it is written, in case the program ends."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from archive_app.archive import Archive
from archive_app.errors import ArchiveAppError
from archive_app.gui.annotation_editor import AnnotationEditor, Draft
from archive_app.library.annotation import Annotation, Colour
from archive_app.settings import NOTE_DRAFT

MOST_LOST_MS = 500
"""Of writing, when the program is ended from outside."""


class NoteDrafts(QObject):
    """In the library only, and nowhere without one: no draft reaches the disk unencrypted."""

    found = Signal(object)
    """A Draft that was never kept or given up."""

    def __init__(self, archive: Archive, parent: QObject) -> None:
        super().__init__(parent)
        self._archive = archive
        self._editor: AnnotationEditor | None = None
        self._waiting: list[Draft] = []
        self._is_kept = False
        self._timer = QTimer(self, interval=MOST_LOST_MS, singleShot=True)
        self._timer.timeout.connect(self._keep)

    def serve(self, editor: AnnotationEditor) -> None:
        """What is written there is kept from now on."""
        editor.written.connect(lambda: self._on_written(editor))
        editor.closed.connect(self._on_closed)

    def come_back(self) -> None:
        """After unlocking: tells of what was being written when the program ended."""
        kept = self._archive.library.setting(NOTE_DRAFT.name)
        drafts = map(self._read, json.loads(kept) if kept else [])
        self._waiting = [draft for draft in drafts if draft is not None]
        if self._waiting:
            self.found.emit(self._waiting[-1])

    def take(self, draft: Draft) -> None:
        """It is being written again; as long as nobody takes it, it waits for the next start."""
        self._waiting.remove(draft)
        self._is_kept = True

    def forget(self) -> None:
        """After locking: none of their words stay in memory; they wait in the library."""
        self._timer.stop()
        self._waiting = []

    def _on_written(self, editor: AnnotationEditor) -> None:
        self._editor = editor
        if not self._timer.isActive():
            self._timer.start()

    def _on_closed(self) -> None:
        """What was written is kept as a note, or not wanted any more."""
        self._timer.stop()
        if self._is_kept:
            self._put(self._waiting)
            self._is_kept = False

    def _keep(self) -> None:
        draft = self._editor.draft() if self._editor else None
        if draft is not None:
            self._put([*self._waiting, draft])
            self._is_kept = True

    def _put(self, drafts: Sequence[Draft]) -> None:
        value = json.dumps(list(map(_plain, drafts)), ensure_ascii=False) if drafts else ""
        # A full disk costs the safety of a draft, and nobody has asked for anything yet.
        with suppress(ArchiveAppError):
            self._archive.library.keep_setting(NOTE_DRAFT.name, value)

    def _read(self, values: dict[str, Any]) -> Draft | None:
        """None when the note was kept after all, word for word."""
        note = self._find(values.pop("annotation"))
        colour, tags = Colour(values.pop("colour")), tuple(values.pop("tags"))
        draft = Draft(colour=colour, tags=tags, annotation=note, **values)
        return None if note is not None and draft.changed(note) == note else draft

    def _find(self, note: str) -> Annotation | None:
        """None also for one that is gone; what was written is written anew then."""
        return next((each for each in self._archive.notes.annotations() if each.id == note), None)


def _plain(draft: Draft) -> dict[str, Any]:
    note = draft.annotation.id if draft.annotation else ""
    return {**asdict(draft), "annotation": note}
