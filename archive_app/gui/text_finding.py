"""Finding in one text, letter by letter: case, ё, apostrophes and kinds of blanks do not matter."""

from __future__ import annotations

Span = tuple[int, int]
_SAME = str.maketrans(
    {"ё": "е", "’": "'", "ʼ": "'", "‘": "'", "`": "'", "\u00a0": " ", "\u202f": " ", "‑": "-"}
)


def fold(text: str) -> str:
    """The text with such differences gone and its length kept."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return lower.translate(_SAME)


def occurrences(folded: str, wanted: str) -> list[Span]:
    """Where `wanted` stands in a text that `fold` has made, without overlaps."""
    needle, found, at = fold(wanted), list[Span](), 0
    while needle and (at := folded.find(needle, at)) >= 0:
        found.append((at, at + len(needle)))
        at += len(needle)
    return found
