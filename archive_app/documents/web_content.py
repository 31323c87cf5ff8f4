"""The main content of a web page, without the furniture of the site around it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bs4 import Tag

from archive_app.documents.web_elements import Dropped, Weight, Weights, attribute
from archive_app.documents.web_furniture import (
    FRAMES,
    is_comments,
    is_furniture,
    is_hidden,
    is_navigation,
    names_of,
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
    dropped = _found(Weights(body), _HIDDEN, _COMMENTS)
    dropped |= _found(Weights(body, dropped), _FURNITURE)
    weights = Weights(body, dropped)
    if not weights[body].good:
        return Content(body, dropped)  # nothing but short lines or links: they are what it has to say
    root = _widened(_narrowed(body, weights), body, weights)
    return Content(root, dropped | _found(Weights(root, dropped), _NAVIGATION))


def whole_content(body: Tag) -> Content:
    """Everything that can be read on the page."""
    return Content(body, frozenset())


def _found(weights: Weights, *rules: _Rule) -> frozenset[int]:
    """The elements that a rule is about, except those that hold more than its share of the text."""
    root, *tags = weights.tags
    whole = weights[root]
    return frozenset(id(tag) for tag in tags if any(rule.applies(tag, weights[tag], whole) for rule in rules))


def _narrowed(body: Tag, weights: Weights) -> Tag:
    """The smallest element that still holds most of the real paragraphs."""
    content = body
    while True:
        children = [child for child in content.children if isinstance(child, Tag) and child in weights]
        shares = [_promise(child) * weights[child].good for child in children]
        if not any(shares) or max(shares) < _HELD_TOGETHER * sum(shares):
            return content
        heaviest = children[shares.index(max(shares))]
        if heaviest.name in ("p", "td", "li") or not heaviest.find(True, recursive=False):
            return content
        content = heaviest


def _promise(tag: Tag) -> float:
    """An element that calls itself the article gets the benefit of the doubt."""
    return 2.0 if tag.name in FRAMES or _CONTENT_NAME.search(names_of(tag)) else 1.0


def _widened(content: Tag, body: Tag, weights: Weights) -> Tag:
    """An article around it belongs to it, with its heading and first lines, unless that adds too much."""
    for around in content.parents:
        if around is body or not isinstance(around, Tag):
            break
        if _is_article(around) and weights[around].text <= _WIDEST * weights[content].text:
            return around
    return content


def _is_article(tag: Tag) -> bool:
    """Whether the page says that it is the article."""
    classes = attribute(tag, "class").lower().split()
    stated = tag.name in _ARTICLES or attribute(tag, "itemprop") == "articleBody"
    return stated or not _ARTICLES.isdisjoint(classes)
