"""Documents with certain names and words are told without being read; none is left out."""

from __future__ import annotations

import pytest
from small_archive import document

from archive_app.search.index import Index, build_in_memory, changed
from archive_app.search.whereabouts import documents_with

INDEX = build_in_memory(
    [
        document("a", "Ivan O'Brien met Nina.", people=[("Ivan O'Brien", "ivan"), ("Nina", "nina")]),
        document(
            "b", "Nina’s sister and the Free\u00a0Miners.", organisations=[("Free\u00a0Miners", "miners")]
        ),
        document("c", "Сям’я Новікавай. NINA!", people=[("Новікавай", "novikava")]),
        document("d", "Nothing of all that; Ivanava", people=[("Ivanava", "ivanava")]),
    ]
)

CASES = [
    (["ivan"], "", "a"),
    (["ivan", "novikava"], "", "ac"),
    (["miners"], "", "b"),
    (["ivan"], "Nina", "a"),
    (["miners"], "Ivan", ""),
    ([], "Nina", "abc"),
    ([], "nina sister", "b"),
    ([], "Brien", "a"),
    ([], "O'Brien", "a"),
    ([], "Ivan", "a"),
    ([], "Сям", "c"),
    ([], "Free Miners", "b"),
    (["nobody"], "", ""),
    ([], "nobody", ""),
    ([], "", ""),
]


@pytest.mark.parametrize(("ids", "spelling", "expected"), CASES)
def test_who_is_where(ids: list[str], spelling: str, expected: str) -> None:
    assert sorted(documents_with(INDEX, ids, spelling)) == list(expected)


def test_what_was_removed_is_nowhere() -> None:
    index = changed(INDEX, add=[document("e", "Nina")], remove=["a", "b"])
    assert sorted(documents_with(index, [], "Nina")) == ["c", "e"]


def test_an_empty_index_has_nobody() -> None:
    assert list(documents_with(Index(()), ["ivan"], "Ivan")) == []
