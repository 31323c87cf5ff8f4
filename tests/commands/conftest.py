"""The bundled archive, with an index for a file of tests and a library for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.paths import Places

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("index")


@pytest.fixture
def places(index: Path, tmp_path: Path) -> Places:
    return Places(RESOURCES, index, tmp_path / "library")
