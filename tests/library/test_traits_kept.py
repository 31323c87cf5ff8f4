"""What tells whether documents are alike is kept: the texts that are there are not read for a new one."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.additions import Addition
from archive_app.bundled import Bundled
from archive_app.documents.document import Document
from archive_app.library.store import Library
from archive_app.paths import places
from archive_app.personal import Personal

TEXT = " ".join(
    f"In part {number} the union explains what befell worker {number * 7}." for number in range(60)
)


@pytest.fixture
def asked(library: Library, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the documents whose texts are read."""
    read: list[str] = []
    usual = library.document

    def document(document_id: str) -> Document:
        read.append(document_id)
        return usual(document_id)

    monkeypatch.setattr(library, "document", document)
    return read


def add(library: Library, folder: Path, name: str, text: str) -> Addition:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    (added,) = Personal(library, Bundled(places(folder / "library")), on_disk=False).add([file])
    return added


def test_what_is_there_is_not_read_again(library: Library, tmp_path: Path, asked: list[str]) -> None:
    first = add(library, tmp_path, "first.txt", TEXT)
    assert add(library, tmp_path, "again.txt", TEXT).document == first.document
    alike = add(library, tmp_path, "second.txt", f"{TEXT} More.")
    assert (alike.status, alike.like) == ("added", first.document)
    assert asked == []


def test_what_was_added_before_there_were_traits_is_read_once(
    library: Library, tmp_path: Path, asked: list[str]
) -> None:
    first = add(library, tmp_path, "first.txt", TEXT)
    kept = list(library.traits())
    library._database.write("UPDATE traits SET made_by = 'older rules'")
    assert list(library.traits()) == []
    assert add(library, tmp_path, "second.txt", f"{TEXT} More.").like == first.document
    assert asked == [first.document]
    assert list(library.traits())[:1] == kept
    add(library, tmp_path, "third.txt", "Something else entirely.")
    assert asked == [first.document]


def test_traits_go_with_their_document(library: Library, tmp_path: Path) -> None:
    first = add(library, tmp_path, "first.txt", TEXT)
    library.remove_document(str(first.document))
    assert list(library.traits()) == []
    assert add(library, tmp_path, "first.txt", TEXT).status == "added"
