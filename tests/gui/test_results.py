from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from archive_app.gui.result_model import ResultModel, excerpt
from archive_app.gui.result_pane import ResultPane
from archive_app.gui.theme import Theme
from archive_app.search.request import Sort
from archive_app.search.results import Hit, ResultPage, Snippet

QLocale.setDefault(QLocale("en_GB"))


def hit(name: str, published: str | None = "2025-06-05", snippets: tuple[Snippet, ...] = ()) -> Hit:
    return Hit(name, f"Title {name}", "OHCHR", published, "en", 1.0, 7, snippets)


def page(
    *names: str, total: int | None = None, query: str = "union", suggestion: str | None = None
) -> ResultPage:
    hits = tuple(hit(name) for name in names)
    return ResultPage(query, len(hits) if total is None else total, 1.0, hits, suggestion=suggestion)


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> ResultPane:
    made = ResultPane(theme)
    qtbot.addWidget(made)
    made.resize(370, 600)
    made.show()
    return made


def test_snippets_join_with_dots_and_keep_their_marks() -> None:
    text, marks = excerpt((Snippet("one two", ((4, 7),), 30), Snippet("three", ((0, 5),), 90)))
    assert text == "… one two … three …"
    assert [text[start:end] for start, end in marks] == ["two", "three"]


def test_a_late_mark_is_brought_into_view() -> None:
    text, marks = excerpt((Snippet("word " * 40 + "here after", ((200, 204),), 30),))
    assert text[slice(*marks[0])] == "here"
    assert text.startswith("… word")
    assert marks[0][0] < 70


def test_a_snippet_from_the_beginning_has_no_dots_before_it() -> None:
    assert excerpt((Snippet("one", (), 0),))[0] == "one …"


@pytest.mark.parametrize(
    ("published", "meta"),
    [
        ("2025-06-05", "5 Jun 2025 · 7 hits"),
        ("2025-06", "June 2025 · 7 hits"),
        (None, "7 hits"),
    ],
)
def test_meta_line_says_what_is_known(published: str | None, meta: str) -> None:
    model = ResultModel()
    model.fill([hit("a", published)], 1)
    assert model.index(0).data(ResultModel.FACTS) == meta


def test_rows_speak(pane: ResultPane) -> None:
    pane.show_page(page("a"), filtered=False, chosen=None)
    spoken = pane.list.results.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Title a. OHCHR. 5 Jun 2025")


def noted(note: str, mark: tuple[int, int]) -> Hit:
    found = (Snippet("the union speaks", ((4, 9),), 0),)
    return Hit("a", "Title a", "OHCHR", None, "en", 1.0, 1, found, (Snippet(note, (mark,), 0),))


def test_a_row_reads_out_the_note_that_has_the_words() -> None:
    model = ResultModel()
    model.fill([noted("ask the union again", (8, 13)), hit("b")], 2)
    spoken, without = (model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1))
    assert spoken == "Title a. OHCHR. 1 hit. the union speaks …. Your note: ask the union again …"
    assert "note" not in without


def test_a_note_stands_under_the_snippet_with_its_mark(pane: ResultPane, theme: Theme) -> None:
    plain = Hit("a", "Title a", "OHCHR", None, "en", 1.0, 1, (Snippet("the union speaks", (), 0),))
    pane.show_page(ResultPage("union", 1, 1.0, (plain,)), filtered=False, chosen=None)
    before = pane.list.visualRect(pane.list.results.index(0)).height()
    pane.show_page(
        ResultPage("union", 1, 1.0, (noted("ask the union again", (8, 13)),)), filtered=False, chosen=None
    )
    row = pane.list.visualRect(pane.list.results.index(0))
    assert row.height() > before
    picture = pane.list.viewport().grab(row).toImage()
    ratio = picture.devicePixelRatio()
    lower = range(round(before * ratio) - theme.space(12), picture.height())
    colours = {picture.pixelColor(x, y).name() for y in lower for x in range(picture.width())}
    assert theme.colour("hit").name() in colours


def test_the_first_result_is_opened(pane: ResultPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.first_found) as first:
        assert pane.show_page(page("a", "b"), filtered=False, chosen=None)
    assert first.args == ["a"]


def test_the_document_that_is_read_stays_chosen(pane: ResultPane, qtbot: QtBot) -> None:
    pane.show_page(page("a", "b"), filtered=False, chosen=None)
    with qtbot.assertNotEmitted(pane.document_chosen), qtbot.assertNotEmitted(pane.first_found):
        pane.show_page(page("c", "b", "a"), filtered=False, chosen="b")
    assert pane.list.currentIndex().row() == 1


def test_steps_end_at_the_ends(pane: ResultPane) -> None:
    pane.show_page(page("a", "b"), filtered=False, chosen=None)
    assert pane.list.step(1)
    assert not pane.list.step(1)
    assert pane.list.step(-1)
    assert not pane.list.step(-1)


def test_more_is_fetched_at_the_end_of_what_is_loaded(pane: ResultPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.more_wanted) as wanted:
        pane.show_page(page("a", "b", total=5), filtered=False, chosen=None)
    assert wanted.args == [2]
    pane.append([hit("c"), hit("d"), hit("e")])
    assert pane.list.results.rowCount() == 5
    assert not pane.list.results.canFetchMore(pane.list.rootIndex())


def test_nothing_found_offers_a_way_on(pane: ResultPane, qtbot: QtBot) -> None:
    pane.show_page(page(query="confiscted", suggestion="confiscated"), filtered=True, chosen=None)
    clear, suggestion, everything = pane.nothing.offers
    with qtbot.waitSignal(pane.clear_wanted):
        clear.click()
    with qtbot.waitSignal(pane.query_suggested) as suggested:
        suggestion.click()
    assert suggested.args == ["confiscated"]
    with qtbot.waitSignal(pane.all_wanted):
        everything.click()


def test_without_filters_none_are_offered_to_clear(pane: ResultPane) -> None:
    pane.show_page(page(query="zzz"), filtered=False, chosen=None)
    assert [offer.text() for offer in pane.nothing.offers] == ["Show all documents"]


def test_order_is_chosen_from_a_menu(pane: ResultPane, qtbot: QtBot) -> None:
    newest = next(action for action in pane.order.menu().actions() if action.data() == Sort.PUBLISHED)
    with qtbot.waitSignal(pane.sort_chosen) as chosen:
        newest.trigger()
    assert chosen.args == [Sort.PUBLISHED]
    assert pane.order.text() == "Newest first ▾"


def test_hostile_titles_are_drawn_as_they_are(pane: ResultPane, qtbot: QtBot) -> None:
    nasty = Hit("x", "<h1>x</h1>" * 40, None, None, None, 1.0, 0, (Snippet("🦊 " * 200, ((0, 1),), 5),))
    pane.show_page(ResultPage("q", 1, 1.0, (nasty,)), filtered=False, chosen=None)
    assert not pane.grab().isNull()
