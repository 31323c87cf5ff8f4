"""Pages that are built to hurt end as a document or as a reason, soon."""

from __future__ import annotations

import time

import pytest

from archive_app.documents.reader import read_document
from archive_app.documents.web_gates import LARGEST, MOST_TAGS, TOO_DEEP, TOO_LARGE, TOO_MANY_TAGS
from archive_app.errors import UnreadableSource

LONG_ENOUGH = 10.0
"""Seconds, on a slow and busy machine; unbounded work would take minutes."""


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<div>" * 100_000 + "x", TOO_DEEP),
        ("<b><i><u>" * 30_000 + "x", TOO_DEEP),
        ("<b></i>" * 100_000 + "x", TOO_DEEP),
        ("<script></SCRIPT>" + "<div>" * 100_000, TOO_DEEP),
        ("<!-->" + "<div>" * 100_000, TOO_DEEP),
        ("<script>" + "<div>" * 100_000, TOO_DEEP),
        ("<p>x" * (MOST_TAGS + 1), TOO_MANY_TAGS),
        ("<p>" + "x" * LARGEST, TOO_LARGE),
        ("<script " * 100_000, "there is no text in it"),
        ("<!-- " * 100_000, "there is no text in it"),
    ],
    ids=lambda value: value[:24],
)
def test_refused(markup: str, reason: str) -> None:
    begun = time.monotonic()
    with pytest.raises(UnreadableSource) as refused:
        read_document(markup.encode(), "page.html")
    assert refused.value.values["reason"] == reason
    assert time.monotonic() - begun < LONG_ENOUGH


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<div>" * 2_900 + "words", "words"),
        ("<table><tr><td>" * 900 + "words", "words"),
        ('<p title="' + "x" * 10_000_000 + '">words', "words"),
        ('<p class="' + "ad " * 3_000_000 + '">words', "words"),
        ("<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">words", "words"),
        ('<img src="data:image/png;base64,' + "A" * (LARGEST + 10) + '"><p>words', "words"),
        ("<p>words" + " " * 5_000_000, "words"),
        ("<p hidden>no</p>" * 5_000 + "words", "words"),
        ("<script>no</script>" * 20_000 + "words", "words"),
        ("<pre>" + "a\n" * 40_000, "\n".join("a" * 40_000)),
        ("<p>wo\0rds", "words"),
        ("<p>words&#xD800;&#0;&#x10FFFF;", None),
        ("<svg><style><p>words</style></svg><p>words", None),
    ],
    ids=lambda value: str(value)[:24],
)
def test_read(markup: str, text: str | None) -> None:
    begun = time.monotonic()
    document = read_document(markup.encode(), "page.html")
    assert text is None or document.text == text
    assert time.monotonic() - begun < LONG_ENOUGH


def test_nothing_remote_is_kept() -> None:
    markup = (
        '<p>words<img src="http://x.example/a.png"><iframe src="file:///etc/passwd"></iframe>'
        '<link rel=stylesheet href="//x.example/a.css"><object data="http://x.example/b"></object>'
    )
    document = read_document(markup.encode(), "page.html")
    assert document.text == "words"
    assert document.passport.url is None
