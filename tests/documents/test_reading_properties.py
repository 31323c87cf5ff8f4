"""What holds for any bytes and any text."""

from __future__ import annotations

import json
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from archive_app.documents.characters import clean
from archive_app.documents.document import Document
from archive_app.documents.reader import read_document
from archive_app.documents.serialisation import from_json, to_json
from archive_app.errors import BadInput, UnreadableSource

LINES = st.lists(
    st.sampled_from(
        [
            "",
            " ",
            "•",
            "(a)",
            "1.",
            "- item",
            "* item",
            "• item of a list",
            "Menu",
            "Read more",
            "5 June 2025",
            "5 June 2025This",
            "“Quoted,”",
            "a line that goes on and on until the paper has no room any more, so",
            "it goes on in the next line of the paper, and so does the one after-",
            "wards. Then it ends.",
            "   Indented, with a soft hyphen at its very end: hy\u00ad",
            "e\u0301 \u200d \u200c\u0301 \ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"),
            "<p>",
            "</div><div hidden>",
            "<table><tr><td>a<td>b",
            "<br>",
            "<li>",
        ]
    ),
    max_size=25,
)


def read(data: bytes, name: str) -> Document | None:
    try:
        return read_document(data, name)
    except UnreadableSource:
        return None


def check(document: Document) -> None:
    lines = [document.text[block.start : block.end] for block in document.blocks]
    assert document.text == "\n".join(lines)
    assert all(line and clean(line) == line for line in lines)
    assert unicodedata.is_normalized("NFC", document.text)
    document.text.encode("utf-8")
    assert document.passport.title
    assert from_json(json.loads(json.dumps(to_json(document)))) == document


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text(alphabet="aе́и\u0301\u0306\u200c\u200d\u00ad \u00a0\u1100\u1161\U0001f600\u034f"))
def test_cleaning_twice_is_cleaning_once_for_joiners_and_accents(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@settings(deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.html"]))
def test_any_bytes_end_as_a_document_or_a_reason(data: bytes, name: str) -> None:
    document = read(data, name)
    if document:
        check(document)


@settings(deadline=None)
@given(st.text(), st.sampled_from(["a.txt", "a.html"]))
def test_blocks_are_the_text(text: str, name: str) -> None:
    document = read(text.encode("utf-8", "surrogatepass"), name)
    if document:
        check(document)


@settings(deadline=None)
@given(LINES, st.sampled_from(["a.txt", "a.html"]), st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_lines_of_every_sort(lines: list[str], name: str, ending: str) -> None:
    document = read(ending.join(lines).encode("utf-8"), name)
    if document:
        check(document)


def letters(text: str) -> list[str]:
    return [character for character in unicodedata.normalize("NFD", text) if character.isalnum()]


@given(LINES)
def test_a_plain_text_loses_nothing_but_white_space_furniture_and_bullets(lines: list[str]) -> None:
    plain = [line for line in lines if line not in ("Menu", "Read more") and "<" not in line]
    document = read("\n".join(plain).encode("utf-8"), "a.txt")
    assert letters(document.text if document else "") == letters("".join(plain))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


@given(JSON)
def test_other_json_is_no_document(value: object) -> None:
    try:
        from_json(value)
    except BadInput:
        return
    raise AssertionError(value)
