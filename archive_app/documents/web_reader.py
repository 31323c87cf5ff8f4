"""Web page → paragraphs and what the page states about itself."""

from __future__ import annotations

import re
import warnings
from dataclasses import replace
from typing import TYPE_CHECKING

from archive_app.documents.characters import folded
from archive_app.documents.document import BlockKind
from archive_app.documents.draft import Draft, Facts, Reading
from archive_app.documents.text_reader import read_text
from archive_app.documents.web_gates import gated

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_END = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
_HEAD = 4096
_FIRST_LINES = 16


def declared_encoding(untrusted: bytes) -> str | None:
    """The encoding that a web page names in its head."""
    found = _CHARSET.search(untrusted[:_HEAD])
    return found[1].decode("ascii") if found else None


def read_whole_page(untrusted: str) -> Reading:
    """All text of a page, as of a chapter or a mail. Raises UnreadableSource as `read_page` does."""
    return read_page(untrusted, whole=True)


def read_page(untrusted: str, *, whole: bool = False) -> Reading:
    """The main content of a page, or the `whole` of it, furniture included.

    Raises UnreadableSource for pages that are built to hurt.
    """
    markup = gated(untrusted)
    if "<" not in markup:
        return read_text(markup)
    page = _parsed(markup)
    from archive_app.documents.web_blocks import blocks_of
    from archive_app.documents.web_content import main_content, whole_content
    from archive_app.documents.web_facts import facts_of
    from archive_app.documents.web_landmarks import landmarks_of

    facts = facts_of(landmarks_of(page), markup)
    body = _body(page)
    if whole:
        return Reading(tuple(blocks_of(whole_content(body))), facts)
    drafts = blocks_of(main_content(body))
    return Reading(tuple(_titled(drafts, facts, body)), facts)


def _parsed(markup: str) -> BeautifulSoup:
    """By lxml, or by Python's own parser where lxml gives up; words behind the end belong to the page."""
    from bs4 import BeautifulSoup, FeatureNotFound, ParserRejectedMarkup, XMLParsedAsHTMLWarning

    markup = _END.sub("", markup)
    try:
        return BeautifulSoup(markup, "lxml")
    except (FeatureNotFound, ParserRejectedMarkup):
        with warnings.catch_warnings(category=XMLParsedAsHTMLWarning, action="ignore"):
            return BeautifulSoup(markup, "html.parser")


def _body(page: BeautifulSoup) -> Tag:
    """Where a page names no body, the parser may leave all of it in the head."""
    if page.body is None and page.head is not None:
        page.head.name = "body"
    return page.body or page


def _titled(drafts: list[Draft], facts: Facts, body: Tag) -> list[Draft]:
    """The title first: it often stands outside the main content.

    Where the page does not show its title to its readers, only the passport has it.
    """
    if not facts.title:
        return drafts
    key = folded(facts.title)
    for at, draft in enumerate(drafts[:_FIRST_LINES]):
        if folded(draft.text) == key:
            return [*drafts[:at], replace(draft, kind=BlockKind.TITLE), *drafts[at + 1 :]]
    if key not in folded(body.get_text()):
        return drafts
    return [Draft(facts.title, BlockKind.TITLE), *drafts]
