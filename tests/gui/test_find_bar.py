"""Find in document: while typing, round and round, whatever the case, ё or apostrophe."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.documents.document import Block, BlockKind, Document, Passport
from archive_app.gui.find_bar import FindBar
from archive_app.gui.reader_pane import ReaderPane
from archive_app.gui.text_finding import fold, occurrences
from archive_app.gui.theme import Theme

TEXT = "Сям’я Ярошука: её права, ЕЁ свобода 😀.\n" + "Rights and more rights. " * 3 + "Право."


def document(text: str = TEXT, name: str = "d") -> Document:
    block = Block(BlockKind.PARAGRAPH, 0, len(text))
    return Document(name, Passport("t", "f", "0"), text, (block,))


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot) -> Iterator[ReaderPane]:
    made = ReaderPane(theme)
    qtbot.addWidget(made)
    made.resize(700, 400)
    with qtbot.waitExposed(made):
        made.show()
    made.show_document(document(), hits=[(0, 5)])
    yield made
    made.hide()


@pytest.fixture
def bar(pane: ReaderPane) -> FindBar:
    pane.find_bar.open()
    return pane.find_bar


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("rights", 6),
        ("RIGHTS", 6),
        ("ее", 2),
        ("её", 2),
        ("сям'я", 1),
        ("сямʼя", 1),
        ("право", 1),
        ("nowhere", 0),
        ("", 0),
    ],
)
def test_what_is_typed_is_found(typed: str, found: int) -> None:
    spans = occurrences(fold(TEXT), typed)
    assert len(spans) == found
    assert {fold(TEXT[start:end]) for start, end in spans} <= {fold(typed)}


@given(st.text(alphabet="İIßЁёЎ😀’ aA\n", max_size=30))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_it_counts_while_typing_and_walks_round(bar: FindBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.field, "rights")
    assert bar.count.text() == "1 of 6"
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 6"
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    bar.previous()
    assert bar.count.text() == "6 of 6"
    bar.next()
    assert bar.count.text() == "1 of 6"


def test_what_is_not_there_is_said(bar: FindBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.field, "nowhere")
    assert bar.count.text() == "Not in this document"
    assert not bar.next_button.isEnabled()


def test_escape_closes_and_gives_the_hits_of_the_search_back(
    pane: ReaderPane, bar: FindBar, qtbot: QtBot
) -> None:
    qtbot.keyClicks(bar.field, "rights")
    assert pane.reader.hit_count == 6
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.is_open
    assert pane.reader.hit_count == 1
    assert pane.reader.hasFocus()


def test_it_opens_with_the_selected_words(pane: ReaderPane) -> None:
    start = TEXT.index("свобода")
    pane.reader.go_to_offset(start, start + 7)
    pane.find_bar.open()
    assert pane.find_bar.field.text() == "свобода"
    assert pane.find_bar.count.text() == "1 of 1"


def test_it_goes_on_in_the_next_document(pane: ReaderPane, bar: FindBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.field, "rights")
    pane.show_document(document("One right, two rights.", "e"))
    assert bar.count.text() == "1 of 1"


def test_clearing_the_field_takes_the_marks_away(pane: ReaderPane, bar: FindBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.field, "rights")
    bar.field.clear()
    assert pane.reader.hit_count == 0
    assert bar.count.text() == ""
