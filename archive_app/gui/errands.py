"""Errands: annotations into a file and out of one; the check of the documents we came with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal

from archive_app.archive import Verification
from archive_app.gui.controller import Controller, Desk
from archive_app.gui.file_dialogs import ask_for_file, ask_where_to_save
from archive_app.gui.library_controller import LibraryController
from archive_app.gui.message_bar import Tone

if TYPE_CHECKING:
    from archive_app.entities.chronicle import Event
    from archive_app.entities.correction_file import CorrectionReport
    from archive_app.library.annotation import ImportReport

T = TypeVar("T")
ENDING = ".jsonld"
BACKUP = ".arch"


class Errands(Controller):
    imported = Signal(object)
    """Annotations have come in; the ImportReport."""
    corrected = Signal()
    """Corrections of names have come in."""

    def __init__(self, desk: Desk, library: LibraryController) -> None:
        super().__init__(desk)
        self._library = library

    def export(self) -> None:
        if not self._archive.notes.annotations():
            self._library.bar.say(self.tr("There are no annotations to export."))
            return
        chosen = ask_where_to_save(
            self._window, self.tr("Export annotations"), self.tr("annotations") + ENDING
        )
        if chosen:
            target = Path(chosen)
            self._run(lambda: self._archive.notes.export(target), self._on_exported)

    def import_(self) -> None:
        self._library.when_open(self._ask_and_import)

    def back_up(self) -> None:
        chosen = ask_where_to_save(self._window, self.tr("Back up the library"), self.tr("library") + BACKUP)
        if chosen:
            target = Path(chosen)
            self._run(lambda: self._archive.library.back_up(target), self._on_backed_up)

    def export_corrections(self) -> None:
        if not self._archive.names.corrections():
            self._library.bar.say(self.tr("No names were corrected."))
            return
        name = self.tr("corrected names") + ".txt"
        chosen = ask_where_to_save(self._window, self.tr("Export corrected names"), name)
        if chosen:
            target = Path(chosen)
            self._run(lambda: self._archive.names.export_corrections(target), self._on_corrections_exported)

    def import_corrections(self) -> None:
        self._library.when_open(self._ask_and_import_corrections)

    def export_chronicle(self, events: tuple[Event, ...]) -> None:
        chosen = ask_where_to_save(
            self._window, self.tr("Export what happened when"), self.tr("chronicle") + ".csv"
        )
        if chosen:
            target = Path(chosen)
            self._run(
                lambda: self._archive.names.export_chronicle(events, target),
                lambda _: self._on_chronicle_exported(len(events)),
            )

    def verify(self) -> None:
        self._run(self._archive.verify, self._on_verified)

    def _ask_and_import(self) -> None:
        chosen = ask_for_file(self._window, self.tr("Import annotations"))
        if chosen:
            source = Path(chosen)
            self._run(lambda: self._archive.notes.merge(source), self._on_imported)

    def _ask_and_import_corrections(self) -> None:
        chosen = ask_for_file(self._window, self.tr("Import corrected names"))
        if chosen:
            source = Path(chosen)
            self._run(lambda: self._archive.names.import_corrections(source), self._on_corrections_imported)

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tasks.run(work, done, self._library.fail)

    def _on_exported(self, count: int) -> None:
        exported = self.tr("%n annotation(s) exported.", "", count)
        warning = self.tr("The file is not encrypted.")
        self._library.bar.say(f"{exported} {warning}", Tone.TOLD)

    def _on_backed_up(self, nothing: None) -> None:
        text = self.tr("The backup is written. It opens with the passphrase that the library has now.")
        self._library.bar.say(text, Tone.DONE)

    def _on_imported(self, report: ImportReport) -> None:
        parts = [self.tr("%n annotation(s) imported.", "", report.imported)]
        if report.already:
            parts.append(self.tr("%n were there already.", "", report.already))
        if report.refused:
            parts.append(self.tr("%n were refused, as they are not well formed.", "", len(report.refused)))
        self._library.bar.say(" ".join(parts), Tone.TOLD)
        self.imported.emit(report)

    def _on_corrections_exported(self, count: int) -> None:
        exported = self.tr("%n correction(s) exported.", "", count)
        warning = self.tr("The file is not encrypted.")
        self._library.bar.say(f"{exported} {warning}", Tone.TOLD)

    def _on_corrections_imported(self, report: CorrectionReport) -> None:
        parts = [self.tr("%n correction(s) imported.", "", report.imported)]
        if report.already:
            parts.append(self.tr("%n were there already.", "", report.already))
        if report.refused:
            parts.append(self.tr("%n were refused, as they are not well formed.", "", len(report.refused)))
        self._library.bar.say(" ".join(parts), Tone.TOLD)
        self.corrected.emit()

    def _on_chronicle_exported(self, count: int) -> None:
        exported = self.tr("%n dated sentence(s) exported.", "", count)
        warning = self.tr("The file is not encrypted.")
        self._library.bar.say(f"{exported} {warning}", Tone.TOLD)

    def _on_verified(self, found: Verification) -> None:
        if found.verdict == "good":
            text = self.tr("%n document(s) are exactly as they were received.", "", found.documents)
            self._library.bar.say(text, Tone.DONE)
            return
        wrong = len({*found.altered, *found.missing})
        text = self.tr(
            "%n document(s) were altered or are missing. Get a fresh copy of the program.", "", wrong
        )
        self._library.bar.say(text, Tone.FAILED)
