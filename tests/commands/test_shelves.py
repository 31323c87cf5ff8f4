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


def test_collections_by_command(run: Callable[..., Any]) -> None:
    anna, boris, vera = (each["document"] for each in run("documents")[-3:])
    run("collections", "--create", "Witnesses")
    run("collections", "--put", "witnesses", anna, vera)
    run("collections", "--rename", "Witnesses", "Свидетели")
    [bundled, witnesses] = run("collections")
    assert (bundled["collection"], len(bundled["documents"])) == ("bundled", 5)
    assert (witnesses["name"], witnesses["documents"]) == ("Свидетели", sorted([anna, vera]))
    assert [each["document"] for each in run("documents", "--collection", "свидетели")] == [anna, vera]
    assert run("show", anna)["collections"] == ["Свидетели"]
    assert {each["document"] for each in run("search", "letter", "--collection", "Свидетели")["results"]} == {
        anna,
        vera,
    }
    run("collections", "--take", "Свидетели", vera)
    assert [each["document"] for each in run("documents", "--collection", "Свидетели")] == [anna]
    run("collections", "--delete", "Свидетели")
    assert len(run("collections")) == 1
    assert "Nothing was changed" in run("collections", "--rename", "bundled", "Mine", code=1)
    assert "no collection" in run("search", "letter", "--collection", "nowhere", code=1)
    assert len(run("documents")) == 8
    del boris


def test_the_bin_by_command(run: Callable[..., Any]) -> None:
    anna = run("documents")[-3]["document"]
    [binned] = run("bin", "--put", anna[:6])
    assert (binned["title"], binned["binned"]) == ("A letter from Anna", date.today().isoformat())
    assert len(run("documents")) == 7
    assert run("search", "strike monday")["total"] == 0
    assert run("bin", "--restore", anna[:6]) == []
    assert run("search", "strike monday")["total"] == 1
    run("bin", "--put", anna)
    assert run("bin", "--empty") == []
    assert "no document" in run("bin", "--restore", anna, code=1).lower()


def test_what_is_added_goes_into_a_collection(run: Callable[..., Any], tmp_path: Path) -> None:
    more = tmp_path / "more.txt"
    more.write_text("Another letter\n\nNothing much happened after that week.", encoding="utf-8")
    run("add", str(more), "--collection", "New ones")
    assert [each["title"] for each in run("documents", "--collection", "new ones")] == ["Another letter"]


def collected(archive: Archive, query: str = "") -> dict[str, int]:
    return {each.name: each.count for each in archive.search(SearchRequest(query)).facets.collections}


def test_collections_in_a_search(archive: Archive) -> None:
    anna, boris, vera = (the(archive, name) for name in ("anna", "boris", "vera"))
    witnesses = archive.shelves.make_collection("Court witnesses")
    assert archive.shelves.put_into(witnesses.id, [anna, vera, anna]) == (anna, vera)
    archive.shelves.put_into(witnesses.id, [archive.documents()[0].id])
    towns = archive.shelves.make_collection("Towns")
    archive.shelves.put_into(towns.id, [boris, vera])
    for _ in range(2):
        assert collected(archive) == {"Came with the program": 5, "Court witnesses": 3, "Towns": 2}
        assert collected(archive, "title:letter") == {
            "Came with the program": 0,
            "Court witnesses": 2,
            "Towns": 2,
        }
        both = SearchRequest("", collection=towns.id)
        assert {hit.document for hit in archive.search(both).results} == {boris, vera}
        assert archive.search(SearchRequest("witnesses", collection=towns.id)).total == 1
        assert archive.search(SearchRequest("", collection="gone")).total == 0
        for query, total in (
            ("collection:witnesses", 3),
            ("collection:court collection:towns", 1),
            ('collection:"court witnesses" letter', 2),
            ("title:letter -collection:towns", 1),
            ("калекцыя:towns", 2),
            ("коллекция:bundled", 5),
            ("collection:nothing", 0),
        ):
            assert archive.search(SearchRequest(query)).total == total, query
        reopened(archive)
    archive.shelves.take_from(towns.id, [boris])
    assert archive.search(SearchRequest("collection:towns")).total == 1
    archive.shelves.delete_collection(towns.id)
    assert archive.search(SearchRequest("collection:towns")).total == 0


def test_names_of_collections(archive: Archive) -> None:
    first = archive.shelves.make_collection("  Letters   of 2023 ")
    assert first.name == "Letters of 2023"
    for taken in ("letters of 2023", " ", ""):
        with pytest.raises(BadInput):
            archive.shelves.make_collection(taken)
    archive.shelves.rename_collection(first.id, "LETTERS of 2023")
    archive.shelves.delete_collection(first.id)
    archive.shelves.put_collection(first)
    assert archive.shelves.collections()[1:] == (first,)


def test_what_is_in_the_bin_is_nowhere_and_comes_back_whole(archive: Archive) -> None:
    anna, vera = the(archive, "anna"), the(archive, "vera")
    archive.notes.annotate_quote(anna, "The strike began", note="check this", tags=["strike"])
    archive.shelves.amend(anna, {"title": "Testimony"})
    letters = archive.shelves.make_collection("Letters")
    archive.shelves.put_into(letters.id, [anna])
    assert archive.shelves.put_in_bin([anna, vera]) == (anna, vera)
    for _ in range(2):
        assert (
            found(archive, "title:testimony")
            == found(archive, "note:check")
            == found(archive, "tag:strike")
            == []
        )
        assert archive.search(SearchRequest("title:letter")).total == 1
        assert anna not in {each.id for each in archive.documents()}
        assert archive.notes.annotations() == archive.notes.annotations(anna) == ()
        with pytest.raises(UnknownDocument):
            archive.document(anna)
        assert collected(archive)["Letters"] == 0
        assert [each.id for each in archive.shelves.shelved() if each.binned] == [anna, vera]
        reopened(archive)
    assert archive.shelves.take_out_of_bin([anna]) == (anna,)
    assert found(archive, "title:testimony") == found(archive, "note:check") == ["Testimony"]
    assert [each.note for each in archive.notes.annotations(anna)] == ["check this"]
    assert collected(archive)["Letters"] == 1


def test_the_bin_is_emptied_for_good(archive: Archive, letters: Path) -> None:
    anna = the(archive, "anna")
    archive.notes.annotate_quote(anna, "The strike began", note="zanzibar")
    archive.search(SearchRequest("strike"))
    archive.shelves.put_in_bin([anna])
    assert archive.shelves.empty_bin() == (1, 1)
    library = archive.library.opened().library
    assert anna not in str(library.shelved())
    for name in ("added", "noted"):
        segments = library.index_segments(name)
        chunks = b"".join(segments.get(number, 0, 1)[0] for number in segments.numbers())
        assert b"zanzibar" not in chunks
        assert b"strike began" not in chunks
        assert b"monday" not in chunks
    [again] = [each for each in archive.add([letters]) if each.status == "added"]
    assert (again.document, again.reason) == (anna, None)


def test_a_file_from_the_bin_comes_back_when_it_is_added_again(archive: Archive, letters: Path) -> None:
    anna = the(archive, "anna")
    archive.shelves.amend(anna, {"title": "Testimony"})
    archive.shelves.put_in_bin([anna])
    [back] = [each for each in archive.add([letters]) if each.status == "added"]
    assert (back.document, back.reason) == (anna, "it was in the bin and is back")
    assert found(archive, "strike monday") == ["Testimony"]
