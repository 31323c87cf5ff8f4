"""Formats: what a file is, told by its content; endings only settle what content leaves open."""

from __future__ import annotations

import gzip
import re
import zlib
from enum import StrEnum
from pathlib import PurePath
from typing import BinaryIO

from archive_app.documents.package import Package
from archive_app.errors import UnreadableSource


class Format(StrEnum):
    TEXT = "text"
    PAGE = "page"
    MARKDOWN = "markdown"
    TABLE = "table"
    PRINT = "print"
    WORD = "word"
    OPEN_TEXT = "open text"
    RICH_TEXT = "rich text"
    PUBLICATION = "publication"
    BOOK = "book"
    MAIL = "mail"
    MAILBOX = "mailbox"
    SAVED_PAGE = "saved page"
    CHAT = "chat"
    WEB_ARCHIVE = "web archive"
    CRAWL = "crawl"
    """A package with web archives in it."""
    PACKAGE = "package"
    PACKED = "packed"
    PICTURE = "picture"


OLD_OFFICE = "it is an old Office document or protected by a password; open it and save it as DOCX"
OTHER_OFFICE = "tables and presentations of an office program cannot be read yet; save them as PDF or CSV"
SOUND_OR_FILM = "it is a recording, and there is no text in it"
PROGRAM = "it is a program or a part of one"

GZIP = b"\x1f\x8b"
_HEAD = 4096
_LARGE_HEAD = 65_536
_WEB_ARCHIVES = (b"WARC/", b"filedesc:")
_PACKAGES = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_PAGE_ENDINGS = frozenset((".html", ".htm", ".xhtml", ".shtml"))
_ENDINGS = {
    **dict.fromkeys((".md", ".markdown"), Format.MARKDOWN),
    **dict.fromkeys((".csv", ".tsv"), Format.TABLE),
    **dict.fromkeys((".mht", ".mhtml"), Format.SAVED_PAGE),
    **dict.fromkeys((".eml",), Format.MAIL),
    **dict.fromkeys(_PAGE_ENDINGS, Format.PAGE),
}
ARCHIVES = (*_PACKAGES, GZIP, *_WEB_ARCHIVES)
"""How files begin that may hold many documents."""
_PICTURES = (b"\x89PNG\r\n", b"GIF8", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
_RECORDINGS = (b"ID3", b"OggS", b"\x1aE\xdf\xa3", b"fLaC", b"RIFF")
_PROGRAMS = (b"\x7fELF", b"MZ", b"\xca\xfe\xba\xbe", b"\xfe\xed\xfa", b"\xcf\xfa\xed\xfe")
_PROGRAM_ENDINGS = frozenset((".js", ".mjs", ".css", ".map", ".woff", ".woff2", ".ttf", ".ico", ".svg"))
_FIELD = re.compile(rb"[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]?[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*(?:\r?\n|\Z)")
_ENVELOPE = re.compile(rb"From [^\r\n]{1,200}\r?\n")
_MAIL_FIELDS = frozenset(
    (
        *(
            b"from",
            b"to",
            b"cc",
            b"subject",
            b"date",
            b"received",
            b"return-path",
            b"mime-version",
            b"message-id",
        ),
        *(
            b"content-type",
            b"delivered-to",
            b"reply-to",
            b"sender",
            b"content-transfer-encoding",
            b"in-reply-to",
        ),
        *(b"x-mailer", b"envelope-to", b"dkim-signature", b"user-agent", b"content-location"),
    )
)
_FEWEST_FIELDS = 2
MAIL_BEGINS = re.compile(
    rb"^From [^\r\n]{0,200}?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? "
    rb"[^\r\n]{5,30}\d\d:\d\d[^\r\n]{0,20}(?:19|20)\d\d\b[^\r\n]{0,20}\r?$",
    re.MULTILINE,
)
"""The line between two mails of a mailbox."""
_SAVED_PAGE = re.compile(rb"^(?:Snapshot-Content-Location:|From:[^\r\n]*Saved by|X-MAF)", re.I | re.M)
_RELATED = re.compile(rb"^Content-Type:\s*multipart/related", re.I | re.M)
_TO_SOMEBODY = re.compile(rb"^(?:To|Received|Delivered-To|Message-ID):", re.I | re.M)
_LOOKS_LIKE_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
_CHAT = re.compile(rb"\A\s*\{.*?\"(?:messages|chats)\"\s*:", re.DOTALL)
_CHAT_PAGE = re.compile(rb"page_wrap.*?class=\"message (?:default|service)\b", re.DOTALL)
_CHAT_HEAD = 65_536


def format_of(untrusted: bytes, name: str) -> Format:
    """Raises UnreadableSource for what is known and cannot be read."""
    ending = PurePath(name).suffix.lower()
    by_signature = _by_signature(untrusted)
    if by_signature:
        return by_signature
    if ending in _PROGRAM_ENDINGS:
        raise UnreadableSource(reason=PROGRAM)
    return _by_words(untrusted, ending)


def format_of_large(stream: BinaryIO) -> Format:
    """Of a file that is read piece by piece. Raises UnreadableSource."""
    head = stream.read(_LARGE_HEAD)
    stream.seek(0)
    if head.startswith(_PACKAGES):
        return _of_package(Package(stream))
    return _by_signature(head) or Format.TEXT


def _by_signature(untrusted: bytes) -> Format | None:
    head = untrusted[:_HEAD]
    if head.startswith(_PACKAGES):
        return _of_package(Package(untrusted))
    if b"%PDF-" in head[:1024] and not head.startswith(b"{\\rtf"):
        return Format.PRINT
    if head.startswith(GZIP):
        return Format.WEB_ARCHIVE if _unpacked_head(untrusted).startswith(_WEB_ARCHIVES) else Format.PACKED
    if is_picture(head):
        return Format.PICTURE
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadableSource(reason=OLD_OFFICE)
    if head.startswith(_PROGRAMS):
        raise UnreadableSource(reason=PROGRAM)
    if head.startswith(_RECORDINGS) or head[4:8] == b"ftyp":
        raise UnreadableSource(reason=SOUND_OR_FILM)
    if head.startswith(_WEB_ARCHIVES):
        return Format.WEB_ARCHIVE
    return Format.RICH_TEXT if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf") else None


def is_picture(head: bytes) -> bool:
    """Whether it begins like a picture that can be shown. Two letters alone would make a bitmap of a text."""
    if head.startswith(b"BM"):
        return head[6:10] == bytes(4)
    return head.startswith(_PICTURES) or (head.startswith(b"RIFF") and head[8:12] == b"WEBP")


def _of_package(package: Package) -> Format:
    kind = package.read("mimetype")[:100] if "mimetype" in package else b""
    if "[Content_Types].xml" in package:
        if any(name.startswith(("xl/", "ppt/")) for name in package.names()):
            raise UnreadableSource(reason=OTHER_OFFICE)
        return Format.WORD
    if b"epub" in kind or "META-INF/container.xml" in package:
        return Format.PUBLICATION
    if b"opendocument" in kind or ("content.xml" in package and "META-INF/manifest.xml" in package):
        if kind.strip().endswith((b"spreadsheet", b"presentation", b"graphics")):
            raise UnreadableSource(reason=OTHER_OFFICE)
        return Format.OPEN_TEXT
    if any(name.startswith("archive/") and ".warc" in name for name in package.names()):
        return Format.CRAWL
    return Format.PACKAGE


def _unpacked_head(untrusted: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(untrusted[:65_536], 64)
    except zlib.error:
        return b""


def _by_words(untrusted: bytes, ending: str) -> Format:
    """What begins like a letter, a page, a book or a chat."""
    head = untrusted[:_HEAD]
    if MAIL_BEGINS.match(head):
        return Format.MAILBOX
    if _LOOKS_LIKE_PAGE.match(head.lstrip(b"\xef\xbb\xbf")):
        is_chat = _CHAT_PAGE.search(untrusted[:_CHAT_HEAD])
        return Format.CHAT if is_chat else Format.PAGE
    if b"<FictionBook" in head.replace(b"\0", b""):
        return Format.BOOK
    if _is_mail(head, ending):
        return Format.SAVED_PAGE if _is_saved_page(head, ending) else Format.MAIL
    if _CHAT.match(untrusted[:_CHAT_HEAD]):
        from archive_app.documents.chat_reader import is_export

        return Format.CHAT if is_export(untrusted) else Format.TEXT
    if ending in (".eml", ".mht", ".mhtml"):
        return Format.TEXT if ending == ".eml" else Format.SAVED_PAGE
    return _ENDINGS.get(ending, Format.TEXT)


def _is_mail(head: bytes, ending: str) -> bool:
    """Fields of a mail at the beginning; other texts may begin with one, too."""
    names: set[bytes] = set()
    at = len(head) - len(head.lstrip())
    if envelope := _ENVELOPE.match(head, at):
        at = envelope.end()
    while found := _FIELD.match(head, at):
        names.add(found.group().partition(b":")[0].lower())
        at = found.end()
    known = len(names & _MAIL_FIELDS)
    return known >= (1 if ending in (".eml", ".mht", ".mhtml") else _FEWEST_FIELDS)


def _is_saved_page(head: bytes, ending: str) -> bool:
    if ending in (".mht", ".mhtml") or _SAVED_PAGE.search(head):
        return True
    return _RELATED.search(head) is not None and _TO_SOMEBODY.search(head) is None


def unpacked(untrusted: bytes, most: int) -> bytes:
    """A gzip file's content. Raises UnreadableSource."""
    from io import BytesIO

    from archive_app.documents.markup import DAMAGED
    from archive_app.documents.package import BOMB

    try:
        data = gzip.GzipFile(fileobj=BytesIO(untrusted)).read(most + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableSource(reason=DAMAGED) from error
    if len(data) > most:
        raise UnreadableSource(reason=BOMB)
    return data
