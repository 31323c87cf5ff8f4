"""Searcher: the one door to the search: requests in, plain values out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import replace
from functools import cached_property
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from archive_app.documents.collection import Collection
from archive_app.entities.mention import Entity
from archive_app.search.collections import count_collections, members_of
from archive_app.search.completions import Completions
from archive_app.search.facets import count_facets
from archive_app.search.filters import order, passes
from archive_app.search.index import Index
from archive_app.search.parser import parse
from archive_app.search.plan import AllOf, Everything, Members, Plan
from archive_app.search.planner import Planner
from archive_app.search.presenting import Presenter
from archive_app.search.query import All, Node
from archive_app.search.request import SearchRequest
from archive_app.search.results import Completion, Expansion, Facets, Hit, ResultPage
from archive_app.search.segments.stored import StoredDocument
from archive_app.search.spelling import Speller, no_spellings
from archive_app.search.stems import Stems
from archive_app.search.suggestions import suggestions
from archive_app.search.token_tables import TokenTables
from archive_app.search.wording import in_words
from archive_app.search.year_spans import step_for, years_of

if TYPE_CHECKING:
    from archive_app.search.engine import Engine, Place
    from archive_app.search.found import Found

_SMALL = 200


class _Planned(NamedTuple):
    """A plan, and what to say of it. `partial`: of the words that a pattern fits only some are looked for."""

    plan: Plan
    expansions: tuple[Expansion, ...] = ()
    partial: bool = False


class Searcher:
    """Searches one or several indexes as one. A document that is in several counts as in the last of them.

    Never changes, so that a worker thread and the window can use the same one; make a new one when documents
    come, go or get notes. numpy and Whoosh are imported by the first search that has words in it.
    """

    def __init__(
        self,
        indexes: Sequence[Index],
        speller: Speller = no_spellings,
        language: str = "en",
        entities: Iterable[Entity] = (),
        collections: Sequence[Collection] = (),
    ) -> None:
        """`language` is that of explanations; `entities` tell under which names to complete."""
        self._collections = tuple(collections)
        self._parts = [part for index in indexes for part in index.parts]
        self._speller = speller
        self._language = language
        self._entities = tuple(entities)
        self._stems = Stems()
        self._tables = TokenTables(self._stems)

    def with_collections(self, collections: Sequence[Collection]) -> Searcher:
        """The same over the same documents, with others put together."""
        other = copy(self)
        other._collections = tuple(collections)
        return other

    def search(self, request: SearchRequest) -> ResultPage:
        """The answer to `request`. Never raises for any query text."""
        started = perf_counter()
        parsed = parse(request.query, request.match_all)
        plan, expansions, partial = self._plan(parsed.node, request)
        if isinstance(plan, Everything) and self._is_small:
            total, hits, facets = self._everything(request)
        else:
            total, hits, facets = self._answer(plan, request)
        return ResultPage(
            query=request.query,
            total=total,
            took_ms=(perf_counter() - started) * 1000,
            results=hits,
            facets=facets,
            suggestion=None if total else self._suggestion(parsed.node, request),
            expansions=expansions,
            understood=in_words(parsed, self._language, partial),
        )

    def hit_spans(self, document_id: str, request: SearchRequest) -> tuple[tuple[int, int], ...]:
        """Every hit in the canonical text of a document; empty for a document that is not in the index."""
        place = self._engine.place_of(document_id)
        if place is None:
            return ()
        plan = self._plan(parse(request.query, request.match_all).node, request).plan
        spans = self._presenter(plan, request).spans(self._document(place), place.part)
        return tuple((span.start, span.end) for span in spans)

    def complete(self, typed: str, limit: int = 9) -> tuple[Completion, ...]:
        """What `typed`, up to the cursor, can become. A name is shown as the archive prefers it, whichever of
        its spellings was begun; words complete only the last word of `typed`."""
        return self._completions.complete(typed, limit)

    def warm_up(self) -> None:
        """Imports and opens what the first search would otherwise wait for."""
        from archive_app.search.suggestions import closest

        self.search(SearchRequest("a"))
        closest("any", self._engine.vocabulary, self._completions.names())

    def _suggestion(self, node: Node, request: SearchRequest) -> str | None:
        """Another query that does find something with the same filters."""
        names = self._completions.names()
        for query in suggestions(request.query, node, self._engine.vocabulary, names, self._stems):
            if self._count(replace(request, query=query)):
                return query
        return None

    def _count(self, request: SearchRequest) -> int:
        plan = self._plan(parse(request.query, request.match_all).node, request).plan
        return len(self._found(plan, request).documents)

    def _plan(self, node: Node, request: SearchRequest) -> _Planned:
        if isinstance(node, All):
            return _Planned(Everything())
        engine, exact = self._engine, request.exact
        planner = Planner(
            engine.vocabulary,
            self._stems,
            self._speller,
            engine.answers,
            exact,
            self._language,
            self._collections,
        )
        plan = planner.plan(node)
        return _Planned(plan, planner.expansions, planner.partial)

    @cached_property
    def _is_small(self) -> bool:
        return sum(map(len, self._parts)) <= _SMALL

    def _everything(self, request: SearchRequest) -> tuple[int, tuple[Hit, ...], Facets]:
        """Without numpy, which takes longer to import than a few documents to go through."""
        wanted = members_of(request.collection, self._collections)
        found = [
            each
            for each in self._records
            if passes(each.record, request) and (wanted is None or each.card.id in wanted)
        ]
        found.sort(key=lambda each: order(each.record, 0.0, request.sort))
        page = found[request.offset : request.offset + request.limit]
        hits = tuple(map(self._presenter(Everything(), request).hit, page))
        return len(found), hits, self._facets(found) if request.facets else Facets()

    def _facets(self, found: Sequence[StoredDocument]) -> Facets:
        facets = count_facets((each.record for each in found), self._step)
        ids = {each.card.id for each in found}
        counted = count_collections(self._collections, lambda each: len(ids & each.documents))
        return replace(facets, collections=counted)

    @cached_property
    def _step(self) -> int:
        dates = {value for each in self._records for value in each.record.dates}
        return step_for({year for value in dates for year in years_of(value)})

    def _answer(self, plan: Plan, request: SearchRequest) -> tuple[int, tuple[Hit, ...], Facets]:
        if not self._parts:
            return 0, (), Facets()
        found = self._found(plan, request)
        page = self._engine.page(found, request)
        presenter = self._presenter(plan, request)
        hits = tuple(presenter.hit(self._document(place), place.score, place.part) for place in page)
        facets = Facets()
        if request.facets:
            counted = count_collections(
                self._collections, lambda each: self._engine.count_members(found, each.documents)
            )
            facets = replace(self._engine.facets(found), collections=counted)
        return len(found.documents), hits, facets

    def _found(self, plan: Plan, request: SearchRequest) -> Found:
        wanted = members_of(request.collection, self._collections)
        return self._engine.found(plan if wanted is None else AllOf((plan, Members(wanted))), request)

    def _document(self, place: Place) -> StoredDocument:
        return StoredDocument(self._parts[place.part].segment.stored, place.number)

    @cached_property
    def _records(self) -> list[StoredDocument]:
        """Of each document the version that counts."""
        versions = [
            StoredDocument(part.segment.stored, number) for part in self._parts for number in part.numbers()
        ]
        return list({each.card.id: each for each in versions}.values())

    def _presenter(self, plan: Plan, request: SearchRequest) -> Presenter:
        return Presenter(plan, request, self._tables, lambda part, slot: self._engine.written(part, slot))

    @cached_property
    def _completions(self) -> Completions:
        return Completions(self._engine, self._entities)

    @cached_property
    def _engine(self) -> Engine:
        from archive_app.search.engine import Engine

        return Engine(self._parts)
