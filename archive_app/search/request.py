"""SearchRequest: everything a search depends on, as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    RELEVANCE = "relevance"
    PUBLISHED = "published"
    TITLE = "title"


class DateField(StrEnum):
    """Date *of* a document and dates mentioned *in* it are never mixed."""

    PUBLISHED = "published"
    MENTIONED = "mentioned"


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """A query and its filters. The empty query is every document.

    People and organisations are entity ids, dates are normalised values; all included ones must occur in a
    document, no excluded one may. `date_from` and `date_to` are inclusive ISO dates of any precision.
    """

    query: str = ""
    limit: int = 20
    offset: int = 0
    sort: Sort = Sort.RELEVANCE
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    without_people: tuple[str, ...] = ()
    without_organisations: tuple[str, ...] = ()
    without_dates: tuple[str, ...] = ()
    date_from: str | None = None
    date_to: str | None = None
    on: DateField = DateField.MENTIONED
    language: str | None = None
    tag: str | None = None
    collection: str | None = None
    """The id of one."""
    match_all: bool = True
    exact: bool = False
    """No stemming, no other spellings."""
    facets: bool = True
    snippets: bool = True
