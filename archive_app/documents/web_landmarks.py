"""Landmarks of a web page: the few elements that may say what it is about, gathered in one pass."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Tag

from archive_app.documents.web_elements import attribute

_DATED = re.compile(
    r"(?:^|[\s_-])(?:date|time|published?|pubdate|posted|timestamp|datetime)(?:$|[\s_-])", re.IGNORECASE
)
_BYLINE = re.compile(
    r"(?:^|[\s_-])(?:by-?line|(?:article|post|entry|story)?[_-]*author(?:[_-]*name)?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_MOST = {"h1": 20, "time": 50, "meta": 1_000, "link": 500, "script": 1_000, "title": 1}
_MOST_MARKED = 12


@dataclass(frozen=True, slots=True)
class Landmarks:
    """`named` by element, `dated` and `bylines` by their class, `marked` by `itemprop` or `rel`."""

    root: Tag | None
    named: dict[str, list[Tag]] = field(default_factory=dict)
    dated: list[Tag] = field(default_factory=list)
    bylines: list[Tag] = field(default_factory=list)
    marked: dict[str, list[Tag]] = field(default_factory=dict)

    def of(self, name: str) -> list[Tag]:
        return self.named.get(name, [])


def landmarks_of(page: BeautifulSoup) -> Landmarks:
    found = Landmarks(page.html)
    for tag in page.find_all(True):
        if isinstance(tag, Tag):
            _look(tag, found)
    return found


def _look(tag: Tag, found: Landmarks) -> None:
    most = _MOST.get(tag.name)
    if most:
        _add(found.named, tag.name, tag, most)
    if not tag.attrs:
        return
    if "class" in tag.attrs:
        classes = attribute(tag, "class")
        for tags, called in ((found.dated, _DATED), (found.bylines, _BYLINE)):
            if len(tags) < _MOST_MARKED and called.search(classes):
                tags.append(tag)
    for name in ("itemprop", "rel"):
        if name in tag.attrs:
            for value in attribute(tag, name).split():
                _add(found.marked, value, tag, _MOST_MARKED)


def _add(places: dict[str, list[Tag]], name: str, tag: Tag, most: int) -> None:
    tags = places.setdefault(name, [])
    if len(tags) < most:
        tags.append(tag)
