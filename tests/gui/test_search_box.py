from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from archive_app.gui.search_box import SearchBox
from archive_app.gui.theme import Theme
from archive_app.gui.typed_words import endings
from archive_app.search.results import Completion

PERSON = Completion("person", "Aliaksandr Yarashuk", 2, "p1")
WORD = Completion("word", "almost", 3)


@pytest.fixture
def box(qtbot: QtBot, theme: Theme) -> SearchBox:
    window = QWidget()
    made = SearchBox(theme)
    layout = QVBoxLayout(window)
    layout.addWidget(made)
    layout.addWidget(QLineEdit())
    layout.addStretch(1)
    qtbot.addWidget(window)
    window.resize(900, 500)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    made.window_under_test = window  # type: ignore[attr-defined]
    return made


def proposing(box: SearchBox, qtbot: QtBot, typed: str = "trade al") -> None:
    qtbot.keyClicks(box, typed)
    box.propose(box.before(), typed.split()[-1], [PERSON, WORD])
    assert box.popup.isVisible()


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("", ()),
        ("al ", ()),
        ("al", ("al",)),
        ("trade al", ("trade al", "al")),
        ("one two Aliaksandr Yar", ("two Aliaksandr Yar", "Aliaksandr Yar", "Yar")),
        ("person:Yar", ("Yar",)),
        ('("trade un', ("trade un", "un")),
        ("strike -min", ("strike -min", "min")),
        ('"closed" wo', ("wo",)),
    ],
)
def test_the_last_words_before_the_cursor(before: str, expected: tuple[str, ...]) -> None:
    assert endings(before) == expected


def test_typing_is_searched_for_when_it_rests(box: SearchBox, qtbot: QtBot) -> None:
    queries: list[str] = []
    box.query_typed.connect(queries.append)
    qtbot.keyClicks(box, "union")
    qtbot.waitUntil(lambda: bool(queries))
    assert queries == ["union"]


def test_enter_searches_at_once_and_once(box: SearchBox, qtbot: QtBot) -> None:
    queries: list[str] = []
    box.query_typed.connect(queries.append)
    box.query_entered.connect(queries.append)
    qtbot.keyClicks(box, "union")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.wait(150)
    assert queries == ["union"]


def test_proposals_do_not_take_enter_away(box: SearchBox, qtbot: QtBot) -> None:
    proposing(box, qtbot)
    with qtbot.assertNotEmitted(box.name_chosen), qtbot.waitSignal(box.query_entered) as entered:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert entered.args == ["trade al"]
    assert not box.popup.isVisible()


def test_a_chosen_person_becomes_a_filter_and_leaves_the_rest(box: SearchBox, qtbot: QtBot) -> None:
    proposing(box, qtbot)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    with qtbot.waitSignal(box.name_chosen) as chosen:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert chosen.args == [PERSON]
    assert box.text() == "trade "


def test_two_words_that_make_a_name_are_both_replaced(box: SearchBox, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "prison Aliaksandr Yar")
    box.propose(box.before(), "Aliaksandr Yar", [PERSON])
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == "prison "


def test_a_chosen_word_completes_the_word(box: SearchBox, qtbot: QtBot) -> None:
    proposing(box, qtbot)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    with qtbot.waitSignal(box.query_entered) as entered:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert entered.args == ["trade almost "]


def test_proposals_can_be_clicked(box: SearchBox, qtbot: QtBot) -> None:
    proposing(box, qtbot)
    at = box.popup.visualRect(box.popup.proposals.index(0)).center()
    with qtbot.waitSignal(box.name_chosen):
        qtbot.mouseClick(box.popup.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_down_past_the_last_one_comes_back_to_the_text(box: SearchBox, qtbot: QtBot) -> None:
    proposing(box, qtbot)
    for _ in range(3):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert not box.popup.currentIndex().isValid()


def test_escape_closes_the_proposals_and_then_clears(box: SearchBox, qtbot: QtBot) -> None:
    proposing(box, qtbot)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert not box.popup.isVisible()
    assert box.text() == "trade al"
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""


def test_late_proposals_for_another_word_are_dropped(box: SearchBox, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "alm")
    box.propose("al", "al", [PERSON])
    assert not box.popup.isVisible()


def test_proposals_go_when_the_keyboard_does(box: SearchBox, qtbot: QtBot) -> None:
    proposing(box, qtbot)
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not box
    assert not box.popup.isVisible()


def test_at_most_nine_and_not_wider_than_640(box: SearchBox, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "al")
    for number in range(12):
        box.recent.remember(f"alpha {number}")
    box.propose("al", "al", [PERSON] * 8)
    assert box.popup.proposals.rowCount() == 9
    assert box.popup.width() <= 640 < box.width()


def test_recent_searches_come_with_down_and_are_of_this_session(box: SearchBox, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "strike")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    box.clear()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.popup.proposals.completion(0).text == "strike"
    qtbot.keyClick(box, Qt.Key.Key_Down)
    with qtbot.waitSignal(box.query_entered) as entered:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert entered.args == ["strike"]


def test_down_leads_to_the_results(box: SearchBox, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "x")
    with qtbot.waitSignal(box.left_downwards):
        qtbot.keyClick(box, Qt.Key.Key_Down)
