"""Files of any size: mailboxes in portions, archives piece by piece as they are taken apart, else bounded."""

from __future__ import annotations

from collections.abc import Iterator
from io import SEEK_END
from pathlib import Path
from typing import BinaryIO

from archive_app.documents.formats import ARCHIVES, MAIL_BEGINS
from archive_app.documents.source_file import LARGEST, TOO_LARGE, read_file
from archive_app.errors import UnreadableSource

PORTION = 16 * 1024 * 1024
"""Bytes. A smaller mailbox is read as a whole."""
_HEAD = 4096
_EMPTY_LINES = (b"\n\n", b"\n\r\n")


class LargeFile:
    """An open file that is not held as a whole."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.size = stream.seek(0, SEEK_END)

    def read(self, at: int, length: int) -> bytes:
        """Raises UnreadableSource."""
        try:
            self._stream.seek(at)
            return self._stream.read(length)
        except OSError as error:
            raise _said_by_system(error) from error


def portions(path: Path) -> Iterator[bytes | LargeFile]:
    """The bytes of a file; of a large mailbox those of smaller ones, cut between two mails; a large archive.

    Raises UnreadableSource as `read_file` does, and where a mail is too large to be read.
    """
    head, size = _head(path)
    try:
        if size > PORTION and MAIL_BEGINS.match(head):
            with path.open("rb") as stream:
                yield from _mailboxes(stream)
        elif size > LARGEST and head.startswith(ARCHIVES):
            with path.open("rb") as stream:
                yield LargeFile(stream)
        else:
            yield read_file(path)
    except OSError as error:
        raise _said_by_system(error) from error


def _head(path: Path) -> tuple[bytes, int]:
    """How a large file begins, and its size; nothing where `read_file` says what is wrong, or all is well."""
    try:
        if not path.is_file() or (size := path.stat().st_size) <= PORTION:
            return b"", 0
        with path.open("rb") as stream:
            return stream.read(_HEAD), size
    except OSError:
        return b"", 0


def _said_by_system(error: OSError) -> UnreadableSource:
    return UnreadableSource(reason=f"the system says “{error.strerror or error}”")


def _mailboxes(stream: BinaryIO) -> Iterator[bytes]:
    waiting = b""
    while more := stream.read(PORTION):
        waiting += more
        cut = _last_begin(waiting, len(waiting) - len(more) - _HEAD)
        if cut:
            yield waiting[:cut]
            waiting = waiting[cut:]
        elif len(waiting) > LARGEST:
            raise UnreadableSource(reason=TOO_LARGE)
    if waiting:
        yield waiting


def _last_begin(mailbox: bytes, start: int) -> int:
    """Where the last mail begins that begins behind `start`; 0 where none does."""
    begins = (found.start() for found in MAIL_BEGINS.finditer(mailbox, max(0, start)))
    behind_empty_lines = [at for at in begins if mailbox[max(0, at - 3) : at].endswith(_EMPTY_LINES)]
    return behind_empty_lines[-1] if behind_empty_lines else 0
