"""The machine-readable statements of a web page: `<meta>` elements and the JSON-LD object of its article."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from archive_app.documents.characters import clean
from archive_app.documents.web_elements import attribute
from archive_app.documents.web_landmarks import Landmarks

_LONGEST = 500
"""Characters. No statement worth keeping is longer."""
_MOST_NODES = 5_000
_ARTICLE = re.compile(r"Article|Posting|Report|News|Review|Statement|WebPage")
_DUBLIN_CORE = re.compile(r"\A(dc|dcterms?):")
_CDATA = re.compile(r"(?://\s*)?(?:<!\[CDATA\[|\]\]>)")


@dataclass(frozen=True, slots=True)
class Statements:
    """`meta` by name in small letters; `article` is the JSON-LD object, empty when there is none."""

    meta: Mapping[str, str]
    article: Mapping[str, Any]

    def first(self, names: Iterable[str]) -> str | None:
        """The first of these `<meta>` names that is stated."""
        return next((self.meta[name] for name in names if name in self.meta), None)

    def of_article(self, key: str) -> str | None:
        """A text in the JSON-LD object; of an object or a list of them, its name."""
        value = self.article.get(key)
        if isinstance(value, list):
            value = value[0] if value else None
        if isinstance(value, dict):
            value = value.get("name")
        return bounded(value) if isinstance(value, str) else None


def statements_of(page: Landmarks) -> Statements:
    return Statements(_meta(page), _article(page))


def bounded(text: str) -> str | None:
    """A clean statement of a bearable length, None when nothing is left."""
    return clean(text[: 4 * _LONGEST])[:_LONGEST].strip() or None


def _meta(page: Landmarks) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in page.of("meta"):
        value = bounded(attribute(tag, "content"))
        names = (attribute(tag, key) for key in ("property", "name", "itemprop", "http-equiv"))
        for name in " ".join(names).lower().split():
            if value:
                found.setdefault(_DUBLIN_CORE.sub(r"\1.", name).replace("dcterm.", "dcterms."), value)
    return found


def _article(page: Landmarks) -> Mapping[str, Any]:
    for script in page.of("script"):
        if attribute(script, "type").strip().lower() != "application/ld+json":
            continue
        try:
            data = json.loads(_CDATA.sub("", script.get_text()), strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _objects(data):
            if _ARTICLE.search(str(node.get("@type"))) and ("headline" in node or "datePublished" in node):
                return node
    return {}


def _objects(data: object) -> Iterator[dict[str, Any]]:
    """The object and those inside it, breadth first, so many at most."""
    queue, seen = deque([data]), 0
    while queue and seen < _MOST_NODES:
        node = queue.popleft()
        seen += 1
        if isinstance(node, dict):
            yield node
            queue.extend(node.values())
        elif isinstance(node, list):
            queue.extend(node)
