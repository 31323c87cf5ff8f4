"""A place where the program lies as a stranger gets it: read-only, started from elsewhere."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Place:
    """A folder with the programs, made read-only, and an elsewhere to start them from."""

    programs: Path
    elsewhere: Path

    def run(self, program: str, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        home = self.elsewhere / "home"
        home.mkdir(exist_ok=True)
        environment = {"HOME": str(home), "PATH": "", "LANG": "C.UTF-8", **more}
        command = [str(self.programs / program), *arguments]
        return subprocess.run(
            _bound_by_permissions(command),
            cwd=self.elsewhere,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
        )


def _bound_by_permissions(command: list[str]) -> list[str]:
    """Root may write where nobody may; the same command without that privilege."""
    if os.name != "posix" or os.geteuid() != 0:
        return command
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        pytest.skip("root ignores permissions and setpriv is not here")
    return [setpriv, "--bounding-set", "-dac_override,-dac_read_search,-fowner", *command]


def checked(command: Iterable[str | Path], cwd: Path | None = None) -> None:
    """Runs a command that must not fail."""
    done = subprocess.run([str(word) for word in command], cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def make_read_only(folder: Path) -> None:
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & ~0o222)


def make_writable(folder: Path) -> None:
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            path.chmod(path.stat().st_mode | 0o200)
