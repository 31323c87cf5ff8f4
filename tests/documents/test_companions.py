"""Pages that a browser saved with a folder: their pictures come along, and nothing else does."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED

import pytest
from making import web_archive, zipped
from PIL import Image

from archive_app.archive import Archive
from archive_app.companions import companions_of
from archive_app.documents import beside
from archive_app.documents.beside import LARGEST, gathered
from archive_app.documents.contents import contents
from archive_app.documents.document import Block, BlockKind, Document, Passport, Picture
from archive_app.library.store import Library
from archive_app.paths import places

BLOCKS = (Block(BlockKind.PARAGRAPH, 0, 1),)
WORDS = "The union said that it would go on with the strike until it is heard by everybody. " * 3


def png(colour: str) -> bytes:
    made = BytesIO()
    Image.new("RGB", (64, 48), colour).save(made, "PNG")
    return made.getvalue()


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(replace(places(), library=tmp_path / "library", index=tmp_path / "index")) as archive:
        archive.library.keep_in_memory()
        yield archive


def shows(*refs: str) -> Document:
    return Document(
        "a", Passport("A", "a.html", ""), "A", BLOCKS, pictures=tuple(Picture(0, ref) for ref in refs)
    )


def saved(folder: Path, **pictures: bytes) -> Path:
    """A page in `folder` with a folder of its own."""
    page, beside = folder / "Strike.html", folder / "Strike_files"
    beside.mkdir(parents=True)
    for name, data in pictures.items():
        (beside / f"{name}.png").write_bytes(data)
    images = "".join(f"<p>{WORDS}</p><img src='./Strike_files/{name}.png'>" for name in pictures)
    page.write_text(f"<title>Strike</title>{images}", encoding="utf-8")
    return page


def test_pictures_beside_a_page_are_kept_and_shown(archive: Archive, tmp_path: Path) -> None:
    page = saved(tmp_path / "pages", a=png("red"), b=png("blue"))
    added = [each for each in archive.add([page.parent]) if each.status == "added"]
    (document,) = (str(each.document) for each in added)
    for path in (page.parent / "Strike_files").iterdir():
        path.unlink()
    found = archive.pictures(document, 500)
    assert [tuple(each.pixels[:3]) for each in found if each] == [(255, 0, 0), (0, 0, 255)]


def page_with(*refs: str) -> bytes:
    images = "".join(f"<p>{WORDS}</p><img src='{ref}'>" for ref in refs)
    return f"<title>Strike</title>{images}".encode()


def shown(archive: Archive, file: Path) -> list[tuple[int, ...] | None]:
    """The first pixel of every picture of the page called Strike in the file."""
    (document,) = (str(each.document) for each in archive.add([file]) if each.title == "Strike")
    return [tuple(each.pixels[:3]) if each else None for each in archive.pictures(document, 500)]


def test_pictures_beside_a_page_in_a_package(archive: Archive, tmp_path: Path) -> None:
    refs = ("Strike_files/a.png", "./Strike_files/b%20c.png?v=1", "../../secret.png", "/Strike_files/a.png")
    members = {
        "in/Strike.html": page_with(*refs),
        "in/Strike_files/a.png": png("red"),
        "in/Strike_files/b c.png": png("blue"),
        "Strike_files/a.png": png("green"),
    }
    (tmp_path / "a.zip").write_bytes(zipped(members))
    assert shown(archive, tmp_path / "a.zip") == [(255, 0, 0), (0, 0, 255), None, None]


@pytest.mark.parametrize("packing", ["", "records", "crawl"])
def test_pictures_in_a_web_archive(archive: Archive, tmp_path: Path, packing: str) -> None:
    page = page_with("b.png", "//b.example/c.png#x", "https://a.example/none.png", "d.php?id=2", "d.php?id=1")
    records = [web_archive(("http://a.example/news/1.html", page))]
    for url, colour in (
        ("http://a.example/news/b.png", "red"),
        ("https://b.example/c.png", "blue"),
        ("http://a.example/news/d.php?id=1", "lime"),
        ("http://a.example/news/d.php?id=2", "white"),
    ):
        records.append(web_archive((url, png(colour)), kind="image/png"))
    untrusted = b"".join(map(gzip.compress, records) if packing else records)
    file = tmp_path / "a.warc"
    if packing == "crawl":
        untrusted = zipped({"archive/data.warc.gz": untrusted}, ZIP_STORED)
    file.write_bytes(untrusted)
    found = shown(archive, file)
    assert found == [(255, 0, 0), (0, 0, 255), None, (255, 255, 255), (0, 255, 0)]


def test_many_pages_with_the_same_pictures_have_a_bound_together(monkeypatch: pytest.MonkeyPatch) -> None:
    picture = png("red") + bytes(20_000)
    monkeypatch.setattr(beside, "LARGEST_OF_ALL", 3 * len(picture))
    pages = {f"{number}.html": page_with(*(f"a.png?{at}" for at in range(9))) for number in range(9)}
    records = [web_archive((f"http://a.example/{name}", page)) for name, page in pages.items()]
    shown = [(f"http://a.example/a.png?{at}", picture) for at in range(9)]
    archives = (
        zipped(pages | {"a.png": picture}, ZIP_STORED),
        b"".join((*records, web_archive(*shown, kind="image/png"))),
    )
    for untrusted in archives:
        most = max(3 * len(picture), len(untrusted))
        found = [
            gathered((f"a.png?{at}" for at in range(9)), item.beside)
            for item in contents(untrusted, "a")
            if item.beside
        ]
        assert len(found) == 9
        taken = sum(len(each) for pictures in found for each in pictures.values())
        assert most - len(picture) < taken <= most


def test_only_what_lies_in_the_folder_of_the_page_is_read(tmp_path: Path) -> None:
    page = saved(tmp_path / "pages", a=png("red"))
    (tmp_path / "secret.png").write_bytes(png("red"))
    (page.parent / "other_files").mkdir()
    (page.parent / "other_files" / "a.png").write_bytes(png("red"))
    (page.parent / "Strike_files" / "text.png").write_text("root:x:0:0")
    refs = (
        *("Strike_files/../../secret.png", "../secret.png", str(tmp_path / "secret.png"), "secret.png"),
        *(f"file://{tmp_path}/secret.png", "//host/share/a.png", "Strike_files\\a.png", "other_files/a.png"),
        *(
            "Strike_files/text.png",
            "Strike_files/none.png",
            "Strike_files",
            "Strike_files/a.png\0",
            "data:,0",
        ),
    )
    assert companions_of(shows(*refs), page) == {}
    assert list(companions_of(shows("./Strike_files/a.png?x#y"), page)) == ["Strike_files/a.png"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_are_not_followed(tmp_path: Path) -> None:
    page = saved(tmp_path / "pages", a=png("red"))
    (tmp_path / "secret.png").write_bytes(png("red"))
    (page.parent / "Strike_files" / "link.png").symlink_to(tmp_path / "secret.png")
    assert companions_of(shows("Strike_files/link.png"), page) == {}


def test_a_picture_that_is_too_large_stays_out(tmp_path: Path) -> None:
    page = saved(tmp_path / "pages", a=png("red") + bytes(LARGEST))
    assert companions_of(shows("Strike_files/a.png"), page) == {}


def test_companions_go_where_their_document_goes() -> None:
    document = shows("Strike_files/a.png")
    with Library.in_memory() as library, Library.in_memory() as other:
        library.add_document(document, b"page")
        library.put_companions(document.id, {"Strike_files/a.png": b"picture"})
        library.copy_document(document.id, other)
        assert other.companions(document.id) == {"Strike_files/a.png": b"picture"}
        library.remove_document(document.id)
        assert library.companions(document.id) == {}
