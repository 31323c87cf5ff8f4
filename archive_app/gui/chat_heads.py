"""The heads of messages in a chat: who said it when, in answer to whom, told apart in a line of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from archive_app.documents.document import BlockKind, Document

CHAT = "chat"
INKS = ("accent", "organisation", "person", "date")
"""Colours for the names of those who speak, in turn."""
_HEAD = re.compile(r"(?P<time>\d\d:\d\d) (?P<name>[^→⤳]+?)(?= [→⤳] |$)")


@dataclass(frozen=True, slots=True)
class Head:
    """Where in its line the name of the sender stands, and the ink for it."""

    start: int
    end: int
    ink: str


def chat_heads(document: Document) -> dict[int, Head]:
    """By the number of their block; empty where the document is no chat."""
    heads: dict[int, Head] = {}
    inks: dict[str, str] = {}
    for number, block in enumerate(document.blocks if document.passport.kind == CHAT else ()):
        found = _HEAD.match(document.text, block.start, block.end)
        if found and block.kind is BlockKind.CREDIT:
            ink = inks.setdefault(found["name"], INKS[len(inks) % len(INKS)])
            heads[number] = Head(found.start("name") - block.start, found.end("name") - block.start, ink)
    return heads
