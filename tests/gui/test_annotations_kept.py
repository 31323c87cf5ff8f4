"""From the selection in the text to the archive and back on screen, on a bundled document, kept in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.archive import Archive
from archive_app.documents.document import Document
from archive_app.gui.annotation_controller import AnnotationController
from archive_app.gui.annotation_editor import Draft
from archive_app.gui.annotation_panel import AnnotationPanel
from archive_app.gui.reader_marks import Layer
from archive_app.gui.reader_pane import ReaderPane
from archive_app.gui.theme import Theme
from archive_app.library.annotation import Colour
from archive_app.paths import places


class Desk:
    """The parts that the window connects."""

    def __init__(self, archive: Archive, theme: Theme) -> None:
        self.archive = archive
        self.pane, self.panel = ReaderPane(theme), AnnotationPanel(theme)
        self.asked: list[Callable[[], object]] = []
        self.controller = AnnotationController(archive, self.pane, self.panel, self._when_open)
        self.controller.passage_requested.connect(self._open)
        self.documents = archive.documents()
        self._open(self.documents[0].id, 0, 0)

    @property
    def shown(self) -> Document:
        shown = self.pane.reader.shown
        assert shown is not None
        return shown

    def select(self, quote: str) -> None:
        start = self.shown.text.index(quote)
        self.pane.reader.go_to_offset(start, start + len(quote))

    def _when_open(self, action: Callable[[], object]) -> None:
        if self.archive.library.state == "none":
            self.asked.append(action)
        else:
            action()

    def _open(self, document: str, start: int, end: int) -> None:
        self.pane.show_document(self.archive.document(document), (), self.archive.notes.annotations(document))
        self.pane.reader.go_to_offset(start, end)
        self.controller.on_opened(document)


@pytest.fixture
def desk(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    archive = Archive.open(places(tmp_path / "library"))
    made = Desk(archive, theme)
    qtbot.addWidget(made.pane)
    qtbot.addWidget(made.panel)
    made.pane.resize(760, 500)
    with qtbot.waitExposed(made.pane):
        made.pane.show()
    yield made
    made.pane.hide()
    archive.close()


@pytest.fixture
def keeping(desk: Desk) -> Desk:
    desk.archive.library.keep_in_memory()
    return desk


def test_a_highlight_is_kept_and_seen(keeping: Desk) -> None:
    keeping.select("trade unions")
    keeping.controller.writing.highlight(Colour.GREEN)
    (kept,) = keeping.archive.notes.annotations()
    assert (kept.quote, kept.colour) == ("trade unions", Colour.GREEN)
    assert [line.annotation for line in keeping.panel.model.rows] == [kept]
    assert keeping.pane.reader._marks.all(Layer.HIGHLIGHT)[0].style == "green"
    assert keeping.pane.reader.selected_range() is None


def test_the_same_passage_is_never_highlighted_twice(keeping: Desk) -> None:
    for colour in (Colour.GREEN, Colour.RED, None):
        keeping.select("trade unions")
        keeping.controller.writing.highlight(colour)
    (kept,) = keeping.archive.notes.annotations()
    assert kept.colour is Colour.RED


def test_a_note_waits_for_the_library_and_is_not_lost(desk: Desk, qtbot: QtBot) -> None:
    desk.select("trade unions")
    desk.controller.writing.write_note()
    qtbot.keyClicks(desk.pane.editor.note, "Which ones?")
    desk.pane.editor.save()
    assert desk.pane.editor.is_open, "the question for a passphrase may be cancelled"
    assert desk.archive.notes.annotations() == ()
    desk.archive.library.keep_in_memory()
    desk.asked.pop()()
    (kept,) = desk.archive.notes.annotations()
    assert kept.note == "Which ones?"
    assert not desk.pane.editor.is_open


def test_each_step_is_undone_in_the_archive(keeping: Desk) -> None:
    keeping.select("trade unions")
    keeping.controller.writing.highlight()
    (kept,) = keeping.archive.notes.annotations()
    keeping.controller.delete(kept.id)
    assert keeping.archive.notes.annotations() == ()
    keeping.controller.commands.stack.undo()
    assert [found.id for found in keeping.archive.notes.annotations()] == [kept.id]
    keeping.controller.commands.stack.undo()
    assert keeping.archive.notes.annotations() == ()
    assert keeping.panel.model.rows == ()


def test_editing_from_the_list_opens_the_document_first(keeping: Desk, qtbot: QtBot) -> None:
    other = keeping.documents[1]
    quote = other.text[100:130].strip()
    kept = keeping.archive.notes.annotate_quote(other.id, quote, note="old")
    keeping.controller.edit(kept.id)
    qtbot.waitUntil(lambda: keeping.pane.editor.is_open)
    assert keeping.shown.id == other.id
    keeping.pane.editor.note.setPlainText("new")
    qtbot.keyClick(keeping.pane.editor.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [found.note for found in keeping.archive.notes.annotations()] == ["new"]


def test_a_note_on_the_whole_document_is_kept(keeping: Desk, qtbot: QtBot) -> None:
    keeping.controller.writing.write_on_document()
    qtbot.keyClicks(keeping.pane.editor.note, "Compare with the other one")
    keeping.pane.editor.save()
    (kept,) = keeping.archive.notes.annotations()
    assert (kept.document, kept.quote, kept.note) == (keeping.shown.id, "", "Compare with the other one")
    assert kept.state == "placed"


def test_a_reply_is_written_from_the_list(keeping: Desk, qtbot: QtBot) -> None:
    first = keeping.archive.notes.annotate_quote(keeping.shown.id, "trade unions", note="Which?")
    keeping.controller.refresh()
    keeping.panel.select(first.id)
    keeping.panel.work.reply.trigger()
    qtbot.waitUntil(lambda: keeping.pane.editor.is_open)
    qtbot.keyClicks(keeping.pane.editor.note, "These")
    keeping.pane.editor.save()
    kept = keeping.archive.notes.annotations()
    assert [(each.note, each.answers) for each in kept] == [("Which?", ""), ("These", first.id)]
    keeping.controller.delete(first.id)
    assert keeping.archive.notes.annotations() == ()
    keeping.controller.commands.stack.undo()
    assert keeping.archive.notes.annotations() == kept


def test_a_change_of_words_leaves_a_doubtful_place_as_it_was_kept(keeping: Desk) -> None:
    quote = "trade unions"
    first = keeping.archive.notes.annotate_quote(keeping.shown.id, quote, note="old")
    kept = replace(first, quote="trade onions of any kind at all", prefix="", suffix="")
    keeping.archive.notes.swap((first,), (kept,))
    (found,) = keeping.archive.notes.annotations()
    assert found.state != "placed"
    keeping.controller.writing.keep(replace(Draft.of(found), note="new"))
    assert keeping.archive.notes.thread(first.id) == (replace(kept, note="new"),)


def test_only_a_selection_can_be_highlighted(keeping: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(keeping.controller.can_annotate) as can:
        keeping.select("trade unions")
    assert can.args == [True]
    with qtbot.waitSignal(keeping.controller.can_annotate) as can:
        keeping.pane.reader.clear_selection()
    assert can.args == [False]
    keeping.controller.writing.highlight()
    assert keeping.archive.notes.annotations() == ()


def test_after_locking_nothing_can_be_undone(keeping: Desk) -> None:
    keeping.select("trade unions")
    keeping.controller.writing.highlight()
    keeping.controller.forget()
    assert not keeping.controller.commands.stack.canUndo()
