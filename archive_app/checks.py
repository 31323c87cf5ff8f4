"""Checks of the whole program by itself: documents, names, index, search, library, key, foreign files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive_app.errors import ArchiveAppError, BrokenInstallation
from archive_app.library.key_derivation import SALT_LENGTH
from archive_app.search.request import SearchRequest

if TYPE_CHECKING:
    from archive_app.archive import Archive


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was tried; `detail` says what was seen or what is broken."""

    name: str
    ok: bool
    detail: str


def self_test(archive: Archive) -> tuple[Check, ...]:
    """Every check is made, whatever the others found."""
    return tuple(_check(name, look, archive) for name, look in _LOOKS.items())


def _check(name: str, look: Callable[[Archive], str], archive: Archive) -> Check:
    try:
        return Check(name, True, look(archive))
    except ArchiveAppError as error:
        return Check(name, False, str(error))
    except Exception as error:  # noqa: BLE001 - a self-test reports whatever breaks, and goes on
        return Check(name, False, type(error).__name__)


def _documents(archive: Archive) -> str:
    verification = archive.verify()
    if verification.verdict != "good":
        raise BrokenInstallation(reason="bundled documents are altered or missing")
    return f"{verification.documents} documents as received"


def _entities(archive: Archive) -> str:
    found = sum(len(archive.mentions(document.id)) for document in archive.documents())
    if not found:
        raise BrokenInstallation(reason="no people, organisations or dates are found")
    return f"{found} people, organisations and dates"


def _search(archive: Archive) -> str:
    for document in archive.documents():
        words = document.passport.title.split()[:3]
        page = archive.search(SearchRequest(query=" ".join(words)))
        if document.id not in {hit.document for hit in page.results}:
            raise BrokenInstallation(reason="a document is not found by its own title")
    return f"every title is found; {archive.index_place}"


def _library(archive: Archive) -> str:
    del archive
    from archive_app.library.store import Library

    with Library.in_memory() as library:
        library.put_setting("self-test", "ў")
        if library.setting("self-test") != "ў":
            raise BrokenInstallation(reason="the library does not keep what it is given")
    return "opens and keeps"


def _key(archive: Archive) -> str:
    del archive
    from archive_app.library.key_derivation import MODEST, derive

    salt = bytes(SALT_LENGTH)
    if derive("ў", salt, MODEST) != derive("ў", salt, MODEST) or derive("ў", salt, MODEST) == derive(
        "у", salt, MODEST
    ):
        raise BrokenInstallation(reason="the same passphrase does not give the same key")
    return "comes from the passphrase"


def _foreign_files(archive: Archive) -> str:
    del archive
    from archive_app.documents.confinement import Level, level_of
    from archive_app.documents.isolation import Isolation

    with Isolation() as isolation:
        isolation.parse(b"words", "a.txt")
        held = isolation.held
    if level_of(held) is Level.STRONG:
        return "strong protection: they are read by a process that can do nothing else"
    return "limited protection: they are read by a process of their own, which this system confines little"


_LOOKS: dict[str, Callable[[Archive], str]] = {
    "documents": _documents,
    "people, organisations, dates": _entities,
    "search": _search,
    "library": _library,
    "key": _key,
    "foreign files": _foreign_files,
}
