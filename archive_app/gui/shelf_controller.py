"""ShelfController: what the reader does with added documents as a whole: says what they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal

from archive_app.documents.amendment import Amendments
from archive_app.errors import ArchiveAppError
from archive_app.gui.controller import Controller, Desk
from archive_app.gui.library_controller import LibraryController
from archive_app.gui.undoing import Undoing


class ShelfController(Controller):
    """Everything is done at once and can be undone."""

    changed = Signal()
    """What is shown of documents is no longer the same."""

    def __init__(self, desk: Desk, library: LibraryController, undoing: Undoing) -> None:
        super().__init__(desk)
        self._library = library
        self._undoing = undoing
        self._shelves = desk.archive.shelves

    def amend(self, document_id: str, changes: Mapping[str, str | None]) -> None:
        """Title, author, publisher, date, language, address as the reader has them."""

        def amend() -> None:
            before, after = self._shelves.amend(document_id, changes)
            self._undoing.did(
                self.tr("Correct the passport"),
                lambda: self._put(document_id, after),
                lambda: self._put(document_id, before),
            )
            self.changed.emit()

        self._attempt(amend)

    def _put(self, document_id: str, amendments: Amendments) -> None:
        self._shelves.put_amendments(document_id, amendments)
        self.changed.emit()

    def _attempt(self, action: Callable[[], object]) -> None:
        if not self._library.may_keep():
            return
        try:
            action()
        except ArchiveAppError as error:
            self._library.fail(error)
