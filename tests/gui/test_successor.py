"""A process stands ready to take the place of the one that locks, and is told how to look only then."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from archive_app.gui.successor import STAND_BY, Successor

ROOT = Path(__file__).resolve().parents[2]
WAITING = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from archive_app.gui.successor import Summons
qt = QCoreApplication([])
log = Path(sys.argv[1])
(log / "ready").touch()
(log / "told.new").write_text(json.dumps([Summons().wait(), sys.argv[2:]]))
(log / "told.new").rename(log / "told")
"""
PATIENCE = 30


@pytest.fixture
def successor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Successor]:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    made = Successor([sys.executable, "-c", WAITING, str(tmp_path)])
    yield made
    made.dismiss()


def when(there: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not there():
        assert time.monotonic() < until
        time.sleep(0.01)


def told(folder: Path) -> list[list[str] | None]:
    when((folder / "told").exists)
    return list(json.loads((folder / "told").read_text()))


def test_it_waits_and_is_told_by_no_argument(successor: Successor, tmp_path: Path) -> None:
    assert successor.stand_by()
    when((tmp_path / "ready").exists)
    assert successor.stand_by()
    assert successor.take_over(["--lang", "be"])
    assert told(tmp_path) == [["--lang", "be"], [STAND_BY]]


def test_it_need_not_stand_ready_before(successor: Successor, tmp_path: Path) -> None:
    assert successor.take_over(["--dark"])
    assert told(tmp_path) == [["--dark"], [STAND_BY]]


def test_it_ends_with_the_one_it_waited_for(successor: Successor, tmp_path: Path) -> None:
    assert successor.stand_by()
    when((tmp_path / "ready").exists)
    assert successor._process is not None
    assert successor._process.stdin is not None
    successor._process.stdin.close()
    assert told(tmp_path) == [None, [STAND_BY]]


def test_one_that_is_not_wanted_is_gone(successor: Successor) -> None:
    assert successor.stand_by()
    assert successor._process is not None
    process = successor._process
    successor.dismiss()
    assert process.returncode is not None


def test_one_that_was_killed_is_replaced(successor: Successor, tmp_path: Path) -> None:
    assert successor.stand_by()
    when((tmp_path / "ready").exists)
    assert successor._process is not None
    first = successor._process
    os.kill(first.pid, signal.SIGKILL)
    first.wait(PATIENCE)
    assert successor.take_over(["--dark"])
    assert told(tmp_path) == [["--dark"], [STAND_BY]]


def test_where_nothing_can_be_started_that_is_told(tmp_path: Path) -> None:
    assert not Successor([str(tmp_path / "nothing")]).take_over([])
