"""Adding files and folders: everything in them ends as one Addition that says what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from archive_app.companions import companions_of
from archive_app.documents.ahead import ahead
from archive_app.documents.document import Document
from archive_app.documents.large_file import portions
from archive_app.documents.traits import Traits, traits
from archive_app.errors import UnreadableSource
from archive_app.library.store import Library

if TYPE_CHECKING:
    from archive_app.documents.isolation import Found, Isolation
    from archive_app.documents.scan_reader import ScanReader

MOST_RECOGNISED = 50
"""Pages of a scan that are read as it is added: some two minutes."""
DEEPEST = 32
"""Folders within folders that are followed."""
NOTHING = "there is no document in it"
FROM_BIN = "it was in the bin and is back"
HIDDEN = "it is hidden or a link"
PART_OF_A_PAGE = "it belongs to the saved page beside it"


@dataclass(frozen=True, slots=True)
class Addition:
    """`status`: added, duplicate, unreadable or skipped; `document` is the new or the known one.

    The `path` of what was found inside a file goes on inside it: `letters.zip/2021/a.txt`. `part_of` is the
    document it came with, such as the mail of an attachment; `like` one that says much the same.
    """

    path: Path
    status: str
    document: str | None = None
    title: str | None = None
    reason: str | None = None
    part_of: str | None = None
    like: str | None = None


@dataclass(frozen=True, slots=True)
class Added:
    """An Addition with the document that came of it, if one did."""

    addition: Addition
    document: Document | None = None


def add_files(
    paths: Iterable[Path], library: Library, known: Iterable[Traits], scans: ScanReader | None = None
) -> Iterator[Added]:
    """Keeps everything readable in the library, one by one; `known` are the traits of all that is there.

    `scans` reads the text of pictures; without it they come without.
    """
    from archive_app.documents.isolation import Isolation

    keeping = _Keeping(library, known)
    with Isolation() as isolation:

        def interrupt() -> None:
            isolation.interrupt()
            if scans:
                scans.interrupt()

        with closing(ahead(_with_text(_read(paths, isolation), scans), interrupt)) as read:
            for path, found in read:
                yield keeping.keep(path, found)


def _with_text(
    read: Iterable[tuple[Path, Found | str]], scans: ScanReader | None
) -> Iterator[tuple[Path, Found | str]]:
    """Short scans with their text; a long one can wait until the reader wants it."""
    from archive_app.documents.reader import is_silent

    for path, found in read:
        if scans and not isinstance(found, str) and found.document and is_silent(found.document):
            with suppress(UnreadableSource):
                if len(found.document.pages) <= MOST_RECOGNISED:
                    document, pages = scans.read(found.document, found.original)
                    found = replace(found, document=document, recognised=pages)
        yield path, found


def _read(paths: Iterable[Path], isolation: Isolation) -> Iterator[tuple[Path, Found | str]]:
    """What is in each file, or why a path is passed over."""
    from archive_app.documents.isolation import Found

    for path, skipped in files_in(paths):
        if skipped:
            yield path, skipped
            continue
        empty = True
        try:
            for untrusted in portions(path):
                for found in isolation.contents(untrusted, path.name):
                    empty = False
                    if found.document and not found.name and found.document.pictures:
                        found = replace(found, beside=companions_of(found.document, path))
                    yield (path / found.name if found.name else path), found
        except UnreadableSource as error:
            yield path, Found("", reason=str(error.values["reason"]))
            continue
        if empty:
            yield path, Found("", reason=NOTHING)


class _Keeping:
    """One run over files, with what is there already."""

    def __init__(self, library: Library, known: Iterable[Traits]) -> None:
        from archive_app.documents.likeness import Likenesses

        there = tuple(known)
        self._library = library
        self._likenesses = Likenesses(there)
        self._known = {each.sha256: each for each in there}
        """By the SHA-256 of the original."""

    def keep(self, path: Path, found: Found | str) -> Added:
        """What becomes of a document; `found` may be why the path was passed over."""
        if isinstance(found, str):
            return Added(Addition(path, "skipped", reason=found))
        document = found.document
        if document is None:
            return Added(Addition(path, "unreadable", reason=found.reason))
        part_of = document.passport.part_of
        there = self._known.get(document.passport.sha256)
        if there:
            return Added(Addition(path, "duplicate", there.document, there.title, part_of=part_of))
        own = traits(document)
        if self._library.take_out_of_bin([document.id]):
            self._known[own.sha256] = own
            addition = Addition(path, "added", document.id, own.title, reason=FROM_BIN, part_of=part_of)
            return Added(addition, document)
        with self._library.together():
            self._library.add_document(document, found.original)
            self._library.put_traits(own)
            if found.beside:
                self._library.put_companions(document.id, found.beside)
            if found.recognised:
                self._library.put_recognised(document.id, found.recognised)
        self._known[own.sha256] = own
        reason, like = self._remark(document, own)
        title = document.passport.title
        addition = Addition(path, "added", document.id, title, reason=reason, part_of=part_of, like=like)
        return Added(addition, document)

    def _remark(self, document: Document, own: Traits) -> tuple[str | None, str | None]:
        """What to know about a new document, and the id of the one it is like."""
        from archive_app.documents.reader import NOT_SEARCHABLE, is_silent

        reason = None
        if is_silent(document):
            reason = NOT_SEARCHABLE
            return reason, None
        nearest, translation = self._likenesses.place(own)
        if nearest:
            reason = f"it is much like “{nearest.title}”"
        elif translation:
            reason = f"it seems to be “{translation.title}” in another language"
        like = nearest or translation
        return reason, like.document if like else None


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
    from archive_app.documents.contents import beside_page

    try:
        inside = sorted(folder.iterdir())
    except OSError as error:
        yield folder, f"the system says “{error.strerror or error}”"
        return
    names = {path.name for path in inside}
    for path in inside:
        # A link could lead out of the folder that was chosen, or round in a circle.
        if path.name.startswith(".") or path.is_symlink():
            yield path, HIDDEN
        elif beside_page(path.name, names):
            yield path, PART_OF_A_PAGE
        else:
            yield from files_in([path], depth + 1)
