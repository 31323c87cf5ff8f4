"""Backup: the whole library in one file, encrypted as on the disk, opened by the passphrase it had then.

    backup = header.arch(8192) length(8) library.db(length)

Nothing in it is trusted before the passphrase has opened the header; then SQLCipher checks page by page, so
that a backup that rotted here and there still gives back the rest.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from archive_app.errors import BadInput, DamagedLibrary
from archive_app.library.files import create_private, writing_private
from archive_app.library.header import SIZE, Header

_LENGTH = struct.Struct(">Q")
_CHUNK = 1024 * 1024
NO_BACKUP = "This file is not a backup of a library, or it is torn. Nothing was changed; try another one."
_NO_ROOM = (
    "The backup could not be written there. Nothing was changed; choose another place or free some space."
)


def write(target: Path, header: Path, database: Path) -> None:
    """Put both files into `target`, which appears as a whole or not at all. Raises BadInput."""
    try:
        with writing_private(target) as file, database.open("rb") as content:
            length = database.stat().st_size
            file.write(header.read_bytes() + _LENGTH.pack(length))
            for part in _parts(content, length):
                file.write(part)
    except OSError as error:
        raise BadInput(reason=_NO_ROOM) from error


def read_header(untrusted: Path) -> Header:
    """The header in a backup, for its passphrase to be tried. Raises BadInput."""
    try:
        with untrusted.open("rb") as file:
            return Header.parse(file.read(SIZE))
    except (OSError, DamagedLibrary) as error:
        raise BadInput(reason=NO_BACKUP) from error


def read_database(untrusted: Path, target: Path) -> None:
    """Put the database of a backup at `target`, which must not exist. Raises BadInput when it is torn."""
    create_private(target)
    with untrusted.open("rb") as file, target.open("r+b") as place:
        file.seek(SIZE)
        stated = file.read(_LENGTH.size)
        if len(stated) < _LENGTH.size:
            raise BadInput(reason=NO_BACKUP)
        (length,) = _LENGTH.unpack(stated)
        for part in _parts(file, length):
            place.write(part)
        if place.tell() < length:
            raise BadInput(reason=NO_BACKUP)


def _parts(file: BinaryIO, length: int) -> Iterator[bytes]:
    """`length` bytes in pieces, or as many as there are."""
    while length > 0 and (part := file.read(min(_CHUNK, length))):
        length -= len(part)
        yield part
