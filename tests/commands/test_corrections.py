"""Corrections through the whole archive: facets, search, expansions and pages follow, and undo takes back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from archive_app import cli, personal_indexes
from archive_app.archive import Archive
from archive_app.entities.correction import (
    AddAlias,
    AddRole,
    Correction,
    Hide,
    Merge,
    NewEntity,
    Rename,
    SetKind,
    Split,
    new_entity,
)
from archive_app.entities.mention import MentionKind
from archive_app.errors import BadInput, LibraryNeeded, UnknownEntity
from archive_app.library import key_derivation, store
from archive_app.paths import Places
from archive_app.search.request import SearchRequest

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
QUICK = key_derivation.KeyDerivation(memory=8, passes=1, lanes=1)
PERSON, BODY = MentionKind.PERSON, MentionKind.ORGANISATION


@pytest.fixture
def archive(places: Places) -> Iterator[Archive]:
    with Archive.open(places) as archive:
        archive.library.keep_in_memory()
        yield archive


def counts(archive: Archive, kind: str = "people") -> dict[str, int]:
    facets = archive.search(SearchRequest()).facets
    return {count.name: count.count for count in getattr(facets, kind)}


def test_hidden_and_shown_again(archive: Archive) -> None:
    assert counts(archive)["Atle Høie"] == 2
    hide = Hide(archive.names.subject("Atle Høie"))
    assert archive.names.correct(hide)
    assert "Atle Høie" not in counts(archive)
    with pytest.raises(UnknownEntity):
        archive.names.entity("Atle Høie")
    assert archive.names.undo_correction(hide)
    assert counts(archive)["Atle Høie"] == 2


def test_merged_in_facets_filters_and_pages(archive: Archive) -> None:
    ihar, yauhen = archive.names.subject("Ihar Povarau"), archive.names.subject("Yauhen Hovar")
    archive.names.correct(Merge(ihar, yauhen))
    assert "Ihar Povarau" not in counts(archive)
    found = archive.search(SearchRequest(people=(yauhen.id,)))
    assert found.total == 1
    page = archive.names.entity("Ihar Povarau")
    assert page.entity.name == "Yauhen Hovar"
    assert {"Ihar Povarau", "Yauhen Hovar"} <= set(page.spellings)


def test_split_stays_split(archive: Archive) -> None:
    archive.names.correct(Split(archive.names.subject("BNP"), "BITU"))
    assert archive.names.entity("BITU").entity.name == "BITU"
    assert "BITU" not in archive.names.entity("BNP").entity.aliases
    assert "BITU" in counts(archive, "organisations")
    assert "BITU" not in {
        also for each in archive.search(SearchRequest("BNP")).expansions for also in each.also
    }


def test_this_is_an_organisation(archive: Archive) -> None:
    new = new_entity(BODY, "trade union")
    archive.names.correct(new)
    assert counts(archive, "organisations")["trade union"] >= 3
    page = archive.names.entity("trade union")
    assert page.automatic
    assert len(page.occurrences) > 10


def test_an_alias_widens_the_search(archive: Archive) -> None:
    assert archive.search(SearchRequest("Генсек")).total == 0
    archive.names.correct(AddAlias(archive.names.subject("Atle Høie"), "Генсек"))
    found = archive.search(SearchRequest("Генсек"))
    assert found.total == 2
    assert "Atle Hoie" in found.expansions[0].also
    assert archive.search(SearchRequest("Генсек", exact=True)).total == 0
    assert archive.complete("Генс")[0].text == "Atle Høie"


def test_renamed_with_a_role_and_another_kind(archive: Archive) -> None:
    atle = archive.names.subject("Atle Høie")
    for correction in (Rename(atle, "Атле Хёйе"), AddRole(atle, "union man")):
        archive.names.correct(correction)
    assert counts(archive)["Атле Хёйе"] == 2
    page = archive.names.entity("Atle Høie")
    assert page.entity.name == "Атле Хёйе"
    assert "union man" in page.entity.roles
    archive.names.correct(SetKind(atle, BODY))
    assert counts(archive, "organisations")["Атле Хёйе"] == 2


def test_whom_nobody_knows_has_a_page(archive: Archive) -> None:
    automatic = {
        mention.name: mention.entity
        for document in archive.documents()
        for mention in archive.mentions(document.id)
        if mention.kind is PERSON and (mention.entity or "").startswith("person:")
    }
    for name, entity in automatic.items():
        page = archive.names.entity(entity or "")
        assert page.entity.name == name
        assert page.automatic
        assert page.occurrences


def test_kept_for_the_next_time(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store.Library.create.__func__, "__defaults__", (QUICK, b""))  # type: ignore[attr-defined]
    with Archive.open(places) as archive:
        with pytest.raises(LibraryNeeded):
            archive.names.correct(Hide(archive.names.subject("ILO")))
        archive.library.keep_in_memory()
        archive.names.correct(Hide(archive.names.subject("ILO")))
        archive.library.create("a passphrase of words")
        assert "ILO" not in counts(archive, "organisations")
    with Archive.open(places) as archive:
        assert "International Labour Organization" in counts(archive, "organisations")
        archive.library.unlock("a passphrase of words")
        assert "International Labour Organization" not in counts(archive, "organisations")
        archive.library.lock()
        assert "International Labour Organization" in counts(archive, "organisations")


def test_added_documents_follow_too(places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store.Library.create.__func__, "__defaults__", (QUICK, b""))  # type: ignore[attr-defined]
    text = "Comrade Zubr Zubrovich of the Forest Union spoke. Zubr Zubrovich left in 2021.\n"
    (tmp_path / "letter.txt").write_text(text, encoding="utf-8")
    with Archive.open(places) as archive:
        archive.library.create("a passphrase of words")
        added = next(iter(archive.add([tmp_path / "letter.txt"])))
        archive.names.correct(new_entity(PERSON, "Zubr Zubrovich"))
        archive.names.correct(AddAlias(archive.names.subject("Zubr Zubrovich"), "Forest Union"))
        assert counts(archive)["Zubr Zubrovich"] == 1
    with Archive.open(places) as archive:
        archive.library.unlock("a passphrase of words")
        page = archive.names.entity("forest union")
        assert [each.document for each in page.occurrences] == [added.document] * 3
        assert archive.search(SearchRequest(people=(page.entity.id,))).total == 1
        for correction in archive.names.corrections():
            archive.names.undo_correction(correction)
        assert archive.search(SearchRequest(people=(page.entity.id,))).total == 0


def test_only_documents_with_the_name_are_read(places: Places, tmp_path: Path) -> None:
    for number in range(4):
        text = f"Letter {number}\nComrade Zubr Zubrovich number {'odd' if number % 2 else 'even'} spoke."
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    with Archive.open(places) as archive:
        archive.library.keep_in_memory()
        added = [each.document for each in archive.add([tmp_path / f"{number}.txt" for number in range(4)])]
        archive.search(SearchRequest())
        personal = archive.library.opened()
        read: list[str] = []
        whole = personal.document
        personal.document = lambda document: read.append(document) or whole(document)  # type: ignore[func-returns-value,method-assign]
        archive.names.correct(new_entity(BODY, "number odd"))
        assert counts(archive, "organisations")["number odd"] == 2
        assert set(read) == {added[1], added[3]}
        read.clear()
        archive.names.correct(Rename(archive.names.subject("number odd"), "The Odd"))
        assert counts(archive, "organisations")["The Odd"] == 2
        assert set(read) <= {added[1], added[3]}


def test_a_window_does_not_wait_for_many_documents(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(personal_indexes, "FEW", 0)
    (tmp_path / "letter.txt").write_text("We who sing by the river spoke.", encoding="utf-8")
    list(archive.add([tmp_path / "letter.txt"]))
    assert archive.search(SearchRequest("river")).total == 1
    archive.search_meanwhile()
    archive.names.correct(new_entity(BODY, "We who sing"))
    assert "We who sing" not in counts(archive, "organisations")
    assert archive.catch_up()
    assert counts(archive, "organisations")["We who sing"] == 1
    assert not archive.catch_up()


def test_given_to_somebody_else(archive: Archive, places: Places, tmp_path: Path) -> None:
    said: list[Correction] = [
        Merge(archive.names.subject("Ihar Povarau"), archive.names.subject("Yauhen Hovar")),
        new_entity(BODY, "trade union"),
        Rename(archive.names.subject("ILO"), "Женева"),
    ]
    for correction in said:
        archive.names.correct(correction)
    assert archive.names.export_corrections(tmp_path / "names.txt") == 3
    with Archive.open(places) as other:
        other.library.keep_in_memory()
        report = other.names.import_corrections(tmp_path / "names.txt")
        assert (report.imported, report.already, report.refused) == (3, 0, ())
        assert set(other.names.corrections()) == set(said)
        assert other.names.import_corrections(tmp_path / "names.txt").already == 3
        assert counts(other, "organisations") == counts(archive, "organisations")


def test_names_are_told_in_the_language_of_the_reader(archive: Archive) -> None:
    archive.choose_language("ru")
    russian = counts(archive, "organisations")
    assert "Международная организация труда" in russian
    assert archive.names.entity("ilo").entity.name == "Международная организация труда"
    archive.choose_language("be")
    assert "Міжнародная арганізацыя працы" in counts(archive, "organisations")
    assert "Міжнародная арганізацыя працы" in {each.text for each in archive.complete("МАП")}


Run = Callable[..., tuple[int, Any, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setattr(store.Library.create.__func__, "__defaults__", (QUICK, b""))  # type: ignore[attr-defined]
    (tmp_path / "secret").write_text("six words\n")
    common = ("--library", str(tmp_path / "kept"), "--passphrase-file", str(tmp_path / "secret"), "--json")
    cli.main(["library", "create", *common])
    capsys.readouterr()

    def run(*arguments: str) -> tuple[int, Any, str]:
        code = cli.main([*arguments, *common])
        captured = capsys.readouterr()
        return code, json.loads(captured.out) if captured.out else None, captured.err

    return run


def test_roles_found_in_the_texts_are_told(run: Run) -> None:
    page = run("entity", "Ilya Nuzov")[1]
    assert "Head of FIDH’s Eastern Europe and Central Asia Desk" in page["roles"]
    assert page["counts"] == [1]
    assert page["years"] == {"2025": 1}
    assert page["mentions"][0]["published"] == "2025-06-06"


def test_on_the_command_line(run: Run, tmp_path: Path) -> None:
    assert run("corrections")[:2] == (0, [])
    assert run("corrections", "--alias", "ILO", "trade union movement")[0] == 0
    code, made, _ = run("corrections", "--rename", "Atle Høie", "Hoye")
    assert (code, made[0]["type"], made[0]["subject"]["name"]) == (0, "rename", "Atle Høie")
    assert run("entity", "Hoye")[1]["name"] == "Hoye"
    assert run("corrections", "--export", str(tmp_path / "names.txt"))[0] == 0
    assert run("corrections", "--undo", "2")[0] == 0
    assert [each["type"] for each in run("corrections")[1]] == ["alias"]
    report = run("corrections", "--import", str(tmp_path / "names.txt"))[1]
    assert report == {"imported": 1, "already": 1, "refused": []}
    assert run("corrections", "--undo", "9")[0] == 1
    assert run("corrections", "--hide", "Nobody At All")[0] == 1
    assert run("corrections", "--rename", "ILO", "a;b")[0] == 1


def test_what_is_no_name_is_refused(archive: Archive) -> None:
    with pytest.raises(BadInput):
        archive.names.correct(NewEntity(archive.names.subject("ILO").__class__("x", PERSON, "")))


def test_a_byname_stands_for_the_surname_too(archive: Archive) -> None:
    bare = {hit.document for hit in archive.search(SearchRequest("Yarashuk")).results}
    archive.names.correct(AddAlias(archive.names.subject("Aliaksandr Yarashuk"), "Sashok"))
    page = archive.search(SearchRequest("Sashok"))
    assert {hit.document for hit in page.results} == bare
    (expansion,) = page.expansions
    assert {"Yarashuk", "Aliaksandr Yarashuk"} <= {*expansion.also}


def test_a_known_name_is_joined_and_not_made_twice(archive: Archive) -> None:
    yarashuk = archive.names.subject("aliaksandr-yarashuk")
    assert archive.names.naming(PERSON, "Alexander  Yaroshuk") == AddAlias(yarashuk, "Alexander Yaroshuk")
    assert archive.names.naming(BODY, "Aliaksandr Yarashuk") == SetKind(yarashuk, BODY)
    assert archive.names.naming(PERSON, "Zubr Bobrovich") == new_entity(PERSON, "Zubr Bobrovich")
    with pytest.raises(BadInput):
        archive.names.naming(PERSON, " ")


def every_kind(archive: Archive) -> list[Correction]:
    subject = archive.names.subject
    return [
        Merge(subject("Ihar Povarau"), subject("Yauhen Hovar")),
        Split(subject("bnp"), "BITU"),
        Rename(subject("Atle Høie"), "Hoie, Atle"),
        Hide(subject("Ben Saul")),
        Hide(subject("ILO"), "ILO"),
        new_entity(PERSON, "trade unionists"),
        new_entity(BODY, "trade union leaders"),
        AddAlias(subject("Aliaksandr Yarashuk"), "prison"),
        AddRole(subject("Aliaksandr Yarashuk"), "prisoner of conscience"),
        SetKind(subject("Getty Images"), PERSON),
    ]


def everything_shown(archive: Archive) -> list[object]:
    facets = archive.search(SearchRequest()).facets
    pages = [archive.names.entity(name) for name in ("Aliaksandr Yarashuk", "bnp", "ILO", "Yauhen Hovar")]
    return [facets.people, facets.organisations, *((each.entity, each.spellings) for each in pages)]


def test_every_kind_outlives_reindexing_and_restart_and_is_undone(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store.Library.create.__func__, "__defaults__", (QUICK, b""))  # type: ignore[attr-defined]
    with Archive.open(places) as archive:
        archive.library.create("a passphrase of words")
        steps = [everything_shown(archive)]
        made = every_kind(archive)
        for correction in made:
            assert archive.names.correct(correction)
            steps.append(everything_shown(archive))
    assert [one == other for one, other in pairwise(steps)] == [False] * len(made)
    with Archive.open(places) as archive:
        archive.library.unlock("a passphrase of words")
        assert everything_shown(archive) == steps[-1]
        for name in ("added", "corrected", "noted"):
            archive.library.opened().library.forget_index(name)
    with Archive.open(places) as archive:
        archive.build_index()
        archive.library.unlock("a passphrase of words")
        assert everything_shown(archive) == steps[-1]
        for correction, before in zip(reversed(made), reversed(steps[:-1]), strict=True):
            assert archive.names.undo_correction(correction)
            assert everything_shown(archive) == before
