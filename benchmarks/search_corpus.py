"""Documents and queries to measure with: news in two languages, put together to documents of 2.4 KB."""

from __future__ import annotations

import json
import lzma
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import islice, pairwise
from pathlib import Path
from typing import TypeVar

from archive_app.documents.document import Document, Passport
from archive_app.entities.mention import Mention, MentionKind
from archive_app.search.analysis import forms
from archive_app.search.record import IndexedDocument

SEED = 7
SMALLEST, LARGEST = 400, 4300
"""Bytes that a document is filled up to: its last piece adds some fifty."""
BORDER = "zzborderzz"
LONGEST = 40
"""Bytes of a word; tantivy leaves longer ones out."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Row:
    """One document as every engine gets it: folded words between spaces, so that all count the same."""

    id: str
    title: str
    body: str
    date: str
    language: str
    people: Sequence[str]
    organisations: Sequence[str]
    mentioned: Sequence[str]
    """Days."""

    @property
    def words(self) -> str:
        """All that is searched; between body and title a word that nobody asks for, so that no phrase goes
        on from one into the other."""
        return f"{self.body} {BORDER} {self.title}"

    def indexed(self) -> IndexedDocument:
        kinds = (
            (MentionKind.PERSON, self.people),
            (MentionKind.ORGANISATION, self.organisations),
            (MentionKind.DATE, self.mentioned),
        )
        mentions = tuple(
            Mention(0, 0, name, kind, name, name, name) for kind, names in kinds for name in names
        )
        passport = Passport(self.title, self.id, "0", published=self.date, language=self.language)
        return IndexedDocument(Document(self.id, passport, self.body, ()), mentions)


def write_corpus(data: Path, wanted: int, to: Path) -> None:
    """`wanted` documents, the same ones every time, one a line."""
    with to.open("w", encoding="utf-8") as lines:
        for row in _rows(data, wanted):
            lines.write(json.dumps(asdict(row), ensure_ascii=False) + "\n")


def read_corpus(file: Path, most: int | None = None) -> Iterator[Row]:
    with file.open(encoding="utf-8") as lines:
        for line in islice(lines, most):
            yield Row(**json.loads(line))


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
        "twenty snippets": [two() for _ in range(each)],
        "whole answer": [(word,) for word in some(common + middle)],
    }


def _mistyped(word: str, chance: random.Random) -> str:
    at = chance.randrange(2, len(word) - 1)
    return f"{word[:at]}{'x' if word.isascii() else 'щ'}{word[at + 1 :]}"


def _rows(data: Path, wanted: int) -> Iterator[Row]:
    chance = random.Random(SEED)  # noqa: S311 - nothing secret
    of_language: dict[str, list[Row]] = defaultdict(list)
    for name in ("reuters", "ru-news"):
        for row in _news(data / "corpora" / f"{name}.jsonl.xz"):
            of_language[row.language].append(row)
    for number in range(wanted):
        yield _put_together(number, chance, of_language[chance.choice(sorted(of_language))])


def _news(path: Path) -> Iterator[Row]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            values = json.loads(line)
            title, body = (_words(values[name]) for name in ("title", "body"))
            people, organisations = (_names(values[name]) for name in ("people", "orgs"))
            day = values["date"][:10]
            yield Row(values["id"], title, body, day, values["lang"], people, organisations, (day,))


def _words(text: str) -> str:
    """Words that every engine cuts at the same places."""
    plain = (form.replace("'", "") for form in forms(text))
    return " ".join(word for word in plain if word.isalnum() and len(word.encode()) <= LONGEST)


def _names(found: list[str]) -> list[str]:
    # Stock Whoosh takes several names apart at commas.
    return sorted({name.replace(",", " ") for name in found})


def _put_together(number: int, chance: random.Random, news: Sequence[Row]) -> Row:
    """Halves of news, a paragraph each, with what their news name."""
    size, wanted = 0, chance.randint(SMALLEST, LARGEST)
    used: list[Row] = []
    paragraphs: list[str] = []
    while size < wanted:
        used.append(chance.choice(news))
        words = used[-1].body.split(" ")
        half = words[: len(words) // 2] if chance.random() < 1 / 2 else words[len(words) // 2 :]
        paragraphs.append(" ".join(half))
        size += len(paragraphs[-1].encode())
    first = used[0]
    people, organisations, days = (
        sorted({name for row in used for name in getattr(row, field)})
        for field in ("people", "organisations", "mentioned")
    )
    body = "\n".join(paragraphs)
    return Row(f"news-{number}", first.title, body, first.date, first.language, people, organisations, days)
