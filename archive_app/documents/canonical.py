"""The canonical text: paragraphs → one text and its blocks."""

from __future__ import annotations

from collections.abc import Iterable

from archive_app.documents.characters import clean
from archive_app.documents.document import Block, BlockKind
from archive_app.documents.draft import Draft

VERSION = 1
"""Raised whenever reading makes another text of the same file: every offset kept elsewhere depends on it."""


def canonical(drafts: Iterable[Draft]) -> tuple[str, tuple[Block, ...]]:
    """The text, one paragraph a line, and a block for every line; together the blocks are the text."""
    lines: list[str] = []
    blocks: list[Block] = []
    start = 0
    for draft in drafts:
        line = clean(draft.text)
        if line:
            lines.append(line)
            blocks.append(Block(draft.kind or BlockKind.PARAGRAPH, start, start + len(line)))
            start += len(line) + 1
    return "\n".join(lines), tuple(blocks)
