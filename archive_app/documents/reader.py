"""One source file → one Document, whatever its format."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

from archive_app.documents.canonical import Canonical, canonical
from archive_app.documents.characters import clean
from archive_app.documents.cleaning import cleaned, stated_date
from archive_app.documents.contents import Item
from archive_app.documents.decoding import decode
from archive_app.documents.document import SCANS, BlockKind, Document, Passport
from archive_app.documents.draft import Draft, Facts, Reading
from archive_app.documents.formats import Format, format_of
from archive_app.documents.language import language_of
from archive_app.documents.text_reader import read_text
from archive_app.documents.web_address import shown_address
from archive_app.documents.web_reader import declared_encoding, read_page
from archive_app.errors import UnreadableSource

NO_TEXT = "there is no text in it"
MANY = "it holds several documents; add it to the library to read them"
NOT_SEARCHABLE = "it is a picture of text: only its name can be found, not its words"

_LONGEST_TITLE = 80
_LONG_TEXT = 300


@dataclass(frozen=True, slots=True)
class _Source:
    """What a format reader may need besides the bytes."""

    untrusted: bytes
    encoding: str | None = None
    whole: bool = False

    def text(self, declared: str | None = None) -> str:
        return decode(self.untrusted, self.encoding or declared)


def read_document(
    untrusted: bytes,
    name: str,
    *,
    passport: Passport | None = None,
    document_id: str | None = None,
    bundled: bool = False,
    whole: bool = False,
) -> Document:
    """The document in these bytes; `name` is the file name, which counts where the content leaves it open.

    Without a `passport` one is made of what the source states; its `found` says which fields. Without a
    `document_id` the document is called by the first 16 hex digits of the SHA-256 of the bytes. `whole`: a
    web page with all that is around its main text. Raises UnreadableSource.
    """
    item = Item("", untrusted, format_of(untrusted, name))
    document = read_item(item, name, title=passport.title if passport else None, whole=whole)
    return replace(
        document,
        id=document_id or document.id,
        passport=passport or document.passport,
        bundled=bundled,
    )


def read_item(item: Item, name: str, *, title: str | None = None, whole: bool = False) -> Document:
    """The document in one item of a file called `name`. Raises UnreadableSource."""
    source = f"{name}/{item.name}" if item.name else name
    reading = _with_name(_read(item, whole=whole), source)
    drafts = cleaned(reading.drafts, title or reading.facts.title)
    found = canonical(drafts)
    if not found.text:
        raise UnreadableSource(reason=NO_TEXT)
    sha256 = hashlib.sha256(item.untrusted).hexdigest()
    facts = replace(reading.facts, url=shown_address(reading.facts.url or item.url))
    passport = _automatic_passport(source, sha256, facts, drafts, found)
    return Document(
        id=sha256[:16],
        passport=replace(passport, part_of=item.part_of),
        text=found.text,
        blocks=found.blocks,
        pages=found.pages,
        pictures=found.pictures,
    )


def _read(item: Item, *, whole: bool) -> Reading:
    reader = _READERS.get(item.format)
    if reader is None:
        raise UnreadableSource(reason=MANY)
    return reader(_Source(item.untrusted, item.encoding, whole))


def _with_name(reading: Reading, source: str) -> Reading:
    """What has pictures and no words, a scan or a letter of photographs, is known by its name."""
    pictures = tuple(picture for draft in reading.drafts for picture in draft.pictures)
    is_scan = reading.facts.kind in SCANS and not reading.drafts
    if not is_scan and (not pictures or any(draft.text.strip() for draft in reading.drafts)):
        return reading
    name = PurePath(source).name
    title = reading.facts.title or name
    below = tuple(replace(picture, below=True) for picture in pictures)
    draft = Draft(title, BlockKind.TITLE, (0,) * reading.pages, below)
    return replace(reading, drafts=(draft,), facts=replace(reading.facts, title=title))


def _text(source: _Source) -> Reading:
    return read_text(source.text())


def _page(source: _Source) -> Reading:
    return read_page(source.text(declared_encoding(source.untrusted)), whole=source.whole)


def _markdown(source: _Source) -> Reading:
    from archive_app.documents.markdown_reader import read_markdown

    return read_markdown(source.text())


def _table(source: _Source) -> Reading:
    from archive_app.documents.table_reader import read_table

    return read_table(source.text())


def _print(source: _Source) -> Reading:
    from archive_app.documents.print_reader import read_print

    return read_print(source.untrusted)


def _word(source: _Source) -> Reading:
    from archive_app.documents.word_reader import read_word

    return read_word(source.untrusted)


def _open_text(source: _Source) -> Reading:
    from archive_app.documents.open_text_reader import read_open_text

    return read_open_text(source.untrusted)


def _rich_text(source: _Source) -> Reading:
    from archive_app.documents.rich_text_reader import read_rich_text

    return read_rich_text(source.untrusted)


def _publication(source: _Source) -> Reading:
    from archive_app.documents.publication_reader import read_publication

    return read_publication(source.untrusted)


def _book(source: _Source) -> Reading:
    from archive_app.documents.book_reader import read_book

    return read_book(source.untrusted)


def _mail(source: _Source) -> Reading:
    from archive_app.documents.mail_reader import read_mail

    return read_mail(source.untrusted)


def _saved_page(source: _Source) -> Reading:
    from archive_app.documents.saved_page_reader import read_saved_page

    return read_saved_page(source.untrusted, whole=source.whole)


def _chat(source: _Source) -> Reading:
    from archive_app.documents.chat_reader import read_chat

    return read_chat(source.untrusted)


def _picture(source: _Source) -> Reading:
    from archive_app.documents.picture_file import frame_count

    return Reading((), Facts(kind="picture"), pages=frame_count(source.untrusted))


_READERS: dict[Format, Callable[[_Source], Reading]] = {
    Format.TEXT: _text,
    Format.PAGE: _page,
    Format.MARKDOWN: _markdown,
    Format.TABLE: _table,
    Format.PRINT: _print,
    Format.WORD: _word,
    Format.OPEN_TEXT: _open_text,
    Format.RICH_TEXT: _rich_text,
    Format.PUBLICATION: _publication,
    Format.BOOK: _book,
    Format.MAIL: _mail,
    Format.SAVED_PAGE: _saved_page,
    Format.CHAT: _chat,
    Format.PICTURE: _picture,
}


def _automatic_passport(
    name: str, sha256: str, facts: Facts, drafts: list[Draft], found: Canonical
) -> Passport:
    """What the source itself states; nothing else is filled in."""
    fields = {
        "title": clean(facts.title or "") or _first_title(drafts) or clean(PurePath(name).name),
        "publisher": clean(facts.publisher or ""),
        "published": facts.published or stated_date(drafts),
        "language": _language(found.text, facts.language),
        "url": facts.url,
        "rights": clean(facts.rights or ""),
        "author": clean(facts.author or ""),
        "kind": facts.kind,
    }
    stated: dict[str, Any] = {key: value for key, value in fields.items() if value}
    return Passport(source=clean(name), sha256=sha256, found=frozenset(stated), **stated)


def _language(text: str, stated: str | None) -> str | None:
    """A long text tells its language better than its page does: templates are often of another one."""
    recognised = language_of(text)
    if recognised and len(text) >= _LONG_TEXT:
        return recognised
    return stated or recognised


def _first_title(drafts: list[Draft]) -> str:
    """The title in the text, or its first words; nothing where there are only signs."""
    titles = (draft.text for draft in drafts if draft.kind is BlockKind.TITLE)
    lines = (draft.text for draft in drafts if any(map(str.isalnum, draft.text)))
    return next(titles, None) or _shortened(next(lines, ""))


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST_TITLE:
        return text
    return text[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
