"""A process that has opened a library tells nothing: no core dump, no debugger, no readable file."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="these are limits of Unix")

LOOK = """
import ctypes, os, resource, sys
from pathlib import Path
sys.argv = ["archive-app", "documents", "--json", "--library", sys.argv[1]]
if "before" not in os.environ.get("LOOK", ""):
    from archive_app import cli
    cli.main()
Path(sys.argv[-1] + ".made").touch()
print()
print(*resource.getrlimit(resource.RLIMIT_CORE))
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) if sys.platform == "linux" else 0)
sys.stdout.flush()
os.kill(os.getpid(), 6)
"""


def look(folder: Path, **environment: str) -> tuple[list[str], int]:
    """What a process says of itself before it dies, and the rights of a file it made."""
    place = folder / "library"
    command = [sys.executable, "-c", LOOK, str(place)]
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=folder, env={**os.environ, **environment}
    )
    assert done.returncode == -6, done.stderr
    return done.stdout.split("\n")[-3:-1], (folder / "library.made").stat().st_mode & 0o077


def test_nothing_is_told(tmp_path: Path) -> None:
    assert look(tmp_path) == (["0 0", "0"], 0)
    assert not list(tmp_path.glob("core*"))


@pytest.mark.skipif(sys.platform != "linux", reason="PR_GET_DUMPABLE is Linux")
def test_the_look_can_see_the_difference(tmp_path: Path) -> None:
    said, _ = look(tmp_path, LOOK="before")
    assert said[1] == "1"
