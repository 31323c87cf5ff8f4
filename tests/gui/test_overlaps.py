"""Highlights upon one another: seen as such, and each of them reached."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations_with_replacement

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from archive_app.documents.document import Block, BlockKind, Document, Passport
from archive_app.entities.mention import Mention, MentionKind
from archive_app.gui.reader_marks import Layer, Mark, MarkFormats
from archive_app.gui.reader_pane import ReaderPane
from archive_app.gui.theme import Scheme, Theme
from archive_app.gui.tokens import contrast
from archive_app.library.annotation import Annotation, Colour

TEXT = "One sentence with two highlights that lie upon one another, and a third one elsewhere."
OUTER, INNER, TWIN, FAR = (4, 40), (13, 30), (13, 30), (60, 70)


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("pair", list(combinations_with_replacement(Colour, 2)))
def test_an_overlap_looks_unlike_either_and_can_be_read(
    theme: Theme, scheme: Scheme, pair: tuple[Colour, Colour]
) -> None:
    theme.choose(scheme)
    formats = MarkFormats(theme)
    one, other = (Mark(0, 5, Layer.HIGHLIGHT, colour.value) for colour in pair)
    ground = formats.format([one, other]).background().color()
    alone = [formats.format([mark]).background().color() for mark in (one, other)]
    assert ground not in alone
    for name in ("text", "person", "organisation", "date"):
        least = 4.5 if name == "text" else 3
        assert contrast(theme.colour(name).name(), ground.name()) >= least, name


def note(name: str, span: tuple[int, int]) -> Annotation:
    return Annotation(name, "d", TEXT[slice(*span)], "", "", *span, Colour.RED, f"about {name}")


NOTES = {
    name: note(name, span)
    for name, span in (("outer", OUTER), ("inner", INNER), ("twin", TWIN), ("far", FAR))
}


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot) -> Iterator[ReaderPane]:
    view = ReaderPane(theme)
    qtbot.addWidget(view)
    view.resize(900, 500)
    with qtbot.waitExposed(view):
        view.show()
    blocks = (Block(BlockKind.PARAGRAPH, 0, len(TEXT)),)
    view.show_document(Document("d", Passport("t", "f", "0"), TEXT, blocks), (), tuple(NOTES.values()))
    yield view
    view.hide()


def test_a_click_upon_several_offers_each(pane: ReaderPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.reader.annotations_offered) as offered:
        pane.reader.letter_clicked.emit(20)
    assert set(offered.args[0]) == {"inner", "twin", "outer"}
    assert offered.args[1] is None
    assert offered.args[0][-1] == "outer", "the shortest first"
    with qtbot.waitSignal(pane.reader.annotation_activated) as opened:
        pane.reader.letter_clicked.emit(6)
    assert opened.args == ["outer"]


def test_one_of_those_offered_is_chosen_by_keyboard(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.offer([NOTES["inner"], NOTES["outer"]])
    menu = pane.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == ["about inner", "about outer"]
    with qtbot.waitSignal(pane.reader.annotation_activated) as opened:
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert opened.args == ["outer"]


def test_each_is_reached_by_keyboard(pane: ReaderPane, qtbot: QtBot) -> None:
    walked = []
    pane.reader.go_to_offset(0)
    while pane.reader.step_highlight(1):
        walked.append(pane.reader.selected_range())
    assert walked == [OUTER, INNER, FAR]
    assert pane.reader.step_highlight(-1)
    assert pane.reader.step_highlight(-1)
    assert pane.reader.selected_range() == OUTER
    with qtbot.waitSignal(pane.reader.annotation_activated) as opened:
        qtbot.keyClick(pane.reader, Qt.Key.Key_Return)
    assert opened.args == ["outer"], "what is selected is meant, though others lie upon it"


def mention(start: int, end: int) -> Mention:
    return Mention(start, end, TEXT[start:end], MentionKind.PERSON, "anna", "Anna")


def test_a_name_below_highlights_is_offered_too(pane: ReaderPane, qtbot: QtBot) -> None:
    document = pane.reader.shown
    assert document is not None
    pane.show_document(document, (mention(13, 30),), tuple(NOTES.values()))
    with qtbot.waitSignal(pane.reader.annotations_offered) as offered:
        pane.reader.letter_clicked.emit(20)
    name = offered.args[1]
    assert (name.key, name.title) == ("anna", "Anna")
    pane.offer([NOTES["inner"], NOTES["outer"]], name)
    menu = pane.findChild(QMenu)
    with qtbot.waitSignal(pane.reader.entity_activated) as opened:
        menu.actions()[-1].trigger()
    assert opened.args == ["anna"]


def test_what_was_walked_to_is_meant_and_not_the_name_at_its_beginning(
    pane: ReaderPane, qtbot: QtBot
) -> None:
    document = pane.reader.shown
    assert document is not None
    pane.show_document(document, (mention(60, 64),), (NOTES["far"],))
    pane.reader.go_to_offset(0)
    pane.reader.step_highlight(1)
    with qtbot.waitSignal(pane.reader.annotation_activated) as opened:
        qtbot.keyClick(pane.reader, Qt.Key.Key_Return)
    assert opened.args == ["far"]
    pane.reader.go_to_offset(60, 64)
    with qtbot.waitSignal(pane.reader.entity_activated):
        qtbot.keyClick(pane.reader, Qt.Key.Key_Return)
