"""Suggestions: what may have been meant by a query that finds nothing."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import TYPE_CHECKING

from archive_app.search.folding import fold
from archive_app.search.keyboard import other_layouts
from archive_app.search.query import And, Field, Near, Node, Or, Phrase, Term
from archive_app.search.stems import Stems

if TYPE_CHECKING:
    from archive_app.search.vocabulary import Vocabulary

_LONGEST_QUERY = 200
_SHORTEST_WORD = 4
_LONG_WORD = 6


def suggestions(
    query: str, node: Node, vocabulary: Vocabulary, names: Set[str], stems: Stems
) -> Iterator[str]:
    """Other queries to try, the likeliest first: typed in the other layout, then with its unknown words
    replaced by the closest ones of `vocabulary` and `names` (folded)."""
    if len(query) > _LONGEST_QUERY:
        return
    yield from other_layouts(query)
    corrected = query
    for term in sorted(_terms(node), key=lambda term: term.span, reverse=True):
        form = fold(term.text)
        if not vocabulary.has((form,), stems.all_of(form)) and form not in names:
            start, end = term.span
            corrected = corrected[:start] + (closest(form, vocabulary, names) or term.text) + corrected[end:]
    if corrected != query:
        yield corrected


def closest(form: str, vocabulary: Vocabulary, names: Set[str]) -> str | None:
    """The most frequent of the closest words; short words must be closer than long ones."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    if len(form) < _SHORTEST_WORD:
        return None
    furthest = 1 if len(form) < _LONG_WORD else 2
    words = vocabulary.close_to(form, furthest)
    known = [
        word for word, *_ in extract(form, names, scorer=OSA.distance, score_cutoff=furthest, limit=None)
    ]
    found = {*words, *known}
    best = sorted((OSA.distance(form, word), -vocabulary.count(word), word) for word in found)
    return best[0][2] if best else None


def _terms(node: Node) -> Iterator[Term]:
    """The words that a document must have; their place in the query is known."""
    match node:
        case Term(span=(start, end)) if start < end:
            yield node
        case And(items) | Or(items):
            for item in items:
                yield from _terms(item)
        case Phrase(words) | Near(words):
            for word in words:
                yield from _terms(word)
        case Field(_, inside):
            yield from _terms(inside)
