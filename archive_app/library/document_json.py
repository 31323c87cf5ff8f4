"""A Document as JSON, the form in which the library keeps it."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from archive_app.documents.document import Block, BlockKind, Document, Passport


def to_json(document: Document) -> str:
    passport = asdict(document.passport) | {"found": sorted(document.passport.found)}
    blocks = [[block.kind.value, block.start, block.end] for block in document.blocks]
    return json.dumps(
        {"id": document.id, "passport": passport, "text": document.text, "blocks": blocks},
        ensure_ascii=False,
    )


def from_json(text: str) -> Document:
    """`text` comes from our own encrypted database. What is kept there was added, never bundled."""
    kept: dict[str, Any] = json.loads(text)
    passport = kept["passport"] | {"found": frozenset(kept["passport"]["found"])}
    blocks = tuple(Block(BlockKind(kind), start, end) for kind, start, end in kept["blocks"])
    return Document(kept["id"], Passport(**passport), kept["text"], blocks)
