"""Documents and queries to measure with: news in two languages, and as many more as wanted cut from them."""

from __future__ import annotations

import json
import lzma
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from archive_app.documents.document import Document, Passport
from archive_app.entities.mention import Mention, MentionKind
from archive_app.search.analysis import forms
from archive_app.search.record import IndexedDocument

SEED = 7
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Row:
    """One document as every engine gets it: folded words between spaces, so that all count the same."""

    id: str
    title: str
    body: str
    date: str
    language: str
    people: tuple[str, ...]
    organisations: tuple[str, ...]

    def indexed(self) -> IndexedDocument:
        kinds = ((MentionKind.PERSON, self.people), (MentionKind.ORGANISATION, self.organisations))
        mentions = tuple(Mention(0, 0, name, kind, name, name) for kind, names in kinds for name in names)
        passport = Passport(self.title, self.id, "0", published=self.date, language=self.language)
        return IndexedDocument(Document(self.id, passport, self.body, ()), mentions)


def rows(data: Path, wanted: int) -> Iterator[Row]:
    """`wanted` documents, the same ones every time."""
    real = [row for name in ("reuters", "ru-news") for row in _read(data / "corpora" / f"{name}.jsonl.xz")]
    chance = random.Random(SEED)  # noqa: S311 - nothing secret
    chance.shuffle(real)
    yield from real[:wanted]
    of_language: dict[str, list[Row]] = defaultdict(list)
    for row in real:
        of_language[row.language].append(row)
    for number in range(wanted - len(real)):
        yield _cut_together(number, chance, of_language)


Queries = dict[str, list[tuple[str, ...]]]
"""Kind → what is asked: words, or a word with two dates."""


def queries(sample: list[Row], each: int) -> Queries:
    """Words by how many documents have them, and neighbours for phrases."""
    chance = random.Random(SEED)  # noqa: S311 - nothing secret
    texts = [row.body.split() for row in sample]
    count = Counter(word for text in texts for word in set(text) if word.isalpha() and 3 <= len(word) <= 14)

    def between(least: float, most: float) -> list[str]:
        return sorted(word for word, n in count.items() if least * len(sample) <= n <= most * len(sample))

    common, middle = between(0.08, 0.6), between(0.01, 0.08)
    rare = sorted(word for word, n in count.items() if 2 <= n <= 4)
    pairs = Counter(pair for text in texts for pair in set(pairwise(text)))
    phrases = sorted(pair for pair, n in pairs.items() if n > 3 and all(word in count for word in pair))
    long = [word for word in middle if len(word) >= 6]
    dates = sorted(row.date for row in sample)

    def two() -> tuple[str, ...]:
        return tuple(chance.sample(common + middle, 2))

    def dated() -> tuple[str, ...]:
        start = chance.randrange(len(dates) * 3 // 4)
        return chance.choice(common + middle), dates[start], dates[start + len(dates) // 5]

    def some(known: list[T]) -> list[T]:
        return chance.sample(known, min(each, len(known)))

    return {
        "common word": [(word,) for word in some(common)],
        "word": [(word,) for word in some(middle)],
        "rare word": [(word,) for word in some(rare)],
        "both words": [two() for _ in range(each)],
        "either word": [two() for _ in range(each)],
        "phrase": some(phrases),
        "prefix": [(word[:4],) for word in some(long)],
        "one letter wrong": [(_mistyped(word, chance),) for word in some(long)],
        "word and dates": [dated() for _ in range(each)],
        "whole answer": [(word,) for word in some(common + middle)],
    }


def _mistyped(word: str, chance: random.Random) -> str:
    at = chance.randrange(2, len(word) - 1)
    return f"{word[:at]}{'x' if word.isascii() else 'щ'}{word[at + 1 :]}"


def _read(path: Path) -> Iterator[Row]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            values = json.loads(line)
            title, body = (" ".join(forms(values[name])) for name in ("title", "body"))
            people, organisations = (tuple(dict.fromkeys(values[name])) for name in ("people", "orgs"))
            yield Row(values["id"], title, body, values["date"][:10], values["lang"], people, organisations)


def _cut_together(number: int, chance: random.Random, of_language: dict[str, list[Row]]) -> Row:
    one = chance.choice(of_language[chance.choice(sorted(of_language))])
    other = chance.choice(of_language[one.language])
    begin, end = one.body.split(" "), other.body.split(" ")
    body = " ".join(begin[: len(begin) // 2] + end[len(end) // 2 :])
    people = tuple(dict.fromkeys(one.people + other.people))
    organisations = tuple(dict.fromkeys(one.organisations + other.organisations))
    return Row(f"cut-{number}", one.title, body, other.date, one.language, people, organisations)
