"""Long texts are cut into the same words as short ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.search.analysis import surfaces
from archive_app.search.segments.cutting import written_words

LONG = "The miners' union hasn't said rock 'n' roll. Сям’я з Гомеля, 1_000 раз-два.\n" * 4

LETTERS = "aЖіў7ʼß中"
BETWEEN = " \n.,-_'’`"
SPECIAL = "\u0301\u00ad\U0001f600\U00010400\ud800\u05b0"


@pytest.mark.parametrize(
    "begins",
    [
        "",
        "'a",
        "a'",
        "''a''b''",
        "ʼaʼ'b",
        "a'ʼb'",
        "_a_",
        "\x1ca\x85b\u2028c",
        "a\u0301'b",
        "'\u0301b",
        "🙂a",
    ],
)
def test_words_with_apostrophes_and_marks(begins: str) -> None:
    for text in (begins + LONG, LONG + begins):
        assert written_words(text) == surfaces(text)


@given(st.text(LETTERS + BETWEEN, min_size=200))
def test_words_between_anything(text: str) -> None:
    assert written_words(text) == surfaces(text)


@given(st.text(LETTERS + BETWEEN + SPECIAL, min_size=200))
def test_words_with_anything_in_them(text: str) -> None:
    assert written_words(text) == surfaces(text)


@given(st.text(min_size=200))
def test_any_text(text: str) -> None:
    assert written_words(text) == surfaces(text)
