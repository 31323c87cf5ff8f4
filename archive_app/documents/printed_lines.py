"""Lines of a printed page: their words and where they stand, as a PDF file has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

_LINE = re.compile(r"[^\r\n\ufffe\x02]+")
_BROKEN_WORD = "\ufffe\x02"
"""With these PDFium marks a word that is divided between two lines."""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """Places in points from the left and from the bottom of the page; `page` counts from 0."""

    text: str
    page: int
    left: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    height: float = 0.0
    broken: bool = False
    """Its last word goes on in the next line."""


def printed_lines(page: PdfPage, number: int) -> Iterator[PrintedLine]:
    """The lines that have text, in the order of the file, which is the order of reading."""
    words = page.get_textpage()
    try:
        text = words.get_text_range()
        if len(text) != words.count_chars():
            text = _letter_by_letter(words)
        for found in _LINE.finditer(text):
            if line := _line(found, text, number, words):
                yield line
    finally:
        words.close()


def _letter_by_letter(words: PdfTextPage) -> str:
    """The slow way, where the quick one passes over letters and their places would not be known."""
    from pypdfium2.raw import FPDFText_GetUnicode

    codes = (FPDFText_GetUnicode(words, at) for at in range(words.count_chars()))
    return "".join(chr(code) if 0 < code < 0x110000 else " " for code in codes)


def _line(found: re.Match[str], text: str, number: int, words: PdfTextPage) -> PrintedLine | None:
    bare = found.group().strip()
    if not bare:
        return None
    broken = text[found.end() : found.end() + 1] in (*_BROKEN_WORD,)
    first = found.start() + found.group().index(bare)
    left, bottom, _, top = words.get_charbox(first, loose=True)
    right = words.get_charbox(first + len(bare) - 1)[2]
    bare = bare.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return PrintedLine(bare, number, left, right, bottom, top - bottom, broken)
