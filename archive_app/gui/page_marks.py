"""Marks on a printed page: what of the text stands on it, and which of the places found there it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive_app.documents.document import Document
from archive_app.gui.reader_marks import Layer, Mark

Places = tuple[tuple[tuple[float, float, float, float], ...], ...]
"""Every place of one quote, as the rectangles of its lines."""


@dataclass(frozen=True, slots=True)
class PageMark:
    """`number` of `count`: which of the equal passages of the page it is, from 0; -1 if unknown."""

    quote: str
    layer: Layer
    style: str = ""
    number: int = -1
    count: int = 0

    def of(self, places: Places) -> Places:
        """Its own place; all of them where the page has more or fewer than the text."""
        return (places[self.number],) if self.number >= 0 and len(places) == self.count else places


def page_span(document: Document, page: int) -> tuple[int, int]:
    """Where in the text the printed page begins and ends; pages are counted from 1."""
    end = document.pages[page] if page < len(document.pages) else len(document.text)
    return document.pages[page - 1], end


def page_marks(document: Document, page: int, marks: Sequence[Mark]) -> Iterator[PageMark]:
    """Highlights and hits, each with as much of it as stands on the page."""
    # Imported here because the reading rooms are not needed until an original is looked at.
    from archive_app.documents.page_picture import folded

    first, last = page_span(document, page)
    letters = folded(document.text[first:last])
    for mark in marks:
        start, end = max(mark.start, first), min(mark.end, last)
        quote = document.text[start:end]
        if mark.layer not in (Layer.MENTION, Layer.UNSURE) and (wanted := folded(quote)):
            found = _starts(letters, wanted)
            at = len(folded(document.text[first:start]))
            yield PageMark(quote, mark.layer, mark.style, found.index(at) if at in found else -1, len(found))


def _starts(letters: str, wanted: str) -> list[int]:
    """As the places on the picture are found: from left to right, none within another."""
    found: list[int] = []
    at = letters.find(wanted)
    while at >= 0:
        found.append(at)
        at = letters.find(wanted, at + len(wanted))
    return found
