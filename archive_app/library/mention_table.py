"""Mentions as rows of the library's database, so that names are looked for once in a document."""

from __future__ import annotations

import json
from collections.abc import Sequence

from archive_app.entities.mention import Mention, MentionKind
from archive_app.library.database import Database

_SELECT = "SELECT mentions.json FROM documents JOIN mentions USING (position) WHERE id = ? AND found_by = ?"
_PUT = "INSERT OR REPLACE INTO mentions SELECT position, ?, ? FROM documents WHERE id = ?"


def mentions(database: Database, document_id: str, found_by: str) -> tuple[Mention, ...] | None:
    """None when they were not looked for yet, or by another version of names and rules."""
    kept = database.value(_SELECT, (document_id, found_by))
    if kept is None:
        return None
    return tuple(
        Mention(start, end, text, MentionKind(kind), entity, name, value)
        for start, end, text, kind, entity, name, value in json.loads(kept)
    )


def put(database: Database, document_id: str, found_by: str, found: Sequence[Mention]) -> None:
    rows = [
        [each.start, each.end, each.text, each.kind.value, each.entity, each.name, each.value]
        for each in found
    ]
    written = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    database.write(_PUT, (found_by, written, document_id))
