from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sample_library import PASSPHRASE, QUICK

from archive_app.library.store import Library


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    with Library.create(folder, PASSPHRASE, QUICK) as library:
        yield library
