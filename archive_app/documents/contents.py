"""Contents: a file taken apart into everything in it that is a document of its own."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from archive_app.documents.characters import clean
from archive_app.documents.formats import MAIL_BEGINS, Format, format_of, unpacked
from archive_app.documents.package import BOMB, LARGEST, LARGEST_MEMBER, Package, shown_name
from archive_app.errors import UnreadableSource

DEEPEST = 3
"""Archives within archives."""
MOST = 10_000
"""Documents in one file."""
TOO_DEEP = "its archives are nested too deep"
TOO_MANY = "there are more than 10,000 files in it; the others are passed over"
_SMALL = 4 * 1024 * 1024
_RATIO = 200
_LONGEST_NAME = 200
_HIDDEN = re.compile(r"(?:^|/)(?:\.|__MACOSX/|Thumbs\.db$|desktop\.ini$)", re.IGNORECASE)
# A browser saves a page as page.html and what belongs to it in such a folder beside it.
_BESIDE_PAGE = re.compile(
    r"(?P<page>.+)(?:_files|\.files|_файлы|_файли|_файлаў|-Dateien|_fichiers)", re.IGNORECASE
)
_PAGE_ENDINGS = (".html", ".htm", ".xhtml")


@dataclass(frozen=True, slots=True)
class Item:
    """One document to be: `name` with the way to it inside the file, empty for the file itself.

    `reason` instead of bytes: why it cannot be had. `part_of` is the id of the document around it. `url` and
    `encoding` are what the archive says of a page.
    """

    name: str
    untrusted: bytes = b""
    format: Format = Format.TEXT
    reason: str | None = None
    part_of: str | None = None
    url: str | None = None
    encoding: str | None = None


@dataclass(slots=True)
class Allowance:
    """What one file may still unpack to."""

    size: int = LARGEST
    count: int = MOST

    def spend(self, size: int) -> None:
        self.size -= size
        if self.size < 0:
            raise UnreadableSource(reason=BOMB)


@dataclass(frozen=True, slots=True)
class Part:
    """A file inside another one, before anybody knows what it is."""

    name: str
    untrusted: bytes = b""
    reason: str | None = None
    url: str | None = None
    encoding: str | None = None


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


def shown(name: str) -> str:
    """The name of a file inside another one as it may be shown and kept: a relative way, in plain letters."""
    parts = [clean(part) for part in name.replace("\\", "/").split("/")]
    return "/".join(part for part in parts if part not in ("", ".", ".."))[-_LONGEST_NAME:] or "?"


def beside_page(folder: str, names: set[str]) -> str | None:
    """The page that a browser saved this folder with, if it is among the `names` beside it."""
    found = _BESIDE_PAGE.fullmatch(folder)
    pages = (found["page"] + ending for ending in _PAGE_ENDINGS) if found else ()
    return next((page for page in pages if page in names), None)


def _items(part: Part, place: _Place) -> Iterator[Item]:
    if part.reason:
        yield Item(place.name, reason=part.reason, part_of=place.part_of)
        return
    try:
        kind = format_of(part.untrusted, part.name)
        if kind not in _OPENED and place.depth > DEEPEST:
            raise UnreadableSource(reason=TOO_DEEP)
    except UnreadableSource as error:
        yield Item(place.name, reason=str(error.values["reason"]), part_of=place.part_of)
        return
    around = place.part_of
    if kind not in _CONTAINERS:
        around = hashlib.sha256(part.untrusted).hexdigest()[:16]
        yield Item(place.name, part.untrusted, kind, None, place.part_of, part.url, part.encoding)
    if kind in _OPENED:
        yield from _inside(part, kind, place, around)


def _inside(part: Part, kind: Format, place: _Place, around: str | None) -> Iterator[Item]:
    """The parts of an archive, a mail or a chat; what is wrong with it is an item too."""
    if place.depth >= DEEPEST and kind in _CONTAINERS:
        yield Item(place.name, reason=TOO_DEEP, part_of=place.part_of)
        return
    try:
        for each in _OPENED[kind](part):
            place.allowance.count -= 1
            if place.allowance.count < 0:
                raise UnreadableSource(reason=TOO_MANY)
            place.allowance.spend(len(each.untrusted))
            yield from _items(each, place.inside(each.name, around))
    except UnreadableSource as error:
        yield Item(place.name, reason=str(error.values["reason"]), part_of=place.part_of)


def _packed(part: Part) -> Iterator[Part]:
    most = min(LARGEST_MEMBER, max(_SMALL, len(part.untrusted) * _RATIO))
    yield Part(part.name.removesuffix(".gz"), unpacked(part.untrusted, most))


def _package(part: Part) -> Iterator[Part]:
    package = Package(part.untrusted)
    members = [(member, shown_name(member)) for member in package.files()]
    names = {name for _, name in members}
    for member, name in members:
        if _HIDDEN.search(name) or _is_beside_page(name, names):
            continue
        try:
            yield Part(name, package.unpacked(member))
        except UnreadableSource as error:
            yield Part(name, reason=str(error.values["reason"]))


def _is_beside_page(name: str, names: set[str]) -> bool:
    folders = name.split("/")[:-1]
    ways = ("/".join(folders[: depth + 1]) for depth in range(len(folders)))
    return any(beside_page(way, names) for way in ways)


def _crawl(part: Part) -> Iterator[Part]:
    from archive_app.documents.web_archive import pages_in

    package = Package(part.untrusted)
    for member in package.files():
        if member.filename.startswith("archive/"):
            yield from pages_in(package.unpacked(member))


def _web_archive(part: Part) -> Iterator[Part]:
    from archive_app.documents.web_archive import pages_in

    return pages_in(part.untrusted)


def _mailbox(part: Part) -> Iterator[Part]:
    begins = [
        found.start() for found in MAIL_BEGINS.finditer(part.untrusted) if _is_begin(part.untrusted, found)
    ]
    for number, (start, end) in enumerate(zip(begins, [*begins[1:], None], strict=True), 1):
        _, _, mail = part.untrusted[start:end].partition(b"\n")
        yield Part(f"{number}.eml", mail)


def _is_begin(untrusted: bytes, found: re.Match[bytes]) -> bool:
    before = untrusted[max(0, found.start() - 4) : found.start()]
    return not before or before.endswith((b"\n\n", b"\n\r\n"))


def _mail(part: Part) -> Iterator[Part]:
    from archive_app.documents.mail_reader import attachments, parsed_mail

    for name, data in attachments(parsed_mail(part.untrusted)):
        yield Part(name, data)


def _chat(part: Part) -> Iterator[Part]:
    from archive_app.documents.chat_reader import day_files

    for name, data in day_files(part.untrusted):
        yield Part(name, data)


_OPENED: dict[Format, Callable[[Part], Iterator[Part]]] = {
    Format.PACKAGE: _package,
    Format.PACKED: _packed,
    Format.CRAWL: _crawl,
    Format.WEB_ARCHIVE: _web_archive,
    Format.MAILBOX: _mailbox,
    Format.MAIL: _mail,
    Format.CHAT: _chat,
}
_CONTAINERS = frozenset((Format.PACKAGE, Format.PACKED, Format.CRAWL, Format.WEB_ARCHIVE, Format.MAILBOX))
"""These are no documents by themselves, only what is in them is."""
