"""Opening: the index of the bundled documents, from the disk where that is good, else built anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from archive_app.search.folder import DamagedError, StaleError, read_index, write_index
from archive_app.search.index import Index, build_in_memory
from archive_app.search.record import IndexedDocument

REBUILT = "The search index was damaged and has been rebuilt."

Documents = Callable[[], Iterable[IndexedDocument]]


@dataclass(frozen=True, slots=True)
class Opened:
    """`notice` is for the reader; `built` says that the index on the disk was not used."""

    index: Index
    built: bool = False
    notice: str | None = None


def open_or_build(folder: Path, documents: Documents, fingerprint: str) -> Opened:
    """The index in `folder` if it is whole and made from what `fingerprint` stands for; otherwise one built
    from `documents()` and, where the folder can be written, kept there."""
    try:
        return Opened(read_index(folder, fingerprint))
    except StaleError:
        notice = None
    except DamagedError:
        notice = REBUILT
    index = build_in_memory(documents())
    with suppress(OSError):  # in a read-only folder the index in memory serves as well
        write_index(folder, index, fingerprint)
    return Opened(index, True, notice)


def build(folder: Path, documents: Iterable[IndexedDocument], fingerprint: str) -> Index:
    """Builds the index anew in `folder`. Raises OSError when it cannot be written there."""
    index = build_in_memory(documents)
    write_index(folder, index, fingerprint)
    return index
