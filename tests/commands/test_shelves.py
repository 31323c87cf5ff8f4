"""Added documents as the reader keeps them, by the archive and by the command line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from archive_app import cli
from archive_app.archive import Archive
from archive_app.errors import BadInput, UnknownDocument
from archive_app.library import key_derivation, store
from archive_app.paths import Places
from archive_app.search.request import SearchRequest, Sort

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
QUICK = key_derivation.KeyDerivation(memory=8, passes=1, lanes=1)
LETTERS = {
    "anna.txt": "A letter from Anna\n\nThe strike began on Monday and went on for a week in every shop.",
    "boris.txt": "A letter from Boris\n\nNobody came to the meeting in the old town hall that evening.",
    "vera.txt": "A letter from Vera\n\nThe court heard four witnesses and postponed the case again.",
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("index")


@pytest.fixture
def places(index: Path, tmp_path: Path) -> Places:
    return Places(RESOURCES, index, tmp_path / "library")


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    folder = tmp_path / "letters"
    folder.mkdir()
    for name, text in LETTERS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store.Library.create.__func__, "__defaults__", (QUICK, b""))


@pytest.fixture
def archive(places: Places, quick_keys: None, letters: Path) -> Iterator[Archive]:
    with Archive.open(places) as archive:
        archive.library.create("wolf under the bridge")
        list(archive.add([letters]))
        yield archive


def reopened(archive: Archive) -> None:
    archive.library.lock()
    archive.library.unlock("wolf under the bridge")


def found(archive: Archive, query: str, **filters: Any) -> list[str]:
    return [hit.title for hit in archive.search(SearchRequest(query, **filters)).results]


def the(archive: Archive, name: str) -> str:
    """The id of a letter."""
    return next(each.id for each in archive.documents() if each.passport.source == f"{name}.txt")


def test_what_is_said_is_shown_found_and_kept(archive: Archive) -> None:
    anna = the(archive, "anna")
    assert archive.document(anna).passport.added == date.today().isoformat()
    changes = {
        "title": " Anna's  testimony ",
        "publisher": "Free Press",
        "published": "23.3.2023",
        "language": "BE",
    }
    archive.shelves.amend(anna, changes)
    for _ in range(2):
        passport = archive.document(anna).passport
        assert (passport.title, passport.publisher) == ("Anna's testimony", "Free Press")
        assert (passport.published, passport.language) == ("2023-03-23", "be")
        assert passport.corrected == {"title", "publisher", "published", "language"}
        assert not passport.corrected & passport.found
        assert found(archive, "title:testimony") == ["Anna's testimony"]
        assert found(archive, "publisher:free strike") == ["Anna's testimony"]
        assert found(archive, "published:2023 strike language:be") == ["Anna's testimony"]
        years = {
            each.value: each.count for each in archive.search(SearchRequest("strike monday")).facets.published
        }
        assert years == {"2023": 1}
        assert found(archive, "letter", sort=Sort.TITLE)[0] == "A letter from Boris"
        reopened(archive)


def test_also_where_a_note_was_written(archive: Archive) -> None:
    anna = the(archive, "anna")
    archive.notes.annotate_quote(anna, "The strike began", note="check this")
    assert found(archive, "note:check") == ["A letter from Anna"]
    archive.shelves.amend(anna, {"title": "Testimony"})
    assert found(archive, "note:check") == found(archive, "title:testimony") == ["Testimony"]


def test_unknown_and_as_found_again(archive: Archive) -> None:
    anna = the(archive, "anna")
    before, after = archive.shelves.amend(anna, {"title": "Testimony", "language": ""})
    assert archive.document(anna).passport.language is None
    assert archive.document(anna).passport.corrected == {"title", "language"}
    archive.shelves.put_amendments(anna, before)
    assert archive.document(anna).passport.title == "A letter from Anna"
    archive.shelves.put_amendments(anna, after)
    archive.shelves.amend(anna, {"title": None, "language": None})
    assert archive.document(anna).passport.corrected == frozenset()
    archive.shelves.amend(anna, {"title": "A letter from Anna"})
    assert archive.document(anna).passport.corrected == frozenset(), "that is what was found"


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("published", "yesterday"),
        ("published", "2023-02-30"),
        ("language", "Belarusian?"),
        ("url", "see below"),
    ],
)
def test_what_makes_no_sense_changes_nothing(archive: Archive, name: str, typed: str) -> None:
    anna = the(archive, "anna")
    with pytest.raises(BadInput):
        archive.shelves.amend(anna, {"title": "Other", name: typed})
    assert archive.document(anna).passport.corrected == frozenset()


def test_only_what_was_added(archive: Archive) -> None:
    bundled = archive.documents()[0].id
    with pytest.raises(BadInput):
        archive.shelves.amend(bundled, {"title": "Other"})
    with pytest.raises(UnknownDocument):
        archive.shelves.amend("nothing", {"title": "Other"})


def test_a_session_moves_into_its_library(places: Places, quick_keys: None, letters: Path) -> None:
    with Archive.open(places) as archive:
        archive.library.keep_in_memory()
        list(archive.add([letters]))
        archive.shelves.amend(the(archive, "anna"), {"title": "Testimony"})
        archive.library.create("wolf under the bridge")
        reopened(archive)
        passport = archive.document(the(archive, "anna")).passport
        assert (passport.title, passport.corrected) == ("Testimony", {"title"})
        assert passport.added == date.today().isoformat()


@pytest.fixture
def run(
    archive: Archive,
    places: Places,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[..., Any]:
    """The command line on the library with the letters; its answer, or its complaint."""
    archive.library.lock()
    key = tmp_path / "passphrase"
    key.write_text("wolf under the bridge\n", encoding="utf-8")
    monkeypatch.setattr(cli, "places", lambda library: places)

    def run(*arguments: str, code: int = 0) -> Any:
        capsys.readouterr()
        assert cli.main([*arguments, "--passphrase-file", str(key), "--json"]) == code
        told = capsys.readouterr()
        return json.loads(told.out) if code == 0 else told.err

    return run


def test_the_command(run: Callable[..., Any]) -> None:
    [anna] = [each["document"] for each in run("documents") if each["title"] == "A letter from Anna"]
    shape = run("passport", anna, "--title", "Testimony", "--author", "Anna", "--language", "")
    assert (shape["title"], shape["author"], shape["language"]) == ("Testimony", "Anna", None)
    assert shape["corrected"] == ["author", "language", "title"]
    assert run("passport", anna[:8], "--as-found", "title")["title"] == "A letter from Anna"
    assert "2023-03" in run("passport", anna, "--published", "soon", code=1)
    assert run("show", anna)["added"] == date.today().isoformat()
