"""Pictures between the paragraphs: they make room for themselves, and not one letter moves."""

from __future__ import annotations

import base64
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from window_steps import settle

from archive_app.documents.document import Block, BlockKind, Document, Passport, Picture
from archive_app.documents.page_picture import PagePicture
from archive_app.gui.app import App
from archive_app.gui.reader_view import ReaderView
from archive_app.gui.theme import Theme

LINES = ("A title", "The first paragraph.", "The second 😀 one.", *("One of many lines. " * 9,) * 30)
TEXT = "\n".join(LINES)
STARTS = tuple(sum(len(line) + 1 for line in LINES[:at]) for at in range(len(LINES)))
KINDS = (BlockKind.TITLE, *(BlockKind.PARAGRAPH,) * (len(LINES) - 1))
PICTURES = (
    Picture(0, "top"),
    Picture(STARTS[2], "middle", "A gate"),
    Picture(STARTS[2], "absent", "A square"),
    Picture(STARTS[3], "unknown"),
    Picture(len(TEXT), "end"),
)


def document(pictures: tuple[Picture, ...] = PICTURES, name: str = "a") -> Document:
    blocks = tuple(
        Block(kind, start, start + len(line)) for kind, start, line in zip(KINDS, STARTS, LINES, strict=True)
    )
    return Document(name, Passport("A", "a.html", "0" * 64), TEXT, blocks, pictures=pictures)


def red(width: int, height: int) -> PagePicture:
    return PagePicture(width, height, 3 * width, bytes((255, 0, 0)) * width * height)


FOUND = (red(90, 60), red(2_000, 800), None, None, red(90, 60))


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> ReaderView:
    view = ReaderView(theme)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    view.show_document(document())
    qtbot.waitUntil(lambda: view.toPlainText() == TEXT)
    return view


def places(view: ReaderView) -> dict[str, QRectF]:
    """What is in view, by the words of the source, without them by the number of the block."""
    return {hung.alt or str(hung.block): place for hung, place in view.pictures.places(view)}


def test_pictures_hang_where_they_belong(view: ReaderView) -> None:
    view.show_pictures(document(), FOUND)
    view.grab()
    found = places(view)
    assert view.toPlainText() == TEXT
    assert set(found) == {"0", "A gate"} | ({"A square"} & set(found))
    assert found["0"].bottom() <= view.line_top(0)
    assert view.line_top(STARTS[1]) < found["A gate"].top()
    assert found["A gate"].bottom() <= view.line_top(STARTS[2])
    column = view.viewport().width() - 2 * view.document().documentMargin()
    assert found["A gate"].width() <= column
    middle = view.viewport().mapTo(view, found["A gate"].center().toPoint())
    assert view.grab().toImage().pixelColor(middle).name() == "#ff0000"


def test_what_is_absent_is_told_in_the_words_of_the_source(view: ReaderView) -> None:
    view.show_pictures(document(), (None,) * len(PICTURES))
    assert set(places(view)) == {"A gate", "A square"}


def test_the_last_picture_can_be_scrolled_to(view: ReaderView) -> None:
    view.show_pictures(document(), FOUND)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    place = places(view)[str(len(LINES))]
    assert place.bottom() <= view.viewport().height()
    assert place.top() > view.line_top(STARTS[-1])


def test_what_is_read_stays_in_place_when_pictures_come(view: ReaderView) -> None:
    view.restore_position(STARTS[9])
    before = view.line_top(STARTS[9])
    view.show_pictures(document(), FOUND)
    assert abs(view.line_top(STARTS[9]) - before) <= 2


def test_rooms_follow_the_width_and_the_size_of_the_text(view: ReaderView) -> None:
    view.show_pictures(document(), FOUND)
    wide = places(view)["A gate"]
    view.resize(420, 500)
    view.grab()
    narrow = places(view)["A gate"]
    assert narrow.width() < wide.width()
    assert narrow.bottom() <= view.line_top(STARTS[2])
    view.larger()
    assert places(view)["A gate"].bottom() <= view.line_top(STARTS[2])
    assert places(view)["0"].bottom() <= view.line_top(0)


def test_another_document_has_no_pictures_of_this_one(view: ReaderView) -> None:
    view.show_pictures(document(), FOUND)
    moved = view.line_top(0)
    other = document((), "b")
    view.show_document(other)
    assert not places(view)
    assert view.line_top(0) < moved
    view.show_pictures(document(), FOUND)
    assert not places(view)


def test_a_picture_says_what_it_shows(view: ReaderView) -> None:
    view.show_pictures(document(), FOUND)
    hung = view.pictures.at(view, places(view)["A gate"].center())
    assert hung is not None
    assert hung.alt == "A gate"
    assert view.pictures.at(view, QPointF(1, 1)) is None


def test_the_pictures_of_an_added_page_are_shown(app: App, qtbot: QtBot, tmp_path: Path) -> None:
    made = BytesIO()
    Image.new("RGB", (80, 60), "red").save(made, "PNG")
    picture = base64.b64encode(made.getvalue()).decode()
    words = "The union said that it would go on with the strike until it is heard. " * 3
    page = f"<title>Strike</title><p>{words}</p><img src='data:image/png;base64,{picture}'><p>{words}</p>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    app.archive.library.keep_in_memory()
    (addition,) = app.archive.add([tmp_path / "a.html"])
    assert addition.document is not None
    app.reading.open_document(addition.document)
    settle(app, qtbot)
    reader = app.window.reading.reader
    qtbot.waitUntil(lambda: bool(places(reader)))
    ((_, place),) = places(reader).items()
    assert place.size().toSize().width() == 80
    look = app.window.actions_.pictures
    assert look.isVisible()
    QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    pane, view = app.window.reading.page, app.pictures.view
    assert view is not None
    assert pane.view is view
    assert view.number.text() == "Picture 1 of 1"
    qtbot.waitUntil(lambda: view.canvas.width() > 80)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert pane.view is reader
    look.trigger()
    assert pane.view is view
    app.reading.open_document(app.archive.documents()[0].id)
    settle(app, qtbot)
    assert pane.view is reader
    assert not look.isVisible()
