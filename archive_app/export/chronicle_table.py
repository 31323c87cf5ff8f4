"""A chronicle as a table that spreadsheets open: CSV in UTF-8, with nothing in it that they would execute."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable

from archive_app.documents.document import Document
from archive_app.entities.chronicle import Event

COLUMNS = ("date", "precision", "sentence", "document", "published", "publisher", "id", "start", "end")
_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def table(events: Iterable[Event], document: Callable[[str], Document]) -> bytes:
    """One row an event under a line of names; the mark in front tells spreadsheets that it is UTF-8."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for event in events:
        writer.writerow([safe(cell) for cell in _row(event, document(event.document))])
    return text.getvalue().encode("utf-8-sig")


def safe(cell: str) -> str:
    """As text to every spreadsheet: what could begin a formula gets an apostrophe in front."""
    return f"'{cell}" if cell.lstrip(" \u00a0").startswith(_FORMULAS) else cell


def _row(event: Event, document: Document) -> list[str]:
    passport = document.passport
    return [
        event.value,
        event.precision.value,
        event.sentence,
        passport.title,
        passport.published or "",
        passport.publisher or "",
        document.id,
        str(event.start),
        str(event.end),
    ]
