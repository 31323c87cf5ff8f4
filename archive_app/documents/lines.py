"""Lines of a plain text, with what their white space says about the layout."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from archive_app.documents.characters import LINE_END, clean

# Some saved pages are one endless line in which wide gaps are all that is left of the paragraphs.
_ENDLESS = 500
_WIDE_GAP = re.compile(r"[ \t\u00a0]{8,}")
_TAB = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A line that has text. `text` is clean; the rest counts white space around it."""

    text: str
    indent: int = 0
    """Columns before the text."""
    trailing: int = 0
    """Columns after the text."""
    gap: int = 0
    """Empty lines above."""
    hyphenated: bool = False
    """A soft hyphen ends it: its last word goes on in the next line."""


def read_lines(text: str) -> list[Line]:
    """The lines that have text, in order."""
    lines: list[Line] = []
    gap = 0
    for raw in LINE_END.split(text):
        pieces = [line for piece in _pieces(raw) if (line := _line(piece)).text]
        lines.extend(replace(line, gap=gap) if at == 0 else line for at, line in enumerate(pieces))
        gap = 0 if pieces else gap + 1
    return lines


def _pieces(raw: str) -> list[str]:
    return _WIDE_GAP.split(raw) if len(raw) > _ENDLESS else [raw]


def _line(raw: str) -> Line:
    """A line measured; its gap is not known yet."""
    bare = raw.rstrip()
    body = bare.lstrip()
    return Line(
        text=clean(body),
        indent=_columns(bare[: len(bare) - len(body)]),
        trailing=_columns(raw[len(bare) :]),
        hyphenated=body.endswith("\u00ad"),
    )


def _columns(blanks: str) -> int:
    return len(blanks) + (_TAB - 1) * blanks.count("\t")
