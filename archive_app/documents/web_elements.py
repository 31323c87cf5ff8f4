"""Elements of a web page: walking without recursion, their words, and how much text each one holds."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from typing import TypeAlias

from bs4 import Tag
from bs4.element import NavigableString, PreformattedString

Event: TypeAlias = tuple[str, Tag | str]
"""`("start", tag)`, `("end", tag)` or `("text", words)`."""

NEVER_TEXT = frozenset(
    (
        *("script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed", "audio"),
        *("video", "map", "head", "input", "button", "select", "textarea", "datalist", "dialog", "progress"),
    )
)
PARAGRAPH_TAGS = frozenset(("p", "pre", "blockquote", "dd", "li", "td"))
_TEASERS = frozenset(("div", "article", "section", "li", "a"))
_LONGEST_ATTRIBUTE = 2_000
_LONG_ENOUGH = 60
"""Characters. Shorter paragraphs are as often buttons and captions as text."""
_MOST_LINKS = 0.4
_FEWEST_TEASERS, _TEASER_LINKS = 3, 0.06
_TEASER_DISCOUNT = 4
"""A list of teasers must not outweigh the article beside it."""


@dataclass(slots=True)
class Weight:
    """Characters of an element without white space: all, those inside links, those in real paragraphs."""

    text: int = 0
    linked: int = 0
    good: int = 0
    teaser: bool = False
    """One of several parts of the same kind that lead elsewhere."""
    leading: dict[tuple[str, str], list[Weight]] = field(default_factory=dict)
    """Its parts that lead elsewhere, by name and class."""

    @property
    def link_share(self) -> float:
        return self.linked / self.text if self.text else 0.0


Dropped = Set[int]
"""The elements to leave out, by their `id()`: taking many of them out of a tree is slow."""


def walk(root: Tag, dropped: Dropped = frozenset()) -> Iterator[Event]:
    """The root and everything below it that is ever shown, in the order of the page, whatever the depth."""
    yield "start", root
    stack: list[tuple[Tag, Iterator[object]]] = [(root, iter(root.contents))]
    while stack:
        tag, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield "end", tag
        elif isinstance(child, Tag):
            if child.name not in NEVER_TEXT and id(child) not in dropped:
                yield "start", child
                stack.append((child, iter(child.contents)))
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            yield "text", child


class Weights:
    """The weight of every element below `root`, in one pass."""

    def __init__(self, root: Tag, dropped: Dropped = frozenset()) -> None:
        self.dropped = dropped
        self._found: dict[int, Weight] = {}
        self.tags: list[Tag] = []
        """In the order of the page, the root first."""
        self._weigh(root, dropped)

    def __getitem__(self, tag: Tag) -> Weight:
        return self._found[id(tag)]

    def __contains__(self, tag: Tag) -> bool:
        return id(tag) in self._found

    def _weigh(self, root: Tag, dropped: Dropped) -> None:
        """Like `walk`, without an event for each element: pages have many, and are weighed four times."""
        open_tags = [self._opened(root)]
        while open_tags:
            tag, children, weight, own = open_tags.pop()
            for child in children:
                if isinstance(child, NavigableString):
                    if not child.isspace() and not isinstance(child, PreformattedString):
                        own += len("".join(child.split()))
                elif isinstance(child, Tag) and child.name not in NEVER_TEXT and id(child) not in dropped:
                    open_tags += ((tag, children, weight, own), self._opened(child))
                    break
            else:
                _close(tag, weight, own, open_tags[-1][2] if open_tags else None)

    def _opened(self, tag: Tag) -> tuple[Tag, Iterator[object], Weight, int]:
        """The tag, its children, its weight so far, and the characters that are its own."""
        weight = self._found[id(tag)] = Weight()
        self.tags.append(tag)
        return tag, iter(tag.contents), weight, 0


def _close(tag: Tag, weight: Weight, own: int, around: Weight | None) -> None:
    """An element ends: its weight is known, and counts for the one around it."""
    weight.text += own
    if tag.name == "a":
        weight.linked = weight.text
    for alike in weight.leading.values():
        if len(alike) >= _FEWEST_TEASERS:
            for each in alike:
                each.teaser = True
                weight.good -= each.good - each.good // _TEASER_DISCOUNT
    weight.leading.clear()
    text = weight.text if tag.name in PARAGRAPH_TAGS else own
    if not weight.good and text >= _LONG_ENOUGH and weight.link_share < _MOST_LINKS:
        weight.good = text
    if around:
        around.text += weight.text
        around.linked += weight.linked
        around.good += weight.good
        if weight.good and tag.name in _TEASERS and weight.link_share >= _TEASER_LINKS:
            around.leading.setdefault((tag.name, attribute(tag, "class")), []).append(weight)


def attribute(tag: Tag, name: str) -> str:
    """The beginning of an attribute as one string, empty when it is not there."""
    value = tag.get(name)
    if value is None:
        return ""
    return (value if isinstance(value, str) else " ".join(value))[:_LONGEST_ATTRIBUTE]
