"""The canonical text: paragraphs → one text, its blocks, and where its pages begin."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from archive_app.documents.characters import clean
from archive_app.documents.document import Block, BlockKind
from archive_app.documents.draft import Draft

VERSION = 2
"""Raised whenever reading makes another text of the same file: every offset kept elsewhere depends on it."""


@dataclass(frozen=True, slots=True)
class Canonical:
    """The text, one paragraph a line, and a block for every line; together the blocks are the text."""

    text: str
    blocks: tuple[Block, ...]
    pages: tuple[int, ...]


def canonical(drafts: Iterable[Draft]) -> Canonical:
    lines: list[str] = []
    blocks: list[Block] = []
    pages: list[int] = []
    start = 0
    for draft in drafts:
        line = clean(draft.text)
        if line:
            lines.append(line)
            blocks.append(Block(draft.kind or BlockKind.PARAGRAPH, start, start + len(line)))
            pages.extend(start + min(page, len(line)) for page in draft.pages)
            start += len(line) + 1
    return Canonical("\n".join(lines), tuple(blocks), tuple(pages))
