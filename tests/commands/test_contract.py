"""The shapes, exit codes and remarks that scripts rely on, against the bundled archive."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from archive_app import cli
from archive_app.archive import Archive
from archive_app.paths import places

Run = Callable[..., tuple[int, str, str]]

DOCUMENT = {
    "document": str,
    "title": str,
    "publisher": str,
    "published": str | None,
    "language": str,
    "source": str,
    "url": str | None,
    "sha256": str,
    "bundled": bool,
    "words": int,
}
MENTION = {
    "start": int,
    "end": int,
    "text": str,
    "kind": str,
    "entity": str | None,
    "name": str | None,
    "value": str | None,
}
HIT = {
    "document": str,
    "title": str,
    "publisher": str,
    "published": str | None,
    "language": str,
    "score": float,
    "hits": int,
    "snippets": list,
}
ANNOTATION = {
    "id": str,
    "document": str,
    "quote": str,
    "prefix": str,
    "suffix": str,
    "start": int,
    "end": int,
    "colour": str,
    "note": str,
    "tags": list,
    "state": str,
    "created": str,
}


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Runs one command with a library folder of its own; (exit code, stdout, stderr)."""

    def run(*arguments: str) -> tuple[int, str, str]:
        code = cli.main([*arguments, "--library", str(tmp_path / "library")])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


@pytest.fixture
def passphrase(tmp_path: Path) -> str:
    file = tmp_path / "passphrase.txt"
    file.write_text("сем слоў для праверкі\r\nsecond line\n", encoding="utf-8")
    return str(file)


def shaped(value: dict[str, Any], shape: dict[str, Any]) -> None:
    for name, kind in shape.items():
        assert isinstance(value[name], kind), name


def answer(result: tuple[int, str, str]) -> Any:
    code, out, err = result
    assert code == 0, err
    return json.loads(out)


def test_documents(run: Run) -> None:
    documents = answer(run("documents", "--json"))
    assert len(documents) == 5
    for document in documents:
        shaped(document, DOCUMENT)
    undated = [each["document"][:3] for each in documents if each["published"] is None]
    assert undated == ["003"]


def test_search(run: Run) -> None:
    page = answer(run("search", "Ярошук", "--json"))
    assert page["total"] == 2
    assert {hit["document"][:3] for hit in page["results"]} == {"001", "002"}
    for hit in page["results"]:
        shaped(hit, HIT)
        for snippet in hit["snippets"]:
            shown = {snippet["text"][start:end] for start, end in snippet["marks"]}
            assert shown == {"Yarashuk"}
    assert page["expansions"][0]["term"] == "Ярошук"
    assert "Yarashuk" in page["expansions"][0]["also"]
    kinds = {"people", "organisations", "dates", "published", "years", "collections"}
    assert kinds == set(page["facets"])
    assert page["suggestion"] is None


def test_snippets_are_excerpts_of_the_canonical_text(run: Run) -> None:
    page = answer(run("search", "imprisoned leaders", "--json"))
    for hit in page["results"]:
        text = answer(run("show", hit["document"], "--json"))["text"]
        for snippet in hit["snippets"]:
            at = snippet["offset"]
            assert text[at : at + len(snippet["text"])] == snippet["text"]


QUERIES = [
    (["Kalesnikava"], ["003"]),
    (["Kalesnikava", "--exact"], []),
    (["Ярошук", "--exact"], []),
    (["-Yarashuk"], ["000", "003", "004"]),
    (["Viasna", "OR", "Kalesnikawa"], ["002", "003"]),
    (['"peaceful', 'assembly"'], ["000", "004"]),
    (['"Congress Democratic"~2'], ["001", "002"]),
    (['"Democratic Congress"~2'], ["001", "002"]),
    (["liquidat*", "NOT", "ILO"], []),
    (["publisher:IndustriALL", "published:2023"], ["000"]),
    (["date:2022-04-19"], ["001", "002"]),
    (["published:>2025-06-05"], ["002"]),
    (["person:Ярошук"], ["001", "002"]),
    (["organisation:BITU"], ["000", "001", "003"]),
    (["", "--organisation", "БКДП", "--from", "2025"], ["002"]),
    (["--language", "be"], []),
    (["Пазнякоў"], ["000"]),
    (["трэйд", "АБО", "Høie"], ["000", "001"]),
    (["hoie"], ["000", "001"]),
]


@pytest.mark.parametrize(("arguments", "expected"), QUERIES, ids=lambda value: " ".join(value))
def test_queries(run: Run, arguments: list[str], expected: list[str]) -> None:
    page = answer(run("search", *arguments, "--json"))
    assert sorted(hit["document"][:3] for hit in page["results"]) == expected
    assert page["total"] == len(expected)


def test_many_queries_share_one_process(run: Run, tmp_path: Path) -> None:
    lines = [
        {"id": 7, "query": "Ярошук", "limit": 1, "facets": False},
        {"id": "x", "query": "", "sort": "title", "offset": 4},
        {"id": None, "query": "ILO", "person": ["Ilya Nuzov"], "no_snippets": True},
    ]
    file = tmp_path / "queries.jsonl"
    file.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    code, out, _ = run("search", "--queries", str(file), "--json")
    first, second, third = map(json.loads, out.splitlines())
    assert code == 0
    assert (first["id"], first["total"], len(first["results"])) == (7, 2, 1)
    kinds = ("people", "organisations", "dates", "published", "years", "collections")
    assert first["facets"] == {kind: [] for kind in kinds}
    assert (second["total"], len(second["results"])) == (5, 1)
    assert (third["id"], third["total"], third["results"][0]["snippets"]) == (None, 1, [])


def test_show(run: Run) -> None:
    shown = answer(run("show", "001", "--json"))
    shaped(shown, DOCUMENT)
    for mention in shown["mentions"]:
        shaped(mention, MENTION)
        assert shown["text"][mention["start"] : mention["end"]] == mention["text"]
    assert shown["annotations"] == []


def test_mentions_of_a_file_outside(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "заява.html"
    page.write_text(
        "<html lang=be><title>Заява БКДП</title><body><article><h1>Заява БКДП</h1>"
        "<p>19 красавіка 2022 года затрымалі Аляксандра Ярашука.</p></article></body></html>",
        encoding="utf-8",
    )
    code, out, err = run("mentions", str(page), str(tmp_path / "not there.txt"), "--json")
    found = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert "not there.txt" in err
    assert [each["path"] for each in found] == [str(page)]
    assert found[0]["language"] == "be"
    named = {(mention["kind"], mention["entity"] or mention["value"]) for mention in found[0]["mentions"]}
    assert {("person", "aliaksandr-yarashuk"), ("organisation", "bkdp"), ("date", "2022-04-19")} <= named


def test_entity(run: Run) -> None:
    page = answer(run("entity", "Ярошук", "--json"))
    assert (page["kind"], page["name"]) == ("person", "Aliaksandr Yarashuk")
    assert "Александр Ярошук" in page["aliases"]
    assert any("president" in role for role in page["roles"])
    assert {mention["document"][:3] for mention in page["mentions"]} == {"001", "002"}
    for mention in page["mentions"]:
        shaped(mention, MENTION)
        assert mention["text"] in mention["sentence"]
    assert {each["entity"] for each in page["with"]} >= {"bkdp", "ilo-gb"}


def test_names(run: Run, tmp_path: Path) -> None:
    names = ["Aliaksandr Yarashuk", "Александр Ярошук", "Аляксандр Лукашэнка", "Viktar Lukashenka"]
    file = tmp_path / "names.txt"
    file.write_text("\n".join(names), encoding="utf-8")
    groups = answer(run("names", str(file), "--json"))["groups"]
    assert sorted(name for group in groups for name in group) == sorted(names)
    assert names[:2] in groups


def test_a_library_from_beginning_to_end(run: Run, passphrase: str, tmp_path: Path) -> None:
    secret = ("--passphrase-file", passphrase, "--json")
    created = answer(run("library", "create", *secret))
    assert created == {"state": "created", "documents": 0, "annotations": 0}

    good = tmp_path / "letter.txt"
    good.write_text("Letter to the court\n\nSiarhei Antusevich wrote on 5 May 2023 about kanarejka.\n")
    bad = tmp_path / "picture.txt"
    bad.write_bytes(bytes(range(256)) * 8)
    later = tmp_path / "report.pdf"
    later.write_bytes(b"%PDF-1.4 ...")
    code, out, _ = run("add", str(good), str(bad), str(later), str(good), *secret)
    results = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [each["status"] for each in results] == ["added", "unreadable", "unreadable", "duplicate"]
    names = {"path", "status", "document", "title", "reason", "like", "part_of"}
    assert all(set(each) == names for each in results)
    assert "damaged" in results[2]["reason"]

    quote = ("annotate", "003", "--quote", "667  political prisoners", "--note", "запіс", "--tag", "numbers")
    annotation = answer(run(*quote, *secret))
    shaped(annotation, ANNOTATION)
    assert annotation["state"] == "placed"

    assert answer(run("search", "kanarejka", *secret))["total"] == 1
    assert answer(run("search", "kanarejka", "--json"))["total"] == 0
    assert answer(run("search", "note:запіс", *secret))["results"][0]["document"].startswith("003")
    assert answer(run("search", "--tag", "numbers", *secret))["total"] == 1
    assert len(answer(run("documents", *secret))) == 6

    exported = tmp_path / "notes.jsonld"
    assert run("annotations", "--export", str(exported), *secret)[0] == 0
    assert answer(run("annotations", *secret)) == [annotation]
    assert run("annotations", "--delete", annotation["id"], *secret)[0] == 0
    assert answer(run("annotations", *secret)) == []
    assert answer(run("annotations", "--import", str(exported), *secret))["imported"] == 1
    assert answer(run("annotations", *secret)) == [annotation]
    assert answer(run("library", "unlock-check", *secret)) == {
        "state": "open",
        "documents": 1,
        "annotations": 1,
    }


def test_nothing_readable_is_exit_1(run: Run, passphrase: str, tmp_path: Path) -> None:
    secret = ("--passphrase-file", passphrase, "--json")
    run("library", "create", *secret)
    empty = tmp_path / "empty.txt"
    empty.touch()
    code, out, _ = run("add", str(empty), *secret)
    assert code == 1
    assert json.loads(out)["status"] == "unreadable"


MENDABLE = [
    (["show", "nonsense"], "no document"),
    (["entity", "Nobody Atall"], "Nobody Atall"),
    (["annotate", "003", "--quote", "x"], "library create"),
    (["search", "--queries", "/nowhere/at/all"], "could not be read"),
]


@pytest.mark.parametrize(("arguments", "said"), MENDABLE)
def test_what_the_user_can_mend_is_one_sentence_and_exit_1(run: Run, arguments: list[str], said: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (1, "")
    assert said in err
    assert len(err.strip().splitlines()) == 1


def test_a_wrong_passphrase_changes_nothing(run: Run, passphrase: str, tmp_path: Path) -> None:
    run("library", "create", "--passphrase-file", passphrase)
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("not it")
    library = tmp_path / "library"
    before = {file.name: file.read_bytes() for file in library.iterdir()}
    code, _, err = run("library", "unlock-check", "--passphrase-file", str(wrong))
    assert code == 1
    assert "wrong" in err
    assert before == {file.name: file.read_bytes() for file in library.iterdir()}


def test_messages_in_the_language_of_the_reader(run: Run) -> None:
    assert "документа" in run("search", "Yarashuk", "--lang", "ru")[1]
    assert "2 дакументы" in run("search", "Yarashuk", "--lang", "be")[1]
    assert "«nonsense»" in run("show", "nonsense", "--lang", "ru")[2]


def test_verify_and_self_test(run: Run) -> None:
    verified = answer(run("verify", "--json"))
    assert verified == {"documents": 5, "altered": [], "missing": [], "verdict": "good"}
    checks = answer(run("self-test", "--json"))["checks"]
    assert len(checks) >= 5
    assert all(check["ok"] and check["detail"] for check in checks)


def test_build_index(run: Run) -> None:
    assert answer(run("build-index", "--json")) == {"documents": 5, "unreadable": []}


@pytest.mark.parametrize(
    "asked",
    [
        '{"query": 5}',
        '{"query": "\\ud800"}',
        '{"query": "a", "from": 7}',
        '{"query": "a", "from": "yesterday"}',
        '{"query": "a", "to": "2022-13"}',
        '{"query": "a", "language": 7}',
        '{"query": "a", "tag": [1]}',
        '{"query": "a", "person": [1]}',
        '{"query": "a", "limit": Infinity}',
        "[" * 100_000,
        '{"id": ' + "9" * 5000 + ', "query": "a"}',
    ],
)
def test_a_query_line_that_does_not_fit_is_one_sentence(run: Run, tmp_path: Path, asked: str) -> None:
    file = tmp_path / "queries.jsonl"
    file.write_text(f"{asked}\n", encoding="utf-8")
    code, out, err = run("search", "--queries", str(file), "--json")
    assert (code, out) == (1, "")
    assert len(err.splitlines()) == 1


def test_a_file_of_queries_may_begin_with_a_mark_and_hold_odd_line_ends(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "queries.jsonl"
    file.write_text('\ufeff{"id": "\u2028", "query": "Yarashuk"}\r\n', encoding="utf-8")
    assert answer(run("search", "--queries", str(file), "--json"))["id"] == "\u2028"


def test_dates_that_are_none_are_not_taken_for_no_dates(run: Run) -> None:
    code, _, err = run("search", "--from", "yesterday")
    assert code == 1
    assert len(err.splitlines()) == 1


def test_names_of_files_cannot_play_with_the_terminal(run: Run, passphrase: str, tmp_path: Path) -> None:
    secret = ("--passphrase-file", passphrase)
    run("library", "create", *secret)
    file = tmp_path / "a\x1b[31m\n\u202etxt.exe.txt"
    file.write_text("Letter about a strike in Minsk.", encoding="utf-8")
    for command in (("add", str(file), *secret), ("mentions", str(file))):
        code, out, _ = run(*command)
        assert code == 0
        assert out.splitlines()[0].startswith(f"{tmp_path}/a\ufffd[31m\ufffd\ufffdtxt.exe.txt")


def test_a_name_that_is_no_text_is_written_as_json_writes_it(tmp_path: Path) -> None:
    file = os.fsencode(tmp_path) + b"/odd\xff.txt"
    Path(os.fsdecode(file)).write_text("On 19 April 2022 in Minsk.", encoding="utf-8")
    command = [sys.executable, "-m", "archive_app", "mentions", file, "--json"]
    result = subprocess.run(command, capture_output=True, check=True)
    assert json.loads(result.stdout)["path"] == os.fsdecode(file)


def test_when_nothing_was_added_the_reason_is_said(run: Run, passphrase: str, tmp_path: Path) -> None:
    secret = ("--passphrase-file", passphrase)
    run("library", "create", *secret)
    code, out, err = run("add", str(tmp_path / "missing.txt"), "--json", *secret)
    assert code == 1
    assert json.loads(out)["status"] == "unreadable"
    assert len(err.splitlines()) == 1


def test_annotations_that_cannot_be_written_there(run: Run, passphrase: str, tmp_path: Path) -> None:
    secret = ("--passphrase-file", passphrase)
    run("library", "create", *secret)
    code, _, err = run("annotations", "--export", str(tmp_path / "no" / "such.jsonld"), *secret)
    assert code == 1
    assert len(err.splitlines()) == 1


def test_a_library_that_another_has_is_said_once(run: Run, passphrase: str, tmp_path: Path) -> None:
    secret = ("--passphrase-file", passphrase)
    run("library", "create", *secret)
    file = tmp_path / "letter.txt"
    file.write_text("Letter about a strike in Minsk.", encoding="utf-8")
    with Archive.open(places(tmp_path / "library")) as other:
        other.library.unlock("сем слоў для праверкі", None)
        code, out, err = run("add", str(file), *secret)
        assert (code, out) == (1, "")
        assert len(err.splitlines()) == 1
        assert run("annotations", *secret)[0] == 0
