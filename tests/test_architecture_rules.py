"""Every rule is tried on a small planted house: it finds what breaks it, and lets a good one be."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from house_rules import (
    RULES,
    Rule,
    command_line_reaches_no_window,
    forbidden_words,
    libraries_stay_with_their_owner,
    nobody_imports_the_network,
    nobody_imports_what_loads_code,
    rooms_keep_their_borders,
)
from pytest_archon.failure import pop_failures

GOOD_HOUSE = {
    "__init__.py": "",
    "errors.py": "import os",
    "paths.py": "from pathlib import Path",
    "archive.py": "from planted.search import indexer, results\nfrom planted.library import store",
    "cli.py": "from urllib.parse import quote\ndef f():\n    import planted.archive",
    "__main__.py": "from planted import cli\nfrom planted.gui import app",
    "documents/__init__.py": "",
    "documents/reader.py": "from planted.errors import *",
    "search/__init__.py": "",
    "search/results.py": "from dataclasses import dataclass",
    "search/indexer.py": "from planted.documents import reader\nimport whoosh",
    "library/__init__.py": "",
    "library/store.py": "import sqlcipher3",
    "gui/__init__.py": "",
    "gui/app.py": "from PySide6.QtCore import Qt\nfrom planted import archive\nimport planted.search.results",
}

BROKEN = [
    (rooms_keep_their_borders, "documents/reader.py", "from planted.search.results import Hit"),
    (rooms_keep_their_borders, "library/store.py", "def f():\n    from planted.documents import reader"),
    (rooms_keep_their_borders, "gui/app.py", "import planted.search.indexer"),
    (rooms_keep_their_borders, "errors.py", "from planted import paths"),
    (libraries_stay_with_their_owner, "search/results.py", "def f():\n    from PySide6.QtCore import Qt"),
    (libraries_stay_with_their_owner, "archive.py", "import whoosh.index"),
    (nobody_imports_the_network, "archive.py", "def f():\n    import socket"),
    (nobody_imports_the_network, "archive.py", "from urllib import request"),
    (nobody_imports_the_network, "archive.py", "from urllib.request import urlopen"),
    (nobody_imports_the_network, "archive.py", "import http.client"),
    (nobody_imports_the_network, "gui/app.py", "from PySide6.QtNetwork import QTcpSocket"),
    (nobody_imports_what_loads_code, "search/indexer.py", "from pickle import loads"),
    (command_line_reaches_no_window, "archive.py", "def f():\n    from planted.gui import app"),
]


@pytest.fixture
def planted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    house = tmp_path / "planted"
    for name, text in GOOD_HOUSE.items():
        (house / name).parent.mkdir(parents=True, exist_ok=True)
        (house / name).write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    return house


@pytest.fixture(autouse=True)
def _no_failures_left() -> Iterator[None]:
    yield
    pop_failures()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_rule_lets_a_good_house_be(rule: Rule, planted: Path) -> None:
    rule(planted.name)
    assert not pop_failures()


@pytest.mark.parametrize(("rule", "module", "text"), BROKEN, ids=[text.strip() for *_, text in BROKEN])
def test_rule_finds_what_breaks_it(rule: Rule, module: str, text: str, planted: Path) -> None:
    (planted / module).write_text(text, encoding="utf-8")
    rule(planted.name)
    assert pop_failures()


FORBIDDEN = [
    "from PySide6 import QtNetwork",
    "QtGui.QDesktopServices.openUrl(x)",
    "eval('1')",
    "compile(x, '', 'exec')",
    "__import__('x')",
    "importlib.import_module('x')",
]


@pytest.mark.parametrize("text", FORBIDDEN)
def test_forbidden_word_is_found(text: str) -> None:
    assert list(forbidden_words(ast.parse(text)))


@pytest.mark.parametrize("text", ["re.compile('x')", "from PySide6 import QtCore", "dialog.exec()", "'eval'"])
def test_harmless_word_is_not(text: str) -> None:
    assert not list(forbidden_words(ast.parse(text)))
