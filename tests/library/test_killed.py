"""Killed at any instant of any work, the library opens, holds everything confirmed, and its index agrees."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the killing ground forks")

GROUND = Path(__file__).with_name("killing_ground.py")


def survive(folder: Path, rounds: int, seed: int) -> dict[str, int]:
    """How often each kind of work was interrupted."""
    command = [sys.executable, "-B", str(GROUND), str(folder), str(rounds), str(seed)]
    environment = {**os.environ, "PYTHONPATH": str(GROUND.parents[2])}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def test_nothing_confirmed_is_lost(tmp_path: Path) -> None:
    told = survive(tmp_path, rounds=12, seed=1)
    assert told["rounds"] == 12
    assert told["kept by add"] > 0


@pytest.mark.slow
def test_nothing_confirmed_is_lost_a_thousand_times(tmp_path: Path) -> None:
    told = {}
    for part in range(10):
        folder = tmp_path / str(part)
        folder.mkdir()
        for work, times in survive(folder, rounds=100, seed=100 * part + 1).items():
            told[work] = told.get(work, 0) + times
    assert told["rounds"] == 1000
    kinds = ("add", "correct", "index", "change", "compact", "backup", "shares")
    assert all(told.get(work, 0) > 4 for work in kinds), told
    print(told)
