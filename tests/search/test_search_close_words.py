"""Words a letter or two away are those that the distance, computed pair by pair, says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from archive_app.search.close_words import CloseWords

words = st.text(alphabet="abcя", min_size=1, max_size=6)


@given(st.sets(words, max_size=60), words, st.integers(1, 2))
def test_close_words(known: set[str], word: str, distance: int) -> None:
    expected = {each for each in known if OSA.distance(word, each) <= distance}
    assert sorted(CloseWords(known).within(word, distance)) == sorted(expected)
