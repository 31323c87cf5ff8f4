"""Scans: pictures of text, their words recognised where a program for that is at hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from archive_app.documents.document import SCANS, Document
from archive_app.errors import BadInput, NoRecogniser, UnknownDocument
from archive_app.library_door import LibraryDoor

if TYPE_CHECKING:
    from archive_app.documents.page_picture import PagePicture
    from archive_app.documents.recogniser import Recogniser
    from archive_app.documents.scan_reader import ScanReader

NO_SCAN = "Its text is there as letters already; there is nothing to recognise."


class Scans:
    """`pack` is the folder where the program for it may lie, beside this one."""

    def __init__(self, pack: Path | None, library: LibraryDoor) -> None:
        self._pack = pack
        self._library = library
        self._recogniser: Recogniser | None = None
        self._at_work: ScanReader | None = None

    def reader(self) -> ScanReader | None:
        """None while there is no such program; one that comes later is found. To be closed."""
        from archive_app.documents.recogniser import find_recogniser
        from archive_app.documents.scan_reader import ScanReader

        self._recogniser = self._recogniser or find_recogniser(self._pack)
        return ScanReader(self._recogniser) if self._recogniser else None

    def waiting(self) -> tuple[str, ...]:
        """Added scans whose text nobody has recognised yet, in the order they came."""
        personal = self._library.writable()
        return tuple(document.id for document in personal.documents() if document.is_silent)

    def recognise(self, document_id: str) -> Iterator[tuple[int, int]]:
        """Reads the text of an added scan, some seconds a page, and says how many pages of how many are done.

        The text is kept when all are; nothing is when it is left before. Raises NoRecogniser,
        UnknownDocument, UnreadableSource, BadInput, and what `writable` does.
        """
        personal = self._library.writable()
        if document_id not in personal.ids:
            raise UnknownDocument(document=document_id)
        if personal.document(document_id).passport.kind not in SCANS:
            raise BadInput(reason=NO_SCAN)
        reader = self.reader()
        if reader is None:
            raise NoRecogniser
        self._at_work = reader
        try:
            with reader:
                yield from personal.recognise(document_id, reader)
        finally:
            self._at_work = None

    def interrupt(self) -> None:
        """From another thread: what is being recognised is given up."""
        if reader := self._at_work:
            reader.interrupt()

    def with_places(
        self, document: Document, picture: PagePicture, page: int, quotes: tuple[str, ...]
    ) -> PagePicture:
        """Where the quotes stand on the picture of a page whose words were recognised."""
        from archive_app.documents.recognised import with_places

        words = self._library.opened().library.recognised_page(document.id, page)
        return with_places(picture, words, quotes) if words else picture
