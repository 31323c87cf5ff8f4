"""Completions: people, organisations, tags and words that what is being typed can become."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from archive_app.entities.mention import Entity
from archive_app.search.analysis import forms
from archive_app.search.fields import ID_FIELDS
from archive_app.search.folding import fold
from archive_app.search.results import Completion

if TYPE_CHECKING:
    from archive_app.search.engine import Engine

_MOST_NAMES = 5
_MOST_TAGS = 2
_SHORTEST_WORD = 2
_AFTER_ALL_LETTERS = chr(0x10FFFF)


@dataclass(slots=True)
class _Candidate:
    """A name or tag under everything it is called, each as folded words."""

    completion: Completion
    called: set[tuple[str, ...]] = field(default_factory=set)

    def rank(self) -> tuple[int, str]:
        return -self.completion.count, fold(self.completion.text)


class Completions:
    """Made once for the documents and entities of a searcher."""

    def __init__(self, engine: Engine, entities: Iterable[Entity]) -> None:
        self._vocabulary = engine.vocabulary
        candidates = sorted(_candidates(engine, entities), key=_Candidate.rank)
        self._words = sorted(
            (word, number)
            for number, candidate in enumerate(candidates)
            for word in {word for called in candidate.called for word in called}
        )
        self._candidates = candidates

    def complete(self, typed: str, limit: int) -> tuple[Completion, ...]:
        """Names first, then tags, then words, the most frequent first; nothing for nothing."""
        words = forms(typed)
        if not words or limit < 1:
            return ()
        names, tags = self._known(words)
        return tuple([*names, *tags, *self._plain(words[-1], limit)][:limit])

    def names(self) -> set[str]:
        """Every folded word of every name."""
        return {word for word, _ in self._words}

    def _known(self, words: tuple[str, ...]) -> tuple[list[Completion], list[Completion]]:
        """Names and tags."""
        names: list[Completion] = []
        tags: list[Completion] = []
        for candidate in self._beginning(words[-1]):
            found, most = (tags, _MOST_TAGS) if candidate.completion.kind == "tag" else (names, _MOST_NAMES)
            if len(found) < most and _fits(candidate, words):
                found.append(candidate.completion)
        return names, tags

    def _beginning(self, prefix: str) -> Iterator[_Candidate]:
        """The most frequent first."""
        first = bisect_left(self._words, (prefix,))
        last = bisect_left(self._words, (prefix + _AFTER_ALL_LETTERS,))
        return (self._candidates[number] for number in sorted({n for _, n in self._words[first:last]}))

    def _plain(self, prefix: str, limit: int) -> list[Completion]:
        if len(prefix) < _SHORTEST_WORD:
            return []
        found = self._vocabulary.beginning_with(prefix, limit)
        return [Completion("word", word, count) for word, count in found]


def _fits(candidate: _Candidate, words: tuple[str, ...]) -> bool:
    """One of its names has all the words, the last of them perhaps not typed to the end."""
    *whole, last = words
    return any(
        set(whole) <= set(called) and any(word.startswith(last) for word in called)
        for called in candidate.called
    )


def _candidates(engine: Engine, entities: Iterable[Entity]) -> Iterator[_Candidate]:
    known = {(entity.kind, entity.id): (entity.name, *entity.aliases) for entity in entities}
    for kind in ID_FIELDS:
        for entity, name, called, count in engine.named(kind):
            names = called | set(known.get((kind, entity), ()))
            yield _Candidate(Completion(kind.value, name, count, entity), set(map(forms, names)))
    for tag, count in engine.tags():
        yield _Candidate(Completion("tag", tag, count), {forms(tag)})
