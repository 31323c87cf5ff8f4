"""AnnotationController: highlights and notes, from the selection in the text to the library and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from archive_app.archive import Archive
from archive_app.errors import ArchiveAppError, UnknownDocument
from archive_app.gui.annotation_editor import Draft
from archive_app.gui.annotation_model import AnnotationRow
from archive_app.gui.annotation_panel import AnnotationPanel
from archive_app.gui.commands import AnnotationCommands
from archive_app.gui.note_places import NotePlaces
from archive_app.gui.note_writer import Verb, Wish
from archive_app.gui.reader_pane import ReaderPane
from archive_app.library.annotation import AnchorState, Annotation, Colour

Action = Callable[[], object]


class AnnotationController(QObject):
    """`when_open` does an action now or once a library is open, and says what is missing."""

    changed = Signal()
    """What is kept is no longer the same; reader and panel show it already."""
    passage_requested = Signal(str, int, int)
    """Document, start and end."""
    failed = Signal(ArchiveAppError)
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
        self._colour = Colour.YELLOW
        self._to_write: Draft | None = None
        self.commands = AnnotationCommands(archive, self)
        self.places = NotePlaces(archive, pane, self.commands, when_open)
        pane.reader.margin_notes.writer.is_here = self._is_here
        self._connect()

    def highlight(self, colour: Colour | None = None) -> None:
        """The selection, in this colour or that of the last time; where just that is marked, it changes."""
        self._colour = colour or self._colour
        draft = self._draft()
        if draft is not None:
            coloured = replace(draft, colour=self._colour)
            self._when_open(lambda: self._attempt(lambda: self._keep(coloured)))

    def write_note(self) -> None:
        """Opens a card for the selection, or for the annotation that is there already."""
        draft = self._draft()
        if draft is not None:
            self._pane.write(draft, self._archive.notes.tags())

    def edit(self, annotation_id: str) -> None:
        found = self._find(annotation_id)
        if found is None:
            return
        answered = self._find(found.answers) if found.answers else None
        self._open(Draft.of(found, answered), found)

    def reply(self, annotation_id: str) -> None:
        """Opens a card for what answers the note with that id."""
        found = self._find(annotation_id)
        if found is not None:
            self._open(Draft.reply_to(found), found)

    def write_on_document(self) -> None:
        """Opens a card for a note on the whole document that is shown."""
        shown = self._pane.reader.shown
        if shown is not None and shown.id:
            self._pane.write(Draft(shown.id, 0, 0, "", self._colour), self._archive.notes.tags())

    def _open(self, draft: Draft, about: Annotation) -> None:
        if not about.document or self._is_shown(about.document):
            self._pane.write(draft, self._archive.notes.tags())
        else:
            self._to_write = draft
            self.jump(about)

    def delete(self, annotation_id: str) -> None:
        self._when_open(lambda: self._attempt(lambda: self.commands.delete(annotation_id)))

    def jump(self, annotation: Annotation) -> None:
        """A lost one leads to where it once was, with nothing selected."""
        if not annotation.document:
            return
        end = annotation.start if annotation.state is AnchorState.LOST else annotation.end
        self.passage_requested.emit(annotation.document, annotation.start, end)

    def refresh(self) -> None:
        """Shows what is kept now: at the start, after unlocking, locking or importing."""
        kept = self._archive.notes.annotations()
        self._panel.put(AnnotationRow(found, self._title(found.document)) for found in kept)
        shown = self._pane.reader.shown
        if shown is not None:
            self._pane.reader.set_annotations([found for found in kept if found.document == shown.id])

    def fulfil(self, wish: Wish) -> None:
        """What was clicked on a note in the margin or in a list."""
        found = self._find(wish.note)
        if wish.verb is Verb.FOLLOW and wish.link is not None:
            self.places.follow(wish.link)
        elif wish.verb is Verb.REPLY:
            self.reply(wish.note)
        elif found is not None and wish.verb is Verb.CONFIRM:
            self.places.confirm(found)
        elif found is not None and wish.verb is Verb.PLACE:
            self.places.find(found)
        else:
            self.edit(wish.note)

    def offer(self, ids: list[str]) -> None:
        """Several highlights, to choose one of."""
        kept = {note.id: note for note in self._archive.notes.annotations()}
        self._pane.offer([kept[each] for each in ids if each in kept])

    def forget(self) -> None:
        """After locking: nothing of before can be undone."""
        self.commands.stack.clear()
        self._pane.editor.cancel()
        self.refresh()

    def _connect(self) -> None:
        self.commands.changed.connect(self._on_changed)
        self.commands.failed.connect(self.failed)
        self._pane.editor.saved.connect(self._on_saved)
        self._pane.editor.delete_requested.connect(self.delete)
        self._pane.reader.annotation_activated.connect(self.edit)
        self._pane.reader.annotations_offered.connect(self.offer)
        self._pane.reader.wished.connect(self.fulfil)
        self._panel.wished.connect(self.fulfil)
        self.places.passage_requested.connect(self.passage_requested)
        self.places.failed.connect(self.failed)
        self._pane.reader.selection_changed.connect(self._on_selection_changed)
        self._pane.reader.document_changed.connect(self._on_document_changed)
        self._panel.annotation_chosen.connect(self.jump)
        self._panel.edit_requested.connect(lambda annotation: self.edit(annotation.id))
        self._panel.delete_requested.connect(self.delete)

    def _draft(self) -> Draft | None:
        """Of the selection; where just that is annotated already, of the annotation."""
        draft = self._pane.draft_of_selection(self._colour)
        if draft is None:
            return None
        span = (draft.start, draft.end)
        there = self._archive.notes.annotations(draft.document)
        same = (found for found in there if (found.start, found.end) == span and self._is_placed(found))
        found = next(same, None)
        return draft if found is None else Draft.of(found)

    def _keep(self, draft: Draft) -> None:
        if draft.annotation is not None:
            # As it is kept, and not as it is found in the text of today: its place is not what was changed.
            kept = self._archive.notes.thread(draft.annotation.id)[0]
            self.commands.change(kept, draft.changed(kept))
        elif draft.answers:
            self.commands.reply(draft.answers, draft.note)
        elif not draft.quote:
            self.commands.add_whole(draft.document, draft.colour, draft.note, draft.tags)
        else:
            self.commands.add(draft.document, draft.start, draft.end, draft.colour, draft.note, draft.tags)
        self._pane.reader.clear_selection()
        self._pane.editor.done()

    def _on_saved(self, draft: Draft) -> None:
        self._colour = draft.colour
        self._when_open(lambda: self._attempt(lambda: self._keep(draft)))

    def _on_changed(self) -> None:
        self.refresh()
        self.changed.emit()

    def _on_selection_changed(self) -> None:
        self.can_annotate.emit(self._pane.reader.selected_range() is not None)

    def _on_document_changed(self) -> None:
        waiting = self._to_write
        if waiting is not None and self._is_shown(waiting.document):
            self._to_write = None
            # Once the document has its marks and the reader stands at the passage.
            self._pane.later(lambda: self._pane.write(waiting, self._archive.notes.tags()))

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

    def _is_shown(self, document: str) -> bool:
        shown = self._pane.reader.shown
        return shown is not None and shown.id == document

    def _is_placed(self, annotation: Annotation) -> bool:
        return annotation.state is not AnchorState.LOST
