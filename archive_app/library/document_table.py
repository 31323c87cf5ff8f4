"""Added documents as rows of the library's database: what they say, and the files as received."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from archive_app.documents.amendment import Amendments, amended
from archive_app.documents.document import Document, Family, Passport, Relative
from archive_app.documents.serialisation import from_json, passport_from_json, passport_to_json, to_json
from archive_app.errors import DamagedLibrary, UnknownDocument
from archive_app.library.database import Database
from archive_app.library.shelved import Shelved

_TEXT = "SELECT json, amended, added, path, binned FROM documents JOIN texts USING (position) WHERE id = ?"
_ORIGINAL = "SELECT bytes FROM documents JOIN originals USING (position) WHERE id = ?"
_STATE = """amended || CASE WHEN position IN (SELECT position FROM recognised_pages)
    THEN ' recognised' ELSE '' END"""
_STATES = f"SELECT id, {_STATE} FROM documents WHERE binned = '' ORDER BY position"  # noqa: S608
_RELATIVES = """SELECT id, title, length(bytes), CASE WHEN passport = '' THEN '' ELSE
    json_extract(passport, '$.source') END FROM documents JOIN originals USING (position) WHERE"""
_MAIL = "mail"
_CHANGE = "UPDATE texts SET json = ? WHERE position = (SELECT position FROM documents WHERE id = ?)"
_INSERT = """
    INSERT INTO documents (id, title, passport, amended, added, path, binned) VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_SHELVED = "SELECT id, passport, amended, added, path, binned FROM documents ORDER BY position"


MOST_RELATIVES = 500


@dataclass(frozen=True, slots=True)
class Row:
    """What is kept of a document beside what its source says: the day it was added, where its file lay."""

    added: str = ""
    path: str = ""
    amended: str = ""
    """JSON of its amendments; empty without any."""
    binned: str = ""


def put(database: Database, document: Document, original: bytes, row: Row) -> None:
    """Keep it as the newest, in place of the one with the same id. Its passport is that of the source."""
    text = json.dumps(to_json(document), ensure_ascii=False)
    passport = json.dumps(passport_to_json(document.passport), ensure_ascii=False)
    values = (document.id, document.passport.title, passport, row.amended, row.added, row.path, row.binned)
    with database.transaction():
        delete(database, document.id)
        database.write(_INSERT, values)
        position = database.value("SELECT position FROM documents WHERE id = ?", (document.id,))
        database.write("INSERT INTO texts (position, json) VALUES (?, ?)", (position, text))
        database.write("INSERT INTO originals (position, bytes) VALUES (?, ?)", (position, original))


def change_text(database: Database, document: Document) -> None:
    """Another text of the same file. What the reader says of it stays; what was found in it does not."""
    text = json.dumps(to_json(document), ensure_ascii=False)
    passport = json.dumps(passport_to_json(document.passport), ensure_ascii=False)
    with database.transaction():
        database.write("UPDATE documents SET passport = ? WHERE id = ?", (passport, document.id))
        database.write(_CHANGE, (text, document.id))
        for table in ("mentions", "traits"):
            database.write(
                f"DELETE FROM {table} WHERE position = (SELECT position FROM documents WHERE id = ?)",  # noqa: S608
                (document.id,),
            )


def delete(database: Database, document_id: str) -> bool:
    """Whether there was one."""
    return database.write("DELETE FROM documents WHERE id = ?", (document_id,)) > 0


def ids(database: Database) -> tuple[str, ...]:
    """In the order they were added, without those in the bin."""
    return tuple(amended_states(database))


def amended_states(database: Database) -> dict[str, str]:
    """Every id, in the order they were added → another text whenever other things are said of it, or its
    text was recognised meanwhile. Without those in the bin."""
    return dict(database.rows(_STATES))


def state(database: Database, document_id: str) -> str:
    """As in `amended_states`. Raises UnknownDocument."""
    found = database.value(f"SELECT {_STATE} FROM documents WHERE id = ?", (document_id,))  # noqa: S608
    if found is None:
        raise UnknownDocument(document=document_id)
    return str(found)


def shelved(database: Database) -> tuple[Shelved, ...]:
    """All of them, in the order they were added; of those that are damaged, what is known."""
    return tuple(_shelved(database, *row) for row in database.rows(_SHELVED))


def document(database: Database, document_id: str) -> Document:
    """As the reader has it. Raises UnknownDocument."""
    found, row = received(database, document_id)
    return replace(found, passport=_passport(found.passport, row))


def received(database: Database, document_id: str) -> tuple[Document, Row]:
    """With the passport of the source. Raises UnknownDocument."""
    rows = database.rows(_TEXT, (document_id,))
    if not rows:
        raise UnknownDocument(document=document_id)
    text, said, added, path, binned = rows[0]
    return from_json(json.loads(text)), Row(added, path, said, binned)


def family(database: Database, document: Document) -> Family:
    """What it came inside of, and what came inside of it, in the order of their coming."""
    around = database.rows(f"{_RELATIVES} id = ?", (document.passport.part_of,))
    inside = database.rows(
        f"{_RELATIVES} passport != '' AND json_extract(passport, '$.part_of') = ? ORDER BY position LIMIT ?",
        (document.id, MOST_RELATIVES),
    )
    return Family(
        next((_relative(*row) for row in around), None),
        tuple(_relative(*row, named_by_file=document.passport.kind == _MAIL) for row in inside),
    )


def _relative(id_: str, title: str, size: int, source: str, *, named_by_file: bool = False) -> Relative:
    """What is attached to a mail is known by the name of its file."""
    return Relative(id_, PurePosixPath(source or title).name if named_by_file else title, size)


def original(database: Database, document_id: str) -> bytes:
    """The source file as received. Raises UnknownDocument."""
    found = database.value(_ORIGINAL, (document_id,))
    if found is None:
        raise UnknownDocument(document=document_id)
    return bytes(found)


def amendments(database: Database, document_id: str) -> Amendments:
    """What the reader says of it. Raises UnknownDocument."""
    said = database.value("SELECT amended FROM documents WHERE id = ?", (document_id,))
    if said is None:
        raise UnknownDocument(document=document_id)
    return _amendments(said)


def amend(database: Database, document_id: str, amendments: Amendments) -> str:
    """In place of what was said. Dates told from the day it was published are looked for again.

    Returns the new state, as in `amended_states`.
    """
    found, _ = received(database, document_id)
    said = json.dumps(amendments, ensure_ascii=False, sort_keys=True) if amendments else ""
    title = amended(found.passport, amendments).title
    with database.transaction():
        database.write("UPDATE documents SET amended = ?, title = ? WHERE id = ?", (said, title, document_id))
        database.write(
            "DELETE FROM mentions WHERE position = (SELECT position FROM documents WHERE id = ?)",
            (document_id,),
        )
        return state(database, document_id)


def damaged_titles(database: Database, originals: bool) -> tuple[str, ...]:
    """Of the documents whose pages on disk were altered, those of the `originals` too if wanted."""
    wanted = (_TEXT, _ORIGINAL) if originals else (_TEXT,)
    rows = database.rows("SELECT id, title FROM documents ORDER BY position")
    return tuple(title for document_id, title in rows if not _are_readable(database, document_id, wanted))


def _shelved(
    database: Database, document_id: str, passport: str, said: str, added: str, path: str, binned: str
) -> Shelved:
    if passport:
        source = passport_from_json(json.loads(passport))
    else:  # it was added by an earlier version
        source = _passport_of_text(database, document_id)
    return Shelved(document_id, _passport(source, Row(added, path, said)), binned or None)


def _passport_of_text(database: Database, document_id: str) -> Passport:
    try:
        return received(database, document_id)[0].passport
    except DamagedLibrary:
        title = database.value("SELECT title FROM documents WHERE id = ?", (document_id,))
        return Passport(str(title), "", "")


def _passport(passport: Passport, row: Row) -> Passport:
    whole = amended(passport, _amendments(row.amended))
    return replace(whole, added=row.added or None, path=row.path or None)


def _amendments(said: str) -> Amendments:
    return dict(json.loads(said)) if said else {}


def _are_readable(database: Database, document_id: str, wanted: tuple[str, ...]) -> bool:
    """Every page is checked as it is read; what is on it need not be understood."""
    try:
        return all(database.value(sql, (document_id,)) is not None for sql in wanted)
    except DamagedLibrary:
        return False
