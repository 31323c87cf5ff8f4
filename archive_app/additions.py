"""Adding files and folders: each path ends as one Addition that says what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from archive_app.documents.document import Document
from archive_app.documents.source_file import read_file
from archive_app.errors import UnreadableSource
from archive_app.library.store import Library

if TYPE_CHECKING:
    from archive_app.documents.isolation import Isolation

DEEPEST = 32
"""Folders within folders that are followed."""
HIDDEN = "it is hidden or a link"


@dataclass(frozen=True, slots=True)
class Addition:
    """`status`: added, duplicate, unreadable or skipped; `document` is the new or the known one."""

    path: Path
    status: str
    document: str | None = None
    title: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Added:
    """An Addition with the document that came of it, if one did."""

    addition: Addition
    document: Document | None = None


def add_files(paths: Iterable[Path], library: Library, known: dict[str, Document]) -> Iterator[Added]:
    """Keeps every readable file in the library, one by one; `known` maps SHA-256 to what is there."""
    from archive_app.documents.isolation import Isolation

    with Isolation() as isolation:
        for path, skipped in files_in(paths):
            if skipped:
                yield Added(Addition(path, "skipped", reason=skipped))
                continue
            added = _add(path, library, known, isolation)
            if added.document:
                known[added.document.passport.sha256] = added.document
            yield added


def _add(path: Path, library: Library, known: dict[str, Document], isolation: Isolation) -> Added:
    try:
        untrusted = read_file(path)
        document = isolation.parse(untrusted, path.name)
    except UnreadableSource as error:
        return Added(Addition(path, "unreadable", reason=str(error.values["reason"])))
    there = known.get(document.passport.sha256)
    if there:
        return Added(Addition(path, "duplicate", there.id, there.passport.title))
    library.add_document(document, untrusted)
    return Added(Addition(path, "added", document.id, document.passport.title), document)


def files_in(paths: Iterable[Path], depth: int = 0) -> Iterator[tuple[Path, str | None]]:
    """Files in folders, in the order of their names; what is passed over comes with its reason."""
    for path in paths:
        if not path.is_dir():
            yield path, None
        elif depth > DEEPEST:
            yield path, "its folders are nested too deep"
        else:
            yield from _inside(path, depth)


def _inside(folder: Path, depth: int) -> Iterator[tuple[Path, str | None]]:
    try:
        inside = sorted(folder.iterdir())
    except OSError as error:
        yield folder, f"the system says “{error.strerror or error}”"
        return
    for path in inside:
        # A link could lead out of the folder that was chosen, or round in a circle.
        if path.name.startswith(".") or path.is_symlink():
            yield path, HIDDEN
        else:
            yield from files_in([path], depth + 1)
