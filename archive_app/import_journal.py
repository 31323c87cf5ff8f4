"""ImportJournal: what is being added and how far it has come, inside the library and only while it lasts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain, islice
from pathlib import Path
from time import monotonic
from typing import Any

from archive_app.additions import numbered
from archive_app.bundled import Bundled
from archive_app.documents.document import Document
from archive_app.entities.mention import Mention
from archive_app.errors import ArchiveAppError
from archive_app.library.store import Library
from archive_app.settings import IMPORT

File = tuple[int, Path, str | None]
OFTEN = 2.0
"""Seconds between two notes of how far it has come, and the least between two indexings."""
SHARE = 5
"""Indexing may take one part in so many of the time."""


@dataclass(frozen=True, slots=True)
class Interrupted:
    """`done` of `total` files had been brought in; a total that was not known yet is 0."""

    done: int
    total: int


class ImportJournal:
    """It stays when the program ends or the library is closed before the import was finished or given up."""

    def __init__(
        self, library: Library, paths: Iterable[Path], *, wholly: bool = False, done: int = 0, names: str = ""
    ) -> None:
        """`wholly`: where each file lay is kept with it. `done` files whose names have the digest `names` are
        brought in already."""
        self.with_paths = wholly
        self._library = library
        self._paths = [Path(path).absolute() for path in paths]
        self._done, self._names = done, names
        self.total = 0
        """Files, once it has begun."""
        self._digest = blake2b(digest_size=16)
        self._digests: dict[int, str] = {}
        self._noted = monotonic()

    @classmethod
    def kept(cls, library: Library) -> ImportJournal | None:
        """That of an import that did not end."""
        kept = _kept(library)
        if not kept:
            return None
        return cls(
            library, map(Path, kept["paths"]), wholly=kept["wholly"], done=kept["done"], names=kept["names"]
        )

    @staticmethod
    def interrupted(library: Library) -> Interrupted | None:
        kept = _kept(library)
        return Interrupted(kept["done"], kept["total"]) if kept else None

    @staticmethod
    def forget(library: Library) -> None:
        library.put_setting(IMPORT.name, IMPORT.default)

    def begin(self) -> Iterator[File]:
        """The files still to be read; all of them where others than before come first."""
        self.total = sum(1 for _ in numbered(self._paths))
        self._write()
        files = self._counted(numbered(self._paths))
        before = list(islice(files, self._done))
        if self._done and self._digests.get(self._done) == self._names:
            return files
        return chain(before, files)

    def note(self, done: int) -> None:
        """So many files are kept."""
        self._done = done
        self._digests = {number: digest for number, digest in self._digests.items() if number >= done}
        if monotonic() - self._noted >= OFTEN:
            self._write()

    def finish(self) -> None:
        """Nothing is left to be done."""
        with suppress(ArchiveAppError):  # of a library that was locked meanwhile
            self.forget(self._library)

    def _counted(self, files: Iterable[File]) -> Iterator[File]:
        for number, path, skipped in files:
            self._digest.update(str(path).encode("utf-8", "surrogatepass") + b"\0")
            self._digests[number] = self._digest.hexdigest()
            yield number, path, skipped

    def _write(self) -> None:
        self._noted = monotonic()
        written = {
            "paths": [str(path) for path in self._paths],
            "wholly": self.with_paths,
            "done": self._done,
            "total": self.total,
            "names": self._digests.get(self._done, self._names),
        }
        with suppress(ArchiveAppError):
            self._library.put_setting(IMPORT.name, json.dumps(written))


def _kept(library: Library) -> dict[str, Any] | None:
    with suppress(ArchiveAppError, ValueError):
        kept = json.loads(library.setting(IMPORT.name) or "null")
        return kept if isinstance(kept, dict) else None
    return None


class FoundNames:
    """Names and dates in a text, by the rules of this version."""

    def __init__(self, bundled: Bundled, made_by: str) -> None:
        self.made_by = made_by
        self._bundled = bundled

    def mentions(self, document: Document) -> tuple[Mention, ...]:
        return self._bundled.mentions(document)


class IndexPause:
    """How long to wait until what was added meanwhile is indexed: longer where that takes longer."""

    def __init__(self) -> None:
        self._next = monotonic() + OFTEN

    @property
    def is_over(self) -> bool:
        return monotonic() >= self._next

    def measure(self, indexing: Callable[[], None]) -> None:
        begun = monotonic()
        indexing()
        self._next = monotonic() + max(OFTEN, SHARE * (monotonic() - begun))
