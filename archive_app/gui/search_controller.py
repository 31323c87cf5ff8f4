"""SearchController: what is being searched for, and its answers; the newest one counts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from archive_app.archive import Archive
from archive_app.documents.collection import Collection
from archive_app.errors import ArchiveAppError
from archive_app.gui.filters import Choice, DateRange, Filter, Filters
from archive_app.gui.tasks import Tasks
from archive_app.gui.typed_words import endings
from archive_app.search.request import SearchRequest, Sort
from archive_app.search.results import Completion, Expansion, Facets, ResultPage

Answer = tuple[SearchRequest, ResultPage]
Wider = tuple[SearchRequest, tuple[str, ...], str]
"""A request that finds more, with what it asks for besides and why."""
PAGE = 50
MOST_NAMES = 3
OPEN_WORD = re.compile(r"(?<![^\s(:])[^\W\d_]{2,}$")
"""A query that ends within a plain word."""


class SearchController(QObject):
    answered = Signal(ResultPage)
    """The first page of a new answer."""
    continued = Signal(ResultPage)
    """A further page of the same answer."""
    completed = Signal(str, str, tuple)
    """The text before the cursor, the words at its end that are completed, and their Completions."""
    whole_counted = Signal(Facets)
    """The counts over the whole archive."""
    filters_changed = Signal(Filters)
    failed = Signal(ArchiveAppError)

    def __init__(self, archive: Archive, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._tasks = tasks
        self._query = ""
        self._filters = Filters()
        self._sort = Sort.RELEVANCE
        self._exact = False
        self._answering = SearchRequest()
        self.is_answered = False
        """Whether the last question has its answer."""

    @property
    def query(self) -> str:
        return self._query

    @property
    def filters(self) -> Filters:
        return self._filters

    @property
    def exact(self) -> bool:
        return self._exact

    @property
    def request(self) -> SearchRequest:
        """What the present answer answers."""
        return self._answering

    def search(self, query: str) -> None:
        if query != self._query:
            self._query = query
            self.refresh()

    def sort(self, order: Sort) -> None:
        self._sort = order
        self.refresh()

    def only_as_typed(self, exact: bool) -> None:
        self._exact = exact
        self.refresh()

    def toggle(self, wanted: Filter, choice: Choice) -> None:
        self._filter(self._filters.toggled(wanted, choice))

    def include(self, wanted: Filter) -> None:
        self._filter(self._filters.with_choice(wanted, Choice.INCLUDED))

    def remove(self, wanted: Filter) -> None:
        self._filter(self._filters.with_choice(wanted, Choice.OFF))

    def choose_dates(self, dates: DateRange | None) -> None:
        self._filter(self._filters.with_dates(dates))

    def remove_dates(self) -> None:
        self.choose_dates(None)

    def choose_collection(self, collection: Collection | None) -> None:
        self._filter(self._filters.with_collection(collection))

    def clear_filters(self) -> None:
        self._filter(Filters())

    def rename_filters(self, present: Callable[[str, str], tuple[str, str]]) -> None:
        """After another language or a correction: whom the filters mean, by the name shown now."""
        self._filters = self._filters.renamed(present)
        self.filters_changed.emit(self._filters)

    def forget(self) -> None:
        """No query and no filters; asks for nothing yet."""
        self._tasks.silence("search", "completion")
        self._query, self._filters, self._answering = "", Filters(), SearchRequest()
        self.filters_changed.emit(self._filters)

    def refresh(self) -> None:
        """Asks again, as the archive or the question has changed."""
        request = self._filters.request(self._query, self._sort, self._exact, PAGE)
        self.is_answered = False
        self._tasks.run(lambda: self._search(request), self._on_answered, self.failed.emit, "search")

    def go_on(self, offset: int) -> None:
        request = replace(self._answering, offset=offset)
        self._tasks.run(
            lambda: self._archive.search(request), self.continued.emit, self.failed.emit, "search"
        )

    def count_whole(self) -> None:
        everything = SearchRequest(limit=0, snippets=False)
        self._tasks.run(
            lambda: self._archive.search(everything).facets,
            self.whole_counted.emit,
            self.failed.emit,
            "whole",
        )

    def complete(self, before: str) -> None:
        def done(found: tuple[str, tuple[Completion, ...]]) -> None:
            self.completed.emit(before, *found)

        self._tasks.run(lambda: self._complete(before), done, self.failed.emit, "completion")

    def _search(self, request: SearchRequest) -> Answer:
        """Where nothing has the last word whole, its beginning will do: it may still be typed."""
        page = self._archive.search(request)
        word = OPEN_WORD.search(request.query)
        if page.total or request.exact or word is None:
            return request, page
        for wider, also, why in self._beginnings(request, word):
            found = self._archive.search(wider)
            if found.total:
                told = Expansion(word[0], also, why)
                return wider, replace(found, query=request.query, expansions=(*found.expansions, told))
        return request, page

    def _beginnings(self, request: SearchRequest, word: re.Match[str]) -> Iterator[Wider]:
        """The same request for the words, then for the people and organisations, that begin like `word`."""
        words = replace(request, query=f"{request.query}*")
        yield words, (f"{word[0]}…",), self.tr("words that begin so")
        names = [each for each in self._archive.complete(word[0]) if each.entity][:MOST_NAMES]
        if names:
            asked = " OR ".join(f'{each.kind}:"{each.text}"' for each in names)
            query = f"{request.query[: word.start()]}({asked})"
            also = tuple(each.text for each in names)
            yield replace(request, query=query), also, self.tr("names that begin so")

    def _complete(self, before: str) -> tuple[str, tuple[Completion, ...]]:
        """Several words may begin one name; words of the texts are completed one by one."""
        ending, found = "", tuple[Completion, ...]()
        for ending in endings(before):
            found = self._archive.complete(ending)
            if any(each.kind != "word" for each in found):
                break
        return ending, found

    def _on_answered(self, answer: Answer) -> None:
        self._answering, page = answer
        self.is_answered = True
        self.answered.emit(page)

    def _filter(self, filters: Filters) -> None:
        if filters != self._filters:
            self._filters = filters
            self.filters_changed.emit(filters)
            self.refresh()
