"""MHTML → the page in it."""

from __future__ import annotations

from dataclasses import replace
from email.message import Message

from archive_app.documents.draft import Reading
from archive_app.documents.mail_reader import header, parsed_mail, text_of
from archive_app.documents.web_reader import looks_like_page, read_page
from archive_app.errors import UnreadableSource

NO_PAGE = "there is no page in it"


def read_saved_page(untrusted: bytes, *, whole: bool = False) -> Reading:
    """Raises UnreadableSource."""
    saved = parsed_mail(untrusted)
    for part in saved.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return _with_address(read_page(text_of(part), whole=whole), saved, part)
    markup = text_of(saved) if not saved.is_multipart() else ""
    at = markup.lower().find("<html")
    if at >= 0 and looks_like_page(markup[at:]):
        return read_page(markup[at:], whole=whole)
    raise UnreadableSource(reason=NO_PAGE)


def _with_address(reading: Reading, saved: Message, part: Message) -> Reading:
    """The page's own word for its address, or where the browser says it had it from."""
    noted = header(saved, "Snapshot-Content-Location") or header(part, "Content-Location")
    if reading.facts.url or not noted.startswith(("http://", "https://")):
        return reading
    return replace(reading, facts=replace(reading.facts, url=noted))
