"""Around the text: header and passport say only what is known, as plain text; drafts follow the selection."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from archive_app.documents.document import Block, BlockKind, Document, Passport
from archive_app.gui.reader_pane import ReaderPane
from archive_app.gui.theme import Theme

TEXT = "Title\n" + "  😀 A passage worth a note. " * 200
HOSTILE = '<b>x</b><img src="file:///etc/passwd">'
STATED = Passport(
    "Title",
    "a.txt",
    "ab" * 32,
    "IndustriALL",
    "2023-03-23",
    "en",
    "news article",
    found=frozenset({"published"}),
)
UNSTATED = Passport(HOSTILE, HOSTILE, "00" * 32)


def document(passport: Passport, bundled: bool = True) -> Document:
    blocks = (Block(BlockKind.TITLE, 0, 5), Block(BlockKind.PARAGRAPH, 6, len(TEXT)))
    return Document(passport.source, passport, TEXT, blocks, bundled)


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot) -> Iterator[ReaderPane]:
    made = ReaderPane(theme)
    qtbot.addWidget(made)
    made.resize(760, 500)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.hide()


def test_the_header_says_where_and_when(pane: ReaderPane) -> None:
    pane.show_document(document(STATED), place=(2, 5))
    assert pane.header.meta.text() == "IndustriALL · 23 March 2023 · document 2 of 5 · 1201 words"


def test_what_nobody_stated_is_said_to_be_unknown(pane: ReaderPane) -> None:
    pane.show_document(document(UNSTATED, bundled=False))
    assert pane.header.meta.text().startswith("publisher not stated · date not stated")
    assert pane.passport.values["published"].text() == "not stated"
    assert pane.passport.values["rights"].text() == "not stated"


def test_the_title_is_in_the_header_only_when_it_is_not_in_view(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.show_document(document(STATED))
    qtbot.waitUntil(lambda: pane.header.title.text() == "IndustriALL")
    assert pane.header.meta.text().startswith("23 March 2023")
    pane.reader.verticalScrollBar().setValue(pane.reader.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: pane.header.title.text() == "Title")
    assert pane.header.meta.text().startswith("IndustriALL · 23 March 2023")


def test_the_facts_stand_above_the_text_while_they_have_room(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.header.add_tool(QAction("Tool", pane))
    pane.show_document(document(STATED), place=(2, 5))
    pane.resize(1300, 500)
    edge = pane.reader.viewport().x() + round(pane.reader.document().documentMargin())
    qtbot.waitUntil(lambda: pane.header.meta.mapTo(pane, QPoint()).x() == edge)
    pane.resize(320, 500)
    qtbot.waitUntil(lambda: pane.header.meta.text() == "23 March 2023 · document 2 of 5")


def test_the_passport_marks_what_was_found_automatically(pane: ReaderPane) -> None:
    pane.show_document(document(STATED))
    assert pane.passport.values["published"].text() == "23 March 2023 (found automatically, please check)"
    assert pane.passport.values["sha256"].text() == "ab" * 32
    assert pane.passport.values["language"].text() == "English"
    assert pane.passport.values["language"].accessibleName() == "Language: English"


def test_every_label_takes_its_text_literally(pane: ReaderPane) -> None:
    pane.show_document(document(UNSTATED))
    assert pane.passport.values["source"].text() == HOSTILE
    labels = pane.findChildren(QLabel)
    assert labels
    assert {made.textFormat() for made in labels} == {Qt.TextFormat.PlainText}


def test_tools_are_named_by_their_actions(pane: ReaderPane) -> None:
    action = QAction("&Highlight the selection…", pane)
    action.setShortcut("Ctrl+D")
    made = pane.header.add_tool(action, [QAction("&Yellow", pane)])
    assert made.accessibleName() == "Highlight the selection"
    assert made.toolTip() == "<qt>Highlight the selection (Ctrl+D)</qt>"
    action.setText("&Вылучыць…")
    assert made.accessibleName() == "Вылучыць"


def test_a_draft_is_the_selection_without_blanks_around_it(pane: ReaderPane) -> None:
    pane.show_document(document(STATED))
    start = TEXT.index("  😀")
    pane.reader.go_to_offset(start, start + len("  😀 A passage "))
    draft = pane.draft_of_selection()
    assert draft is not None
    assert (draft.start, draft.end, draft.quote) == (start + 2, start + 13, "😀 A passage")


def test_without_a_selection_there_is_no_draft(pane: ReaderPane) -> None:
    assert pane.draft_of_selection() is None
    pane.show_document(document(STATED))
    assert pane.draft_of_selection() is None
    pane.reader.go_to_offset(6, 8)
    assert pane.draft_of_selection() is None, "only blanks"


def test_another_document_saves_the_note_being_written(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.show_document(document(STATED))
    pane.reader.go_to_offset(8, 20)
    draft = pane.draft_of_selection()
    assert draft is not None
    pane.write(draft)
    qtbot.keyClicks(pane.editor.note, "half a thought")
    with qtbot.waitSignal(pane.editor.saved) as saved:
        pane.show_document(document(UNSTATED))
    assert saved.args[0].note == "half a thought"
    assert saved.args[0].document == "a.txt"
