"""Hits: the places of a text that answer a plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from archive_app.entities.mention import Mention, MentionKind
from archive_app.search.adjacency import rows
from archive_app.search.filters import is_in_time
from archive_app.search.function_words import FUNCTION_WORDS
from archive_app.search.periods import overlap, period
from archive_app.search.plan import AllOf, AnyOf, Days, Plan, Row, Scope
from archive_app.search.record import entity_of
from archive_app.search.request import SearchRequest
from archive_app.search.spots import Spots
from archive_app.search.token_table import TokenTable
from archive_app.search.token_tables import TokenTables

_KINDS = {Scope.PERSON: MentionKind.PERSON, Scope.ORGANISATION: MentionKind.ORGANISATION}


class Findable(Protocol):
    """What of a document is looked at to find hits in it."""

    @property
    def title(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def language(self) -> str | None: ...
    @property
    def mentions(self) -> tuple[Mention, ...]: ...


class Span(NamedTuple):
    """`text[start:end]`; spans with the same `part` answer the same part of the query."""

    start: int
    end: int
    part: int


class Parts(NamedTuple):
    """What of a plan can be a hit. `telling`: without such words as “of”."""

    every: tuple[Row | Days, ...]
    telling: tuple[Row | Days, ...]


def parts_of(plan: Plan) -> Parts:
    """Excluded words are no hits, nor are fields outside the text."""
    every = tuple(_wanted(plan))
    return Parts(every, tuple(part for part in every if not _is_function_word(part)))


def find_hits(parts: Parts, record: Findable, tables: TokenTables, spots: Spots) -> list[Span]:
    """The spans in order and apart. “Of” beside other words is no hit: nobody walks from one to the next.
    Words that the `spots` do not tell are looked for by reading the whole text."""
    finder = _Finder(record, tables, spots)
    return finder.found(parts.telling) or finder.found(parts.every)


def _is_function_word(leaf: Row | Days) -> bool:
    if isinstance(leaf, Days) or leaf.scope is not Scope.TEXT or len(leaf.slots) != 1:
        return False
    slot = leaf.slots[0]
    return slot.prefix is None and bool(slot.forms) and slot.forms <= FUNCTION_WORDS


class _Finder:
    """Finds the hits in one document."""

    def __init__(self, record: Findable, tables: TokenTables, spots: Spots) -> None:
        self._record = record
        self._tables = tables
        self._spots = spots

    def found(self, leaves: Sequence[Row | Days]) -> list[Span]:
        spans = [span for part, leaf in enumerate(leaves) for span in self._of(leaf, part)]
        return _apart(sorted(spans))

    def _of(self, leaf: Row | Days, part: int) -> Iterable[Span]:
        if isinstance(leaf, Days):
            return _dated(leaf, self._record, part)
        if leaf.scope in _KINDS:
            return _named(leaf, self._record, self._tables, part)
        if leaf.scope is Scope.TEXT:
            return self._words(leaf, part)
        if leaf.scope is Scope.TITLE:
            return _in_title(self._words(leaf, part), self._record)
        return ()

    def _words(self, row: Row, part: int) -> Iterable[Span]:
        places = self._spots.of(row)
        if places is None:
            return _worded(row, self._tables.of(self._record.text, self._record.language), part)
        return (Span(start, end, part) for start, end in places)


def find_in_note(parts: Parts, note: str, language: str | None, tables: TokenTables) -> list[Span]:
    """The spans of one note that answer the words."""
    found: list[Span] = []
    for part, leaf in enumerate(parts.every):
        if isinstance(leaf, Row) and leaf.scope in (Scope.TEXT, Scope.NOTE):
            found += _worded(leaf, tables.of(note, language), part)
    return _apart(sorted(found))


def find_filtered(record: Findable, request: SearchRequest) -> list[Span]:
    """Where a text mentions what the filters ask for: the hits of a request without words."""
    wanted = {*request.people, *request.organisations}
    found: list[Span] = []
    for part, mention in enumerate(record.mentions):
        if mention.kind is MentionKind.DATE:
            asked = mention.value in request.dates or is_in_time(mention.value, request)
        else:
            asked = entity_of(mention) in wanted
        if asked:
            found.append(Span(mention.start, mention.end, part))
    return found


def _wanted(plan: Plan) -> Iterator[Row | Days]:
    if isinstance(plan, Row | Days):
        yield plan
    elif isinstance(plan, AllOf | AnyOf):
        for item in plan.items:
            yield from _wanted(item)


def _worded(row: Row, table: TokenTable, part: int) -> Iterator[Span]:
    places = [table.positions(slot) for slot in row.slots]
    for group in rows(places, row.within):
        if row.within is None:
            yield Span(table.start(group[0]), table.end(group[-1]), part)
        else:
            for position in group:
                yield Span(table.start(position), table.end(position), part)


def _in_title(spans: Iterable[Span], record: Findable) -> Iterator[Span]:
    start = record.text.find(record.title)
    for span in spans:
        if 0 <= start <= span.start and span.end <= start + len(record.title):
            yield span


def _named(row: Row, record: Findable, tables: TokenTables, part: int) -> Iterator[Span]:
    kind = _KINDS[row.scope]
    mentions = [mention for mention in record.mentions if mention.kind is kind]
    answering = {entity_of(m) for m in mentions if _is_called(m, row, record.language, tables)}
    for mention in mentions:
        if entity_of(mention) in answering:
            yield Span(mention.start, mention.end, part)


def _is_called(mention: Mention, row: Row, language: str | None, tables: TokenTables) -> bool:
    names = filter(None, (mention.text, mention.name, entity_of(mention)))
    return any(any(_worded(row, tables.of(name, language), 0)) for name in names)


def _dated(days: Days, record: Findable, part: int) -> Iterator[Span]:
    if days.field == "date":
        for mention in record.mentions:
            value = period(mention.value) if mention.kind is MentionKind.DATE and mention.value else None
            if value and overlap(value, days.wanted):
                yield Span(mention.start, mention.end, part)


def _apart(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in spans:
        if kept and span.start < kept[-1].end:
            kept[-1] = kept[-1]._replace(end=max(kept[-1].end, span.end))
        else:
            kept.append(span)
    return kept
