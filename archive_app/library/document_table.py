"""Added documents as rows of the library's database: what they say, and the files as received."""

from __future__ import annotations

import json

from archive_app.documents.document import Document
from archive_app.documents.serialisation import from_json, to_json
from archive_app.errors import DamagedLibrary, UnknownDocument
from archive_app.library.database import Database

_TEXT = "SELECT json FROM documents JOIN texts USING (position) WHERE id = ?"
_ORIGINAL = "SELECT bytes FROM documents JOIN originals USING (position) WHERE id = ?"
_POSITION = "SELECT position FROM documents WHERE id = ?"


def put(database: Database, document: Document, original: bytes) -> None:
    """Keep it as the newest, in place of the one with the same id."""
    title, text = document.passport.title, json.dumps(to_json(document), ensure_ascii=False)
    with database.transaction():
        delete(database, document.id)
        database.write("INSERT INTO documents (id, title) VALUES (?, ?)", (document.id, title))
        position = database.value(_POSITION, (document.id,))
        database.write("INSERT INTO texts (position, json) VALUES (?, ?)", (position, text))
        database.write("INSERT INTO originals (position, bytes) VALUES (?, ?)", (position, original))


def delete(database: Database, document_id: str) -> bool:
    """Whether there was one."""
    return database.write("DELETE FROM documents WHERE id = ?", (document_id,)) > 0


def ids(database: Database) -> tuple[str, ...]:
    """In the order they were added."""
    return tuple(row[0] for row in database.rows("SELECT id FROM documents ORDER BY position"))


def document(database: Database, document_id: str) -> Document:
    """Raises UnknownDocument."""
    text = database.value(_TEXT, (document_id,))
    if text is None:
        raise UnknownDocument(document=document_id)
    return from_json(json.loads(text))


def original(database: Database, document_id: str) -> bytes:
    """The source file as received. Raises UnknownDocument."""
    found = database.value(_ORIGINAL, (document_id,))
    if found is None:
        raise UnknownDocument(document=document_id)
    return bytes(found)


def damaged_titles(database: Database, originals: bool) -> tuple[str, ...]:
    """Of the documents whose pages on disk were altered, those of the `originals` too if wanted."""
    wanted = (_TEXT, _ORIGINAL) if originals else (_TEXT,)
    rows = database.rows("SELECT id, title FROM documents ORDER BY position")
    return tuple(title for document_id, title in rows if not _are_readable(database, document_id, wanted))


def _are_readable(database: Database, document_id: str, wanted: tuple[str, ...]) -> bool:
    """Every page is checked as it is read; what is on it need not be understood."""
    try:
        return all(database.value(sql, (document_id,)) is not None for sql in wanted)
    except DamagedLibrary:
        return False
