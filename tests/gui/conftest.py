"""The window is tested without a screen; a warning of Qt is a failure (see pyproject.toml)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from archive_app.gui.theme import Scheme, Theme

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a screen Qt complains about what only a screen can do; nobody can mend that."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def resources() -> Path:
    return RESOURCES


@pytest.fixture(scope="session")
def shared_theme(qapp: QApplication) -> Theme:
    return Theme(qapp, RESOURCES)


@pytest.fixture
def theme(shared_theme: Theme) -> Theme:
    """The theme of all gui tests, light again for each."""
    if shared_theme.scheme is not Scheme.LIGHT:
        shared_theme.choose(Scheme.LIGHT)
    return shared_theme
