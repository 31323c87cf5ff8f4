"""OriginalViews: an added document as it came: page by page, or a web page with all around its text."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from archive_app.archive import Archive
from archive_app.documents.document import Document
from archive_app.errors import ArchiveAppError
from archive_app.gui.actions import Actions
from archive_app.gui.page_marks import page_marks, page_span
from archive_app.gui.page_view import PageView
from archive_app.gui.reader_pane import ReaderPane
from archive_app.gui.reader_view import ReaderView
from archive_app.gui.reading_controller import NOTHING
from archive_app.gui.source_kinds import is_printed, is_silent, is_web_page
from archive_app.gui.tasks import Tasks
from archive_app.gui.theme import Theme

_CHANNEL = "original"


class OriginalViews(QObject):
    """Made once; its views are made when they are first wanted."""

    failed = Signal(ArchiveAppError)

    def __init__(
        self, archive: Archive, tasks: Tasks, theme: Theme, pane: ReaderPane, actions: Actions
    ) -> None:
        super().__init__(pane)
        self._archive = archive
        self._tasks = tasks
        self._theme = theme
        self._pane = pane
        self._printed, self._whole = actions.original_page, actions.whole_page
        self.pages: PageView | None = None
        self.whole: ReaderView | None = None
        self._paged: Document | None = None
        self._is_silent = False
        self._printed.toggled.connect(self._on_printed_switched)
        self._whole.toggled.connect(self._on_whole_switched)
        pane.text_returned.connect(self._switch_off)
        pane.reader.document_changed.connect(self._on_document_changed)
        pane.reader.hits_changed.connect(self._on_reader_moved)
        pane.reader.highlights_changed.connect(self._draw)
        pane.reader.cursorPositionChanged.connect(self._on_reader_moved)

    def _on_document_changed(self) -> None:
        """Of the document before nothing stays; who looks at printed pages goes on to those of the next."""
        self._tasks.silence(_CHANNEL)
        self._paged = None
        document = self._pane.reader.shown
        if self.pages:
            self.pages.forget()
        if self.whole:
            self.whole.show_document(NOTHING)
        self._whole.setChecked(False)
        printed = document is not None and is_printed(document)
        # A picture without a text is looked at; that does not mean that the next document is, too.
        was_silent, self._is_silent = self._is_silent, document is not None and is_silent(document)
        if not printed or (was_silent and not self._is_silent):
            self._printed.setChecked(False)
        self._printed.setVisible(printed)
        self._whole.setVisible(document is not None and is_web_page(document))
        if self._printed.isChecked():
            self._show_pages()
        elif self._is_silent:
            self._printed.setChecked(True)

    def _on_printed_switched(self, on: bool) -> None:
        if on:
            self._whole.setChecked(False)
            self._show_pages()
        else:
            self._paged = None
            self._tasks.silence(_CHANNEL)
            self._pane.show_text()

    def _show_pages(self) -> None:
        document = self._pane.reader.shown
        if document is None:
            return
        if self.pages is None:
            self.pages = PageView(self._theme)
            self.pages.wanted.connect(self._draw)
        page = document.page_at(self._pane.reader.caret) or 1
        self._paged = document
        self._pane.show_instead(self.pages)
        self.pages.show_pages(len(document.pages), page)

    def _on_reader_moved(self) -> None:
        """The page of what is gone to is shown; on a whole page it may not be, so the text comes back."""
        if self._pane.view is self.whole:
            self._whole.setChecked(False)
        elif self.pages and self._paged and self._paged is self._pane.reader.shown:
            self.pages.go_to(self._paged.page_at(self._pane.reader.caret) or 1)
            self._draw()

    def _draw(self) -> None:
        document, view = self._paged, self.pages
        # The reader may have turned to another document already, which is not said before it is filled in.
        if document is None or view is None or document is not self._pane.reader.shown:
            return
        page, width = view.page, view.picture_width
        marks = list(page_marks(document, page, self._pane.reader.marks_between(*page_span(document, page))))
        self._tasks.run(
            lambda: self._archive.page_picture(document.id, page, width, [mark.quote for mark in marks]),
            lambda picture: view.show_picture(picture, marks),
            self._fail,
            _CHANNEL,
        )

    def _on_whole_switched(self, on: bool) -> None:
        document = self._pane.reader.shown
        if not on or document is None:
            self._tasks.silence(_CHANNEL)
            self._pane.show_text()
            return
        self._printed.setChecked(False)
        self._tasks.run(lambda: self._archive.whole_page(document.id), self._show_whole, self._fail, _CHANNEL)

    def _show_whole(self, document: Document) -> None:
        if self.whole is None:
            self.whole = ReaderView(self._theme)
        self.whole.set_zoom(self._pane.reader.zoom)
        self._pane.show_instead(self.whole)
        self.whole.show_document(document)

    def _switch_off(self) -> None:
        for action in (self._printed, self._whole):
            action.setChecked(False)

    def _fail(self, error: ArchiveAppError) -> None:
        self._switch_off()
        self.failed.emit(error)
