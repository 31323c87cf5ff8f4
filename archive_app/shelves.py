"""Shelves: how the reader keeps the documents that were added: what is said of each, collections, the bin."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

from archive_app.bundled import Bundled
from archive_app.documents.amendment import Amendments, amendments_of
from archive_app.documents.collection import BUNDLED, Collection
from archive_app.errors import BadInput, DamagedLibrary
from archive_app.library.shelved import Shelved
from archive_app.library_door import LibraryDoor
from archive_app.messages import Messages
from archive_app.personal import Personal

UNCHANGEABLE = "Documents that came with the program stay as they are. Nothing was changed."


class Shelves:
    """Methods that change something raise LibraryNeeded, LibraryLocked, LibraryReadOnly, UnknownDocument.

    `changed` is told when documents are put together otherwise.
    """

    def __init__(
        self,
        library: LibraryDoor,
        bundled: Bundled,
        messages: Callable[[], Messages],
        changed: Callable[[], None],
    ) -> None:
        self._library = library
        self._bundled = bundled
        self._messages = messages
        self._changed = changed

    # What is said of a document

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

    # The bin

    def shelved(self) -> tuple[Shelved, ...]:
        """Added documents, those in the bin too, in the order they were added; none without a library."""
        return self._library.personal.library.shelved() if self._library.personal else ()

    def put_in_bin(self, documents: Sequence[str]) -> tuple[str, ...]:
        """They are not found any more, nor are the notes on them. Those that were not in it yet."""
        for document_id in documents:
            self._writable_with(document_id)
        return self._library.writable().put_in_bin(documents)

    def take_out_of_bin(self, documents: Sequence[str]) -> tuple[str, ...]:
        """They are as before. Those that were in it."""
        return self._library.writable().take_out_of_bin(documents)

    def empty_bin(self) -> tuple[int, int]:
        """Documents, and notes on them, that are gone for good: from the library, not from copies of it."""
        gone = self._library.writable().empty_bin()
        self._changed()
        return gone

    # Collections

    def collections(self) -> tuple[Collection, ...]:
        """That of the program first, then the reader's by name."""
        messages = self._messages()
        bundled = Collection(
            BUNDLED, messages.text("Came with the program"), frozenset(self._bundled.documents)
        )
        own: tuple[Collection, ...] = ()
        if self._library.personal:
            with suppress(DamagedLibrary):
                own = self._library.personal.library.collections()
        return (bundled, *own)

    def collection_named(self, name: str) -> Collection:
        """By id or name, however capitalised. Raises BadInput."""
        wanted = " ".join(name.split()).casefold()
        for each in self.collections():
            if wanted in (each.id, each.name.casefold()):
                return each
        raise BadInput(reason="There is no collection of that name. “archive-app collections” lists them.")

    def make_collection(self, name: str) -> Collection:
        """Raises BadInput when it has no name, or one that is taken."""
        made = self._library.writable().library.make_collection(name)
        self._changed()
        return made

    def put_collection(self, collection: Collection) -> None:
        """As it is: what undoes its deletion."""
        self._library.writable().library.put_collection(collection)
        self._changed()

    def rename_collection(self, collection_id: str, name: str) -> None:
        """Raises BadInput as `make_collection` does."""
        self._own(collection_id).library.rename_collection(collection_id, name)
        self._changed()

    def delete_collection(self, collection_id: str) -> None:
        """Its documents stay."""
        self._own(collection_id).library.delete_collection(collection_id)
        self._changed()

    def put_into(self, collection_id: str, documents: Sequence[str]) -> tuple[str, ...]:
        """Those that were not in it yet. Raises BadInput when it is gone."""
        new = self._own(collection_id).library.put_into(collection_id, documents)
        self._changed()
        return new

    def take_from(self, collection_id: str, documents: Sequence[str]) -> tuple[str, ...]:
        """Those that were in it."""
        gone = self._own(collection_id).library.take_from(collection_id, documents)
        self._changed()
        return gone

    def _own(self, collection_id: str) -> Personal:
        if collection_id == BUNDLED:
            raise BadInput(reason=UNCHANGEABLE)
        return self._library.writable()

    def _writable_with(self, document_id: str) -> Personal:
        personal = self._library.writable()
        if document_id not in personal.ids:
            personal.document(document_id)
            raise BadInput(reason=UNCHANGEABLE)
        return personal
