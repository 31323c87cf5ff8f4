"""Connections: every signal of the window, with what it leads to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from archive_app.entities.mention import MentionKind
from archive_app.gui.history import Overview
from archive_app.gui.message_bar import Tone

if TYPE_CHECKING:
    from archive_app.gui.app import App


def connect(app: App) -> None:
    _connect_search(app)
    _connect_filters(app)
    _connect_reading(app)
    _connect_walking(app)
    _connect_notes(app)
    _connect_names(app)
    _connect_library(app)
    _connect_shelf(app)
    _connect_window(app)


def _connect_search(app: App) -> None:
    box, search, results = app.window.search_box, app.search, app.window.results
    box.query_typed.connect(search.search)
    box.query_entered.connect(search.search)
    box.completions_wanted.connect(search.complete)
    search.completed.connect(box.propose)
    box.name_chosen.connect(app.on_name_chosen)
    box.left_downwards.connect(results.list.setFocus)
    search.answered.connect(app.on_answered)
    search.continued.connect(lambda page: results.append(page.results))
    search.failed.connect(app.library.fail)
    results.more_wanted.connect(search.go_on)
    results.add_wanted.connect(lambda: app.adding.ask_for_files())
    results.sort_chosen.connect(search.sort)
    results.clear_wanted.connect(search.clear_filters)
    results.query_suggested.connect(box.show_query)
    results.all_wanted.connect(app.on_all_wanted)
    app.window.expansions.exact_wanted.connect(search.only_as_typed)


def _connect_filters(app: App) -> None:
    facets, chips, search = app.window.facets, app.window.chips, app.search
    search.whole_counted.connect(facets.dates.fill_whole)
    facets.toggled.connect(search.toggle)
    facets.dates.range_picked.connect(search.choose_dates)
    search.filters_changed.connect(chips.show_filters)
    chips.removed.connect(search.remove)
    chips.dates_removed.connect(search.remove_dates)
    chips.all_removed.connect(search.clear_filters)
    facets.page_requested.connect(app.reading.open_entity)


def _connect_reading(app: App) -> None:
    pane, reading = app.window.reading, app.reading
    app.window.results.document_chosen.connect(reading.open_document)
    app.window.results.first_found.connect(reading.open_first)
    pane.reader.verticalScrollBar().actionTriggered.connect(reading.keep)
    app.window.results.list.reading_wanted.connect(pane.reader.setFocus)
    reading.opened.connect(app.window.results.list.mark)
    reading.failed.connect(app.library.fail)
    app.originals.failed.connect(app.library.fail)
    for action in (app.window.actions_.original_page, app.window.actions_.whole_page):
        action.triggered.connect(reading.keep)
    reading.history_changed.connect(app.on_history_changed)
    pane.reader.entity_activated.connect(reading.open_entity)
    pane.entity.passage_requested.connect(reading.open_passage)
    pane.entity.page_requested.connect(reading.open_entity)
    pane.entity.filter_requested.connect(app.search.include)
    pane.entity.back_requested.connect(reading.back)


def _connect_walking(app: App) -> None:
    actions, window = app.window.actions_, app.window
    actions.back.triggered.connect(app.reading.back)
    actions.forward.triggered.connect(app.reading.forward)
    for action in (actions.next_hit, actions.previous_hit):
        action.triggered.connect(window.search_box.popup.hide)  # it hides what was also searched for
    actions.next_hit.triggered.connect(app.walking.next_hit)
    actions.previous_hit.triggered.connect(app.walking.previous_hit)
    actions.next_document.triggered.connect(lambda: window.results.list.step(1))
    actions.previous_document.triggered.connect(lambda: window.results.list.step(-1))
    actions.search.triggered.connect(app.on_search_wanted)
    actions.next_pane.triggered.connect(lambda: window.panes.step(1))
    actions.previous_pane.triggered.connect(lambda: window.panes.step(-1))
    for number, action in enumerate(actions.panes):
        action.triggered.connect(lambda _=False, number=number: window.panes.go_to(number))


def _connect_notes(app: App) -> None:
    actions, notes = app.window.actions_, app.notes
    actions.highlight.triggered.connect(lambda: app.with_selection(notes.writing.highlight))
    for colour, action in actions.colours.items():
        coloured = partial(notes.writing.highlight, colour)
        action.triggered.connect(lambda _=False, coloured=coloured: app.with_selection(coloured))
    actions.note.triggered.connect(lambda: app.with_selection(notes.writing.write_note))
    actions.note_on_document.triggered.connect(notes.writing.write_on_document)
    actions.copy_link.triggered.connect(lambda: app.with_selection(notes.places.copy_link))
    notes.places.said.connect(app.library.bar.say)
    notes.places.copied.connect(lambda text: app.library.bar.say(text, Tone.DONE))
    reader = app.window.reading.reader
    actions.next_note.triggered.connect(lambda: reader.step_highlight(1))
    actions.previous_note.triggered.connect(lambda: reader.step_highlight(-1))
    actions.copy_citation.triggered.connect(app.on_citation_wanted)
    stack = notes.commands.stack
    actions.undo.triggered.connect(stack.undo)
    actions.redo.triggered.connect(stack.redo)
    stack.undoTextChanged.connect(actions.name_undo)
    stack.redoTextChanged.connect(actions.name_redo)
    stack.canUndoChanged.connect(actions.undo.setEnabled)
    stack.canRedoChanged.connect(actions.redo.setEnabled)
    notes.passage_requested.connect(app.reading.open_passage)
    app.reading.opened.connect(notes.on_opened)
    notes.writing.notebook_needed.connect(lambda: app.reading.open_overview(Overview.NOTES))
    notes.failed.connect(app.library.fail)
    notes.drafts.found.connect(app.on_draft_found)
    notes.stepped_elsewhere.connect(app.on_stepped_elsewhere)
    app.library.locking.connect(notes.writing.finish)


def _connect_names(app: App) -> None:
    actions, corrections, pane = app.window.actions_, app.corrections, app.window.reading
    app.window.facets.correction_wanted.connect(corrections.fulfil)
    pane.entity.correction_wanted.connect(corrections.fulfil)
    pane.name_menu.correction_wanted.connect(corrections.fulfil)
    pane.name_menu.page_requested.connect(app.reading.open_entity)
    for action, kind in (
        (actions.is_person, MentionKind.PERSON),
        (actions.is_organisation, MentionKind.ORGANISATION),
    ):
        naming = partial(corrections.name_selection, pane.reader, kind)
        action.triggered.connect(lambda _=False, naming=naming: app.with_selection(naming))
    actions.show_corrections.triggered.connect(lambda: app.library.when_open(corrections.show_all))
    corrections.corrected.connect(app.on_names_changed)
    corrections.failed.connect(app.library.fail)
    corrections.joined.connect(app.on_joined)
    actions.export_corrections.triggered.connect(app.errands.export_corrections)
    actions.import_corrections.triggered.connect(app.errands.import_corrections)
    app.errands.corrected.connect(app.on_names_changed)
    actions.network.triggered.connect(lambda: app.reading.open_overview(Overview.NETWORK))
    actions.chronicle.triggered.connect(lambda: app.reading.open_overview(Overview.CHRONICLE))
    actions.all_notes.triggered.connect(lambda: app.reading.open_overview(Overview.NOTES))
    pane.notes.back_requested.connect(app.reading.back)
    pane.gathering.stopped.connect(app.reading.stop_gathering)
    for page in (pane.network, pane.chronicle):
        page.back_requested.connect(app.reading.back)
        page.passage_requested.connect(app.reading.open_passage)
    pane.network.page_requested.connect(app.reading.open_entity)
    pane.network.passages_wanted.connect(app.reading.show_passages)
    pane.chronicle.scope_changed.connect(app.reading.refresh_names)
    pane.chronicle.export_requested.connect(app.errands.export_chronicle)


def _connect_library(app: App) -> None:
    actions, library = app.window.actions_, app.library
    actions.create_library.triggered.connect(library.ask_for_new)
    actions.unlock.triggered.connect(library.ask_for_passphrase)
    library.unlock_bar.left.connect(app.window.search_box.setFocus)
    actions.lock.triggered.connect(library.lock)
    actions.add_documents.triggered.connect(app.adding.ask_for_files)
    actions.add_folder.triggered.connect(app.adding.ask_for_folder)
    actions.paste.triggered.connect(app.adding.paste)
    actions.keep_paths.toggled.connect(app.adding.keep_paths)
    app.window.files_dropped.connect(app.adding.add)
    app.adding.added.connect(app.on_documents_changed)
    library.locking.connect(app.adding.stop)
    library.locking.connect(app.bookmark.put_in)
    app.lock_watch.due.connect(app.on_lock_due)
    library.changed.connect(app.on_library_changed)
    actions.export_annotations.triggered.connect(app.errands.export)
    actions.import_annotations.triggered.connect(app.errands.import_)
    actions.verify.triggered.connect(app.errands.verify)
    actions.back_up.triggered.connect(app.errands.back_up)
    actions.restore.triggered.connect(library.ask_for_backup)
    actions.other_library.triggered.connect(library.ask_for_other)
    actions.passphrase.triggered.connect(library.ask_for_new_passphrase)
    actions.key_file.triggered.connect(library.ask_for_key_file)
    actions.shares.triggered.connect(app.key.show_shares)
    actions.recover.triggered.connect(app.key.recover)
    actions.destroy_key.triggered.connect(app.key.ask_to_destroy)
    library.destroyed.connect(app.adding.stop)
    library.unlock_bar.shares_wanted.connect(lambda: app.key.recover_from(library.backup))
    for minutes, action in actions.idle.items():
        action.triggered.connect(partial(app.choose_idle_minutes, minutes))
    app.errands.imported.connect(app.notes.commands.imported)


def _connect_shelf(app: App) -> None:
    shelf = app.shelf
    app.window.reading.page.passport.corrected.connect(shelf.amend)
    shelf.changed.connect(app.on_shelf_changed)
    shelf.collected.connect(app.search.refresh)
    app.adding.opened.connect(app.reading.open_document)
    app.adding.opened.connect(app.show_panes)
    app.adding.added.connect(shelf.refresh)
    app.library.changed.connect(shelf.refresh)
    view, actions, box = app.window.shelf, app.window.actions_, app.window.search_box
    actions.shelf.toggled.connect(app.show_shelf)
    view.opened.connect(app.reading.open_document)
    walks = (actions.back, actions.forward, actions.network, actions.chronicle, actions.search)
    for action in (*walks, actions.next_hit, actions.previous_hit, actions.next_document):
        action.triggered.connect(app.show_panes)
    for asked in (view.opened, view.back_requested, box.query_typed, box.query_entered):
        asked.connect(app.show_panes)
    app.notes.passage_requested.connect(app.show_panes)
    app.window.facets.collection.chosen.connect(app.search.choose_collection)
    app.window.chips.collection_removed.connect(lambda: app.search.choose_collection(None))
    app.scans.recognised.connect(app.on_names_changed)
    app.window.reading.page.family.document_wanted.connect(app.reading.open_document)
    app.window.actions_.save_original.triggered.connect(app.family.save_shown)
    app.family.failed.connect(app.library.fail)


def _connect_window(app: App) -> None:
    actions, window = app.window.actions_, app.window
    actions.quit.triggered.connect(window.close)
    actions.help.triggered.connect(app.on_help_wanted)
    actions.safety.triggered.connect(app.on_safety_wanted)
    app.show_idle_minutes()
    app.translator.changed.connect(app.on_language_changed)
    app.theme.changed.connect(window.update)
    window.closing.connect(app.adding.stop)
    window.closing.connect(app.notes.writing.finish)
