"""ReadingController: what is open in the reading pane: documents, passages, pages of names; the way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from archive_app.archive import Archive
from archive_app.documents.document import Document, Passport
from archive_app.entities.mention import Mention
from archive_app.errors import ArchiveAppError
from archive_app.gui.history import History, Overview, Place
from archive_app.gui.reading_pages import ReadingPages
from archive_app.gui.reading_pane import ReadingPane
from archive_app.gui.tasks import Failure, Tasks
from archive_app.library.annotation import Annotation
from archive_app.search.request import SearchRequest

if TYPE_CHECKING:
    from archive_app.entities.network import Edge

NOTHING = Document("", Passport("", "", ""), "", ())
Spans = tuple[tuple[int, int], ...]
Then = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Opened:
    """Everything the reader shows of a document."""

    document: Document
    mentions: tuple[Mention, ...]
    annotations: tuple[Annotation, ...]
    hits: Spans


class ReadingController(QObject):
    opened = Signal(str)
    """A document is shown."""
    history_changed = Signal()
    failed = Signal(ArchiveAppError)

    def __init__(
        self,
        archive: Archive,
        tasks: Tasks,
        pane: ReadingPane,
        request: Callable[[], SearchRequest],
        place: Callable[[str], tuple[int, int] | None],
    ) -> None:
        """`place` says which number a document has among the results, and how many there are."""
        super().__init__(pane)
        self._archive = archive
        self._tasks = tasks
        self._pane = pane
        self._request = request
        self._place = place
        self._pages = ReadingPages(archive, tasks, pane, request, self.failed.emit)
        self._history = History()
        self._wanted: str | None = None
        self._loading: tuple[str, Then | None] | None = None
        self._marked = ("", False)
        self._by_itself = True
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    @property
    def chosen(self) -> str | None:
        """The document that is open because it was wanted, and stays while it is among the results."""
        return None if self._by_itself else self._wanted

    @property
    def present(self) -> str | None:
        """The document that is open or about to be."""
        return self._wanted

    @property
    def can_go_back(self) -> bool:
        return self._history.can_go_back

    @property
    def can_go_forward(self) -> bool:
        return self._history.can_go_forward

    def open_first(self, document: str) -> None:
        """The first result opens by itself; the next answer may open another in its place."""
        self._history.visit(Place(document=document), self._position(), in_place=self._by_itself)
        self.history_changed.emit()
        self._by_itself = True
        self._load(document)

    def keep(self) -> None:
        """The reader has turned to what is open."""
        self._by_itself = False

    def open_document(self, document: str) -> None:
        """At its first hit, else at its top."""
        self._visit(Place(document=document))
        self._load(document)

    def open_at_last_hit(self, document: str) -> None:
        self._visit(Place(document=document))
        self._load(document, lambda: self._pane.reader.go_to_hit(-1))

    def open_passage(self, document: str, start: int, end: int) -> None:
        def show() -> None:
            self._pane.reader.go_to_offset(start, end)
            self._pane.reader.setFocus()

        self._visit(Place(document=document))
        self._load(document, show)

    def open_at(self, document: str, position: int) -> None:
        """With the letter at `position` at the top."""
        self._visit(Place(document=document))
        self._load(document, lambda: self._pane.reader.restore_position(position))

    def open_entity(self, entity: str) -> None:
        self._visit(Place(entity=entity))
        self._load_entity(entity)

    def open_overview(self, overview: Overview) -> None:
        """Who occurs with whom, or what happened when, over the whole archive."""
        self._visit(Place(overview=overview))
        self._load_overview(overview)

    def show_passages(self, edge: Edge) -> None:
        """Beside the network."""
        self._pages.load_passages(edge)

    def refresh_chronicle(self) -> None:
        """After another answer, if it shows what was found."""
        place = self._history.present
        shows_found = self._pane.chronicle.only_found.isChecked()
        if place is not None and place.overview is Overview.CHRONICLE and shows_found:
            self._load_overview(Overview.CHRONICLE)

    def refresh_names(self) -> None:
        """After a correction: what is shown is shown again with the names as they are now."""
        place = self._history.present
        if place is None:
            return
        if self._loading is not None:
            self._load(*self._loading)
        elif place.entity is not None:
            self._load_entity(place.entity, lambda error: self.back())
        elif place.overview is not None:
            self._load_overview(place.overview)
        elif place.document is not None:
            position = self._position()
            self._load(place.document, lambda: self._pane.reader.restore_position(position))

    def back(self) -> None:
        self._return_to(self._history.back(self._position()))

    def forward(self) -> None:
        self._return_to(self._history.forward(self._position()))

    def stop_gathering(self) -> None:
        """What was there before comes back instead of the page that takes so long."""
        self._tasks.silence("reading")
        if self.can_go_back:
            self.back()
        else:
            self._pane.show_welcome()

    def refresh_hits(self) -> None:
        """After another answer the document stays; its hits are others if the query is."""
        document, request = self._wanted, self._request()
        if self._loading is not None:
            self._load(*self._loading)
        elif document is not None and self._marked != (request.query, request.exact):
            self._marked = (request.query, request.exact)
            self._tasks.run(
                lambda: self._archive.hit_spans(document, request),
                lambda hits: self._show_hits(document, hits),
                self.failed.emit,
                "hits",
            )

    def refresh_place(self) -> None:
        """Which number the document has among the results now."""
        shown = self._pane.reader.shown
        if shown is not None:
            self._pane.page.header.show_document(shown, self._place(shown.id))

    def close_all(self) -> None:
        """After locking: the text of an added document stays nowhere in the window, and no way leads back."""
        self._tasks.silence("reading", "hits", "passages")
        self._wanted = self._loading = None
        self._by_itself = True
        self._history.clear()
        self.history_changed.emit()
        self._pane.forget()
        self._pane.page.show_document(NOTHING)
        self._pane.show_welcome()

    def _load(self, document: str, then: Then | None = None) -> None:
        self._wanted = document
        self._loading = (document, then)
        request = self._request()
        self._marked = (request.query, request.exact)

        def work() -> Opened:
            return Opened(
                self._archive.document(document),
                self._archive.names.labels().mentions(self._archive.mentions(document)),
                self._archive.notes.annotations(document),
                self._archive.hit_spans(document, request),
            )

        self._tasks.run(work, lambda opened: self._show(opened, then), self.failed.emit, "reading")

    def _show(self, opened: Opened, then: Then | None) -> None:
        pane = self._pane
        self._loading = None
        pane.show_reader()
        place = self._place(opened.document.id)
        pane.page.show_document(opened.document, opened.mentions, opened.annotations, opened.hits, place)
        if then is not None:
            then()
        self.opened.emit(opened.document.id)

    def _show_hits(self, document: str, hits: Spans) -> None:
        shown = self._pane.reader.shown
        if self._loading is None and shown is not None and shown.id == document:
            self._pane.reader.set_hits(hits)

    def _load_entity(self, entity: str, failed: Failure | None = None) -> None:
        self._loading = None
        self._pages.load_entity(entity, failed or self.failed.emit)

    def _load_overview(self, overview: Overview) -> None:
        self._loading = None
        self._pages.load_overview(overview)

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is self._pane.reader:
            self.keep()

    def _visit(self, place: Place) -> None:
        self._by_itself = False
        self._history.visit(place, self._position())
        self.history_changed.emit()

    def _return_to(self, place: Place | None) -> None:
        if place is None:
            return
        self._by_itself = False
        self.history_changed.emit()
        if place.entity is not None:
            self._load_entity(place.entity)
        elif place.overview is not None:
            self._load_overview(place.overview)
        elif place.document is not None:
            position = place.position
            self._load(place.document, lambda: self._pane.reader.restore_position(position))

    def _position(self) -> int:
        return self._pane.reader.position() if self._pane.shows_text else 0
