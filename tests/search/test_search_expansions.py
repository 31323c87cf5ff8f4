"""Other spellings: what is sought besides what was typed, and how that is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from small_archive import document, searcher

from archive_app.search.request import SearchRequest
from archive_app.search.searcher import Searcher


@dataclass(frozen=True)
class Spelling:
    text: str
    variants: tuple[str, ...]
    why: str


NAMES = {
    "Alena Kavalenka": (
        "Алена Каваленка", "Елена Коваленко", "Alena Kavalenka", "Elena Kovalenko", "Kavalenka", "Kovalenko",
        "Коваленко", "Каваленка", "Кавалёнка",
    ),
    "Cats": ("КОТ", "волі"),
    "Free Miners": ("Свободные горняки", "Free Miners", "FM", "Вольныя гарнякі"),
}  # fmt: skip


def spellings(text: str) -> Sequence[Spelling]:
    """Knows two names by exact spelling, whatever their case."""
    return [
        Spelling(text, variants, f"other spellings of {name}")
        for name, variants in NAMES.items()
        if text.casefold() in map(str.casefold, variants)
    ]


@pytest.fixture(scope="module")
def four() -> Searcher:
    return searcher(
        document("latin", "They sentenced Alena Kavalenka of the FM to three years."),
        document("russian", "Суд приговорил Елену Коваленко. Она молчала.", language="ru"),
        document(
            "other", "Kovalenko wrote about horses; freedom is for miners.", people=[("Kovalenko", "horse")]
        ),
        document("belarusian", "Алена Каваленка чакае волі. Вольныя гарнякі чакаюць.", language="be"),
        speller=spellings,
    )


@pytest.mark.parametrize(
    ("query", "documents"),
    [
        ("Kavalenka", "latin russian other belarusian"),
        ("kovalenko", "latin russian other belarusian"),
        ("Каваленка", "latin russian other belarusian"),
        ("Коваленко", "latin russian other belarusian"),
        ("Кавалёнка", "latin russian other belarusian"),
        ("Elena Kovalenko", "latin russian other belarusian"),
        ('"Elena Kovalenko"', "latin other russian belarusian"),
        ("Elena", ""),
        ("Kavalenka sentenced", "latin"),
        ("Alena Kovalenko years", "latin"),
        ("-Kavalenka", ""),
        ("FM", "latin belarusian"),
        ("КОТ", "belarusian"),
        ("KOT", "belarusian"),
        ("Свободные горняки", "latin belarusian"),
        ("free miners", "latin belarusian"),
        ("person:Коваленко", "other"),
        ("Kavalenka OR horses", "latin russian other belarusian"),
    ],
)
def test_any_spelling_finds_the_others(four: Searcher, query: str, documents: str) -> None:
    found = [hit.document for hit in four.search(SearchRequest(query)).results]
    assert sorted(found) == sorted(documents.split())


def test_what_was_added_is_told(four: Searcher) -> None:
    (expansion,) = four.search(SearchRequest("Кавалёнка")).expansions
    assert expansion.term == "Кавалёнка"
    assert set(expansion.also) == {
        "Алена Каваленка", "Елена Коваленко", "Alena Kavalenka", "Kavalenka", "Kovalenko", "Коваленко",
    }  # fmt: skip
    assert expansion.why == "other spellings of Alena Kavalenka"


def test_exact_means_exact(four: Searcher) -> None:
    page = four.search(SearchRequest("Kavalenka", exact=True))
    assert [hit.document for hit in page.results] == ["latin"]
    assert page.expansions == ()


def test_nothing_is_told_of_what_is_not_there() -> None:
    alone = searcher(document("latin", "Alena Kavalenka"), speller=spellings)
    page = alone.search(SearchRequest("alena kavalenka"))
    assert page.total == 1
    assert [expansion.also for expansion in page.expansions] == [("Kavalenka",)]


def test_words_of_a_spelling_must_stand_side_by_side() -> None:
    apart = searcher(document("apart", "Kavalenka met Elena today; Kovalenko wrote."), speller=spellings)
    page = apart.search(SearchRequest("Kavalenka"))
    assert [expansion.also for expansion in page.expansions] == [("Kovalenko",)]


def test_an_inflected_name_is_recognised(four: Searcher) -> None:
    assert four.search(SearchRequest("Каваленкай")).total == 1
    hits = four.search(SearchRequest("гарнякоў")).results
    assert [hit.document for hit in hits] == ["belarusian"]


def test_other_spellings_are_hits_too(four: Searcher) -> None:
    text = "They sentenced Alena Kavalenka of the FM to three years."
    spans = four.hit_spans("latin", SearchRequest("Елена Коваленко"))
    assert [text[start:end] for start, end in spans] == ["Alena Kavalenka"]


def test_doubles_in_the_other_script_are_found_when_nothing_else_is() -> None:
    made = searcher(document("cyrillic", "МОТ и ВОЗ"), document("latin", "the FCC"))
    page = made.search(SearchRequest("MOT"))
    assert [hit.document for hit in page.results] == ["cyrillic"]
    assert [(expansion.term, expansion.also) for expansion in page.expansions] == [("MOT", ("МОТ",))]
