"""The bin: documents that are out of sight until they are taken out of it or it is emptied."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from archive_app.library.database import Database

_FORGET_NOTES = "DELETE FROM annotations WHERE document IN (SELECT id FROM documents WHERE binned != '')"
_FORGET_PLACES = "DELETE FROM members WHERE document IN (SELECT id FROM documents WHERE binned != '')"


def ids(database: Database) -> frozenset[str]:
    return frozenset(row[0] for row in database.rows("SELECT id FROM documents WHERE binned != ''"))


def put_in(database: Database, documents: Iterable[str]) -> tuple[str, ...]:
    """Those that were not in it yet."""
    day, sql = date.today().isoformat(), "UPDATE documents SET binned = ? WHERE id = ? AND binned = ''"
    with database.transaction():
        return tuple(each for each in documents if database.write(sql, (day, each)))


def take_out(database: Database, documents: Iterable[str]) -> tuple[str, ...]:
    """Those that were in it."""
    sql = "UPDATE documents SET binned = '' WHERE id = ? AND binned != ''"
    with database.transaction():
        return tuple(each for each in documents if database.write(sql, (each,)))


def empty(database: Database) -> tuple[int, int]:
    """How many documents, and notes on them, are gone for good."""
    with database.transaction():
        notes = database.write(_FORGET_NOTES)
        database.write(_FORGET_PLACES)
        documents = database.write("DELETE FROM documents WHERE binned != ''")
    return documents, notes
