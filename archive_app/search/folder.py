"""Folder: an index on the disk, of which there is always a last good generation.

    FOLDER/archive/manifest.json      fingerprint, and the size of every other file
                   contents.json-…    which segments, and what of them is gone
                   ….segment          segments, named after their content and never changed

New files are written beside the old ones; the manifest, put in place last and in one step, makes them count;
then the old ones go. Killed at any moment, the folder holds the old generation or the new one, whole.

Everything has checksums. A small index is checked when it is opened, of a large one each section when it is
first read. Checksums find damage. They do not make an index from elsewhere trustworthy, and none is ever
opened: only what this program built from its own documents and wrote here is.
"""

from __future__ import annotations

import json
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from archive_app.search.files import CONTENTS, DamagedError, StaleError, from_files, to_files, version
from archive_app.search.index import Index
from archive_app.search.segments.segment import Segment

NAME = "archive"
MANIFEST = "manifest.json"
_UNFINISHED = ".part"
_ABANDONED_SECONDS = 3600
_SMALL = 1 << 20
"""Bytes that are read and checked at once."""


@dataclass(frozen=True, slots=True)
class _Manifest:
    """`files`: what `from_files` calls it → name on the disk, size."""

    version: str
    fingerprint: str
    files: dict[str, tuple[str, int]]


class FolderKeeper:
    """Segments go straight into the folder of an index, where they count when a manifest names them."""

    def __init__(self, folder: Path) -> None:
        self._place = folder / NAME

    def new(self) -> BinaryIO:
        self._place.mkdir(mode=0o700, parents=True, exist_ok=True)
        return _created(self._place / f"{uuid4()}{_UNFINISHED}")

    def keep(self, written: BinaryIO, name: str) -> bytes | memoryview:
        _flush(written)
        written.close()
        unfinished, path = Path(written.name), self._place / name
        if _is_there(path, name, whole=True):
            unfinished.unlink()  # it may be in use, and then could not be replaced everywhere
        else:
            unfinished.replace(path)
        return _mapped(path)

    def discard(self, name: str) -> None:
        with suppress(OSError):  # where an open file cannot be deleted, it is swept away some day
            (self._place / name).unlink()


def write_index(folder: Path, index: Index, fingerprint: str) -> None:
    """Puts `index` in the place of the one in `folder`. Raises OSError and leaves the old one."""
    place = folder / NAME
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    files = to_files(index)
    manifest = _Manifest(version(), fingerprint, {name: _entry(name, data) for name, data in files.items()})
    for name, data in files.items():
        path = place / manifest.files[name][0]
        if not (_is_there(path, name) or _is_same(path, data)):
            _write(path, data)
    _flush_folder(place)
    replaced = _named(place)
    _write(place / MANIFEST, _sealed(manifest))
    _flush_folder(place)
    _sweep(place, replaced, {MANIFEST, *(kept_as for kept_as, _ in manifest.files.values())})


def read_index(folder: Path, fingerprint: str) -> Index:
    """The index in `folder`; StaleError unless made from what `fingerprint` stands for, or DamagedError."""
    place = folder / NAME
    if not place.is_dir():
        raise StaleError
    try:
        manifest = _read_manifest(place)
        if manifest.version != version() or manifest.fingerprint != fingerprint:
            raise StaleError
        files = {name: _opened(place, name, *entry) for name, entry in manifest.files.items()}
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise DamagedError from error
    index = from_files(files)
    for part in index.parts:
        if len(part.segment.data) < _SMALL:
            part.segment.sections.check()
    return index


def _entry(name: str, data: bytes | memoryview) -> tuple[str, int]:
    return _kept_as(name, data), len(data)


def _kept_as(name: str, data: bytes | memoryview) -> str:
    # The contents change under one name; here each generation has its own.
    return f"{name}-{sha256(data).hexdigest()[:16]}" if name == CONTENTS else name


def _is_there(path: Path, name: str, whole: bool = False) -> bool:
    """Whether the segment of that name is there already, and, if it must be `whole`, without damage."""
    try:
        segment = Segment(_mapped(path))
        if whole:
            segment.sections.check()
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return segment.name == name


def _is_same(path: Path, data: bytes | memoryview) -> bool:
    return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data


def _named(place: Path) -> set[str]:
    """The files that the manifest in `place` names."""
    try:
        return {Path(kept_as).name for kept_as, _ in _read_manifest(place).files.values()}
    except (OSError, ValueError, TypeError):
        return set()


def _sealed(manifest: _Manifest) -> bytes:
    """One line of JSON and, on the next, its own checksum."""
    values = {name: getattr(manifest, name) for name in _Manifest.__slots__}
    body = json.dumps(values, ensure_ascii=False, sort_keys=True).encode()
    return body + b"\n" + sha256(body).hexdigest().encode()


def _read_manifest(place: Path) -> _Manifest:
    body, _, seal = (place / MANIFEST).read_bytes().rpartition(b"\n")
    if sha256(body).hexdigest().encode() != seal:
        raise ValueError("the manifest is not as written")
    return _Manifest(**json.loads(body))


def _opened(place: Path, name: str, kept_as: str, size: int) -> bytes | memoryview:
    data = _mapped(place / Path(kept_as).name)
    if len(data) != size or _kept_as(name, data) != kept_as:
        raise ValueError(f"{kept_as} is not as written")
    return data


def _mapped(path: Path) -> bytes | memoryview:
    with path.open("rb") as file:
        if os.fstat(file.fileno()).st_size < _SMALL:
            return file.read()
        return memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))


def _write(path: Path, data: bytes | memoryview) -> None:
    unfinished = path.with_name(f"{path.name}-{os.getpid()}{_UNFINISHED}")
    try:
        with _created(unfinished) as file:
            file.write(data)
            _flush(file)
        unfinished.replace(path)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise


def _created(path: Path) -> BinaryIO:
    """An empty file that nobody else can read."""
    return open(path, "wb", opener=lambda name, flags: os.open(name, flags, 0o600))


def _flush(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _sweep(place: Path, replaced: set[str], kept: set[str]) -> None:
    """What the last generation had alone, and what a crash left behind; the latter only after a while, since
    another window may be building at this moment."""
    longest_ago = time.time() - _ABANDONED_SECONDS
    for path in place.iterdir():
        try:
            if path.name in replaced - kept or (path.name not in kept and path.stat().st_mtime < longest_ago):
                path.unlink()
        except OSError:
            continue  # another window has it open or was faster; the next commit finds it


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows cannot flush a folder
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
