"""Plain text → paragraphs."""

from __future__ import annotations

from archive_app.documents.draft import Reading
from archive_app.documents.layout import paragraphs
from archive_app.documents.lines import read_lines


def read_text(text: str) -> Reading:
    """The paragraphs of a plain text; it states no facts about itself."""
    return Reading(tuple(paragraphs(read_lines(text))))
