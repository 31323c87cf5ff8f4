"""Folder: an index on the disk, written whole or not at all, and read only when every byte is as written.

    FOLDER/archive/manifest.json      fingerprint, SHA-256 of every other file
                   ...                the files of the index

An index holds no secrets, and none is ever taken from outside: Whoosh's postings are pickles. Only what this
program built from its own documents and wrote here is opened, after its checksums are found right.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from dataclasses import dataclass
from pathlib import Path

from archive_app.search.files import DamagedError, StaleError, from_files, to_files, version
from archive_app.search.index import Index

NAME = "archive"
MANIFEST = "manifest.json"
_BUILDING, _REPLACED = ".building-", ".replaced-"
_ABANDONED_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class _Manifest:
    version: str
    fingerprint: str
    files: dict[str, str]


def write_index(folder: Path, index: Index, fingerprint: str) -> None:
    """Puts `index` in the place of the one in `folder`. Raises OSError and leaves the old one or none."""
    from shutil import rmtree
    from tempfile import mkdtemp

    folder.mkdir(parents=True, exist_ok=True)
    _remove_abandoned(folder)
    building = Path(mkdtemp(prefix=_BUILDING, dir=folder))
    try:
        _write_files(building, index, fingerprint)
        _put_in_place(building, folder / NAME)
    except OSError:
        rmtree(building, ignore_errors=True)
        raise


def read_index(folder: Path, fingerprint: str) -> Index:
    """The index in `folder`; StaleError unless made from what `fingerprint` stands for, or DamagedError."""
    place = folder / NAME
    if not place.is_dir():
        raise StaleError
    try:
        manifest = _read_manifest(place)
        if manifest.version != version() or manifest.fingerprint != fingerprint:
            raise StaleError
        files = {name: _checked(place, name, digest) for name, digest in manifest.files.items()}
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise DamagedError from error
    return from_files(files)


def _write_files(building: Path, index: Index, fingerprint: str) -> None:
    files = to_files(index)
    manifest = _Manifest(
        version=version(),
        fingerprint=fingerprint,
        files={name: hashlib.sha256(data).hexdigest() for name, data in files.items()},
    )
    for name, data in files.items():
        _write(building / name, data)
    _write(building / MANIFEST, _sealed(manifest))
    _flush_folder(building)


def _sealed(manifest: _Manifest) -> bytes:
    """One line of JSON and, on the next, its own checksum."""
    values = {name: getattr(manifest, name) for name in _Manifest.__slots__}
    body = json.dumps(values, ensure_ascii=False, sort_keys=True).encode()
    return body + b"\n" + hashlib.sha256(body).hexdigest().encode()


def _read_manifest(place: Path) -> _Manifest:
    body, _, seal = (place / MANIFEST).read_bytes().rpartition(b"\n")
    if hashlib.sha256(body).hexdigest().encode() != seal:
        raise ValueError("the manifest is not as written")
    return _Manifest(**json.loads(body))


def _checked(place: Path, name: str, digest: str) -> bytes:
    data = (place / Path(name).name).read_bytes()
    if hashlib.sha256(data).hexdigest() != digest:
        raise ValueError(f"{name} is not as written")
    return data


def _write(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _put_in_place(building: Path, place: Path) -> None:
    """Two renames: a crash between them leaves no index, which is built again."""
    from shutil import rmtree

    replaced = place.with_name(_REPLACED + building.name.removeprefix(_BUILDING))
    if place.exists():
        place.rename(replaced)
    building.rename(place)
    _flush_folder(place.parent)
    rmtree(replaced, ignore_errors=True)


def _remove_abandoned(folder: Path) -> None:
    """What a crash left behind; another window may be building at this moment, so only after a while."""
    from shutil import rmtree

    longest_ago = time.time() - _ABANDONED_SECONDS
    for path in folder.iterdir():
        if path.name.startswith((_BUILDING, _REPLACED)) and path.stat().st_mtime < longest_ago:
            rmtree(path, ignore_errors=True)


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows cannot flush a folder
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
