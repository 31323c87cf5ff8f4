"""Recognised pages: the words that were read from a picture, where they stand, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from archive_app.documents.page_picture import PagePicture, Rectangle, folded
from archive_app.errors import BadInput

UNSURE = 60
"""Per cent. Of the words below, every second or third one is wrong."""
NO_WORDS = "these are not recognised words"
_MOST_PLACES = 500


@dataclass(frozen=True, slots=True)
class Word:
    """`sure`: 0 to 100. The place is told in shares of the width and the height of the page, from its left
    upper corner. `line` counts the lines of the page."""

    text: str
    sure: int
    line: int
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class RecognisedPage:
    """`shape`: its height by its width."""

    shape: float
    words: tuple[Word, ...] = ()

    def lines(self) -> Iterator[tuple[Word, ...]]:
        line: list[Word] = []
        for word in self.words:
            if line and word.line != line[-1].line:
                yield tuple(line)
                line = []
            line.append(word)
        if line:
            yield tuple(line)


def with_places(picture: PagePicture, page: RecognisedPage, quotes: Sequence[str]) -> PagePicture:
    """The picture with everywhere the quotes stand on it: whole words, one rectangle a line."""
    letters = "".join(folded(word.text) for word in page.words)
    owners = [at for at, word in enumerate(page.words) for _ in folded(word.text)]
    places = tuple(
        tuple(
            tuple(_rectangles(picture, page.words[owners[start] : owners[end - 1] + 1]))
            for start, end in _spans(letters, folded(quote))
        )
        for quote in quotes
    )
    return PagePicture(picture.width, picture.height, picture.stride, picture.pixels, places)


def _spans(letters: str, wanted: str) -> Iterator[tuple[int, int]]:
    start = letters.find(wanted) if wanted else -1
    for _ in range(_MOST_PLACES):
        if start < 0:
            return
        yield start, start + len(wanted)
        start = letters.find(wanted, start + len(wanted))


def _rectangles(picture: PagePicture, words: Sequence[Word]) -> Iterator[Rectangle]:
    for line in RecognisedPage(0, tuple(words)).lines():
        left, top = min(word.left for word in line), min(word.top for word in line)
        right = max(word.left + word.width for word in line)
        bottom = max(word.top + word.height for word in line)
        yield (
            left * picture.width,
            top * picture.height,
            (right - left) * picture.width,
            (bottom - top) * picture.height,
        )


def page_to_json(page: RecognisedPage) -> dict[str, Any]:
    return {
        "shape": round(page.shape, 4),
        "words": [
            [word.text, word.sure, word.line, *(round(each, 4) for each in _place(word))]
            for word in page.words
        ],
    }


def page_from_json(untrusted: Any) -> RecognisedPage:
    """Raises BadInput for anything that `page_to_json` did not make."""
    try:
        words = tuple(
            Word(str(text), int(sure), int(line), *(float(each) for each in place))
            for text, sure, line, *place in untrusted["words"]
        )
        return RecognisedPage(float(untrusted["shape"]), words)
    except (KeyError, TypeError, ValueError) as error:
        raise BadInput(reason=NO_WORDS) from error


def _place(word: Word) -> tuple[float, float, float, float]:
    return word.left, word.top, word.width, word.height
