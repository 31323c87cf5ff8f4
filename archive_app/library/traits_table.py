"""Traits as rows of the library's database, so that a new document is compared without reading the others."""

from __future__ import annotations

from archive_app.documents.traits import RULES, Traits
from archive_app.library.database import Database

_SELECT = """
    SELECT id, title, sha256, language, release, length, sketch, constants
    FROM documents JOIN traits USING (position) WHERE made_by = ? AND binned = '' ORDER BY position
"""
_PUT = "INSERT OR REPLACE INTO traits SELECT position, ?, ?, ?, ?, ?, ?, ? FROM documents WHERE id = ?"


def all_traits(database: Database) -> tuple[Traits, ...]:
    """Those made by the present rules; the others are missing until they are put again."""
    return tuple(Traits(*row) for row in database.rows(_SELECT, (RULES,)))


def put(database: Database, traits: Traits) -> None:
    row = (
        *(RULES, traits.sha256, traits.language, traits.release, traits.length, traits.sketch),
        *(traits.constants, traits.document),
    )
    database.write(_PUT, row)
