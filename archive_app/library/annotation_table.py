"""Annotations as rows of the library's database."""

from __future__ import annotations

import json
from typing import Any

from archive_app.library.annotation import AnchorState, Annotation, Colour
from archive_app.library.database import Database

_COLUMNS = 'id, document, quote, prefix, suffix, start, "end", colour, note, tags, state, created'
_SELECT = f"SELECT {_COLUMNS} FROM annotations"  # noqa: S608 - a constant list of columns
_ORDER = ' ORDER BY document, start, "end", id'
_PUT = f"INSERT OR REPLACE INTO annotations ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"  # noqa: S608


def all_annotations(database: Database, document: str | None) -> tuple[Annotation, ...]:
    """In the order of the text; of one document, or of all."""
    if document is None:
        rows = database.rows(_SELECT + _ORDER)
    else:
        rows = database.rows(_SELECT + " WHERE document = ?" + _ORDER, (document,))
    return tuple(_annotation(row) for row in rows)


def one_annotation(database: Database, annotation_id: str) -> Annotation | None:
    rows = database.rows(_SELECT + " WHERE id = ?", (annotation_id,))
    return _annotation(rows[0]) if rows else None


def put(database: Database, annotation: Annotation) -> None:
    """Keep it, in place of the one with the same id."""
    database.write(_PUT, _row(annotation))


def delete(database: Database, annotation_id: str) -> bool:
    """Whether there was one."""
    return database.write("DELETE FROM annotations WHERE id = ?", (annotation_id,)) > 0


def _row(annotation: Annotation) -> tuple[object, ...]:
    return (
        annotation.id,
        annotation.document,
        annotation.quote,
        annotation.prefix,
        annotation.suffix,
        annotation.start,
        annotation.end,
        annotation.colour.value,
        annotation.note,
        json.dumps(annotation.tags, ensure_ascii=False),
        annotation.state.value,
        annotation.created,
    )


def _annotation(row: Any) -> Annotation:
    id_, document, quote, prefix, suffix, start, end, colour, note, tags, state, created = row
    return Annotation(
        id=id_,
        document=document,
        quote=quote,
        prefix=prefix,
        suffix=suffix,
        start=start,
        end=end,
        colour=Colour(colour),
        note=note,
        tags=tuple(json.loads(tags)),
        state=AnchorState(state),
        created=created,
    )
