"""What a web page states about itself: title, publisher, date, language, address, rights."""

from __future__ import annotations

import re

from bs4 import Tag

from archive_app.documents.authors import author_of
from archive_app.documents.characters import folded
from archive_app.documents.draft import Facts
from archive_app.documents.web_dates import published
from archive_app.documents.web_elements import attribute
from archive_app.documents.web_landmarks import Landmarks
from archive_app.documents.web_metadata import Statements, bounded, statements_of

_TITLES = ("dc.title", "dcterms.title", "og:title", "twitter:title", "parsely-title", "sailthru.title")
_PUBLISHERS = ("og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher", "application-name")
_AUTHORS = (
    *("dc.creator", "dcterms.creator", "author", "article:author", "citation_author", "parsely-author"),
    *("sailthru.author", "byl", "article.author", "og:article:author"),
)
_RIGHTS = ("dcterms.rights", "dc.rights", "copyright", "rights")
_SEPARATOR = re.compile(r"\s+[|–—:»«·•~/\\-]+\s+|\s*\|\s*")
_SEPARATORS = " |–—:»«·•~/\\-"
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_][A-Za-z0-9_-]+)?")
_ADDRESS = re.compile(r"https?://[^\s\"'<>]{4,2000}")
_SAVED = re.compile(r"(?:saved from url=\(\d+\)|\burl:\s*)(https?://[^\s\"'<>]{4,2000})", re.IGNORECASE)
_BY = re.compile(r"^(?:by|автор|аўтар|author|par|von)\b[:\s]*", re.IGNORECASE)
_BEHIND_NAME = re.compile(
    r"\s*[,|•·@\d]|\s+(?:on|for|in|posted|published|updated|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)"
    r"(?:\s|[a-z]*\s+\d)",
    re.IGNORECASE,
)
_LONGEST_BYLINE = 4
"""Words."""
_LONGEST_NAME = 120
_MOST_AUTHORS = 6
_ENOUGH_WORDS = 4
_MOST_OF_IT = 0.8


def facts_of(page: Landmarks, markup: str) -> Facts:
    """The facts; every field that the page does not state is None. `markup` is the source of the page."""
    stated = statements_of(page)
    publisher = stated.first(_PUBLISHERS) or stated.of_article("publisher")
    url = _address(page, stated, markup)
    return Facts(
        title=_title(page, stated, publisher),
        publisher=publisher,
        published=published(page, stated, url, markup),
        language=_language(page, stated),
        url=url,
        rights=stated.first(_RIGHTS),
        author=_author(page, stated),
    )


def _title(page: Landmarks, stated: Statements, publisher: str | None) -> str | None:
    """The heading that says the same as a stated title, or the first stated one without the site's name."""
    whole = next((bounded(tag.get_text()) for tag in page.of("title")), None)
    candidates = (stated.first(_TITLES), whole, stated.of_article("headline"))
    titles = [title for title in candidates if title]
    headings = [text for tag in page.of("h1") if (text := bounded(tag.get_text(" ")))]
    if not titles:
        return headings[0] if len(headings) == 1 else None
    shorts = [_without_site(title, publisher) for title in titles]
    same = (
        heading
        for title, short in zip(titles, shorts, strict=True)
        for heading in headings
        if _says_the_same(heading, title, short)
    )
    return next(same, shorts[0])


def _says_the_same(heading: str, title: str, short: str) -> bool:
    """Whether a heading is the title; a few words of the title may be just the name of the site."""
    key = folded(heading)
    if folded(title).startswith(key) and len(heading.split()) >= _ENOUGH_WORDS:
        return True
    return key in folded(title) and len(key) >= _MOST_OF_IT * len(folded(short))


def _without_site(title: str, publisher: str | None) -> str:
    """`Strike in Minsk | The Paper` without the paper: the publisher by name, or a short last part."""
    parts = [part for part in _SEPARATOR.split(title) if part]
    if len(parts) < 2:
        return title
    named = [part for part in (parts[-1], parts[0]) if publisher and folded(part) in folded(publisher)]
    short = len(parts[-1].split()) <= 3 or f"| {parts[-1]}" in title
    site = named[0] if named else parts[-1] if short else ""
    rest = title.removesuffix(site) if title.endswith(site) else title.removeprefix(site)
    return rest.strip(_SEPARATORS) if len(rest.split()) >= 3 else title


def _author(page: Landmarks, stated: Statements) -> str | None:
    """The first name that is stated; addresses of profiles are none, and neither is the name of the site."""
    candidates = [stated.meta[name] for name in _AUTHORS if name in stated.meta]
    candidates.append(stated.of_article("author") or "")
    marked = page.marked.get("author", [])[:_MOST_AUTHORS]
    candidates.extend(bounded(tag.get_text(" ")) or "" for tag in marked)
    candidates.extend(filter(None, map(_byline, page.bylines)))
    names = (
        author_of(_BY.sub("", text)) for text in candidates if "://" not in text and not text.startswith("@")
    )
    return next((name for name in names if name and len(name) <= _LONGEST_NAME), None)


def _byline(tag: Tag) -> str | None:
    """The name in an element that calls itself a byline, when it is little more than one."""
    words = _BY.sub("", bounded(tag.get_text(" ")) or "")
    name = _BEHIND_NAME.split(words, maxsplit=1)[0].strip()
    parts = name.split()
    return name if 2 <= len(parts) <= _LONGEST_BYLINE and all(part[0].isupper() for part in parts) else None


def _language(page: Landmarks, stated: Statements) -> str | None:
    root = page.root
    candidates = (
        (attribute(root, "lang") or attribute(root, "xml:lang")) if root else "",
        stated.meta.get("content-language", ""),
        stated.meta.get("og:locale", ""),
        stated.of_article("inLanguage") or "",
    )
    found = (_LANGUAGE.fullmatch(text.strip()) for text in candidates)
    return next((match[1] for match in found if match), None)


def _address(page: Landmarks, stated: Statements, markup: str) -> str | None:
    """The canonical address, or the one that a browser noted when it saved the page."""
    links = (attribute(tag, "href") for tag in page.marked.get("canonical", []))
    saved = _SAVED.search(markup[:5_000])
    note = saved[1] if saved else ""
    candidates = (*links, stated.meta.get("og:url", ""), stated.of_article("url") or "", note)
    return next((text.strip() for text in candidates if _ADDRESS.fullmatch(text.strip())), None)
