"""WARC and ARC → the pages in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import unquote, urlsplit

from archive_app.documents.formats import GZIP, unpacked
from archive_app.documents.markup import DAMAGED
from archive_app.documents.package import LARGEST_MEMBER, RATIO
from archive_app.documents.part import Part, Stream
from archive_app.documents.web_records import PictureShelf, answered, content_of, records
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
NO_PAGES = "there is no page in it"


def pages_in(archives: Sequence[Stream]) -> Iterator[Part]:
    """What was answered with a text, each address once, with the pictures that any of the archives has.

    Raises UnreadableSource where one breaks off, and where there is no page at all.
    """
    seen: set[str] = set()
    shelf = PictureShelf(archives)
    for number, archive in enumerate(archives):
        for part in _pages_of_one(archive, seen, shelf):
            yield replace(part, share=(number + part.share) / len(archives))
    if not seen:
        raise UnreadableSource(reason=NO_PAGES)


def _pages_of_one(archive: Stream, seen: set[str], shelf: PictureShelf) -> Iterator[Part]:
    try:
        yield from _pages(archive, seen, shelf)
    except UnreadableSource:
        whole = _packed_as_a_whole(archive)
        yield from _pages(whole, seen, PictureShelf([whole]))


def _packed_as_a_whole(archive: Stream) -> Stream:
    """Where every record should be packed for itself. Raises UnreadableSource where it is not that either."""
    packed = archive.open().read(LARGEST_MEMBER + 1)
    if not packed.startswith(GZIP) or len(packed) > LARGEST_MEMBER:
        raise UnreadableSource(reason=DAMAGED)
    return Stream.of(unpacked(packed, min(LARGEST_MEMBER, len(packed) * RATIO)))


def _pages(archive: Stream, seen: set[str], shelf: PictureShelf) -> Iterator[Part]:
    stream = archive.open()
    for record, _ in records(stream):
        url, ending = _answer(record)
        if ending and url not in seen:
            seen.add(url)
            part = _part(record, url, _name(url, ending), shelf)
            yield replace(part, share=stream.tell() / max(1, archive.size))


def _answer(record: Any) -> tuple[str, str]:
    """The address, and the ending of what was answered with a text; no ending for anything else."""
    url, kind = answered(record)
    return url, _READ.get(kind, "")


def _part(record: Any, url: str, name: str, shelf: PictureShelf) -> Part:
    content = (record.http_headers or record.rec_headers).get_header("Content-Type")
    charset = _CHARSET.search(content)
    try:
        data = content_of(record, _LARGEST_PAGE)
    except UnreadableSource as error:
        return Part(name, reason=str(error.values["reason"]))
    except Exception:  # noqa: BLE001 - as above
        return Part(name, reason=DAMAGED)
    return Part(name, data, url=url, encoding=charset[1] if charset else None, beside=shelf.beside(url))


def _name(url: str, ending: str) -> str:
    """The address as a file name."""
    parts = urlsplit(url)
    way = unquote(parts.path).strip("/").replace("/", "_")
    name = f"{parts.netloc}_{way}" if way else parts.netloc
    return name if name.lower().endswith(ending) else name + ending
