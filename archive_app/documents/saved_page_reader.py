"""MHTML → the page in it."""

from __future__ import annotations

import re
from dataclasses import replace
from email.message import Message

from archive_app.documents.draft import Reading
from archive_app.documents.mail_reader import header, parsed_mail, text_of
from archive_app.documents.web_reader import read_page
from archive_app.errors import UnreadableSource

# Where the frame of the parts is broken, they are still there.
_PAGE_PART = re.compile(rb"^Content-Type:\s*text/html", re.IGNORECASE | re.MULTILINE)
NO_PAGE = "there is no page in it"


def read_saved_page(untrusted: bytes, *, whole: bool = False) -> Reading:
    """Raises UnreadableSource."""
    saved = parsed_mail(untrusted)
    for part in saved.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return _with_address(read_page(text_of(part), whole=whole), saved, part)
    begin = _PAGE_PART.search(untrusted)
    markup = text_of(parsed_mail(untrusted[begin.start() :])) if begin else ""
    if not markup:
        raise UnreadableSource(reason=NO_PAGE)
    return read_page(markup, whole=whole)


def _with_address(reading: Reading, saved: Message, part: Message) -> Reading:
    """The page's own word for its address, or where the browser says it had it from."""
    noted = header(saved, "Snapshot-Content-Location") or header(part, "Content-Location")
    if reading.facts.url or not noted.startswith(("http://", "https://")):
        return reading
    return replace(reading, facts=replace(reading.facts, url=noted))
