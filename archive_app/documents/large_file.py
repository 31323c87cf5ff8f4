"""Files of any size in portions: a mailbox is read piece by piece, everything else is bounded."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from archive_app.documents.formats import MAIL_BEGINS
from archive_app.documents.source_file import LARGEST, TOO_LARGE, read_file
from archive_app.errors import UnreadableSource

PORTION = 16 * 1024 * 1024
"""Bytes. A smaller mailbox is read as a whole."""
_HEAD = 4096
_EMPTY_LINES = (b"\n\n", b"\n\r\n")


def portions(path: Path) -> Iterator[bytes]:
    """The bytes of a file; of a large mailbox those of smaller ones, cut between two mails.

    Raises UnreadableSource as `read_file` does, and where a mail is too large to be read.
    """
    if not _is_large_mailbox(path):
        yield read_file(path)
        return
    try:
        with path.open("rb") as stream:
            yield from _mailboxes(stream)
    except OSError as error:
        raise UnreadableSource(reason=f"the system says “{error.strerror or error}”") from error


def _is_large_mailbox(path: Path) -> bool:
    try:
        if not path.is_file() or path.stat().st_size <= PORTION:
            return False
        with path.open("rb") as stream:
            return MAIL_BEGINS.match(stream.read(_HEAD)) is not None
    except OSError:
        return False  # `read_file` says what is wrong


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
