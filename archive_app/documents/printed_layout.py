"""Lines of printed pages → paragraphs; running heads, feet and page numbers stay out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from archive_app.documents.bullets import Marks, is_lone_mark, marks_of
from archive_app.documents.characters import clean
from archive_app.documents.document import BlockKind
from archive_app.documents.draft import Draft
from archive_app.documents.printed_lines import PrintedLine

_EDGE_LINES = 3
"""Running heads and feet are among so many first and last lines of a page."""
_EDGE_ZONE = 0.18
"""And within this share of its height."""
_SAME_PLACE = 6.0
"""Points."""
_DIGITS = re.compile(r"\d+|\b[ivxlc]{1,6}\b")
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_HYPHEN = "-‐\u00ad"
_LARGER, _SMALLER = 1.18, 0.8
_WIDE_GAP = 1.4
_NEARBY = 8
"""Lines."""
_MOST_LINES = 0.85
_LONGEST_FURNITURE = 120
_LONGEST_HEADING = 200
_LONGEST_WORD = 80


@dataclass(frozen=True, slots=True)
class Paper:
    """What is usual in one document. Points."""

    height: float
    spacing: float
    rights: dict[int, float]
    """Where the column of a line ends on the right, by the `id` of the line."""
    marks: Marks


def printed_paragraphs(pages: Sequence[tuple[float, list[PrintedLine]]]) -> list[Draft]:
    """`pages`: the height of each page in points, and its lines. Every page begins in some paragraph."""
    lines = [line for page in _without_furniture(pages) for line in page]
    paper = _paper(lines)
    words = {word for line in lines for word in _WORD.findall(line.text.casefold())}
    drafts: list[Draft] = []
    paragraph = _Paragraph(words)
    for line in lines:
        if paragraph.lines and not _joins(paragraph.lines, line, paper):
            drafts.append(paragraph.draft(paper))
            paragraph = _Paragraph(words, paragraph.page + 1)
        paragraph.add(line)
    if paragraph.lines:
        drafts.append(paragraph.draft(paper))
    return _with_last_pages(drafts, len(pages))


class _Paragraph:
    """Lines that belong together; `page` is the last page that has begun."""

    def __init__(self, words: set[str], page: int = 0) -> None:
        self.lines: list[PrintedLine] = []
        self.page = page - 1
        self._words = words
        self._text = ""
        self._pages: list[int] = []

    def add(self, line: PrintedLine) -> None:
        text = clean(line.text)
        if self.lines:
            between = self._between(self.lines[-1], text)
            self._text += between
        self._pages += [len(self._text)] * (line.page - self.page)
        self.page = max(line.page, self.page)
        self._text += text
        self.lines.append(line)

    def draft(self, paper: Paper) -> Draft:
        bullet = paper.marks.bullet(self._text)
        pages = tuple(max(0, page - len(bullet)) for page in self._pages)
        return Draft(self._text[len(bullet) :], _kind(self.lines, self._text, paper), pages)

    def _between(self, line: PrintedLine, following: str) -> str:
        """A blank, or nothing after a word that goes on; its hyphen goes unless the text has it elsewhere."""
        head, tail = _WORD.findall(self._text[-_LONGEST_WORD:])[-1:], _WORD.match(following)
        hyphen = self._text[-1:] in _HYPHEN
        if not (line.broken or hyphen) or not head or not tail:
            return " "
        if not line.broken and not following[0].islower():
            return ""
        stem = head[0].rstrip(_HYPHEN)
        if hyphen and not self._is_compound(stem, tail.group()):
            self._text = self._text.rstrip(_HYPHEN)
        elif not hyphen and self._is_compound(stem, tail.group()):
            return "-"
        return ""

    def _is_compound(self, head: str, tail: str) -> bool:
        whole = f"{head}{tail}".casefold()
        return whole not in self._words and f"{head}-{tail}".casefold() in self._words


def _kind(lines: Sequence[PrintedLine], text: str, paper: Paper) -> BlockKind | None:
    if paper.marks.is_item(text):
        return BlockKind.LIST_ITEM
    large = paper.height and min(line.height for line in lines) > _LARGER * paper.height
    return BlockKind.HEADING if large and len(text) <= _LONGEST_HEADING else None


def _joins(paragraph: Sequence[PrintedLine], line: PrintedLine, paper: Paper) -> bool:
    """Whether the line goes on with the paragraph."""
    last = paragraph[-1]
    if last.broken:
        return True
    if is_lone_mark(last.text) and len(paragraph) == 1:
        return True
    if paper.marks.is_item(line.text) or not _same_size(last, line):
        return False
    goes_on = line.text[0].islower() and not _SENTENCE_END.search(last.text)
    fall = last.bottom - line.bottom
    elsewhere = line.page != last.page or fall < -_SAME_PLACE
    if not elsewhere and fall > _WIDE_GAP * max(paper.spacing, last.height):
        return False
    if not elsewhere and abs(fall) < last.height / 3:
        return True
    indented = line.left > min(each.left for each in paragraph[-2:]) + 0.7 * line.height
    if indented and not goes_on and not elsewhere and not _is_centred(last, line):
        return False
    return goes_on or (_is_full(last, line, paper) and not (elsewhere and _SENTENCE_END.search(last.text)))


def _same_size(one: PrintedLine, other: PrintedLine) -> bool:
    if not one.height or not other.height:
        return True
    return _SMALLER < other.height / one.height < 1 / _SMALLER


def _is_centred(one: PrintedLine, other: PrintedLine) -> bool:
    return abs((one.left + one.right) - (other.left + other.right)) < one.height


def _is_full(line: PrintedLine, following: PrintedLine, paper: Paper) -> bool:
    """The next word had no room any more."""
    letter = (following.right - following.left) / max(1, len(following.text))
    room = letter * (len(following.text.split(" ", 1)[0]) + 1)
    return line.right + room > paper.rights[id(line)] - letter


def _paper(lines: Sequence[PrintedLine]) -> Paper:
    weighed = [line.height for line in lines for _ in range(1 + len(line.text) // 20)]
    falls = [one.bottom - other.bottom for one, other in pairwise(lines)]
    near = [
        fall for fall, line in zip(falls, lines, strict=False) if 0.6 * line.height < fall < 3 * line.height
    ]
    return Paper(
        height=median(weighed) if weighed else 0.0,
        spacing=sorted(near)[len(near) // 4] if near else 0.0,
        rights=_right_edges(lines),
        marks=marks_of(line.text for line in lines),
    )


def _right_edges(lines: Sequence[PrintedLine]) -> dict[int, float]:
    """Where most lines end that begin at the same place nearby; a headline may go on over the next column."""
    edges: dict[int, float] = {}
    for at, line in enumerate(lines):
        nearby = lines[max(0, at - _NEARBY) : at + _NEARBY + 1]
        rights = sorted(each.right for each in nearby if _is_same_column(each, line))
        edges[id(line)] = rights[int((len(rights) - 1) * _MOST_LINES)]
    return edges


def _is_same_column(one: PrintedLine, other: PrintedLine) -> bool:
    return abs(one.left - other.left) < _SAME_PLACE


def _without_furniture(pages: Sequence[tuple[float, list[PrintedLine]]]) -> list[list[PrintedLine]]:
    """What comes again at the same place of other pages, numbers apart, and numbers alone."""
    edges = [_edge_lines(height, lines) for height, lines in pages]
    keys = Counter(key for found in edges for key in {_place(line) for line in found})
    out = {id(line) for found in edges for line in found if _is_furniture(line, keys)}
    kept = [[line for line in lines if id(line) not in out] for _, lines in pages]
    return kept if any(kept) else [lines for _, lines in pages]


def _edge_lines(height: float, lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    by_place = sorted((line for line in lines if line.height), key=lambda line: -line.bottom)
    outer = [*by_place[:_EDGE_LINES], *by_place[_EDGE_LINES:][-_EDGE_LINES:]]
    zone = _EDGE_ZONE * height
    return [line for line in outer if line.bottom < zone or line.bottom + line.height > height - zone]


def _place(line: PrintedLine) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text.casefold()), round(line.bottom / _SAME_PLACE)


def _is_furniture(line: PrintedLine, keys: Counter[tuple[str, int]]) -> bool:
    words, at = _place(line)
    again = sum(keys[words, at + by] for by in (-1, 0, 1))
    return again >= 2 and len(words) <= _LONGEST_FURNITURE


def _with_last_pages(drafts: Iterable[Draft], count: int) -> list[Draft]:
    """Empty pages at the end begin where the text ends."""
    found = list(drafts)
    begun = sum(len(draft.pages) for draft in found)
    if found and begun < count:
        last = found[-1]
        found[-1] = Draft(last.text, last.kind, (*last.pages, *(len(last.text),) * (count - begun)))
    return found
