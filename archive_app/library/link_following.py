"""Following a link: where the passage that it was made to is in the text of today."""

from __future__ import annotations

from dataclasses import replace

from archive_app.library import anchors
from archive_app.library.annotation import AnchorState
from archive_app.library.passage_link import PassageLink
from archive_app.library.quotes import find_quote


def follow(link: PassageLink, text: str) -> tuple[AnchorState, int, int]:
    """Start and end in the text of its document, and how sure that is."""
    if _is_unmoved(link, text):
        return AnchorState.PLACED, link.start, min(link.end, len(text))
    span = find_quote(text, link.quote)
    if span is not None:
        again = find_quote(text[span[1] :], link.quote)
        return (AnchorState.CHECK if again else AnchorState.PLACED), *span
    words = anchors.annotation(link.document, link.quote, 0, len(link.quote))
    found = anchors.place(replace(words, start=link.start, end=link.start + len(link.quote)), text)
    # A link has no context to be sure by.
    state = AnchorState.CHECK if found.state is AnchorState.PLACED else found.state
    return state, found.start, found.end


def _is_unmoved(link: PassageLink, text: str) -> bool:
    there = PassageLink.to(link.document, link.title, text, link.start, link.end).quote
    return bool(there) and link.quote in ("", there)
