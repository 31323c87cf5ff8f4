"""The whole window on the bundled documents."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from window_steps import YARASHUK_DOCUMENTS, answered, found, nameless, search, settle, shown

from archive_app.entities.mention import MentionKind
from archive_app.gui.app import App
from archive_app.gui.filters import Choice, DateRange, Filter
from archive_app.library_door import LibraryState
from archive_app.search.request import DateField
from archive_app.search.results import Completion


def test_the_title_says_nothing(app: App, qtbot: QtBot) -> None:
    search(app, qtbot, "Ярошук")
    assert app.window.windowTitle() == "Archive App"


def test_everything_is_listed_at_first_and_the_first_is_open(app: App) -> None:
    assert len(found(app)) == 5
    assert shown(app) == found(app)[0]


def test_typing_searches_and_opens_the_first_hit(app: App, qtbot: QtBot) -> None:
    search(app, qtbot, "Ярошук")
    assert set(found(app)) == YARASHUK_DOCUMENTS
    assert shown(app) == found(app)[0]
    reader = app.window.reading.reader
    assert reader.hit_count >= 1
    start, end = app.archive.hit_spans(shown(app), app.search.request)[0]
    assert reader.text[start:end] == "Yarashuk"


def test_the_open_document_stays_open_while_it_answers(app: App, qtbot: QtBot) -> None:
    search(app, qtbot, "Ярошук")
    app.window.results.list.step(1)
    settle(app, qtbot)
    second = shown(app)
    search(app, qtbot, "Yarashuk BKDP")
    assert shown(app) == second
    assert app.window.results.list.currentIndex().row() == found(app).index(second)


def test_the_best_result_opens_until_one_is_chosen(app: App, qtbot: QtBot) -> None:
    for query in ("resolution", "Ярошук", "resolution"):
        search(app, qtbot, query)
        assert shown(app) == found(app)[0]
    assert not app.reading.can_go_back, "what opened by itself is no step"
    app.window.reading.reader.setFocus()
    second = shown(app)
    search(app, qtbot, "union")
    assert shown(app) == second


def test_other_spellings_are_told_and_can_be_left_out(app: App, qtbot: QtBot) -> None:
    search(app, qtbot, "Ярошук")
    assert app.window.expansions.isVisible()
    app.window.expansions.switch.click()
    answered(app, qtbot, "Ярошук")
    assert found(app) == []
    app.window.expansions.switch.click()
    answered(app, qtbot, "Ярошук")
    assert set(found(app)) == YARASHUK_DOCUMENTS


def test_facets_follow_the_search(app: App, qtbot: QtBot) -> None:
    before = app.window.facets.people.list.facets.total
    search(app, qtbot, "Ярошук")
    people = app.window.facets.people.list.facets
    assert 0 < people.total < before
    assert people.index(0).data() == "Aliaksandr Yarashuk"


def test_a_person_included_and_excluded(app: App, qtbot: QtBot) -> None:
    people = app.window.facets.people.list
    row = next(
        n for n in range(people.facets.rowCount()) if people.facets.index(n).data() == "Aliaksandr Yarashuk"
    )
    people.setCurrentIndex(people.facets.index(row))
    qtbot.keyClick(people, Qt.Key.Key_Space)
    settle(app, qtbot)
    assert set(found(app)) == YARASHUK_DOCUMENTS
    assert [chip.accessibleName() for chip in app.window.chips.chips()] == [
        "Remove the filter Aliaksandr Yarashuk"
    ]
    qtbot.keyClick(people, Qt.Key.Key_Minus)
    settle(app, qtbot)
    assert len(found(app)) == 3
    assert not set(found(app)) & YARASHUK_DOCUMENTS
    app.window.chips.chips()[0].click()
    settle(app, qtbot)
    assert len(found(app)) == 5
    assert not app.window.chips.isVisible()


def test_a_range_of_publication(app: App, qtbot: QtBot) -> None:
    app.search.choose_dates(DateRange("2025", "2025", DateField.PUBLISHED))
    settle(app, qtbot)
    assert len(found(app)) == 2
    app.search.choose_dates(DateRange("1990", "1991", DateField.MENTIONED))
    settle(app, qtbot)
    assert found(app) == []
    assert app.window.results.nothing.isVisible()


def test_nothing_found_keeps_the_query_and_leads_on(app: App, qtbot: QtBot) -> None:
    search(app, qtbot, "zzzzqqq")
    assert app.window.search_box.text() == "zzzzqqq"
    app.window.results.nothing.offers[-1].click()
    answered(app, qtbot, "")
    assert len(found(app)) == 5
    assert app.window.search_box.text() == ""


def test_a_chosen_person_becomes_a_filter(app: App, qtbot: QtBot) -> None:
    completions = app.archive.complete("Yara")
    person = next(each for each in completions if each.kind == "person")
    app.window.search_box.name_chosen.emit(person)
    settle(app, qtbot)
    assert set(found(app)) == YARASHUK_DOCUMENTS
    assert app.search.filters.choice(MentionKind.PERSON, str(person.entity)) is Choice.INCLUDED


def test_completions_come_while_typing(app: App, qtbot: QtBot) -> None:
    box = app.window.search_box
    box.setFocus()
    qtbot.keyClicks(box, "imprisoned aliaksandr yara")
    qtbot.waitUntil(box.popup.isVisible)
    assert box.popup.proposals.completion(0).text == "Aliaksandr Yarashuk"
    kinds = [box.popup.proposals.completion(n).kind for n in range(box.popup.proposals.rowCount())]
    assert "person" in kinds


def test_f3_walks_on_into_the_next_document_and_back(app: App, qtbot: QtBot) -> None:
    search(app, qtbot, "Ярошук")
    first, second = found(app)
    reader = app.window.reading.reader
    for _ in range(reader.hit_count):
        app.window.actions_.next_hit.trigger()
        settle(app, qtbot)
    assert shown(app) == second
    assert reader.current_hit == 0
    app.window.actions_.previous_hit.trigger()
    settle(app, qtbot)
    assert shown(app) == first
    assert reader.current_hit == reader.hit_count - 1


def test_back_returns_to_where_one_was(app: App, qtbot: QtBot) -> None:
    reader = app.window.reading.reader
    first = shown(app)
    reader.verticalScrollBar().setValue(reader.verticalScrollBar().maximum() // 2)
    place = reader.position()
    app.window.actions_.next_document.trigger()
    settle(app, qtbot)
    assert shown(app) != first
    app.window.actions_.back.trigger()
    settle(app, qtbot)
    assert shown(app) == first
    assert abs(reader.position() - place) < 200
    assert app.window.results.list.currentIndex().row() == found(app).index(first)
    app.window.actions_.forward.trigger()
    settle(app, qtbot)
    assert shown(app) != first


def test_the_page_of_a_name_and_its_ways_out(app: App, qtbot: QtBot) -> None:
    person = Filter(MentionKind.PERSON, next(iter(app.archive.complete("Yarashuk"))).entity or "", "")
    app.window.facets.page_requested.emit(person.key)
    settle(app, qtbot)
    view = app.window.reading.entity
    assert view.isVisible()
    assert view.page is not None
    assert view.page.entity.name == "Aliaksandr Yarashuk"
    occurrence = view.page.occurrences[0]
    qtbot.keyClick(view.occurrences, Qt.Key.Key_Return)
    settle(app, qtbot)
    reader = app.window.reading.reader
    assert shown(app) == occurrence.document
    assert reader.selected_text() == occurrence.mention.text
    app.window.actions_.back.trigger()
    settle(app, qtbot)
    assert view.isVisible()
    view.filter.click()
    settle(app, qtbot)
    assert set(found(app)) == YARASHUK_DOCUMENTS


def test_notes_are_kept_in_memory_and_gone_after_locking(app: App, qtbot: QtBot) -> None:
    reader = app.window.reading.reader
    reader.go_to_offset(20, 40)
    app.window.actions_.highlight.trigger()
    dialog = app.library.dialog
    assert dialog is not None
    dialog.session.click()
    assert app.library.state is LibraryState.SESSION
    assert [each.start for each in app.archive.notes.annotations()] == [20]
    assert app.window.annotations.model.rowCount() == 1
    app.window.actions_.undo.trigger()
    assert app.archive.notes.annotations() == ()
    app.window.actions_.redo.trigger()
    assert len(app.archive.notes.annotations()) == 1
    app.window.actions_.lock.trigger()
    assert app.archive.notes.annotations() == ()
    assert app.window.annotations.model.rowCount() == 0
    assert not app.window.actions_.undo.isEnabled()


def test_highlighting_nothing_is_told(app: App) -> None:
    app.window.actions_.highlight.trigger()
    assert app.library.bar.text == "Select a passage in the text first."


def test_a_citation_is_plain_text(app: App, qtbot: QtBot) -> None:
    search(app, qtbot, "Ярошук")
    reader = app.window.reading.reader
    reader.go_to_offset(*app.archive.hit_spans(shown(app), app.search.request)[0])
    app.window.actions_.copy_citation.trigger()
    data = QApplication.clipboard().mimeData()
    assert data.formats() == ["text/plain"]
    assert data.text().startswith("“Yarashuk” — ")
    assert app.archive.document(shown(app)).passport.title in data.text()


def test_dropped_files_are_added_and_found(app: App, qtbot: QtBot, tmp_path: Path) -> None:
    good, bad = tmp_path / "news.txt", tmp_path / "picture.xyz"
    good.write_text("A strike at Naftan\n\nWorkers laid down tools over zymurgy.", "utf-8")
    bad.write_bytes(bytes(range(256)))
    app.library.keep_in_memory()
    drop(app, [good, bad])
    dialog = app.adding.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.additions.rowCount() == 2, timeout=20_000)
    qtbot.waitUntil(lambda: "added" in dialog.summary())
    search(app, qtbot, "zymurgy")
    assert len(found(app)) == 1
    assert dialog.additions.count("added") == 1
    assert dialog.additions.count("unreadable") == 1
    dialog.close()


def drop(app: App, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    app.window.dropEvent(QDropEvent(QPointF(QPoint(100, 100)), copy, data, left, none))


def test_locking_closes_an_added_document(app: App, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "news.txt"
    file.write_text("A strike at Naftan\n\nWorkers laid down tools over zymurgy.", "utf-8")
    app.library.keep_in_memory()
    app.adding.add([str(file)])
    dialog = app.adding.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.additions.rowCount() == 1, timeout=20_000)
    search(app, qtbot, "zymurgy")
    assert "zymurgy" in app.window.reading.reader.text
    app.window.actions_.lock.trigger()
    settle(app, qtbot)
    assert "zymurgy" not in app.window.reading.reader.text
    assert app.window.search_box.text() == ""
    dialog.close()


def test_a_library_is_made_locked_and_unlocked(app: App, qtbot: QtBot) -> None:
    app.window.actions_.create_library.trigger()
    dialog = app.library.dialog
    assert dialog is not None
    qtbot.keyClicks(dialog.first, "lantern river copper")
    qtbot.keyClicks(dialog.second, "lantern river copper")
    dialog.creating.click()
    qtbot.waitUntil(lambda: app.library.state is LibraryState.OPEN, timeout=30_000)
    app.window.reading.reader.go_to_offset(20, 40)
    app.window.actions_.highlight.trigger()
    app.window.actions_.lock.trigger()
    assert app.library.state is LibraryState.LOCKED
    app.window.actions_.unlock.trigger()
    bar = app.library.unlock_bar
    qtbot.keyClicks(bar.field, "wrong")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: "wrong" in " ".join(label.text() for label in bar.findChildren(QLabel)), timeout=30_000
    )
    assert app.library.state is LibraryState.LOCKED
    bar.field.setText("lantern river copper")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert app.window.focusWidget() is bar.field
    qtbot.waitUntil(lambda: app.library.state is LibraryState.OPEN, timeout=30_000)
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert app.window.focusWidget() is app.window.search_box
    assert len(app.archive.notes.annotations()) == 1


def test_every_focusable_widget_has_a_name(app: App, qtbot: QtBot) -> None:
    search(app, qtbot, "Ярошук")
    app.library.unlock_bar.ask()
    app.library.bar.say("x")
    app.window.actions_.find.trigger()
    app.window.actions_.show_passport.setChecked(True)
    app.window.actions_.show_annotations.setChecked(True)
    assert nameless(app.window) == []
    app.reading.open_entity(str(next(iter(app.archive.complete("Yarashuk"))).entity))
    settle(app, qtbot)
    assert nameless(app.window) == []


def test_dialogs_have_names_too(app: App) -> None:
    app.window.actions_.create_library.trigger()
    app.window.actions_.help.trigger()
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and window is not app.window:
            assert nameless(window) == []
            window.close()


def test_labels_never_read_markup(app: App, qtbot: QtBot) -> None:
    search(app, qtbot, "Ярошук")
    rich = [
        label.text()
        for label in app.window.findChildren(QLabel)
        if label.textFormat() != Qt.TextFormat.PlainText
    ]
    assert rich == []


@pytest.mark.parametrize("language", ["ru", "be", "en"])
def test_language_changes_while_the_window_is_open(app: App, qtbot: QtBot, language: str) -> None:
    app.window.actions_.languages[language].trigger()
    settle(app, qtbot)
    words = {"ru": "Люди", "be": "Людзі", "en": "People"}
    assert app.window.facets.people.list.accessibleName() == words[language]
    app.window.actions_.languages["en"].trigger()
    settle(app, qtbot)


def test_recent_searches_are_forgotten_on_locking(app: App, qtbot: QtBot) -> None:
    app.library.keep_in_memory()
    search(app, qtbot, "union")
    qtbot.keyClick(app.window.search_box, Qt.Key.Key_Return)
    app.window.actions_.lock.trigger()
    assert app.window.search_box.recent.matching("") == ()


def test_a_fault_is_told_without_a_word_of_the_reader(app: App, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        raise ValueError("a secret query")
    except ValueError as error:
        app.bugs._on_exception(type(error), error, error.__traceback__)
    assert "your notes are safe" in app.library.bar.text
    said = capsys.readouterr().err
    assert "test_window.py" in said
    assert "secret" not in said


def test_completion_of_a_word_is_no_filter(app: App, qtbot: QtBot) -> None:
    box = app.window.search_box
    box.setText("pris")
    box._on_proposal_chosen(Completion("word", "prison", 3))
    answered(app, qtbot, "prison ")
    assert app.search.filters.included == ()
    assert len(found(app)) > 0


def test_an_answer_on_the_way_does_not_mix_documents(app: App, qtbot: QtBot) -> None:
    search(app, qtbot, "union")
    app.window.results.list.setCurrentIndex(app.window.results.list.results.index(0))
    settle(app, qtbot)
    app.search.refresh()
    app.window.results.list.step(1)
    qtbot.waitUntil(lambda: app.search.is_answered)
    settle(app, qtbot)
    settle(app, qtbot)
    second = found(app)[1]
    assert shown(app) == second
    reader = app.window.reading.reader
    assert reader.hit_count == len(app.archive.hit_spans(second, app.search.request))


def test_an_answer_on_the_way_does_not_lose_the_page_of_a_name(app: App, qtbot: QtBot) -> None:
    app.search.refresh()
    app.reading.open_entity(str(app.archive.complete("Yarashuk")[0].entity))
    settle(app, qtbot)
    settle(app, qtbot)
    assert app.window.reading.shows_entity


@pytest.mark.parametrize("typed", ["Яро", "kolesnik", "Yaro"])
def test_a_name_on_its_way_finds_whom_it_may_name_and_says_so(app: App, qtbot: QtBot, typed: str) -> None:
    search(app, qtbot, typed)
    assert found(app)
    assert app.window.expansions.isVisible()
    assert app.window.reading.reader.hit_count > 0


def test_a_word_on_its_way_is_found_by_its_beginning_and_said_so(app: App, qtbot: QtBot) -> None:
    search(app, qtbot, "imprisoned le")
    assert len(found(app)) > 0
    assert app.window.reading.reader.hit_count > 0
    assert app.window.expansions.isVisible()
    app.window.expansions.switch.click()
    answered(app, qtbot, "imprisoned le")
    assert found(app) == []
