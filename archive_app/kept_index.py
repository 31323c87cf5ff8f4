"""KeptIndex: an index of the library's documents, kept inside the library and changed by what has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from threading import RLock
from typing import TYPE_CHECKING

from archive_app.errors import ArchiveAppError
from archive_app.library.index_table import IndexLabel
from archive_app.library.store import Library
from archive_app.search.record import IndexedDocument

if TYPE_CHECKING:
    from archive_app.search.index import Index

AT_ONCE = 1000
"""Documents that are indexed before what there is so far is kept."""

PATIENCE = 0.2
"""Seconds."""
_OUTDATED = "\0"
"""The state of a document that other names and rules were indexed by."""

Source = Callable[[str], IndexedDocument | None]
"""A document by its id as it is to be found; None when it is gone or damaged."""


class KeptIndex:
    """Read when it is first asked for, not when the library is unlocked. May be asked from any thread."""

    def __init__(self, library: Library, name: str, made_by: str, source: Source) -> None:
        """`made_by` stands for names and rules: what another made is made again."""
        self._library = library
        self._name = name
        self._made_by = made_by
        self._source = source
        self._made_of: dict[str, str] = {}
        self._index: Index | None = None
        self._lock = RLock()

    def index(self, wanted: Mapping[str, str], most: int | None = None) -> Index:
        """Of exactly these documents; a document is indexed again when its state, any text, is another.

        With `most`, the index as it is when more documents than that are to be indexed, or when somebody else
        is long at it: nobody waits then.
        """
        at_once = self._index is None or most is None
        if not self._lock.acquire(timeout=-1 if at_once else PATIENCE):
            assert self._index is not None
            return self._index
        try:
            index = self._load() if self._index is None else self._index
            if wanted != self._made_of:
                new = [each for each, state in wanted.items() if self._made_of.get(each) != state]
                if most is None or len(new) <= most:
                    index = self._changed(index, wanted, new)
            self._index = index
            return index
        finally:
            self._lock.release()

    @property
    def present(self) -> Index | None:
        """As it is now, whatever is wanted of it; None before it was first asked for."""
        return self._index

    def leave_no_traces(self) -> None:
        """Of documents that are gone no word stays in it."""
        from archive_app.search.files import without_traces

        with self._lock:
            if self._index is not None:
                self._index = without_traces(self._index)
                self._keep(self._index)

    def _load(self) -> Index:
        from archive_app.search.files import DamagedError, StaleError, from_files

        label = self._read_label()
        if label is not None:
            with suppress(ArchiveAppError, DamagedError, StaleError):
                index = from_files(self._library.index_pieces(self._name))
                is_ours = label.made_by == self._made_by
                self._made_of = label.made_of if is_ours else dict.fromkeys(label.made_of, _OUTDATED)
                return index
        self._forget()
        from archive_app.search.index import build_in_memory

        return build_in_memory(())

    def _read_label(self) -> IndexLabel | None:
        with suppress(ArchiveAppError):
            return self._library.index_label(self._name)
        return None

    def _changed(self, index: Index, wanted: Mapping[str, str], new: Sequence[str]) -> Index:
        from archive_app.search.files import changed

        gone = [each for each in self._made_of if each not in wanted]
        for some in _in_parts(new) if new else [[]]:
            found = [source for each in some if (source := self._source(each))]
            index = changed(index, add=found, remove=[*gone, *some])
            for each in gone:
                del self._made_of[each]
            self._made_of |= {each: wanted[each] for each in some}
            gone = []
            self._index = index
            self._keep(index)
        return index

    @property
    def _is_kept(self) -> bool:
        return self._library.on_disk and not self._library.read_only

    def _forget(self) -> None:
        if self._is_kept:
            with suppress(ArchiveAppError):
                self._library.forget_index(self._name)

    def _keep(self, index: Index) -> None:
        """A full disk or damaged pages are no reason not to search; then it is made again next time."""
        from archive_app.search.files import to_files

        if not self._is_kept:
            return
        with suppress(ArchiveAppError):
            label = IndexLabel(self._made_by, self._made_of)
            pieces = {name: bytes(content) for name, content in to_files(index).items()}
            self._library.keep_index(self._name, label, pieces)


def _in_parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE))
