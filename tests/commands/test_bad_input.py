"""Bad input: each file ends as a row with its reason, by the command line and in the window, shown safely."""

from __future__ import annotations

import io
import json
import os
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from archive_app import cli
from archive_app.additions import Addition
from archive_app.archive import Archive
from archive_app.library.key_derivation import KeyDerivation
from archive_app.library.store import Library
from archive_app.paths import ROOT, Places

PASSPHRASE = "wolf under the bridge"
STORED, DEFLATED = zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED
LOCKED_ZIP = bytes.fromhex(
    "504b03041400010000000000210000000000100000000400000005000000612e747874"
    "00112233445566778899aabb31323334"
    "504b010214001400010000000000210000000000100000000400000005000000000000000000000000000000000061"
    "2e747874504b0506000000000100010033000000330000000000"
)


def zipped(**files: bytes) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return whole.getvalue()


def sparse(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(10 * 1024**3)


WRITTEN: dict[str, Callable[[Path], object]] = {
    "empty.pdf": lambda path: path.write_bytes(b""),
    "truncated.pdf": lambda path: path.write_bytes(b"%PDF-1.7\n1 0 obj<</Type/Catalog"),
    "truncated.docx": lambda path: path.write_bytes(zipped(**{"word/document.xml": b"<w:p/>"})[:40]),
    "locked.zip": lambda path: path.write_bytes(LOCKED_ZIP),
    "bomb.zip": lambda path: path.write_bytes(zipped(**{f"{n}.txt": bytes(30_000_000) for n in range(3)})),
    "huge.txt": sparse,
    "noise.txt": lambda path: path.write_bytes(bytes(range(256)) * 50),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "bad"
    made.mkdir()
    for name, write in WRITTEN.items():
        write(made / name)
    (made / "wrong ending.pdf").write_text(
        "A letter\n\nThis is no PDF, and it is read all the same.", "utf-8"
    )
    return made


@pytest.fixture
def places(tmp_path: Path) -> Places:
    with Library.create(tmp_path / "library", PASSPHRASE, KeyDerivation(memory=8, passes=1, lanes=1)):
        return Places(ROOT / "resources", tmp_path / "index", tmp_path / "library")


@pytest.fixture
def archive(places: Places) -> Iterator[Archive]:
    with Archive.open(places) as archive:
        archive.library.unlock(PASSPHRASE)
        yield archive


def test_each_has_its_reason(archive: Archive, folder: Path) -> None:
    rows: dict[str, list[Addition]] = {}
    for each in archive.add([folder]):
        rows.setdefault(each.path.relative_to(folder).parts[0], []).append(each)
    assert set(rows) == {*WRITTEN, "wrong ending.pdf"}
    assert [each.status for each in rows["wrong ending.pdf"]] == ["added"]
    for name in WRITTEN:
        assert all(each.status == "unreadable" and each.reason for each in rows[name]), rows[name]
    assert rows["huge.txt"][0].reason == "it is larger than 100 MB"


def test_names_that_deceive(
    archive: Archive, places: Places, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "names"
    folder.mkdir()
    if sys.platform == "win32":
        pytest.skip("such names cannot be there")
    for name in (b"a\x1b[31mred.txt", "b\u202etxt.exe".encode(), b"c\xff\xfe.txt", b"d\nline.txt"):
        (folder / os.fsdecode(name)).write_bytes(b"A letter\n\nNothing happened to " + name.hex().encode())
    [odd] = archive.add(
        [next(each for each in folder.iterdir() if each.name.startswith("c"))], with_paths=True
    )
    kept = archive.document(str(odd.document)).passport.path
    assert kept is not None
    assert kept.endswith("c\\udcff\\udcfe.txt")
    archive.library.lock()
    key = tmp_path / "key"
    key.write_text(PASSPHRASE, "utf-8")
    options = ["--passphrase-file", str(key), "--library", str(places.library)]
    assert cli.main(["add", str(folder), *options]) == 0
    said = capsys.readouterr().out
    assert "\x1b" not in said
    assert "\u202e" not in said
    assert len(said.strip().splitlines()) == 4
    assert cli.main(["documents", "--json", *options]) == 0
    titles = json.loads(capsys.readouterr().out)
    assert sum(each["title"] == "A letter" for each in titles) == 4


def test_a_folder_that_disappears(archive: Archive, tmp_path: Path) -> None:
    first, second = tmp_path / "1", tmp_path / "2"
    for folder in (first, second):
        folder.mkdir()
        for number in range(30):
            (folder / f"{number:02}.txt").write_text(
                f"Report {folder.name} {number}\n\nIt was said.", "utf-8"
            )
    adding = archive.add([first, second])
    rows = [next(adding)]
    for file in second.iterdir():
        file.unlink()
    second.rmdir()
    rows += adding
    assert sum(each.status == "added" for each in rows) >= 30
    gone = [each for each in rows if each.status == "unreadable"]
    assert all(each.reason for each in gone)
    assert {each.path.parent.name for each in rows if each.status == "added"} >= {"1"}
