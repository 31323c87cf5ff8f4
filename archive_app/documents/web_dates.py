"""The day a web page was published, as the page itself states it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

from bs4 import Tag

from archive_app.documents.characters import clean
from archive_app.documents.date_line import date_line
from archive_app.documents.web_elements import attribute
from archive_app.documents.web_landmarks import Landmarks
from archive_app.documents.web_metadata import Statements, bounded

# What only dates of publication are called; the second list may also name the day of the visit.
_NAMES = (
    *("article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date"),
    *("dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "citation_publication_date"),
    *("pubdate", "publishdate", "publish_date", "publish-date", "published_date", "publication_date"),
    *("pub_date", "article.published", "originalpublicationdate", "article:publication_date", "published"),
)
_VAGUE_NAMES = ("dc.date", "dcterms.date", "date", "article.created", "created", "date.created")
_ISO = re.compile(r"\s*((?:19|20)\d\d)(?:-?(\d\d)-?(\d\d)|[/.](\d{1,2})[/.](\d{1,2}))(?!\d)")
_SECONDS = re.compile(r"1\d{9}(?:\d{3})?")
"""Since 1970, or thousandths of them."""
_PUBLISHED = re.compile(r"publish(?!er)|pub[-_]?date")
_IN_SCRIPT = re.compile(
    r"[\"'](?:datePublished|date_published|publishedAt|publishedDate|publishDate|publicationDate|pubDate)[\"']"
    r"\s*:\s*[\"']((?:19|20)\d\d-\d\d-\d\d)"
)
_DAY_IN_ADDRESS = re.compile(r"[/_-]((?:19|20)\d\d)([/_-]?)([01]\d)\2([0-3]\d)(?=[/_.?-]|$)")
_ABOUT_SOMEBODY = re.compile(r"infobox|vcard|vevent", re.IGNORECASE)
_CHANGED = re.compile(r"(?:last )?(?:updated|modified)|обновлен|абноўлен", re.IGNORECASE)
_LONGEST_DATED = 80
_WHOLE_DAY = len("2000-01-01")


def published(page: Landmarks, stated: Statements, url: str | None, markup: str) -> str | None:
    """ISO 8601, from the most reliable statement to the least; None when the page has none."""
    day = _first_day(_stated(page, stated)) or _day_in_address(url or "")
    day = day or _first_day(_times(page)) or _first_day(_vague(stated)) or _day_beside(page)
    return day or _day_in_script(markup)


def _first_day(statements: Iterable[str]) -> str | None:
    return next((iso for text in statements if (iso := _day(text))), None)


def _stated(page: Landmarks, stated: Statements) -> Iterator[str]:
    yield from (stated.meta[name] for name in _NAMES if name in stated.meta)
    yield stated.of_article("datePublished") or ""
    marked = [tag for tag in page.of("time") if tag.has_attr("pubdate")]
    yield from map(_said, (*marked, *page.marked.get("datePublished", ())))


def _vague(stated: Statements) -> Iterator[str]:
    yield from (said for name, said in stated.meta.items() if _PUBLISHED.search(name))
    yield from (stated.meta[name] for name in _VAGUE_NAMES if name in stated.meta)


def _times(page: Landmarks) -> Iterator[str]:
    """Dates in the page itself, those of its article first."""
    times = [tag for tag in page.of("time") if tag.has_attr("datetime")]
    inside = [tag for tag in times if tag.find_parent(("article", "main")) is not None]
    return map(_said, (*inside, *times))


def _said(tag: Tag) -> str:
    return attribute(tag, "datetime") or attribute(tag, "content") or bounded(tag.get_text(" ")) or ""


def _day_beside(page: Landmarks) -> str | None:
    """The day in an element that says by its class that it is a date."""
    for tag in page.dated:
        words = bounded(tag.get_text(" ")) or ""
        if _CHANGED.match(words) or tag.find_parent(class_=_ABOUT_SOMEBODY):
            continue
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


def _day(text: str) -> str | None:
    if found := _ISO.match(text):
        return _calendar_day(part for part in found.groups() if part)
    if _SECONDS.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10]), UTC).date().isoformat()
    line = date_line(clean(text))
    return line.iso if line and len(line.iso) == _WHOLE_DAY and not line.updated else None


def _day_in_address(url: str) -> str | None:
    found = _DAY_IN_ADDRESS.search(url)
    return _calendar_day((found[1], found[3], found[4])) if found else None


def _day_in_script(markup: str) -> str | None:
    """What the page tells its own scripts, when that is one day; other articles have other days."""
    days = set(_IN_SCRIPT.findall(markup))
    return _day(days.pop()) if len(days) == 1 else None


def _calendar_day(parts: Iterable[str]) -> str | None:
    try:
        return date(*map(int, parts)).isoformat()
    except ValueError:
        return None
