"""Searcher: the one door to the search: requests in, plain values out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from time import perf_counter
from typing import TYPE_CHECKING

from archive_app.entities.mention import Entity
from archive_app.search.completions import Completions
from archive_app.search.facets import count_facets
from archive_app.search.filters import order, passes
from archive_app.search.hits import Span, find_filtered, find_hits
from archive_app.search.index import Index
from archive_app.search.parser import parse
from archive_app.search.plan import Everything, Plan
from archive_app.search.planner import Planner
from archive_app.search.query import Node
from archive_app.search.record import Record
from archive_app.search.request import SearchRequest
from archive_app.search.results import Completion, Expansion, Facets, Hit, ResultPage, Snippet
from archive_app.search.snippets import lead, snippets
from archive_app.search.spelling import Speller, no_spellings
from archive_app.search.stems import Stems
from archive_app.search.suggestions import suggestions
from archive_app.search.token_tables import TokenTables
from archive_app.search.vocabulary import Vocabulary
from archive_app.search.wording import in_words

if TYPE_CHECKING:
    from archive_app.search.engine import Engine


class Searcher:
    """Searches one or several indexes as one. A document that is in several counts as in the last of them.

    Never changes, so that a worker thread and the window can use the same one; make a new one when documents
    come, go or get notes. Whoosh is imported and opened by the first search that has words in it.
    """

    def __init__(
        self,
        indexes: Sequence[Index],
        speller: Speller = no_spellings,
        language: str = "en",
        entities: Iterable[Entity] = (),
    ) -> None:
        """`language` is that of explanations; `entities` tell under which names to complete."""
        self._segments = [index.segment for index in indexes if index.records]
        self._records = [record for index in indexes for record in index.records]
        self._vocabulary = Vocabulary.together(index.vocabulary for index in indexes)
        self._numbers = {record.id: number for number, record in enumerate(self._records)}
        self._speller = speller
        self._language = language
        self._entities = tuple(entities)
        self._stems = Stems()
        self._tables = TokenTables(self._stems)

    def search(self, request: SearchRequest) -> ResultPage:
        """The answer to `request`. Never raises for any query text."""
        started = perf_counter()
        parsed = parse(request.query, request.match_all)
        plan, expansions = self._plan(parsed.node, request)
        found = self._found(plan, request)
        page = found[request.offset : request.offset + request.limit]
        hits = tuple(self._hit(record, score, plan, request) for record, score in page)
        facets = count_facets(record for record, _ in found) if request.facets else Facets()
        return ResultPage(
            query=request.query,
            total=len(found),
            took_ms=(perf_counter() - started) * 1000,
            results=hits,
            facets=facets,
            suggestion=None if found else self._suggestion(parsed.node, request),
            expansions=expansions,
            understood=in_words(parsed, self._language),
        )

    def hit_spans(self, document_id: str, request: SearchRequest) -> tuple[tuple[int, int], ...]:
        """Every hit in the canonical text of a document; empty for a document that is not in the index."""
        number = self._numbers.get(document_id)
        if number is None:
            return ()
        plan, _ = self._plan(parse(request.query, request.match_all).node, request)
        return tuple((span.start, span.end) for span in self._spans(self._records[number], plan, request))

    def complete(self, typed: str, limit: int = 9) -> tuple[Completion, ...]:
        """What `typed`, up to the cursor, can become. A name is shown as the archive prefers it, whichever of
        its spellings was begun; words complete only the last word of `typed`."""
        return self._completions.complete(typed, limit)

    def warm_up(self) -> None:
        """Imports and opens what the first search would otherwise wait for."""
        from archive_app.search.suggestions import closest

        self._scores(self._plan(parse("a").node, SearchRequest())[0])
        closest("any", self._vocabulary, self._completions.names())

    def _suggestion(self, node: Node, request: SearchRequest) -> str | None:
        """Another query that does find something with the same filters."""
        names = self._completions.names()
        for query in suggestions(request.query, node, self._vocabulary, names, self._stems):
            if self._count(replace(request, query=query)):
                return query
        return None

    def _count(self, request: SearchRequest) -> int:
        plan, _ = self._plan(parse(request.query, request.match_all).node, request)
        return len(self._found(plan, request))

    def _plan(self, node: Node, request: SearchRequest) -> tuple[Plan, tuple[Expansion, ...]]:
        planner = Planner(self._vocabulary, self._stems, self._speller, request.exact, self._language)
        plan = planner.plan(node)
        return plan, planner.expansions

    def _found(self, plan: Plan, request: SearchRequest) -> list[tuple[Record, float]]:
        scores = self._scores(plan)
        records = ((self._records[number], score) for number, score in scores.items())
        kept = [found for found in records if self._is_current(found[0]) and passes(found[0], request)]
        return sorted(kept, key=lambda found: order(found[0], found[1], request.sort))

    def _scores(self, plan: Plan) -> dict[int, float]:
        if isinstance(plan, Everything):
            return dict.fromkeys(range(len(self._records)), 0.0)
        return self._engine.matches(plan) if self._segments else {}

    def _is_current(self, record: Record) -> bool:
        return self._records[self._numbers[record.id]] is record

    def _hit(self, record: Record, score: float, plan: Plan, request: SearchRequest) -> Hit:
        spans = self._spans(record, plan, request)
        shown: tuple[Snippet, ...] = ()
        if request.snippets and spans:
            shown = snippets(record.text, self._tables.of(record.text, record.language), spans)
        elif request.snippets:
            shown = lead(record.text, record.title)
        return Hit(
            document=record.id,
            title=record.title,
            publisher=record.publisher,
            published=record.published,
            language=record.language,
            score=score,
            hits=len(spans),
            snippets=shown,
        )

    def _spans(self, record: Record, plan: Plan, request: SearchRequest) -> list[Span]:
        if isinstance(plan, Everything):
            return find_filtered(record, request)
        return find_hits(plan, record, self._tables)

    @cached_property
    def _completions(self) -> Completions:
        current = [record for record in self._records if self._is_current(record)]
        return Completions(current, self._vocabulary, self._entities)

    @cached_property
    def _engine(self) -> Engine:
        from archive_app.search.engine import Engine

        return Engine(self._segments)
