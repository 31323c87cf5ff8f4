from __future__ import annotations

import pytest

from archive_app.library.annotation import Annotation
from archive_app.library.note_search import matches

NOTE = Annotation(
    id="1",
    document="a",
    quote="The union was dissolved",
    prefix="before",
    suffix="after",
    start=0,
    end=23,
    note="Спросить Алёну — сям’я не знаходзіць адваката",
    tags=("Суд", "прафсаюз 2022"),
)


@pytest.mark.parametrize(
    ("query", "tag", "found"),
    [
        ("", None, True),
        ("алену", None, True),
        ("АЛЁНУ спросить", None, True),
        ("сям'я", None, True),
        ("union суд", None, True),
        ("solved", None, True),
        ("union court", None, False),
        ("before", None, False),
        ("", "суд", True),
        ("", " Суд ", True),
        ("", "су", False),
        ("union", "прафсаюз 2022", True),
        ("union", "прафсаюз", False),
        ("nothing", "суд", False),
    ],
)
def test_words_and_tags(query: str, tag: str | None, found: bool) -> None:
    assert matches(NOTE, query, tag) is found
