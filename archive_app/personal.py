"""Personal: an open library with its documents, mentions and notes, and their index in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from archive_app.additions import Addition, add_files
from archive_app.bundled import Bundled
from archive_app.documents.document import Document
from archive_app.entities.mention import Mention
from archive_app.errors import UnknownDocument
from archive_app.library.annotation import Annotation
from archive_app.library.store import Library
from archive_app.messages import Messages
from archive_app.notes import Notes
from archive_app.search.index import build_in_memory
from archive_app.search.record import IndexedDocument

if TYPE_CHECKING:
    from archive_app.search.index import Index


class Personal:
    """An open library. One thread may add while another searches: `documents` is replaced, never changed,
    so that whoever reads it reads one state of it.
    """

    def __init__(self, library: Library, bundled: Bundled, on_disk: bool = True) -> None:
        self.library = library
        self.on_disk = on_disk
        self._bundled = bundled
        self.documents = {document.id: document for document in library.documents()}
        self.notes = Notes(library, self.document)
        self._mentions: dict[str, tuple[Mention, ...]] = {}
        self._notes_state = object()
        """Another object whenever a note has changed."""
        self._added: tuple[object, Index] | None = None
        self._noted: tuple[object, object, Index] | None = None

    def document(self, document_id: str) -> Document:
        """A bundled or added document. Raises UnknownDocument."""
        document = self.documents.get(document_id) or self._bundled.documents.get(document_id)
        if document is None:
            raise UnknownDocument(document=document_id)
        return document

    def mentions(self, document: Document) -> tuple[Mention, ...]:
        if document.id not in self._mentions:
            self._mentions[document.id] = self._bundled.mentions(document)
        return self._mentions[document.id]

    def add(self, paths: Iterable[Path]) -> Iterator[Addition]:
        """Each file is kept, and can be found, before the next one is read."""
        everything = (*self._bundled.documents.values(), *self.documents.values())
        known = {document.passport.sha256: document for document in everything}
        for added in add_files(paths, self.library, known):
            if added.document:
                self.documents = {**self.documents, added.document.id: added.document}
            yield added.addition

    def move_to(self, library: Library) -> None:
        """Everything this library holds is kept in the other one too."""
        with library.together():
            for document in self.documents.values():
                library.add_document(document, self.library.original(document.id))
            for annotation in self.library.annotations():
                library.put_annotation(annotation)

    def notices(self, messages: Messages) -> tuple[str, ...]:
        """One sentence for each document, and one for all notes, that were damaged on the disk."""
        documents = [
            messages.text("“{title}” is damaged and cannot be read. Everything else is there.", title=title)
            for title in self.library.damaged_documents()
        ]
        lost = self.library.damaged_annotation_count()
        if not lost:
            return tuple(documents)
        said = messages.plural("{count} note is damaged.", "{count} notes are damaged.", lost)
        return (*documents, said)

    def damage(self, messages: Messages) -> tuple[str, ...]:
        """The same, and when it is nothing that a reader would miss, that pages are damaged all the same."""
        named = self.notices(messages)
        if named or not self.library.damage():
            return named
        return (messages.text("Some pages of the library are damaged; nothing that is kept was in them."),)

    def notes_changed(self) -> None:
        self._notes_state = object()

    def indexes(self) -> tuple[Index, Index]:
        """Added documents; and, to be searched in their stead, all documents that have notes.

        The same objects again as long as nothing has changed.
        """
        documents, notes = self.documents, self._notes_state
        if self._added is None or self._added[0] is not documents:
            self._added = documents, build_in_memory(self._indexed(each) for each in documents.values())
        if self._noted is None or self._noted[0] is not documents or self._noted[1] is not notes:
            self._noted = documents, notes, build_in_memory(self._with_notes())
        return self._added[1], self._noted[2]

    def _indexed(self, document: Document, noted: Sequence[Annotation] = ()) -> IndexedDocument:
        tags = dict.fromkeys(tag for annotation in noted for tag in annotation.tags)
        notes = tuple(annotation.note for annotation in noted if annotation.note)
        return IndexedDocument(document, self.mentions(document), notes, tuple(tags))

    def _with_notes(self) -> Iterator[IndexedDocument]:
        of_document: dict[str, list[Annotation]] = defaultdict(list)
        for annotation in self.library.annotations():
            of_document[annotation.document].append(annotation)
        for document_id, noted in of_document.items():
            try:
                yield self._indexed(self.document(document_id), noted)
            except UnknownDocument:
                continue  # an annotation outlives its document and is listed as lost
