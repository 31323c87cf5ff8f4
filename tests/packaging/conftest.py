"""The source as a clone holds it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from place import ROOT


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a clone holds, without what was built in it."""
    target = tmp_path_factory.mktemp("source") / "archive-app"
    built = shutil.ignore_patterns(".git", ".venv", ".*_cache", ".hypothesis", "build", "dist", "__pycache__")
    shutil.copytree(ROOT, target, ignore=built)
    for path in (target / "index").iterdir():
        if path.name != "README.md":
            path.unlink() if path.is_file() else shutil.rmtree(path)
    return target
