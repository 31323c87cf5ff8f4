"""A key file: something the reader has, needed beside the passphrase that she knows. Any file will do."""

from __future__ import annotations

import os
from pathlib import Path

from archive_app.errors import BadInput
from archive_app.library.files import create_private

LENGTH = 64
LARGEST = 16 * 1024 * 1024


def read_key_file(path: Path) -> bytes:
    """Raises BadInput for a file that is missing, empty or too large to be one."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise BadInput(
            reason="The key file could not be read. Nothing was changed; check its place."
        ) from error
    if not 0 < len(content) <= LARGEST:
        raise BadInput(reason="A key file holds between one byte and 16 MiB. Choose another file.")
    return content


def content_of(path: Path | None) -> bytes:
    """Nothing without a path. Raises BadInput."""
    return read_key_file(path) if path else b""


def content_of_new(path: Path | None) -> bytes:
    """Like `content_of`; a file that is not there yet is made."""
    return make_key_file(path) if path and not path.exists() else content_of(path)


def make_key_file(path: Path) -> bytes:
    """A new file of random bytes, never in place of another. Raises BadInput."""
    content = os.urandom(LENGTH)
    try:
        create_private(path)
        path.write_bytes(content)
    except OSError as error:
        raise BadInput(
            reason="The key file could not be made there. Choose another name or place."
        ) from error
    return content
