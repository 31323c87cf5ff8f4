"""WARC and ARC → the pages in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from urllib.parse import unquote, urlsplit

from archive_app.documents.contents import Part
from archive_app.documents.formats import GZIP, unpacked
from archive_app.documents.markup import DAMAGED
from archive_app.documents.package import BOMB, LARGEST_MEMBER, RATIO
from archive_app.errors import UnreadableSource

_LARGEST_PAGE = 32 * 1024 * 1024
_READ = {
    **{
        "text/html": ".html",
        "application/xhtml+xml": ".html",
        "text/plain": ".txt",
        "application/pdf": ".pdf",
    },
    **{"application/msword": ".doc", "application/rtf": ".rtf", "text/csv": ".csv", "text/markdown": ".md"},
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/epub+zip": ".epub",
}
_CHARSET = re.compile(r"charset=[\"']?([\w-]{2,30})", re.IGNORECASE)
_RESPONSES = ("response", "resource")
NO_PAGES = "there is no page in it"


def pages_in(untrusted: bytes) -> Iterator[Part]:
    """What was answered with a text, each address once. Raises UnreadableSource where it breaks off."""
    seen: set[str] = set()
    try:
        yield from _pages(untrusted, seen)
    except UnreadableSource:
        if not untrusted.startswith(GZIP):
            raise
        # Packed as a whole, where every record should be packed for itself.
        yield from _pages(unpacked(untrusted, min(LARGEST_MEMBER, len(untrusted) * RATIO)), seen)
    if not seen:
        raise UnreadableSource(reason=NO_PAGES)


def _pages(untrusted: bytes, seen: set[str]) -> Iterator[Part]:
    from warcio.archiveiterator import ArchiveIterator

    for record in _records(ArchiveIterator(BytesIO(untrusted), arc2warc=True)):
        url, ending = _answer(record)
        if ending and url not in seen:
            seen.add(url)
            yield _part(record, url, _name(url, ending))


def _records(archive: Iterator[Any]) -> Iterator[Any]:
    """Raises UnreadableSource where the archive breaks off."""
    while True:
        try:
            record = next(archive, None)
        except Exception as error:
            raise UnreadableSource(reason=DAMAGED) from error
        if record is None:
            return
        yield record


def _answer(record: Any) -> tuple[str, str]:
    """The address, and the ending of what was answered with a text; no ending for anything else."""
    url = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    headers = record.http_headers
    status = headers.get_statuscode() if headers else "200"
    content = (headers or record.rec_headers).get_header("Content-Type") or ""
    wanted = record.rec_type in _RESPONSES and status == "200" and url.startswith(("http://", "https://"))
    return url, _READ.get(content.partition(";")[0].strip().lower(), "") if wanted else ""


def _part(record: Any, url: str, name: str) -> Part:
    content = (record.http_headers or record.rec_headers).get_header("Content-Type")
    charset = _CHARSET.search(content)
    try:
        data = _content(record)
    except UnreadableSource as error:
        return Part(name, reason=str(error.values["reason"]))
    except Exception:  # noqa: BLE001 - as above
        return Part(name, reason=DAMAGED)
    return Part(name, data, url=url, encoding=charset[1] if charset else None)


def _content(record: Any) -> bytes:
    headers = record.http_headers
    if headers and (headers.get_header("Content-Encoding") or "").strip().lower() == "br":
        headers.remove_header("Content-Encoding")
        return _unpacked(record.content_stream().read(_LARGEST_PAGE))
    return _bounded(record.content_stream().read(_LARGEST_PAGE + 1))


def _unpacked(untrusted: bytes) -> bytes:
    import brotli

    decompressor = brotli.Decompressor()
    data = decompressor.process(untrusted, output_buffer_limit=_LARGEST_PAGE)
    return _bounded(bytes(data), whole=decompressor.is_finished())


def _bounded(data: bytes, *, whole: bool = True) -> bytes:
    if len(data) > _LARGEST_PAGE or not whole:
        raise UnreadableSource(reason=BOMB)
    return data


def _name(url: str, ending: str) -> str:
    """The address as a file name."""
    parts = urlsplit(url)
    way = unquote(parts.path).strip("/").replace("/", "_")
    name = f"{parts.netloc}_{way}" if way else parts.netloc
    return name if name.lower().endswith(ending) else name + ending
