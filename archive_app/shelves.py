"""Shelves: how the reader keeps the documents that were added: what is said of each."""

from __future__ import annotations

from collections.abc import Mapping

from archive_app.documents.amendment import Amendments, amendments_of
from archive_app.errors import BadInput
from archive_app.library_door import LibraryDoor
from archive_app.personal import Personal

BUNDLED = "Documents that came with the program stay as they are. Nothing was changed."


class Shelves:
    """Methods that change something raise LibraryNeeded, LibraryLocked, LibraryReadOnly, UnknownDocument."""

    def __init__(self, library: LibraryDoor) -> None:
        self._library = library

    def amend(self, document_id: str, changes: Mapping[str, str | None]) -> tuple[Amendments, Amendments]:
        """Says other things of a document; None takes back what was said of a field. Raises BadInput.

        Returns what was said before and what is said now.
        """
        personal = self._writable_with(document_id)
        before = personal.library.amendments(document_id)
        source = personal.library.passport_of_source(document_id)
        after = amendments_of(source, before, changes)
        self.put_amendments(document_id, after)
        return before, after

    def put_amendments(self, document_id: str, amendments: Amendments) -> None:
        """Says this of it and nothing else: what undoes `amend`."""
        self._writable_with(document_id).amend(document_id, amendments)

    def _writable_with(self, document_id: str) -> Personal:
        personal = self._library.writable()
        if document_id not in personal.ids:
            personal.document(document_id)
            raise BadInput(reason=BUNDLED)
        return personal
