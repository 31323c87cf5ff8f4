"""Notes stand beside their lines without covering one another; the ruler shows where marks are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from archive_app.documents.document import Block, BlockKind, Document, Passport
from archive_app.gui import reader_column
from archive_app.gui.margin_notes import stack
from archive_app.gui.note_writer import Verb, Wish
from archive_app.gui.reader_marks import Layer
from archive_app.gui.reader_view import ReaderView
from archive_app.gui.theme import Theme
from archive_app.library.annotation import Annotation, Colour

LINES = [f"Line {n} of a text that is long enough to be scrolled through." for n in range(300)]
TEXT = "\n".join(LINES)
STARTS = [sum(len(line) + 1 for line in LINES[:n]) for n in range(300)]


def note(line: int, words: str = "A note.") -> Annotation:
    start = STARTS[line]
    return Annotation(f"urn:{line}", "d", "Line", "", "", start, start + 4, Colour.RED, words)


@pytest.fixture
def reader(theme: Theme, qtbot: QtBot) -> Iterator[ReaderView]:
    view = ReaderView(theme)
    qtbot.addWidget(view)
    view.resize(760, 500)
    with qtbot.waitExposed(view):
        view.show()
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, start, start + len(line))
        for start, line in zip(STARTS, LINES, strict=True)
    )
    view.show_document(Document("d", Passport("t", "f", "0"), TEXT, blocks))
    yield view
    view.hide()


@given(st.lists(st.tuples(st.integers(-50, 900), st.integers(20, 120)), max_size=12), st.integers(0, 12))
def test_cards_never_overlap_and_never_rise(wanted: list[tuple[int, int]], gap: int) -> None:
    wanted.sort()
    tops = stack(wanted, gap)
    assert all(top >= want for top, (want, _) in zip(tops, wanted, strict=True))
    ends = [top + height + gap for top, (_, height) in zip(tops, wanted, strict=True)]
    assert all(end <= top for end, top in zip(ends, tops[1:], strict=False))


def test_a_card_stands_at_its_line_and_the_next_one_below_it(reader: ReaderView) -> None:
    reader.set_annotations([note(2, "First. " * 20), note(3), note(290)])
    first, second = reader.margin_notes.cards()
    assert first.box.top() == reader.line_top(STARTS[2])
    assert second.box.top() > first.box.bottom()


def test_a_card_follows_when_the_text_is_scrolled(reader: ReaderView) -> None:
    reader.set_annotations([note(9)])
    before = reader.margin_notes.cards()[0].box.top()
    reader.verticalScrollBar().setValue(100)
    assert reader.margin_notes.cards()[0].box.top() == before - 100


def test_a_highlight_without_a_note_has_no_card(reader: ReaderView) -> None:
    reader.set_annotations([note(1, "")])
    assert reader.margin_notes.cards() == []
    assert reader.margin_notes.count == 0


def test_a_click_on_a_card_asks_for_its_annotation(reader: ReaderView, qtbot: QtBot) -> None:
    reader.set_annotations([note(2)])
    card = reader.margin_notes.cards()[0]
    with qtbot.waitSignal(reader.wished) as asked:
        qtbot.mouseClick(reader.margin_notes, Qt.MouseButton.LeftButton, pos=card.box.center())
    assert asked.args == [Wish(Verb.EDIT, "urn:2")]


def test_the_ruler_draws_one_line_for_many_marks_at_one_place(reader: ReaderView) -> None:
    reader.set_hits([(STARTS[100] + n, STARTS[100] + n + 1) for n in range(4)])
    hits = [row for layer, row in reader.ruler.lines() if layer is Layer.HIT]
    assert len(hits) == 1
    assert abs(hits[0] - reader.ruler.height() / 3) < 12


def test_many_marks_are_drawn_about_where_they_are(reader: ReaderView) -> None:
    reader.set_hits([(start, start + 4) for start in range(0, STARTS[150], 5)])
    rows = [row for layer, row in reader.ruler.lines() if layer is Layer.HIT]
    assert abs(max(rows) - reader.ruler.height() / 2) < 12
    assert len(rows) <= reader.ruler.height()


def test_a_click_on_the_ruler_goes_to_the_nearest_mark(reader: ReaderView, qtbot: QtBot) -> None:
    reader.set_annotations([note(1, ""), note(280, "")])
    bottom = QPoint(4, reader.ruler.height() - 5)
    qtbot.mouseClick(reader.ruler, Qt.MouseButton.LeftButton, pos=bottom)
    start, end = reader.visible_range()
    assert start <= STARTS[280] <= end


@pytest.mark.parametrize(
    ("free", "has_notes", "gutter"),
    [(1200, False, 190), (1200, True, 190), (700, False, 0), (700, True, 190), (400, True, 0)],
)
def test_the_gutter_is_there_when_there_is_room(free: int, has_notes: bool, gutter: int) -> None:
    column = reader_column.fit(free, letter=8.0, margin=16, notes=190, has_notes=has_notes)
    assert column.gutter == gutter
    assert 2 * column.left + column.width + gutter in (free, free - 1)
