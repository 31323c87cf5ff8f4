"""Snippets: the few lines of a text that show its hits best."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from archive_app.search.hits import Span
from archive_app.search.results import Snippet

WORDS = 30
_WORDS_BEFORE = 6
_CHARACTERS_BEFORE, _CHARACTERS = 40, 200
"""About as many as these words have."""
_LONGEST = 1000
"""That all of them may have: there are texts without a space."""
_MOST_CANDIDATES = 200
_LEAD_WORDS = 6
_CLOSING = (".", "!", "?", "…", ":", ";", ",", "”", "»", '"', "’", ")")


class _Window(NamedTuple):
    start: int
    end: int
    hit: int
    """Number of the span that it is about."""
    spans: tuple[Span, ...]


def snippets(text: str, spans: Sequence[Span], limit: int = 3) -> tuple[Snippet, ...]:
    """Up to `limit` excerpts of about 30 words, in order, first those that show most different parts of the
    query. `spans` are in order and apart."""
    excerpts = _Excerpts(text, spans)
    candidates = [excerpts.roughly(hit) for hit in range(min(len(spans), _MOST_CANDIDATES))]
    chosen: list[_Window] = []
    shown: set[int] = set()
    while candidates and len(chosen) < limit:
        best = max(candidates, key=lambda window: _worth(window, shown))
        window = excerpts.exactly(best.hit)
        if all(_are_apart(window, each) for each in chosen):
            chosen.append(window)
            shown |= {span.part for span in window.spans}
        candidates = [each for each in candidates if each is not best and _are_apart(each, window)]
    return tuple(_snippet(text, window) for window in sorted(chosen))


def lead(text: str, title: str) -> tuple[Snippet, ...]:
    """The beginning of the first paragraph that says something, for a document without hits."""
    offset = 0
    for paragraph in text.split("\n"):
        if _says_something(paragraph) and paragraph.strip() != title.strip():
            return (_beginning(paragraph, offset),)
        offset += len(paragraph) + 1
    return (_beginning(text.partition("\n")[0], 0),) if text.strip() else ()


def _says_something(paragraph: str) -> bool:
    """Whether these are sentences: headings and photo credits have no full stop."""
    return len(paragraph.split()) >= _LEAD_WORDS and paragraph.rstrip().endswith(_CLOSING)


def _beginning(paragraph: str, offset: int) -> Snippet:
    end = len(paragraph)
    start = end - len(paragraph.lstrip())
    at = start
    for _ in range(WORDS):
        space = paragraph.find(" ", at)
        if space < 0:
            break
        at = space + 1
    else:
        end = at - 1
    return Snippet(paragraph[start:end].rstrip(), (), offset + start)


class _Excerpts:
    """Windows within the paragraphs of a text that begin a few words before a hit."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self._text = text
        self._spans = spans
        self._starts = [span.start for span in spans]

    def roughly(self, hit: int) -> _Window:
        """To choose from, without looking at the words."""
        at = self._starts[hit]
        first, last = self._paragraph(at)
        start = max(first, min(at - _CHARACTERS_BEFORE, last - _CHARACTERS))
        end = min(last, start + _CHARACTERS)
        return self._window(start, max(end, self._spans[hit].end), hit)

    def exactly(self, hit: int) -> _Window:
        at = self._starts[hit]
        first, last = self._paragraph(at)
        after = self._text[at : min(last, at + _LONGEST)].split(" ", WORDS)
        wanted = max(_WORDS_BEFORE, WORDS - len(after))
        # The last piece is what touches the hit; the first one may be all the rest.
        before = self._text[max(first, at - _LONGEST) : at].rsplit(" ", wanted + 1)[-wanted - 1 :]
        start = at - len(" ".join(before))
        end = at + len(" ".join(after[: WORDS + 1 - len(before)]))
        return self._window(start, max(end, self._spans[hit].end), hit)

    def _paragraph(self, at: int) -> tuple[int, int]:
        end = self._text.find("\n", at)
        return self._text.rfind("\n", 0, at) + 1, end if end >= 0 else len(self._text)

    def _window(self, start: int, end: int, hit: int) -> _Window:
        begin, stop = bisect_left(self._starts, start), bisect_left(self._starts, end)
        spans = tuple(span for span in self._spans[begin:stop] if span.end <= end)
        return _Window(start, end, hit, spans)


def _are_apart(one: _Window, other: _Window) -> bool:
    return one.end <= other.start or other.end <= one.start


def _worth(window: _Window, shown: set[int]) -> tuple[int, int, int]:
    parts = {span.part for span in window.spans}
    return len(parts - shown), len(window.spans), -window.start


def _snippet(text: str, window: _Window) -> Snippet:
    marks = tuple((span.start - window.start, span.end - window.start) for span in window.spans)
    return Snippet(text[window.start : window.end], marks, window.start)
