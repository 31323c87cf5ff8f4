"""Random queries over random documents: Whoosh answers what a plain reading of every text answers."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA
from small_archive import archive, document, searcher

from archive_app.search.analysis import forms
from archive_app.search.folding import fold
from archive_app.search.parser import parse
from archive_app.search.query import (
    All,
    And,
    Fuzzy,
    Leaf,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Term,
    Wildcard,
)
from archive_app.search.request import SearchRequest

WORDS = ("ab", "abc", "abd", "ба", "бай", "x1")
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join), min_size=1, max_size=5)
ATOMS = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(["ab*", "б*", "a?c", "*b*", "?", "abc~", "ab~2", "zz"]),
    st.lists(st.sampled_from((*WORDS, "ab*")), min_size=1, max_size=3).map(lambda row: f'"{" ".join(row)}"'),
    st.tuples(st.lists(st.sampled_from(WORDS), min_size=2, max_size=3, unique=True), st.integers(0, 3)).map(
        lambda near: f'"{" ".join(near[0])}"~{near[1]}'
    ),
)
JOINTS = (" ", " OR ", " AND ", " -", " NOT ", " OR -", " +")
QUERIES = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from([" ", " OR ", " AND ", " -", " NOT ", " OR -", " +"]), inner).map(
            "".join
        ),
        inner.map(lambda query: f"({query})"),
        inner.map(lambda query: f"-({query})"),
    ),
    max_leaves=6,
)


@given(TEXTS, QUERIES, st.booleans())
@settings(max_examples=150, deadline=None)
def test_whoosh_and_plain_reading_agree(texts: list[str], query: str, match_all: bool) -> None:
    made = searcher(*(document(f"d{number}", text, "-") for number, text in enumerate(texts)))
    page = made.search(SearchRequest(query, match_all=match_all, exact=True, snippets=False))
    node = parse(query, match_all).node
    expected = {f"d{number}" for number, text in enumerate(texts) if answers(node, forms(text))}
    assert {hit.document for hit in page.results} == expected
    assert page.total == len(expected)


def answers(node: Node, words: tuple[str, ...]) -> bool:
    match node:
        case All():
            return True
        case And(items):
            return all(answers(item, words) for item in items)
        case Or(items):
            return any(answers(item, words) for item in items)
        case Not(item):
            return not answers(item, words)
        case Phrase(leaves):
            starts = range(len(words) - len(leaves) + 1)
            return any(all(fits(leaf, words[at + i]) for i, leaf in enumerate(leaves)) for at in starts)
        case Near(leaves, distance):
            return is_near(leaves, distance, words)
        case Term() | Prefix() | Wildcard() | Fuzzy():
            return any(fits(node, word) for word in words)
    raise AssertionError(node)


def is_near(leaves: tuple[Leaf, ...], distance: int, words: tuple[str, ...]) -> bool:
    """Some stretch of the text, short enough, has a word for every leaf; the leaves are different words."""
    longest = len(leaves) + distance
    stretches = (words[at : at + longest] for at in range(len(words)))
    return any(all(any(fits(leaf, word) for word in stretch) for leaf in leaves) for stretch in stretches)


def fits(leaf: Leaf, word: str) -> bool:
    match leaf:
        case Term(text):
            return fold(text) == word
        case Prefix(text):
            return word.startswith(fold(text))
        case Wildcard(pattern):
            return matches(fold(pattern), word)
        case Fuzzy(text, distance):
            return OSA.distance(fold(text), word) <= distance


def matches(pattern: str, word: str) -> bool:
    if not pattern:
        return not word
    if pattern[0] == "*":
        return any(matches(pattern[1:], word[at:]) for at in range(len(word) + 1))
    return bool(word) and pattern[0] in ("?", word[0]) and matches(pattern[1:], word[1:])


FIVE = searcher(*archive())
CANONICAL = {source.document.id: source.document.text for source in archive()}
TYPED = st.lists(
    st.sampled_from(
        ["kavalenka", "сям’я", "Free", "union", "AND", "OR", "NOT", "(", ")", '"', "«", "-", "*", "a*",
         "~2", "date:", "2022", "..", "person:", "tag:", " ", "note:", ">", "the", "\ud800", "\x00", "?"]
    )
).map("".join)  # fmt: skip


@given(st.one_of(TYPED, st.text()), st.booleans(), st.booleans())
@settings(max_examples=300, deadline=None)
def test_any_query_is_answered_with_true_marks(query: str, match_all: bool, exact: bool) -> None:
    request = SearchRequest(query, match_all=match_all, exact=exact)
    page = FIVE.search(request)
    assert page.total == len(page.results)
    assert page.query == query
    for hit in page.results:
        text = CANONICAL[hit.document]
        spans = FIVE.hit_spans(hit.document, request)
        assert len(spans) == hit.hits
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
        for snippet in hit.snippets:
            assert text[snippet.offset :].startswith(snippet.text)
            marks = {(snippet.offset + start, snippet.offset + end) for start, end in snippet.marks}
            assert marks <= set(spans)


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_anything_can_be_completed(typed: str) -> None:
    assert len(FIVE.complete(typed, 3)) <= 3


def test_search_answers_in_time() -> None:
    for hard in (
        "*",
        "a*",
        "*a*",
        "~9",
        "(" * 10_000,
        "word " * 10_000,
        "a OR " * 10_000,
        '"' + "a " * 5_000,
    ):
        assert FIVE.search(SearchRequest(hard)).took_ms < 2_000, hard[:10]
