"""Everything a confined worker will need: afterwards it can open no file, not even one of Python's own."""

from __future__ import annotations

import codecs
import gzip
from contextlib import suppress
from email import message_from_bytes
from email.policy import default
from encodings.aliases import aliases
from io import BytesIO
from itertools import chain
from zipfile import ZIP_DEFLATED, ZipFile

from archive_app.documents.contents import contents, contents_of_large
from archive_app.documents.decoding import ENCODINGS
from archive_app.documents.page_picture import contained_pictures, grey_page, page_picture
from archive_app.documents.part import Stream
from archive_app.documents.reader import read_document, read_item
from archive_app.documents.rich_text_fonts import CODE_PAGES
from archive_app.errors import UnreadableSource

_PAGE = (
    b'<html lang="en"><meta charset="cp1251"><body><img src="data:image/png;base64,AAAA">'
    b"<p>\xe9t\xe9 <time>1 May 2020</time><br>"
)
_MAIL = (
    b"From: =?utf-8?q?A?= <a@b.example>\nTo: b@c.example\nSubject: x\nDate: Mon, 1 Jan 2024 10:00:00 +0000\n"
    b'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n--x\n'
    b"Content-Type: text/plain; charset=utf-8\n"
    b"Content-Transfer-Encoding: quoted-printable\n\nwords\n--x\nContent-Type: text/html\n"
    b'Content-Disposition: attachment; filename="a.html"\nContent-Transfer-Encoding: base64\n\nPHA+\n--x--\n'
)
_BOOK = b"<FictionBook><body><p>words</p></body></FictionBook>"
_CHAT = b'{"name": "x", "messages": [{"type": "message", "date": "2024-01-01T10:00:00", "text": "words"}]}'
_CHAT_PAGE = (
    b'<html><div class="page_wrap"><div class="message default clearfix" id="message1"></div></div></html>'
)
_PRINT = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R"
    b"/Resources<</Font<</F 5 0 R>>>>>>endobj "
    b"4 0 obj<</Length 38>>stream\nBT /F 12 Tf 20 100 Td (words) Tj ET    \nendstream endobj "
    b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n"
)
_SAMPLES = (
    (_PAGE, "a.html"),
    (b"d\xe9j\xe0 vu \xe0 Gen\xe8ve", "a.txt"),
    (b"# a", "a.md"),
    (b"a;b\nc;d\n", "a.csv"),
    (b"{\\rtf1 words}", "a.rtf"),
    (_BOOK, "a.fb2"),
    (_MAIL, "a.eml"),
    (_MAIL.replace(b"mixed", b"related"), "a.mht"),
    (_CHAT, "a.json"),
    (_CHAT_PAGE, "a.html"),
)


def load_everything() -> None:
    """Parsers and encodings, and whatever they import late."""
    import brotli

    brotli.Decompressor()
    message_from_bytes(_MAIL, policy=default).as_bytes()
    for encoding in {*ENCODINGS, *CODE_PAGES, *aliases.values(), "idna"}:
        with suppress(LookupError):  # a slim build may come without the East Asian ones
            codecs.lookup(encoding)
    for sample, name in _SAMPLES:
        with suppress(UnreadableSource):
            read_document(sample, name)
            list(contained_pictures(sample, name, ["data:,0", "cid:a"], 4, {}))
    page_picture(_PRINT, 1, 50, ["words"])
    for picture in (_PRINT, *_pictures()):
        page_picture(picture, 1, 4)
        grey_page(picture, 1)
    for untrusted, name in (*_packages(), (_web_archive(), "a.warc"), (_PRINT, "a.pdf")):
        for item in chain(contents(untrusted, name), contents_of_large(Stream.of(untrusted), name)):
            if item.beside:
                item.beside("a.png")
            with suppress(UnreadableSource):
                read_item(item, name)


def _pictures() -> list[bytes]:
    """One of each kind, upright and see-through where that is possible."""
    from PIL import Image, TiffImagePlugin, WebPImagePlugin

    pictures = []
    for kind in (
        "PNG",
        "GIF",
        "JPEG",
        "BMP",
        TiffImagePlugin.TiffImageFile.format,
        WebPImagePlugin.WebPImageFile.format,
    ):
        for mode in ("RGB",) if kind in ("JPEG", "BMP") else ("RGB", "RGBA"):
            made = BytesIO()
            Image.new(mode, (8, 8)).save(made, kind)
            pictures.append(made.getvalue())
    return pictures


def _packages() -> list[tuple[bytes, str]]:
    """One package of each shape."""
    packages = []
    container = "<c><rootfile full-path='a.opf'/></c>"
    chapter = "<p><manifest><item id='a' href='a.html' media-type='text/html'/></manifest></p>"
    for members in (
        {
            "[Content_Types].xml": "<t/>",
            "word/document.xml": "<d><body><p><r><t>words</t></r></p></body></d>",
        },
        {"content.xml": "<d><body><text><p>words</p></text></body></d>", "META-INF/manifest.xml": "<m/>"},
        {"META-INF/container.xml": container, "a.opf": chapter, "a.html": "<p>words</p>"},
        {"a.txt": "words"},
    ):
        made = BytesIO()
        with ZipFile(made, "w", ZIP_DEFLATED) as package:
            for name, content in members.items():
                package.writestr(name, content)
        packages.append((made.getvalue(), "a.zip"))
    return packages


def _web_archive() -> bytes:
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(
        _PAGE
    )
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: "
    return gzip.compress(head + str(len(page)).encode() + b"\r\n\r\n" + page + b"\r\n\r\n")
