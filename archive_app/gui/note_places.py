"""NotePlaces: where notes belong, and where the links in them lead."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from archive_app.archive import Archive
from archive_app.errors import ArchiveAppError, UnknownDocument
from archive_app.gui import clipboard
from archive_app.gui.commands import AnnotationCommands
from archive_app.gui.reader_pane import ReaderPane
from archive_app.library.annotation import AnchorState, Annotation
from archive_app.library.passage_link import PassageLink

Action = Callable[[], object]


class NotePlaces(QObject):
    passage_requested = Signal(str, int, int)
    """Document, start and end."""
    said = Signal(str)
    """A sentence for the reader."""
    copied = Signal(str)
    """The same about what is in the clipboard now."""
    failed = Signal(ArchiveAppError)

    def __init__(
        self,
        archive: Archive,
        pane: ReaderPane,
        commands: AnnotationCommands,
        when_open: Callable[[Action], None],
    ) -> None:
        super().__init__(pane)
        self._archive = archive
        self._pane = pane
        self._commands = commands
        self._when_open = when_open
        self._to_place: Annotation | None = None
        pane.place_bar.chosen.connect(self.move)

    def confirm(self, note: Annotation) -> None:
        """It is where it was found; from now on that is certain."""
        self._move(self.tr("Confirm the place"), note.id, note.start, note.end)

    def move(self, note: str, start: int, end: int) -> None:
        """To the passage `start` to `end` of its document, with all that answers it."""
        self._move(self.tr("Move the note"), note, start, end)

    def find(self, note: Annotation) -> None:
        """Shows the reader where it may belong."""
        if self._pane.shows(note.document):
            self._open_bar(note)
        else:
            self._to_place = note
            self.passage_requested.emit(note.document, note.start, note.start)

    def follow(self, link: PassageLink) -> None:
        try:
            state, start, end = self._archive.notes.follow(link)
        except UnknownDocument:
            self.said.emit(self.tr("The document of this link is not here. Add it to follow the link."))
            return
        if state is AnchorState.LOST:
            self.said.emit(self.tr("The passage of this link is not in the text any more."))
            start = end = min(link.start, len(self._archive.document(link.document).text))
        elif state is AnchorState.CHECK:
            self.said.emit(self.tr("The text has changed. Please check whether the link means this passage."))
        self.passage_requested.emit(link.document, start, end)

    def copy_link(self) -> None:
        """To what is selected in the text, for a note or any other writing."""
        span, document = self._pane.reader.selected_range(), self._pane.reader.shown
        if span is not None and document is not None:
            link = PassageLink.to(document.id, document.passport.title, document.text, *span)
            clipboard.copy(str(link))
            self.copied.emit(self.tr("Copied. In a note it is a link to this passage."))

    def _move(self, name: str, note: str, start: int, end: int) -> None:
        def work() -> None:
            try:
                self._commands.exchange(name, *self._archive.notes.moved(note, start, end))
            except ArchiveAppError as error:
                self.failed.emit(error)

        self._when_open(work)

    def _open_bar(self, note: Annotation) -> None:
        try:
            choices = self._archive.notes.choices(note.id)
        except ArchiveAppError as error:
            self.failed.emit(error)
        else:
            self._pane.ask_for_place(note, choices)

    def on_opened(self, document: str) -> None:
        """What waited for that document to be shown can be looked for now."""
        waiting, self._to_place = self._to_place, None
        if waiting is not None and waiting.document == document:
            self._open_bar(waiting)
