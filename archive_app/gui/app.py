"""App: everything that lives as long as the window, and what happens in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from archive_app.archive import Archive
from archive_app.entities.mention import MentionKind
from archive_app.errors import ArchiveAppError
from archive_app.gui import clipboard
from archive_app.gui.adding import Adding
from archive_app.gui.annotation_controller import AnnotationController
from archive_app.gui.annotation_editor import Draft
from archive_app.gui.bookmark import Bookmark
from archive_app.gui.bug_watch import BugWatch
from archive_app.gui.citation import citation
from archive_app.gui.connections import connect
from archive_app.gui.controller import Desk
from archive_app.gui.correction_controller import CorrectionController
from archive_app.gui.errands import Errands
from archive_app.gui.family_controller import FamilyController
from archive_app.gui.filters import Filter
from archive_app.gui.help_page import HelpPage
from archive_app.gui.key_controller import KeyController
from archive_app.gui.library_controller import LibraryController
from archive_app.gui.lock_watch import LockWatch
from archive_app.gui.main_window import MainWindow
from archive_app.gui.message_bar import Tone
from archive_app.gui.original_views import OriginalViews
from archive_app.gui.picture_controller import PictureController
from archive_app.gui.plain_text import honest
from archive_app.gui.preferences import Preferences
from archive_app.gui.reading_controller import ReadingController
from archive_app.gui.safety_page import SafetyPage
from archive_app.gui.scan_controller import ScanController
from archive_app.gui.search_controller import SearchController
from archive_app.gui.shelf_controller import ShelfController
from archive_app.gui.tasks import Tasks
from archive_app.gui.theme import Theme
from archive_app.gui.translator import Translator
from archive_app.gui.walking import Walking
from archive_app.gui.wording import Wording
from archive_app.library.annotation import Annotation
from archive_app.library.passphrase import WordList
from archive_app.library_door import LibraryState
from archive_app.paths import Places
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
        self.reading_tasks = Tasks()
        """So that nobody who types waits for the page of a name that is everywhere."""
        self.following_tasks = Tasks()
        """For indexing what corrections concern, also while documents are added."""
        archive.search_meanwhile()
        self.translator = translator
        self.wording = Wording(where.resources, translator.language)
        self.window = MainWindow(theme, archive.document)
        self.setParent(self.window)
        words = WordList.read(where.resources / "words", translator.language)
        desk = Desk(archive, self.long_tasks, theme, self.wording, self.window)
        self.library = LibraryController(desk, words)
        self.key = KeyController(replace(desk, tasks=self.tasks), self.library)
        self.search = SearchController(archive, self.tasks, self.window)
        results = self.window.results.list.results
        self.reading = ReadingController(
            archive, self.reading_tasks, self.window.reading, lambda: self.search.request, results.place
        )
        self.walking = Walking(self.reading, self.window.reading, self.window.results.list)
        self.notes = AnnotationController(
            archive, self.window.reading.page, self.window.annotations, self.library.when_open
        )
        self.notes.serve(self.window.reading.notes)
        self.originals = OriginalViews(
            archive, self.tasks, theme, self.window.reading.page, self.window.actions_
        )
        self.corrections = CorrectionController(
            archive, self.notes.commands, self.library.when_open, self.window.facets, theme, self.window
        )
        self.adding = Adding(desk, self.library)
        self.scans = ScanController(desk, self.library, self.window.reading.reader, self.window.actions_)
        page = self.window.reading.page
        self.pictures = PictureController(replace(desk, tasks=self.tasks), page, self.window.actions_)
        self.family = FamilyController(
            replace(desk, tasks=self.tasks), page.family, page.reader, self.library.bar
        )
        self.shelf = ShelfController(desk, self.library, self.notes.commands.undoing, self.window.shelf)
        self.errands = Errands(desk, self.library)
        self.preferences = Preferences(archive, theme, translator, self.window)
        self.bugs = BugWatch(self.library.bar, theme, self.window)
        self.bookmark = Bookmark(archive, self.search, self.reading, self.window)
        self.lock_watch = LockWatch(self.window)
        self.safety = SafetyPage(where.resources / "help", theme, translator, self.window)
        self.clipboard_watch = clipboard.ClipboardWatch(self.window)
        self.window.add_bar(self.library.unlock_bar)
        self.window.add_bar(self.library.bar)
        connect(self)

    def start(self, query: str = "") -> None:
        """The first search; the window may be shown before or after."""
        self._show_library_state()
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
        for tasks in (self.tasks, self.long_tasks, self.reading_tasks):
            tasks.close()
        self.archive.close()
        self.following_tasks.close()  # which ends as soon as the library is closed

    # What happens

    def on_answered(self, page: ResultPage) -> None:
        window = self.window
        window.facets.fill(page.facets, self.search.filters)
        window.expansions.show_expansions(page.expansions, self.search.exact)
        if not window.results.show_page(page, bool(self.search.filters), self.reading.chosen):
            self.reading.refresh_hits()
        self.reading.refresh_place()
        self.reading.refresh_chronicle()

    def on_name_chosen(self, chosen: Completion) -> None:
        assert chosen.entity is not None
        self.search.include(Filter(MentionKind(chosen.kind), chosen.entity, chosen.text))

    def on_search_wanted(self) -> None:
        self.window.search_box.setFocus()
        self.window.search_box.selectAll()

    def on_all_wanted(self) -> None:
        self.search.clear_filters()
        self.window.search_box.show_query("")

    def on_history_changed(self) -> None:
        self.window.actions_.back.setEnabled(self.reading.can_go_back)
        self.window.actions_.forward.setEnabled(self.reading.can_go_forward)

    def on_language_changed(self, language: str) -> None:
        self.wording.choose(language)
        self.archive.choose_language(language)
        self.preferences.tick()
        self.search.rename_filters(self.archive.names.present)
        self.search.refresh()
        self.reading.refresh_names()

    def with_selection(self, action: Callable[[], None]) -> None:
        if self.window.reading.reader.selected_range() is None:
            self.library.bar.say(self.tr("Select a passage in the text first."))
        else:
            action()

    def on_citation_wanted(self) -> None:
        reader = self.window.reading.reader
        if reader.shown is not None:
            clipboard.copy(citation(reader.shown, reader.selected_text()))
            self.library.bar.say(self.tr("Copied, with where it comes from."), Tone.DONE)

    def on_draft_found(self, draft: Draft) -> None:
        """The program was ended from outside while somebody wrote."""
        text = self.tr("A note was not finished when the program ended.")
        self.library.bar.say(text, Tone.TOLD, self.tr("Go on writing"), partial(self.notes.resume, draft))

    def on_stepped_elsewhere(self, note: Annotation) -> None:
        self.library.bar.say(
            self.tr("Changed in another document."),
            Tone.DONE,
            self.tr("Show"),
            partial(self.notes.jump, note),
        )

    def on_safety_wanted(self) -> None:
        self.safety.show()
        self.tasks.run(self.archive.is_strongly_confined, self.safety.show_protection, self.library.fail)

    def on_help_wanted(self) -> None:
        page = self.window.findChild(HelpPage) or HelpPage(self.theme, self.window.actions_, self.window)
        page.show()
        page.activateWindow()

    def on_joined(self, sentence: str, part: Callable[[], object]) -> None:
        self.library.bar.say(sentence, Tone.DONE, self.tr("It is somebody else"), part)

    def on_names_changed(self) -> None:
        """Everywhere, at once: filters, panels, text, pages."""
        self.search.rename_filters(self.archive.names.present)
        self.on_documents_changed()
        self.reading.refresh_names()

    def _on_caught_up(self, anything: bool) -> None:
        """Once more, when there were too many documents for an answer to wait for them."""
        if anything:
            self.on_names_changed()

    def on_shelf_changed(self) -> None:
        """Documents are called otherwise, or are others."""
        self.notes.refresh()
        self.on_names_changed()

    def show_shelf(self, shown: bool) -> None:
        if shown:
            self.shelf.fill()

    def show_panes(self) -> None:
        """After something was asked for that is shown there."""
        self.window.actions_.shelf.setChecked(False)

    def on_library_changed(self) -> None:
        """Notes and added documents have come or gone."""
        if self.library.state in (LibraryState.NONE, LibraryState.LOCKED):
            self._forget()
        else:
            self.preferences.load()
        self.notes.refresh()
        self.on_documents_changed()
        self._show_library_state()
        self.show_idle_minutes()
        self.bookmark.come_back()
        self.adding.offer_to_go_on()
        self.notes.drafts.come_back()

    def choose_idle_minutes(self, minutes: int) -> None:
        self.archive.library.keep_setting(IDLE_MINUTES.name, str(minutes))
        self.lock_watch.minutes = minutes

    def show_idle_minutes(self) -> None:
        minutes = int(IDLE_MINUTES.read(self.archive.library.setting(IDLE_MINUTES.name)))
        self.lock_watch.minutes = minutes
        self.window.actions_.idle[minutes].setChecked(True)

    def on_lock_due(self) -> None:
        """What is kept in memory only would be lost, and nobody asked for that."""
        if self.library.state in (LibraryState.OPEN, LibraryState.READ_ONLY):
            self.library.lock()

    def _forget(self) -> None:
        """After locking, the window is as at the start: no notes, no queries, no names, nothing to undo."""
        self.notes.forget()
        self.corrections.forget()
        self.shelf.forget()
        self.reading.close_all()
        self.search.forget()
        self.window.search_box.forget()
        self.window.facets.filter_box.clear()
        clipboard.forget()

    def _show_library_state(self) -> None:
        self.window.actions_.show_state(self.library.state, self.notes.commands.stack)
        self.on_history_changed()

    def on_documents_changed(self) -> None:
        self.search.count_whole()
        self.search.refresh()
        self.following_tasks.run(self.archive.catch_up, self._on_caught_up, self._on_left_behind, "following")

    def _on_left_behind(self, error: ArchiveAppError) -> None:
        """The library was closed meanwhile; a fault of the disk is told by the search."""
