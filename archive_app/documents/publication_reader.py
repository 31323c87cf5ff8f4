"""EPUB → paragraphs of its chapters, in the order of reading."""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from archive_app.documents.decoding import decode
from archive_app.documents.draft import Draft, Facts, Reading
from archive_app.documents.markup import DAMAGED, child, local, named, parsed, value, words_of
from archive_app.documents.notes import reading_of
from archive_app.documents.package import LOCKED, Package
from archive_app.documents.web_reader import declared_encoding, read_whole_page
from archive_app.errors import UnreadableSource

if TYPE_CHECKING:
    from lxml.etree import _Element

_PAGES = frozenset(("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document"))
_DAY = re.compile(r"(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?")
_MOST_CHAPTERS = 5_000


def read_publication(untrusted: bytes) -> Reading:
    """Raises UnreadableSource."""
    package = Package(untrusted)
    root_file = _root_file(package)
    root = parsed(package.read(root_file))
    chapters = _chapters(root, posixpath.dirname(root_file))
    _refuse_locked(package, chapters)
    drafts: list[Draft] = []
    for chapter in chapters:
        if content := package.read(chapter):
            page = read_whole_page(decode(content, declared_encoding(content) or "utf-8"))
            drafts.extend(_placed(draft, posixpath.dirname(chapter)) for draft in page.drafts)
    return reading_of(tuple(drafts), _facts(child(root, "metadata")), package)


def _placed(draft: Draft, folder: str) -> Draft:
    """Pictures by their names in the package; a chapter names them as seen from where it lies itself."""
    pictures = tuple(
        replace(each, ref=posixpath.normpath(posixpath.join(folder, unquote(each.ref))))
        for each in draft.pictures
        if ":" not in each.ref
    )
    return replace(draft, pictures=pictures) if draft.pictures else draft


def _root_file(package: Package) -> str:
    container = package.read("META-INF/container.xml")
    files = (value(each, "full-path") for each in named(parsed(container), "rootfile")) if container else ()
    found = next((name for name in files if name and name in package), None)
    found = found or next((name for name in package.names() if name.endswith(".opf")), None)
    if not found:
        raise UnreadableSource(reason=DAMAGED)
    return found


def _chapters(root: _Element, folder: str) -> list[str]:
    manifest, spine = child(root, "manifest"), child(root, "spine")
    items = {value(item, "id"): item for item in manifest} if manifest is not None else {}
    order = (
        [value(each, "idref") for each in spine if local(each) == "itemref"]
        if spine is not None
        else list(items)
    )
    pages = (items[each] for each in order[:_MOST_CHAPTERS] if each in items)
    kept = (
        each for each in pages if value(each, "media-type") in _PAGES and value(each, "properties") != "nav"
    )
    names = (unquote((value(each, "href") or "").partition("#")[0]) for each in kept)
    return list(dict.fromkeys(posixpath.normpath(posixpath.join(folder, name)) for name in names))


def _refuse_locked(package: Package, chapters: list[str]) -> None:
    """Fonts may be scrambled; a book whose chapters are cannot be read."""
    listed = package.read("META-INF/encryption.xml")
    locked = {value(each, "URI") for each in named(parsed(listed), "CipherReference")} if listed else set()
    if locked & set(chapters):
        raise UnreadableSource(reason=LOCKED)


def _facts(metadata: _Element | None) -> Facts:
    stated: dict[str, list[str]] = {}
    for each in metadata.iter() if metadata is not None else ():
        if words := words_of(each):
            stated.setdefault(local(each), []).append(words)
    first = {name: words[0] for name, words in stated.items()}
    day = _DAY.match(first.get("date", ""))
    return Facts(
        title=first.get("title"),
        author=", ".join(dict.fromkeys(stated.get("creator", ()))) or None,
        publisher=first.get("publisher"),
        published=day.group() if day else None,
        language=first.get("language"),
        rights=first.get("rights"),
        kind="book",
    )
