"""Files of many formats, made on the spot."""

from __future__ import annotations

import io
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OPEN = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def zipped(members: dict[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return made.getvalue()


def word(body: str, **parts: str) -> bytes:
    """A DOCX; `parts` are further files of its folder, such as `numbering="…"`."""
    namespace = f'xmlns:w="{WORD}"'
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {namespace}><w:body>{body}</w:body></w:document>",
    }
    members |= {
        f"word/{name}.xml": f"<w:{name} {namespace}>{part}</w:{name}>" for name, part in parts.items()
    }
    return zipped(members)


def open_text(body: str, styles: str = "", manifest: str = "<m/>") -> bytes:
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {OPEN}>{styles}{text}"
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": manifest,
            "content.xml": f"{content}</office:document-content>",
        }
    )


def publication(*chapters: str, metadata: str = "", encryption: str = "") -> bytes:
    items = "".join(
        f'<item id="c{at}" href="c{at}.xhtml" media-type="application/xhtml+xml"/>'
        for at in range(len(chapters))
    )
    order = "".join(f'<itemref idref="c{at}"/>' for at in reversed(range(len(chapters))))
    members: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfile full-path="in/a.opf"/></container>',
        "in/a.opf": f"<package><metadata>{metadata}</metadata><manifest>{items}</manifest>"
        f"<spine>{order}</spine></package>",
    }
    members |= {
        f"in/c{at}.xhtml": f"<html><body>{chapter}</body></html>" for at, chapter in enumerate(chapters)
    }
    if encryption:
        members["META-INF/encryption.xml"] = encryption
    return zipped(members)


def printed(*pages: list[tuple[int, int, str]], size: int = 11) -> bytes:
    """A PDF; every line is (x, y, words) in points from the lower left corner of an A4 page."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    kids = []
    for lines in pages:
        drawn = "".join(f"BT /F {size} Tf {x} {y} Td ({words}) Tj ET\n" for x, y, words in lines).encode(
            "latin-1"
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn))
        kids.append(len(objects) + 1)
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
            b"/Resources<</Font<</F 3 0 R>>>>>>" % len(objects)
        )
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (listed, len(kids))
    return _portable(objects)


def filled_form(words: str, answer: str) -> bytes:
    """A PDF of one page with a field that somebody filled in; the answer is a layer of its own."""
    drawn, shown = f"BT /F 11 Tf 70 700 Td ({words}) Tj ET", f"BT /F 11 Tf 2 4 Td ({answer}) Tj ET"
    resources = b"/Resources<</Font<</F 4 0 R>>>>"
    return _portable(
        [
            b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R]/DR<</Font<</F 4 0 R>>>>>>>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Annots[6 0 R]%s>>" % resources,
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn.encode()),
            b"<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(%s)/F 4/Rect[70 600 270 620]/AP<</N 7 0 R>>>>"
            % answer.encode(),
            b"<</Type/XObject/Subtype/Form/BBox[0 0 200 20]%s/Length %d>>stream\n%s\nendstream"
            % (resources, len(shown), shown.encode()),
        ]
    )


def _portable(objects: list[bytes]) -> bytes:
    """A PDF of these objects, the catalogue first."""
    body = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return body + end % (len(objects) + 1, table, len(objects) + 1, len(body))


def web_archive(*pages: tuple[str, bytes], kind: str = "text/html; charset=utf-8") -> bytes:
    """A WARC; joined with others it is one, too."""
    records = b""
    for url, page in pages:
        answer = (
            f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(page)}\r\n\r\n".encode() + page
        )
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        )
        records += head.encode() + answer + b"\r\n\r\n"
    return records
