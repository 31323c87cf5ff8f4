"""Threads in the margin: folded, answered, with places to confirm and links to follow."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from archive_app.documents.document import Block, BlockKind, Document, Passport
from archive_app.gui.margin_notes import MarginNotes
from archive_app.gui.note_threads import Thread, threads
from archive_app.gui.note_times import written_at
from archive_app.gui.note_writer import NoteWriter, Verb, Wish, WrittenNote
from archive_app.gui.reader_view import ReaderView
from archive_app.gui.theme import Theme
from archive_app.library.annotation import AnchorState, Annotation, Colour
from archive_app.library.passage_link import PassageLink

TEXT = "A passage that somebody wrote notes about, and others answered them at some length."
LINK = PassageLink("other", 3, 9, "a few words", "The other document")


def note(name: str, words: str = "words", answers: str = "", **more: str) -> Annotation:
    state = AnchorState(more.get("state", "placed"))
    created = more.get("created", "2026-03-04")
    return Annotation(name, "d", "passage", "A ", "", 2, 9, Colour.RED, words, (), state, created, answers)


def shape(found: list[Thread]) -> list[tuple[str, list[tuple[str, int]]]]:
    return [(each.first.id, [(reply.note.id, reply.depth) for reply in each.replies]) for each in found]


def test_answers_stand_below_what_they_answer_the_oldest_first() -> None:
    notes = [
        note("late", answers="first", created="2026-03-05T10:00:00Z"),
        note("first"),
        note("early", answers="first", created="2026-03-04T10:00:00Z"),
        note("deep", answers="early", created="2026-03-09"),
        note("alone"),
    ]
    assert shape(threads(notes)) == [("first", [("early", 1), ("deep", 2), ("late", 1)]), ("alone", [])]


ids = st.sampled_from("abcdef")


@given(st.lists(st.tuples(ids, ids | st.just("")), unique_by=lambda pair: pair[0]))
def test_whoever_answers_whom_each_note_is_shown_once(pairs: list[tuple[str, str]]) -> None:
    notes = [note(name, answers=above) for name, above in pairs]
    found = threads(notes)
    told = [name for first, replies in shape(found) for name in (first, *(each for each, _ in replies))]
    assert sorted(told) == sorted(name for name, _ in pairs)


def test_a_long_chain_of_answers_is_no_burden() -> None:
    chain = [note(str(n), answers=str(n - 1)) for n in range(5000)]
    assert len(threads(chain)[0].replies) == 4999


@pytest.fixture
def writer(theme: Theme) -> NoteWriter:
    made = NoteWriter(theme)
    made.is_here = lambda document: document == "other"
    return made


def wishes(page: WrittenNote) -> list[str]:
    return list(dict.fromkeys(wish.verb.value for wish in page.wishes))


def test_a_link_shows_its_title_and_leads_on(writer: NoteWriter) -> None:
    (thread,) = threads([note("a", f"See {LINK}, please.")])
    page = writer.body(thread, False)
    assert page.toPlainText() == "See “a few words” — The other document, please."
    assert Wish(Verb.FOLLOW, "a", LINK) in page.wishes


def test_a_link_to_what_is_not_here_says_so(writer: NoteWriter) -> None:
    (thread,) = threads([note("a", "[archive:gone:3-9]")])
    assert writer.body(thread, False).toPlainText() == "a passage (not here)"


@pytest.mark.parametrize(
    "hostile",
    ["<img src='file:///etc/passwd'>", "<a href='http://x'>x</a>", "<b>x</b>", "\\\\host\\share", "&lt;"],
)
def test_nothing_of_a_note_is_markup(writer: NoteWriter, hostile: str) -> None:
    link = PassageLink("other", 1, 2, hostile.replace("[", ""), hostile)
    (thread,) = threads([note("a", f"{hostile} {link}"), note("b", hostile, "a")])
    page = writer.body(thread, True)
    assert page.toPlainText().count(hostile) == 4
    assert all(reference.isdigit() for reference in references(page))


def references(page: QTextDocument) -> list[str]:
    block, found = page.begin(), []
    while block.isValid():
        for part in block.textFormats():
            if part.format.isAnchor():
                found.append(part.format.anchorHref())
        block = block.next()
    return found


def test_a_long_thread_is_folded(writer: NoteWriter) -> None:
    notes = [note("a"), *(note(f"r{n}", f"reply {n}", "a") for n in range(4))]
    (thread,) = threads(notes)
    folded = writer.body(thread, False).toPlainText()
    assert "3 earlier replies" in folded
    assert "reply 3" in folded
    assert "reply 0" not in folded
    assert "reply 0" in writer.body(thread, True).toPlainText()


def test_a_doubtful_place_can_be_confirmed_or_found(writer: NoteWriter) -> None:
    (thread,) = threads([note("a", "", state="check")])
    assert thread.has_words, "a highlight in doubt is told even without a note"
    assert wishes(writer.body(thread, False)) == ["confirm", "place"]
    (sure,) = threads([note("a")])
    assert wishes(writer.body(sure, False)) == ["edit"]


def test_another_writer_is_named(writer: NoteWriter) -> None:
    foreign = Annotation("a", "d", "passage", "", "", 2, 9, note="x", created="2026-03-04", author="Anna")
    assert writer.footer(Thread(foreign), False, False).toPlainText().startswith("Anna, 3/4/26")


@pytest.mark.parametrize(
    ("created", "told"), [("2026-03-04", "3/4/26"), ("", ""), ("nonsense", ""), ("2026-99-99T00:00:00Z", "")]
)
def test_a_day_is_told_in_the_manner_of_the_place(created: str, told: str) -> None:
    assert written_at(created) == told


@pytest.fixture
def margin(theme: Theme, qtbot: QtBot) -> Iterator[MarginNotes]:
    view = ReaderView(theme)
    qtbot.addWidget(view)
    view.resize(900, 500)
    with qtbot.waitExposed(view):
        view.show()
    blocks = (Block(BlockKind.PARAGRAPH, 0, len(TEXT)),)
    view.show_document(Document("d", Passport("t", "f", "0"), TEXT, blocks))
    yield view.margin_notes
    view.hide()


def place_of(margin: MarginNotes, wanted: Verb) -> QPoint:
    card = margin.cards()[0].box
    points = (
        QPoint(x, y) for y in range(card.top(), card.bottom()) for x in range(card.left(), card.right(), 3)
    )
    for point in points:
        wish = margin.wish_at(point)
        if wish is not None and wish.verb is wanted:
            return point
    raise AssertionError(wanted)


def put(margin: MarginNotes, *notes: Annotation) -> None:
    margin._reader.set_annotations(notes)


@pytest.mark.parametrize("verb", [Verb.CONFIRM, Verb.PLACE, Verb.REPLY, Verb.EDIT, Verb.FOLLOW])
def test_a_click_asks_for_what_is_written_there(margin: MarginNotes, qtbot: QtBot, verb: Verb) -> None:
    put(margin, note("a", f"See {LINK}", state="check"))
    with qtbot.waitSignal(margin.wished) as asked:
        qtbot.mouseClick(margin, Qt.MouseButton.LeftButton, pos=place_of(margin, verb))
    assert (asked.args[0].verb, asked.args[0].note) == (verb, "a")


def test_a_long_note_is_unfolded_and_folded(margin: MarginNotes, qtbot: QtBot) -> None:
    put(margin, note("a", "many words " * 60))
    heights = [margin.cards()[0].box.height()]
    for _ in range(2):
        qtbot.mouseClick(margin, Qt.MouseButton.LeftButton, pos=place_of(margin, Verb.UNFOLD))
        heights.append(margin.cards()[0].box.height())
    assert heights[0] < heights[1]
    assert heights[0] == heights[2]


def test_a_fresh_reply_is_seen_whatever_is_folded(margin: MarginNotes) -> None:
    many = [note("a", "many words " * 60), *(note(f"r{n}", f"reply {n}", "a") for n in range(4))]
    put(margin, *many)
    assert "reply 0" not in margin.cards()[0].paper.body.toPlainText()
    put(margin, *many, note("r9", "the newest", "a"))
    shown = margin.cards()[0].paper
    assert "the newest" in shown.body.toPlainText()
    assert shown.shown >= shown.body.size().height() - 1, "nothing is cut off"


def test_a_folded_thread_shows_the_beginning_of_the_question_and_the_last_word(margin: MarginNotes) -> None:
    put(margin, note("a", "many words " * 60), note("r", "the answer", "a"))
    text = margin.cards()[0].paper.body.toPlainText()
    assert text.startswith("many words")
    assert text.endswith("the answer")
    assert len(text) < 350


def test_a_note_on_the_whole_document_stands_at_its_head(margin: MarginNotes) -> None:
    whole = Annotation("w", "d", "", "", "", 0, 0, note="about all of it")
    put(margin, whole, note("a"))
    assert [card.thread.first.id for card in margin.cards()] == ["w", "a"]
    assert margin._reader.marks_between(0, 9)[0].key == "a"
