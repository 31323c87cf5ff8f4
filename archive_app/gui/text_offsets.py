"""TextOffsets: the one place that converts between code points and the UTF-16 positions of Qt."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left

_WIDE = re.compile("[\U00010000-\U0010ffff]")
_UNSHOWABLE = str.maketrans(
    {
        # QTextDocument starts a new block at these, or takes them for pictures: its length would change.
        "\r": " ",
        "\u2029": " ",
        "\u2028": " ",
        "\x00": "\ufffd",
        "\ufdd0": "\ufffd",
        "\ufdd1": "\ufffd",
        "\ufffc": "\ufffd",
    }
)


def showable(text: str) -> str:
    """The text with what QTextDocument would not keep replaced, one code point for one."""
    return text.translate(_UNSHOWABLE)


class TextOffsets:
    """Positions in one text. Offsets count code points; positions count UTF-16 units, as QTextCursor does."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._wide = array("q", (found.start() for found in _WIDE.finditer(text)))
        self._wide_positions = array("q", (offset + n for n, offset in enumerate(self._wide)))

    def to_position(self, offset: int) -> int:
        """The UTF-16 position of a code point; beyond the text it is the end."""
        offset = min(max(offset, 0), self._length)
        return offset + bisect_left(self._wide, offset)

    def to_offset(self, position: int) -> int:
        """The code point at a UTF-16 position; in the middle of a pair it is the pair."""
        offset = position - bisect_left(self._wide_positions, position)
        return min(max(offset, 0), self._length)
