"""The records of a WARC or ARC, one by one, and the pictures among them by their addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any, BinaryIO
from urllib.parse import urldefrag, urljoin

from archive_app.documents.beside import LARGEST, Beside, Budget
from archive_app.documents.markup import DAMAGED
from archive_app.documents.package import BOMB
from archive_app.documents.part import Stream
from archive_app.errors import UnreadableSource

_RESPONSES = ("response", "resource")
_MOST = 200_000
"""Pictures."""


def records(stream: BinaryIO) -> Iterator[tuple[Any, Callable[[], int]]]:
    """Each with what tells where it begins and passes over its content.

    Raises UnreadableSource where the archive breaks off.
    """
    from warcio.archiveiterator import ArchiveIterator

    archive = ArchiveIterator(stream, arc2warc=True)
    last = None
    while True:
        try:
            record = next(archive, None)
        except Exception as error:
            raise UnreadableSource(reason=DAMAGED) from error
        if record is None:
            break
        yield record, archive.get_record_offset
        last = record
    if last is not None and getattr(last.raw_stream, "limit", 0) > 0:
        raise UnreadableSource(reason=DAMAGED)  # some of it never came


def answered(record: Any) -> tuple[str, str]:
    """The address, and the kind of what was answered there; no kind where nothing was."""
    url = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    headers = record.http_headers
    status = headers.get_statuscode() if headers else "200"
    kind = (headers or record.rec_headers).get_header("Content-Type") or ""
    wanted = record.rec_type in _RESPONSES and status == "200" and url.startswith(("http://", "https://"))
    return url, kind.partition(";")[0].strip().lower() if wanted else ""


def content_of(record: Any, most: int) -> bytes:
    """Raises UnreadableSource where it is larger, and whatever its parsers stumble over."""
    headers = record.http_headers
    if headers and (headers.get_header("Content-Encoding") or "").strip().lower() == "br":
        headers.remove_header("Content-Encoding")
        return _unpacked(record.content_stream().read(most), most)
    return _bounded(record.content_stream().read(most + 1), most)


def _unpacked(untrusted: bytes, most: int) -> bytes:
    import brotli

    decompressor = brotli.Decompressor()
    data = decompressor.process(untrusted, output_buffer_limit=most)
    return _bounded(bytes(data), most, whole=decompressor.is_finished())


def _bounded(data: bytes, most: int, *, whole: bool = True) -> bytes:
    if len(data) > most or not whole:
        raise UnreadableSource(reason=BOMB)
    return data


class PictureShelf:
    """Where the pictures lie is found out when the first of them is wanted."""

    def __init__(self, archives: Sequence[Stream]) -> None:
        self._archives = archives
        self._places: dict[str, tuple[Stream, int]] | None = None
        self._budget = Budget.of(sum(archive.size for archive in archives))

    def beside(self, page: str) -> Beside:
        """Those that a page at this address calls by relative or whole addresses."""
        return lambda ref: self._find(_whole(page, ref))

    def _find(self, url: str) -> bytes:
        if self._places is None:
            self._places = dict(islice(self._all(), _MOST))
        place = self._places.get(url) or self._places.get(_other_scheme(url))
        return self._budget.spend(self._read(*place)) if place and self._budget.left > 0 else b""

    def _all(self) -> Iterator[tuple[str, tuple[Stream, int]]]:
        for archive in self._archives:
            try:
                for record, place in records(archive.open()):
                    url, kind = answered(record)
                    if kind.startswith("image/"):
                        yield url, (archive, place())
            except Exception:  # noqa: BLE001, S112 - whoever reads the pages says what is wrong
                continue

    def _read(self, archive: Stream, at: int) -> bytes:
        try:
            stream = archive.open()
            stream.seek(at)
            record, _ = next(records(stream))
            return content_of(record, LARGEST)
        except Exception:  # noqa: BLE001 - the parsers raise whatever they stumble over
            return b""


def _whole(page: str, ref: str) -> str:
    try:
        return urldefrag(urljoin(page, ref)).url
    except ValueError:
        return ""


def _other_scheme(url: str) -> str:
    """The same address with and without encryption."""
    scheme, _, rest = url.partition("://")
    return f"{'http' if scheme == 'https' else 'https'}://{rest}"
