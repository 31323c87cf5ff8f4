"""Where the pictures of a document lie inside its file. Nothing is looked for elsewhere, nothing fetched."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from email.message import Message
from urllib.parse import unquote, unquote_to_bytes, urljoin

from archive_app.documents.beside import plain
from archive_app.documents.decoding import decode
from archive_app.documents.formats import Format, format_of
from archive_app.documents.mail_reader import header, parsed_mail, payload_of, text_of
from archive_app.documents.markup import named, parsed, value
from archive_app.documents.package import Package
from archive_app.documents.web_gates import EMBEDDED, embedded
from archive_app.documents.web_reader import declared_encoding

Source = Callable[[str], bytes]
"""The bytes of the picture that the file calls so; nothing where it holds none."""


def source_of(untrusted: bytes, name: str, beside: Mapping[str, bytes]) -> Source:
    """`beside` are the files that a browser saved with a page, by their names. May raise UnreadableSource."""
    kind = format_of(untrusted, name)
    if kind is Format.PAGE:
        return _page(decode(untrusted, declared_encoding(untrusted)), beside)
    if kind in (Format.SAVED_PAGE, Format.MAIL):
        return _parts(parsed_mail(untrusted))
    if kind in (Format.WORD, Format.OPEN_TEXT, Format.PUBLICATION):
        return Package(untrusted).read
    return _book(untrusted) if kind is Format.BOOK else lambda ref: b""


def _page(markup: str, beside: Mapping[str, bytes]) -> Source:
    def find(ref: str) -> bytes:
        if ref.startswith(EMBEDDED):
            return _embedded(markup, ref)
        return beside.get(ref) or beside.get(plain(ref), b"")

    return find


def _embedded(markup: str, ref: str) -> bytes:
    number = ref.removeprefix(EMBEDDED)
    head, _, data = embedded(markup, int(number)).partition(",") if number.isdecimal() else ("", "", "")
    if not head.lower().endswith(";base64"):
        return unquote_to_bytes(data)
    try:
        return base64.b64decode(unquote(data), validate=False)
    except (binascii.Error, ValueError):
        return b""


def _parts(mail: Message) -> Source:
    """Parts by their identifiers and addresses, and what is embedded in the page itself."""
    found: dict[str, Message] = {}
    markup, base = "", ""
    for part in mail.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml") and not markup:
            markup, base = text_of(part), header(part, "Content-Location")
        if part.get_content_maintype() == "image":
            found.setdefault("cid:" + header(part, "Content-ID").strip("<> "), part)
            found.setdefault(header(part, "Content-Location"), part)

    def find(ref: str) -> bytes:
        if ref.startswith(EMBEDDED):
            return _embedded(markup, ref)
        part = found.get(ref) or found.get(_joined(base, ref))
        return payload_of(part) if part else b""

    return find


def _joined(base: str, ref: str) -> str:
    try:
        return urljoin(base, ref)
    except ValueError:
        return ref


def _book(untrusted: bytes) -> Source:
    binaries = {value(each, "id"): each for each in named(parsed(untrusted), "binary")}

    def find(ref: str) -> bytes:
        binary = binaries.get(ref.removeprefix("#"))
        try:
            return base64.b64decode("".join((binary.text or "").split())) if binary is not None else b""
        except (binascii.Error, ValueError):
            return b""

    return find
