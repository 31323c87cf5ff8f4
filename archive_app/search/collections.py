"""Collections in a search: which documents are meant, and how many of those that were found are in each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from archive_app.documents.collection import Collection
from archive_app.search.analysis import forms
from archive_app.search.query import All, Field, Fuzzy, Near, Node, Not, Phrase, Prefix, Range, Term, Wildcard
from archive_app.search.results import CollectionCount


def members_of(collection_id: str | None, collections: Sequence[Collection]) -> frozenset[str] | None:
    """Nothing of a collection that is not there any more; None when none is asked for."""
    if collection_id is None:
        return None
    return next((each.documents for each in collections if each.id == collection_id), frozenset())


def members_of_named(named: Node, collections: Sequence[Collection]) -> frozenset[str]:
    """Documents of every collection that has each of the words, or their beginnings, in its name."""
    wanted = list(_words(named))
    return frozenset().union(*(each.documents for each in collections if wanted and _has(each, wanted)))


def count_collections(
    collections: Sequence[Collection], count: Callable[[Collection], int]
) -> tuple[CollectionCount, ...]:
    return tuple(CollectionCount(each.id, each.name, count(each)) for each in collections)


def _has(collection: Collection, wanted: Sequence[str]) -> bool:
    words = (*forms(collection.name), collection.id)
    return all(any(word.startswith(each) for word in words) for each in wanted)


def _words(node: Node) -> Iterator[str]:
    match node:
        case Term(text) | Prefix(text) | Fuzzy(text, _):
            yield from forms(text)
        case Wildcard(pattern):
            yield from forms(pattern.rstrip("*?"))
        case Phrase(words) | Near(words, _):
            for word in words:
                yield from _words(word)
        case Field(_, inside) | Not(inside):
            yield from _words(inside)
        case All() | Range():
            return
        case _:
            for item in node.items:
                yield from _words(item)
