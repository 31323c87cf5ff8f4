"""Files that were saved beside a document, as rows of the library's database."""

from __future__ import annotations

from collections.abc import Mapping

from archive_app.library.database import Database

_POSITION = "(SELECT position FROM documents WHERE id = ?)"
_PUT = f"INSERT OR REPLACE INTO companions (position, name, bytes) VALUES ({_POSITION}, ?, ?)"  # noqa: S608
_SELECT = "SELECT name, bytes FROM documents JOIN companions USING (position) WHERE id = ?"


def put(database: Database, document_id: str, companions: Mapping[str, bytes]) -> None:
    with database.transaction():
        for name, data in companions.items():
            database.write(_PUT, (document_id, name, data))


def companions(database: Database, document_id: str) -> dict[str, bytes]:
    return {name: bytes(data) for name, data in database.rows(_SELECT, (document_id,))}
