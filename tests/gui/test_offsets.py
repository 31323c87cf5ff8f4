"""Offsets in code points and positions in UTF-16 agree with what Qt itself counts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from archive_app.gui.text_offsets import TextOffsets, showable

TEXTS = st.text(alphabet=st.sampled_from("aўЁ \n😀🏳️\u200d🌈𐍈\r\u2028\u2029\ufdd0\ufffc\x00"), max_size=40)


@given(TEXTS)
def test_every_offset_survives_the_way_there_and_back(text: str) -> None:
    offsets = TextOffsets(text)
    for offset in range(len(text) + 1):
        position = offsets.to_position(offset)
        assert position == len(text[:offset].encode("utf-16-le")) // 2
        assert offsets.to_offset(position) == offset


@given(TEXTS)
def test_qt_keeps_the_length_of_what_is_shown(text: str) -> None:
    document = QTextDocument()
    QTextCursor(document).insertText(showable(text))
    assert document.characterCount() - 1 == TextOffsets(text).to_position(len(text))
    assert document.toPlainText().count("\n") == text.count("\n")


def test_the_middle_of_a_pair_is_the_pair() -> None:
    offsets = TextOffsets("a😀b")
    assert [offsets.to_offset(position) for position in range(5)] == [0, 1, 1, 2, 3]


def test_a_cursor_selects_what_the_offsets_say(qtbot: QtBot) -> None:
    text = "😀 Аляксандр 😀😀 Ярашук 😀"
    start = text.index("Ярашук")
    document = QTextDocument(text)
    cursor, offsets = QTextCursor(document), TextOffsets(text)
    cursor.setPosition(offsets.to_position(start))
    cursor.setPosition(offsets.to_position(start + 6), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "Ярашук"


def test_what_lies_outside_is_the_nearest_end() -> None:
    offsets = TextOffsets("ab😀")
    assert (offsets.to_position(-3), offsets.to_position(99)) == (0, 4)
    assert (offsets.to_offset(-3), offsets.to_offset(99)) == (0, 3)
