"""The windowed program: its start, and every signal with what it leads to."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QByteArray, QObject
from PySide6.QtWidgets import QApplication

from archive_app.archive import Archive
from archive_app.entities.mention import MentionKind
from archive_app.errors import ArchiveAppError
from archive_app.gui import clipboard
from archive_app.gui.adding import Adding
from archive_app.gui.annotation_controller import AnnotationController
from archive_app.gui.bookmark import Bookmark
from archive_app.gui.broken_page import say_broken
from archive_app.gui.bug_watch import BugWatch
from archive_app.gui.citation import citation
from archive_app.gui.correction_controller import CorrectionController
from archive_app.gui.departure import Departure
from archive_app.gui.errands import Errands
from archive_app.gui.file_dialogs import leave_no_settings
from archive_app.gui.filters import Filter
from archive_app.gui.help_page import HelpPage
from archive_app.gui.history import Overview
from archive_app.gui.key_controller import KeyController
from archive_app.gui.library_controller import LibraryController
from archive_app.gui.lock_watch import LockWatch
from archive_app.gui.main_window import MainWindow
from archive_app.gui.message_bar import Tone
from archive_app.gui.options import Options, read_options
from archive_app.gui.original_views import OriginalViews
from archive_app.gui.plain_text import honest
from archive_app.gui.preferences import Preferences
from archive_app.gui.reading_controller import ReadingController
from archive_app.gui.safety_page import SafetyPage
from archive_app.gui.search_controller import SearchController
from archive_app.gui.self_test import leave_out_what_needs_a_screen, take_screenshot, test_window
from archive_app.gui.start_clock import StartClock
from archive_app.gui.tasks import Tasks
from archive_app.gui.theme import Scheme, Theme
from archive_app.gui.translator import Translator, language_of_system
from archive_app.gui.walking import Walking
from archive_app.gui.wording import Wording
from archive_app.hardening import keep_to_itself
from archive_app.library.passphrase import WordList
from archive_app.library_door import LibraryState
from archive_app.paths import Places, places
from archive_app.search.results import Completion, ResultPage
from archive_app.settings import IDLE_MINUTES


class App(QObject):
    """Everything that lives as long as the window."""

    def __init__(self, archive: Archive, theme: Theme, translator: Translator, where: Places) -> None:
        super().__init__()
        self.archive = archive
        self.theme = theme
        self.tasks = Tasks()
        self.long_tasks = Tasks()
        """For what takes minutes, so that searching goes on meanwhile."""
        self.translator = translator
        self.wording = Wording(where.resources, translator.language)
        self.window = MainWindow(theme, archive.document)
        self.setParent(self.window)
        words = WordList.read(where.resources / "words", translator.language)
        self.library = LibraryController(archive, self.long_tasks, theme, self.wording, words, self.window)
        self.key = KeyController(archive, self.tasks, theme, self.wording, self.library, self.window)
        self.search = SearchController(archive, self.tasks, self.window)
        results = self.window.results.list.results
        self.reading = ReadingController(
            archive, self.tasks, self.window.reading, lambda: self.search.request, results.place
        )
        self.walking = Walking(self.reading, self.window.reading, self.window.results.list)
        self.notes = AnnotationController(
            archive, self.window.reading.page, self.window.annotations, self.library.when_open
        )
        self.originals = OriginalViews(
            archive, self.tasks, theme, self.window.reading.page, self.window.actions_
        )
        self.corrections = CorrectionController(
            archive, self.notes.commands, self.library.when_open, self.window.facets, theme, self.window
        )
        self.adding = Adding(archive, self.long_tasks, theme, self.wording, self.library, self.window)
        self.errands = Errands(archive, self.long_tasks, self.library, self.window)
        self.preferences = Preferences(archive, theme, translator, self.window)
        self.bugs = BugWatch(self.library.bar, theme, self.window)
        self.bookmark = Bookmark(archive, self.search, self.reading, self.window)
        self.lock_watch = LockWatch(self.window)
        self.safety = SafetyPage(where.resources / "help", theme, translator, self.window)
        self.clipboard_watch = clipboard.ClipboardWatch(self.window)
        self.window.add_bar(self.library.unlock_bar)
        self.window.add_bar(self.library.bar)
        self._connect_search()
        self._connect_filters()
        self._connect_reading()
        self._connect_walking()
        self._connect_notes()
        self._connect_names()
        self._connect_library()
        self._connect_window()
        self._show_library_state()

    def start(self, query: str = "") -> None:
        """The first search; the window may be shown before or after."""
        self.search.count_whole()
        if query:
            self.window.search_box.show_query(query)
        else:
            self.search.refresh()
        self.window.search_box.setFocus()
        self.notes.refresh()
        self.library.offer_to_unlock()
        self._say_what_is_wrong()

    def _say_what_is_wrong(self) -> None:
        """What could not be read, or was mended, at the start."""
        sentences = [self.wording.text(notice) for notice in self.archive.notices]
        for broken in self.archive.broken:
            sentences.append(f"{honest(broken.name)}: {self.wording.text(broken.reason)}.")
        if sentences:
            self.library.bar.say(" ".join(sentences))

    def close(self) -> None:
        self.tasks.close()
        self.long_tasks.close()
        self.archive.close()

    # Connections

    def _connect_search(self) -> None:
        box, search, results = self.window.search_box, self.search, self.window.results
        box.query_typed.connect(search.search)
        box.query_entered.connect(search.search)
        box.completions_wanted.connect(search.complete)
        search.completed.connect(box.propose)
        box.name_chosen.connect(self._on_name_chosen)
        box.left_downwards.connect(results.list.setFocus)
        search.answered.connect(self._on_answered)
        search.continued.connect(lambda page: results.append(page.results))
        search.failed.connect(self.library.fail)
        results.more_wanted.connect(search.go_on)
        results.add_wanted.connect(lambda: self.adding.ask_for_files())
        results.sort_chosen.connect(search.sort)
        results.clear_wanted.connect(search.clear_filters)
        results.query_suggested.connect(box.show_query)
        results.all_wanted.connect(self._on_all_wanted)
        self.window.expansions.exact_wanted.connect(search.only_as_typed)

    def _connect_filters(self) -> None:
        facets, chips, search = self.window.facets, self.window.chips, self.search
        search.whole_counted.connect(facets.dates.fill_whole)
        facets.toggled.connect(search.toggle)
        facets.dates.range_picked.connect(search.choose_dates)
        search.filters_changed.connect(chips.show_filters)
        chips.removed.connect(search.remove)
        chips.dates_removed.connect(search.remove_dates)
        chips.all_removed.connect(search.clear_filters)
        facets.page_requested.connect(self.reading.open_entity)

    def _connect_reading(self) -> None:
        pane, reading = self.window.reading, self.reading
        self.window.results.document_chosen.connect(reading.open_document)
        self.window.results.first_found.connect(reading.open_first)
        pane.reader.verticalScrollBar().actionTriggered.connect(reading.keep)
        self.window.results.list.reading_wanted.connect(pane.reader.setFocus)
        reading.opened.connect(self.window.results.list.mark)
        reading.failed.connect(self.library.fail)
        self.originals.failed.connect(self.library.fail)
        for action in (self.window.actions_.original_page, self.window.actions_.whole_page):
            action.triggered.connect(reading.keep)
        reading.history_changed.connect(self._on_history_changed)
        pane.reader.entity_activated.connect(reading.open_entity)
        pane.entity.passage_requested.connect(reading.open_passage)
        pane.entity.page_requested.connect(reading.open_entity)
        pane.entity.filter_requested.connect(self.search.include)
        pane.entity.back_requested.connect(reading.back)

    def _connect_walking(self) -> None:
        actions, window = self.window.actions_, self.window
        actions.back.triggered.connect(self.reading.back)
        actions.forward.triggered.connect(self.reading.forward)
        for action in (actions.next_hit, actions.previous_hit):
            action.triggered.connect(window.search_box.popup.hide)  # it hides what was also searched for
        actions.next_hit.triggered.connect(self.walking.next_hit)
        actions.previous_hit.triggered.connect(self.walking.previous_hit)
        actions.next_document.triggered.connect(lambda: window.results.list.step(1))
        actions.previous_document.triggered.connect(lambda: window.results.list.step(-1))
        actions.search.triggered.connect(self._on_search_wanted)
        actions.next_pane.triggered.connect(lambda: window.panes.step(1))
        actions.previous_pane.triggered.connect(lambda: window.panes.step(-1))
        for number, action in enumerate(actions.panes):
            action.triggered.connect(lambda _=False, number=number: window.panes.go_to(number))

    def _connect_notes(self) -> None:
        actions, notes = self.window.actions_, self.notes
        actions.highlight.triggered.connect(lambda: self._with_selection(notes.highlight))
        for colour, action in actions.colours.items():
            coloured = partial(notes.highlight, colour)
            action.triggered.connect(lambda _=False, coloured=coloured: self._with_selection(coloured))
        actions.note.triggered.connect(lambda: self._with_selection(notes.write_note))
        actions.copy_citation.triggered.connect(self._on_citation_wanted)
        stack = notes.commands.stack
        actions.undo.triggered.connect(stack.undo)
        actions.redo.triggered.connect(stack.redo)
        stack.canUndoChanged.connect(actions.undo.setEnabled)
        stack.canRedoChanged.connect(actions.redo.setEnabled)
        notes.passage_requested.connect(self.reading.open_passage)
        notes.failed.connect(self.library.fail)
        self.library.locking.connect(self.window.reading.page.editor.finish)

    def _connect_names(self) -> None:
        actions, corrections, pane = self.window.actions_, self.corrections, self.window.reading
        self.window.facets.correction_wanted.connect(corrections.fulfil)
        pane.entity.correction_wanted.connect(corrections.fulfil)
        for action, kind in (
            (actions.is_person, MentionKind.PERSON),
            (actions.is_organisation, MentionKind.ORGANISATION),
        ):
            naming = partial(corrections.name_selection, pane.reader, kind)
            action.triggered.connect(lambda _=False, naming=naming: self._with_selection(naming))
        actions.show_corrections.triggered.connect(lambda: self.library.when_open(corrections.show_all))
        corrections.corrected.connect(self._on_names_changed)
        corrections.failed.connect(self.library.fail)
        actions.export_corrections.triggered.connect(self.errands.export_corrections)
        actions.import_corrections.triggered.connect(self.errands.import_corrections)
        self.errands.corrected.connect(self._on_names_changed)
        actions.network.triggered.connect(lambda: self.reading.open_overview(Overview.NETWORK))
        actions.chronicle.triggered.connect(lambda: self.reading.open_overview(Overview.CHRONICLE))
        for page in (pane.network, pane.chronicle):
            page.back_requested.connect(self.reading.back)
            page.passage_requested.connect(self.reading.open_passage)
        pane.network.page_requested.connect(self.reading.open_entity)
        pane.network.passages_wanted.connect(self.reading.show_passages)
        pane.chronicle.scope_changed.connect(self.reading.refresh_names)
        pane.chronicle.export_requested.connect(self.errands.export_chronicle)

    def _connect_library(self) -> None:
        actions, library = self.window.actions_, self.library
        actions.create_library.triggered.connect(library.ask_for_new)
        actions.unlock.triggered.connect(library.ask_for_passphrase)
        library.unlock_bar.left.connect(self.window.search_box.setFocus)
        actions.lock.triggered.connect(library.lock)
        actions.add_documents.triggered.connect(self.adding.ask_for_files)
        actions.add_folder.triggered.connect(self.adding.ask_for_folder)
        self.window.files_dropped.connect(self.adding.add)
        self.adding.added.connect(self._on_documents_changed)
        library.locking.connect(self.adding.stop)
        library.locking.connect(self.bookmark.put_in)
        self.lock_watch.due.connect(self._on_lock_due)
        library.changed.connect(self._on_library_changed)
        actions.export_annotations.triggered.connect(self.errands.export)
        actions.import_annotations.triggered.connect(self.errands.import_)
        actions.verify.triggered.connect(self.errands.verify)
        actions.back_up.triggered.connect(self.errands.back_up)
        actions.restore.triggered.connect(library.ask_for_backup)
        actions.passphrase.triggered.connect(library.ask_for_new_passphrase)
        actions.key_file.triggered.connect(library.ask_for_key_file)
        actions.shares.triggered.connect(self.key.show_shares)
        actions.recover.triggered.connect(self.key.recover)
        actions.destroy_key.triggered.connect(self.key.ask_to_destroy)
        library.destroyed.connect(self.adding.stop)
        library.unlock_bar.shares_wanted.connect(lambda: self.key.recover_from(library.backup))
        for minutes, action in actions.idle.items():
            action.triggered.connect(partial(self._choose_idle_minutes, minutes))
        self.errands.imported.connect(self.notes.refresh)

    def _connect_window(self) -> None:
        actions, window = self.window.actions_, self.window
        actions.quit.triggered.connect(window.close)
        actions.help.triggered.connect(self._on_help_wanted)
        actions.safety.triggered.connect(self.safety.show)
        self._show_idle_minutes()
        self.translator.changed.connect(self._on_language_changed)
        self.theme.changed.connect(window.update)
        window.closing.connect(self.adding.stop)

    # What happens

    def _on_answered(self, page: ResultPage) -> None:
        window = self.window
        window.facets.fill(page.facets, self.search.filters)
        window.expansions.show_expansions(page.expansions, self.search.exact)
        if not window.results.show_page(page, bool(self.search.filters), self.reading.chosen):
            self.reading.refresh_hits()
        self.reading.refresh_place()
        self.reading.refresh_chronicle()

    def _on_name_chosen(self, chosen: Completion) -> None:
        assert chosen.entity is not None
        self.search.include(Filter(MentionKind(chosen.kind), chosen.entity, chosen.text))

    def _on_search_wanted(self) -> None:
        self.window.search_box.setFocus()
        self.window.search_box.selectAll()

    def _on_all_wanted(self) -> None:
        self.search.clear_filters()
        self.window.search_box.show_query("")

    def _on_history_changed(self) -> None:
        self.window.actions_.back.setEnabled(self.reading.can_go_back)
        self.window.actions_.forward.setEnabled(self.reading.can_go_forward)

    def _on_language_changed(self, language: str) -> None:
        self.wording.choose(language)
        self.archive.choose_language(language)
        self.preferences.tick()
        self.search.refresh()
        self.reading.refresh_names()

    def _with_selection(self, action: Callable[[], None]) -> None:
        if self.window.reading.reader.selected_range() is None:
            self.library.bar.say(self.tr("Select a passage in the text first."))
        else:
            action()

    def _on_citation_wanted(self) -> None:
        reader = self.window.reading.reader
        if reader.shown is not None:
            clipboard.copy(citation(reader.shown, reader.selected_text()))
            self.library.bar.say(self.tr("Copied, with where it comes from."), Tone.DONE)

    def _on_help_wanted(self) -> None:
        page = self.window.findChild(HelpPage) or HelpPage(self.theme, self.window.actions_, self.window)
        page.show()
        page.activateWindow()

    def _on_names_changed(self) -> None:
        """Everywhere, at once: panels, text, pages."""
        self._on_documents_changed()
        self.reading.refresh_names()

    def _on_library_changed(self) -> None:
        """Notes and added documents have come or gone."""
        if self.library.state in (LibraryState.NONE, LibraryState.LOCKED):
            self._forget()
        else:
            self.preferences.load()
        self.notes.refresh()
        self._on_documents_changed()
        self._show_library_state()
        self._show_idle_minutes()
        self.bookmark.come_back()

    def _choose_idle_minutes(self, minutes: int) -> None:
        self.archive.library.keep_setting(IDLE_MINUTES.name, str(minutes))
        self.lock_watch.minutes = minutes

    def _show_idle_minutes(self) -> None:
        minutes = int(IDLE_MINUTES.read(self.archive.library.setting(IDLE_MINUTES.name)))
        self.lock_watch.minutes = minutes
        self.window.actions_.idle[minutes].setChecked(True)

    def _on_lock_due(self) -> None:
        """What is kept in memory only would be lost, and nobody asked for that."""
        if self.library.state in (LibraryState.OPEN, LibraryState.READ_ONLY):
            self.library.lock()

    def _forget(self) -> None:
        """After locking, the window is as at the start: no notes, no queries, no names, nothing to undo."""
        self.notes.forget()
        self.corrections.forget()
        self.reading.close_all()
        self.search.forget()
        self.window.search_box.forget()
        self.window.facets.filter_box.clear()
        clipboard.forget()

    def _show_library_state(self) -> None:
        self.window.actions_.show_state(self.library.state, self.notes.commands.stack)
        self._on_history_changed()

    def _on_documents_changed(self) -> None:
        self.search.count_whole()
        self.search.refresh()


def main(argv: list[str] | None = None) -> int:
    """Runs the window; returns the exit code."""
    keep_to_itself()
    options = read_options(sys.argv[1:] if argv is None else argv)
    if options.without_screen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        leave_out_what_needs_a_screen()
    leave_no_settings()
    qt = QApplication(["archive-app"])
    where = places(options.library)
    theme = Theme(qt, where.resources)
    if options.dark:
        theme.choose(Scheme.DARK)
    translator = Translator(qt, where.resources)
    translator.choose(options.language or language_of_system())
    try:
        archive = Archive.open(where, translator.language)
    except ArchiveAppError as error:
        return say_broken(theme, Wording(where.resources, translator.language).error(error), options)
    app = App(archive, theme, translator, where)
    app.bugs.install()
    app.library.departure = Departure(app.window, partial(_arguments_for_fresh, app, options))
    try:
        return _run(qt, app, options)
    finally:
        app.close()


def _arguments_for_fresh(app: App, options: Options) -> list[str]:
    """Where the window stands and what it looks like; nothing of what was read."""
    geometry = bytes(app.window.saveGeometry().toBase64().data()).decode()
    arguments = [f"--geometry={geometry}", "--lang", app.translator.language]
    if options.library:
        arguments += ["--library", str(options.library)]
    return [*arguments, "--dark"] if app.theme.scheme is Scheme.DARK else arguments


def _run(qt: QApplication, app: App, options: Options) -> int:
    if options.started_at is not None:
        StartClock(app.window, options.started_at, lambda: app.window.reading.reader.shown is not None)
    if options.size:
        app.window.resize(*options.size)
    if options.geometry:
        app.window.restoreGeometry(QByteArray.fromBase64(options.geometry.encode()))
    if options.size or options.geometry:
        app.window.show()
    else:
        app.window.show_first()
    app.start(options.query)
    if options.self_test:
        return test_window(app)
    if options.screenshot:
        return take_screenshot(app, options.screenshot)
    return qt.exec()
