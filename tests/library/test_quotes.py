from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.library.quotes import find_quote

TEXT = "Ён сказаў: «Мы — не злачынцы»,  і\nпайшоў. “We’re not… criminals”, he said\u00a0twice. сям\u02bcя"


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("не злачынцы", "не злачынцы"),
        ('"Мы - не злачынцы", і пайшоў.', "«Мы — не злачынцы»,  і\nпайшоў."),
        ("“Мы – не злачынцы”", "«Мы — не злачынцы»"),
        ("We're not... criminals", "We’re not… criminals"),
        ("  he said twice. \n", "he said\u00a0twice."),
        ("he\u00ad said", "he said"),
        ("сям'я", "сям\u02bcя"),
        ("паи\u0306шоў", "пайшоў"),
        ("We are", None),
        ("", None),
        ("   ", None),
        ("\u00ad", None),
    ],
)
def test_hand_copied_quotes(quote: str, passage: str | None) -> None:
    found = find_quote(TEXT, quote)
    assert (TEXT[slice(*found)] if found else None) == passage


@given(text=st.text(max_size=80), start=st.integers(0, 80), length=st.integers(1, 80))
def test_any_passage_finds_itself_or_its_twin(text: str, start: int, length: int) -> None:
    quote = text[start : start + length]
    found = find_quote(text, quote)
    if quote:
        assert found
        assert text[slice(*found)] == quote


@given(st.lists(st.text("абв", min_size=1, max_size=5), min_size=1, max_size=8))
def test_white_space_does_not_matter(words: list[str]) -> None:
    found = find_quote("\n\u00a0 ".join(words), " ".join(words))
    assert found == (0, len("\n\u00a0 ".join(words)))
