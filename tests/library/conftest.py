from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive_app.documents.document import Block, BlockKind, Document, Passport
from archive_app.library.key_derivation import KeyDerivation
from archive_app.library.store import Library

QUICK = KeyDerivation(memory=8, passes=1, lanes=1)
"""A key derivation that costs nothing, for libraries that protect nothing."""
PASSPHRASE = "wolf under the bridge"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    with Library.create(folder, PASSPHRASE, QUICK) as library:
        yield library


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
