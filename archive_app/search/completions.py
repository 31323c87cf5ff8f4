"""Completions: people, organisations, tags and words that what is being typed can become."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from archive_app.entities.mention import Entity, MentionKind
from archive_app.search.analysis import forms
from archive_app.search.folding import fold
from archive_app.search.record import Record, entity_of
from archive_app.search.results import Completion
from archive_app.search.vocabulary import Vocabulary

_MOST_NAMES = 5
_MOST_TAGS = 2
_SHORTEST_WORD = 2

_Key = tuple[MentionKind, str]


@dataclass(slots=True)
class _Candidate:
    """A name or tag under everything it is called, each as folded words."""

    completion: Completion
    called: set[tuple[str, ...]] = field(default_factory=set)


class Completions:
    """Made once for the documents and entities of a searcher."""

    def __init__(self, records: Iterable[Record], vocabulary: Vocabulary, entities: Iterable[Entity]) -> None:
        found = list(records)
        self._vocabulary = vocabulary
        candidates = [*_named(found, entities), *_tagged(found)]
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
        known = sorted(self._known(words), key=lambda found: (-found.count, fold(found.text)))
        names = [found for found in known if found.kind != "tag"][:_MOST_NAMES]
        tags = [found for found in known if found.kind == "tag"][:_MOST_TAGS]
        return tuple([*names, *tags, *self._plain(words[-1], limit)][:limit])

    def names(self) -> set[str]:
        """Every folded word of every name."""
        return {word for word, _ in self._words}

    def _known(self, words: tuple[str, ...]) -> list[Completion]:
        return [candidate.completion for candidate in self._beginning(words[-1]) if _fits(candidate, words)]

    def _beginning(self, prefix: str) -> list[_Candidate]:
        numbers: dict[int, None] = {}
        at = bisect_left(self._words, (prefix, -1))
        while at < len(self._words) and self._words[at][0].startswith(prefix):
            numbers[self._words[at][1]] = None
            at += 1
        return [self._candidates[number] for number in numbers]

    def _plain(self, prefix: str, limit: int) -> list[Completion]:
        if len(prefix) < _SHORTEST_WORD:
            return []
        counts = self._vocabulary.words
        found = sorted(self._vocabulary.beginning_with(prefix), key=lambda word: (-counts[word], word))
        return [Completion("word", word, counts[word]) for word in found[:limit]]


def _fits(candidate: _Candidate, words: tuple[str, ...]) -> bool:
    """One of its names has all the words, the last of them perhaps not typed to the end."""
    *whole, last = words
    return any(
        set(whole) <= set(called) and any(word.startswith(last) for word in called)
        for called in candidate.called
    )


def _named(records: list[Record], entities: Iterable[Entity]) -> list[_Candidate]:
    called: dict[_Key, set[str]] = {}
    names: dict[_Key, str] = {}
    counts: Counter[_Key] = Counter()
    for record in records:
        here: set[_Key] = set()
        for mention in record.mentions:
            if mention.kind is not MentionKind.DATE:
                key: _Key = (mention.kind, entity_of(mention))
                here.add(key)
                names.setdefault(key, mention.name or mention.text)
                called.setdefault(key, set()).update(filter(None, (mention.text, mention.name)))
        counts.update(here)
    for entity in entities:
        key = (entity.kind, entity.id)
        if key in called:
            called[key].update((entity.name, *entity.aliases))
    return [
        _Candidate(Completion(kind.value, names[kind, id], count, id), set(map(forms, called[kind, id])))
        for (kind, id), count in counts.items()
    ]


def _tagged(records: list[Record]) -> list[_Candidate]:
    counts = Counter(tag for record in records for tag in set(record.tags))
    return [_Candidate(Completion("tag", tag, count), {forms(tag)}) for tag, count in counts.items()]
