"""Private files on disk: every write is readable by its owner only, and is there as a whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path
from typing import BinaryIO

from archive_app.errors import BadInput

_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


def write_private(path: Path, data: bytes) -> None:
    """Put `data` at `path`, mode 0600. After a crash the path holds the old bytes or the new ones, whole.

    Raises OSError, with `path` unchanged.
    """
    with writing_private(path) as file:
        file.write(data)


def write_chosen(path: Path, data: bytes) -> None:
    """Like `write_private`, where the reader chose the place. Raises BadInput, with `path` unchanged."""
    try:
        write_private(path, data)
    except OSError as error:
        raise BadInput(reason="The file could not be written there. Choose another name or place.") from error


def read_chosen(path: Path, most: int) -> bytes:
    """The untrusted bytes of a file that the reader chose, at most one more than `most`. Raises BadInput."""
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except OSError as error:
        raise BadInput(reason="The file could not be read. Check its place and try again.") from error


@contextmanager
def writing_private(path: Path) -> Iterator[BinaryIO]:
    """Like `write_private`, for what is written piece by piece: it is at `path` when the block ends well.

    The bytes wait in a hidden file beside `path`; what an earlier crash left there is replaced.
    """
    waiting = waiting_file(path)
    waiting.unlink(missing_ok=True)
    try:
        with os.fdopen(os.open(waiting, _CREATE, 0o600), "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        waiting.replace(path)
    except BaseException:
        waiting.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def waiting_file(path: Path) -> Path:
    """Where the bytes for `path` wait."""
    return path.with_name(f".{path.name}.part")


def replace_secret(path: Path, data: bytes) -> None:
    """Like `write_private`, and the bytes that were there are overwritten where they lay.

    Flash memory and copies may still keep them. Windows does not let go of an open file: there they stay.
    """
    if os.name == "nt":
        write_private(path, data)
        return
    with path.open("r+b", buffering=0) as old:
        write_private(path, data)
        _overwrite(old)


def create_private(path: Path) -> None:
    """An empty file, mode 0600 whatever the umask, for a writer that only opens files. FileExistsError."""
    os.close(os.open(path, _CREATE, 0o600))


def private_folder(path: Path) -> None:
    """Make `path` a folder for its owner only. A folder that exists keeps the rights its owner gave it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.mkdir(mode=0o700, exist_ok=True)


def sync_folder(path: Path) -> None:
    """Make renames inside `path` last through a power cut. Windows has no such call, and orders them."""
    if os.name == "nt":
        return
    folder = os.open(path, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def erase(path: Path) -> None:
    """Overwrite the bytes where they lie, then remove the file. Flash memory and copies may keep them."""
    with path.open("r+b", buffering=0) as file:
        _overwrite(file)
    path.unlink()
    sync_folder(path.parent)


def _overwrite(file: FileIO) -> None:
    file.seek(0)
    file.write(os.urandom(os.fstat(file.fileno()).st_size))
    os.fsync(file.fileno())
