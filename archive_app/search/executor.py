"""Executor: answers Whoosh queries with arrays, whole sets of documents at a time.

What it does not know is left to Whoosh's matchers, which read the same postings one by one.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from whoosh.query import (
    And,
    AndNot,
    ConstantScoreQuery,
    DisjunctionMax,
    Every,
    Not,
    NullQuery,
    Or,
    Prefix,
    Query,
    Term,
)

from archive_app.search.but_not import ButNot
from archive_app.search.compiler import Either
from archive_app.search.days_query import DaysQuery
from archive_app.search.fields import KEY_FIELDS, STEM_MARK, TEXT_FIELDS
from archive_app.search.found import Found, Sets, nothing, scored, unscored
from archive_app.search.ids_query import FIELD, IdsQuery
from archive_app.search.index import Part
from archive_app.search.row_places import count_rows, place
from archive_app.search.row_query import Choice, RowQuery
from archive_app.search.segments.arrays import Array, Ints, starts_of
from archive_app.search.segments.days import within
from archive_app.search.segments.key_field import KeyField
from archive_app.search.segments.text_field import TextField
from archive_app.search.spots import Written
from archive_app.search.weighting import K1, B, Weighting, rarity

_REMEMBERED_BYTES = 16_000_000
_ROWS_REMEMBERED = 64
_COLLECTIONS_REMEMBERED = 64
_MOST_FORMS = 64


class _Occurrences(NamedTuple):
    """Documents of one segment with one of some rows, and how often."""

    rows: Ints
    documents: Ints
    frequencies: Ints


class Executor:
    """For one thread at a time. Documents are numbered through all parts."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = list(parts)
        self.starts = [int(start) for start in starts_of(np.array([len(part.segment) for part in parts]))]
        self.total = self.starts[-1]
        self._sets = Sets(self.total)
        self._norms: dict[str, Array] = {}
        self._remembered: OrderedDict[tuple[int, str, Choice], _Occurrences] = OrderedDict()
        self._rows: OrderedDict[RowQuery, Found] = OrderedDict()
        self._collections: OrderedDict[IdsQuery, Found] = OrderedDict()
        self._bytes = 0

    def found(self, query: Query) -> Found:
        """Documents that were replaced or removed are not left out."""
        kind = type(query)
        if query is NullQuery:
            return nothing()
        if kind is Term:
            return self._term(query.fieldname, query.text, query.boost)
        if kind is RowQuery:
            return self._remembered_row(query)
        if kind is And:
            return self._and([self.found(each) for each in query.subqueries])
        if kind is Or or kind is Either:
            return self._sets.any_of([self.found(each) for each in query.subqueries])
        if kind is DisjunctionMax:
            return self._sets.any_of([self.found(each) for each in query.subqueries], best=True)
        return self._others(kind, query)

    def count_common(self, found: Found, query: Query) -> int:
        """How many of the found documents answer another query too."""
        return len(self._sets.common(found.documents, self.found(query).documents)[0])

    def written(self, part: int, fieldname: str, choice: Choice) -> Written | None:
        """None for more forms than are worth looking for, or when they mean other words too."""
        rows, documents, frequencies = self._occurrences(part, fieldname, choice)
        if len(rows) > _MOST_FORMS:
            return None
        forms = self._parts[part].segment.text(fieldname).forms_of_rows(rows)
        if forms is None:
            return None
        return Written(tuple(form.decode() for form in forms), documents, frequencies)

    def _others(self, kind: type, query: Any) -> Found:
        if kind is ButNot or kind is AndNot:
            return self._sets.without(self.found(query.a), self.found(query.b).documents)
        if kind is Not:
            return self._sets.without(self._everything(), self.found(query.query).documents)
        if kind is ConstantScoreQuery:
            return unscored(self.found(query.child).documents, query.score)
        if kind is Every and query.fieldname is None:
            return self._everything()
        if kind is DaysQuery:
            return self._days(query)
        if kind is IdsQuery:
            return self._members(query)
        if kind is Prefix and query.fieldname in TEXT_FIELDS and not query.text.startswith(STEM_MARK):
            return self._row(RowQuery(query.fieldname, (Choice((), query.text),), None, query.boost))
        return self._by_matchers(query)

    def _and(self, found: Sequence[Found]) -> Found:
        return self._sets.all_of(found) if found else nothing()

    def _everything(self) -> Found:
        return unscored(np.arange(self.total))

    def _term(self, fieldname: str, text: str | bytes, boost: float) -> Found:
        term = text.decode() if isinstance(text, bytes) else text
        if fieldname in KEY_FIELDS:
            return unscored(self._together([part.segment.key(fieldname).with_value(term)
                                            for part in self._parts]), boost)  # fmt: skip
        if fieldname not in TEXT_FIELDS:
            return nothing()
        return self._row(RowQuery(fieldname, (Choice((term,)),), None, boost))

    def _days(self, query: DaysQuery) -> Found:
        found = []
        for part in self._parts:
            wanted = within(part.segment.sections, query.fieldname, query.wanted)
            found.append(np.flatnonzero(part.segment.key(query.fieldname).having(wanted)))
        return unscored(self._together(found))

    def _members(self, query: IdsQuery) -> Found:
        """A collection is counted and filtered by again and again."""
        found = self._collections.get(query)
        if found is None:
            parts = [self._members_of(part.segment.key(FIELD), query.wanted) for part in self._parts]
            found = self._collections[query] = unscored(self._together(parts))
            if len(self._collections) > _COLLECTIONS_REMEMBERED:
                self._collections.popitem(last=False)
        return found

    def _members_of(self, field: KeyField, wanted: frozenset[str]) -> Ints:
        """By the shorter of two ways: each of the wanted is looked up, or each that is there."""
        if len(wanted) * 8 < len(field.terms):
            found = [number for each in wanted for number in field.with_value(each).tolist()]
            return np.array(sorted(found), np.int64)
        there = (term.decode("utf-8", "surrogatepass") in wanted for term in field.terms)
        return np.flatnonzero(field.having(np.fromiter(there, bool, len(field.terms))))

    def _together(self, found: Sequence[Ints]) -> Ints:
        if len(found) == 1:
            return found[0]
        return np.concatenate([each + start for each, start in zip(found, self.starts, strict=False)])

    # Words

    def _remembered_row(self, query: RowQuery) -> Found:
        """Names are first looked for, and then searched, in all their spellings."""
        found = self._rows.get(query)
        if found is None:
            found = self._rows[query] = self._row(query)
            if len(self._rows) > _ROWS_REMEMBERED:
                self._rows.popitem(last=False)
        else:
            self._rows.move_to_end(query)
        return found

    def _row(self, query: RowQuery) -> Found:
        slots = [
            [self._occurrences(number, query.fieldname, slot) for slot in query.slots]
            for number in range(len(self._parts))
        ]
        counted = [
            self._count(part.segment.text(query.fieldname), occurrences, query.within)
            for part, occurrences in zip(self._parts, slots, strict=True)
        ]
        documents = self._together([documents for documents, _ in counted])
        counts = _in_one([counts for _, counts in counted])
        rare = sum(self._rarity([part[i] for part in slots]) for i in range(len(query.slots)))
        norms = self._norm(query.fieldname)
        weight = np.float32(rare * query.boost * (K1 + 1))

        def scoring(places: Ints | slice) -> Array:
            counted = counts[places].astype(np.float32)
            return counted * weight / (counted + norms[documents[places]])

        return Found(documents, scoring)

    def _count(
        self, field: TextField, slots: Sequence[_Occurrences], within: int | None
    ) -> tuple[Ints, Ints]:
        """Documents with the words in a row, and how many such rows."""
        if len(slots) == 1:
            return slots[0].documents, slots[0].frequencies
        apart = {id(slot): slot for slot in slots}  # the same word may come many times
        documents, *others = sorted((slot.documents for slot in apart.values()), key=len)
        for other in others:
            documents = documents[self._sets.common(documents, other)[0]]
        if not len(documents):
            return documents, documents
        places = {key: place(*field.places(slot.rows, documents)) for key, slot in apart.items()}
        counts = count_rows([places[id(slot)] for slot in slots], within, len(documents))
        kept = np.flatnonzero(counts)
        return documents[kept], counts[kept]

    def _rarity(self, occurrences: Sequence[_Occurrences]) -> float:
        return rarity(sum(len(each.documents) for each in occurrences), self.total)

    def _norm(self, fieldname: str) -> Array:
        """What long documents need more of than short ones."""
        norm = self._norms.get(fieldname)
        if norm is None:
            lengths = np.concatenate([part.segment.text(fieldname).lengths for part in self._parts])
            average = float(lengths.mean()) or 1.0
            norm = self._norms[fieldname] = (K1 * (1 - B + B * lengths / average)).astype(np.float32)
        return norm

    def _occurrences(self, number: int, fieldname: str, choice: Choice) -> _Occurrences:
        key = (number, fieldname, choice)
        known = self._remembered.get(key)
        if known is None:
            known = _read(self._parts[number].segment.text(fieldname), choice)
            self._remember(key, known)
        else:
            self._remembered.move_to_end(key)
        return known

    def _remember(self, key: tuple[int, str, Choice], occurrences: _Occurrences) -> None:
        self._remembered[key] = occurrences
        self._bytes += _size(occurrences)
        while self._bytes > _REMEMBERED_BYTES:
            _, oldest = self._remembered.popitem(last=False)
            self._bytes -= _size(oldest)

    # Whoosh

    def _by_matchers(self, query: Query) -> Found:
        context = self._whoosh.context()
        found: dict[int, float] = {}
        for leaf, offset in self._whoosh.leaf_searchers():
            matcher = query.matcher(leaf, context)
            while matcher.is_active():
                found[offset + matcher.id()] = matcher.score()
                matcher.next()
        documents = np.array(sorted(found), np.int64)
        return scored(documents, np.array([found[each] for each in documents.tolist()], np.float32))

    @cached_property
    def _whoosh(self) -> Any:
        from whoosh.reading import MultiReader
        from whoosh.searching import Searcher

        from archive_app.search.codec import open_reader

        readers = [open_reader(part) for part in self._parts]
        reader = readers[0] if len(readers) == 1 else MultiReader(readers)
        return Searcher(reader, weighting=Weighting())


def _read(field: TextField, choice: Choice) -> _Occurrences:
    rows = [_rows(field, term) for term in choice.terms]
    if choice.prefix is not None:
        rows.append(field.rows_of_forms(*field.forms.beginning_with(choice.prefix.encode())))
    together = rows[0] if len(rows) == 1 else np.unique(np.concatenate([np.zeros(0, np.int64), *rows]))
    documents, frequencies = field.documents(together)
    if frequencies is None:
        frequencies = np.ones(len(documents), np.int64)
    return _Occurrences(together, documents, frequencies)


def _rows(field: TextField, term: str) -> Ints:
    if term.startswith(STEM_MARK):
        return field.rows_of_stem(term[len(STEM_MARK) :].encode())
    return field.rows_of_form(term.encode())


def _size(occurrences: _Occurrences) -> int:
    return sum(array.nbytes for array in occurrences) + 200


def _in_one(arrays: Sequence[Ints]) -> Ints:
    return arrays[0] if len(arrays) == 1 else np.concatenate(arrays)
