"""Snippets: the few lines of a text that show its hits best."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from archive_app.search.hits import Span
from archive_app.search.results import Snippet
from archive_app.search.token_table import TokenTable

WORDS = 30
_WORDS_BEFORE = 6
_MOST_CANDIDATES = 200
_LEAD_WORDS = 6
_CLOSING = (".", "!", "?", "…", ":", ";", ",", "”", "»", '"', "’", ")")


class _Window(NamedTuple):
    start: int
    end: int
    spans: tuple[Span, ...]


def snippets(text: str, table: TokenTable, spans: Sequence[Span], limit: int = 3) -> tuple[Snippet, ...]:
    """Up to `limit` excerpts of about 30 words, in order, first those that show most different parts of the
    query. `spans` are in order and apart."""
    windows = [_around(text, table, spans, i) for i in range(min(len(spans), _MOST_CANDIDATES))]
    chosen: list[_Window] = []
    shown: set[int] = set()
    while windows and len(chosen) < limit:
        best = max(windows, key=lambda window: _worth(window, shown))
        chosen.append(best)
        shown |= {span.part for span in best.spans}
        windows = [window for window in windows if window.end <= best.start or best.end <= window.start]
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


def _around(text: str, table: TokenTable, spans: Sequence[Span], i: int) -> _Window:
    """The window that begins a few words before span `i`, within its paragraph."""
    first, last = table.paragraph_at(spans[i].start)
    hit = table.word_at(spans[i].start)
    begin = max(first, min(hit - _WORDS_BEFORE, last - WORDS))
    end = min(last, begin + WORDS)
    start = _outwards(text, table.start(begin), -1)
    stop = max(_outwards(text, table.end(end - 1), 1), spans[i].end)
    return _Window(start, stop, _inside(spans, start, stop))


def _outwards(text: str, at: int, step: int) -> int:
    """`at`, moved over the punctuation that touches the word."""
    while 0 < at < len(text) and not text[at - 1 if step < 0 else at].isspace():
        at += step
    return at


def _inside(spans: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    begin = bisect_left(spans, start, key=lambda span: span.start)
    stop = bisect_left(spans, end, key=lambda span: span.start)
    return tuple(span for span in spans[begin:stop] if span.end <= end)


def _worth(window: _Window, shown: set[int]) -> tuple[int, int, int]:
    parts = {span.part for span in window.spans}
    return len(parts - shown), len(window.spans), -window.start


def _snippet(text: str, window: _Window) -> Snippet:
    marks = tuple((span.start - window.start, span.end - window.start) for span in window.spans)
    return Snippet(text[window.start : window.end], marks, window.start)
