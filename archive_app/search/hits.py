"""Hits: the places of a text that answer a plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from archive_app.entities.mention import Mention, MentionKind
from archive_app.search.adjacency import rows
from archive_app.search.filters import is_in_time
from archive_app.search.function_words import FUNCTION_WORDS
from archive_app.search.periods import overlap, period
from archive_app.search.plan import AllOf, AnyOf, Days, Plan, Row, Scope
from archive_app.search.record import entity_of
from archive_app.search.request import SearchRequest
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


def find_hits(plan: Plan, record: Findable, tables: TokenTables) -> list[Span]:
    """The spans in order and apart. Excluded words are no hits, nor are fields outside the text, nor such
    as “of” beside others: nobody walks from one “of” to the next."""
    leaves = list(_wanted(plan))
    telling = [leaf for leaf in leaves if not _is_function_word(leaf)]
    return _found(telling, record, tables) or _found(leaves, record, tables)


def _is_function_word(leaf: Row | Days) -> bool:
    if isinstance(leaf, Days) or leaf.scope is not Scope.TEXT or len(leaf.slots) != 1:
        return False
    slot = leaf.slots[0]
    return slot.prefix is None and bool(slot.forms) and slot.forms <= FUNCTION_WORDS


def _found(leaves: Sequence[Row | Days], record: Findable, tables: TokenTables) -> list[Span]:
    table = tables.of(record.text, record.language)
    found: list[Span] = []
    for part, leaf in enumerate(leaves):
        if isinstance(leaf, Days):
            found += _dated(leaf, record, part)
        elif leaf.scope in _KINDS:
            found += _named(leaf, record, tables, part)
        elif leaf.scope is Scope.TEXT:
            found += _worded(leaf, table, part)
        elif leaf.scope is Scope.TITLE:
            found += _in_title(_worded(leaf, table, part), record)
    return _apart(sorted(found))


def find_in_note(plan: Plan, note: str, language: str | None, tables: TokenTables) -> list[Span]:
    """The spans of one note that answer the words of a plan."""
    found: list[Span] = []
    for part, leaf in enumerate(_wanted(plan)):
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


def _in_title(spans: Iterator[Span], record: Findable) -> Iterator[Span]:
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
