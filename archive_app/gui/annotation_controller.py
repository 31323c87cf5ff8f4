"""AnnotationController: notes in the reader, in the margin and in the lists, the same everywhere at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from archive_app.archive import Archive
from archive_app.errors import ArchiveAppError, UnknownDocument
from archive_app.gui.annotation_editor import Draft
from archive_app.gui.annotation_model import AnnotationRow
from archive_app.gui.annotation_panel import AnnotationPanel
from archive_app.gui.commands import AnnotationCommands
from archive_app.gui.note_actions import NoteActions
from archive_app.gui.note_drafts import NoteDrafts
from archive_app.gui.note_places import NotePlaces
from archive_app.gui.note_writer import Verb, Wish
from archive_app.gui.note_writing import Desk, NoteWriting
from archive_app.gui.notes_view import NotesView
from archive_app.gui.reader_marks import Mark
from archive_app.gui.reader_pane import ReaderPane
from archive_app.library.annotation import AnchorState, Annotation

Action = Callable[[], object]


class AnnotationController(QObject):
    """`when_open` does an action now or once a library is open, and says what is missing."""

    changed = Signal()
    """What is kept is no longer the same; reader and panel show it already."""
    passage_requested = Signal(str, int, int)
    """Document, start and end."""
    failed = Signal(ArchiveAppError)
    stepped_elsewhere = Signal(object)
    """The Annotation about which something was undone or done again in a document that is not shown."""
    can_annotate = Signal(bool)
    """Whether something is selected that can be highlighted."""

    def __init__(
        self, archive: Archive, pane: ReaderPane, panel: AnnotationPanel, when_open: Callable[[Action], None]
    ) -> None:
        super().__init__(pane)
        self._archive = archive
        self._pane = pane
        self._panel = panel
        self._when_open = when_open
        self.commands = AnnotationCommands(archive, self)
        self.places = NotePlaces(archive, pane, self.commands, when_open)
        self.writing = NoteWriting(archive, pane, self.commands, when_open)
        self.drafts = NoteDrafts(archive, self)
        self.drafts.serve(pane.editor)
        pane.reader.margin_notes.writer.is_here = self._is_here
        self._connect()

    def serve(self, page: NotesView) -> None:
        """Notes are also read and written on that page."""
        self.writing.serve(page)
        self.drafts.serve(page.editor)
        self._serve_list(page.work, page)
        page.editor.delete_requested.connect(self.delete)
        page.note_wanted.connect(lambda: self.writing.write_in_notebook(page))

    def delete(self, annotation_id: str) -> None:
        self._when_open(lambda: self._attempt(lambda: self.commands.delete(annotation_id)))

    def jump(self, annotation: Annotation) -> None:
        """A lost one leads to where it once was, with nothing selected."""
        if annotation.document:
            end = annotation.start if annotation.state is AnchorState.LOST else annotation.end
            self.passage_requested.emit(annotation.document, annotation.start, end)

    def refresh(self) -> None:
        """Shows what is kept now: at the start, after unlocking, locking or importing."""
        kept = self._archive.notes.annotations()
        self._panel.put(AnnotationRow(found, self._title(found.document)) for found in kept)
        shown = self._pane.reader.shown
        if shown is not None:
            self._pane.reader.set_annotations([found for found in kept if found.document == shown.id])

    def edit(self, annotation_id: str) -> None:
        self.fulfil(Wish(Verb.EDIT, annotation_id))

    def fulfil(self, wish: Wish, desk: Desk | None = None) -> None:
        """What was clicked on a note in the margin or in a list; what is to be written is, at that desk."""
        found = self._find(wish.note)
        if wish.verb is Verb.FOLLOW and wish.link is not None:
            self.places.follow(wish.link)
        elif found is None:
            return
        elif wish.verb is Verb.REPLY:
            self.writing.reply(found, desk)
        elif wish.verb is Verb.CONFIRM:
            self.places.confirm(found)
        elif wish.verb is Verb.PLACE:
            self.places.find(found)
        else:
            self.writing.edit(found, self._find(found.answers), desk)

    def resume(self, draft: Draft) -> None:
        """What was being written when the program ended is written on."""
        self.drafts.take(draft)
        self.writing.resume(draft)

    def on_opened(self, document: str) -> None:
        """A document is shown, with its marks, and the reader stands at the passage."""
        self.writing.on_opened(document)
        self.places.on_opened(document)

    def offer(self, ids: list[str], name: Mark | None = None) -> None:
        """Several highlights, and perhaps a name, to choose one of."""
        kept = {note.id: note for note in self._archive.notes.annotations()}
        self._pane.offer([kept[each] for each in ids if each in kept], name)

    def forget(self) -> None:
        """After locking: nothing of before can be undone, or is still being written or looked for."""
        self.commands.stack.clear()
        self.writing.cancel()
        self.drafts.forget()
        self._panel.bar.clear()
        self._pane.place_bar.close_bar()
        self.refresh()

    def _connect(self) -> None:
        self.commands.changed.connect(self._on_changed)
        self.commands.failed.connect(self.failed)
        self.commands.stepped.connect(self._on_stepped)
        self._pane.editor.delete_requested.connect(self.delete)
        self._pane.reader.annotation_activated.connect(self.edit)
        self._pane.reader.annotations_offered.connect(self.offer)
        self._pane.reader.wished.connect(self.fulfil)
        self._pane.reader.selection_changed.connect(self._on_selection_changed)
        self._serve_list(self._panel.work, None)
        self.writing.passage_requested.connect(self.passage_requested)
        self.writing.failed.connect(self.failed)
        self.places.passage_requested.connect(self.passage_requested)
        self.places.failed.connect(self.failed)

    def _serve_list(self, work: NoteActions, desk: Desk | None) -> None:
        work.chosen.connect(self.jump)
        work.delete_requested.connect(self.delete)
        work.wished.connect(partial(self.fulfil, desk=desk))

    def _on_stepped(self, note: Annotation) -> None:
        """Undone or done again where the reader cannot see it."""
        if note.document and not self._pane.shows(note.document):
            self.stepped_elsewhere.emit(note)

    def _on_changed(self) -> None:
        self.refresh()
        self.changed.emit()

    def _on_selection_changed(self) -> None:
        self.can_annotate.emit(self._pane.reader.selected_range() is not None)

    def _attempt(self, action: Action) -> None:
        try:
            action()
        except ArchiveAppError as error:
            self.failed.emit(error)

    def _find(self, annotation_id: str) -> Annotation | None:
        return next((found for found in self._archive.notes.annotations() if found.id == annotation_id), None)

    def _title(self, document: str) -> str:
        if not document:
            return self.tr("Notebook")
        try:
            return self._archive.document(document).passport.title
        except UnknownDocument:
            return self.tr("A document that is not here")

    def _is_here(self, document: str) -> bool:
        try:
            self._archive.document(document)
        except ArchiveAppError:
            return False
        return True
