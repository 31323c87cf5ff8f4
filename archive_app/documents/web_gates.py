"""Gates for web pages: what is cut off and what is refused before a parser sees the page."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

from archive_app.errors import UnreadableSource

LARGEST = 16 * 1024 * 1024
"""Characters of markup, embedded pictures not counted."""
DEEPEST = 3_000
MOST_TAGS = 200_000
TOO_LARGE = "its markup is larger than 16 MB"
TOO_DEEP = "its parts are nested too deeply"
TOO_MANY_TAGS = "it has too many parts"

_DECLARATION = re.compile(r"\A(?:\s*<\?xml[^<>]{0,200}\?>)+")
_EMBEDDED = re.compile(r"data:[\w.+-]{1,50}/[\w.+-]{1,100}[;,][^\s\"'()<>]*", re.IGNORECASE)
_SOURCE = re.compile(r"\ssrc\s*=\s*[\"']?\Z", re.IGNORECASE)
_BEFORE = 12
EMBEDDED = "data:,"
"""What stands before the number of an embedded picture."""
_TAG = re.compile(r"<(?:!--|(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*))")
# What holds no markup, with its end; the empty name is a comment.
_RAW = {
    "": re.compile(r"--!?>"),
    "script": re.compile(r"</script", re.IGNORECASE),
    "style": re.compile(r"</style", re.IGNORECASE),
}
# Elements that have no content, and those that the parser closes by itself: many in a row are not deep.
_FLAT = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source"),
        *("wbr", "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup"),
    )
)


def gated(untrusted: str) -> str:
    """The markup without zero bytes and XML declaration; of embedded pictures only their numbers are left.

    Raises UnreadableSource where a parser would need too much time, memory or stack.
    """
    markup = _EMBEDDED.sub(_Numbering(), _DECLARATION.sub("", untrusted.replace("\0", "")))
    if len(markup) > LARGEST:
        raise UnreadableSource(reason=TOO_LARGE)
    gauge = _Gauge()
    position = 0
    while found := _TAG.search(markup, position):
        position = gauge.pass_tag(markup, found)
    return markup


def embedded(untrusted: str, number: int) -> str:
    """The address with its data that `gated` left a number of; empty where there is none."""
    numbering = _Numbering()
    found = (each[0] for each in _EMBEDDED.finditer(untrusted) if numbering(each))
    return next(islice(found, number, None), "")


class _Numbering:
    """Data where a picture is wanted are numbered from 0, other data are left out."""

    def __init__(self) -> None:
        self._count = 0

    def __call__(self, found: re.Match[str]) -> str:
        before = found.string[max(0, found.start() - _BEFORE) : found.start()]
        if not _SOURCE.search(before):
            return ""
        self._count += 1
        return f"{EMBEDDED}{self._count - 1}"


class _Gauge:
    """Counts tags and depth in one pass; an end tag counts only where its element is open."""

    def __init__(self) -> None:
        self._tags = 0
        self._depth = 0
        self._open: Counter[str] = Counter()
        self._endless: set[str] = set()

    def pass_tag(self, markup: str, found: re.Match[str]) -> int:
        """Where to look on."""
        name = (found["name"] or "").lower()
        if name in _RAW and not found["end"]:
            return self._behind(markup, found.end(), name)
        self._tags += 1
        if name not in _FLAT:
            self._count(name, ends=bool(found["end"]))
        if self._tags > MOST_TAGS:
            raise UnreadableSource(reason=TOO_MANY_TAGS)
        if self._depth > DEEPEST:
            raise UnreadableSource(reason=TOO_DEEP)
        return found.end()

    def _count(self, name: str, *, ends: bool) -> None:
        if not ends:
            self._open[name] += 1
            self._depth += 1
        elif self._open[name]:
            self._open[name] -= 1
            self._depth -= 1

    def _behind(self, markup: str, position: int, name: str) -> int:
        """Behind what holds no markup; where its end is missing, nothing is passed over."""
        if name in self._endless:
            return position
        found = _RAW[name].search(markup, max(0, position - 2) if not name else position)
        if not found:
            self._endless.add(name)
        return found.end() if found else position
