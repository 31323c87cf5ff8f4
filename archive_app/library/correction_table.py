"""Corrections of names as rows of the library's database, in the order in which they were made."""

from __future__ import annotations

import json
from collections.abc import Iterator

from archive_app.entities.correction import Correction, correction_id, from_shape, to_shape
from archive_app.errors import BadInput, DamagedLibrary
from archive_app.library.database import Database


def all_corrections(database: Database) -> tuple[Correction, ...]:
    """Of damaged pages, what can be read."""
    try:
        rows = database.rows("SELECT json FROM corrections ORDER BY position")
    except DamagedLibrary:
        rows = list(_readable(database))
    return tuple(correction for row in rows if (correction := _correction(row[0])))


def put(database: Database, correction: Correction) -> bool:
    """Whether it was not there yet."""
    written = json.dumps(to_shape(correction), ensure_ascii=False)
    values = (correction_id(correction), written)
    return database.write("INSERT OR IGNORE INTO corrections (id, json) VALUES (?, ?)", values) > 0


def delete(database: Database, correction: Correction) -> bool:
    """Whether it was there."""
    return database.write("DELETE FROM corrections WHERE id = ?", (correction_id(correction),)) > 0


def _readable(database: Database) -> Iterator[tuple[str]]:
    try:
        numbers = database.rows("SELECT position FROM corrections ORDER BY position")
    except DamagedLibrary:
        return
    for (number,) in numbers:
        try:
            yield from database.rows("SELECT json FROM corrections WHERE position = ?", (number,))
        except DamagedLibrary:
            continue


def _correction(written: str) -> Correction | None:
    """None for one of a later version of the program: it is kept and does nothing here."""
    try:
        return from_shape(json.loads(written))
    except BadInput:
        return None
