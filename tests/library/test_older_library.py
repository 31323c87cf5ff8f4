"""A library of an older version: brought up to date where it can be written, else read as it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sample_library import PASSPHRASE, QUICK, a_document

from archive_app.documents.serialisation import to_json
from archive_app.errors import BadInput, LibraryReadOnly, UnknownDocument
from archive_app.library import database
from archive_app.library.anchors import annotation
from archive_app.library.lock import FolderLock
from archive_app.library.schema import VERSION
from archive_app.library.store import DATABASE, Library


@pytest.fixture
def older(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """As the first version made it, with a document and a note."""
    document = a_document()
    note = annotation(document.id, document.text, 0, 8, note="look")
    with monkeypatch.context() as then:
        then.setattr(database, "VERSION", 1)
        with Library.create(folder, PASSPHRASE, QUICK) as library:
            text = json.dumps(to_json(document))
            for sql, values in (
                ("INSERT INTO documents VALUES (1, ?, ?)", (document.id, document.passport.title)),
                ("INSERT INTO texts VALUES (1, ?)", (text,)),
                ("INSERT INTO originals VALUES (1, ?)", (b"original",)),
            ):
                library._database.write(sql, values)
            columns = 'id, document, quote, prefix, suffix, start, "end", colour, note, tags, state, created'
            row = (note.id, document.id, note.quote, "", "", 0, 8, "yellow", "look", "[]", "placed", "")
            library._database.write(f"INSERT INTO annotations ({columns}) VALUES ({'?,' * 11}?)", row)
    return folder


@pytest.fixture
def elsewhere(older: Path) -> Iterator[None]:
    """Another window has it."""
    lock = FolderLock.take(older / "library.lock")
    assert lock
    yield
    lock.close()


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".lock"}


@pytest.mark.usefixtures("elsewhere")
def test_where_it_cannot_be_written_it_is_read_and_stays_as_it_is(older: Path) -> None:
    before = content(older)
    with Library.open(older, PASSPHRASE) as library:
        assert library.read_only
        assert library.documents() == (a_document(),)
        assert library.original("letter") == b"original"
        assert [each.note for each in library.annotations()] == ["look"]
        assert (*library.traits(), *library.corrections()) == ()
        with pytest.raises(LibraryReadOnly):
            library.add_document(a_document("b"), b"")
        with pytest.raises(UnknownDocument):
            library.document("b")
    assert content(older)[DATABASE] == before[DATABASE]


def test_where_it_can_be_written_it_is_brought_up_to_date(older: Path) -> None:
    with Library.open(older, PASSPHRASE) as library:
        assert not library.read_only
        assert library._database.value("PRAGMA user_version") == VERSION
        assert library.documents() == (a_document(),)


@pytest.mark.usefixtures("elsewhere")
def test_one_too_large_for_memory_says_what_to_do(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_MOST_IN_MEMORY", 100)
    with pytest.raises(BadInput, match="older version"):
        Library.open(older, PASSPHRASE)
