"""Filters: the people, organisations and dates a reader asked for or ruled out, as one frozen value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum

from archive_app.documents.collection import Collection
from archive_app.entities.mention import MentionKind
from archive_app.search.request import DateField, SearchRequest, Sort


class Choice(Enum):
    """What a filter does with the documents that mention its key."""

    OFF = "off"
    INCLUDED = "included"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class Filter:
    """`key` is an entity id, or the value of a date; `name` is what people read (empty for a date)."""

    kind: MentionKind
    key: str
    name: str = ""

    def same(self, other: Filter) -> bool:
        return (self.kind, self.key) == (other.kind, other.key)


@dataclass(frozen=True, slots=True)
class DateRange:
    """Inclusive ISO dates of any precision, and which dates are meant."""

    first: str
    last: str
    on: DateField


@dataclass(frozen=True, slots=True)
class Filters:
    included: tuple[Filter, ...] = ()
    excluded: tuple[Filter, ...] = ()
    dates: DateRange | None = None
    collection: Collection | None = None
    """Its id and name."""

    def __bool__(self) -> bool:
        return bool(self.included or self.excluded or self.dates or self.collection)

    def choice(self, kind: MentionKind, key: str) -> Choice:
        wanted = Filter(kind, key)
        if any(item.same(wanted) for item in self.included):
            return Choice.INCLUDED
        if any(item.same(wanted) for item in self.excluded):
            return Choice.EXCLUDED
        return Choice.OFF

    def with_choice(self, wanted: Filter, choice: Choice) -> Filters:
        included = tuple(item for item in self.included if not item.same(wanted))
        excluded = tuple(item for item in self.excluded if not item.same(wanted))
        if choice is Choice.INCLUDED:
            included += (wanted,)
        elif choice is Choice.EXCLUDED:
            excluded += (wanted,)
        return replace(self, included=included, excluded=excluded)

    def toggled(self, wanted: Filter, choice: Choice) -> Filters:
        """`choice`, or off where it was `choice` already."""
        present = self.choice(wanted.kind, wanted.key)
        return self.with_choice(wanted, Choice.OFF if present is choice else choice)

    def renamed(self, present: Callable[[str, str], tuple[str, str]]) -> Filters:
        """With the ids and names that `present` gives for those that are there."""

        def now(each: Filter) -> Filter:
            return each if each.kind is MentionKind.DATE else Filter(each.kind, *present(each.key, each.name))

        included = dict.fromkeys(map(now, self.included))
        excluded = dict.fromkeys(map(now, self.excluded))
        return replace(self, included=tuple(included), excluded=tuple(excluded))

    def with_dates(self, dates: DateRange | None) -> Filters:
        return replace(self, dates=dates)

    def with_collection(self, collection: Collection | None) -> Filters:
        return replace(self, collection=collection)

    def request(self, query: str, sort: Sort, exact: bool, limit: int, offset: int = 0) -> SearchRequest:
        return SearchRequest(
            query=query,
            limit=limit,
            offset=offset,
            sort=sort,
            exact=exact,
            people=_keys(self.included, MentionKind.PERSON),
            organisations=_keys(self.included, MentionKind.ORGANISATION),
            dates=_keys(self.included, MentionKind.DATE),
            without_people=_keys(self.excluded, MentionKind.PERSON),
            without_organisations=_keys(self.excluded, MentionKind.ORGANISATION),
            without_dates=_keys(self.excluded, MentionKind.DATE),
            collection=self.collection.id if self.collection else None,
            date_from=self.dates.first if self.dates else None,
            date_to=self.dates.last if self.dates else None,
            on=self.dates.on if self.dates else DateField.MENTIONED,
        )


def _keys(filters: tuple[Filter, ...], kind: MentionKind) -> tuple[str, ...]:
    return tuple(item.key for item in filters if item.kind is kind)
