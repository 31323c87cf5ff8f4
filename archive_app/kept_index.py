"""KeptIndex: an index of the library's documents, kept inside the library and changed by what has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from threading import RLock
from typing import TYPE_CHECKING

from archive_app.errors import ArchiveAppError, LibraryLocked
from archive_app.index_keeper import IndexKeeper
from archive_app.library.index_table import IndexLabel
from archive_app.library.store import Library
from archive_app.search.record import IndexedDocument

if TYPE_CHECKING:
    from archive_app.search.index import Index
    from archive_app.search.keeper import Keeper

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
        self._keeper = IndexKeeper(library.index_segments(name))
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
        must_wait = self._index is None or most is None or self._keeper.found_damage
        if not self._lock.acquire(timeout=-1 if must_wait else PATIENCE):
            assert self._index is not None
            return self._index
        try:
            return self._following(wanted, most)
        finally:
            self._lock.release()

    def _following(self, wanted: Mapping[str, str], most: int | None) -> Index:
        from archive_app.search.files import DamagedError

        try:
            return self._brought_up_to_date(wanted, most)
        except DamagedError:  # found when it was read to be changed
            if not self._keeper.found_damage:
                raise
            return self._brought_up_to_date(wanted, most)

    def _brought_up_to_date(self, wanted: Mapping[str, str], most: int | None) -> Index:
        index = self._index
        if index is None or self._keeper.found_damage:
            index = self._load()
        if wanted != self._made_of:
            new = [each for each, state in wanted.items() if self._made_of.get(each) != state]
            if most is None or len(new) <= most:
                index = self._changed(index, wanted, new)
        self._index = index
        return index

    @property
    def present(self) -> Index | None:
        """As it is now, whatever is wanted of it; None before it was first asked for."""
        return self._index

    @property
    def found_damage(self) -> bool:
        """Whether a search came upon damage in it: it is made anew when it is asked for next."""
        return self._keeper.found_damage

    def leave_no_traces(self) -> None:
        """Of documents that are gone no word stays. Whoever searches in it as it was must ask again."""
        from archive_app.search.files import DamagedError, without_traces

        with self._lock:
            try:
                if self._index is not None:
                    self._index = self._kept(partial(without_traces, self._index))
                    if not self._keep(self._index, in_use=True):
                        self._forget()
            except DamagedError:  # it is made anew when it is asked for next
                self._index = None
                self._forget()

    def _load(self) -> Index:
        from archive_app.search.files import DamagedError, StaleError, from_segments

        label = self._read_label()
        self._made_of = {}
        if label is not None:
            with suppress(ArchiveAppError, DamagedError, StaleError):
                index = from_segments(label.contents, self._keeper.opened(label.segments))
                is_ours = label.made_by == self._made_by
                self._made_of = label.made_of if is_ours else dict.fromkeys(label.made_of, _OUTDATED)
                self._keeper.mended()
                if self._is_kept:
                    with suppress(ArchiveAppError):
                        self._keeper.sweep(label.segments)
                return index
        self._forget()
        self._keeper.mended()
        return _empty()

    def _read_label(self) -> IndexLabel | None:
        with suppress(ArchiveAppError):
            return self._library.index_label(self._name)
        return None

    def _changed(self, index: Index, wanted: Mapping[str, str], new: Sequence[str]) -> Index:
        gone = [each for each in self._made_of if each not in wanted]
        for some in _in_parts(new) if new else [[]]:
            remove, former = [*gone, *some], index
            index = self._kept(partial(self._with, former, some, remove))
            for each in gone:
                del self._made_of[each]
            self._made_of |= {each: wanted[each] for each in some}
            gone = []
            self._index = index
            self._keep(index)
        return index

    def _with(self, index: Index, some: Sequence[str], remove: Sequence[str], keeper: Keeper) -> Index:
        from archive_app.search.files import changed

        found = (source for each in some if (source := self._source(each)))
        return changed(index, found, remove, keeper)

    def _kept(self, make: Callable[[Keeper], Index]) -> Index:
        """Made in the library, or in memory where that cannot be: a full disk is no reason not to search."""
        from archive_app.search.keeper import InMemory

        if self._is_kept:
            try:
                return make(self._keeper)
            except LibraryLocked:
                raise
            except ArchiveAppError:
                return make(InMemory())
        return make(InMemory())

    @property
    def _is_kept(self) -> bool:
        return self._library.on_disk and not self._library.read_only

    def _forget(self) -> None:
        if self._is_kept:
            with suppress(ArchiveAppError):
                self._library.forget_index(self._name)
                self._keeper.sweep({}, in_use=True)

    def _keep(self, index: Index, in_use: bool = False) -> bool:
        """Whether it is kept; else it is made again next time."""
        from archive_app.search.files import contents_of

        kept = self._keeper.kept(index)
        if not self._is_kept or kept is None:
            return False
        with suppress(ArchiveAppError):
            label = IndexLabel(self._made_by, self._made_of, contents_of(index), kept)
            self._library.keep_index(self._name, label)
            self._keeper.sweep(kept, in_use)
            return True
        return False


def _empty() -> Index:
    from archive_app.search.index import build_in_memory

    return build_in_memory(())


def _in_parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE))
