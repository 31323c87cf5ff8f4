"""What a web page states about itself: title, publisher, date, language, address, rights."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from bs4 import BeautifulSoup

from archive_app.documents.authors import author_of
from archive_app.documents.characters import clean, folded
from archive_app.documents.date_line import date_line
from archive_app.documents.draft import Facts
from archive_app.documents.web_elements import attribute
from archive_app.documents.web_metadata import Statements, bounded, statements_of

_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title")
_PUBLISHERS = ("og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher", "application-name")
_DATES = (
    *("article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date"),
    *("dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "citation_publication_date"),
    *("pubdate", "publishdate", "publish_date", "publish-date", "published_date", "publication_date"),
    *("pub_date", "article.published", "originalpublicationdate", "dc.date", "dcterms.date", "date"),
)
_AUTHORS = (
    *("author", "article:author", "dc.creator", "dcterms.creator", "citation_author", "parsely-author"),
    *("sailthru.author", "byl", "article.author", "og:article:author"),
)
_RIGHTS = ("dcterms.rights", "dc.rights", "copyright", "rights")
_SEPARATOR = re.compile(r"\s+[|–—:»«·-]+\s+|\s*\|\s*")
_SEPARATORS = " |–—:»«·-"
_ISO = re.compile(r"\s*((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?!\d)")
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_][A-Za-z0-9_-]+)?")
_ADDRESS = re.compile(r"https?://[^\s\"'<>]{4,2000}")
_SAVED = re.compile(r"(?:saved from url=\(\d+\)|\burl:\s*)(https?://[^\s\"'<>]{4,2000})", re.IGNORECASE)
_DAY_IN_ADDRESS = re.compile(r"[/_-]((?:19|20)\d\d)([/_-]?)([01]\d)\2([0-3]\d)(?=[/_.?-]|$)")
_DATED = re.compile(
    r"(?:^|[-_])(?:date|time|published?|pubdate|posted|timestamp|datetime)(?:$|[-_])", re.IGNORECASE
)
_MOST_DATED, _LONGEST_DATED = 12, 80
_BY = re.compile(r"^(?:by|автор|аўтар|author|par|von)\b[:\s]*", re.IGNORECASE)
_LONGEST_NAME = 120
_MOST_HEADINGS = 20
_ENOUGH_WORDS = 4
_MOST_OF_IT = 0.8
_WHOLE_DAY = len("2000-01-01")


def facts_of(page: BeautifulSoup, markup: str) -> Facts:
    """The facts; every field that the page does not state is None. `markup` is the source of the page."""
    stated = statements_of(page)
    publisher = stated.first(_PUBLISHERS) or stated.of_article("publisher")
    url = _address(page, stated, markup)
    return Facts(
        title=_title(page, stated, publisher),
        publisher=publisher,
        published=_published(page, stated) or _day_in_address(url or ""),
        language=_language(page, stated),
        url=url,
        rights=stated.first(_RIGHTS),
        author=_author(page, stated),
    )


def _title(page: BeautifulSoup, stated: Statements, publisher: str | None) -> str | None:
    """The stated title without the name of the site, or the heading that says the same."""
    whole = bounded(page.title.get_text()) if page.title else None
    title = stated.first(_TITLES) or whole or stated.of_article("headline")
    headings = [
        text for tag in page.find_all("h1", limit=_MOST_HEADINGS) if (text := bounded(tag.get_text(" ")))
    ]
    if not title:
        return headings[0] if len(headings) == 1 else None
    short = _without_site(title, publisher)
    return next((heading for heading in headings if _says_the_same(heading, title, short)), short)


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


def _author(page: BeautifulSoup, stated: Statements) -> str | None:
    """The first name that is stated; addresses of profiles are none, and neither is the name of the site."""
    candidates = [stated.meta[name] for name in _AUTHORS if name in stated.meta]
    candidates.append(stated.of_article("author") or "")
    marked = page.find_all(rel="author", limit=3) + page.find_all(itemprop="author", limit=3)
    candidates.extend(bounded(tag.get_text(" ")) or "" for tag in marked)
    names = (
        author_of(_BY.sub("", text)) for text in candidates if "://" not in text and not text.startswith("@")
    )
    return next((name for name in names if name and len(name) <= _LONGEST_NAME), None)


def _published(page: BeautifulSoup, stated: Statements) -> str | None:
    candidates = [stated.meta[name] for name in _DATES if name in stated.meta]
    candidates.append(stated.of_article("datePublished") or "")
    candidates.extend(_times(page))
    return next((iso for text in candidates if (iso := _day(text))), None) or _day_beside(page)


def _day_beside(page: BeautifulSoup) -> str | None:
    """The day in an element that says by its class that it is a date."""
    for tag in page.find_all(class_=_DATED, limit=_MOST_DATED):
        words = bounded(tag.get_text(" ")) or ""
        found = _day(words) or (_day_within(words) if len(words) <= _LONGEST_DATED else None)
        if found:
            return found
    return None


def _day_within(words: str) -> str | None:
    """A day among a few other words, such as the hour or the name of a column."""
    parts = words.split()
    for start in range(len(parts)):
        for end in range(min(len(parts), start + 4), start, -1):
            if found := _day(" ".join(parts[start:end]).strip(",;|·•()")):
                return found
    return None


def _times(page: BeautifulSoup) -> Iterator[str]:
    """Dates in the page itself, the ones marked as publication first."""
    times = page.find_all("time", limit=50)
    marked = [tag for tag in times if tag.has_attr("pubdate")]
    others = page.find_all(itemprop="datePublished", limit=5)
    dated = [tag for tag in times if tag.has_attr("datetime")]
    for tag in (*marked, *others, *dated):
        yield attribute(tag, "datetime") or attribute(tag, "content") or bounded(tag.get_text(" ")) or ""


def _day(text: str) -> str | None:
    found = _ISO.match(text)
    if found:
        return _calendar_day(found.groups())
    line = date_line(clean(text))
    return line.iso if line and len(line.iso) == _WHOLE_DAY else None


def _day_in_address(url: str) -> str | None:
    found = _DAY_IN_ADDRESS.search(url)
    return _calendar_day((found[1], found[3], found[4])) if found else None


def _calendar_day(parts: Iterable[str]) -> str | None:
    try:
        return date(*map(int, parts)).isoformat()
    except ValueError:
        return None


def _language(page: BeautifulSoup, stated: Statements) -> str | None:
    root = page.html
    candidates = (
        (attribute(root, "lang") or attribute(root, "xml:lang")) if root else "",
        stated.meta.get("content-language", ""),
        stated.meta.get("og:locale", ""),
        stated.of_article("inLanguage") or "",
    )
    found = (_LANGUAGE.fullmatch(text.strip()) for text in candidates)
    return next((match[1] for match in found if match), None)


def _address(page: BeautifulSoup, stated: Statements, markup: str) -> str | None:
    """The canonical address, or the one that a browser noted when it saved the page."""
    links = (attribute(tag, "href") for tag in page.find_all("link", rel="canonical", limit=3))
    saved = _SAVED.search(markup[:5_000])
    note = saved[1] if saved else ""
    candidates = (*links, stated.meta.get("og:url", ""), stated.of_article("url") or "", note)
    return next((text.strip() for text in candidates if _ADDRESS.fullmatch(text.strip())), None)
