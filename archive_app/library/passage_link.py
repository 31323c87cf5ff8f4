"""PassageLink: a reference to a passage of any document, as plain text that people can read too.

    “quote” — Title of the document [archive:ID:START-END]

What stands in square brackets makes it a link. The quote finds the passage again when the text has changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST_QUOTE = 300
"""Characters of the quote that are written down; enough to know a passage by."""
_REFERENCE = re.compile(
    r"(?:“(?P<quote>[^“”\n]{1,400})” — (?P<title>[^\[\]\n“”]{1,400}) )?"
    r"\[archive:(?P<document>[^\s\[\]]{1,400}):(?P<start>\d{1,9})-(?P<end>\d{1,9})\]"
)
_INNER = str.maketrans({"“": "‘", "”": "’", "[": "(", "]": ")"})


@dataclass(frozen=True, slots=True)
class PassageLink:
    """`start` and `end` are code points of the canonical text; `quote` may be its beginning, or empty."""

    document: str
    start: int
    end: int
    quote: str = ""
    title: str = ""

    @classmethod
    def to(cls, document: str, title: str, text: str, start: int, end: int) -> PassageLink:
        """To `text[start:end]` of the document."""
        quote = " ".join(text[start:end].split())[:LONGEST_QUOTE].strip()
        return cls(document, start, end, quote.translate(_INNER), " ".join(title.split()).translate(_INNER))

    def __str__(self) -> str:
        place = f"[archive:{self.document}:{self.start}-{self.end}]"
        return f"“{self.quote}” — {self.title} {place}" if self.quote and self.title else place


@dataclass(frozen=True, slots=True)
class FoundLink:
    """`text[start:end]` is the reference as it is written in a note."""

    start: int
    end: int
    link: PassageLink


def links_in(note: str) -> Iterator[FoundLink]:
    """Every reference in a text by anybody; what is not written exactly so is text like any other."""
    for found in _REFERENCE.finditer(note):
        start, end = int(found["start"]), int(found["end"])
        if start < end:
            link = PassageLink(found["document"], start, end, found["quote"] or "", found["title"] or "")
            yield FoundLink(found.start(), found.end(), link)
