"""ScanReader: the pages of a scan drawn by a confined worker and read by the recogniser, one by one."""

from __future__ import annotations

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

    def __enter__(self) -> ScanReader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._isolation.close()

    def interrupt(self) -> None:
        self._isolation.interrupt()
        self._recognition.interrupt()

    def read(self, document: Document, untrusted: bytes) -> tuple[Document, tuple[RecognisedPage, ...]]:
        """The scan with its text, and the words page by page; a page that cannot be read has none.

        Raises UnreadableSource when none can be read.
        """
        pages: list[RecognisedPage] = []
        failed: UnreadableSource | None = None
        for number in range(1, len(document.pages) + 1):
            try:
                pages.append(self._recognition.page(self._isolation.grey_page(untrusted, number)))
            except UnreadableSource as error:
                failed = error
                pages.append(RecognisedPage(1.0))
        if failed and not any(page.words for page in pages):
            raise failed
        return with_recognised_text(document, pages), tuple(pages)
