"""Łacinka: Belarusian in Latin letters meets Belarusian in Cyrillic ones, and no other language does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_archive import document, searcher

from archive_app.search.analysis import LACINKA, language_of_paragraph, paragraphs
from archive_app.search.lacinka import to_cyrillic
from archive_app.search.request import SearchRequest

WORDS = """
    salidarnaść салідарнасьць · prafsajuz прафсаюз · ludzi людзі · horad горад · śviata сьвята
    siońnia сёньня · Jarašuk ярашук · hramadzianskaja грамадзянская · abjava абява
    dziaržava дзяржава · Biełaruś беларусь
    pałac палац · vioska вёска · chleb хлеб · jość ёсьць · ŭłada ўлада · źniavoleny зьняволены · hieroj герой
    Rasieja расея · źjezd зьезд · žyćcio жыцьцё · volny вольны · palla палля · krai краі · bajka байка
"""
CYRILLIC = "Салідарнасць прафсаюзаў Беларусі. Людзі ў горадзе чыталі пра зняволеных."
LATIN = "Salidarnaść prafsajuzaŭ Biełarusi. Ludzi ŭ horadzie čytali pra źniavolenych."
ENGLISH = "Solidarity with the unions of Belarus, and a horse in the yard."
POLISH = "Ludzie w mieście czytali o uwięzionych, żyć i być"


@pytest.mark.parametrize(
    "pair", [pair.split() for line in WORDS.split("\n") for pair in line.split(" · ") if pair]
)
def test_words_in_cyrillic(pair: list[str]) -> None:
    if pair:
        latin, cyrillic = pair
        assert to_cyrillic(latin) == cyrillic


@pytest.mark.parametrize(
    ("paragraph", "language"),
    [
        (LATIN, LACINKA),
        (CYRILLIC, "be"),
        (ENGLISH, "ru"),
        (POLISH, "ru"),
        ("Kalesnikaŭ — Колесников, Калеснікаў", "be"),
    ],
)
def test_language_of_paragraphs(paragraph: str, language: str) -> None:
    assert language_of_paragraph(paragraph, None) == language


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("salidarnaść", "cyrillic latin"),
        ("Салідарнасць", "cyrillic latin"),
        ("салідарнасьцю", "cyrillic latin"),
        ("prafsajuzy", "cyrillic latin"),
        ("прафсаюз", "cyrillic latin"),
        ("źniavoleny", "cyrillic latin"),
        ("горад людзі", "cyrillic latin"),
        ("horse", "english"),
        ("solidarity", "english"),
    ],
)
def test_either_alphabet_finds_both(query: str, found: str) -> None:
    archive = searcher(
        document("cyrillic", CYRILLIC, "-"), document("latin", LATIN, "-"), document("english", ENGLISH, "-")
    )
    assert sorted(hit.document for hit in archive.search(SearchRequest(query)).results) == found.split()


def test_a_word_without_its_own_letters_is_said_to_be_sought_in_cyrillic() -> None:
    archive = searcher(document("cyrillic", CYRILLIC, "-"))
    (told,) = archive.search(SearchRequest("ludzi")).expansions
    assert (told.term, told.also, told.why) == ("ludzi", ("людзі",), "the same word in Cyrillic letters")


def test_exactly_as_typed_stays_in_its_alphabet() -> None:
    archive = searcher(document("cyrillic", CYRILLIC, "-"), document("latin", LATIN, "-"))
    hits = archive.search(SearchRequest("salidarnaść", exact=True)).results
    assert [hit.document for hit in hits] == ["latin"]


def test_the_words_found_in_the_other_alphabet_are_marked() -> None:
    archive = searcher(document("latin", LATIN, "-"))
    (hit,) = archive.search(SearchRequest("салідарнасць")).results
    snippet = hit.snippets[0]
    assert [snippet.text[start:end] for start, end in snippet.marks] == ["Salidarnaść"]


@given(st.text(alphabet="aąbcćčdeęłlnńsśŭuižźіа \n'", max_size=60))
def test_paragraphs_are_the_text(text: str) -> None:
    assert "\n".join(part for part, _ in paragraphs(text, None)) == text
