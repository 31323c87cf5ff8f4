"""Answers of a worker, which may have been taken over by what it read: taken only if they can be true."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from archive_app.documents.document import Document
from archive_app.documents.page_picture import GreyPage, PagePicture, Rectangle
from archive_app.documents.recognised import RecognisedPage
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
    the words on its pages, where they were recognised; `beside` the pictures that were saved beside it.
    """

    name: str
    document: Document | None = None
    original: bytes = b""
    reason: str | None = None
    recognised: tuple[RecognisedPage, ...] = ()
    beside: Mapping[str, bytes] = field(default_factory=dict)


def found_in(answer: Any, original: bytes) -> Found:
    """What a worker found. Raises Gone for what no worker of ours would say."""
    name = str(answer.get("name"))
    if "unreadable" in answer:
        return Found(name, reason=str(answer["unreadable"]))
    try:
        document = from_json(answer["document"])
    except (BadInput, KeyError) as error:
        raise Gone(BROKEN_DOWN) from error
    sha256 = hashlib.sha256(original).hexdigest()
    if (document.id, document.passport.sha256) != (sha256[:16], sha256):
        raise Gone(BROKEN_DOWN)  # a file that took the worker over must not pass for another one
    return Found(name, document, original)


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
