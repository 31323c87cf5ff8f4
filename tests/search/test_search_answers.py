"""Which documents answer: every line is a query and the documents it finds, in no particular order."""

from __future__ import annotations

import pytest
from small_archive import archive, document, searcher

from archive_app.search.request import DateField, SearchRequest, Sort
from archive_app.search.searcher import Searcher

ANSWERS = """
                                → strike court приговор сям'я accounts
*                               → strike court приговор сям'я accounts
strike                          → strike
strikers                        → strike
KAVALENKA                       → strike court
union                           → court accounts
union debts                     → accounts
union OR strike                 → strike court accounts
union -debts                    → court
-press                          → strike приговор сям'я
-(press OR strike)              → приговор сям'я
press AND NOT debts             → court
"free press"                    → court
"press free"                    →
"free press"~0                  → court
"press free"~0                  → court
"miners strike"~2               → strike
"strike miners"~1               →
"strike miners"~2               → strike
"Free Miners spoke"             → strike
"free min*"                     → strike
min*                            → strike
m?ners                          → strike
*counts                         → accounts
minrs~                          → strike
mnrs~                           →
mnrs~2                          → strike
full-time                       → accounts
time                            → accounts
the                             → strike court accounts
коваленко                       → приговор
ПРОФСОЮЗ                        → приговор
трем годам                      → приговор
сям'я                           → сям'я
сямʼі                           → сям'я
прафсаюз                        → сям'я
ваўкі                           → сям'я
ваукі                           →
йод                             → сям'я
иод                             →
miнска                          → сям'я
мiнск                           → сям'я
title:strike                    → strike
title:miners                    →
title:mines                     → strike
title:debts                     →
title:accounts                  → accounts
publisher:court                 → court
publisher:workers               → strike
publisher:"workers post"        → strike
person:kavalenka                → strike court приговор сям'я
person:"Alena Kavalenka"        → strike court приговор сям'я
person:miners                   →
organisation:miners             → strike
организация:"free miners"       → strike
-person:kavalenka               → accounts
language:ru                     → приговор
язык:белорусский                → сям'я
tag:hunger                      → accounts
tag:"hunger strike"             → accounts
note:treasurer                  → accounts
note:zukouski                   → accounts
treasurer                       → accounts
note:union                      →
date:2022                       → strike accounts
date:2022-04                    → strike accounts
date:2022-05                    → accounts
date:2022..2023                 → strike court accounts
date:>2022                      → court
date:..2021                     → accounts
date:2022 strike                → strike
published:2023                  → court приговор
published:2023-05-12            → court приговор
published:>2023-05-12           → court
published:>2023-05              →
published:>=2023-05-13          → court
published:<2022                 → accounts
nothing                         →
strike nothing                  →
strike OR nothing               → strike
strike -nothing                 → strike
-nothing                        → strike court приговор сям'я accounts
title:nothing* OR strike        → strike
"nothing* strike"               →
"""


@pytest.fixture(scope="module")
def five() -> Searcher:
    return searcher(*archive())


def found(searcher: Searcher, request: SearchRequest) -> list[str]:
    return [hit.document for hit in searcher.search(request).results]


@pytest.mark.parametrize("line", ANSWERS.strip("\n").splitlines())
def test_answer(five: Searcher, line: str) -> None:
    query, documents = line.split("→")
    page = five.search(SearchRequest(query.strip()))
    assert sorted(hit.document for hit in page.results) == sorted(documents.split())
    assert page.total == len(page.results)
    assert page.took_ms > 0


@pytest.mark.parametrize(
    ("request_", "documents"),
    [
        (SearchRequest(people=("kavalenka",)), ["court", "strike", "приговор", "сям'я"]),
        (SearchRequest(without_people=("kavalenka",)), ["accounts"]),
        (SearchRequest(people=("kavalenka",), organisations=("miners",)), ["strike"]),
        (SearchRequest("kavalenka", without_organisations=("miners",)), ["court"]),
        (SearchRequest(dates=("2022-04-19",)), ["strike"]),
        (SearchRequest(dates=("2021", "2022")), ["accounts"]),
        (SearchRequest(without_dates=("2022",), language="en"), ["court", "strike"]),
        (SearchRequest(date_from="2022", date_to="2022"), ["accounts", "strike"]),
        (SearchRequest(date_from="2022-05"), ["accounts", "court"]),
        (SearchRequest(date_from="2023", on=DateField.PUBLISHED), ["court", "приговор"]),
        (SearchRequest(date_to="2021", on=DateField.PUBLISHED), ["accounts"]),
        (SearchRequest(language="be"), ["сям'я"]),
        (SearchRequest(tag="Hunger strike"), ["accounts"]),
        (SearchRequest(tag="hunger"), []),
        (SearchRequest("strikes debts", match_all=False), ["accounts", "strike"]),
        (SearchRequest("strikes", exact=True), []),
        (SearchRequest("strikers", exact=True), ["strike"]),
        (SearchRequest('"free miner"', exact=True), []),
        (SearchRequest(sort=Sort.PUBLISHED), ["приговор", "court", "strike", "accounts", "сям'я"]),
        (SearchRequest(sort=Sort.TITLE), ["strike", "accounts", "court", "сям'я", "приговор"]),
        (SearchRequest(sort=Sort.PUBLISHED, offset=1, limit=2), ["court", "strike"]),
        (SearchRequest(limit=0), []),
    ],
)
def test_filters_and_order(five: Searcher, request_: SearchRequest, documents: list[str]) -> None:
    answer = found(five, request_)
    if request_.sort is Sort.RELEVANCE:
        answer.sort()
    assert answer == documents


def test_facets_count_every_hit_not_the_page(five: Searcher) -> None:
    page = five.search(SearchRequest(limit=1))
    assert page.total == 5
    assert len(page.results) == 1
    assert [(row.entity, row.name, row.count) for row in page.facets.people] == [
        ("kavalenka", "Alena Kavalenka", 4)
    ]
    assert [(row.entity, row.count) for row in page.facets.organisations] == [("miners", 1)]
    assert [(row.value, row.count) for row in page.facets.dates] == [
        ("2021", 1), ("2022", 1), ("2022-04-19", 1), ("2023-05", 1),
    ]  # fmt: skip
    assert [(row.value, row.count) for row in page.facets.published] == [
        ("2021", 1),
        ("2022", 1),
        ("2023", 2),
    ]


def test_facets_and_snippets_can_be_left_out(five: Searcher) -> None:
    page = five.search(SearchRequest("kavalenka strikers", facets=False, snippets=False))
    assert not page.facets.people
    assert page.results[0].snippets == ()
    assert page.results[0].hits == 2


def test_hits_show_their_document(five: Searcher) -> None:
    (hit,) = five.search(SearchRequest("debts")).results
    assert (hit.title, hit.publisher, hit.published, hit.language) == ("Accounts", None, "2021", "en")
    assert hit.score > 0


def test_a_title_word_weighs_more() -> None:
    texts = [
        document("body", "Report\nA dull text on wages.", "Report"),
        document("title", "Wages\nA dull text on work.", "Wages"),
    ]
    answer = searcher(*texts).search(SearchRequest("wages")).results
    assert [hit.document for hit in answer] == ["title", "body"]


def test_pages_are_stable() -> None:
    many = searcher(*(document(f"d{number:02}", "the same words") for number in range(25)))
    pages = [found(many, SearchRequest("same", limit=10, offset=offset)) for offset in (0, 10, 20)]
    assert [name for page in pages for name in page] == [f"d{number:02}" for number in range(25)]


def test_no_documents_at_all() -> None:
    assert searcher().search(SearchRequest("strike")).total == 0
    assert searcher().search(SearchRequest()).total == 0


def test_a_word_that_is_said_again_counts_more_and_never_twice_as_much() -> None:
    looking = searcher(*archive())

    def score(query: str) -> float:
        return looking.search(SearchRequest(query, match_all=False)).results[0].score

    once = score("strike")
    assert score("strike strike") == pytest.approx(once * 4 / 3)
    assert once * 1.5 < score("strike " * 9) < once * 2
