"""Originals: what only a file as received can show, read again by a worker that stays at hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from threading import Lock
from typing import TYPE_CHECKING

from archive_app.documents.document import Document

if TYPE_CHECKING:
    from archive_app.documents.isolation import Isolation
    from archive_app.documents.page_picture import PagePicture


class Originals:
    """Any thread may ask; one after the other is answered. Methods raise UnreadableSource."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._isolation: Isolation | None = None

    def whole_page(self, document: Document, untrusted: bytes) -> Document:
        """A web page with everything around its main text."""
        with self._lock:
            return self._running().parse(untrusted, document.passport.source, whole=True)

    def page_picture(self, untrusted: bytes, page: int, width: int, quotes: Sequence[str]) -> PagePicture:
        """A page of a PDF and where on it the quotes stand."""
        with self._lock:
            return self._running().page_picture(untrusted, page, width, quotes)

    def pictures(
        self, document: Document, untrusted: bytes, width: int, beside: Mapping[str, bytes]
    ) -> tuple[PagePicture | None, ...]:
        """Those between the paragraphs, None for one that neither its file holds nor lay `beside` it."""
        refs = [picture.ref for picture in document.pictures]
        with self._lock:
            return self._running().pictures(untrusted, document.passport.source, refs, width, beside)

    def picture(
        self, document: Document, untrusted: bytes, number: int, width: int, beside: Mapping[str, bytes]
    ) -> PagePicture | None:
        """One of them, counted from 0, so wide, within reason."""
        ref, name = document.pictures[number].ref, document.passport.source
        with self._lock:
            return self._running().pictures(untrusted, name, [ref], width, beside, enlarged=True)[0]

    def is_strongly_confined(self) -> bool:
        """Whether this system lets a worker give up all but computing."""
        from archive_app.documents.confinement import Level, level_of

        with self._lock:
            return level_of(self._running().held) is Level.STRONG

    def close(self) -> None:
        """The worker still holds what it read last."""
        with self._lock:
            if self._isolation:
                self._isolation.close()
                self._isolation = None

    def _running(self) -> Isolation:
        from archive_app.documents.isolation import Isolation

        if self._isolation is None:
            self._isolation = Isolation()
        return self._isolation
