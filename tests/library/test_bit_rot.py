"""A bit that turns over anywhere in the database costs what was on its page, by name, and nothing else."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from sample_library import PASSPHRASE, QUICK, a_document, as_kept

from archive_app.bundled import Bundled
from archive_app.documents.document import Document
from archive_app.errors import DamagedLibrary
from archive_app.library.anchors import annotation
from archive_app.library.store import DATABASE, Library
from archive_app.messages import Messages
from archive_app.paths import places
from archive_app.personal import Personal
from archive_app.search.request import SearchRequest
from archive_app.search.searcher import Searcher

PAGE = 4096
DOCUMENTS = [a_document(f"doc{n}", f"Report {n}\nword{n} " + "of the strike " * 500) for n in range(12)]
BUNDLED = Bundled(places())


@pytest.fixture
def whole(folder: Path) -> bytes:
    with Library.create(folder, PASSPHRASE, QUICK) as library:
        for document in DOCUMENTS:
            library.add_document(document, document.text.encode())
            library.put_annotation(
                annotation(document.id, document.text, 0, 6, note=f"note on {document.id}")
            )
        Personal(library, BUNDLED).indexes()
    return (folder / DATABASE).read_bytes()


def turn_a_bit(content: bytes, page: int, chance: random.Random) -> bytes:
    place = page * PAGE + chance.randrange(PAGE)
    return content[:place] + bytes([content[place] ^ 1 << chance.randrange(8)]) + content[place + 1 :]


def read_all(folder: Path) -> tuple[list[Document], tuple[str, ...], int]:
    """Documents, what is said of the others, and how many are found; twice, as a reader comes back."""
    for _ in range(2):
        with Library.open(folder, PASSPHRASE) as library:
            personal = Personal(library, BUNDLED)
            indexes = personal.indexes()
            documents = list(personal.documents())
            said = personal.damage(Messages("en", places().resources))
            found = Searcher(indexes).search(SearchRequest("", limit=0)).total
            library.put_annotation(annotation("doc1", DOCUMENTS[1].text, 0, 6, note="still kept"))
    return documents, said, found


def check(folder: Path, whole: bytes, pages: list[int], chance: random.Random) -> int:
    """How many of the pages stop the reader."""
    lost = 0
    for page in pages:
        (folder / DATABASE).write_bytes(turn_a_bit(whole, page, chance))
        try:
            documents, said, found = read_all(folder)
        except DamagedLibrary:
            lost += 1
            continue
        assert all(document in map(as_kept, DOCUMENTS) for document in documents)
        assert said, f"page {page} is damaged and nothing is said"
        missing = {document.passport.title for document in DOCUMENTS} - {
            each.passport.title for each in documents
        }
        assert all(any(title in sentence for sentence in said) for title in missing)
        assert found >= len(documents)
    return lost


def test_some_pages(folder: Path, whole: bytes) -> None:
    chance = random.Random(5)
    pages = chance.sample(range(10, len(whole) // PAGE), 8)
    assert check(folder, whole, pages, chance) <= 1


@pytest.mark.slow
def test_every_page(folder: Path, whole: bytes) -> None:
    pages = list(range(len(whole) // PAGE))
    lost = check(folder, whole, pages, random.Random(6))
    assert lost <= 6, "only the pages that say where everything is, and those that a new note is written to"
