"""FB2 → paragraphs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from archive_app.documents.document import BlockKind
from archive_app.documents.draft import Draft, Facts, PictureRef, Reading
from archive_app.documents.markup import child, local, named, parsed, value, words_of
from archive_app.documents.notes import CELLS

if TYPE_CHECKING:
    from lxml.etree import _Element

_LINES = frozenset(("p", "v", "subtitle", "text-author", "date"))
_KINDS = {"title": BlockKind.HEADING, "cite": BlockKind.QUOTE, "epigraph": BlockKind.QUOTE}


def read_book(untrusted: bytes) -> Reading:
    """Raises UnreadableSource."""
    root = parsed(untrusted)
    bodies = [each for each in root if local(each) == "body"]
    drafts = [draft for body in bodies for draft in _drafts(body)]
    return Reading(tuple(drafts), _facts(child(root, "description")))


def _drafts(body: _Element) -> list[Draft]:
    found: list[Draft] = []
    hung: tuple[PictureRef, ...] = ()
    for each in named(body, "tr", "image", *_LINES):
        if local(each) == "image":
            hung += (PictureRef(value(each, "href") or "", value(each, "alt") or ""),)
            continue
        before = len(found)
        if local(each) == "tr":
            found.append(Draft(CELLS.join(words_of(cell) for cell in each), BlockKind.PARAGRAPH))
        elif not any(local(around) == "tr" for around in each.iterancestors()):
            found.append(Draft(words_of(each), _kind(each)))
        if hung and len(found) > before:
            found[before] = replace(found[before], pictures=hung)
            hung = ()
    return [*found, Draft("", pictures=hung)] if hung else found


def _kind(line: _Element) -> BlockKind | None:
    if local(line) == "subtitle":
        return BlockKind.HEADING
    around = (local(each) for each in line.iterancestors())
    return next((_KINDS[name] for name in around if name in _KINDS), None)


def _facts(description: _Element | None) -> Facts:
    about, printed = child(description, "title-info"), child(description, "publish-info")
    authors = [each for each in about if local(each) == "author"] if about is not None else []
    names = (_name(author) for author in authors)
    year = words_of(child(printed, "year"))
    day = value(child(about, "date"), "value") or ""
    return Facts(
        title=words_of(child(about, "book-title")) or None,
        author=", ".join(name for name in names if name) or None,
        publisher=words_of(child(printed, "publisher")) or None,
        published=year if len(year) == 4 and year.isdecimal() else day or None,
        language=words_of(child(about, "lang")) or None,
        kind="book",
    )


def _name(author: _Element) -> str:
    parts = [words_of(child(author, f"{part}-name")) for part in ("first", "middle", "last")]
    return " ".join(part for part in parts if part) or words_of(child(author, "nickname"))
