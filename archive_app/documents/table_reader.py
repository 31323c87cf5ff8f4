"""CSV → one paragraph a row."""

from __future__ import annotations

import csv
from io import StringIO

from archive_app.documents.document import BlockKind
from archive_app.documents.draft import Draft, Reading
from archive_app.documents.notes import CELLS
from archive_app.documents.text_reader import read_text

_SAMPLE = 16 * 1024
_DELIMITERS = ",;\t|"
_MOST_ROWS = 200_000


def read_table(text: str) -> Reading:
    """The rows; what is no table after all is read as a text."""
    try:
        dialect: type[csv.Dialect] = csv.Sniffer().sniff(text[:_SAMPLE], _DELIMITERS)
    except csv.Error:
        dialect = csv.excel_tab if "\t" in text[:_SAMPLE] else csv.excel
    try:
        rows = [row for row, _ in zip(csv.reader(StringIO(text), dialect), range(_MOST_ROWS), strict=False)]
    except csv.Error:
        return read_text(text)
    drafts = (CELLS.join(" ".join(cell.split()) for cell in row if cell.strip()) for row in rows)
    return Reading(tuple(Draft(draft, BlockKind.PARAGRAPH) for draft in drafts if draft))
