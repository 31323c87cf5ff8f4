"""Original views: printed pages with their marks, whole web pages, and the way back to the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot
from window_steps import search, settle

from archive_app.documents.document import Document, Passport
from archive_app.gui.app import App
from archive_app.gui.page_marks import page_marks
from archive_app.gui.page_view import PageView
from archive_app.gui.reader_marks import Layer, Mark
from archive_app.gui.source_kinds import is_printed, is_web_page
from archive_app.library.annotation import Colour

FIRST = [(70, 740, "The zebra union met in the hall."), (70, 720, "Nobody was late that day.")]
SECOND = [(70, 740, "Later the zebra union spoke again."), (70, 120, "A zebra unionist left.")]
WEB = (
    "<html><title>Strike</title><nav><a href=/>All news</a></nav>"
    f"<article><p>{'The giraffe union said that it would go on. ' * 9}</article></html>"
)


def printed(*pages: list[tuple[int, int, str]]) -> bytes:
    """A PDF of A4 pages; every line is (x, y, words) in points from the lower left corner."""
    font = "<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    kids = " ".join(f"{2 * number + 3} 0 R" for number in range(len(pages)))
    made = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    made += f"2 0 obj<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>endobj\n"
    for number, lines in enumerate(pages):
        drawn = "".join(f"BT /F 11 Tf {x} {y} Td ({words}) Tj ET\n" for x, y, words in lines)
        own, content = 2 * number + 3, 2 * number + 4
        made += f"{own} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
        made += f"/Contents {content} 0 R/Resources{font}>>endobj\n"
        made += f"{content} 0 obj<</Length {len(drawn)}>>stream\n{drawn}\nendstream endobj\n"
    # Without a table of the objects: readers of PDF find them all the same.
    return (made + "trailer<</Root 1 0 R>>\n%%EOF\n").encode("latin-1")


Add = Callable[[str, bytes], str]


def pages(app: App, qtbot: QtBot) -> PageView:
    """Switches to the printed pages and waits for the picture."""
    app.window.actions_.original_page.setChecked(True)
    drawn(app, qtbot)
    view = app.originals.pages
    assert view is not None
    return view


def drawn(app: App, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: app.originals.pages is not None and not app.originals.pages.canvas.is_empty)
    qtbot.wait(150)
    settle(app, qtbot)


def layers(view: PageView) -> list[Layer]:
    return [layer for layer, _, _ in view.canvas.marks]


def tool(app: App, name: str) -> QToolButton:
    buttons = app.window.reading.page.header.findChildren(QToolButton)
    return next(button for button in buttons if button.accessibleName() == name)


def test_buttons_are_only_there_where_they_apply(app: App, add: Add) -> None:
    assert tool(app, "Original page").isHidden()
    assert tool(app, "Whole page").isHidden()
    add("a.pdf", printed(FIRST))
    assert not tool(app, "Original page").isHidden()
    assert tool(app, "Whole page").isHidden()
    add("a.html", WEB.encode())
    assert tool(app, "Original page").isHidden()
    assert not tool(app, "Whole page").isHidden()


def test_the_page_follows_the_hit_and_shows_it(app: App, add: Add, qtbot: QtBot) -> None:
    document = add("a.pdf", printed(FIRST, SECOND))
    search(app, qtbot, '"zebra union"')
    app.reading.open_document(document)
    settle(app, qtbot)
    view = pages(app, qtbot)
    assert view.page == 1
    assert layers(view) == [Layer.HIT, Layer.CURRENT]
    app.walking.next_hit()
    drawn(app, qtbot)
    assert view.page == 2
    assert layers(view) == [Layer.HIT, Layer.CURRENT], "not also where the words only begin another"
    assert view.accessibleName() == "Original page: Page 2 of 2"


def test_highlights_are_on_the_page_in_their_colour(app: App, add: Add, qtbot: QtBot) -> None:
    document = add("a.pdf", printed(FIRST))
    start = app.archive.document(document).text.index("Nobody")
    app.archive.notes.annotate(document, start, start + 6, Colour.GREEN)
    app.notes.refresh()
    view = pages(app, qtbot)
    [(layer, style, place)] = view.canvas.marks
    assert (layer, style) == (Layer.HIGHLIGHT, "green")
    image = view.canvas.grab().toImage()
    colour = image.pixelColor(round(place.right()) - 2, round(place.top()) + 2)
    assert colour.green() > colour.red()


def test_keys_turn_pages_and_change_the_size(app: App, add: Add, qtbot: QtBot) -> None:
    add("a.pdf", printed(FIRST, SECOND))
    view = pages(app, qtbot)
    width = view.canvas.width()
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.page == 2
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 1
    drawn(app, qtbot)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page == 2
    assert view.verticalScrollBar().value() == 0
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    drawn(app, qtbot)
    assert view.page == 1
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    app.window.actions_.larger.trigger()
    drawn(app, qtbot)
    assert view.canvas.width() > width


def test_the_text_comes_back_and_is_searched(app: App, add: Add, qtbot: QtBot) -> None:
    add("a.pdf", printed(FIRST))
    view = pages(app, qtbot)
    app.window.actions_.find.trigger()
    assert view.isHidden()
    assert not app.window.actions_.original_page.isChecked()
    assert app.window.reading.reader.isVisible()
    assert app.window.reading.page.find_bar.is_open


def test_a_document_opened_behind_its_pages_is_not_cut_off(app: App, add: Add, qtbot: QtBot) -> None:
    add("a.pdf", printed(FIRST, SECOND))
    pages(app, qtbot)
    app.window.resize(1100, 700)
    add("b.pdf", printed([(40, 700, "A long line of words of a union that goes on and on. " * 3)]))
    drawn(app, qtbot)
    app.window.actions_.original_page.setChecked(False)
    reader = app.window.reading.reader
    qtbot.waitUntil(lambda: reader.document().textWidth() == reader.viewport().width())


def test_a_web_page_is_shown_whole_and_back(app: App, add: Add, qtbot: QtBot) -> None:
    add("a.html", WEB.encode())
    reader, action = app.window.reading.reader, app.window.actions_.whole_page
    assert "All news" not in reader.toPlainText()
    action.setChecked(True)
    settle(app, qtbot)
    whole = app.originals.whole
    assert whole is not None
    assert whole.isVisible()
    assert "All news" in whole.toPlainText()
    assert not reader.isVisible()
    assert whole.document().textWidth() == whole.viewport().width(), "no line is cut off"
    app.window.resize(1100, 700)
    qtbot.waitUntil(lambda: whole.document().textWidth() == whole.viewport().width())
    action.setChecked(False)
    assert reader.isVisible()
    qtbot.waitUntil(lambda: reader.document().textWidth() == reader.viewport().width())
    assert not whole.isVisible()


def test_the_next_hit_is_shown_in_the_text(app: App, add: Add, qtbot: QtBot) -> None:
    document = add("a.html", WEB.encode())
    search(app, qtbot, "giraffe")
    app.reading.open_document(document)
    settle(app, qtbot)
    app.window.actions_.whole_page.setChecked(True)
    settle(app, qtbot)
    app.walking.next_hit()
    assert app.window.reading.reader.isVisible()
    assert not app.window.actions_.whole_page.isChecked()


def test_another_document_goes_on_with_its_own_pages_or_its_text(app: App, add: Add, qtbot: QtBot) -> None:
    add("a.pdf", printed(FIRST, SECOND))
    view = pages(app, qtbot)
    qtbot.keyClick(view, Qt.Key.Key_End)
    drawn(app, qtbot)
    add("b.pdf", printed(SECOND))
    drawn(app, qtbot)
    assert view.isVisible()
    assert view.accessibleName() == "Original page: Page 1 of 1"
    add("a.html", WEB.encode())
    assert not view.isVisible()
    assert view.canvas.is_empty
    assert app.window.reading.reader.isVisible()


def test_nothing_of_it_stays_after_locking(app: App, add: Add, qtbot: QtBot) -> None:
    add("a.html", WEB.encode())
    app.window.actions_.whole_page.setChecked(True)
    settle(app, qtbot)
    add("a.pdf", printed(FIRST))
    view = pages(app, qtbot)
    app.reading.close_all()
    settle(app, qtbot)
    assert view.canvas.is_empty
    assert not view.canvas.marks
    assert app.originals.whole is not None
    assert app.originals.whole.toPlainText() == ""


@pytest.mark.parametrize(
    ("source", "kind", "paged", "bundled", "which"),
    [
        ("a.pdf", None, (0,), False, (True, False)),
        ("a.pdf", "scan", (0,), False, (True, False)),
        ("a.png", "picture", (0,), False, (True, False)),
        ("a.HTM", None, (), False, (False, True)),
        ("a.warc.gz/b", None, (), False, (False, True)),
        ("a.html", None, (), True, (False, False)),
        ("a.docx", None, (), False, (False, False)),
    ],
)
def test_what_a_document_came_as(
    source: str, kind: str | None, paged: tuple[int, ...], bundled: bool, which: tuple[bool, bool]
) -> None:
    document = Document("a", Passport("A", source, "", kind=kind), "A", (), bundled, paged)
    assert (is_printed(document), is_web_page(document)) == which


def test_a_mark_knows_its_own_place_among_equal_ones() -> None:
    text = "one two one\ntwo one"
    document = Document("a", Passport("A", "a.pdf", ""), text, (), pages=(0, 12))
    across = Mark(8, 15, Layer.HIT)
    first, second = page_marks(document, 1, [Mark(8, 11, Layer.HIGHLIGHT, "red"), across])
    assert (first.quote, first.number, first.count) == ("one", 1, 2)
    assert second.quote == "one\n"
    places = (((1.0, 0, 0, 0),), ((2.0, 0, 0, 0),))
    assert first.of(places) == places[1:]
    assert first.of((*places, *places)) == (*places, *places), "the page has more of them than the text"
    [rest] = page_marks(document, 2, [across])
    assert rest.quote == "two"
