"""The five bundled documents with the authority file: what a reader types, and which documents answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from statistics import median

import pytest

from archive_app.archive import Archive
from archive_app.paths import places
from archive_app.search.request import SearchRequest

ANSWERS = """
Ярошук                                            → 001 002
Ярашука                                           → 001 002
Jarašuk                                           → 001 002
Александр Ярошук                                  → 001 002
Kalesnikava                                       → 003
Марыя Калеснікава                                 → 003
Maria Kolesnikova                                 → 003
Лукашенко                                         → 003
МОТ                                               → 000 001 002 003 004
MOT                                               → 000 001 002 003 004
БКДП                                              → 001 002
"trade unions"                                    → 000 001 002 003 004
strike                                            → 003
"association freedom"~1                           → 000 001 002 003 004
Поваров                                           → 003
"19 April 2022"                                   → 001
date:2022-04-19                                   → 001 002
date:2025-06                                      → 002 004
published:2023                                    → 000
published:2024..2025                              → 001 002 004
published:>2025-06-05                             → 002
publisher:IndustriALL                             → 000 001 003
title:repression                                  → 000
title:belarus                                     → 000 002 003 004
person:Lukashenka                                 → 003
асоба:Лукашэнка                                   → 003
organisation:OHCHR                                → 000 004
Вясна                                             → 002
УВКПЧ                                             → 000 004
Lukashenka OR Yarashuk                            → 001 002 003
ILO -Yarashuk                                     → 000 003 004
ILO AND NOT (Yarashuk OR Lukashenka)              → 000 004
extremis*                                         → 001 002 004
torture                                           → 000 003
"Conventions 87 and 98"                           → 002
"30 000"                                          → 003
language:en                                       → 000 001 002 003 004
language:ru                                       →
"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    folder = tmp_path_factory.mktemp("archive")
    with Archive.open(replace(places(), index=folder / "index", library=folder / "library")) as opened:
        yield opened


@pytest.mark.parametrize("line", ANSWERS.strip().splitlines())
def test_answer(archive: Archive, line: str) -> None:
    query, numbers = line.split("→")
    source = {document.id: document.passport.source for document in archive.documents()}
    page = archive.search(SearchRequest(query.strip()))
    assert sorted(source[hit.document][:3] for hit in page.results) == numbers.split()


@pytest.mark.parametrize(
    ("query", "also"), [("Ярошук", "Yarashuk"), ("Kalesnikava", "Kalesnikawa"), ("Лукашенко", "Lukashenka")]
)
def test_other_spellings_are_shown_and_can_be_left_out(archive: Archive, query: str, also: str) -> None:
    (expansion,) = archive.search(SearchRequest(query)).expansions
    assert (expansion.term, also in expansion.also) == (query, True)
    assert expansion.why.startswith("other spellings of ")
    exact = archive.search(SearchRequest(query, exact=True))
    assert (exact.total, exact.expansions) == (0, ())


def test_every_mark_is_what_it_says(archive: Archive) -> None:
    for query in ("Ярошук", '"trade unions"', "person:Lukashenka", "persecut*", '"association freedom"~1'):
        request = SearchRequest(query)
        for hit in archive.search(request).results:
            text = archive.document(hit.document).text
            assert hit.hits == len(archive.hit_spans(hit.document, request)) > 0
            for snippet in hit.snippets:
                assert text[snippet.offset : snippet.offset + len(snippet.text)] == snippet.text
                assert snippet.marks


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Яраш", "Aliaksandr Yarashuk"), ("kolesn", "Maryia Kalesnikava"), ("ilo gov", "ILO Governing Body")],
)
def test_a_name_is_proposed_under_any_spelling(archive: Archive, typed: str, name: str) -> None:
    assert archive.complete(typed)[0].text == name


def test_a_keystroke_is_answered_before_the_next(archive: Archive) -> None:
    """A generous limit: this may run on a slow and busy machine."""
    archive.search(SearchRequest("warm"))
    typed = "repression trade unions Yarashuk"
    times = [archive.search(SearchRequest(typed[:end])).took_ms for end in range(1, len(typed) + 1)]
    assert median(times) < 25


FILTERED = [
    (
        SearchRequest(people=("aliaksandr-yarashuk",)),
        {"001": "Aliaksandr Yarashuk", "002": "Aliaksandr Yarashuk"},
    ),
    (SearchRequest(organisations=("kgb-by",)), {"001": "State Security Committee"}),
    (SearchRequest(dates=("2022-07-18",)), {"001": "18 July 2022"}),
    (SearchRequest(date_from="2020-08", date_to="2020-08-31"), {"003": "August 2020"}),
]


@pytest.mark.parametrize(("request_", "expected"), FILTERED, ids=lambda value: str(value)[:40])
def test_without_words_the_hits_are_what_the_filters_name(
    archive: Archive, request_: SearchRequest, expected: dict[str, str]
) -> None:
    page = archive.search(request_)
    shown = {hit.document[:3]: hit for hit in page.results}
    for document, name in expected.items():
        hit = shown[document]
        marked = {s.text[start:end] for s in hit.snippets for start, end in s.marks}
        text = archive.document(hit.document).text
        assert name in marked
        assert name in {text[start:end] for start, end in archive.hit_spans(hit.document, request_)}


def test_a_lead_is_a_sentence_and_no_photo_credit(archive: Archive) -> None:
    leads = {hit.document[:3]: hit.snippets[0].text for hit in archive.search(SearchRequest()).results}
    assert leads["002"].startswith("In its 113th session")
    assert leads["003"].startswith("IndustriALL Global Union Executive condemned")
