"""Mailboxes and archives larger than what is read at once."""

from __future__ import annotations

import gzip
import os
import random
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_STORED

import pytest
from making import web_archive, word, zipped

from archive_app.documents import large_file, openers
from archive_app.documents.answers import Gone, want_in
from archive_app.documents.contents import contents, contents_of_large
from archive_app.documents.isolation import Found, Isolation
from archive_app.documents.large_file import LargeFile, portions
from archive_app.documents.markup import DAMAGED
from archive_app.documents.package import Package
from archive_app.documents.part import Stream
from archive_app.documents.reader import read_item
from archive_app.documents.remote_file import PIECE
from archive_app.documents.source_file import LARGEST, TOO_LARGE
from archive_app.errors import UnreadableSource

FRAME = b"From a@b.example Mon Aug 17 10:00:00 2020\n"


def letter(number: int) -> bytes:
    words = b"We begin at noon. From Monday on nobody works.\n" * 3_000
    return FRAME + b"From: a@b.example\nSubject: %d\n\n%s\n" % (number, words)


def test_a_large_mailbox_is_read_in_portions(tmp_path: Path) -> None:
    path = tmp_path / "all mail"
    mails = [letter(number) for number in range(3 * large_file.PORTION // len(letter(1)))]
    path.write_bytes(b"".join(mails))
    found = [portion for portion in portions(path) if isinstance(portion, bytes)]
    assert len(found) > 2
    assert b"".join(found) == path.read_bytes()
    assert all(portion.startswith(FRAME) for portion in found)
    assert max(map(len, found)) < 2 * large_file.PORTION
    first, last = (list(contents(portion, path.name)) for portion in (found[0], found[-1]))
    assert len(first) > len(last) > 0


def test_a_small_mailbox_is_one_portion(tmp_path: Path) -> None:
    path = tmp_path / "mail"
    path.write_bytes(letter(1) + letter(2))
    assert list(portions(path)) == [path.read_bytes()]


def test_what_cannot_be_divided_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "large"
    with path.open("wb") as stream:
        stream.write(FRAME)
        stream.truncate(LARGEST + 2 * large_file.PORTION)
    with pytest.raises(UnreadableSource, match=TOO_LARGE):
        list(portions(path))


PAGE = "<title>Strike {0}</title><p>" + "The union said that it goes on until it is heard. " * 9 + "{0}</p>"
PICTURE = b"\x89PNG\r\n\x1a\n"


def pages(count: int) -> bytes:
    return b"".join(
        gzip.compress(web_archive((f"http://a.example/{number}", PAGE.format(number).encode())))
        for number in range(count)
    )


@pytest.fixture
def low(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small files are large."""
    monkeypatch.setattr(large_file, "PORTION", 100)
    monkeypatch.setattr(large_file, "LARGEST", 200)


@pytest.fixture(scope="module")
def isolation() -> Iterator[Isolation]:
    with Isolation() as isolation:
        yield isolation


def found_in(isolation: Isolation, path: Path) -> Iterator[Found]:
    for portion in portions(path):
        assert isinstance(portion, LargeFile)
        yield from isolation.contents(portion, path.name)


TITLES = [f"Strike {number}" for number in range(9)]


@pytest.mark.usefixtures("low")
@pytest.mark.parametrize("shape", ["warc", "crawl", "zip"])
def test_a_large_archive_is_taken_apart_piece_by_piece(
    isolation: Isolation, tmp_path: Path, shape: str
) -> None:
    members = {f"{number}.html": PAGE.format(number).encode() for number in range(9)}
    made = {
        "warc": lambda: pages(9),
        "crawl": lambda: zipped({"archive/data.warc.gz": pages(9)}),
        "zip": lambda: zipped(members),
    }
    path = tmp_path / "large"
    path.write_bytes(made[shape]())
    found = list(found_in(isolation, path))
    assert [each.document.passport.title for each in found if each.document] == TITLES
    shares = [each.share for each in found]
    assert shares == sorted(shares)
    assert shares[-1] > 0.5
    assert shape != "zip" or shares[1] < 0.5


def test_a_large_archive_inside_a_crawl_is_not_held_either(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openers, "LARGEST_MEMBER", 100)
    crawl = zipped({"datapackage.json": b"{}", "archive/data.warc.gz": pages(9)}, ZIP_STORED)
    monkeypatch.setattr(Package, "unpacked", None)
    found = list(contents_of_large(Stream.of(crawl), "a.wacz"))
    assert [read_item(item, "a.wacz").passport.title for item in found] == TITLES


@pytest.mark.usefixtures("low")
@pytest.mark.parametrize(
    ("untrusted", "reason"),
    [
        (b"PK\x03\x04" + bytes(9_000), DAMAGED),
        (pages(3)[:-20], DAMAGED),
        (gzip.compress(bytes(999_000)), TOO_LARGE),
        (word("<w:p><w:r><w:t>words</w:t></w:r></w:p>" * 99), TOO_LARGE),
    ],
)
def test_a_large_file_that_is_none_says_so(
    isolation: Isolation, tmp_path: Path, untrusted: bytes, reason: str
) -> None:
    path = tmp_path / "large"
    path.write_bytes(untrusted)
    assert list(found_in(isolation, path))[-1].reason == reason


@pytest.mark.usefixtures("low")
def test_a_large_file_that_shrinks_is_damaged(isolation: Isolation, tmp_path: Path) -> None:
    path = tmp_path / "large"
    path.write_bytes(b"".join(map(web_archive, ((f"http://a.example/{at}", b"x" * 2**20) for at in "abcd"))))
    found = found_in(isolation, path)
    assert next(found).document
    os.truncate(path, 1_000_000)
    assert [each.reason for each in found][-1] == DAMAGED


@pytest.mark.parametrize("want", [[-1, 5], [0, 0], [0, PIECE + 1], [90, 11], ["a", 1], [1], None])
def test_a_worker_gets_no_more_than_the_file(want: object) -> None:
    with pytest.raises(Gone):
        want_in({"want": want}, 100)


@pytest.mark.slow
def test_a_web_archive_of_a_hundred_and_fifty_megabytes(isolation: Isolation, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    path = tmp_path / "large.warc.gz"
    picture = PICTURE + random.Random(1).randbytes(500_000)
    page = (PAGE.format("{0}") + "<img src='/picture'><p>" + "And so on. " * 30).encode()
    with path.open("wb") as stream:
        stream.write(gzip.compress(web_archive(("http://a.example/picture", picture), kind="image/png")))
        for number in range(150):
            film = random.Random(number).randbytes(1_000_000)
            stream.write(
                gzip.compress(
                    web_archive((f"http://a.example/{number}", page.replace(b"{0}", str(number).encode())))
                )
            )
            stream.write(
                gzip.compress(web_archive((f"http://a.example/film/{number}", film), kind="video/mp4"), 1)
            )
    assert path.stat().st_size > LARGEST
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    count = 0
    for found in found_in(isolation, path):
        assert found.document, found.reason
        assert found.beside == {"/picture": picture}
        count += 1
    assert count == 150
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 30_000
