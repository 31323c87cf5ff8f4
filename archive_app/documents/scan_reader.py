"""ScanReader: the pages of a scan drawn by a confined worker and read by the recogniser, one by one."""

from __future__ import annotations

from collections.abc import Iterator
from types import TracebackType

from archive_app.documents.document import Document
from archive_app.documents.isolation import Isolation
from archive_app.documents.recognised import RecognisedPage
from archive_app.documents.recogniser import Recogniser, Recognition
from archive_app.documents.recognition import with_recognised_text
from archive_app.errors import UnreadableSource


class ScanReader:
    """Another thread may interrupt. To be closed."""

    def __init__(self, recogniser: Recogniser) -> None:
        self._isolation = Isolation()
        self._recognition = Recognition(recogniser)
        self._interrupted = False

    def __enter__(self) -> ScanReader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._isolation.close()

    def interrupt(self) -> None:
        self._interrupted = True
        self._isolation.interrupt()
        self._recognition.interrupt()

    def read(self, document: Document, untrusted: bytes) -> tuple[Document, tuple[RecognisedPage, ...]]:
        """The scan with its text, and the words page by page; a page that cannot be read has none.

        Raises UnreadableSource when none can be read, and when it is interrupted.
        """
        pages = tuple(self.pages(document, untrusted))
        return with_recognised_text(document, pages), pages

    def pages(self, document: Document, untrusted: bytes) -> Iterator[RecognisedPage]:
        """Page by page, some seconds each; raises as above, in the end where no page can be read."""
        failed: UnreadableSource | None = None
        any_words = False
        for number in range(1, len(document.pages) + 1):
            page = RecognisedPage(1.0)
            try:
                page = self._recognition.page(self._isolation.grey_page(untrusted, number))
            except UnreadableSource as error:
                failed = error
                if self._interrupted:
                    raise
            any_words = any_words or bool(page.words)
            yield page
        if failed and not any_words:
            raise failed
