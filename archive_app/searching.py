"""Searching: the searcher for the present indexes, of which the bundled one is rebuilt when it is damaged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from archive_app.bundled import Bundled
from archive_app.documents.collection import Collection
from archive_app.errors import LibraryLocked
from archive_app.library_door import LibraryDoor
from archive_app.paths import Places

if TYPE_CHECKING:
    from archive_app.search.index import Index
    from archive_app.search.searcher import Searcher

T = TypeVar("T")


class Searching:
    """A search uses the searcher that was there when it began."""

    def __init__(
        self,
        places: Places,
        bundled: Bundled,
        library: LibraryDoor,
        make: Callable[[Sequence[Index]], Searcher],
    ) -> None:
        self._places = places
        self._bundled = bundled
        self._library = library
        self._make = make
        self._index: Index | None = None
        self._made: tuple[tuple[Index, ...], Searcher] | None = None
        self.notices: tuple[str, ...] = ()
        """One-line sentences about what was mended on the way."""
        self.index_place = ""
        """Where the index of the bundled documents is: on the disk or in memory."""
        self.waits = True
        """Whether a search waits until every document follows the names; else somebody calls `catch_up`."""

    def open(self, fresh: bool = False) -> None:
        """The index of the bundled documents, built where there is none, or a `fresh` one is wanted."""
        from archive_app.search.disk import open_or_build

        opened = open_or_build(
            self._places.index, self._bundled.fingerprint(), self._bundled.indexed, fresh=fresh
        )
        self._index = opened.index
        self.index_place = opened.place
        self.notices = (opened.notice,) if opened.notice else ()

    def ask(self, question: Callable[[Searcher], T]) -> T:
        """The answer, after a rebuilding if an index turns out to be damaged on the way, and without what the
        library has if it is closed on the way."""
        from archive_app.search.files import DamagedError

        try:
            return question(self._current())
        except DamagedError:
            self._mend()
            return question(self._current())
        except LibraryLocked:
            return question(self._current())

    def _mend(self) -> None:
        """The index of the library mends itself, and may only have been replaced by another window."""
        from archive_app.search.disk import REBUILT

        personal = self._library.personal
        if not (personal and personal.found_damage):
            self.open(fresh=True)
            self.notices = (REBUILT,)

    def drop(self) -> None:
        """Names, notes or the language have changed."""
        self._made = None

    def put_together(self, collections: Sequence[Collection]) -> None:
        """Documents are in other collections, and what takes long to make is made from the documents."""
        if made := self._made:
            self._made = made[0], made[1].with_collections(collections)

    def catch_up(self) -> bool:
        """Indexes what has been corrected meanwhile; whether there was anything. May take its time."""
        personal = self._library.personal
        return personal.catch_up() if personal else False

    def _current(self) -> Searcher:
        personal = self._library.personal
        added = personal.indexes(whole=self.waits) if personal else ()
        indexes = tuple(each for each in (self._index, *added) if each)
        made = self._made
        if made is None or list(map(id, made[0])) != list(map(id, indexes)):
            made = self._made = indexes, self._make(indexes)
        return made[1]
