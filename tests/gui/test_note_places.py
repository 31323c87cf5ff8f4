"""Doubtful and lost places, and links to passages, on bundled documents, kept in memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_app.archive import Archive
from archive_app.documents.document import Document
from archive_app.gui.annotation_controller import AnnotationController
from archive_app.gui.annotation_panel import AnnotationPanel
from archive_app.gui.note_writer import Verb, Wish
from archive_app.gui.reader_pane import ReaderPane
from archive_app.gui.theme import Theme
from archive_app.library.annotation import AnchorState, Annotation
from archive_app.library.passage_link import PassageLink
from archive_app.paths import places

QUOTE = "violations of freedom of association"


class Desk:
    def __init__(self, archive: Archive, theme: Theme) -> None:
        self.archive = archive
        self.pane, self.panel = ReaderPane(theme), AnnotationPanel(theme)
        self.controller = AnnotationController(archive, self.pane, self.panel, lambda action: action())
        self.controller.passage_requested.connect(self.open)
        self.said: list[str] = []
        self.controller.places.said.connect(self.said.append)
        self.document = next(each for each in archive.documents() if QUOTE in each.text)
        self.open(self.document.id, 0, 0)

    def open(self, document: str, start: int, end: int) -> None:
        notes = self.archive.notes.annotations(document)
        self.pane.show_document(self.archive.document(document), (), notes)
        self.pane.reader.go_to_offset(start, end)
        self.controller.on_opened(document)

    @property
    def shown(self) -> Document:
        assert self.pane.reader.shown is not None
        return self.pane.reader.shown

    def note(self, quote: str) -> Annotation:
        """On QUOTE, made in a text that said `quote` instead, and answered."""
        made = self.archive.notes.annotate_quote(self.document.id, QUOTE, note="a question")
        self.archive.notes.swap((made,), (replace(made, quote=quote, prefix="", suffix=""),))
        self.archive.notes.reply(made.id, "an answer")
        self.controller.refresh()
        return self.found(made.id)

    def found(self, note: str) -> Annotation:
        return next(each for each in self.archive.notes.annotations() if each.id == note)


@pytest.fixture
def desk(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    archive = Archive.open(places(tmp_path / "library"))
    archive.library.keep_in_memory()
    made = Desk(archive, theme)
    qtbot.addWidget(made.pane)
    qtbot.addWidget(made.panel)
    made.pane.resize(900, 600)
    with qtbot.waitExposed(made.pane):
        made.pane.show()
    yield made
    made.pane.hide()
    archive.close()


def test_a_doubtful_place_is_confirmed_with_all_answers_and_undone(desk: Desk) -> None:
    note = desk.note("breaches of the liberty to associate")
    assert note.state is AnchorState.CHECK
    before = desk.archive.notes.annotations()
    desk.controller.fulfil(Wish(Verb.CONFIRM, note.id))
    after = desk.archive.notes.annotations()
    assert {each.state for each in after} == {AnchorState.PLACED}
    assert {each.quote for each in after} == {desk.document.text[note.start : note.end]}
    desk.controller.commands.stack.undo()
    assert desk.archive.notes.annotations() == before


def test_a_lost_note_is_moved_to_what_is_selected(desk: Desk, qtbot: QtBot) -> None:
    note = desk.note("zzz 0123456789 qqqq vvvv wwww 99999 kkkk")
    assert note.state is AnchorState.LOST
    desk.controller.fulfil(Wish(Verb.PLACE, note.id))
    bar = desk.pane.place_bar
    assert bar.is_open
    start = desk.document.text.index("trade union")
    desk.pane.reader.go_to_offset(start, start + 11)
    bar.here_button.click()
    assert not bar.is_open
    moved = desk.archive.notes.annotations()
    assert [(each.start, each.quote, each.note) for each in moved] == [
        (start, "trade union", "a question"),
        (start, "trade union", "an answer"),
    ]
    assert desk.controller.commands.stack.undoText() == "Move the note"


def test_the_possible_places_are_walked_through(desk: Desk, qtbot: QtBot) -> None:
    note = desk.note("trade unions!")
    desk.controller.fulfil(Wish(Verb.PLACE, note.id))
    bar, seen = desk.pane.place_bar, []
    for _ in desk.archive.notes.choices(note.id):
        seen.append(desk.pane.reader.selected_text())
        bar.next_button.click()
    assert len(seen) > 1
    assert all("trade union" in each.casefold() for each in seen)
    before = desk.found(note.id)
    bar.close_bar()
    assert desk.found(note.id) == before, "looking moves nothing"


def test_the_place_is_looked_for_in_its_own_document(desk: Desk, qtbot: QtBot) -> None:
    note = desk.note("breaches of the liberty to associate")
    other = next(each for each in desk.archive.documents() if each != desk.document)
    desk.open(other.id, 0, 0)
    desk.controller.fulfil(Wish(Verb.PLACE, note.id))
    qtbot.waitUntil(lambda: desk.pane.place_bar.is_open)
    assert desk.shown == desk.document


def test_only_what_is_in_doubt_can_be_confirmed(desk: Desk) -> None:
    sure = desk.archive.notes.annotate_quote(desk.document.id, QUOTE)
    doubtful = desk.note("breaches of the liberty to associate")
    for note, can in ((sure, False), (doubtful, True)):
        desk.panel.select(note.id)
        assert desk.panel.work.confirm.isEnabled() is can
        assert desk.panel.work.place.isEnabled() is can


def test_a_copied_link_leads_back_from_another_document(desk: Desk) -> None:
    start = desk.document.text.index(QUOTE)
    desk.pane.reader.go_to_offset(start, start + len(QUOTE))
    desk.controller.places.copy_link()
    copied = QApplication.clipboard().text()
    link = PassageLink.to(
        desk.document.id, desk.document.passport.title, desk.document.text, start, start + len(QUOTE)
    )
    assert copied == str(link)
    other = next(each for each in desk.archive.documents() if each != desk.document)
    desk.open(other.id, 0, 0)
    desk.controller.fulfil(Wish(Verb.FOLLOW, "", link))
    assert desk.shown == desk.document
    assert desk.pane.reader.selected_text() == QUOTE
    desk.controller.fulfil(Wish(Verb.FOLLOW, "", replace(link, start=0, end=20)))
    assert desk.pane.reader.selected_text() == QUOTE, "found by its words"


def test_a_broken_link_says_so_and_opens_nothing(desk: Desk) -> None:
    desk.controller.fulfil(Wish(Verb.FOLLOW, "", PassageLink("gone", 1, 5, "a", "b")))
    assert desk.said == ["The document of this link is not here. Add it to follow the link."]
    assert desk.shown == desk.document
    lost = PassageLink(desk.document.id, 1, 5, "zzz 0123456789 qqqq vvvv", "b")
    desk.controller.fulfil(Wish(Verb.FOLLOW, "", lost))
    assert desk.said[1:] == ["The passage of this link is not in the text any more."]
