"""PDF: printed lines become paragraphs, running heads go, pages keep their places."""

from __future__ import annotations

import pytest
from making import filled_form, printed

from archive_app.documents.isolation import Isolation
from archive_app.documents.page_picture import MOST_PIXELS, WIDEST, page_picture
from archive_app.documents.reader import read_document
from archive_app.errors import UnreadableSource

LINES = (
    "The union said on Monday that its members would go on with the strike until",
    "the court has decided about the appeal, which may take until the end of the",
    "month.",
)


def lines(top: int, *texts: str, left: int = 70) -> list[tuple[int, int, str]]:
    return [(left, top - 14 * at, text) for at, text in enumerate(texts)]


def page(number: int, *texts: str) -> list[tuple[int, int, str]]:
    return [(70, 800, "Report of the union"), *lines(740, *texts), (290, 30, str(number))]


def test_lines_are_joined_into_paragraphs() -> None:
    second = lines(
        660, "Eleven people were taken away by the police, among them the chair of the", "committee."
    )
    document = read_document(printed([*lines(740, *LINES), *second]), "a.pdf")
    assert document.text.split("\n") == [
        " ".join(LINES),
        "Eleven people were taken away by the police, among them the chair of the committee.",
    ]


def test_what_was_written_into_a_form_is_read() -> None:
    assert read_document(filled_form("Name of the union:", "Solidarity"), "a.pdf").text.split("\n") == [
        "Name of the union:",
        "Solidarity",
    ]


def test_running_heads_and_page_numbers_are_left_out() -> None:
    document = read_document(
        printed(page(1, *LINES), page(2, "Second page."), page(3, "Third page.")), "a.pdf"
    )
    assert "Report of the union" not in document.text
    assert not any(line.strip().isdigit() for line in document.text.split("\n"))
    assert "Second page." in document.text


def test_pages_keep_their_places_also_inside_a_paragraph() -> None:
    document = read_document(
        printed(page(1, *LINES[:2]), page(2, LINES[2], "", "Then it ended."), page(3)), "a.pdf"
    )
    assert document.text.split("\n")[0] == " ".join(LINES)
    assert len(document.pages) == 3
    assert document.text[document.pages[1] :].startswith("month.")
    assert document.page_at(0) == 1
    assert document.page_at(document.pages[1]) == 2
    assert document.pages[2] == len(document.text) or document.page_at(len(document.text)) == 3


def test_a_word_divided_at_the_end_of_a_line_is_mended() -> None:
    text = read_document(
        printed(lines(740, "The whole declar-", "ation was read to everybody.")), "a.pdf"
    ).text
    assert "declaration was read" in text


def test_a_scan_is_known_by_its_name() -> None:
    document = read_document(printed([], []), "letter.pdf")
    assert (document.text, document.passport.kind, len(document.pages)) == ("letter.pdf", "scan", 2)


def test_a_page_is_drawn_with_the_places_of_its_words() -> None:
    untrusted = printed(lines(740, *LINES), lines(740, "declar-", "ation"))
    with Isolation() as isolation:
        first = isolation.page_picture(untrusted, 1, 595, ["until the court", "union", "nowhere"])
        second = isolation.page_picture(untrusted, 2, 300, ["declaration"])
        with pytest.raises(UnreadableSource):
            isolation.page_picture(untrusted, 3, 300)
        with pytest.raises(UnreadableSource):
            isolation.page_picture(b"%PDF-1.4", 1, 300)
        assert isolation.parse(b"still there", "a.txt").text == "still there"
    assert (first.width, first.height) == (595, 842)
    assert len(first.pixels) == first.stride * first.height
    until, union, nowhere = first.places
    assert [len(place) for place in until] == [2]
    assert [round(top) for _, top, _, _ in until[0]] == pytest.approx([842 - 740 - 9, 842 - 726 - 9], abs=4)
    assert len(union) == 1
    assert nowhere == ()
    assert [len(place) for place in second.places[0]] == [2]


def test_a_page_is_never_larger_than_can_be_shown() -> None:
    picture = page_picture(printed(lines(740, "words")), 1, 10**9)
    assert picture.width <= WIDEST
    assert picture.width * picture.height <= MOST_PIXELS * 1.01
