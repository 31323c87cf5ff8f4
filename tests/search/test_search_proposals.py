"""Proposals: completions while typing, suggestions when nothing is found."""

from __future__ import annotations

import pytest
from small_archive import archive

from archive_app.entities.mention import Entity, MentionKind
from archive_app.search.index import build_in_memory
from archive_app.search.keyboard import other_layouts
from archive_app.search.request import SearchRequest
from archive_app.search.searcher import Searcher

ENTITIES = [
    Entity("kavalenka", MentionKind.PERSON, "Alena Kavalenka", ("Елена Коваленко", "Elena Kovalenko")),
    Entity("miners", MentionKind.ORGANISATION, "Free Miners", ("Вольныя гарнякі", "FM")),
    Entity("elsewhere", MentionKind.PERSON, "Somebody Elsewhere", ()),
]


@pytest.fixture(scope="module")
def five() -> Searcher:
    return Searcher([build_in_memory(archive())], entities=ENTITIES)


@pytest.mark.parametrize(
    ("typed", "proposed"),
    [
        ("kav", [("person", "Alena Kavalenka", 4), ("word", "kavalenka", 2)]),
        ("кавал", [("person", "Alena Kavalenka", 4), ("word", "каваленкі", 1)]),
        ("Елена", [("person", "Alena Kavalenka", 4)]),
        ("elena kov", [("person", "Alena Kavalenka", 4)]),
        ("kovalenko ele", [("person", "Alena Kavalenka", 4)]),
        ("мін", [("word", "мінска", 1)]),
        ("гарн", [("organisation", "Free Miners", 1)]),
        ("hung", [("tag", "hunger strike", 1)]),
        ("somebody", []),
        ("strike in the min", [("word", "mines", 1), ("word", "miners", 1)]),
        ("zzz", []),
        ("", []),
        ("-", []),
    ],
)
def test_completions(five: Searcher, typed: str, proposed: list[tuple[str, str, int]]) -> None:
    found = [(row.kind, row.text, row.count) for row in five.complete(typed)]
    assert sorted(found) == sorted(proposed)


def test_names_come_first_and_know_their_entity(five: Searcher) -> None:
    proposed = five.complete("m", limit=2)
    assert [(row.kind, row.entity) for row in proposed] == [("organisation", "miners")]
    assert five.complete("s", limit=0) == ()
    assert len(five.complete("th", limit=2)) == 2


@pytest.mark.parametrize(
    ("query", "suggestion"),
    [
        ("kavalenko", "kavalenka"),
        ("kavlenka sentenced", "kavalenka sentenced"),
        ("Kavalenca AND strik", "kavalenka AND strike"),
        ('"free prass"', '"free press"'),
        ("ыекшлу", "strike"),
        ("ghjacj.ps", "профсоюзы"),
        ("ghfacf.ps", "прафсаюзы"),
        ("профсоюсы", "профсоюзы"),
        ("zzzzzz", None),
        ("strike приговор", None),
        ("strike", None),
        ("", None),
        ("title:strick", "title:strike"),
        ("zz qqqqqq", None),
    ],
)
def test_suggestions(five: Searcher, query: str, suggestion: str | None) -> None:
    assert five.search(SearchRequest(query)).suggestion == suggestion


def test_a_suggestion_keeps_to_the_filters(five: Searcher) -> None:
    assert five.search(SearchRequest("kavalenko", language="ru")).suggestion is None


def test_layouts() -> None:
    assert "привет" in other_layouts("ghbdtn")
    assert "воўк" in other_layouts("djor")
    assert "strike" in other_layouts("ыекшлу")
    assert other_layouts("123") == ()
