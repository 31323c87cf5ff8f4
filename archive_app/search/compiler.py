"""Compiler: plan → Whoosh query over the schema."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from whoosh.query import And, ConstantScoreQuery, DisjunctionMax, Every, NullQuery, Or, Query, Term

from archive_app.search.but_not import ButNot
from archive_app.search.days_query import DaysQuery
from archive_app.search.fields import STEM_MARK
from archive_app.search.ids_query import IdsQuery
from archive_app.search.plan import (
    AllOf,
    AnyOf,
    Days,
    Everything,
    Keys,
    Members,
    Plan,
    Row,
    Scope,
    Slot,
    Without,
)
from archive_app.search.row_query import Choice, RowQuery

# Field → weight. The title stands in the text too; its words count some more.
_FIELDS: dict[Scope, dict[str, float]] = {
    Scope.TEXT: {"text": 1.0, "title": 0.3},
    **{scope: {scope.value: 1.0} for scope in Scope if scope is not Scope.TEXT},
}
_FORM_WEIGHT = 0.15


class Either(Or):  # type: ignore[misc]  # Whoosh has no types
    """Or without the array of 2,048 scores that Whoosh would fill for a handful of documents."""

    matcher_type = Or.DEFAULT_MATCHER


class Compiler:
    """Knows no index: the same plan is the same query everywhere."""

    def query(self, plan: Plan, weight: float = 1.0) -> Query:
        """`weight`: how much it counts beside other parts."""
        match plan:
            case Everything():
                return Every()
            case Row(_, scope):
                fields = _FIELDS[scope].items()
                return _either(_in_field(plan, name, weight * of_field) for name, of_field in fields)
            case Keys(field, values):
                return _constant(_either(Term(field, value) for value in sorted(values)))
            case Members(documents):
                return IdsQuery(documents)
            case Days(field, wanted):
                return DaysQuery(field, wanted)
            case AllOf(items):
                return self._all_of(items)
            case AnyOf(items, best):
                together = DisjunctionMax if best else Either
                return _either((self.query(item, weight * times) for item, times in _times(items)), together)
            case Without(item):
                return _but_not(Every(), self.query(item))

    def _all_of(self, items: tuple[Plan, ...]) -> Query:
        wanted = [self.query(item) for item in items if not isinstance(item, Without)]
        unwanted = [self.query(item.item) for item in items if isinstance(item, Without)]
        if NullQuery in wanted:
            return NullQuery  # Whoosh would leave it out and answer the rest
        together = And(wanted) if len(wanted) > 1 else (wanted[0] if wanted else Every())
        return _but_not(together, _either(unwanted))


def _times(items: tuple[Plan, ...]) -> list[tuple[Plan, float]]:
    """Each once, with its weight: what is said again counts more, but never twice as much."""
    return [(item, 2 * count / (1 + count)) for item, count in Counter(items).items()]


def _but_not(wanted: Query, unwanted: Query) -> Query:
    return wanted if unwanted is NullQuery else ButNot(wanted, unwanted)


def _in_field(row: Row, name: str, weight: float) -> Query:
    slot = row.slots[0]
    if len(row.slots) > 1 or not slot.stems:
        slots = tuple(map(choice_of, row.slots))
        empty = any(not choice.terms and choice.prefix is None for choice in slots)
        return NullQuery if empty else RowQuery(name, slots, row.within, weight)
    forms = [Term(name, form, boost=weight * _FORM_WEIGHT) for form in slot.forms]
    stems = [Term(name, STEM_MARK + stem, boost=weight) for stem in slot.stems]
    return _either(stems + forms)


def choice_of(slot: Slot) -> Choice:
    """A form has one of the stems, but in a paragraph of another language than the word was taken for."""
    stems = (STEM_MARK + stem for stem in slot.stems)
    return Choice(tuple(sorted((*slot.forms, *stems))), slot.prefix)


def _either(queries: Iterable[Query], together: type[Query] = Either) -> Query:
    found = [query for query in queries if query is not NullQuery]
    if not found:
        return NullQuery
    return together(found) if len(found) > 1 else found[0]


def _constant(query: Query) -> Query:
    return query if query is NullQuery else ConstantScoreQuery(query, 0.0)
