"""Archives: what is in them, what they may unpack to, and the names they come with."""

from __future__ import annotations

import gzip
import zipfile

import pytest
from making import web_archive, zipped

from archive_app.documents import contents as contents_module
from archive_app.documents.beside import beside_page
from archive_app.documents.contents import TOO_DEEP, TOO_MANY, contents, shown
from archive_app.documents.markup import DAMAGED
from archive_app.documents.package import BOMB, LOCKED
from archive_app.documents.reader import read_item
from archive_app.documents.web_archive import NO_PAGES


def found(untrusted: bytes, name: str = "a.zip") -> list[tuple[str, str]]:
    """Names, and texts or reasons."""
    return [(item.name, item.reason or read_item(item, name).text) for item in contents(untrusted, name)]


def test_everything_in_a_package_is_found() -> None:
    inner = zipped({"deep.txt": "deep"})
    untrusted = zipped(
        {"a.txt": "one", "folder/b.txt": "two", "folder/": "", "inner.zip": inner, ".hidden": "x"}
        | {"../../.hidden": "x", ".git/a.txt": "x", "../../c.txt": "three"}
    )
    names = [("a.txt", "one"), ("folder/b.txt", "two"), ("inner.zip/deep.txt", "deep"), ("c.txt", "three")]
    assert found(untrusted) == names


def test_a_package_in_a_package_in_a_package_is_too_deep() -> None:
    untrusted = zipped({"a.txt": "deepest"})
    for _ in range(5):
        untrusted = zipped({"a.zip": untrusted})
    assert [reason for _, reason in found(untrusted)] == [TOO_DEEP]


def test_bombs_are_not_unpacked() -> None:
    assert found(zipped({"a.txt": b"a" * 60_000_000, "b.txt": "words"})) == [
        ("a.txt", BOMB),
        ("b.txt", "words"),
    ]
    assert found(gzip.compress(b"a" * 60_000_000), "a.gz") == [("", BOMB)]


def test_too_many_files_are_said_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert contents_module.MOST == 10_000
    many = zipped({f"{number}.txt": "words" for number in range(10_003)}, zipfile.ZIP_STORED)
    names = [item.name for item in contents(many, "a.zip")]
    assert len(names) == 10_001
    assert [item.reason for item in contents(many, "a.zip")][-1] == TOO_MANY


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\x\\..\\y.txt", "C:/x/y.txt"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("a\x00b\x1b[31m.txt", "ab[31m.txt"),
        ("", "?"),
        ("и\u0306.txt", "й.txt"),
    ],
)
def test_names_are_ways_inside(raw: str, name: str) -> None:
    assert shown(raw) == name


@pytest.mark.parametrize("encoding", ["cp866", "cp1251", "utf-8"])
def test_names_in_old_encodings_are_read(encoding: str) -> None:
    placeholder = "x" * len("Письмо.txt".encode(encoding))
    untrusted = zipped({placeholder: "words"}, zipfile.ZIP_STORED)
    assert found(untrusted.replace(placeholder.encode(), "Письмо.txt".encode(encoding))) == [
        ("Письмо.txt", "words")
    ]


def test_a_locked_member_says_so_and_the_rest_is_read() -> None:
    untrusted = bytearray(zipped({"a.txt": "secret", "b.txt": "words"}, zipfile.ZIP_STORED))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        untrusted[untrusted.index(mark) + at] |= 1
    assert found(bytes(untrusted)) == [("a.txt", LOCKED), ("b.txt", "words")]


def test_a_torn_package_is_damaged() -> None:
    assert found(zipped({"a.txt": "words"})[:60]) == [("", DAMAGED)]


def test_what_a_browser_saves_beside_a_page_is_part_of_it() -> None:
    untrusted = zipped({"page.html": "<p>words", "page_files/ad.html": "<p>buy", "other_files/a.txt": "kept"})
    assert found(untrusted) == [("page.html", "words"), ("other_files/a.txt", "kept")]
    assert beside_page("Страница_файлы", {"Страница.htm"}) == "Страница.htm"
    assert beside_page("files", {"files.html"}) is None


def test_a_web_archive_is_its_pages() -> None:
    page = "<title>Страйк</title><p>Усе на плошчу".encode()
    record = web_archive(("http://a.example/x?fbclid=1", page))
    packed = gzip.compress(record) * 2
    for untrusted in (record * 2, packed, zipped({"archive/data.warc.gz": packed})):
        item, *more = contents(untrusted, "a")
        assert not more
        document = read_item(item, "a")
        assert (document.passport.title, document.text) == ("Страйк", "Усе на плошчу")
        assert document.passport.url == "http://a.example/x"


def test_a_web_archive_that_is_packed_as_a_whole() -> None:
    record = web_archive(("http://a.example/x", b"<p>words")) + web_archive(
        ("http://a.example/y", b"<p>more")
    )
    found = [read_item(item, "a").text for item in contents(gzip.compress(record), "a.warc.gz")]
    assert found == ["words", "more"]


def test_a_broken_web_archive_keeps_what_came_before() -> None:
    whole = web_archive(("http://a.example/1", b"<p>first"), ("http://a.example/2", b"<p>second"))
    names = [(item.name, item.reason) for item in contents(whole + b"nonsense" * 9, "a.warc")]
    assert [name for name, _ in names][:2] == ["a.example_1.html", "a.example_2.html"]
    assert found(web_archive(("http://a.example/", b"x"), kind="image/png")) == [("", NO_PAGES)]
