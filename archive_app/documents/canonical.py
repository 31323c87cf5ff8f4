"""The canonical text: paragraphs → one text, its blocks, and where its pages begin."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from archive_app.documents.characters import clean
from archive_app.documents.document import Block, BlockKind, Picture
from archive_app.documents.draft import Draft

VERSION = 3
"""Raised whenever reading makes another text of the same file: every offset kept elsewhere depends on it."""

MOST_PICTURES = 300
"""Of one document; the others are passed over."""
_LONGEST_LABEL = 20


@dataclass(frozen=True, slots=True)
class Canonical:
    """The text, one paragraph a line, and a block for every line; together the blocks are the text."""

    text: str
    blocks: tuple[Block, ...]
    pages: tuple[int, ...]
    pictures: tuple[Picture, ...] = ()


def canonical(drafts: Iterable[Draft]) -> Canonical:
    lines: list[str] = []
    blocks: list[Block] = []
    pages: list[int] = []
    pictures: list[Picture] = []
    start = 0
    for draft in drafts:
        line = clean(draft.text)
        if line:
            lines.append(line)
            kind, label = draft.kind or BlockKind.PARAGRAPH, clean(draft.label)[:_LONGEST_LABEL]
            blocks.append(Block(kind, start, start + len(line), label))
            pages.extend(start + min(page, len(line)) for page in draft.pages)
            after = start + len(line) + 1
            pictures.extend(
                Picture(after if each.below else start, each.ref, each.alt) for each in draft.pictures
            )
            start = after
    text = "\n".join(lines)
    hung = (replace(each, above=min(each.above, len(text))) for each in pictures[:MOST_PICTURES])
    return Canonical(text, tuple(blocks), tuple(pages), tuple(hung))
