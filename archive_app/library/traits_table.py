"""Traits as rows of the library's database, so that a new document is compared without reading the others."""

from __future__ import annotations

from collections.abc import Iterator

from archive_app.documents.traits import RULES, Traits
from archive_app.library.database import Database

_COLUMNS = "id, title, sha256, language, release, length, sketch, constants"
_SOME = f"""
    SELECT position, {_COLUMNS} FROM documents JOIN traits USING (position)
    WHERE made_by = ? AND binned = '' AND position > ? ORDER BY position LIMIT ?
"""  # noqa: S608
_ONE = f"SELECT {_COLUMNS} FROM documents JOIN traits USING (position) WHERE made_by = ? AND id = ?"  # noqa: S608
_AT_ONCE = 500
_PUT = "INSERT OR REPLACE INTO traits SELECT position, ?, ?, ?, ?, ?, ?, ? FROM documents WHERE id = ?"


def all_traits(database: Database) -> Iterator[Traits]:
    """Those made by the present rules, some after the others; the rest is missing until it is put again."""
    last = -1
    while rows := database.rows(_SOME, (RULES, last, _AT_ONCE)):
        yield from (Traits(*row[1:]) for row in rows)
        last = rows[-1][0]


def of_document(database: Database, document_id: str) -> Traits | None:
    rows = database.rows(_ONE, (RULES, document_id))
    return Traits(*rows[0]) if rows else None


def put(database: Database, traits: Traits) -> None:
    row = (
        *(RULES, traits.sha256, traits.language, traits.release, traits.length, traits.sketch),
        *(traits.constants, traits.document),
    )
    database.write(_PUT, row)
