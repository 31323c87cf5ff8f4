"""Openers: what lies in an archive, a mailbox, a mail or a chat, part by part."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from io import BufferedReader
from typing import BinaryIO, cast
from zipfile import ZIP_STORED, ZipInfo

from archive_app.documents.beside import LARGEST, PAGE_ENDINGS, Beside, Budget, beside_page, plain
from archive_app.documents.formats import MAIL_BEGINS, Format, unpacked
from archive_app.documents.package import LARGEST_MEMBER, RATIO, Package, shown_name
from archive_app.documents.part import Part, Stream, Within
from archive_app.errors import UnreadableSource

_SMALL = 4 * 1024 * 1024
_HIDDEN = re.compile(r"(?:^|/)(?:\.(?!\.?/)|__MACOSX/|Thumbs\.db$|desktop\.ini$)", re.IGNORECASE)


def _packed(part: Part) -> Iterator[Part]:
    most = min(LARGEST_MEMBER, max(_SMALL, len(part.untrusted) * RATIO))
    yield Part(part.name.removesuffix(".gz"), unpacked(part.untrusted, most))


def _package(part: Part) -> Iterator[Part]:
    package = Package(part.stream.open())
    members = [(member, shown_name(member)) for member in package.files()]
    by_name = {name: member for member, name in members}
    budget = Budget.of(part.stream.size)
    for number, (member, name) in enumerate(members, 1):
        if _HIDDEN.search(name) or _is_beside_page(name, by_name):
            continue
        try:
            beside = _beside(package, by_name, name, budget)
            yield Part(name, package.unpacked(member), beside=beside, share=number / len(members))
        except UnreadableSource as error:
            yield Part(name, reason=str(error.values["reason"]))


def _is_beside_page(name: str, names: Mapping[str, ZipInfo]) -> bool:
    folders = name.split("/")[:-1]
    ways = ("/".join(folders[: depth + 1]) for depth in range(len(folders)))
    return any(beside_page(way, names) for way in ways)


def _beside(package: Package, by_name: Mapping[str, ZipInfo], page: str, budget: Budget) -> Beside | None:
    """The other members, by the relative ways that a page has for them."""

    def find(ref: str) -> bytes:
        way = posixpath.normpath(posixpath.join(posixpath.dirname(page), plain(ref)))
        member = by_name.get(way)
        try:
            if member is None or not 0 < member.file_size <= min(LARGEST, budget.left):
                return b""
            return budget.spend(package.unpacked(member))
        except UnreadableSource:
            return b""

    return find if page.lower().endswith(PAGE_ENDINGS) else None


def _crawl(part: Part) -> Iterator[Part]:
    from archive_app.documents.web_archive import pages_in

    package = Package(part.stream.open())
    members = [member for member in package.files() if member.filename.startswith("archive/")]
    return pages_in([_member(package, member, part.stream) for member in members])


def _member(package: Package, member: ZipInfo, around: Stream) -> Stream:
    """A large one is read piece by piece where it lies unpacked, as it should."""
    if member.compress_type != ZIP_STORED or member.file_size <= LARGEST_MEMBER:
        return Stream.of(package.unpacked(member))
    start, size = package.start_of(member), member.file_size
    return Stream(lambda: cast(BinaryIO, BufferedReader(Within(around.open(), start, size))), size)


def _web_archive(part: Part) -> Iterator[Part]:
    from archive_app.documents.web_archive import pages_in

    return pages_in([part.stream])


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


OPENED: dict[Format, Callable[[Part], Iterator[Part]]] = {
    Format.PACKAGE: _package,
    Format.PACKED: _packed,
    Format.CRAWL: _crawl,
    Format.WEB_ARCHIVE: _web_archive,
    Format.MAILBOX: _mailbox,
    Format.MAIL: _mail,
    Format.CHAT: _chat,
}
CONTAINERS = frozenset((Format.PACKAGE, Format.PACKED, Format.CRAWL, Format.WEB_ARCHIVE, Format.MAILBOX))
"""These are no documents by themselves, only what is in them is."""
STREAMED = frozenset((Format.PACKAGE, Format.CRAWL, Format.WEB_ARCHIVE))
"""Of these a file may be larger than what is held as a whole."""
