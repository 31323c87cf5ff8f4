"""PictureController: the pictures of the open document, between its paragraphs and by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from archive_app.gui.actions import Actions
from archive_app.gui.controller import Controller, Desk
from archive_app.gui.inline_pictures import room_for
from archive_app.gui.picture_view import PictureView
from archive_app.gui.reader_pane import ReaderPane

if TYPE_CHECKING:
    from archive_app.documents.document import Document
    from archive_app.documents.page_picture import PagePicture

_CHANNEL, _ONE = "pictures", "picture"
_LEAST = 600
"""Pixels: the window may become wider."""


class PictureController(Controller):
    """They are fetched from the original after the text is there."""

    def __init__(self, desk: Desk, pane: ReaderPane, actions: Actions) -> None:
        super().__init__(desk)
        self._pane = pane
        self._reader = pane.reader
        self._action = actions.pictures
        self._there: list[int] = []
        """Numbers of the pictures that the file holds."""
        self.view: PictureView | None = None
        self._reader.document_changed.connect(self._on_document_changed)
        self._reader.picture_activated.connect(self.look_at)
        self._action.triggered.connect(self._on_wanted)

    def look_at(self, number: int) -> None:
        """A picture of the open document, by its number from 0."""
        if number not in self._there:
            return
        if self.view is None:
            self.view = PictureView(self._theme)
            self.view.wanted.connect(self._draw)
            self.view.left.connect(self._pane.show_text)
        self._pane.show_instead(self.view)
        self.view.setFocus()
        self.view.show_pages(len(self._there), self._there.index(number) + 1)

    def _on_document_changed(self) -> None:
        document = self._reader.shown
        self._there = []
        self._action.setVisible(False)
        if self.view:
            self.view.forget()
            if self._pane.view is self.view:
                self._pane.show_text()
        if document is None or document.bundled or not document.pictures:
            self._tasks.silence(_CHANNEL, _ONE)
            return
        width = round(max(room_for(self._reader), _LEAST) * self._reader.devicePixelRatioF())
        self._tasks.run(
            lambda: self._archive.pictures(document.id, width),
            lambda pictures: self._show(document, pictures),
            lambda error: self._show(document, [None] * len(document.pictures)),
            _CHANNEL,
        )

    def _show(self, document: Document, pictures: Sequence[PagePicture | None]) -> None:
        self._there = [number for number, picture in enumerate(pictures) if picture]
        self._action.setVisible(bool(self._there))
        self._reader.show_pictures(document, pictures)

    def _on_wanted(self) -> None:
        """From where the reader is."""
        document = self._reader.shown
        if document and self._there:
            place = self._reader.position()
            below = (number for number in self._there if document.pictures[number].above >= place)
            self.look_at(next(below, self._there[-1]))

    def _draw(self) -> None:
        document, view = self._reader.shown, self.view
        if document is None or view is None or not 0 < view.page <= len(self._there):
            return
        number, width = self._there[view.page - 1], view.picture_width
        self._tasks.run(
            lambda: self._archive.picture(document.id, number, width),
            lambda picture: view.show_picture(picture, ()) if picture else view.forget(),
            lambda error: view.forget(),
            _ONE,
        )
