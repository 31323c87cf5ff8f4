"""Numbers of headings in the reader: seen and copied, and no letter of the text moved."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from archive_app.documents.document import Block, BlockKind, Document, Passport
from archive_app.gui.reader_view import ReaderView
from archive_app.gui.theme import Theme

TEXT = "Rights\nTo strike\nSo be it."
BLOCKS = (
    Block(BlockKind.TITLE, 0, 6),
    Block(BlockKind.HEADING, 7, 16, "1.1"),
    Block(BlockKind.PARAGRAPH, 17, 26),
)


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> ReaderView:
    view = ReaderView(theme)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    view.show_document(Document("a", Passport("Rights", "a.docx", "0"), TEXT, BLOCKS))
    qtbot.wait(20)
    return view


def test_a_number_stands_before_its_heading_and_outside_of_the_text(view: ReaderView) -> None:
    assert view.toPlainText() == TEXT
    [(block, place)] = view.labels.places(view)
    assert block.text() == "To strike"
    first_letter = view.cursorRect(view.cursor_at(7))
    assert place.left() < first_letter.left()
    assert place.top() <= first_letter.center().y() <= place.bottom()
    picture = view.viewport().grab().toImage()
    paper = picture.pixel(round(place.left()) + 1, round(place.top()) - 2)
    room = range(round(place.left()), first_letter.left() - 2)
    row = range(round(place.top()), round(place.bottom()))
    assert any(picture.pixel(x, y) != paper for x in room for y in row)


def test_the_room_grows_with_the_letters(view: ReaderView) -> None:
    heading = view.document().findBlockByNumber(1)
    before = heading.blockFormat().textIndent()
    view.set_zoom(200)
    assert heading.blockFormat().textIndent() > before > 0


def test_what_is_copied_has_the_numbers_and_what_is_quoted_has_not(view: ReaderView) -> None:
    cursor = view.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    view.setTextCursor(cursor)
    assert view.createMimeDataFromSelection().text() == "Rights\n1.1 To strike\nSo be it."
    assert view.selected_text() == TEXT
