"""Recognised words in the library: kept page by page, with their document, and gone with it."""

from __future__ import annotations

from dataclasses import replace

from archive_app.documents.document import Block, BlockKind, Document, Passport, Recognised
from archive_app.documents.recognised import RecognisedPage, Word
from archive_app.library.store import Library

SCAN = Document(
    "a" * 16,
    Passport("a.png", "a.png", "b" * 64, kind="picture"),
    "a.png",
    (Block(BlockKind.TITLE, 0, 5),),
    pages=(0,),
)
PAGES = (RecognisedPage(1.5, (Word("слова", 50, 0, 0.1, 0.2, 0.3, 0.05),)), RecognisedPage(1.0))


def recognised(library: Library) -> Document:
    found = replace(SCAN, text="слова", recognised=Recognised(50, ((0, 5),)))
    library.add_document(SCAN, b"picture")
    library.change_text(found)
    library.put_recognised(SCAN.id, PAGES)
    return found


def test_a_recognised_text_takes_the_place_of_the_name() -> None:
    with Library.in_memory() as library:
        library.add_document(SCAN, b"picture")
        before = library.state(SCAN.id)
        found = recognised(library)
        kept = library.document(SCAN.id)
        assert (kept.text, kept.recognised) == (found.text, found.recognised)
        assert library.original(SCAN.id) == b"picture"
        assert library.recognised_page(SCAN.id, 1) == PAGES[0]
        assert library.recognised_page(SCAN.id, 3) is None
        assert library.state(SCAN.id) != before
        assert library.amended_states() == {SCAN.id: library.state(SCAN.id)}


def test_words_go_where_their_document_goes() -> None:
    with Library.in_memory() as library, Library.in_memory() as other:
        recognised(library)
        library.copy_document(SCAN.id, other)
        assert other.recognised_page(SCAN.id, 1) == PAGES[0]
        library.remove_document(SCAN.id)
        assert library.recognised_page(SCAN.id, 1) is None
