"""WARC and ARC → the pages in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from urllib.parse import unquote, urlsplit

from archive_app.documents.contents import Part
from archive_app.documents.markup import DAMAGED
from archive_app.documents.package import BOMB
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
    from warcio.archiveiterator import ArchiveIterator

    seen: set[str] = set()
    records = iter(ArchiveIterator(BytesIO(untrusted), arc2warc=True))
    while True:
        try:
            record = next(records)
            part = _part(record) if record.rec_type in _RESPONSES else None
        except StopIteration:
            break
        except UnreadableSource:
            raise
        except Exception as error:
            raise UnreadableSource(reason=DAMAGED) from error
        if part and part.url not in seen:
            seen.add(part.url or "")
            yield part
    if not seen:
        raise UnreadableSource(reason=NO_PAGES)


def _part(record: Any) -> Part | None:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    url = url.strip("<>")
    headers = record.http_headers
    status = headers.get_statuscode() if headers else "200"
    content = (headers or record.rec_headers).get_header("Content-Type") or ""
    ending = _READ.get(content.partition(";")[0].strip().lower())
    if status != "200" or not ending or not url.startswith(("http://", "https://")):
        return None
    data = record.content_stream().read(_LARGEST_PAGE + 1)
    if len(data) > _LARGEST_PAGE:
        return Part(_name(url, ending), reason=BOMB)
    charset = _CHARSET.search(content)
    return Part(_name(url, ending), data, url=url, encoding=charset[1] if charset else None) if data else None


def _name(url: str, ending: str) -> str:
    """The address as a file name."""
    parts = urlsplit(url)
    way = unquote(parts.path).strip("/").replace("/", "_")
    name = f"{parts.netloc}_{way}" if way else parts.netloc
    return name if name.lower().endswith(ending) else name + ending
