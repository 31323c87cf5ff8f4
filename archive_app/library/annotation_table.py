"""Annotations as rows of the library's database."""

from __future__ import annotations

import json
from typing import Any

from archive_app.errors import DamagedLibrary
from archive_app.library.annotation import AnchorState, Annotation, Colour
from archive_app.library.database import Database

_NAMES = (
    "id", "document", "quote", "prefix", "suffix", "start", '"end"', "colour", "note", "tags", "state",
    "created", "answers", "author",
)  # fmt: skip
_COLUMNS = ", ".join(_NAMES)
_SELECT = f"SELECT {_COLUMNS} FROM annotations"  # noqa: S608 - a constant list of columns
_ORDER = ' ORDER BY document, start, "end", created, rowid'
_BY_INDEX = "SELECT rowid FROM annotations INDEXED BY annotations_by_document ORDER BY document, start"
# One that is changed keeps its row, and with it its place among those of the same time.
_PUT = (
    f"INSERT INTO annotations ({_COLUMNS}) VALUES ({','.join('?' * len(_NAMES))}) "  # noqa: S608
    f"ON CONFLICT (id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _NAMES[1:])}"
)


def all_annotations(database: Database, document: str | None) -> tuple[Annotation, ...]:
    """In the order of the text; of one document, or of all. Of damaged pages, what can be read."""
    where, values = ("", ()) if document is None else (" WHERE document = ?", (document,))
    try:
        return tuple(map(_annotation, database.rows(_SELECT + where + _ORDER, values)))
    except DamagedLibrary:
        readable = (_annotation(row) for number in _numbers(database) for row in _readable(database, number))
        return tuple(each for each in readable if document in (None, each.document))


def damaged_count(database: Database) -> int:
    """Annotations that cannot be read."""
    return sum(not _readable(database, number) for number in _numbers(database))


def _numbers(database: Database) -> list[int]:
    """By the index, which lies on other pages than the annotations; if it is damaged, by those themselves."""
    try:
        return [row[0] for row in database.rows(_BY_INDEX)]
    except DamagedLibrary:
        return [row[0] for row in database.rows("SELECT rowid FROM annotations NOT INDEXED")]


def _readable(database: Database, number: int) -> list[Any]:
    try:
        return database.rows(_SELECT + " WHERE rowid = ?", (number,))
    except DamagedLibrary:
        return []


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
        annotation.answers,
        annotation.author,
    )


def _annotation(row: Any) -> Annotation:
    id_, document, quote, prefix, suffix, start, end, colour, note, tags, *others = row
    state, created, answers, author = others
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
        answers=answers,
        author=author,
    )
