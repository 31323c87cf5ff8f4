"""IndexSegments: the segments of a search index, written and read in chunks inside the library, so that the
words of what was added never lie beside it.

A segment never changes. It counts when the label of its index names it. Others are being written, or were
replaced and may still be read, or are left of a crash.
"""

from __future__ import annotations

import secrets
import zlib
from collections.abc import Iterable, Iterator, Sequence

from archive_app.errors import DamagedLibrary
from archive_app.library.database import Database

CHUNK = 1 << 16
"""Bytes of each chunk but the last one of a segment."""
_SEAL = 8
_DAMAGED = "its index is not as it was written"
_AT_ONCE = 256
"""Chunks that are deleted in one transaction: what is deleted is overwritten, and all of it is in the log."""
_GET = """SELECT bytes FROM chunks WHERE "index" = ? AND segment = ? AND number >= ? AND number < ?
    ORDER BY number"""
_NEXT = 'SELECT min(segment) FROM chunks WHERE "index" = ? AND segment > ?'
_DROP = 'DELETE FROM chunks WHERE "index" = ? AND segment = ? AND number >= ?'


class IndexSegments:
    """Those of one index, by numbers that no other one ever has, not even later."""

    def __init__(self, database: Database, index: str) -> None:
        self._database = database
        self._index = index

    @staticmethod
    def new_number() -> int:
        return secrets.randbits(62)

    def numbers(self) -> Iterator[int]:
        """Of all that are there, finished or not."""
        number = self._database.value(_NEXT, (self._index, -1))
        while number is not None:
            yield number
            number = self._database.value(_NEXT, (self._index, number))

    def put(self, segment: int, first: int, chunks: Iterable[bytes | memoryview]) -> None:
        """Chunks number `first` and following, all or none."""
        with self._database.transaction():
            for number, chunk in enumerate(chunks, first):
                # In digits, so that no chunk ends with zeros: a page that the disk lost reads like that.
                sealed = b"%b%08x" % (bytes(chunk), zlib.crc32(chunk))
                row = (self._index, segment, number, sealed)
                self._database.write("INSERT INTO chunks VALUES (?, ?, ?, ?)", row)

    def get(self, segment: int, first: int, end: int) -> Sequence[memoryview]:
        """Chunks from number `first` to before `end`, without waiting for a writer.

        Raises DamagedLibrary unless each is there as it was written.
        """
        beside = self._database.beside()
        chunks = [memoryview(row[0]) for row in beside.rows(_GET, (self._index, segment, first, end))]
        if len(chunks) != end - first or not all(map(_is_whole, chunks)):
            beside.start_afresh()
            raise DamagedLibrary(reason=_DAMAGED)
        return [chunk[:-_SEAL] for chunk in chunks]

    def drop(self, segment: int) -> None:
        """The last chunks first, some after the others: whoever is interrupted can do it again."""
        sql = 'SELECT max(number) FROM chunks WHERE "index" = ? AND segment = ?'
        last = self._database.value(sql, (self._index, segment))
        for first in range((last or 0) // _AT_ONCE * _AT_ONCE, -1, -_AT_ONCE):
            self._database.write(_DROP, (self._index, segment, first))


def _is_whole(sealed: memoryview) -> bool:
    return b"%08x" % zlib.crc32(sealed[:-_SEAL]) == sealed[-_SEAL:]
