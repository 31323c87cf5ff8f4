"""Adding: what is inside files becomes documents, and each one says what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
from making import printed, zipped

from archive_app.additions import MOST_AT_ONCE, NOTHING, PART_OF_A_PAGE, Addition, add_files, numbered
from archive_app.documents.ahead import ahead
from archive_app.documents.document import Document
from archive_app.documents.reader import NOT_SEARCHABLE
from archive_app.documents.traits import Traits
from archive_app.entities.mention import Mention
from archive_app.library.store import Library

TEXT = " ".join(
    f"In part {number} the union explains what happened to worker {number * 7}." for number in range(60)
)


class NoNames:
    made_by = "nobody"

    def mentions(self, document: Document) -> tuple[Mention, ...]:
        del document
        return ()


def add(library: Library, *paths: Path, known: Iterable[Traits] = ()) -> list[Addition]:
    kept = add_files(numbered(paths), library, known, NoNames())
    return [added.addition for some in kept for added in some]


def test_a_mail_comes_with_its_attachments(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "a@b.example", "List"
    mail.set_content("Here it is.")
    mail.add_attachment(b"Ann, Ivan", maintype="text", subtype="plain", filename="list.txt")
    (tmp_path / "a.eml").write_bytes(bytes(mail))
    with Library.in_memory() as library:
        letter, attached = add(library, tmp_path / "a.eml")
        assert attached.path == tmp_path / "a.eml" / "list.txt"
        assert attached.part_of == letter.document
        assert library.original(str(letter.document)) == bytes(mail)
        assert library.original(str(attached.document)) == b"Ann, Ivan"
        assert library.document(str(attached.document)).passport.part_of == letter.document


def test_every_member_of_an_archive_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(
        zipped({"a.txt": "one", "b.docx": "PK", "c.txt": "one", "d.bin": b"\0\1\2\3" * 99})
    )
    (tmp_path / "none.zip").write_bytes(zipped({}))
    with Library.in_memory() as library:
        results = add(library, tmp_path)
    assert [(each.path.name, each.status) for each in results] == [
        ("a.txt", "added"),
        ("b.docx", "added"),
        ("c.txt", "duplicate"),
        ("d.bin", "unreadable"),
        ("none.zip", "unreadable"),
    ]
    assert results[2].document == results[0].document
    assert results[4].reason == NOTHING


def test_what_is_like_another_document_says_so_and_is_kept(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "2.txt").write_text(f"{TEXT} More.", encoding="utf-8")
    with Library.in_memory() as library:
        first, second = add(library, tmp_path)
        (tmp_path / "3.txt").write_text(f"{TEXT} Less.", encoding="utf-8")
        third = add(library, tmp_path / "3.txt", known=library.traits())[0]
    assert (first.reason, first.like) == (None, None)
    assert (second.status, second.like) == ("added", first.document)
    assert second.reason == f"it is much like “{first.title}”"
    assert third.like in (first.document, second.document)


def test_a_scan_says_that_its_words_are_not_found(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(printed([], []))
    with Library.in_memory() as library:
        added = add(library, tmp_path)[0]
    assert (added.status, added.title, added.reason) == ("added", "scan.pdf", NOT_SEARCHABLE)


def test_the_folder_beside_a_saved_page_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>words", encoding="utf-8")
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "ad.html").write_text("<p>buy", encoding="utf-8")
    with Library.in_memory() as library:
        results = add(library, tmp_path)
    assert [(each.path.name, each.status, each.reason) for each in results] == [
        ("page.html", "added", None),
        ("page_files", "skipped", PART_OF_A_PAGE),
    ]


def test_adding_can_be_left_in_the_middle(tmp_path: Path) -> None:
    files = 2 * MOST_AT_ONCE
    for number in range(files):
        (tmp_path / f"{number}.txt").write_text(f"words {number}", encoding="utf-8")
    with Library.in_memory() as library:
        adding = add_files(numbered([tmp_path]), library, (), NoNames())
        first = next(adding)
        adding.close()
        assert library.document_count() == len(first) <= MOST_AT_ONCE < files


def test_reading_ahead_keeps_order_and_errors() -> None:
    def numbers() -> Iterator[int]:
        yield from range(5)
        raise KeyError("six")

    items = ahead(numbers(), lambda: None)
    assert [next(items) for _ in range(5)] == [0, 1, 2, 3, 4]
    with pytest.raises(KeyError, match="six"):
        next(items)
