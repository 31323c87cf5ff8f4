"""PictureController: fetches the pictures of the open document from its original, after its text is there."""

from __future__ import annotations

from archive_app.gui.controller import Controller, Desk
from archive_app.gui.inline_pictures import room_for
from archive_app.gui.reader_view import ReaderView

_CHANNEL = "pictures"
_LEAST = 600
"""Pixels: the window may become wider."""


class PictureController(Controller):
    def __init__(self, desk: Desk, reader: ReaderView) -> None:
        super().__init__(desk)
        self._reader = reader
        reader.document_changed.connect(self._on_document_changed)

    def _on_document_changed(self) -> None:
        document = self._reader.shown
        if document is None or document.bundled or not document.pictures:
            self._tasks.silence(_CHANNEL)
            return
        width = round(max(room_for(self._reader), _LEAST) * self._reader.devicePixelRatioF())
        self._tasks.run(
            lambda: self._archive.pictures(document.id, width),
            lambda pictures: self._reader.show_pictures(document, pictures),
            lambda error: self._reader.show_pictures(document, [None] * len(document.pictures)),
            _CHANNEL,
        )
