"""Chats in the reader: messages as fields, names in the ink of who speaks, and not one letter moved."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from PySide6.QtGui import QFont, QTextCursor
from pytestqt.qtbot import QtBot

from archive_app.documents.document import Document
from archive_app.documents.reader import read_document
from archive_app.gui.chat_heads import INKS, chat_heads
from archive_app.gui.reader_view import ReaderView
from archive_app.gui.theme import Theme

SAID = [
    {"id": 1, "from": "Alena", "text": "Hello 🙂 all\nCome in time."},
    {"id": 2, "from": "Mikola 🙂", "text": "When?", "reply_to_message_id": 1},
    {"id": 3, "from": "Alena", "text": "At ten.", "forwarded_from": "Union"},
]


def chat() -> Document:
    messages = [{"type": "message", "date": "2024-03-01T10:00:05", **each} for each in SAID]
    export = {"name": "Chat", "type": "group", "messages": messages}
    return read_document(json.dumps(export).encode(), "result.json")


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> ReaderView:
    view = ReaderView(theme)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    view.show_document(chat())
    qtbot.wait(20)
    return view


def test_heads_tell_who_speaks() -> None:
    document = chat()
    heads = chat_heads(document)
    names = [document.text.split("\n")[number][head.start : head.end] for number, head in heads.items()]
    assert names == ["Alena", "Mikola 🙂", "Alena"]
    assert [head.ink for head in heads.values()] == [INKS[0], INKS[1], INKS[0]]


def test_only_chats_have_heads() -> None:
    document = read_document(b"<title>A</title><p>10:00 Alena<p>words", "a.html")
    assert chat_heads(document) == {}


def test_the_text_is_the_same_letter_for_letter(view: ReaderView) -> None:
    assert view.toPlainText() == chat().text
    start = chat().text.index("At ten.")
    assert view.cursor_at(start, start + 7).selectedText() == "At ten."


def bold(view: ReaderView) -> list[str]:
    """What is written in the weight of names, below the title."""
    found: list[str] = []
    block = view.document().begin().next()
    while block.isValid():
        pieces = [each.fragment() for each in block]
        found += [
            piece.text() for piece in pieces if piece.charFormat().fontWeight() == QFont.Weight.DemiBold
        ]
        block = block.next()
    return found


def test_names_stay_marked_when_the_size_changes(view: ReaderView) -> None:
    assert bold(view) == ["Alena", "Mikola 🙂", "Alena"]
    view.larger()
    assert bold(view) == ["Alena", "Mikola 🙂", "Alena"]


def test_every_message_has_its_field(view: ReaderView) -> None:
    places = list(view.bubbles.places(view))
    assert [ink for ink, _ in places] == [INKS[0], INKS[1], INKS[0]]
    for (_, upper), (_, lower) in pairwise(places):
        assert upper.bottom() < lower.top()
    cursor = QTextCursor(view.document().findBlockByNumber(2))
    assert places[0][1].contains(view.cursorRect(cursor).center())


def test_another_document_has_no_fields(view: ReaderView) -> None:
    view.show_document(read_document(b"words and more words", "a.txt"))
    assert not view.bubbles.heads
    assert not view.document().begin().blockFormat().leftMargin()
