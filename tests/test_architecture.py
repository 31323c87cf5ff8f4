"""Who may know whom, as a test; and what the command line loads."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest
from house_rules import ROOMS, RULES, Rule, forbidden_words, rooms_in

SOURCE = Path(__file__).resolve().parent.parent / "archive_app"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_house_keeps(rule: Rule) -> None:
    rule("archive_app")


def test_every_module_has_a_room() -> None:
    assert rooms_in(SOURCE) == set(ROOMS), "ROOMS says who it may know"


def test_nobody_says_a_forbidden_word() -> None:
    said = {
        f"{path.relative_to(SOURCE)}:{word}"
        for path in SOURCE.rglob("*.py")
        for word in forbidden_words(ast.parse(path.read_bytes()))
    }
    assert not said


def test_command_line_starts_light() -> None:
    loaded = _modules_after("import archive_app.cli")
    assert "archive_app.cli" in loaded
    assert not loaded & {"PySide6", "shiboken6", "whoosh", "lxml", "bs4", "sqlcipher3", "nacl"}


def test_command_line_loads_neither_qt_nor_whoosh_for_a_list(tmp_path: Path) -> None:
    arguments = ["documents", "--json", "--library", str(tmp_path)]
    loaded = _modules_after(f"from archive_app import cli; assert cli.main({arguments!r}) == 0")
    assert "archive_app.archive" in loaded
    assert not loaded & {"PySide6", "shiboken6", "archive_app.gui", "whoosh", "lxml", "asyncio", "socket"}


def _modules_after(statements: str) -> set[str]:
    """The modules that a fresh interpreter holds after `statements`."""
    script = f"{statements}\nimport sys; print('|modules|', *sys.modules, sep='\\n')"
    environment = {**os.environ, "PYTHONPATH": str(SOURCE.parent)}
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.partition("|modules|")[2].split())
