from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from archive_app.entities.mention import MentionKind
from archive_app.gui.facet_list import FacetList
from archive_app.gui.facet_panel import FacetPanel
from archive_app.gui.filters import Choice, DateRange, Filter, Filters
from archive_app.gui.theme import Theme
from archive_app.search.request import DateField
from archive_app.search.results import DateCount, EntityCount, Facets

PEOPLE = tuple(EntityCount(f"p{n:02}", f"Person {n:02}", 40 - n) for n in range(40))
FIRST = Filter(MentionKind.PERSON, "p00", "Person 00")


@pytest.fixture
def people(qtbot: QtBot, theme: Theme) -> FacetList:
    made = FacetList(MentionKind.PERSON, theme)
    qtbot.addWidget(made)
    made.resize(250, 200)
    made.fill(PEOPLE, Filters())
    made.show()
    return made


def row_centre(facets: FacetList, row: int) -> QPoint:
    return facets.visualRect(facets.facets.index(row)).center()


@pytest.mark.parametrize(
    ("modifier", "choice"),
    [
        (Qt.KeyboardModifier.NoModifier, Choice.INCLUDED),
        (Qt.KeyboardModifier.ShiftModifier, Choice.EXCLUDED),
        (Qt.KeyboardModifier.AltModifier, Choice.EXCLUDED),
    ],
)
def test_click_includes_and_shift_or_alt_click_excludes(
    people: FacetList, qtbot: QtBot, modifier: Qt.KeyboardModifier, choice: Choice
) -> None:
    with qtbot.waitSignal(people.toggled) as chosen:
        qtbot.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, modifier, row_centre(people, 0))
    assert chosen.args == [FIRST, choice]


@pytest.mark.parametrize(
    ("key", "choice"),
    [
        (Qt.Key.Key_Space, Choice.INCLUDED),
        (Qt.Key.Key_Return, Choice.INCLUDED),
        (Qt.Key.Key_Minus, Choice.EXCLUDED),
        (Qt.Key.Key_Delete, Choice.EXCLUDED),
    ],
)
def test_keys_include_and_exclude(people: FacetList, qtbot: QtBot, key: Qt.Key, choice: Choice) -> None:
    people.setCurrentIndex(people.facets.index(0))
    with qtbot.waitSignal(people.toggled) as chosen:
        qtbot.keyClick(people, key)
    assert chosen.args == [FIRST, choice]


def test_the_i_opens_the_page_and_filters_nothing(people: FacetList, qtbot: QtBot) -> None:
    button = people.itemDelegate().page_button(
        people.visualRect(people.facets.index(0)), people.fontMetrics()
    )  # type: ignore[attr-defined]
    with qtbot.assertNotEmitted(people.toggled), qtbot.waitSignal(people.page_requested) as asked:
        qtbot.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=button.center())
    assert asked.args == ["p00"]


def test_ctrl_enter_opens_the_page(people: FacetList, qtbot: QtBot) -> None:
    people.setCurrentIndex(people.facets.index(2))
    with qtbot.assertNotEmitted(people.toggled), qtbot.waitSignal(people.page_requested) as asked:
        qtbot.keyClick(people, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["p02"]


def test_new_counts_leave_row_and_scroll_position_alone(people: FacetList, qtbot: QtBot) -> None:
    people.setCurrentIndex(people.facets.index(20))
    people.verticalScrollBar().setValue(150)
    people.fill(PEOPLE[:-1], Filters())
    assert people.currentIndex().row() == 20
    assert people.verticalScrollBar().value() == 150


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> FacetPanel:
    made = FacetPanel(theme)
    qtbot.addWidget(made)
    made.resize(260, 700)
    made.show()
    return made


FACETS = Facets(
    people=PEOPLE[:2],
    organisations=(EntityCount("o1", "ILO", 3),),
    dates=(DateCount("2020-08", 1), DateCount("2022-04-19", 2)),
    published=(DateCount("2023", 1), DateCount("2025", 2)),
)


def test_one_filter_box_for_all_three(panel: FacetPanel, qtbot: QtBot) -> None:
    panel.fill(FACETS, Filters())
    qtbot.keyClicks(panel.filter_box, "april")
    assert [section.list.facets.rowCount() for section in panel.sections] == [0, 0, 1]


def test_all_three_lists_are_in_view_at_once(panel: FacetPanel) -> None:
    panel.fill(FACETS, Filters())
    assert all(section.list.visibleRegion().boundingRect().height() > 40 for section in panel.sections)


def test_dates_mentioned_and_published_are_never_mixed(panel: FacetPanel, qtbot: QtBot) -> None:
    panel.fill(FACETS, Filters())
    dates = panel.dates.list.facets
    assert [dates.index(row).data() for row in range(dates.rowCount())] == ["August 2020", "19 April 2022"]
    panel.dates.switches[DateField.PUBLISHED].click()
    assert [dates.index(row).data() for row in range(dates.rowCount())] == ["2023", "2025"]


def test_a_year_of_publication_is_chosen_as_a_range(panel: FacetPanel, qtbot: QtBot) -> None:
    panel.fill(FACETS, Filters())
    panel.dates.switches[DateField.PUBLISHED].click()
    panel.dates.list.setCurrentIndex(panel.dates.list.facets.index(1))
    with qtbot.waitSignal(panel.dates.range_picked) as picked, qtbot.assertNotEmitted(panel.toggled):
        qtbot.keyClick(panel.dates.list, Qt.Key.Key_Space)
    assert picked.args == [DateRange("2025", "2025", DateField.PUBLISHED)]


def test_the_range_of_publication_ticks_its_years(panel: FacetPanel) -> None:
    panel.dates.switches[DateField.PUBLISHED].click()
    panel.fill(FACETS, Filters(dates=DateRange("2024", "2025", DateField.PUBLISHED)))
    dates = panel.dates.list.facets
    states = {
        dates.index(row).data(): dates.index(row).data(dates.ROW).choice for row in range(dates.rowCount())
    }
    assert states == {"2025": Choice.INCLUDED, "2023": Choice.OFF}
