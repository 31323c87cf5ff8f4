"""Answers of a worker, which may have been taken over by what it read: taken only if they can be true."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from archive_app.documents.document import Document
from archive_app.documents.page_picture import GreyPage, PagePicture, Rectangle
from archive_app.documents.recognised import RecognisedPage
from archive_app.documents.remote_file import PIECE
from archive_app.documents.serialisation import from_json
from archive_app.errors import BadInput

BROKEN_DOWN = "the reader broke down on it"


class Gone(Exception):
    """The worker ended, was ended before it answered, or said what no worker of ours would say."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Found:
    """A document in a file, or why there is none.

    `name` is the way to it inside the file, empty for the file itself; `original` its bytes; `recognised`
    the words on its pages, where they were recognised; `beside` the pictures that were saved beside it;
    `share` how much of a large file has been taken apart, 0 to 1.
    """

    name: str
    document: Document | None = None
    original: bytes = b""
    reason: str | None = None
    recognised: tuple[RecognisedPage, ...] = ()
    beside: Mapping[str, bytes] = field(default_factory=dict)
    share: float = 0.0


def found_in(answer: Any, original: bytes) -> Found:
    """What a worker found. Raises Gone for what no worker of ours would say."""
    name, share = str(answer.get("name")), _share(answer.get("done"))
    if "unreadable" in answer:
        return Found(name, reason=str(answer["unreadable"]), share=share)
    try:
        document = from_json(answer["document"])
    except (BadInput, KeyError) as error:
        raise Gone(BROKEN_DOWN) from error
    sha256 = hashlib.sha256(original).hexdigest()
    if (document.id, document.passport.sha256) != (sha256[:16], sha256):
        raise Gone(BROKEN_DOWN)  # a file that took the worker over must not pass for another one
    return Found(name, document, original, share=share)


def _share(untrusted: Any) -> float:
    return min(max(float(untrusted), 0.0), 1.0) if isinstance(untrusted, int | float) else 0.0


def beside_in(answer: Any, data: bytes) -> dict[str, bytes]:
    """The pictures beside a page. Raises Gone for what is not what it says."""
    try:
        sizes = {str(name): int(size) for name, size in answer.get("beside", {}).items()}
    except (AttributeError, TypeError, ValueError) as error:
        raise Gone(BROKEN_DOWN) from error
    ends = list(accumulate(sizes.values()))
    if any(size < 1 for size in sizes.values()) or (ends[-1] if ends else 0) != len(data):
        raise Gone(BROKEN_DOWN)
    return {name: data[end - size : end] for (name, size), end in zip(sizes.items(), ends, strict=True)}


def want_in(answer: Any, size: int) -> tuple[int, int]:
    """Which piece of a file of so many bytes is wanted. Raises Gone for one that is not in it."""
    try:
        at, length = (int(number) for number in answer["want"])
    except (TypeError, ValueError) as error:
        raise Gone(BROKEN_DOWN) from error
    if not (0 <= at < at + length <= size and length <= PIECE):
        raise Gone(BROKEN_DOWN)
    return at, length


def picture_in(answer: Any, pixels: bytes) -> PagePicture:
    """Raises Gone for a picture that is not what it says."""
    try:
        width, height, stride = (int(answer[name]) for name in ("width", "height", "stride"))
        places = tuple(
            tuple(tuple(_rectangle(each) for each in place) for place in quote) for quote in answer["places"]
        )
    except (KeyError, TypeError, ValueError) as error:
        raise Gone(BROKEN_DOWN) from error
    if min(width, height) < 1 or stride < 3 * width or len(pixels) != stride * height:
        raise Gone(BROKEN_DOWN)
    return PagePicture(width, height, stride, pixels, places)


def grey_page_in(answer: Any, pixels: bytes) -> GreyPage:
    """Raises Gone for a page that is not what it says."""
    try:
        width, height = int(answer["width"]), int(answer["height"])
    except (KeyError, TypeError, ValueError) as error:
        raise Gone(BROKEN_DOWN) from error
    if min(width, height) < 1 or len(pixels) != width * height:
        raise Gone(BROKEN_DOWN)
    return GreyPage(width, height, pixels)


def _rectangle(untrusted: Any) -> Rectangle:
    left, top, width, height = (float(number) for number in untrusted)
    return left, top, width, height
