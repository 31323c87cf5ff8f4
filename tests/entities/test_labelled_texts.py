"""Texts of our own with their mentions: how many are found exactly, by kind and language."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from archive_app.entities.extractor import Extractor

FOLDER = Path(__file__).parent / "labelled"
KINDS = {"body": "organisation", "person": "person", "date": "date"}
MARKED = re.compile(r"\[(person|body|date|maybe) (?:([\d/-]+) \| )?([^\[\]]+)\]")
QUOTES = '«»“”„"'
LEAST = {
    # strict F1
    "en": {"person": 0.95, "organisation": 0.90, "date": 0.97},
    "ru": {"person": 0.95, "organisation": 0.90, "date": 0.97},
    "be": {"person": 0.90, "organisation": 0.80, "date": 0.97},
}

Mention = tuple[str, int, int, str | None]
"""Kind, start, end and value."""


def read(path: Path) -> tuple[str, str, list[Mention], list[tuple[int, int]]]:
    """Plain text, day of publication, mentions, and stretches that count neither way."""
    head, _, marked = path.read_text(encoding="utf-8").partition("\n")
    text, last = "", 0
    mentions: list[Mention] = []
    free: list[tuple[int, int]] = []
    for found in MARKED.finditer(marked):
        text += marked[last : found.start()]
        kind, value, words = found.groups()
        span = (len(text), len(text) + len(words))
        if kind == "maybe":
            free.append(span)
        else:
            mentions.append((KINDS[kind], *span, value))
        text += words
        last = found.end()
    return text + marked[last:], head.split()[1], mentions, free


def without_quotes(text: str, mention: Mention) -> Mention:
    """With or without quotation marks and legal form is right."""
    kind, start, end, value = mention
    while kind == "organisation" and text[start] in QUOTES:
        start += 1
    while kind == "organisation" and text[end - 1] in QUOTES:
        end -= 1
    if kind == "organisation" and text[start:end].startswith("ОАО «"):
        start += len("ОАО «")
    return (kind, start, end, value)


def counted(language: str, extractor: Extractor) -> tuple[dict[str, Counter[str]], list[str]]:
    """Right, found and wanted mentions of each kind, and in words what was wrong."""
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS.values()}
    wrong: list[str] = []
    for path in sorted(FOLDER.glob(f"{language}_*.txt")):
        text, published, mentions, free = read(path)
        wanted = {without_quotes(text, mention)[:3]: mention[3] for mention in mentions}
        found = {
            without_quotes(text, (m.kind.value, m.start, m.end, m.value))[:3]: m.value
            for m in extractor.mentions_in(text, published)
            if not any(start < m.end and m.start < end for start, end in free)
        }
        for place in wanted.keys() | found.keys():
            right = place in wanted and place in found
            counts[place[0]].update(
                right=right, found=place in found, wanted=place in wanted,
                valued=right and wanted[place] in (None, found[place]),
            )  # fmt: skip
            if not right or (wanted[place] and wanted[place] != found[place]):
                wrong.append(f"{path.stem}: {place[0]} {text[place[1] : place[2]]} {found.get(place)}")
    return counts, sorted(wrong)


@pytest.mark.parametrize("language", sorted(LEAST))
def test_texts_of_a_language(language: str, extractor: Extractor) -> None:
    counts, wrong = counted(language, extractor)
    reached = {kind: 2 * c["right"] / (c["found"] + c["wanted"]) for kind, c in counts.items()}
    assert all(reached[kind] >= least for kind, least in LEAST[language].items()), (reached, wrong)
    assert counts["date"]["valued"] >= 0.98 * counts["date"]["right"], wrong


def test_every_language_has_texts() -> None:
    for language in LEAST:
        assert len(list(FOLDER.glob(f"{language}_*.txt"))) >= 3
