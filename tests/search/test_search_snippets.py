"""Snippets and hits: where they are, what they show."""

from __future__ import annotations

import pytest
from small_archive import archive, document, searcher

from archive_app.search.request import SearchRequest
from archive_app.search.results import Snippet
from archive_app.search.searcher import Searcher

LONG = "\n".join(
    [
        "A report in many words",
        "filler " * 50 + "“union” " + "end " * 50,
        "Short paragraph with a strike.",
        " ".join(f"word{number}" for number in range(40))
        + " the union called a strike, a long strike! "
        + "tail " * 40,
        "Nothing here.",
    ]
)


def shown(text: str, query: str, **options: bool) -> tuple[Snippet, ...]:
    (hit,) = searcher(document("one", text)).search(SearchRequest(query, **options)).results
    for snippet in hit.snippets:
        assert text[snippet.offset : snippet.offset + len(snippet.text)] == snippet.text
    return hit.snippets


def marked(snippet: Snippet) -> list[str]:
    return [snippet.text[start:end] for start, end in snippet.marks]


def test_the_densest_place_comes_first_and_others_follow_in_order() -> None:
    snippets = shown(LONG, "union strike")
    assert [marked(snippet) for snippet in snippets] == [["union"], ["strike"], ["union", "strike", "strike"]]


def test_excerpts_are_short_and_end_with_words() -> None:
    for snippet in shown(LONG, "union strike"):
        assert len(snippet.text.split()) <= 32
        assert "\n" not in snippet.text
        before, after = LONG[snippet.offset - 1], LONG[snippet.offset + len(snippet.text)]
        assert before.isspace()
        assert after.isspace()
    assert "“union”" in shown(LONG, "union")[0].text


def test_a_short_text_is_shown_whole() -> None:
    (snippet,) = shown("Union members strike.", "strike")
    assert snippet == Snippet("Union members strike.", ((14, 20),), 0)


def test_a_phrase_is_one_mark_and_near_words_are_several() -> None:
    text = "Free trade unions and freely traded goods: free unions."
    assert [marked(snippet) for snippet in shown(text, '"free trade unions"')] == [["Free trade unions"]]
    assert [marked(snippet) for snippet in shown(text, '"unions free"~0')] == [["free", "unions"]]


def test_excluded_words_are_no_hits() -> None:
    (snippet,) = shown("Union members strike.", "strike OR (union -members)")
    assert marked(snippet) == ["Union", "strike"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("freedom of association", ["freedom", "association"]),
        ("of", ["of", "of"]),
        ('"freedom of association"', ["freedom of association"]),
        ("the OR nothing", ["the"]),
    ],
)
def test_words_that_every_text_has_are_marked_only_when_nothing_else_is(query: str, words: list[str]) -> None:
    text = "The violations of freedom of association\n\nthat the report names."
    page = searcher(document("one", text)).search(SearchRequest(query))
    marks = [mark for hit in page.results for snippet in hit.snippets for mark in marked(snippet)]
    assert [mark for mark in marks if mark != "The"] == words


def test_without_hits_the_lead_is_shown() -> None:
    title = "A title of at least seven words here"
    text = f"{title}\nBy line\nThe first paragraph that really says something, at last.\nMore."
    (hit,) = searcher(document("one", text, title)).search(SearchRequest()).results
    assert [(snippet.text, snippet.marks) for snippet in hit.snippets] == [
        ("The first paragraph that really says something, at last.", ())
    ]
    assert hit.hits == 0


@pytest.mark.parametrize("text", ["", " ", "\n\n", "word"])
def test_texts_that_say_nothing(text: str) -> None:
    (hit,) = searcher(document("one", text)).search(SearchRequest()).results
    assert [snippet.text for snippet in hit.snippets] == ([text.strip()] if text.strip() else [])


@pytest.fixture(scope="module")
def five() -> Searcher:
    return searcher(*archive())


@pytest.mark.parametrize(
    ("document_id", "query", "words"),
    [
        ("strike", "kavalenka strikers", ["Kavalenka", "strikers"]),
        ("strike", "person:kavalenka", ["Alena Kavalenka"]),
        ("strike", "organisation:miners", ["Free Miners"]),
        ("strike", "date:2022", ["19 April 2022"]),
        ("strike", "published:2022", []),
        ("strike", "title:mines", []),
        ("strike", "publisher:post", []),
        ("strike", "min*", ["Miners", "Miners"]),
        ("strike", "the -union", ["the", "the"]),
        ("strike", "strike", ["strike"]),
        ("strike", "", []),
        ("сям'я", "СЯМʼЯ", ["Сям’я"]),
        ("accounts", "full-time", ["Full-time"]),
        ("accounts", "accounts", ["accounts"]),
        ("accounts", "treasurer", []),
        ("nowhere", "strike", []),
    ],
)
def test_hits(five: Searcher, document_id: str, query: str, words: list[str]) -> None:
    texts = {source.document.id: source.document.text for source in archive()}
    spans = five.hit_spans(document_id, SearchRequest(query))
    assert [texts[document_id][start:end] for start, end in spans] == words


def test_title_hits_are_in_the_title() -> None:
    text = "A strike in the mines\nThe strike went on."
    made = searcher(document("one", text, "A strike in the mines"))
    assert made.hit_spans("one", SearchRequest("title:strike")) == ((2, 8),)
    assert made.hit_spans("one", SearchRequest("strike")) == ((2, 8), (26, 32))


def test_offsets_count_code_points() -> None:
    text = "😀 The 😀 strike 😀"
    ((start, end),) = searcher(document("one", text)).hit_spans("one", SearchRequest("strike"))
    assert text[start:end] == "strike"


def test_hits_are_counted_in_full() -> None:
    (hit,) = searcher(document("one", "strike " * 300)).search(SearchRequest("strike")).results
    assert hit.hits == 300


def test_a_note_with_the_words_is_shown() -> None:
    texts = ("A text about nothing in particular.", "Ask the treasurer about the strike fund, and soon.")
    found = searcher(document("noted", texts[0], notes=["Another note.", texts[1]])).search(
        SearchRequest("strike")
    )
    (hit,) = found.results
    (shown,) = hit.notes
    assert hit.hits == 0
    assert [shown.text[start:end] for start, end in shown.marks] == ["strike"]
    assert texts[1][shown.offset :].startswith(shown.text)


def test_a_text_without_a_space_is_shown_in_part() -> None:
    (snippet, *_) = shown("x-" * 5000 + "union" + "-x" * 5000, "union")
    assert marked(snippet) == ["union"]
    assert len(snippet.text) <= 2005
