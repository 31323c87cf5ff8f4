"""Disk: the index of the bundled documents, from its folder where that is good, else built anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from archive_app.search.files import DamagedError, StaleError
from archive_app.search.folder import FolderKeeper, read_index, write_index
from archive_app.search.index import Index, build, build_in_memory
from archive_app.search.record import IndexedDocument

REBUILT = "The search index was damaged and has been rebuilt."
ON_DISK, IN_MEMORY = "the index is on the disk", "the index is in memory"

Documents = Callable[[], Iterable[IndexedDocument]]


@dataclass(frozen=True, slots=True)
class Opened:
    """`place` says where the index is, `notice` is for the reader; `built`: it was not on the disk before."""

    index: Index
    place: str = ON_DISK
    built: bool = False
    notice: str | None = None


def open_or_build(folder: Path, fingerprint: str, documents: Documents, fresh: bool = False) -> Opened:
    """The index in `folder` if it is whole and made from what `fingerprint` stands for; otherwise, or when a
    `fresh` one is wanted, one built from `documents()` and, where the folder can be written, kept there."""
    notice = None
    if not fresh:
        try:
            return Opened(read_index(folder, fingerprint))
        except StaleError:
            pass
        except DamagedError:
            notice = REBUILT
    try:
        index = build(documents(), FolderKeeper(folder))
        write_index(folder, index, fingerprint)
        return Opened(index, ON_DISK, True, notice)
    except OSError:  # a read-only folder or a full disk: an index in memory serves as well
        return Opened(build_in_memory(documents()), IN_MEMORY, True, notice)
