"""Adding files and folders: everything in them ends as one Addition that says what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Protocol

from archive_app.companions import companions_of
from archive_app.documents.ahead import ahead
from archive_app.documents.document import Document
from archive_app.documents.large_file import portions
from archive_app.documents.source_file import LARGEST, TOO_LARGE
from archive_app.documents.traits import Traits, traits
from archive_app.entities.mention import Mention
from archive_app.errors import DamagedLibrary, UnreadableSource
from archive_app.library.store import Library

if TYPE_CHECKING:
    from archive_app.documents.isolation import Found, Isolation
    from archive_app.documents.scan_reader import ScanReader

Read = tuple[int, Path, "Found | str"]
"""The number of a file, the way to a document in it, and the document, or why the file is passed over."""
MOST_AT_ONCE, LARGEST_AT_ONCE, MOMENT = 25, 8_000_000, 0.5
"""Documents, bytes, and seconds after which what was read is kept."""
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
    file: int = 0
    """Which of the files it came from, counted from 1, and how many there are."""
    files: int = 0
    share: float = 1.0
    """How much of that file has been taken apart."""


class Names(Protocol):
    """Whoever finds names and dates; `made_by` stands for the rules."""

    made_by: str

    def mentions(self, document: Document) -> tuple[Mention, ...]: ...


@dataclass(frozen=True, slots=True)
class Added:
    """An Addition with the document that came of it, if one did."""

    addition: Addition
    document: Document | None = None


def add_files(
    files: Iterable[tuple[int, Path, str | None]],
    library: Library,
    known: Iterable[Traits],
    names: Names,
    scans: ScanReader | None = None,
    with_paths: bool = False,
    outside: Iterable[Traits] = (),
) -> Iterator[tuple[Added, ...]]:
    """Keeps everything readable in the library, some at once; `known` are the traits of all that is in it,
    `outside` those of documents that are not.

    `files` are as `numbered` gives them. `names` are looked for in the texts. `scans` reads the text of
    pictures; without it they come without. `with_paths`: where each file lay is kept too.
    """
    from archive_app.documents.isolation import Isolation

    keeping = _Keeping(library, (known, outside), names, with_paths)
    with Isolation() as isolation:

        def interrupt() -> None:
            isolation.interrupt()
            if scans:
                scans.interrupt()

        with closing(ahead(_with_text(_read(files, isolation), scans), interrupt)) as read:
            for some in gathered(read):
                yield keeping.keep_all(some)


def add_bytes(
    untrusted: bytes,
    name: str,
    library: Library,
    known: Iterable[Traits],
    names: Names,
    outside: Iterable[Traits] = (),
) -> tuple[Added, ...]:
    """Keeps what never was a file, such as a page from the clipboard, under a name for one."""
    from archive_app.documents.isolation import Found, Isolation

    path = Path(name)
    if len(untrusted) > LARGEST:
        return (Added(Addition(path, "unreadable", reason=TOO_LARGE, file=1, files=1)),)
    with Isolation() as isolation:
        read: list[Read] = [(1, path, found) for found in isolation.contents(untrusted, name)]
    return _Keeping(library, (known, outside), names, with_paths=False).keep_all(
        read or [(1, path, Found("", reason=NOTHING))]
    )


def gathered(read: Iterable[Read]) -> Iterator[list[Read]]:
    """As many at once as come within a moment: a library writes some together as fast as one."""
    some: list[Read] = []
    size, begun = 0, monotonic()
    for each in read:
        some.append(each)
        size += 0 if isinstance(each[2], str) else len(each[2].original)
        if len(some) >= MOST_AT_ONCE or size >= LARGEST_AT_ONCE or monotonic() - begun >= MOMENT:
            yield some
            some, size, begun = [], 0, monotonic()
    if some:
        yield some


def _with_text(read: Iterable[Read], scans: ScanReader | None) -> Iterator[Read]:
    """Short scans with their text; a long one can wait until the reader wants it."""
    for number, path, found in read:
        if scans and not isinstance(found, str) and found.document and found.document.is_silent:
            with suppress(UnreadableSource):
                if len(found.document.pages) <= MOST_RECOGNISED:
                    document, pages = scans.read(found.document, found.original)
                    found = replace(found, document=document, recognised=pages)
        yield number, path, found


def numbered(paths: Iterable[Path]) -> Iterator[tuple[int, Path, str | None]]:
    """Every file in folders, counted from 1, in the order of the names; and why it is passed over."""
    return ((number, *each) for number, each in enumerate(files_in(paths), 1))


def _read(files: Iterable[tuple[int, Path, str | None]], isolation: Isolation) -> Iterator[Read]:
    """What is in each file, or why a path is passed over."""
    from archive_app.documents.isolation import Found

    for number, path, skipped in files:
        if skipped:
            yield number, path, skipped
            continue
        empty = True
        try:
            for portion in portions(path):
                for found in isolation.contents(portion, path.name):
                    empty = False
                    if found.document and not found.name and found.document.pictures:
                        found = replace(found, beside=companions_of(found.document, path))
                    yield number, (path / found.name if found.name else path), found
        except UnreadableSource as error:
            yield number, path, Found("", reason=str(error.values["reason"]))
            continue
        if empty:
            yield number, path, Found("", reason=NOTHING)


class _Keeping:
    """One run over files, with what is there already."""

    def __init__(
        self,
        library: Library,
        known: tuple[Iterable[Traits], Iterable[Traits]],
        names: Names,
        with_paths: bool,
    ) -> None:
        """`known` in the library, and outside."""
        from archive_app.documents.likeness import Likenesses

        self._names = names
        self._with_paths = with_paths
        self._library = library
        self._outside = {each.document: each for each in known[1]}
        self._likenesses = Likenesses(chain(self._outside.values(), known[0]), self._traits_of)

    def _traits_of(self, document_id: str) -> Traits | None:
        with suppress(DamagedLibrary):
            return self._outside.get(document_id) or self._library.traits_of(document_id)
        return None

    def keep_all(self, read: Sequence[Read]) -> tuple[Added, ...]:
        """What became of each when all are kept. What takes long is done before anything is written."""
        prepared = [(number, path, found, self._prepared(found)) for number, path, found in read]
        with self._library.together():
            return tuple(self._placed(each) for each in prepared)

    def _placed(self, prepared: tuple[int, Path, Found | str, tuple[Mention, ...]]) -> Added:
        number, path, found, mentions = prepared
        kept = self._keep(path, found, mentions)
        share = (0.0 if isinstance(found, str) else found.share) or 1.0
        return replace(kept, addition=replace(kept.addition, file=number, share=share))

    def _prepared(self, found: Found | str) -> tuple[Mention, ...]:
        if isinstance(found, str) or not found.document:
            return ()
        there = self._likenesses.same_file(found.document.passport.sha256)
        return () if there else self._names.mentions(found.document)

    def _keep(self, path: Path, found: Found | str, mentions: tuple[Mention, ...]) -> Added:
        """What becomes of a document; `found` may be why the path was passed over."""
        if isinstance(found, str):
            return Added(Addition(path, "skipped", reason=found))
        document = found.document
        if document is None:
            return Added(Addition(path, "unreadable", reason=found.reason))
        part_of = document.passport.part_of
        there = self._likenesses.same_file(document.passport.sha256)
        if there:
            return Added(Addition(path, "duplicate", there.document, there.title, part_of=part_of))
        own = traits(document)
        if self._library.take_out_of_bin([document.id]):
            self._likenesses.know(own)
            addition = Addition(path, "added", document.id, own.title, reason=FROM_BIN, part_of=part_of)
            return Added(addition, document)
        self._library.add_document(document, found.original, _written(path) if self._with_paths else "")
        self._library.put_traits(own)
        self._library.put_mentions(document.id, self._names.made_by, mentions)
        if found.beside:
            self._library.put_companions(document.id, found.beside)
        if found.recognised:
            self._library.put_recognised(document.id, found.recognised)
        reason, like = self._remark(document, own)
        title = document.passport.title
        addition = Addition(path, "added", document.id, title, reason=reason, part_of=part_of, like=like)
        return Added(addition, document)

    def _remark(self, document: Document, own: Traits) -> tuple[str | None, str | None]:
        """What to know about a new document, and the id of the one it is like."""
        from archive_app.documents.reader import NOT_SEARCHABLE

        reason = None
        if document.is_only_pictures:
            self._likenesses.know(own)
            reason = NOT_SEARCHABLE
            return reason, None
        nearest, translation = self._likenesses.place(own)
        if nearest:
            reason = f"it is much like “{nearest.title}”"
        elif translation:
            reason = f"it seems to be “{translation.title}” in another language"
        like = nearest or translation
        return reason, like.document if like else None


def _written(path: Path) -> str:
    """Names need not be text; the odd byte is written as in `\\udcff`."""
    return str(path).encode("utf-8", "backslashreplace").decode()


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
    from archive_app.documents.beside import beside_page

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
