"""The reader shows the canonical text letter for letter, marks what is in view, and opens nothing."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAccessible,
    QAction,
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QImage,
    QTextCharFormat,
    QTextDocument,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from archive_app.documents.document import Block, BlockKind, Document, Passport
from archive_app.entities.mention import Mention, MentionKind
from archive_app.gui.reader_marks import Layer, Mark, flatten
from archive_app.gui.reader_view import ReaderView
from archive_app.gui.theme import Scheme, Theme
from archive_app.library.annotation import AnchorState, Annotation, Colour

EMOJI = (
    "😀 Пра Ярашука\nАляксандр Ярашук 😀 і ILO, 19 красавіка 2022.\n"
    + "Радок 😀 тэксту. " * 400
    + "\nКанец 😀 ILO"
)


def document(text: str, kinds: dict[int, BlockKind] | None = None) -> Document:
    """A document whose lines are paragraphs unless `kinds` names the number of a line."""
    blocks, start = [], 0
    for number, line in enumerate(text.split("\n")):
        kind = (kinds or {}).get(number, BlockKind.PARAGRAPH)
        blocks.append(Block(kind, start, start + len(line)))
        start += len(line) + 1
    return Document("d", Passport("Title", "file.txt", "0" * 64), text, tuple(blocks))


def mention(text: str, quote: str, kind: MentionKind, entity: str | None = None) -> Mention:
    start = text.index(quote)
    return Mention(start, start + len(quote), quote, kind, entity, quote)


def note(text: str, quote: str, words: str = "", state: AnchorState = AnchorState.PLACED) -> Annotation:
    start = text.index(quote)
    return Annotation(
        "urn:" + quote, "d", quote, "", "", start, start + len(quote), Colour.BLUE, words, (), state
    )


@pytest.fixture
def reader(theme: Theme, qtbot: QtBot) -> Iterator[ReaderView]:
    view = ReaderView(theme)
    qtbot.addWidget(view)
    view.resize(760, 500)
    with qtbot.waitExposed(view):
        view.show()
    yield view
    view.hide()


def settle(qtbot: QtBot) -> None:
    qtbot.wait(20)


def shown_marks(reader: ReaderView) -> list[tuple[str, QTextCharFormat]]:
    return [
        (piece.cursor.selectedText(), QTextCharFormat(piece.format)) for piece in reader.extraSelections()
    ]


def click(reader: ReaderView, offset: int) -> None:
    # In the middle of the letter, which the cursor stands before.
    place = reader.cursorRect(reader.cursor_at(offset)).center() + QPoint(4, 0)
    QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_selection_is_counted_in_code_points(reader: ReaderView) -> None:
    reader.show_document(document(EMOJI))
    start = EMOJI.index("Ярашук 😀")
    reader.go_to_offset(start, start + 8)
    assert reader.selected_range() == (start, start + 8)
    assert reader.selected_text() == "Ярашук 😀"
    assert reader.textCursor().selectedText() == "Ярашук 😀"


def test_every_line_of_the_text_is_a_block(reader: ReaderView) -> None:
    reader.show_document(document(EMOJI))
    assert reader.document().toPlainText() == EMOJI
    assert reader.document().blockCount() == EMOJI.count("\n") + 1


def test_blocks_look_like_what_they_are(reader: ReaderView) -> None:
    kinds = dict(enumerate(BlockKind))
    reader.show_document(document("\n".join(kind.value for kind in BlockKind), kinds))
    blocks = {kind: reader.document().findBlockByNumber(n) for n, kind in kinds.items()}
    assert blocks[BlockKind.TITLE].blockFormat().headingLevel() == 1
    assert blocks[BlockKind.HEADING].blockFormat().headingLevel() == 2
    assert blocks[BlockKind.LIST_ITEM].textList() is not None
    assert blocks[BlockKind.QUOTE].blockFormat().leftMargin() > 0
    assert blocks[BlockKind.PARAGRAPH].textList() is None


def test_a_list_with_its_own_numbers_gets_no_bullets(reader: ReaderView) -> None:
    reader.show_document(document("1. Release", {0: BlockKind.LIST_ITEM}))
    assert reader.document().firstBlock().textList() is None


def test_marks_are_made_only_for_what_is_in_view(reader: ReaderView, qtbot: QtBot) -> None:
    found = [
        mention(EMOJI, "ILO, 19", MentionKind.ORGANISATION),
        Mention(len(EMOJI) - 3, len(EMOJI), "ILO", MentionKind.ORGANISATION, "ilo"),
    ]
    reader.show_document(document(EMOJI), found)
    settle(qtbot)
    assert [text for text, _ in shown_marks(reader)] == ["ILO, 19"]
    reader.verticalScrollBar().setValue(reader.verticalScrollBar().maximum())
    settle(qtbot)
    assert [text for text, _ in shown_marks(reader)] == ["ILO"]


def test_a_hit_within_a_highlighted_name_keeps_its_underline(
    reader: ReaderView, theme: Theme, qtbot: QtBot
) -> None:
    start = EMOJI.index("Ярашук 😀")
    reader.show_document(
        document(EMOJI),
        [mention(EMOJI, "Аляксандр Ярашук", MentionKind.PERSON, "yarashuk")],
        [note(EMOJI, "Аляксандр Ярашук 😀")],
        [(start, start + 6)],
    )
    settle(qtbot)
    looks = dict(shown_marks(reader))
    assert list(looks) == ["Аляксандр ", "Ярашук", " 😀"]
    assert looks["Ярашук"].underlineColor() == theme.colour("person")
    assert looks["Ярашук"].background().color() == theme.colour("current")
    assert looks["Аляксандр "].background().color() == theme.colour("mark_blue")
    assert looks[" 😀"].background().color() == theme.colour("mark_blue")


@pytest.mark.parametrize("layer", [Layer.HIGHLIGHT, Layer.MENTION, Layer.HIT])
def test_each_layer_can_be_switched_off(reader: ReaderView, qtbot: QtBot, layer: Layer) -> None:
    start = EMOJI.index("красавіка")
    spans = [(0, 1), (start, start + 9)]
    reader.show_document(
        document(EMOJI), [mention(EMOJI, "ILO", MentionKind.ORGANISATION)], [note(EMOJI, "Пра")], spans
    )
    settle(qtbot)
    before = len(reader.extraSelections())
    reader.switch_layer(layer, False)
    settle(qtbot)
    assert len(reader.extraSelections()) == before - 1
    reader.switch_layer(layer, True)
    settle(qtbot)
    assert len(reader.extraSelections()) == before


def test_dates_are_dotted_and_names_are_lined(reader: ReaderView, qtbot: QtBot) -> None:
    found = [
        mention(EMOJI, "ILO", MentionKind.ORGANISATION),
        mention(EMOJI, "19 красавіка 2022", MentionKind.DATE),
    ]
    reader.show_document(document(EMOJI), found)
    settle(qtbot)
    line = QTextCharFormat.UnderlineStyle
    assert [look.underlineStyle() for _, look in shown_marks(reader)] == [line.SingleUnderline, line.DotLine]


def test_hits_are_walked_and_the_last_one_is_said_to_be_the_last(reader: ReaderView) -> None:
    reader.show_document(document(EMOJI), hits=[(0, 1), (10, 12), (len(EMOJI) - 3, len(EMOJI))])
    assert (reader.current_hit, reader.hit_count) == (0, 3)
    assert reader.next_hit()
    assert reader.next_hit()
    assert not reader.next_hit()
    assert reader.current_hit == 2
    assert reader.verticalScrollBar().value() > 0
    assert reader.previous_hit()
    reader.go_to_hit(-1)
    assert reader.current_hit == 2


def test_without_hits_there_is_nothing_to_walk(reader: ReaderView) -> None:
    reader.show_document(document(EMOJI))
    assert not reader.next_hit()
    assert not reader.previous_hit()
    assert reader.current_hit == -1


def test_a_click_on_a_name_asks_for_its_page(reader: ReaderView, qtbot: QtBot) -> None:
    reader.show_document(
        document(EMOJI), [mention(EMOJI, "Аляксандр Ярашук", MentionKind.PERSON, "yarashuk")]
    )
    with qtbot.waitSignal(reader.entity_activated) as asked:
        click(reader, EMOJI.index("Аляксандр") + 2)
    assert asked.args == ["yarashuk"]


def test_a_click_on_a_highlight_asks_for_its_note(reader: ReaderView, qtbot: QtBot) -> None:
    reader.show_document(document(EMOJI), annotations=[note(EMOJI, "красавіка")])
    with qtbot.waitSignal(reader.annotation_activated) as asked:
        click(reader, EMOJI.index("красавіка") + 1)
    assert asked.args == ["urn:красавіка"]


def test_a_click_beside_the_text_asks_for_nothing(reader: ReaderView, qtbot: QtBot) -> None:
    reader.show_document(document("ILO"), [Mention(0, 3, "ILO", MentionKind.ORGANISATION, "ilo")])
    with qtbot.assertNotEmitted(reader.entity_activated, wait=50):
        QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 200))


def test_names_are_reached_by_keyboard(reader: ReaderView, qtbot: QtBot) -> None:
    reader.show_document(document(EMOJI), [mention(EMOJI, "ILO", MentionKind.ORGANISATION, "ilo")])
    qtbot.keyClick(reader, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert reader.selected_text() == "ILO"
    with qtbot.waitSignal(reader.entity_activated) as asked:
        qtbot.keyClick(reader, Qt.Key.Key_Return)
    assert asked.args == ["ilo"]
    assert not reader.step_mention(1)
    reader.go_to_offset(len(EMOJI))
    qtbot.keyClick(reader, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert reader.selected_text() == "ILO"


def test_the_context_menu_offers_the_actions_of_the_window(reader: ReaderView, qapp: QApplication) -> None:
    actions = [QAction("Highlight"), None, QAction("Copy")]
    reader.set_menu_actions(actions)
    place = reader.rect().center()
    qapp.sendEvent(
        reader, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, reader.mapToGlobal(place))
    )
    menu = reader.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == ["Highlight", "", "Copy"]
    menu.close()


def test_a_lost_annotation_is_not_drawn_anywhere(reader: ReaderView, qtbot: QtBot) -> None:
    reader.show_document(document(EMOJI), annotations=[note(EMOJI, "Пра", "note", AnchorState.LOST)])
    settle(qtbot)
    assert not reader.extraSelections()
    assert not reader.margin_notes.cards()


def test_size_changes_keep_the_place(reader: ReaderView, qtbot: QtBot) -> None:
    reader.show_document(document("\n".join(f"Paragraph {n} " * 9 for n in range(200))))
    reader.restore_position(9000)
    place, before = reader.position(), reader.document().defaultFont().pointSizeF()
    with qtbot.waitSignal(reader.zoom_changed):
        reader.larger()
    assert reader.document().defaultFont().pointSizeF() > before
    assert abs(reader.position() - place) < 120
    reader.reset_zoom()
    assert reader.zoom == 100
    assert abs(reader.position() - place) < 240


def test_colours_change_in_place(reader: ReaderView, theme: Theme, qtbot: QtBot) -> None:
    reader.show_document(document("SEAN GALLUP\n" + EMOJI, {0: BlockKind.CREDIT}), hits=[(20, 25)])
    settle(qtbot)
    theme.choose(Scheme.DARK)
    settle(qtbot)
    runs = reader.document().firstBlock().textFormats()
    assert runs[0].format.foreground().color() == theme.colour("muted")
    assert shown_marks(reader)[0][1].background().color() == theme.colour("current")
    assert QColor(theme.tokens.base) == reader.palette().base().color()


def test_a_long_text_is_seen_at_once_and_complete_soon(reader: ReaderView, qtbot: QtBot) -> None:
    text = "\n".join(f"Абзац {n}. " + "Словы вялікага тэксту. " * 20 for n in range(2200))
    assert len(text) > 1_000_000
    began = time.perf_counter()
    reader.show_document(document(text), hits=[(len(text) - 9, len(text) - 2)])
    first = time.perf_counter() - began
    assert reader.document().characterCount() < 100_000
    qtbot.waitUntil(lambda: reader.document().characterCount() == len(text) + 1, timeout=20_000)
    settle(qtbot)
    assert first < 0.5
    assert reader.position() > 900_000, "the jump to the hit waited for its slice"
    assert reader.document().toPlainText() == text


HOSTILE = (
    '<img src="file:///etc/passwd"><img src="\\\\host\\share\\a.png">\n'
    '<style>@import url("file:///etc/hostname")</style><a href="file:///etc/passwd">here</a>\n'
    "file:///etc/passwd \\\\host\\share //host/share http://example.org/"
)


def test_hostile_text_stays_text(reader: ReaderView, qtbot: QtBot) -> None:
    reader.show_document(document(HOSTILE, {1: BlockKind.TITLE}))
    reader.selectAll()
    settle(qtbot)
    assert reader.document().toPlainText() == HOSTILE
    assert reader.selected_text() == HOSTILE
    assert reader.createMimeDataFromSelection().formats() == ["text/plain"]
    assert not reader.openLinks()
    for n in range(reader.document().blockCount()):
        formats = reader.document().findBlockByNumber(n).textFormats()
        assert not [run for run in formats if run.format.isAnchor() or run.format.isImageFormat()]


@pytest.mark.qt_log_ignore("No document for")
def test_nothing_is_loaded_even_when_asked_for(reader: ReaderView, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    image, page = QTextDocument.ResourceType.ImageResource, QTextDocument.ResourceType.HtmlResource
    for kind in (image, page):
        loaded = reader.document().resource(kind.value, QUrl.fromLocalFile(str(secret)))
        assert not isinstance(loaded, bytes | str)
        assert isinstance(reader.loadResource(kind.value, QUrl.fromLocalFile(str(secret))), QImage)
    reader.setSource(QUrl.fromLocalFile(str(secret)))
    assert "secret" not in reader.toPlainText()


def test_a_hostile_name_is_no_markup_in_its_tool_tip(
    reader: ReaderView, qtbot: QtBot, qapp: QApplication
) -> None:
    name = '<img src="file:///etc/passwd">'
    reader.show_document(
        document("ILO and more"), [Mention(0, 3, "ILO", MentionKind.ORGANISATION, "ilo", name)]
    )
    place = reader.cursorRect(reader.cursor_at(1)).center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, reader.viewport().mapToGlobal(place))
    qapp.sendEvent(reader.viewport(), event)
    assert QToolTip.text() == "<qt>&lt;img src=&quot;file:///etc/passwd&quot;&gt;</qt>"
    QToolTip.hideText()


def test_the_title_is_told_when_it_leaves_the_view(reader: ReaderView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reader.title_seen) as seen:
        reader.show_document(document("Title\n" + EMOJI, {0: BlockKind.TITLE}))
    assert seen.args == [True]
    with qtbot.waitSignal(reader.title_seen) as seen:
        reader.verticalScrollBar().setValue(reader.verticalScrollBar().maximum())
    assert seen.args == [False]


def test_screen_readers_get_the_whole_text(reader: ReaderView) -> None:
    reader.show_document(document("One\nTwo"))
    spoken = QAccessible.queryAccessibleInterface(reader)
    assert spoken.text(QAccessible.Text.Name) == "Document text"
    assert spoken.textInterface().text(0, 7) == "One\nTwo"


def test_the_column_holds_about_68_characters(reader: ReaderView) -> None:
    reader.resize(1400, 500)
    reader.show_document(
        document("The letters of an ordinary sentence, in the mixture people write them in. " * 9)
    )
    layout = reader.document().firstBlock().layout()
    lengths = [layout.lineAt(n).textLength() for n in range(layout.lineCount() - 1)]
    assert 60 <= sum(lengths) / len(lengths) <= 72


def test_pieces_of_overlapping_marks_cover_each_letter_once() -> None:
    low, high = Mark(0, 10, Layer.HIGHLIGHT), Mark(5, 20, Layer.HIT)
    assert flatten([high, low], 2, 15) == [(2, 5, (low,)), (5, 10, (low, high)), (10, 15, (high,))]
    assert flatten([], 0, 9) == []


def test_a_point_outside_every_letter_has_no_offset(reader: ReaderView) -> None:
    reader.show_document(document("short"))
    assert reader.offset_under(QPointF(400, 300)) is None
