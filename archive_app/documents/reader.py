"""One source file → one Document, whatever its format."""

from __future__ import annotations

import hashlib
from pathlib import PurePath

from archive_app.documents.canonical import canonical
from archive_app.documents.characters import clean
from archive_app.documents.cleaning import cleaned, stated_date
from archive_app.documents.decoding import decode
from archive_app.documents.document import BlockKind, Document, Passport
from archive_app.documents.draft import Draft, Facts, Reading
from archive_app.documents.language import language_of
from archive_app.documents.text_reader import read_text
from archive_app.documents.web_reader import declared_encoding, looks_like_page, read_page
from archive_app.errors import UnreadableSource

NOT_YET = "not yet: only text and web pages can be added so far"
NO_TEXT = "there is no text in it"

_PAGE_ENDINGS = frozenset((".html", ".htm", ".xhtml", ".shtml"))
_TEXT_ENDINGS = frozenset(("", ".txt", ".text", ".md", ".asc"))
_LONGEST_TITLE = 80
_LONG_TEXT = 300


def read_document(
    untrusted: bytes,
    name: str,
    *,
    passport: Passport | None = None,
    document_id: str | None = None,
    bundled: bool = False,
) -> Document:
    """The document in these bytes; `name` is the file name, whose ending tells the format.

    Without a `passport` one is made of what the source states; its `found` says which fields. Without a
    `document_id` the document is called by the first 16 hex digits of the SHA-256 of the bytes.
    Raises UnreadableSource.
    """
    reading = _read(untrusted, name)
    title = passport.title if passport else reading.facts.title
    drafts = cleaned(reading.drafts, title)
    text, blocks = canonical(drafts)
    if not text:
        raise UnreadableSource(reason=NO_TEXT)
    sha256 = hashlib.sha256(untrusted).hexdigest()
    return Document(
        id=document_id or sha256[:16],
        passport=passport or _automatic_passport(name, sha256, reading.facts, drafts, text),
        text=text,
        blocks=blocks,
        bundled=bundled,
    )


def _read(untrusted: bytes, name: str) -> Reading:
    ending = PurePath(name).suffix.lower()
    if ending in _PAGE_ENDINGS:
        return read_page(decode(untrusted, declared_encoding(untrusted)))
    if ending not in _TEXT_ENDINGS:
        raise UnreadableSource(reason=NOT_YET)
    text = decode(untrusted)
    return read_page(text) if looks_like_page(text) else read_text(text)


def _automatic_passport(name: str, sha256: str, facts: Facts, drafts: list[Draft], text: str) -> Passport:
    """What the source itself states; nothing else is filled in."""
    fields = {
        "title": clean(facts.title or "") or _first_title(drafts),
        "publisher": facts.publisher,
        "published": facts.published or stated_date(drafts),
        "language": _language(text, facts.language),
        "url": facts.url,
        "rights": facts.rights,
    }
    stated = {key: value for key, value in fields.items() if value}
    return Passport(source=clean(name), sha256=sha256, found=frozenset(stated), **stated)


def _language(text: str, stated: str | None) -> str | None:
    """A long text tells its language better than its page does: templates are often of another one."""
    recognised = language_of(text)
    if recognised and len(text) >= _LONG_TEXT:
        return recognised
    return stated or recognised


def _first_title(drafts: list[Draft]) -> str:
    """The title in the text, or its first words."""
    titles = (draft.text for draft in drafts if draft.kind is BlockKind.TITLE)
    first = next(titles, None)
    return first if first else _shortened(drafts[0].text)


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST_TITLE:
        return text
    return text[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
