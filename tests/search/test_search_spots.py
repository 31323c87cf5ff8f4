"""Spots: hits that are found by what the index counted are the hits that reading every word finds."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from small_archive import document

from archive_app.search.engine import Engine
from archive_app.search.hits import find_hits, parts_of
from archive_app.search.index import build_in_memory
from archive_app.search.parser import parse
from archive_app.search.plan import Plan
from archive_app.search.planner import Planner
from archive_app.search.segments.stored import StoredDocument
from archive_app.search.spelling import no_spellings
from archive_app.search.spots import Spots, Spotter
from archive_app.search.stems import Stems
from archive_app.search.token_tables import TokenTables

WORDS = [
    "union", "Union's", "unions", "UNION", "workers'rights", "o’neil", "O'Neil’s", "s", "don't", "it's",
    "проф\u00adсоюз", "профсоюзы", "Профсоюз", "ёлка", "елка", "Ёлки", "сям’я", "сям'я", "ўсе", "усе",
    "cafe", "café", "cafe\u0301", "MOT", "МОТ", "pаss", "İstanbul", "straße", "STRASSE", "№5", "5",
    "strajk", "žukoŭski", "Kavalenka", "Коваленко", "Коваленку", "`tis", "'quoted'", "under_score",
]  # fmt: skip
BETWEEN = [" ", " ", " ", ", ", "\n", "-", "—", " “", "” ", ". ", "'", "’ ", "\u00ad ", " \u0301"]
ASKED = [
    "union", "unions", "union's", "o'neil", "профсоюз", "ёлка", "сям'я", "усе", "cafe", "mot", "мот", "pass",
    "istanbul", "strasse", "5", "s", "rights", "quoted", "score", '"union unions"', '"профсоюз ёлка"',
    '"union union"', '"s s"', "union strajk", "un*", "тест OR елка", '"union s"~3', "kavalenka",
    "title:union",
]  # fmt: skip

texts = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(BETWEEN)), min_size=1, max_size=12)


@example([("cafe", " "), ("žukoŭski", "")], [("union", "")], "cafe", False, "en")
@given(texts, texts, st.sampled_from(ASKED), st.booleans(), st.sampled_from(["en", "ru", "be"]))
def test_what_is_spotted_is_what_is_read(
    text: list[tuple[str, str]], title: list[tuple[str, str]], query: str, exact: bool, language: str
) -> None:
    body, above = ("".join(word + gap for word, gap in each) for each in (text, title))
    found = Found(body, above, language)
    plan = found.plan(query, exact)
    parts, tables = parts_of(plan), TokenTables(Stems())
    reading = Spots(Spotter(lambda _part, _slot: None), 0, found.document)
    assert find_hits(parts, found.document, tables, found.spots()) == find_hits(
        parts, found.document, tables, reading
    )


@pytest.mark.parametrize(
    ("text", "query", "places"),
    [
        ("The union and the Unions.", "union", [(4, 9), (18, 24)]),
        ("A union's “union”, (union)!", "union", [(2, 7), (11, 16), (20, 25)]),
        ("Don't: it's the workers' union", "workers", [(16, 23)]),
        ("Профсоюзы и ёлки, профсоюз", "профсоюз", [(0, 9), (18, 26)]),
        ("Над ёлкой ЁЛКА", "ёлка", [(4, 9), (10, 14)]),
        ("Сям’я і сям'я", "сям'я", [(0, 5), (8, 13)]),
        ("free, trade unions; free trade", '"free trade"', [(0, 11), (20, 30)]),
        ("The union's strike", '"union strike"', [(4, 18)]),
        ("reunion", "union", []),
    ],
)
def test_ordinary_words_need_not_be_read(text: str, query: str, places: list[tuple[int, int]]) -> None:
    found = Found(text)
    (row,) = parts_of(found.plan(query)).every
    assert found.spots().of(row) == places


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("a un\u00adion", "union"),
        ("the uniоn with a Cyrillic letter", "union"),
        ("İstanbul union", "union"),
        ("one two three", '"three one"~5'),
        ("union\u0301", "union"),
    ],
)
def test_what_is_hard_to_say_is_left_to_reading(text: str, query: str) -> None:
    found = Found(text)
    (row,) = parts_of(found.plan(query)).every
    assert found.spots().of(row) is None


def test_notes_are_counted_with_the_text_and_so_it_is_read() -> None:
    found = Found("The union.", notes=["A union."])
    (row,) = parts_of(found.plan("union")).every
    assert found.spots().of(row) is None


class Found:
    """One document that was indexed, and what is asked of it."""

    def __init__(
        self, text: str, title: str = "Untitled", language: str = "en", notes: list[str] | None = None
    ) -> None:
        self._parts = build_in_memory(
            [document("one", text, title, language=language, notes=notes or ())]
        ).parts
        self.document = StoredDocument(self._parts[0].segment.stored, 0)
        self._engine = Engine(self._parts)

    def plan(self, query: str, exact: bool = False) -> Plan:
        planner = Planner(self._engine.vocabulary, Stems(), no_spellings, self._engine.answers, exact)
        return planner.plan(parse(query).node)

    def spots(self) -> Spots:
        return Spots(Spotter(self._engine.written), 0, self.document)
