"""Recognised words as rows of the library's database, a row a page."""

from __future__ import annotations

import json
from collections.abc import Sequence

from archive_app.documents.recognised import RecognisedPage, page_from_json, page_to_json
from archive_app.library.database import Database

_POSITION = "(SELECT position FROM documents WHERE id = ?)"
_PUT = f"INSERT INTO recognised_pages (position, page, json) VALUES ({_POSITION}, ?, ?)"  # noqa: S608
_DELETE = f"DELETE FROM recognised_pages WHERE position = {_POSITION}"  # noqa: S608
_ALL = "SELECT page, json FROM documents JOIN recognised_pages USING (position) WHERE id = ?"
_SELECT = "SELECT json FROM documents JOIN recognised_pages USING (position) WHERE id = ? AND page = ?"


def put(database: Database, document_id: str, pages: Sequence[RecognisedPage]) -> None:
    """In place of those kept before."""
    with database.transaction():
        database.write(_DELETE, (document_id,))
        for number, page in enumerate(pages, 1):
            kept = json.dumps(page_to_json(page), ensure_ascii=False, separators=(",", ":"))
            database.write(_PUT, (document_id, number, kept))


def copy(source: Database, target: Database, document_id: str) -> None:
    """All pages of a document that is in both."""
    with target.transaction():
        for number, kept in source.rows(_ALL, (document_id,)):
            target.write(_PUT, (document_id, number, kept))


def page(database: Database, document_id: str, number: int) -> RecognisedPage | None:
    found = database.value(_SELECT, (document_id, number))
    return None if found is None else page_from_json(json.loads(found))
