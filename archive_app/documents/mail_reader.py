"""EML → who wrote what to whom, and what is attached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from email import message_from_bytes
from email.headerregistry import AddressHeader, DateHeader
from email.message import EmailMessage, Message
from email.policy import default
from typing import Any, cast

from archive_app.documents.characters import clean
from archive_app.documents.decoding import decode
from archive_app.documents.document import BlockKind
from archive_app.documents.draft import Draft, Facts, Reading
from archive_app.documents.text_reader import read_text
from archive_app.documents.web_gates import TOO_DEEP
from archive_app.documents.web_reader import declared_encoding, read_whole_page
from archive_app.errors import UnreadableSource

_SHOWN = ("From", "To", "Cc", "Date")
_LONGEST_HEADER = 2_000
_MOST_PARTS = 2_000
_SMALLEST_PICTURE = 8 * 1024
"""Bytes. Smaller pictures inside a text are ornaments, larger ones are sent to be seen."""
_QUOTED = re.compile(r"^\s{0,3}>", re.MULTILINE)
_QUOTE_SIGNS = re.compile(r"^(?:\s{0,3}>)+ ?", re.MULTILINE)


def parsed_mail(untrusted: bytes) -> Message:
    """Raises UnreadableSource for a mail in a mail in a mail without end."""
    try:
        return message_from_bytes(untrusted, policy=default)
    except RecursionError as error:
        raise UnreadableSource(reason=TOO_DEEP) from error


def read_mail(untrusted: bytes) -> Reading:
    """The paragraphs: subject, sender, receivers and date first, names of attachments last."""
    mail = parsed_mail(untrusted)
    subject = header(mail, "Subject")
    drafts = [Draft(subject, BlockKind.TITLE)] if subject else []
    shown = ((name, header(mail, name)) for name in _SHOWN)
    drafts += [Draft(f"{name}: {said}", BlockKind.CREDIT) for name, said in shown if said]
    drafts += _body(mail)
    drafts += [Draft(f"📎 {name}", BlockKind.CREDIT) for name, _ in attachments(mail)]
    return Reading(tuple(drafts), _facts(mail, subject))


def header(mail: Message, name: str) -> str:
    """A header in plain words, empty when it is missing or beyond repair."""
    found = header_object(mail, name)
    return clean(str(found)[:_LONGEST_HEADER]) if found is not None else ""


def header_object(mail: Message, name: str) -> Any:
    try:
        return mail.get(name)
    except Exception:  # noqa: BLE001 - the standard library's header parsers raise anything on broken ones
        return None


def attachments(mail: Message) -> Iterator[tuple[str, bytes]]:
    """Names and bytes of what is attached, mails included, in the order of the mail.

    Some programs cut attachments out and leave their names: these have no bytes.
    """
    for part in _parts(mail):
        if _is_attached(part):
            data = payload_of(part)
            if data.strip() or _stated_name(part):
                yield _name_of(part), data


def _facts(mail: Message, subject: str) -> Facts:
    sender = header_object(mail, "From")
    author = None
    if isinstance(sender, AddressHeader) and sender.addresses:
        first = sender.addresses[0]
        author = clean(first.display_name or first.addr_spec) or None
    sent = header_object(mail, "Date")
    day = sent.datetime if isinstance(sent, DateHeader) else None
    published = day.date().isoformat() if isinstance(day, datetime) else None
    return Facts(title=subject or None, author=author, published=published, kind="mail")


def _parts(mail: Message) -> Iterator[Message]:
    """The parts of a mail, not those of a mail inside it."""
    waiting, seen = [mail], 0
    while waiting and seen < _MOST_PARTS:
        part = waiting.pop(0)
        seen += 1
        inside = part.get_payload() if part.is_multipart() else None
        if isinstance(inside, list) and (part is mail or part.get_content_maintype() != "message"):
            waiting[:0] = [each for each in inside if isinstance(each, Message)]
        else:
            yield part


def _is_attached(part: Message) -> bool:
    disposition = str(header_object(part, "Content-Disposition") or "").lower()
    kind = part.get_content_type()
    if kind.startswith("message/") and part.is_multipart():
        return kind == "message/rfc822"
    if disposition.startswith("attachment"):
        return True
    in_the_text = kind.startswith("image/") and header_object(part, "Content-ID") is not None
    if in_the_text and len(payload_of(part)) < _SMALLEST_PICTURE:
        return False  # a logotype or a smile
    return bool(_stated_name(part))


def _stated_name(part: Message) -> str:
    try:
        return clean(part.get_filename() or "")
    except Exception:  # noqa: BLE001 - as above
        return ""


def _name_of(part: Message) -> str:
    if part.get_content_type() == "message/rfc822":
        inside = part.get_payload()
        first = inside[0] if isinstance(inside, list) and inside else None
        subject = header(first, "Subject") if isinstance(first, Message) else ""
        return _stated_name(part) or f"{subject or 'mail'}.eml"
    return _stated_name(part) or f"attachment.{part.get_content_subtype()}"


def payload_of(part: Message) -> bytes:
    """Its bytes, whatever they were packed in; nothing where that is broken."""
    inside = part.get_payload()
    if isinstance(inside, list):
        return bytes(inside[0]) if inside and isinstance(inside[0], EmailMessage) else b""
    try:
        return cast(bytes, part.get_payload(decode=True)) or b""
    except Exception:  # noqa: BLE001 - as above
        return b""


def _body(mail: Message) -> list[Draft]:
    """The plain text, or where there is none the page."""
    texts = [
        part for part in _parts(mail) if part.get_content_maintype() == "text" and not _is_attached(part)
    ]
    plain = [part for part in texts if part.get_content_subtype() == "plain"]
    drafts = [draft for part in plain for draft in _plain(text_of(part))]
    if drafts:
        return drafts
    pages = [
        part for part in texts if part.get_content_subtype() in ("html", "xhtml", "enriched", "richtext")
    ]
    return [draft for part in pages for draft in _page(part)]


def _page(part: Message) -> tuple[Draft, ...]:
    markup = text_of(part)
    return read_whole_page(markup).drafts if markup else ()


def text_of(part: Message) -> str:
    """The words of a part in whatever encoding they are."""
    data = payload_of(part)
    try:
        declared = part.get_content_charset() or declared_encoding(data)
        return decode(data, declared).lstrip("\ufeff")
    except (UnreadableSource, LookupError, UnicodeError, AttributeError):
        return data.decode("ascii", "replace") if data.strip() and b"\0" not in data else ""


def _plain(text: str) -> list[Draft]:
    """Paragraphs; what is quoted from an earlier mail is a quotation."""
    drafts: list[Draft] = []
    lines: list[str] = []
    quoted = False
    for line in [*text.splitlines(), None]:
        is_quoted = line is not None and _QUOTED.match(line) is not None
        if lines and (line is None or is_quoted != quoted):
            drafts += _block("\n".join(lines), quoted=quoted)
            lines = []
        quoted = is_quoted
        lines.append(line or "")
    return drafts


def _block(text: str, *, quoted: bool) -> list[Draft]:
    found = read_text(_QUOTE_SIGNS.sub("", text) if quoted else text).drafts
    return [Draft(draft.text, BlockKind.QUOTE) for draft in found] if quoted else list(found)
