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
    end_of_title = text.index("\n") if "\n" in text else len(text)
    blocks = (
        Block(BlockKind.TITLE, 0, end_of_title),
        Block(BlockKind.PARAGRAPH, end_of_title + 1, len(text)),
    )
    passport = Passport(
        title=f"Title of {name}",
        source=f"{name}.txt",
        sha256="ab" * 32,
        published="2023-03",
        found=frozenset({"published"}),
    )
    return Document(name, passport, text, blocks)
