"""What is being typed: the last words before the cursor, which may be the beginning of a name."""

from __future__ import annotations

import re

LONGEST_NAME = 3
"""Words that are looked at together."""
_FRAGMENT = re.compile(r"[^\"“”„«»():]*$")


def endings(before: str) -> tuple[str, ...]:
    """The last three, two, one words of the text before the cursor, the longest first; none after a blank."""
    match = _FRAGMENT.search(before)
    words = [(word.start(), word[0]) for word in re.finditer(r"\S+", match[0])] if match else []
    if match is None or not words or before[-1:].isspace():
        return ()
    starts = [start for start, _ in words[-LONGEST_NAME:]]
    found = (match[0][start:].lstrip("-!+") for start in starts)
    return tuple(dict.fromkeys(ending for ending in found if ending))
