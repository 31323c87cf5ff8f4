from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.gui.theme import Theme
from archive_app.gui.timeline_axis import Histogram
from archive_app.gui.timeline_view import TimelineView

WHOLE = {1948: 1, 1949: 1, 2004: 2, 2020: 3, 2021: 1, 2022: 4}


@pytest.fixture
def timeline(qtbot: QtBot, theme: Theme) -> TimelineView:
    made = TimelineView(theme)
    qtbot.addWidget(made)
    made.resize(240, 90)
    made.fill(Histogram(WHOLE), Histogram({2020: 1, 2022: 2}))
    made.show()
    return made


def test_a_click_picks_a_year(timeline: TimelineView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(timeline.range_picked) as picked:
        qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=timeline.bar_centre(2004))
    assert picked.args == ["2004", "2004"]


def test_dragging_picks_a_range_in_either_direction(timeline: TimelineView, qtbot: QtBot) -> None:
    qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=timeline.bar_centre(2022))
    qtbot.mouseMove(timeline, timeline.bar_centre(2020))
    with qtbot.waitSignal(timeline.range_picked) as picked:
        qtbot.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=timeline.bar_centre(2020))
    assert picked.args == ["2020", "2022"]


def test_the_same_range_again_is_let_go(timeline: TimelineView, qtbot: QtBot) -> None:
    timeline.show_range((2004, 2004))
    with qtbot.waitSignal(timeline.range_cleared):
        qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=timeline.bar_centre(2004))


def test_arrows_shift_and_enter_pick_a_range(timeline: TimelineView, qtbot: QtBot) -> None:
    qtbot.keyClick(timeline, Qt.Key.Key_Home)
    for _ in range(3):
        qtbot.keyClick(timeline, Qt.Key.Key_Right)
    qtbot.keyClick(timeline, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(timeline.range_picked) as picked:
        qtbot.keyClick(timeline, Qt.Key.Key_Return)
    assert picked.args == ["2020", "2021"]


def test_escape_clears(timeline: TimelineView, qtbot: QtBot) -> None:
    timeline.show_range((2020, 2022))
    with qtbot.waitSignal(timeline.range_cleared):
        qtbot.keyClick(timeline, Qt.Key.Key_Escape)


def test_gaps_take_room_on_the_axis(timeline: TimelineView) -> None:
    def between(first: int, last: int) -> int:
        left, right = timeline.bar_centre(first), timeline.bar_centre(last)
        assert left is not None
        assert right is not None
        return right.x() - left.x()

    assert between(1949, 2004) > between(1948, 1949)
    assert abs(between(2020, 2021) - between(1948, 1949)) <= 1


def test_screen_readers_hear_where_the_keyboard_is(timeline: TimelineView, qtbot: QtBot) -> None:
    qtbot.keyClick(timeline, Qt.Key.Key_End)
    assert timeline.accessibleDescription() == "2022: 2 of 4"


def test_an_empty_archive_takes_keys_and_clicks(qtbot: QtBot, theme: Theme) -> None:
    made = TimelineView(theme)
    qtbot.addWidget(made)
    made.show()
    with qtbot.assertNotEmitted(made.range_picked):
        qtbot.keyClick(made, Qt.Key.Key_Return)
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
