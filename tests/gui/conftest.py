"""The window is tested without a screen; a warning of Qt is a failure (see pyproject.toml)."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication
from window_steps import settle

from archive_app.archive import Archive
from archive_app.gui.app import App
from archive_app.gui.theme import Scheme, Theme
from archive_app.gui.translator import Translator
from archive_app.paths import Places

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


@pytest.fixture(scope="session")
def shared_translator(qapp: QApplication) -> Translator:
    return Translator(qapp, RESOURCES)


@pytest.fixture(autouse=True)
def english(shared_translator: Translator) -> None:
    """As an English reader has it, plurals and all, whatever the test before has chosen."""
    shared_translator.choose("en")


@pytest.fixture(scope="session")
def index_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("index")


@pytest.fixture
def where(index_folder: Path, tmp_path: Path) -> Places:
    """The real resources, with a personal folder that is not there yet."""
    return Places(RESOURCES, index_folder, tmp_path / "library")


@pytest.fixture
def app(where: Places, theme: Theme, shared_translator: Translator, qtbot: QtBot) -> Iterator[App]:
    """The whole program in English on the bundled documents, its first search answered."""
    made = App(Archive.open(where), theme, shared_translator, where)
    made.window.resize(1366, 768)
    with qtbot.waitActive(made.window):
        made.window.show()
        made.window.activateWindow()
    made.start()
    qtbot.waitUntil(lambda: made.window.reading.reader.shown is not None)
    yield made
    made.window.close()
    made.close()
    made.window.deleteLater()


@pytest.fixture
def add(app: App, qtbot: QtBot, tmp_path: Path) -> Callable[[str, bytes], str]:
    """Adds a file and opens it."""

    def add(name: str, data: bytes) -> str:
        (tmp_path / name).write_bytes(data)
        document = next(iter(app.archive.add([tmp_path / name]))).document
        assert document is not None
        app.reading.open_document(document)
        settle(app, qtbot)
        return document

    app.archive.library.keep_in_memory()
    return add
