"""Every Whoosh query finds the same documents in our segments as in those of stock Whoosh."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_archive import archive, document
from stock import stock_index
from whoosh import query
from whoosh.query import spans
from whoosh.reading import MultiReader
from whoosh.searching import Searcher

from archive_app.search.but_not import ButNot
from archive_app.search.codec import open_reader
from archive_app.search.compiler import Either
from archive_app.search.days_query import DaysQuery
from archive_app.search.executor import Executor
from archive_app.search.fields import KEY_FIELDS, TEXT_FIELDS
from archive_app.search.index import Index, build_in_memory, changed
from archive_app.search.periods import Period
from archive_app.search.record import IndexedDocument
from archive_app.search.row_query import Choice, RowQuery
from archive_app.search.weighting import Weighting

WORDS = [
    "strike",
    "strikes",
    "union",
    "unions",
    "court",
    "press",
    "free",
    "the",
    "kavalenka",
    "2022",
    "сям'я",
    "дома",
    "дом",
    "вуліца",
]


def generated() -> tuple[IndexedDocument, ...]:
    """Texts in which the same few words stand in many orders, and a long one."""
    made = []
    for number in range(40):
        words = [WORDS[(number * 7 + place * place) % len(WORDS)] for place in range(3 + number % 11)]
        text = " ".join(words) + "\n" + " ".join(reversed(words[: number % 5]))
        published = f"20{10 + number % 9}-0{1 + number % 9}" if number % 4 else None
        language = ("be", "ru", "en", None)[number % 4]
        made.append(document(f"g{number}", text, words[0], published=published, language=language))
    far = " ".join(["word"] * 70_000)
    return (*archive(), *made, document("long", f"strike {far} union {far} strike union"))


DOCUMENTS = generated()
STOCK = stock_index(build_in_memory(DOCUMENTS).records).searcher()


def parts(index: Index) -> Searcher:
    return Searcher(MultiReader([open_reader(part) for part in index.parts]))


IN_ONE = build_in_memory(DOCUMENTS)
IN_MANY = Index(
    tuple(part for start in range(0, 50, 9) for part in build_in_memory(DOCUMENTS[start : start + 9]).parts)
)
OURS = {"one segment": parts(IN_ONE), "many segments": parts(IN_MANY)}
EXECUTORS = {"one segment": Executor(IN_ONE.parts), "many segments": Executor(IN_MANY.parts)}


def by_matcher(searcher: Searcher, wanted: query.Query) -> list[int]:
    found = []
    for leaf, offset in searcher.leaf_searchers():
        matcher = wanted.matcher(leaf, searcher.context())
        while matcher.is_active():
            found.append(offset + matcher.id())
            matcher.next()
    return found


def assert_same(wanted: query.Query) -> None:
    expected = by_matcher(STOCK, wanted)
    for name, searcher in OURS.items():
        assert by_matcher(searcher, wanted) == expected, name
        assert EXECUTORS[name].found(wanted).documents.tolist() == expected, name


QUERIES = [
    query.Term("text", "strike"),
    query.Term("text", "~strike"),
    query.Term("text", "there is none"),
    query.Term("title", "strike"),
    query.Term("note", "treasurer"),
    query.Term("person", "kavalenka"),
    query.Term("person_id", "kavalenka"),
    query.Term("language", "be"),
    query.Prefix("text", "un"),
    query.Prefix("text", ""),
    query.Prefix("person_id", "kav"),
    query.Wildcard("text", "*n*"),
    query.Wildcard("text", "с?м*"),
    query.FuzzyTerm("text", "strake", maxdist=1),
    query.FuzzyTerm("text", "unoins", maxdist=2, prefixlength=1),
    query.Regex("text", "s.*e"),
    query.TermRange("text", "a", "d"),
    query.TermRange("published", "2012", "2015"),
    query.Phrase("text", ["the", "free"]),
    query.Phrase("text", ["free", "press", "was"], slop=2),
    query.Phrase("text", ["strike", "union"]),
    query.And([query.Term("text", "strike"), query.Term("text", "union"), query.Term("language", "be")]),
    query.Or([query.Term("text", "strike"), query.Prefix("text", "cou")]),
    query.DisjunctionMax([query.Term("text", "strike"), query.Term("title", "court")]),
    query.And([query.Term("text", "strike"), query.Not(query.Term("text", "union"))]),
    query.Not(query.Term("text", "strike")),
    query.Every(),
    query.Every("published"),
    query.NullQuery,
    query.AndMaybe(query.Term("text", "strike"), query.Term("text", "court")),
    query.Require(query.Term("text", "strike"), query.Term("text", "court")),
    query.Otherwise(query.Term("text", "nothing"), query.Term("text", "court")),
    query.ConstantScoreQuery(query.Term("text", "court"), 3.0),
    spans.SpanNear(query.Term("text", "strike"), query.Term("text", "union"), slop=3, ordered=False),
    spans.SpanFirst(query.Term("text", "the")),
    spans.SpanOr([query.Term("text", "the"), query.Term("text", "free")]),
    RowQuery("text", (Choice(("free",)), Choice(("press", "the"))), None, 1.0),
    RowQuery("text", (Choice(prefix="un"), Choice(("~strike",))), 2, 1.0),
    RowQuery("text", (Choice(("strike",)), Choice(("union",))), 0, 1.0),
    DaysQuery("date", Period("2022-01-01", "2022-12-31")),
    DaysQuery("published", Period("2012-01-01", "2014-03-31")),
]


@pytest.mark.parametrize("wanted", QUERIES, ids=lambda wanted: type(wanted).__name__)
def test_same_documents_as_stock_whoosh(wanted: query.Query) -> None:
    assert_same(wanted)


def test_span_not_where_every_segment_has_both_words() -> None:
    """Whoosh cannot do it for a segment without the second word."""
    wanted = spans.SpanNot(query.Term("text", "the"), query.Term("text", "free"))
    assert by_matcher(OURS["one segment"], wanted) == by_matcher(STOCK, wanted) != []


def leaves() -> st.SearchStrategy[query.Query]:
    words = st.sampled_from(WORDS)
    terms = words | words.map(lambda word: "~" + word[:4])
    return st.one_of(
        st.builds(query.Term, st.sampled_from(("text", "title")), terms),
        st.builds(query.Prefix, st.just("text"), words.map(lambda word: word[:2])),
        st.builds(query.Wildcard, st.just("text"), words.map(lambda word: "*" + word[1:3] + "*")),
        st.builds(query.FuzzyTerm, st.just("text"), words),
        st.builds(query.Phrase, st.just("text"), st.lists(words, min_size=2, max_size=3)),
        st.builds(query.Term, st.just("language"), st.sampled_from(("be", "ru", "en"))),
        st.builds(
            RowQuery,
            st.just("text"),
            st.lists(
                st.builds(Choice, st.lists(terms, min_size=1, max_size=3).map(tuple)), min_size=1, max_size=3
            ).map(tuple),
            st.none() | st.integers(0, 6),
            st.just(1.0),
        ),
        st.builds(DaysQuery, st.just("published"), st.just(Period("2012-01-01", "2014-03-31"))),
    )


def branches(inside: st.SearchStrategy[Any]) -> st.SearchStrategy[query.Query]:
    several = st.lists(inside, min_size=1, max_size=4)
    return st.one_of(
        several.map(query.And),
        several.map(Either),
        several.map(query.DisjunctionMax),
        st.builds(query.Not, inside),
        st.builds(ButNot, inside, inside),
        st.builds(query.ConstantScoreQuery, inside),
    )


@settings(max_examples=120, deadline=None)
@given(st.recursive(leaves(), branches, max_leaves=8))
def test_random_queries_find_the_same(wanted: query.Query) -> None:
    assert_same(wanted)


def test_scores_are_those_of_stock_whoosh_but_for_rounded_lengths() -> None:
    """Stock Whoosh keeps the length of a document in one byte."""
    stock = Searcher(STOCK.reader(), weighting=Weighting())
    expected = {hit.docnum: hit.score for hit in stock.search(query.Term("text", "court"), limit=None)}
    found = EXECUTORS["one segment"].found(query.Term("text", "court"))
    for number, score in zip(found.documents.tolist(), found.scores.tolist(), strict=True):
        assert score == pytest.approx(expected[number], rel=0.1)


def test_terms_are_those_of_stock_whoosh() -> None:
    reader = OURS["one segment"].reader()
    for field in (*TEXT_FIELDS, *KEY_FIELDS):
        assert list(reader.lexicon(field)) == list(STOCK.reader().lexicon(field))
        for term in reader.lexicon(field):
            ours, theirs = reader.term_info(field, term), STOCK.reader().term_info(field, term)
            assert (ours.weight(), ours.doc_frequency()) == (theirs.weight(), theirs.doc_frequency())
            assert (ours.min_id(), ours.max_id()) == (theirs.min_id(), theirs.max_id())


def test_positions_are_those_of_stock_whoosh() -> None:
    reader = OURS["one segment"].reader()
    for term in reader.lexicon("text"):
        assert positions(reader, term) == positions(STOCK.reader(), term)


def positions(reader: Any, term: bytes) -> Sequence[tuple[int, list[int]]]:
    matcher = reader.postings("text", term)
    found = []
    while matcher.is_active():
        found.append((matcher.id(), list(matcher.value_as("positions"))))
        matcher.next()
    return found


def test_whoosh_leaves_out_what_was_removed() -> None:
    index = changed(build_in_memory(archive()), remove=["strike"])
    searcher = parts(index)
    results = searcher.search(query.Term("text", "kavalenka"))
    assert [hit["id"] for hit in results] == ["court"]
    assert searcher.doc_count() == 4
