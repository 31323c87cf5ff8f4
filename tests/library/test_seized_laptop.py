"""The machine is taken away: of two hundred words that the reader used, not one lies open anywhere."""

from __future__ import annotations

import base64
import json
import os
import random
import signal
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from canaries import OpenFiles, Search, canaries
from sample_library import PASSPHRASE, QUICK

from archive_app.library.store import Library
from archive_app.settings import BOOKMARK

READER = Path(__file__).with_name("seized_reader.py")
ROOT = READER.parents[2]
WORDS = canaries(200)
PATIENCE = 60

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="open files are watched by /proc")


@dataclass
class Laptop:
    """`searched` is what is looked through; sources, passphrase and the plan lie elsewhere, as on a stick."""

    searched: Path
    stick: Path

    @classmethod
    def new(cls, folder: Path) -> Laptop:
        laptop = cls(folder / "laptop", folder / "stick")
        for name in ("home", "config", "data", "cache", "state", "runtime", "tmp", "cwd"):
            (laptop.searched / name).mkdir(parents=True)
        (laptop.searched / "runtime").chmod(0o700)
        laptop.stick.mkdir()
        Library.create(laptop.library, PASSPHRASE, QUICK).close()
        (laptop.stick / "secret").write_text(PASSPHRASE)
        laptop._write_sources()
        return laptop

    @property
    def library(self) -> Path:
        return self.searched / "data" / "library"

    def _write_sources(self) -> None:
        """A hundred and fifty words in thirty texts, their titles and file names."""
        for number in range(30):
            five = WORDS[number * 5 : number * 5 + 5]
            text = f"{five[1]} {five[2]}\n\n" + f"{five[3]} met {five[4]} and Siarhei Antusevich. " * 60
            (self.stick / f"{five[0]}.txt").write_text(text)

    def plan(self, end: str) -> dict[str, Any]:
        return {
            "library": str(self.library),
            "secret": str(self.stick / "secret"),
            "passphrase": PASSPHRASE,
            "sources": sorted(str(path) for path in self.stick.glob("*.txt")),
            "note": " ".join(WORDS[150:170]),
            "tag": " ".join(WORDS[170:180]),
            "query": " ".join(WORDS[180:190]),
            "setting": " ".join(WORDS[190:195]),
            "correction": " ".join(WORDS[195:200]),
            "backup": str(self.searched / "home" / "backup"),
            "export": str(self.stick / "taken along"),  # what is exported is in the clear, and says so
            "end": end,
        }

    def environment(self) -> dict[str, str]:
        here = {
            f"XDG_{name.upper()}_HOME": str(self.searched / name)
            for name in ("config", "data", "cache", "state")
        }
        return {
            **os.environ,
            **here,
            "XDG_RUNTIME_DIR": str(self.searched / "runtime"),
            "HOME": str(self.searched / "home"),
            "TMPDIR": str(self.searched / "tmp"),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    def use(self, kind: str, end: str, kill_in: str = "", after: float = 0.0) -> None:
        """The reader at work, watched all the time; killed so many seconds into a phase, or left in peace."""
        process = subprocess.Popen(
            [sys.executable, str(READER), kind],
            cwd=self.searched / "cwd",
            env=self.environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert process.stdin
        assert process.stdout
        with process, OpenFiles(process.pid, Search(WORDS), self.stick) as watched:
            process.stdin.write(json.dumps(self.plan(end)))
            process.stdin.close()
            for line in process.stdout:
                if line.strip() == kill_in:
                    time.sleep(after)
                    os.kill(process.pid, signal.SIGKILL)
                    break
            process.stdout.read()
            assert process.wait(PATIENCE) == (-signal.SIGKILL if kill_in else 0), process.stderr.read()  # type: ignore[union-attr]
        assert watched.found == {}
        assert watched.looks > 5

    @contextmanager
    def fresh_process(self) -> Iterator[int]:
        """The one that took the place of the locked one; its id. Afterwards it is gone."""
        until = time.monotonic() + PATIENCE
        found: list[int] = []
        while not found and time.monotonic() < until:
            found = [int(place.name) for place in Path("/proc").glob("[0-9]*") if self._is_ours(place)]
        (process,) = found
        try:
            time.sleep(1)
            yield process
        finally:
            os.kill(process, signal.SIGKILL)

    def _is_ours(self, place: Path) -> bool:
        with suppress(OSError):
            return os.fsencode(self.library) in (place / "cmdline").read_bytes()
        return False

    def must_tell_nothing(self) -> None:
        assert Search(WORDS).in_folders(self.searched) == {}

    def must_hold_everything(self) -> None:
        """All behind the passphrase; of a reader who did nothing, nothing would be found either."""
        with Library.open(self.library, PASSPHRASE) as library:
            kept = "".join(each.text + each.passport.source for each in library.documents())
            noted = "".join(each.note + " ".join(each.tags) for each in library.annotations())
        assert [word for word in WORDS[:150] if word not in kept] == []
        assert [word for word in WORDS[150:180] if word not in noted] == []


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    return Laptop.new(tmp_path)


def test_a_planted_leak_is_found(tmp_path: Path) -> None:
    """The test of the test: each form in which a word could lie there."""
    word = WORDS[3]
    (tmp_path / "plain").write_bytes(b"..." + word.encode())
    (tmp_path / "wide").write_bytes(b"..." + word.encode("utf-16-le"))
    (tmp_path / "big").write_bytes(b"..." + word.encode("utf-16-be"))
    (tmp_path / "deflated").write_bytes(b"x\x9c?" + zlib.compress(f"about {word}".encode()))
    (tmp_path / "letters").write_bytes(b"q: " + base64.b64encode(f"about {word}".encode()))
    (tmp_path / f"name of {word}").touch()
    (tmp_path / "innocent").write_bytes(b"nothing here")
    found = Search(WORDS).in_folders(tmp_path)
    assert len(found) == 6
    assert all(words == {word} for words in found.values())


SPILLING = """
import sys, tempfile, time
file = tempfile.TemporaryFile()
file.write(sys.stdin.buffer.read())
file.flush()
time.sleep(1)
"""


def test_a_deleted_file_that_is_still_open_is_found() -> None:
    process = subprocess.Popen([sys.executable, "-c", SPILLING], stdin=subprocess.PIPE)
    with process, OpenFiles(process.pid, Search(WORDS)) as watched:
        assert process.stdin
        process.stdin.write(WORDS[0].encode())
        process.stdin.close()
        process.wait(PATIENCE)
    assert list(watched.found.values()) == [{WORDS[0]}]


def test_a_reader_whose_program_leaks_is_found_out(laptop: Laptop) -> None:
    with pytest.raises(AssertionError, match="deleted"):
        laptop.use("leak", "exit")
    with pytest.raises(AssertionError, match="recent"):
        laptop.must_tell_nothing()


def test_commands_leave_nothing(laptop: Laptop) -> None:
    laptop.use("commands", "exit")
    laptop.must_tell_nothing()
    laptop.must_hold_everything()
    with Library.open(laptop.library, PASSPHRASE) as library:
        assert WORDS[195] in "".join(map(str, library._database.rows("SELECT * FROM corrections")))


def test_a_window_that_is_closed_leaves_nothing(laptop: Laptop) -> None:
    laptop.use("window", "exit")
    exported = (laptop.stick / "taken along.jsonld").read_text("utf-8")
    assert WORDS[150] in exported
    assert WORDS[195] in (laptop.stick / "taken along.txt").read_text("utf-8")
    with Library.open(laptop.library, PASSPHRASE) as library:
        assert WORDS[195] in "".join(map(str, library._database.rows("SELECT * FROM corrections")))
        assert library.index_label("added")
    laptop.must_tell_nothing()
    laptop.must_hold_everything()


def test_a_window_that_is_killed_leaves_nothing(laptop: Laptop) -> None:
    laptop.use("window", "kill", "annotating", 0.05)
    laptop.must_tell_nothing()
    with Library.open(laptop.library, PASSPHRASE) as library:
        assert library.document_count() >= 1


def test_a_window_that_is_locked_leaves_nothing(laptop: Laptop) -> None:
    laptop.use("window", "lock")
    with laptop.fresh_process() as fresh:
        assert Search(WORDS).in_bytes(Path(f"/proc/{fresh}/cmdline").read_bytes()) == set()
        assert Search(WORDS).in_bytes(Path(f"/proc/{fresh}/environ").read_bytes()) == set()
        laptop.must_tell_nothing()
    laptop.must_hold_everything()
    with Library.open(laptop.library, PASSPHRASE) as library:
        assert library.setting(BOOKMARK.name)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["commands", "window"])
@pytest.mark.parametrize("phase", ["importing", "indexing", "annotating", "correcting", "exporting"])
def test_killed_in_every_phase_nothing_is_left(laptop: Laptop, kind: str, phase: str) -> None:
    chance = random.Random(f"{kind} {phase}")
    for _ in range(12):
        laptop.use(kind, "kill", phase, chance.uniform(0, 0.6))
        laptop.must_tell_nothing()
    Library.open(laptop.library, PASSPHRASE).close()
