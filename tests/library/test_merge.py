"""Notes of another reader on the same documents: nothing is overwritten, nothing is there twice."""

from __future__ import annotations

from dataclasses import replace

from sample_library import a_document

from archive_app.documents.document import Document
from archive_app.library.anchors import annotation
from archive_app.library.annotation import Annotation
from archive_app.library.store import Library
from archive_app.library.webannotation import to_bytes
from archive_app.notes import Notes

DOCUMENT = a_document("letter", "The strike began on Monday. The court sat on Friday.")


def note(start: int, end: int, text: str, *tags: str) -> Annotation:
    return annotation(DOCUMENT.id, DOCUMENT.text, start, end, note=text, tags=tags)


def merged(mine: list[Annotation], theirs: list[Annotation]) -> tuple[dict[str, tuple[str, ...]], int, int]:
    """Note → tags afterwards; how many were new, and how many there already."""

    def document(_: str) -> Document:
        return DOCUMENT

    with Library.in_memory() as library:
        for each in mine:
            library.put_annotation(each)
        notes = Notes(library, document)
        report = notes.merge(to_bytes(theirs, document), [DOCUMENT])
        again = notes.merge(to_bytes(theirs, document), [DOCUMENT])
        assert again.imported == 0
        kept = library.annotations()
        assert len({each.id for each in kept}) == len(kept)
        return {each.note: each.tags for each in kept}, report.imported, report.already


def test_other_notes_come_beside_mine() -> None:
    assert merged([note(0, 10, "mine")], [note(0, 10, "theirs"), note(28, 37, "court")]) == (
        {"mine": (), "theirs": (), "court": ()},
        2,
        0,
    )


def test_the_same_note_on_the_same_passage_is_kept_once_with_all_tags() -> None:
    mine, theirs = note(0, 10, "same", "a", "b"), note(0, 10, "same", "b", "c")
    assert merged([mine], [theirs]) == ({"same": ("a", "b", "c")}, 0, 1)


def test_two_versions_of_one_note_are_both_kept() -> None:
    mine = note(0, 10, "first thoughts")
    assert merged([mine], [replace(mine, note="second thoughts")])[0] == {
        "first thoughts": (),
        "second thoughts": (),
    }
