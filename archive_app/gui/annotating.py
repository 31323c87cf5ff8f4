"""Annotating: highlights and notes, from the selection in the text to the library and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from archive_app.archive import Archive
from archive_app.errors import ArchiveAppError, UnknownDocument
from archive_app.gui.annotation_editor import Draft
from archive_app.gui.annotation_model import AnnotationRow
from archive_app.gui.annotation_panel import AnnotationPanel
from archive_app.gui.citation import citation
from archive_app.gui.commands import AnnotationCommands
from archive_app.gui.library_controller import LibraryController
from archive_app.gui.message_bar import Tone
from archive_app.gui.reading_controller import ReadingController
from archive_app.gui.reading_pane import ReadingPane
from archive_app.library.annotation import AnchorState, Annotation, Colour


class Annotating(QObject):
    def __init__(
        self,
        archive: Archive,
        library: LibraryController,
        reading: ReadingController,
        pane: ReadingPane,
        panel: AnnotationPanel,
    ) -> None:
        super().__init__(pane)
        self._archive = archive
        self._library = library
        self._reading = reading
        self._pane = pane
        self._panel = panel
        self._colour = Colour.YELLOW
        self.commands = AnnotationCommands(archive, self)
        self.commands.changed.connect(self.refresh)
        self.commands.failed.connect(library.fail)
        pane.page.editor.saved.connect(self.save)
        pane.page.editor.delete_requested.connect(self.delete)
        pane.reader.annotation_activated.connect(self._on_annotation_activated)
        panel.annotation_chosen.connect(self.show_annotation)
        panel.edit_requested.connect(self.edit)
        panel.delete_requested.connect(self.delete)

    def highlight(self, colour: Colour | None = None) -> None:
        """The selection, in the colour used last unless one is given."""
        self._colour = colour or self._colour
        draft = self._pane.page.draft_of_selection(self._colour)
        if draft is None:
            self._say_nothing_selected()
        else:
            self._library.when_open(lambda: self._keep(self._known(draft)))

    def note(self) -> None:
        """Opens the editor on the selection; a library is asked for when it is saved."""
        draft = self._pane.page.draft_of_selection(self._colour)
        if draft is None:
            self._say_nothing_selected()
        elif self._library.may_keep():
            self._pane.page.write(self._known(draft), self._archive.tags())

    def save(self, draft: Draft) -> None:
        """What was written is not lost when no library is opened for it: the editor comes back."""
        self._library.when_open(
            lambda: self._keep(draft), lambda: self._pane.page.write(draft, self._archive.tags())
        )

    def edit(self, annotation: Annotation) -> None:
        if self._library.may_keep():
            self.show_annotation(annotation)
            self._reading.then(lambda: self._write(annotation))

    def delete(self, annotation_id: str) -> None:
        self._attempt(lambda: self.commands.delete(annotation_id))

    def show_annotation(self, annotation: Annotation) -> None:
        if annotation.state is AnchorState.LOST:
            self._reading.open_document(annotation.document)
        else:
            self._reading.open_passage(annotation.document, annotation.start, annotation.end)

    def refresh(self) -> None:
        """Text and panel as the library has it now."""
        self._reading.refresh_annotations()
        self._panel.put(
            AnnotationRow(each, self._title(each.document)) for each in self._archive.annotations()
        )

    def before_lock(self) -> None:
        self._pane.page.editor.finish()

    def after_lock(self) -> None:
        """Nothing of the notes stays in the window or, if it is ours, in the clipboard."""
        self._pane.page.editor.cancel()
        self.commands.stack.clear()
        clipboard = QApplication.clipboard()
        if clipboard.ownsClipboard():
            clipboard.clear()

    def copy_citation(self) -> None:
        document = self._pane.reader.shown
        if document is not None:
            QApplication.clipboard().setText(citation(document, self._pane.reader.selected_text()))
            self._library.bar.say(self.tr("Copied, with where it comes from."), Tone.DONE)

    def _keep(self, draft: Draft) -> None:
        self._colour = draft.colour
        before, after = draft.annotation, draft.changed_annotation()
        if before is not None and after is not None:
            self._attempt(lambda: self.commands.change(before, after))
        else:
            where = (draft.document, draft.start, draft.end)
            self._attempt(lambda: self.commands.add(*where, draft.colour, draft.note, draft.tags))

    def _known(self, draft: Draft) -> Draft:
        """The same passage once more is its annotation, in the new colour."""
        for each in self._archive.annotations(draft.document):
            if (each.start, each.end) == (draft.start, draft.end):
                return replace(Draft.of(each), colour=draft.colour)
        return draft

    def _write(self, annotation: Annotation) -> None:
        self._pane.page.write(Draft.of(annotation), self._archive.tags())

    def _attempt(self, action: Callable[[], object]) -> None:
        try:
            action()
        except ArchiveAppError as error:
            self._library.fail(error)

    def _title(self, document: str) -> str:
        try:
            return self._archive.document(document).passport.title
        except UnknownDocument:
            return ""

    def _say_nothing_selected(self) -> None:
        self._library.bar.say(self.tr("Select a passage in the text first."))

    def _on_annotation_activated(self, annotation_id: str) -> None:
        for each in self._archive.annotations(self._reading.present):
            if each.id == annotation_id and self._library.may_keep():
                self._write(each)
