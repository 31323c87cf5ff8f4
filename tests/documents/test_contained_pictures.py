"""Pictures inside documents: where they hang in the text, and that they come from nowhere else."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from email.message import EmailMessage
from io import BytesIO

import pytest
from making import open_text, publication, word, zipped
from PIL import Image

from archive_app.documents.document import Document
from archive_app.documents.isolation import Isolation
from archive_app.documents.serialisation import from_json, to_json
from archive_app.errors import UnreadableSource


def png(colour: str = "red", size: tuple[int, int] = (64, 48)) -> bytes:
    made = BytesIO()
    Image.new("RGB", size, colour).save(made, "PNG")
    return made.getvalue()


def data(picture: bytes) -> str:
    return "data:image/png;base64," + base64.b64encode(picture).decode()


@pytest.fixture(scope="module")
def isolation() -> Iterator[Isolation]:
    with Isolation() as isolation:
        yield isolation


def hung(document: Document) -> list[tuple[str, str]]:
    """The paragraph below each picture, and what the source says of the picture."""
    return [(document.text[each.above :].split("\n")[0], each.alt) for each in document.pictures]


def colours(isolation: Isolation, document: Document, untrusted: bytes) -> list[tuple[int, ...] | None]:
    """Of the first pixel of each picture."""
    refs = [picture.ref for picture in document.pictures]
    found = isolation.pictures(untrusted, document.passport.source, refs, 500)
    return [tuple(each.pixels[:3]) if each else None for each in found]


RED, BLUE = (255, 0, 0), (0, 0, 255)
WORDS = "The union said that it would go on with the strike until it is heard by everybody."


def test_embedded_pictures_hang_between_the_paragraphs(isolation: Isolation) -> None:
    page = (
        f"<title>Strike</title><article><h1>Strike</h1><p>{WORDS} 1</p>"
        f"<figure><img src='{data(png())}' alt='The gate'><figcaption>At the gate</figcaption></figure>"
        f'<p>{WORDS} 2 <img src="{data(png("blue"))}"></p>'
        f"<img src=http://spy.example/x.png alt='Not here'></article>"
    ).encode()
    document = isolation.parse(page, "a.html")
    without = isolation.parse(page.replace(b"<img", b"<i"), "a.html")
    assert document.text == without.text
    assert hung(document) == [("At the gate", "The gate"), (f"{WORDS} 2", ""), ("", "Not here")]
    assert colours(isolation, document, page) == [RED, BLUE, None]
    assert from_json(to_json(document)) == document


def test_data_in_the_text_are_no_pictures(isolation: Isolation) -> None:
    page = f"<p>{WORDS} {data(b'abc')} end</p><style>a{{b:url({data(b'x')})}}</style>".encode()
    page += f"<p>{WORDS}</p><img src='{data(png('blue'))}'>".encode()
    document = isolation.parse(page, "a.html")
    assert "data:" not in document.text
    assert colours(isolation, document, page) == [BLUE]


def test_a_source_that_is_named_until_somebody_scrolls_there(isolation: Isolation) -> None:
    page = f"<p>{WORDS}</p><img data-src='a.png'><img src='b.png' data-src='c.png'>".encode()
    assert [picture.ref for picture in isolation.parse(page, "a.html").pictures] == ["a.png", "b.png"]


def test_ornaments_are_passed_over(isolation: Isolation) -> None:
    page = f"<p>{WORDS}</p><img width=1 height=1 src='{data(png())}'><img src='{data(png(size=(8, 8)))}'>"
    document = isolation.parse(page.encode(), "a.html")
    assert colours(isolation, document, page.encode()) == [None]


def test_a_saved_page_shows_its_parts(isolation: Isolation) -> None:
    saved = EmailMessage()
    saved["Snapshot-Content-Location"] = "https://a.example/news/1.html"
    page = f"<p>{WORDS}</p><img src='../b.png'><img src='cid:c@d'>"
    saved.set_content(page, subtype="html")
    saved.get_payload()
    saved["Content-Location"] = "https://a.example/news/1.html"
    saved.make_related()
    for picture, name, value in (
        (png(), "Content-Location", "https://a.example/b.png"),
        (png("blue"), "Content-ID", "<c@d>"),
    ):
        saved.add_related(picture, maintype="image", subtype="png")
        parts = saved.get_payload()
        assert isinstance(parts, list)
        part = parts[-1]
        assert isinstance(part, EmailMessage)
        part[name] = value
    document = isolation.parse(bytes(saved), "a.mht")
    assert colours(isolation, document, bytes(saved)) == [RED, BLUE]


def test_office_files_and_books_show_what_lies_in_them(isolation: Isolation) -> None:
    drawing = '<w:p><w:r><w:drawing><a:blip xmlns:a="a" xmlns:r="r" r:embed="{}"/></w:drawing></w:r></w:p>'
    body = f"<w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p>{drawing.format('r1')}{drawing.format('r2')}"
    relations = (
        '<Relationships><Relationship Id="r1" Target="media/a.png"/>'
        '<Relationship Id="r2" Target="http://spy.example/a.png" TargetMode="External"/></Relationships>'
    )
    docx = with_members(word(body), {"word/_rels/document.xml.rels": relations, "word/media/a.png": png()})
    frame = '<draw:frame xmlns:draw="d"><draw:image xmlns:x="x" x:href="Pictures/a.png"/></draw:frame>'
    odt = with_members(
        open_text(f"<text:p>{WORDS}</text:p><text:p>{frame}</text:p><text:p>End</text:p>"),
        {"Pictures/a.png": png()},
    )
    epub = with_members(publication(f"<p>{WORDS}</p><img src='a%20b.png'/>"), {"in/a b.png": png()})
    binary = base64.b64encode(png()).decode()
    fb2 = (
        f'<FictionBook xmlns:l="l"><body><p>{WORDS}</p><image l:href="#a"/><p>End</p></body>'
        f'<binary id="a" content-type="image/png">{binary}</binary></FictionBook>'
    ).encode()
    for untrusted, name in ((docx, "a.docx"), (odt, "a.odt"), (epub, "a.epub"), (fb2, "a.fb2")):
        document = isolation.parse(untrusted, name)
        assert colours(isolation, document, untrusted) == [RED], name


def test_a_letter_of_nothing_but_pictures_is_known_by_its_name(isolation: Isolation) -> None:
    drawing = '<w:p><w:r><w:drawing><a:blip xmlns:a="a" xmlns:r="r" r:embed="r1"/></w:drawing></w:r></w:p>'
    relations = '<Relationships><Relationship Id="r1" Target="media/a.png"/></Relationships>'
    docx = with_members(word(drawing), {"word/_rels/document.xml.rels": relations, "word/media/a.png": png()})
    document = isolation.parse(docx, "photographed.docx")
    assert (document.text, document.is_only_pictures) == ("photographed.docx", True)
    assert colours(isolation, document, docx) == [RED]
    with pytest.raises(UnreadableSource, match="no text"):
        isolation.parse(word("<w:p/>"), "empty.docx")


def with_members(package: bytes, members: dict[str, str | bytes]) -> bytes:
    import zipfile

    with zipfile.ZipFile(BytesIO(package)) as old:
        kept: dict[str, str | bytes] = {name: old.read(name) for name in old.namelist()}
    return zipped(kept | members)


@pytest.mark.parametrize(
    "ref",
    [
        *("file:///etc/passwd", "/etc/passwd", "//host/share/a.png", "\\\\host\\share\\a.png", "../a.png"),
        *("http://spy.example/a.png", "data:,99999", "data:,-1", "data:,x", "", "x" * 9_000, "\udcff"),
    ],
)
def test_nothing_is_looked_for_elsewhere(isolation: Isolation, ref: str) -> None:
    page = f"<p>{WORDS}</p><img src='{data(png())}'>".encode()
    assert isolation.pictures(page, "a.html", [ref], 100) == (None,)
    assert isolation.pictures(word(f"<w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p>"), "a.docx", [ref], 9) == (
        None,
    )


def test_all_pictures_together_have_a_bound(isolation: Isolation) -> None:
    page = f"<img src='{data(png(size=(4_000, 3_000)))}'>".encode()
    found = isolation.pictures(page, "a.html", ["data:,0"] * 5, 4_000)
    assert [bool(each) for each in found] == [True, True, True, False, False]


def test_files_saved_beside_a_page_are_shown(isolation: Isolation) -> None:
    page = f"<p>{WORDS}</p><img src='./My%20page_files/a.png?v=1'>".encode()
    (picture,) = isolation.parse(page, "My page.html").pictures
    beside = {"My page_files/a.png": png("blue"), "My page_files/b.png": png()}
    (found,) = isolation.pictures(page, "My page.html", [picture.ref], 500, beside)
    assert found is not None
    assert tuple(found.pixels[:3]) == BLUE
