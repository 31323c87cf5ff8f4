"""Adding, changing and deleting annotations, each of which can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from archive_app.entities.correction import Correction
from archive_app.gui.undoing import Step, Undoing
from archive_app.library.annotation import Annotation, Colour, ImportReport


class NameKeeper(Protocol):
    """What the Archive does for corrections of names."""

    def correct(self, correction: Correction) -> bool: ...

    def undo_correction(self, correction: Correction) -> bool: ...


class NoteKeeper(Protocol):
    """What the Archive does for annotations."""

    def annotate(
        self,
        document_id: str,
        start: int,
        end: int,
        colour: Colour = ...,
        note: str = ...,
        tags: Sequence[str] = ...,
    ) -> Annotation: ...

    def annotate_whole(
        self, document_id: str, note: str, colour: Colour = ..., tags: Sequence[str] = ...
    ) -> Annotation: ...

    def reply(self, annotation_id: str, note: str) -> Annotation: ...

    def thread(self, annotation_id: str) -> tuple[Annotation, ...]: ...

    def swap(self, old: Sequence[Annotation], new: Sequence[Annotation]) -> None: ...


class Keeper(Protocol):
    @property
    def names(self) -> NameKeeper: ...

    @property
    def notes(self) -> NoteKeeper: ...


class AnnotationCommands(QObject):
    """Does the work at once and remembers how to take it back.

    Errors of the first time (no library yet, locked …) go to the caller and leave nothing to undo. Those of a
    later undo or redo are told by `failed`, since Qt calls it and would swallow them.
    """

    changed = Signal()
    corrected = Signal()
    """A name, not an annotation."""
    stepped = Signal(object)
    """An Annotation about which something was undone or done again."""
    failed = Signal(object)
    """An ArchiveAppError."""

    def __init__(self, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self.undoing = Undoing(self)
        self.stack = self.undoing.stack
        self.undoing.failed.connect(self.failed)

    def add(
        self,
        document_id: str,
        start: int,
        end: int,
        colour: Colour = Colour.YELLOW,
        note: str = "",
        tags: Sequence[str] = (),
    ) -> Annotation:
        made = self._keeper.notes.annotate(document_id, start, end, colour, note, tags)
        self._swapped(self.tr("Add the note") if note else self.tr("Highlight the passage"), (), (made,))
        return made

    def add_whole(self, document_id: str, colour: Colour, note: str, tags: Sequence[str] = ()) -> Annotation:
        """About a document, or about none."""
        made = self._keeper.notes.annotate_whole(document_id, note, colour, tags)
        self._swapped(self.tr("Add the note"), (), (made,))
        return made

    def reply(self, annotation_id: str, note: str) -> Annotation:
        made = self._keeper.notes.reply(annotation_id, note)
        self._swapped(self.tr("Reply to the note"), (), (made,))
        return made

    def change(self, before: Annotation, after: Annotation) -> None:
        """Nothing happens where both are the same."""
        if before != after:
            self.exchange(self._name_of_change(before, after), (before,), (after,))

    def delete(self, annotation_id: str) -> None:
        """With all that answer it."""
        gone = self._keeper.notes.thread(annotation_id)
        text = self.tr("Delete the reply") if gone[0].answers else self.tr("Delete the annotation")
        if len(gone) > 1:
            text = self.tr("Delete %n note(s) of a thread", "", len(gone))
        self.exchange(text, gone, ())

    def exchange(self, text: str, before: Sequence[Annotation], after: Sequence[Annotation]) -> None:
        """`after` in place of `before`, as one step of that name."""
        self._keeper.notes.swap(before, after)
        self._swapped(text, before, after)

    def imported(self, report: ImportReport) -> None:
        """What has come in from a file, as one step."""
        before = [each for each, _ in report.changed]
        after = [*report.annotations, *(each for _, each in report.changed)]
        if after:
            self._swapped(self.tr("Import %n annotation(s)", "", len(after)), before, after)

    def _name_of_change(self, before: Annotation, after: Annotation) -> str:
        if replace(before, colour=after.colour) == after:
            return self.tr("Change the colour")
        if replace(before, tags=after.tags) == after:
            return self.tr("Change the tags")
        if replace(before, note=after.note) == after:
            return self.tr("Change the reply") if after.answers else self.tr("Change the note")
        return self.tr("Change the annotation")

    def _swapped(self, text: str, before: Sequence[Annotation], after: Sequence[Annotation]) -> None:
        about = (*after, *before)[0]

        def step(old: Sequence[Annotation], new: Sequence[Annotation]) -> None:
            self._keeper.notes.swap(old, new)
            self.stepped.emit(about)

        self._done(text, lambda: step(before, after), lambda: step(after, before))

    def correct(self, correction: Correction) -> None:
        """Nothing happens where it was said before."""
        if not self._keeper.names.correct(correction):
            return

        made, undone = self._correcting(correction)
        self._done(self.tr("Correct the name"), made, undone)
        self.corrected.emit()

    def take_back(self, correction: Correction) -> None:
        """One that was made any time before."""
        if not self._keeper.names.undo_correction(correction):
            return
        made, undone = self._correcting(correction)
        self._done(self.tr("Take back the correction"), undone, made)
        self.corrected.emit()

    def _correcting(self, correction: Correction) -> tuple[Step, Step]:
        def made() -> None:
            self._keeper.names.correct(correction)
            self.corrected.emit()

        def undone() -> None:
            self._keeper.names.undo_correction(correction)
            self.corrected.emit()

        return made, undone

    def _done(self, text: str, again: Step, back: Step) -> None:
        self.undoing.did(text, lambda: self._tell(again), lambda: self._tell(back))
        self.changed.emit()

    def _tell(self, step: Step) -> None:
        step()
        self.changed.emit()
