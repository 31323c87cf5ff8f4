"""Search indexes as rows of the library's database: the words of what was added never lie beside it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b

from archive_app.errors import DamagedLibrary
from archive_app.library.database import Database


@dataclass(frozen=True, slots=True)
class IndexLabel:
    """`made_by`: the version of program and names; `made_of`: document → the state of it that is inside."""

    made_by: str
    made_of: dict[str, str]


def label(database: Database, name: str) -> IndexLabel | None:
    rows = database.rows("SELECT made_by, made_of FROM indexes WHERE name = ?", (name,))
    return IndexLabel(rows[0][0], json.loads(rows[0][1])) if rows else None


def pieces(database: Database, name: str) -> dict[str, bytes]:
    """Raises DamagedLibrary unless each is as it was written."""
    rows = database.rows('SELECT name, digest, content FROM pieces WHERE "index" = ?', (name,))
    if any(_digest(content) != digest for _, digest, content in rows):
        raise DamagedLibrary(reason="its index is not as it was written")
    return {piece: content for piece, _, content in rows}


def keep(database: Database, name: str, about: IndexLabel, files: Mapping[str, bytes]) -> None:
    """In place of the one with that name; pieces that are there already are not written again."""
    with database.transaction():
        made_of = json.dumps(about.made_of, ensure_ascii=False, separators=(",", ":"))
        database.write(
            "INSERT INTO indexes VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE "
            "SET made_by = excluded.made_by, made_of = excluded.made_of",
            (name, about.made_by, made_of),
        )
        there = dict(database.rows('SELECT name, digest FROM pieces WHERE "index" = ?', (name,)))
        for gone in there.keys() - files.keys():
            database.write('DELETE FROM pieces WHERE "index" = ? AND name = ?', (name, gone))
        for piece, content in files.items():
            digest = _digest(content)
            if there.get(piece) != digest:
                database.write(
                    "INSERT OR REPLACE INTO pieces VALUES (?, ?, ?, ?)", (name, piece, digest, content)
                )


def forget(database: Database, name: str) -> None:
    database.write("DELETE FROM indexes WHERE name = ?", (name,))


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=16).digest()
