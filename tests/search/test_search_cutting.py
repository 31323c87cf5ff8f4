"""Texts that are cut together have the words that each has alone, and fingerprints tell words apart."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.search.analysis import surfaces
from archive_app.search.segments.cutting import CutTexts

LETTERS = "aЖіў7ʼß中"
BETWEEN = " \n.,-_'’`"
SPECIAL = "\u0301\u00ad\U0001f600\U00010400\ud800\u05b0"


def words_of(texts: Sequence[str]) -> list[list[str]]:
    cut = CutTexts(texts)
    words = iter(cut.words(np.arange(cut.counts.sum())))
    return [[next(words) for _ in range(count)] for count in cut.counts]


@pytest.mark.parametrize(
    "text",
    [
        "", "a", "'", "'a", "a'", "''a''b''", "ʼaʼ'b", "a'ʼb'", "_a_", "\x1ca\x85b\u2028c", "a\u0301'b",
        "'\u0301b", "🙂a", "a\u0301 b'c d' 'e",
        "The miners' union hasn't said rock 'n' roll. Сям’я з Гомеля, 1_000 раз-два.",
    ],
)  # fmt: skip
def test_words_with_apostrophes_and_marks(text: str) -> None:
    assert words_of([text]) == [surfaces(text)]
    assert words_of(["a'", text, "", "b"]) == [["a"], surfaces(text), [], ["b"]]


@given(st.lists(st.text(LETTERS + BETWEEN + SPECIAL)))
def test_words_with_anything_in_them(texts: list[str]) -> None:
    assert words_of(texts) == [surfaces(text) for text in texts]


@given(st.lists(st.text()))
def test_any_texts(texts: list[str]) -> None:
    assert words_of(texts) == [surfaces(text) for text in texts]


@given(st.lists(st.text("ab", min_size=1, max_size=12)), st.integers(60, 70))
def test_fingerprints_are_those_of_the_words(words: list[str], length: int) -> None:
    words += ["a" * length, "b" * length, "a" * (length - 1) + "b", "b" + "a" * (length - 1)]
    cut = CutTexts([" ".join(words), " ".join(reversed(words))])
    found = cut.fingerprints(np.full(2 * len(words), 7, np.uint64)).tolist()
    assert found[: len(words)] == found[: len(words) - 1 : -1]
    assert len(set(found)) == len(set(words))
    assert set(found).isdisjoint(cut.fingerprints(np.full(2 * len(words), 8, np.uint64)).tolist())
