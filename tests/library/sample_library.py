"""What the tests of the library share: a passphrase, a key that costs nothing, a document."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from archive_app.documents.document import Block, BlockKind, Document, Passport
from archive_app.library.key_derivation import KeyDerivation

QUICK = KeyDerivation(memory=8, passes=1, lanes=1)
"""A key derivation that costs nothing, for libraries that protect nothing."""
PASSPHRASE = "wolf under the bridge"


def a_document(name: str = "letter", text: str = "A letter\nThe strike began on Monday.") -> Document:
    starts = [0, *(place + 1 for place, letter in enumerate(text) if letter == "\n")]
    blocks = tuple(Block(BlockKind.PARAGRAPH, start, (text + "\n").index("\n", start)) for start in starts)
    passport = Passport(
        title=f"Title of {name}",
        source=f"{name}.txt",
        sha256="ab" * 32,
        published="2023-03",
        found=frozenset({"published"}),
    )
    return Document(name, passport, text, blocks)


def as_kept(document: Document) -> Document:
    """A document as the library gives it back on the day it was added."""
    return replace(document, passport=replace(document.passport, added=date.today().isoformat()))
