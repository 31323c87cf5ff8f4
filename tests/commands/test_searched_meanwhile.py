"""A search in the reader's library goes on when its index is damaged, and when the library is closed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive_app.archive import Archive
from archive_app.entities.correction import new_entity
from archive_app.entities.mention import MentionKind
from archive_app.library.key_derivation import KeyDerivation
from archive_app.library.store import Library
from archive_app.paths import Places
from archive_app.search.request import SearchRequest
from archive_app.search.results import ResultPage
from archive_app.search.searcher import Searcher

PASSPHRASE = "wolf under the bridge"
QUERY = "zanzibar"


@pytest.fixture
def archive(places: Places, tmp_path: Path) -> Iterator[Archive]:
    """With a letter that was added before the library was opened."""
    Library.create(places.library, PASSPHRASE, KeyDerivation(memory=8, passes=1, lanes=1)).close()
    words = " ".join(f"word{number}" for number in range(9_000))
    (tmp_path / "letter.txt").write_text(f"Letter\n\nIn Zanzibar {words}", encoding="utf-8")
    with Archive.open(places) as archive:
        archive.library.unlock(PASSPHRASE)
        assert [each.status for each in archive.add([tmp_path / "letter.txt"])] == ["added"]
        archive.library.lock()
        archive.library.unlock(PASSPHRASE)
        yield archive


def found(page: ResultPage) -> list[str]:
    return [hit.title for hit in page.results]


def test_a_damaged_index_is_made_anew_beside_a_good_one(archive: Archive) -> None:
    archive.search(SearchRequest(""))
    database = archive.library.opened().library._database
    database.write("UPDATE chunks SET bytes = x'00' || substr(bytes, 2)")
    assert found(archive.search(SearchRequest(QUERY))) == ["Letter"]
    assert archive.notices == ()  # of the bundled documents, whose index is whole
    archive.library.lock()
    archive.library.unlock(PASSPHRASE)
    assert found(archive.search(SearchRequest(QUERY))) == ["Letter"]


def test_damage_that_is_found_by_following_a_correction_is_mended(archive: Archive) -> None:
    archive.search(SearchRequest(""))
    library = archive.library.opened().library
    library.put_correction(new_entity(MentionKind.PERSON, QUERY.capitalize()))
    middle = "number > 0 AND number < (SELECT max(number) - 1 FROM chunks)"
    library._database.write(f"UPDATE chunks SET bytes = x'00' || substr(bytes, 2) WHERE {middle}")
    archive.library.lock()
    archive.library.unlock(PASSPHRASE)
    archive.catch_up()
    assert found(archive.search(SearchRequest(QUERY))) == ["Letter"]


def test_without_a_library_that_was_closed_the_rest_is_searched(archive: Archive) -> None:
    asked: list[Searcher] = []

    def question(searcher: Searcher) -> ResultPage:
        asked.append(searcher)
        if len(asked) == 1:
            archive.library.lock()
        return searcher.search(SearchRequest(f"{QUERY} OR Belarus"))

    page = archive._searching.ask(question)
    assert len(asked) == 2
    assert page.total > 0
    assert "Letter" not in found(page)
