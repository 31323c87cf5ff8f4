"""NoteWriting: what the reader marks and writes, from the first letter of a draft until it is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from archive_app.archive import Archive
from archive_app.errors import ArchiveAppError
from archive_app.gui.annotation_editor import AnnotationEditor, Draft
from archive_app.gui.commands import AnnotationCommands
from archive_app.gui.reader_pane import ReaderPane
from archive_app.library.annotation import AnchorState, Annotation, Colour

Action = Callable[[], object]


class Desk(Protocol):
    """Where a card for a note can be opened."""

    @property
    def editor(self) -> AnnotationEditor: ...

    def write(self, draft: Draft, known_tags: Sequence[str] = ...) -> None: ...


class NoteWriting(QObject):
    """`when_open` does an action now or once a library is open, and says what is missing."""

    passage_requested = Signal(str, int, int)
    """Document, start and end of what has to be shown before its card can be opened."""
    notebook_needed = Signal()
    """The page of all notes has to be shown for what is about no document."""
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
        self._colour = Colour.YELLOW
        self._waiting: Draft | None = None
        self.desks = list[Desk]()
        self.serve(pane)

    def serve(self, desk: Desk) -> None:
        """What is saved there is kept."""
        self.desks.append(desk)
        desk.editor.saved.connect(partial(self._on_saved, desk))

    def highlight(self, colour: Colour | None = None) -> None:
        """The selection, in this colour or that of the last time; where just that is marked, it changes."""
        self._colour = colour or self._colour
        draft = self._draft()
        if draft is not None:
            coloured = replace(draft, colour=self._colour)
            self._when_open(lambda: self._attempt(lambda: self.keep(coloured)))

    def write_note(self) -> None:
        """Opens a card for the selection, or for the annotation that is there already."""
        draft = self._draft()
        if draft is not None:
            self._write(self._pane, draft)

    def write_on_document(self) -> None:
        """Opens a card for a note on the whole document that is shown."""
        shown = self._pane.reader.shown
        if shown is not None and shown.id:
            self._write(self._pane, Draft(shown.id, 0, 0, "", self._colour))

    def write_in_notebook(self, desk: Desk) -> None:
        """Opens a card for a note on no document."""
        self._write(desk, Draft("", 0, 0, "", self._colour))

    def edit(self, note: Annotation, answered: Annotation | None = None, desk: Desk | None = None) -> None:
        """Opens its card at that desk, or else beside its passage."""
        self._open(Draft.of(note, answered), desk)

    def reply(self, note: Annotation, desk: Desk | None = None) -> None:
        """Opens a card for what answers the note."""
        self._open(Draft.reply_to(note), desk)

    def resume(self, draft: Draft) -> None:
        """Opens a card for what was being written some time before."""
        self._open(draft, None)

    def finish(self) -> None:
        for desk in self.desks:
            desk.editor.finish()

    def cancel(self) -> None:
        self._waiting = None
        for desk in self.desks:
            desk.editor.cancel()

    def keep(self, draft: Draft) -> None:
        if draft.annotation is not None:
            # As it is kept, and not as it is found in the text of today: its place is not what was changed.
            kept = self._archive.notes.thread(draft.annotation.id)[0]
            self._commands.change(kept, draft.changed(kept))
        elif draft.answers:
            self._commands.reply(draft.answers, draft.note)
        elif not draft.quote:
            self._commands.add_whole(draft.document, draft.colour, draft.note, draft.tags)
        else:
            self._commands.add(draft.document, draft.start, draft.end, draft.colour, draft.note, draft.tags)
        self._pane.reader.clear_selection()

    def on_opened(self, document: str) -> None:
        """What waited for that document to be shown can be written now."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None and waiting.document == document:
            self._write(self._pane, waiting)

    def _open(self, draft: Draft, desk: Desk | None) -> None:
        if desk is not None:
            self._write(desk, draft)
        elif not draft.document and not self._pane.isVisible():
            self.notebook_needed.emit()
            self._write(self.desks[-1], draft)
        elif not draft.document or self._pane.shows(draft.document):
            self._write(self._pane, draft)
        else:
            self._waiting = draft
            self.passage_requested.emit(draft.document, draft.start, draft.start)

    def _write(self, desk: Desk, draft: Draft) -> None:
        desk.write(draft, self._archive.notes.tags())

    def _draft(self) -> Draft | None:
        """Of the selection; where just that is annotated already, of the annotation."""
        draft = self._pane.draft_of_selection(self._colour)
        if draft is None:
            return None
        span = (draft.start, draft.end)
        there = self._archive.notes.annotations(draft.document)
        same = (
            found
            for found in there
            if (found.start, found.end) == span and found.state is not AnchorState.LOST and not found.answers
        )
        found = next(same, None)
        return draft if found is None else Draft.of(found)

    def _on_saved(self, desk: Desk, draft: Draft) -> None:
        self._colour = draft.colour

        def work() -> None:
            self.keep(draft)
            desk.editor.done()

        self._when_open(lambda: self._attempt(work))

    def _attempt(self, action: Action) -> None:
        try:
            action()
        except ArchiveAppError as error:
            self.failed.emit(error)
