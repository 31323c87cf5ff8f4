from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from archive_app.entities.mention import MentionKind
from archive_app.gui.facet_model import FacetModel
from archive_app.gui.filters import Choice, DateRange, Filter, Filters
from archive_app.search.request import DateField, Sort
from archive_app.search.results import DateCount, EntityCount

PEOPLE = (
    EntityCount("p1", "Aliaksandr Yarashuk", 2),
    EntityCount("p2", "Atle Høie", 1),
    EntityCount("p3", "Пётр", 1),
)
ATLE = Filter(MentionKind.PERSON, "p2", "Atle Høie")


def people(filters: Filters | None = None) -> FacetModel:
    model = FacetModel(MentionKind.PERSON)
    model.fill(PEOPLE, filters or Filters())
    return model


def names(model: FacetModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_most_documents_first_then_by_name() -> None:
    assert names(people()) == ["Aliaksandr Yarashuk", "Atle Høie", "Пётр"]


def test_a_filter_in_use_comes_first() -> None:
    assert names(people(Filters(included=(ATLE,))))[0] == "Atle Høie"


def test_a_filter_in_use_stays_at_zero() -> None:
    model = FacetModel(MentionKind.PERSON)
    model.fill((), Filters(excluded=(ATLE,)))
    assert names(model) == ["Atle Høie"]
    assert model.index(0).data(FacetModel.ROW).count == 0
    assert model.total == 0


def test_filters_of_another_kind_are_not_shown() -> None:
    model = FacetModel(MentionKind.ORGANISATION)
    model.fill((), Filters(included=(ATLE,)))
    assert model.rowCount() == 0


@pytest.mark.parametrize(("wanted", "left"), [("YARA ali", 1), ("петр", 1), ("zzz", 0), ("", 3)])
def test_filter_box_takes_words_in_any_order_and_case(wanted: str, left: int) -> None:
    model = people()
    model.show_only(wanted)
    assert model.rowCount() == left
    assert model.total == 3


@pytest.mark.parametrize(
    ("filters", "state", "spoken"),
    [
        (Filters(), Qt.CheckState.Unchecked, "Atle Høie, 1 document"),
        (Filters(included=(ATLE,)), Qt.CheckState.Checked, "Atle Høie, 1 document, included"),
        (Filters(excluded=(ATLE,)), Qt.CheckState.PartiallyChecked, "Atle Høie, 1 document, excluded"),
    ],
)
def test_three_states_are_shown_and_spoken(filters: Filters, state: Qt.CheckState, spoken: str) -> None:
    model = people(filters)
    row = model.row_of("p2")
    assert row is not None
    assert model.index(row).data(Qt.ItemDataRole.CheckStateRole) == state
    assert model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) == spoken


def test_dates_are_in_the_order_of_time() -> None:
    model = FacetModel(MentionKind.DATE)
    model.fill((DateCount("2022-04-19", 1), DateCount("1948", 9), DateCount("2022-04", 1)), Filters())
    assert names(model) == ["1948", "April 2022", "19 April 2022"]


def test_hostile_names_are_plain_in_tool_tips() -> None:
    model = FacetModel(MentionKind.PERSON)
    model.fill((EntityCount("x", "<img src=//host/share>", 1),), Filters())
    assert "<img" not in model.index(0).data(Qt.ItemDataRole.ToolTipRole)


def test_toggling_goes_through_the_states() -> None:
    filters = Filters().toggled(ATLE, Choice.INCLUDED)
    assert filters.choice(MentionKind.PERSON, "p2") is Choice.INCLUDED
    filters = filters.toggled(ATLE, Choice.EXCLUDED)
    assert (filters.included, filters.excluded) == ((), (ATLE,))
    assert filters.toggled(ATLE, Choice.EXCLUDED) == Filters()


def test_filters_become_a_request() -> None:
    organisation = Filter(MentionKind.ORGANISATION, "o1", "ILO")
    day = Filter(MentionKind.DATE, "2022-04-19")
    filters = Filters((ATLE, day), (organisation,), DateRange("2020", "2022", DateField.PUBLISHED))
    request = filters.request("union", Sort.TITLE, exact=True, limit=50)
    assert (request.people, request.without_organisations, request.dates) == (
        ("p2",),
        ("o1",),
        ("2022-04-19",),
    )
    assert (request.date_from, request.date_to, request.on) == ("2020", "2022", DateField.PUBLISHED)
    assert (request.query, request.sort, request.exact) == ("union", Sort.TITLE, True)
