"""Elements of a web page: walking without recursion, their words, and how much text each one holds."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from typing import TypeAlias

from bs4 import Tag
from bs4.element import NavigableString, PreformattedString

Event: TypeAlias = tuple[str, Tag | str]
"""`("start", tag)`, `("end", tag)` or `("text", words)`."""

PARAGRAPH_TAGS = frozenset(("p", "pre", "blockquote", "dd", "li", "td"))
_LONGEST_ATTRIBUTE = 2_000
_LONG_ENOUGH = 60
"""Characters. Shorter paragraphs are as often buttons and captions as text."""
_MOST_LINKS = 0.4
_LIST_DISCOUNT = 3
"""A list of teasers must not outweigh the article beside it."""


@dataclass(slots=True)
class Weight:
    """Characters of an element without white space: all, those inside links, those in real paragraphs."""

    text: int = 0
    linked: int = 0
    good: int = 0

    @property
    def link_share(self) -> float:
        return self.linked / self.text if self.text else 0.0


Dropped = Set[int]
"""The elements to leave out, by their `id()`: taking many of them out of a tree is slow."""


def walk(root: Tag, dropped: Dropped = frozenset()) -> Iterator[Event]:
    """The root and everything below it, in the order of the page, whatever the depth."""
    yield "start", root
    stack: list[tuple[Tag, Iterator[object]]] = [(root, iter(root.contents))]
    while stack:
        tag, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield "end", tag
        elif isinstance(child, Tag):
            if id(child) not in dropped:
                yield "start", child
                stack.append((child, iter(child.contents)))
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            yield "text", child


def weights(root: Tag, dropped: Dropped = frozenset()) -> dict[int, Weight]:
    """The weight of every element by its `id()`, in one pass."""
    found: dict[int, Weight] = {}
    stack: list[tuple[Weight, int]] = []
    for event, value in walk(root, dropped):
        if event == "start":
            stack.append((Weight(), 0))
        elif event == "text":
            _weigh_words(stack, value)
        else:
            _close(found, stack, value)
    return found


def _weigh_words(stack: list[tuple[Weight, int]], words: Tag | str) -> None:
    length = len("".join(words.split())) if isinstance(words, str) else 0
    weight, own = stack[-1]
    weight.text += length
    stack[-1] = (weight, own + length)


def _close(found: dict[int, Weight], stack: list[tuple[Weight, int]], tag: Tag | str) -> None:
    """An element ends: its weight is known, and counts for the one around it."""
    weight, own = stack.pop()
    if not isinstance(tag, Tag):
        return
    if tag.name == "a":
        weight.linked = weight.text
    text = weight.text if tag.name in PARAGRAPH_TAGS else own
    if not weight.good and text >= _LONG_ENOUGH and weight.link_share < _MOST_LINKS:
        weight.good = text
    found[id(tag)] = weight
    if stack:
        around = stack[-1][0]
        around.text += weight.text
        around.linked += weight.linked
        around.good += weight.good // _LIST_DISCOUNT if tag.name == "li" else weight.good


def attribute(tag: Tag, name: str) -> str:
    """The beginning of an attribute as one string, empty when it is not there."""
    value = tag.get(name)
    if value is None:
        return ""
    return (value if isinstance(value, str) else " ".join(value))[:_LONGEST_ATTRIBUTE]
