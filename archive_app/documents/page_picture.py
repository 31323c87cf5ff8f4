"""The picture of one page of a PDF or a scan, with the places of words on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive_app.documents import picture_file
from archive_app.documents.markup import DAMAGED
from archive_app.documents.package import LOCKED
from archive_app.errors import UnreadableSource

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

MOST_PIXELS = 16_000_000
MOST_PIXELS_CONTAINED = 40_000_000
"""Of all pictures in one document."""
_SMALLEST = 16
DOTS = 300
"""An inch, at which a page is drawn to be recognised: letters are some 30 pixels high then."""
_POINTS = 72
WIDEST = 4_000
_MOST_QUOTES = 200
_MOST_PLACES = 500

Rectangle = tuple[float, float, float, float]
"""Left, top, width and height in pixels."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """`pixels`: three bytes each, red, green, blue; `stride` bytes a row.

    `places`: for every quote that was asked for, each place where it stands, as the rectangles of its lines.
    """

    width: int
    height: int
    stride: int
    pixels: bytes
    places: tuple[tuple[tuple[Rectangle, ...], ...], ...] = ()


@dataclass(frozen=True, slots=True)
class GreyPage:
    """What is read by recognition: one byte a pixel, row by row from the top."""

    width: int
    height: int
    pixels: bytes


def page_picture(untrusted: bytes, page: int, width: int, quotes: Sequence[str] = ()) -> PagePicture:
    """A page, counted from 1, about so many pixels wide; a picture that is smaller stays small.

    Raises UnreadableSource.
    """
    width = max(min(width, WIDEST), 1)
    if not is_print(untrusted):
        image = picture_file.colours(untrusted, page, width, MOST_PIXELS)
        return PagePicture(image.width, image.height, 3 * image.width, image.tobytes())
    with _opened_page(untrusted, page) as opened:
        return _drawn(opened, width, quotes[:_MOST_QUOTES])


def contained_pictures(
    untrusted: bytes,
    name: str,
    refs: Sequence[str],
    width: int,
    beside: Mapping[str, bytes],
    *,
    enlarged: bool = False,
) -> Iterator[PagePicture | None]:
    """The pictures that a document holds, at most `width` wide; None for one that cannot be had.

    `enlarged`: just so wide, within reason. `beside` are the files that were saved with a page, by their
    names. Raises UnreadableSource.
    """
    from archive_app.documents.picture_sources import source_of

    source, left = source_of(untrusted, name, beside), MOST_PIXELS_CONTAINED
    for ref in refs:
        picture = _contained(source(ref), min(width, WIDEST), left, enlarged=enlarged)
        left -= picture.width * picture.height if picture else 0
        yield picture


def _contained(untrusted: bytes, width: int, left: int, *, enlarged: bool) -> PagePicture | None:
    """None too where nothing is left of what all pictures together may have."""
    try:
        image = picture_file.colours(untrusted, 1, width, MOST_PIXELS, enlarged=enlarged)
    except UnreadableSource:
        return None
    if min(image.width, image.height) < _SMALLEST or image.width * image.height > left:
        return None
    return PagePicture(image.width, image.height, 3 * image.width, image.tobytes())


def grey_page(untrusted: bytes, page: int) -> GreyPage:
    """A page, counted from 1, as fine as recognition needs it. Raises UnreadableSource."""
    if not is_print(untrusted):
        image = picture_file.greys(untrusted, page, MOST_PIXELS)
        return GreyPage(image.width, image.height, image.tobytes())
    with _opened_page(untrusted, page) as opened:
        across, down = max(opened.get_width(), 1.0), max(opened.get_height(), 1.0)
        scale = min(DOTS / _POINTS, (MOST_PIXELS / (across * down)) ** 0.5)
        bitmap = opened.render(scale=scale, grayscale=True)
        rows = (
            bytes(bitmap.buffer[at * bitmap.stride : at * bitmap.stride + bitmap.width])
            for at in range(bitmap.height)
        )
        return GreyPage(bitmap.width, bitmap.height, b"".join(rows))


def is_print(untrusted: bytes) -> bool:
    """Whether it is a PDF and not a picture."""
    return b"%PDF-" in untrusted[:1024]


@contextmanager
def _opened_page(untrusted: bytes, page: int) -> Iterator[PdfPage]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(untrusted)
    except pypdfium2.PdfiumError as error:
        raise UnreadableSource(reason=LOCKED if "assword" in str(error) else DAMAGED) from error
    try:
        if not 0 < page <= len(document):
            raise UnreadableSource(reason=DAMAGED)
        yield document[page - 1]
    except pypdfium2.PdfiumError as error:
        raise UnreadableSource(reason=DAMAGED) from error
    finally:
        document.close()


def _drawn(page: PdfPage, width: int, quotes: Sequence[str]) -> PagePicture:
    across, down = max(page.get_width(), 1.0), max(page.get_height(), 1.0)
    scale = min(width / across, (MOST_PIXELS / (across * down)) ** 0.5)
    bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False)
    words = page.get_textpage()
    letters = _letters(words)
    places = tuple(tuple(_places(words, letters, quote, scale, down)) for quote in quotes)
    return PagePicture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer), places)


def _letters(words: PdfTextPage) -> tuple[str, list[int]]:
    """Letters and digits of the page without case, and the place of each among all characters."""
    from pypdfium2.raw import FPDFText_GetUnicode

    found: list[str] = []
    places: list[int] = []
    for at in range(words.count_chars()):
        for letter in folded(chr(min(FPDFText_GetUnicode(words, at), 0x10FFFF))):
            found.append(letter)
            places.append(at)
    return "".join(found), places


def folded(text: str) -> str:
    """What stays the same where lines are broken and words divided."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _places(
    words: PdfTextPage, letters: tuple[str, list[int]], quote: str, scale: float, down: float
) -> Iterator[tuple[Rectangle, ...]]:
    """Everywhere the quote stands; it may begin or end inside a word."""
    text, places = letters
    wanted = folded(quote)
    start = text.find(wanted) if wanted else -1
    for _ in range(_MOST_PLACES):
        if start < 0:
            return
        last = places[start + len(wanted) - 1]
        yield tuple(_lines(words, places[start], last, scale, down))
        start = text.find(wanted, start + len(wanted))


def _lines(words: PdfTextPage, first: int, last: int, scale: float, down: float) -> Iterator[Rectangle]:
    """One rectangle for what of it stands in one line."""
    for at in range(words.count_rects(first, last - first + 1)):
        left, bottom, right, top = words.get_rect(at)
        yield left * scale, (down - top) * scale, (right - left) * scale, (top - bottom) * scale
