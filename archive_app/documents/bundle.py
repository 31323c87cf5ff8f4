"""The bundled sources: every file of `resources/documents` read, and what is wrong with the others."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from archive_app.documents.canonical import VERSION
from archive_app.documents.document import Document, Passport
from archive_app.documents.passport_file import SUFFIX, passport_beside, read_passport
from archive_app.documents.reader import read_document
from archive_app.documents.source_file import read_file
from archive_app.errors import BadInput, UnreadableSource

FOLDER = "documents"
_NOT_SOURCES = frozenset((SUFFIX, ".md"))
ALTERED = "it was altered: its checksum is not the one in its passport"
MISSING = "the passport is here, but its document is missing"
SAME_NAME = "another source has the same name but for the ending"


@dataclass(frozen=True, slots=True)
class BrokenSource:
    """A bundled source that cannot be shown; `name` is its file name."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """`altered` and `missing` are document ids; their files are among the `broken` ones too."""

    documents: tuple[Document, ...]
    broken: tuple[BrokenSource, ...] = ()
    altered: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(slots=True)
class _Finds:
    documents: list[Document] = field(default_factory=list)
    broken: list[BrokenSource] = field(default_factory=list)
    altered: list[str] = field(default_factory=list)


def read_bundle(resources: Path) -> Bundle:
    """All bundled sources, in the order of their names. A broken one is named and never stops the rest."""
    finds = _Finds()
    for source in _sources(resources):
        _read_into(finds, source)
    missing = tuple(_missing(resources))
    broken = [*finds.broken, *(BrokenSource(file.name, MISSING) for file in missing)]
    return Bundle(
        documents=tuple(finds.documents),
        broken=tuple(broken),
        altered=tuple(finds.altered),
        missing=tuple(file.stem for file in missing),
    )


def fingerprint(resources: Path) -> str:
    """A hash of all sources and passports and of how they are read: an index of another one is stale."""
    digest = hashlib.sha256(f"reading {VERSION}\n".encode())
    for file in _files(resources):
        digest.update(f"{file.name}\n{_hash_of(file)}\n".encode())
    return digest.hexdigest()


def _files(resources: Path) -> list[Path]:
    folder = resources / FOLDER
    if not folder.is_dir():
        return []
    return sorted(file for file in folder.iterdir() if file.is_file() and not file.name.startswith("."))


def _sources(resources: Path) -> list[Path]:
    return [file for file in _files(resources) if file.suffix.lower() not in _NOT_SOURCES]


def _missing(resources: Path) -> Iterator[Path]:
    """Passports whose source is gone."""
    stems = {source.stem for source in _sources(resources)}
    return (file for file in _files(resources) if file.suffix == SUFFIX and file.stem not in stems)


def _hash_of(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return "unreadable"


def _read_into(finds: _Finds, source: Path) -> None:
    try:
        data = read_file(source)
        passport = _passport(source)
        if passport and passport.sha256 != hashlib.sha256(data).hexdigest():
            finds.altered.append(source.stem)
            raise UnreadableSource(reason=ALTERED)
        if any(document.id == source.stem for document in finds.documents):
            raise UnreadableSource(reason=SAME_NAME)
        document = read_document(data, source.name, passport=passport, document_id=source.stem, bundled=True)
        finds.documents.append(document)
    except (UnreadableSource, BadInput) as error:
        finds.broken.append(BrokenSource(source.name, str(error.values["reason"])))


def _passport(source: Path) -> Passport | None:
    file = passport_beside(source)
    return read_passport(file, source.name) if file.is_file() else None
