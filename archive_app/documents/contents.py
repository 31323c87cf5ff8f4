"""Contents: a file taken apart into everything in it that is a document of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from archive_app.documents.beside import Beside
from archive_app.documents.characters import clean
from archive_app.documents.formats import Format, format_of, format_of_large
from archive_app.documents.openers import CONTAINERS, OPENED, STREAMED
from archive_app.documents.package import BOMB, LARGEST
from archive_app.documents.part import Part, Stream
from archive_app.documents.source_file import TOO_LARGE
from archive_app.errors import UnreadableSource

DEEPEST = 3
"""Archives within archives."""
MOST = 10_000
"""Documents in one file."""
TOO_DEEP = "its archives are nested too deep"
TOO_MANY = "there are more than 10,000 files in it; the others are passed over"
MOST_IN_LARGE = 100_000
"""Documents in a file that is too large to be held as a whole."""
FAR_TOO_MANY = "there are more than 100,000 files in it; the others are passed over"
_LONGEST_NAME = 200
_UNPACKED = 8
"""How many times larger the documents in a large file may be than that file."""


@dataclass(frozen=True, slots=True)
class Item:
    """One document to be: `name` with the way to it inside the file, empty for the file itself.

    `reason` instead of bytes: why it cannot be had. `part_of` is the id of the document around it. `url` and
    `encoding` are what the archive says of a page, and `beside` has the pictures that lie there with it.
    """

    name: str
    untrusted: bytes = b""
    format: Format = Format.TEXT
    reason: str | None = None
    part_of: str | None = None
    url: str | None = None
    encoding: str | None = None
    beside: Beside | None = None
    share: float = 0.0
    """How much of a large file has been taken apart, 0 to 1."""


@dataclass(slots=True)
class Allowance:
    """What one file may still unpack to."""

    size: int = LARGEST
    count: int = MOST
    large: bool = False
    share: float = 0.0
    """How much of the file has been taken apart, 0 to 1."""

    def spend(self, size: int) -> None:
        """For one more document of so many bytes."""
        self.count -= 1
        if self.count < 0 and self.large:
            raise UnreadableSource(reason=FAR_TOO_MANY)
        if self.count < 0:
            raise UnreadableSource(reason=TOO_MANY)
        self.size -= size
        if self.size < 0:
            raise UnreadableSource(reason=BOMB)


@dataclass(slots=True)
class _Place:
    """Where in the file we are."""

    name: str = ""
    depth: int = 0
    part_of: str | None = None
    allowance: Allowance = field(default_factory=Allowance)

    def inside(self, name: str, part_of: str | None) -> _Place:
        short = shown(name)
        return _Place(f"{self.name}/{short}" if self.name else short, self.depth + 1, part_of, self.allowance)


def contents(untrusted: bytes, name: str) -> Iterator[Item]:
    """Everything in a file, the file itself first where it is a document. Never raises for bad content."""
    yield from _items(Part(name, untrusted), _Place())


def contents_of_large(file: Stream, name: str) -> Iterator[Item]:
    """The same of a file that is read piece by piece; only archives can be."""
    allowance = Allowance(max(LARGEST, file.size * _UNPACKED), MOST_IN_LARGE, large=True)
    for item in _items(Part(name, large=file), _Place(allowance=allowance)):
        yield replace(item, share=allowance.share)


def shown(name: str) -> str:
    """The name of a file inside another one as it may be shown and kept: a relative way, in plain letters."""
    parts = [clean(part) for part in name.replace("\\", "/").split("/")]
    return "/".join(part for part in parts if part not in ("", ".", ".."))[-_LONGEST_NAME:] or "?"


def _items(part: Part, place: _Place) -> Iterator[Item]:
    if part.reason:
        yield Item(place.name, reason=part.reason, part_of=place.part_of)
        return
    try:
        kind = _kind(part)
        if kind not in OPENED and place.depth > DEEPEST:
            raise UnreadableSource(reason=TOO_DEEP)
    except UnreadableSource as error:
        yield Item(place.name, reason=str(error.values["reason"]), part_of=place.part_of)
        return
    around = place.part_of
    if kind not in CONTAINERS:
        around = hashlib.sha256(part.untrusted).hexdigest()[:16]
        about = part.url, part.encoding, part.beside
        yield Item(place.name, part.untrusted, kind, None, place.part_of, *about)
    if kind in OPENED:
        yield from _inside(part, kind, place, around)


def _kind(part: Part) -> Format:
    if part.large is None:
        return format_of(part.untrusted, part.name)
    kind = format_of_large(part.large.open())
    if kind not in STREAMED:
        raise UnreadableSource(reason=TOO_LARGE)
    return kind


def _inside(part: Part, kind: Format, place: _Place, around: str | None) -> Iterator[Item]:
    """The parts of an archive, a mail or a chat; what is wrong with it is an item too."""
    if place.depth >= DEEPEST and kind in CONTAINERS:
        yield Item(place.name, reason=TOO_DEEP, part_of=place.part_of)
        return
    try:
        for each in OPENED[kind](part):
            place.allowance.spend(len(each.untrusted))
            if place.depth == 0:
                place.allowance.share = each.share
            yield from _items(each, place.inside(each.name, around))
    except UnreadableSource as error:
        yield Item(place.name, reason=str(error.values["reason"]), part_of=place.part_of)
