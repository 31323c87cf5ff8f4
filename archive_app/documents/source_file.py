"""The bytes of a source file, within bounds."""

from __future__ import annotations

from pathlib import Path

from archive_app.errors import UnreadableSource

LARGEST = 100 * 1024 * 1024
"""Bytes. No larger file is read."""
TOO_LARGE = "it is larger than 100 MB"
NOT_A_FILE = "it is not a file"


def read_file(path: Path) -> bytes:
    """The bytes of a file. Raises UnreadableSource when there are none to have, or too many."""
    if path.exists() and not path.is_file():
        raise UnreadableSource(reason=NOT_A_FILE)  # opening a pipe or a device could wait for ever
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise UnreadableSource(reason=TOO_LARGE)
        with path.open("rb") as stream:
            data = stream.read(size + 1)  # memory is taken for all that is asked for
            if len(data) > size:  # it grows, or the system does not know how large it is
                data += stream.read(LARGEST + 1 - len(data))
    except OSError as error:
        raise UnreadableSource(reason=f"the system says “{error.strerror or error}”") from error
    if len(data) > LARGEST:
        raise UnreadableSource(reason=TOO_LARGE)
    return data
