"""The bundled sources: their blocks, their passports, and what happens to broken ones."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

from archive_app.documents.bundle import ALTERED, MISSING, SAME_NAME, Bundle, fingerprint, read_bundle
from archive_app.documents.document import Document
from archive_app.documents.serialisation import from_json, to_json
from archive_app.paths import places

GOLDEN = Path(__file__).parent / "golden"
RESOURCES = places().resources
STEMS = (
    "000_062516ffeb1eb5d1",
    "001_7e74e3eae7e0de61",
    "002_a81241db0a87d1fb",
    "003_888cfe7ed5f59086",
    "004_edf6cbbeacb07c97",
)


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    return read_bundle(RESOURCES)


def by_id(bundle: Bundle, document_id: str) -> Document:
    return next(document for document in bundle.documents if document.id == document_id)


def rendered(document: Document) -> str:
    """One line a block: its kind and its text."""
    return "".join(f"{block.kind}: {document.text[block.start : block.end]}\n" for block in document.blocks)


@pytest.mark.parametrize("stem", STEMS)
def test_blocks_are_those_of_the_golden_file(bundle: Bundle, stem: str) -> None:
    golden = (GOLDEN / f"{stem}.txt").read_text(encoding="utf-8")
    assert rendered(by_id(bundle, stem)) == golden


@pytest.mark.parametrize("stem", STEMS)
def test_nothing_but_furniture_and_white_space_is_left_out(bundle: Bundle, stem: str) -> None:
    raw = (RESOURCES / "documents" / f"{stem}.txt").read_text(encoding="utf-8")
    for furniture in (
        "Jump to main content\nIndustriALL logotype\n",
        "Read this article in:",
        "Read more",
        "Skip to main content",
        "VIEW THIS PAGE IN:",
        "•",
    ):
        raw = raw.replace(furniture, "")
    assert "".join(by_id(bundle, stem).text.split()) == "".join(raw.split())


def test_passports_state_what_the_texts_state(bundle: Bundle) -> None:
    stated = {
        document.id[:3]: (document.passport.published, document.passport.kind)
        for document in bundle.documents
    }
    assert stated == {
        "000": ("2023-03-23", "news article"),
        "001": ("2024-04-08", "call to action"),
        "002": ("2025-06-06", "press release"),
        "003": (None, "resolution"),
        "004": ("2025-06-05", "press release"),
    }
    assert all(document.passport.url is None and not document.passport.found for document in bundle.documents)
    assert all(document.bundled for document in bundle.documents)


def test_every_passport_matches_its_source(bundle: Bundle) -> None:
    assert (bundle.broken, bundle.altered, bundle.missing) == ((), (), ())
    for document in bundle.documents:
        original = (RESOURCES / "documents" / document.passport.source).read_bytes()
        assert document.passport.sha256 == hashlib.sha256(original).hexdigest()


def test_titles_and_languages_agree_with_the_labelled_data(bundle: Bundle) -> None:
    folder = os.environ.get("ARCHIVE_APP_TESTDATA")
    if not folder:
        pytest.skip("ARCHIVE_APP_TESTDATA is not set: the labelled data is not compared")
    labelled = json.loads((Path(folder) / "entities/gold/seeds/metadata.json").read_text(encoding="utf-8"))
    for document in bundle.documents:
        passport, gold = document.passport, labelled[document.id]
        assert (passport.title, passport.publisher, passport.published, passport.language) == (
            gold["title"],
            gold["publisher"],
            gold["publication_date"],
            gold["language"],
        )


def test_a_document_survives_json(bundle: Bundle) -> None:
    for document in bundle.documents:
        assert from_json(json.loads(json.dumps(to_json(document)))) == document


def folder_with(tmp_path: Path, files: dict[str, bytes]) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return tmp_path


GOOD = b"A title\n\nA paragraph that says something, and then a little more.\n"


def test_a_broken_source_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    passport = b'title = "A title"\nsha256 = "%s"\n'
    bundle = read_bundle(
        folder_with(
            tmp_path,
            {
                "altered.txt": GOOD,
                "altered.toml": passport % (b"0" * 64),
                "binary.txt": bytes(range(256)) * 20,
                "empty.txt": b" \n\n",
                "gone.toml": passport % (b"0" * 64),
                "good.txt": GOOD,
                "good.asc": GOOD,
                "nonsense.txt": GOOD,
                "nonsense.toml": b"title = ",
                "letter.pdf": b"%PDF-1.4",
                "NOTICE.md": b"Not a source.",
            },
        )
    )
    assert [document.id for document in bundle.documents] == ["good"]
    reasons = {source.name: source.reason for source in bundle.broken}
    assert reasons.pop("nonsense.txt").startswith("its passport nonsense.toml cannot be read (")
    assert reasons == {
        "altered.txt": ALTERED,
        "binary.txt": "it is not text",
        "empty.txt": "it is empty",
        "gone.toml": MISSING,
        "good.txt": SAME_NAME,
        "letter.pdf": "it is damaged or incomplete",
    }
    assert (bundle.altered, bundle.missing) == (("altered",), ("gone",))


def test_a_source_without_a_passport_gets_an_automatic_one(tmp_path: Path) -> None:
    text = "Workers’ rights in Minsk\n\n05 June 2025\n\nThe union said that it was ready to go to court.\n"
    bundle = read_bundle(folder_with(tmp_path, {"new.txt": text.encode()}))
    passport = bundle.documents[0].passport
    assert (passport.title, passport.published, passport.language) == (
        "Workers’ rights in Minsk",
        "2025-06-05",
        "en",
    )
    assert (passport.publisher, passport.kind, passport.rights) == (None, None, None)
    assert passport.found == {"title", "published", "language"}


def test_the_fingerprint_follows_sources_and_passports(tmp_path: Path) -> None:
    resources = folder_with(tmp_path, {"a.txt": GOOD})
    first = fingerprint(resources)
    assert fingerprint(resources) == first
    (resources / "documents" / "a.toml").write_bytes(b'title = "A"\n')
    second = fingerprint(resources)
    (resources / "documents" / "a.txt").write_bytes(GOOD + b"More.\n")
    assert len({first, second, fingerprint(resources)}) == 3


def test_no_documents_folder_is_an_empty_bundle(tmp_path: Path) -> None:
    assert read_bundle(tmp_path) == Bundle(documents=())
