"""The main content of a web page, without the furniture of the site around it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bs4 import Tag

from archive_app.documents.web_elements import Dropped, Weight, attribute, walk, weights
from archive_app.documents.web_furniture import (
    FRAMES,
    is_comments,
    is_furniture,
    is_hidden,
    is_navigation,
    names_of,
)

_NEVER_TEXT = frozenset(
    (
        *("script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed", "audio"),
        *("video", "map", "head", "input", "button", "select", "textarea", "datalist", "dialog", "progress"),
    )
)
_CONTENT_NAME = re.compile(r"article|main|content|body|post|entry|story", re.IGNORECASE)
_ARTICLES = frozenset(("article", "main", "post", "entry", "hentry", "story"))

# Shares of text.
_MOST_HIDDEN = 0.9
_MOST_FURNITURE = 0.4
_MOST_COMMENTS = 0.85
_HELD_TOGETHER = 0.6
_WIDEST = 1.5

Condition = Callable[[Tag, Weight], bool]


@dataclass(frozen=True, slots=True)
class _Rule:
    """What to leave out: elements of a condition, with no more than a `share` of all (real) text."""

    condition: Condition
    share: float
    of_real_text: bool = True

    def applies(self, tag: Tag, weight: Weight, whole: Weight) -> bool:
        if not self.condition(tag, weight):
            return False
        if self.of_real_text and whole.good:
            return weight.good <= self.share * whole.good
        return weight.text <= self.share * whole.text


_HIDDEN = _Rule(is_hidden, _MOST_HIDDEN)
_COMMENTS = _Rule(is_comments, _MOST_COMMENTS, of_real_text=False)
_FURNITURE = _Rule(is_furniture, _MOST_FURNITURE)
_NAVIGATION = _Rule(is_navigation, _MOST_FURNITURE)


@dataclass(frozen=True, slots=True)
class Content:
    """The element that holds the text, and the furniture below it that does not belong to the text."""

    root: Tag
    dropped: Dropped


def main_content(body: Tag) -> Content:
    """Where the text of the page is, without what belongs to the site or is never seen."""
    dropped = frozenset(id(tag) for event, tag in walk(body) if _is_never_text(event, tag))
    dropped |= _found(body, dropped, _HIDDEN, _COMMENTS)
    dropped |= _found(body, dropped, _FURNITURE)
    weighed = weights(body, dropped)
    if not weighed[id(body)].good:
        return Content(body, dropped)  # nothing but short lines or links: they are what it has to say
    root = _widened(_narrowed(body, weighed), body, weighed)
    return Content(root, dropped | _found(root, dropped, _NAVIGATION))


def whole_content(body: Tag) -> Content:
    """Everything that can be read on the page."""
    return Content(body, frozenset(id(tag) for event, tag in walk(body) if _is_never_text(event, tag)))


def _is_never_text(event: str, tag: Tag | str) -> bool:
    return event == "start" and isinstance(tag, Tag) and tag.name in _NEVER_TEXT


def _found(root: Tag, dropped: Dropped, *rules: _Rule) -> frozenset[int]:
    """The elements that a rule is about, except those that hold more than its share of the text."""
    weighed = weights(root, dropped)
    whole = weighed[id(root)]
    found: set[int] = set()
    for event, tag in walk(root, dropped):
        if event == "start" and isinstance(tag, Tag) and tag is not root:
            weight = weighed[id(tag)]
            if any(rule.applies(tag, weight, whole) for rule in rules):
                found.add(id(tag))
    return frozenset(found)


def _narrowed(body: Tag, weighed: dict[int, Weight]) -> Tag:
    """The smallest element that still holds most of the real paragraphs."""
    content = body
    while True:
        children = [child for child in content.children if isinstance(child, Tag) and id(child) in weighed]
        shares = [_promise(child) * weighed[id(child)].good for child in children]
        if not any(shares) or max(shares) < _HELD_TOGETHER * sum(shares):
            return content
        heaviest = children[shares.index(max(shares))]
        if heaviest.name in ("p", "td", "li") or not heaviest.find(True, recursive=False):
            return content
        content = heaviest


def _promise(tag: Tag) -> float:
    """An element that calls itself the article gets the benefit of the doubt."""
    return 2.0 if tag.name in FRAMES or _CONTENT_NAME.search(names_of(tag)) else 1.0


def _widened(content: Tag, body: Tag, weighed: dict[int, Weight]) -> Tag:
    """An article around it belongs to it, with its heading and first lines, unless that adds too much."""
    for around in content.parents:
        if around is body or not isinstance(around, Tag):
            break
        if _is_article(around) and weighed[id(around)].text <= _WIDEST * weighed[id(content)].text:
            return around
    return content


def _is_article(tag: Tag) -> bool:
    """Whether the page says that it is the article."""
    classes = attribute(tag, "class").lower().split()
    stated = tag.name in _ARTICLES or attribute(tag, "itemprop") == "articleBody"
    return stated or not _ARTICLES.isdisjoint(classes)
