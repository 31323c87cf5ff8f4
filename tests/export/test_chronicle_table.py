"""The table says what the chronicle says, and no spreadsheet executes any of it."""

from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from archive_app.documents.document import Document, Passport
from archive_app.entities.chronicle import Event
from archive_app.export.chronicle_table import COLUMNS, safe, table

PASSPORT = Passport("=cmd|'/c calc'!A1", "a.txt", "0", published="2023-03-23", publisher="Салідарнасць")
DOCUMENT = Document("d1", PASSPORT, "", ())
EVENT = Event("2022-04-19", "d1", 3, 7, "19 красавіка “так”,\nі далей", 0, "2023-03-23")


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_row() -> None:
    names, row = rows(table([EVENT], lambda _: DOCUMENT))
    assert tuple(names) == COLUMNS
    assert row == [
        "2022-04-19",
        "day",
        "19 красавіка “так”,\nі далей",
        "'=cmd|'/c calc'!A1",
        "2023-03-23",
        "Салідарнасць",
        "d1",
        "3",
        "7",
    ]


def test_no_events_are_a_line_of_names() -> None:
    assert rows(table([], lambda _: DOCUMENT)) == [list(COLUMNS)]


@given(st.text(max_size=30))
def test_no_cell_begins_a_formula(text: str) -> None:
    cell = safe(text)
    assert cell.endswith(text)
    assert not cell.lstrip(" \u00a0").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
