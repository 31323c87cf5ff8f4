"""Recognised pages → the text of a scan: paragraphs, pages, language, date, and which words are unsure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive_app.documents.canonical import canonical
from archive_app.documents.characters import clean
from archive_app.documents.cleaning import cleaned, stated_date
from archive_app.documents.document import BlockKind, Document, Passport, Recognised
from archive_app.documents.language import language_of
from archive_app.documents.printed_layout import printed_paragraphs
from archive_app.documents.printed_lines import PrintedLine
from archive_app.documents.recognised import UNSURE, RecognisedPage, Word

_PAPER = 842.0
"""Height of a page in points: that of A4, as nobody knows how large the paper of a photograph was."""
_NEARBY = 400
"""Characters. What is not found so soon was joined, divided or left out."""


def with_recognised_text(document: Document, pages: Sequence[RecognisedPage]) -> Document:
    """The scan with what was read on its pages; as it was, where that is nothing."""
    read = printed_paragraphs([_printed(page, number) for number, page in enumerate(pages)])
    # A first line is easily taken for a title, and easily misread: the scan keeps its own.
    drafts = [
        replace(draft, kind=BlockKind.HEADING) if draft.kind is BlockKind.TITLE else draft
        for draft in cleaned(read)
    ]
    found = canonical(drafts)
    if not found.text:
        return document
    words = [word for page in pages for word in page.words]
    unsure = tuple(_unsure(found.text, found.pages, pages))
    return replace(
        document,
        passport=_with_found(document.passport, language_of(found.text), stated_date(drafts)),
        text=found.text,
        blocks=found.blocks,
        pages=found.pages,
        recognised=Recognised(sum(word.sure for word in words) // len(words), unsure),
    )


def _printed(page: RecognisedPage, number: int) -> tuple[float, list[PrintedLine]]:
    across = _PAPER / page.shape
    return _PAPER, [_line(words, number, across) for words in page.lines()]


def _line(words: Sequence[Word], number: int, across: float) -> PrintedLine:
    left, right = min(word.left for word in words), max(word.left + word.width for word in words)
    top, bottom = min(word.top for word in words), max(word.top + word.height for word in words)
    text = " ".join(word.text for word in words)
    return PrintedLine(
        text, number, left * across, right * across, (1 - bottom) * _PAPER, (bottom - top) * _PAPER
    )


def _unsure(text: str, starts: Sequence[int], pages: Sequence[RecognisedPage]) -> Iterator[tuple[int, int]]:
    at = 0
    for page, start in zip(pages, starts, strict=False):
        at = max(at, start)
        for word in page.words:
            wanted = clean(word.text)
            found = text.find(wanted, at, at + _NEARBY) if wanted else -1
            if found >= 0:
                at = found + len(wanted)
                if word.sure < UNSURE:
                    yield found, at


def _with_found(passport: Passport, language: str | None, published: str | None) -> Passport:
    """What the source states itself stays."""
    new = {"language"} if language and not passport.language else set()
    new |= {"published"} if published and not passport.published else set()
    return replace(
        passport,
        language=passport.language or language,
        published=passport.published or published,
        found=passport.found | new,
    )
