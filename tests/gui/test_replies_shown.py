"""A note that answers another one stands under it, however the list is sorted."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt

from archive_app.gui.annotation_filter import AnnotationFilter
from archive_app.gui.annotation_model import AnnotationModel, AnnotationRow, Column
from archive_app.gui.theme import Theme
from archive_app.library.annotation import Annotation


def note(name: str, text: str, answers: str = "") -> Annotation:
    return Annotation(name, "d", f"quote of {answers or name}", "", "", 0, 5, note=text, answers=answers)


NOTES = (
    note("b1", "zebra", "b"),
    note("a", "apple"),
    note("b", "birch"),
    note("a2", "ash", "a1"),
    note("a1", "yew", "a"),
)


@pytest.fixture
def shown(theme: Theme) -> AnnotationFilter:
    return filled(theme, NOTES)


def filled(theme: Theme, notes: Sequence[Annotation]) -> AnnotationFilter:
    model = AnnotationModel(theme)
    made = AnnotationFilter(model)
    model.setParent(made)
    model.put(AnnotationRow(each, "Title") for each in notes)
    return made


def lines(shown: AnnotationFilter, column: Column = Column.NOTE) -> list[str]:
    return [shown.index(row, column).data() for row in range(shown.rowCount())]


@pytest.mark.parametrize("column", [Column.NOTE, Column.QUOTE])
def test_answers_stand_below_what_they_answer(shown: AnnotationFilter, column: Column) -> None:
    shown.sort(column, Qt.SortOrder.AscendingOrder)
    assert lines(shown) == ["apple", "↳ yew", "\u2003↳ ash", "birch", "↳ zebra"]
    shown.sort(column, Qt.SortOrder.DescendingOrder)
    assert lines(shown) == ["birch", "↳ zebra", "apple", "↳ yew", "\u2003↳ ash"]


def test_threads_stay_together_where_the_column_says_the_same(shown: AnnotationFilter) -> None:
    together = ["apple", "↳ yew", "\u2003↳ ash", "birch", "↳ zebra"]
    for order in Qt.SortOrder:
        shown.sort(Column.DOCUMENT, order)
        assert lines(shown) == together


def test_the_quote_is_not_said_again(shown: AnnotationFilter) -> None:
    shown.sort(Column.NOTE)
    assert lines(shown, Column.QUOTE) == ["quote of a", "", "", "quote of b", ""]
    spoken = shown.index(1, Column.QUOTE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Reply. yew. Title"


def test_an_answer_alone_and_a_ring_of_answers_are_shown_too(theme: Theme) -> None:
    ring = (note("x", "one", "y"), note("y", "two", "x"), note("z", "three", "gone"))
    shown = filled(theme, ring)
    shown.sort(Column.NOTE)
    assert len(lines(shown)) == 3
    assert "three" in lines(shown)
