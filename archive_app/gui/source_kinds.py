"""What an added document came as: pages that can be looked at, pictures of text, or a page of the web."""

from __future__ import annotations

from pathlib import PurePath

from archive_app.documents.document import Document

_WEB = frozenset((".html", ".htm", ".xhtml", ".shtml", ".mht", ".mhtml"))
_CRAWLS = (".warc", ".wacz")


def is_printed(document: Document) -> bool:
    """Whether its source is a PDF or a picture: nothing else has pages."""
    return bool(document.pages) and not document.bundled


def is_silent(document: Document) -> bool:
    """Whether nothing of it can be read but its pages."""
    return is_printed(document) and document.is_silent


def is_web_page(document: Document) -> bool:
    source = document.passport.source.casefold()
    named = PurePath(source).suffix in _WEB or any(crawl in source for crawl in _CRAWLS)
    return named and not document.bundled and not document.pages
