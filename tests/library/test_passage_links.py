"""References to passages: written, read again, and found in a text that has changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.library.link_following import follow
from archive_app.library.passage_link import PassageLink, links_in

TEXT = "A letter\nThe strike began on Monday. “Nobody” was told [sic].\nThe court sat on Friday."


def link(quote: str) -> PassageLink:
    start = TEXT.index(quote)
    return PassageLink.to("letter", "A title [draft]", TEXT, start, start + len(quote))


def test_what_is_written_can_be_read_by_people() -> None:
    assert str(link("The strike")) == "“The strike” — A title (draft) [archive:letter:9-19]"


@pytest.mark.parametrize("quote", ["The strike", "“Nobody” was told [sic].", "letter\nThe", TEXT])
def test_references_are_found_again_in_any_text(quote: str) -> None:
    written = f"See {link(quote)}, and [archive:other:3-9]."
    first, second = links_in(written)
    assert first.link == link(quote)
    assert written[first.start : first.end] == str(link(quote))
    assert (second.link.document, second.link.start, second.link.quote) == ("other", 3, "")


@pytest.mark.parametrize(
    "text",
    ["[archive:a:9-3]", "[archive:a:1]", "archive:a:1-2", "[archive:a b:1-2]", "[http://x:1-2]", "[archive:"],
)
def test_anything_else_is_text(text: str) -> None:
    assert list(links_in(text)) == []


@given(st.text(max_size=200), st.text(max_size=40), st.integers(0, 100), st.integers(1, 100))
def test_any_passage_and_title_come_back(text: str, title: str, start: int, length: int) -> None:
    made = PassageLink.to("d", title, text, start, start + length)
    (found,) = links_in(f"before {made} after")
    assert (found.link.document, found.link.start, found.link.end) == ("d", start, start + length)
    if made.quote and made.title:
        assert found.link == made


@given(st.text(st.sampled_from("[]“”—archive:0123-9 \n"), max_size=120))
def test_no_note_can_break_the_reader(note: str) -> None:
    for found in links_in(note):
        assert note[found.start : found.end].endswith("]")


@pytest.mark.parametrize(
    ("quote", "text", "expected"),
    [
        ("The strike", TEXT, ("placed", "The strike")),
        ("“Nobody” was told [sic].", TEXT, ("placed", "“Nobody” was told [sic].")),
        ("letter\nThe strike", TEXT, ("placed", "letter\nThe strike")),
        ("The court sat on Friday", "New words.\n" + TEXT, ("placed", "The court sat on Friday")),
        (
            "The strike began on Monday",
            "x" * 40 + TEXT.replace("strike", "strikes"),
            ("check", "The strikes began on Monday"),
        ),
        ("The strike", "x\nThe strike. The strike.", ("check", "The strike")),
        ("The court sat on Friday", "Other words, 123.", ("lost", "")),
    ],
)
def test_a_link_leads_to_its_words(quote: str, text: str, expected: tuple[str, str]) -> None:
    state, start, end = follow(link(quote), text)
    passage = text[start:end]
    assert (state.value, passage if state != "lost" else "") == expected
