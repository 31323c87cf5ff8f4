"""The main content of a web page, without the furniture of the site around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from bs4 import Tag

from archive_app.documents.web_elements import Dropped, Weight, Weights, attribute
from archive_app.documents.web_furniture import (
    FRAMES,
    LEAD,
    is_comments,
    is_furniture,
    is_hidden,
    is_imprint,
    is_navigation,
    names_of,
)

_CONTENT_NAME = re.compile(r"article|main|content|body|post|entry|story", re.IGNORECASE)
_BLOCKS = ("p", "div", "table", "br", "ul", "ol", "h1", "h2", "h3", "blockquote", "center")
_ARTICLES = frozenset(("article", "main", "post", "entry", "hentry", "story"))
_NEAR = 3
"""Elements around the text above which its lead may stand."""
_LONGEST_LEAD = 800
"""Characters."""

# Shares of text.
_MOST_HIDDEN = 0.9
_MOST_FURNITURE = 0.4
_MOST_COMMENTS = 0.85
_MOST_LINKS = 0.95
_LEAST_LEFT = 0.1
"""Where less is left, names mean something else on this page."""
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
_IMPRINT = _Rule(is_imprint, _MOST_HIDDEN, of_real_text=False)
_LINKS = _Rule(is_navigation, _MOST_LINKS, of_real_text=False)
_NAVIGATION = _Rule(is_navigation, _MOST_FURNITURE)


@dataclass(frozen=True, slots=True)
class Content:
    """The elements that hold the text, and the furniture below them that does not belong to the text."""

    roots: tuple[Tag, ...]
    dropped: Dropped


def main_content(body: Tag) -> Content:
    """Where the text of the page is, without what belongs to the site or is never seen."""
    weights = _cleared(body, _found(Weights(body), _HIDDEN, _COMMENTS))
    dropped = frozenset(weights.dropped)
    if not weights[body].good:
        return Content((body,), dropped | _found(weights, _LINKS))  # short lines are what it has to say
    root = _widened(_narrowed(body, weights), body, weights)
    leads = tuple(_leads(root, body, weights))
    return Content((*leads, root), dropped | _found(Weights(root, dropped), _NAVIGATION))


def _cleared(body: Tag, dropped: frozenset[int]) -> Weights:
    """Without the imprint, and without what is called furniture, unless next to nothing is left."""
    weights = Weights(body, dropped)
    if imprint := _found(weights, _IMPRINT):
        weights = Weights(body, dropped | imprint)
    cleared = Weights(body, frozenset(weights.dropped) | _found(weights, _FURNITURE))
    return cleared if cleared[body].good >= _LEAST_LEFT * weights[body].good else weights


def whole_content(body: Tag) -> Content:
    """Everything that can be read on the page."""
    return Content((body,), frozenset())


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
        if _is_whole(heaviest) or _has_equals(heaviest, children, weights):
            return content
        content = heaviest


def _is_whole(tag: Tag) -> bool:
    """One paragraph, or the cell of a table that is more than a frame around the page."""
    if tag.name in ("td", "th"):
        return len(tag.find_all(_BLOCKS, limit=2)) < 2
    return tag.name in ("p", "li") or tag.find(True, recursive=False) is None


def _has_equals(tag: Tag, children: list[Tag], weights: Weights) -> bool:
    """Whether others beside it are of the same kind: the text was divided, by an advertisement perhaps."""
    kind = tag.name, attribute(tag, "class")
    others = (
        child for child in children if child is not tag and (child.name, attribute(child, "class")) == kind
    )
    return bool(kind[1]) and any(weights[child].good for child in others)


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


def _leads(root: Tag, body: Tag, weights: Weights) -> Iterator[Tag]:
    """What stands above the text and is called its lead, the uppermost first."""
    inside = takewhile(lambda tag: tag is not body, (root, *root.parents))
    for tag in reversed(tuple(islice(inside, _NEAR))):
        before = [each for each in tag.previous_siblings if isinstance(each, Tag) and each in weights]
        yield from (
            each
            for each in reversed(before)
            if 0 < weights[each].text <= _LONGEST_LEAD and LEAD.search(names_of(each))
        )


def _is_article(tag: Tag) -> bool:
    """Whether the page says that it is the article."""
    classes = attribute(tag, "class").lower().split()
    stated = tag.name in _ARTICLES or attribute(tag, "itemprop") == "articleBody"
    return stated or not _ARTICLES.isdisjoint(classes)
