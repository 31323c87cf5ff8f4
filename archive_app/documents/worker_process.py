"""The worker as a process: how it is started, its pipes, and its end when it overruns."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic
from typing import Any, BinaryIO, cast

from archive_app.documents.answers import (
    BROKEN_DOWN,
    Found,
    Gone,
    beside_in,
    found_in,
    grey_page_in,
    picture_in,
    want_in,
)
from archive_app.documents.confinement import LIMITS
from archive_app.documents.frames import BrokenFrame, read_frame, write_frame
from archive_app.documents.large_file import LargeFile
from archive_app.documents.page_picture import GreyPage, PagePicture
from archive_app.documents.windows_job import Job
from archive_app.errors import UnreadableSource

WORKER_ARGUMENT = "--document-worker"
"""With it the frozen program is the worker."""
CONSOLE = "archive-app-cli"
TOO_SLOW = "it took too long to read"
MOST_BYTES = 4 * 1024 * 1024 * 1024
"""Of all documents in one file."""
_MOST_TIMES = 8
"""How often as many bytes as a large file has may be read of it, and come out of it."""
_SMALL, _LEAST = 256 * 1024 * 1024, 4096
_BYTES_A_SECOND = 4_000_000
_LEAST_SECONDS = 0.1
_LONGEST_NAME = 1000
_SECONDS_TO_START = 60.0
_NEEDED = ("PATH", "SYSTEMROOT", "WINDIR", "TEMP", "TMP", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


@dataclass(frozen=True, slots=True)
class Limits:
    """For one document: `seconds` of time, bytes of `memory`, bytes of `output`."""

    seconds: float = 60.0
    memory: int = 1024 * 1024 * 1024
    output: int = 256 * 1024 * 1024


class WorkerProcess:
    """One process and its pipes."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            worker_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._job = Job(self._process, limits.memory)
        # Both are there because they were asked for.
        self._requests = cast(BinaryIO, self._process.stdin)
        self._answers = cast(BinaryIO, self._process.stdout)
        self.held: tuple[str, ...] = ()

    def greet(self) -> None:
        """The first question: what holds. How long a worker takes to start says nothing about a file."""
        limits = json.dumps({"memory": self._limits.memory}).encode()
        told = json.loads(self._answer(limits, seconds=_SECONDS_TO_START))
        self.held = (*told, *([LIMITS] if self._job.holds else []))

    def contents(
        self, untrusted: bytes | LargeFile, name: str, start: int, *, whole: bool
    ) -> Iterator[Found]:
        """What is in the file from the item `start` on. Raises Gone, and UnreadableSource where a large file
        cannot be read any more."""
        large = untrusted if isinstance(untrusted, LargeFile) else None
        here = b"" if isinstance(untrusted, LargeFile) else untrusted
        request = {"name": name[-_LONGEST_NAME:], "from": start, "whole": whole}
        size = {"size": large.size} if large else {}
        feeder = _Feeder(self._answer, large, self._limits.seconds)
        answer = feeder.answer(json.dumps(request | size).encode(), here)
        left = max(MOST_BYTES, _MOST_TIMES * (large.size if large else 0))
        while "end" not in answer:
            if "exhausted" in answer:
                raise Gone(answer["exhausted"])
            original = self._answer() if answer.get("bytes") else here
            beside = self._answer() if answer.get("beside") else b""
            left -= len(beside) + (len(original) if answer.get("bytes") else 0)
            if left < 0:
                raise Gone(BROKEN_DOWN)
            yield replace(found_in(answer, original), beside=beside_in(answer, beside))
            answer = feeder.answer()

    def page_picture(self, untrusted: bytes, page: int, width: int, quotes: Sequence[str]) -> PagePicture:
        """Raises Gone and UnreadableSource."""
        request = {"page": page, "width": width, "quotes": list(quotes)}
        shape = self._drawn(request, untrusted)
        return picture_in(shape, self._answer())

    def grey_page(self, untrusted: bytes, page: int) -> GreyPage:
        """Raises Gone and UnreadableSource."""
        shape = self._drawn({"grey": page}, untrusted)
        return grey_page_in(shape, self._answer())

    def pictures(
        self,
        untrusted: bytes,
        name: str,
        refs: Sequence[str],
        width: int,
        beside: Mapping[str, bytes],
        *,
        enlarged: bool,
    ) -> tuple[PagePicture | None, ...]:
        """Raises Gone and UnreadableSource."""
        sizes = {name: len(data) for name, data in beside.items()}
        size = {"width": width, "enlarged": enlarged}
        request = {"pictures": list(refs), "name": name[-_LONGEST_NAME:], "beside": sizes, **size}
        frames = [json.dumps(request).encode(), b"".join((untrusted, *beside.values()))]
        found: list[PagePicture | None] = []
        for _ in refs:
            shape = _readable(self._ask(*frames))
            found.append(None if "absent" in shape else picture_in(shape, self._answer()))
            frames = []
        return tuple(found)

    def _drawn(self, request: dict[str, Any], untrusted: bytes) -> Any:
        """What a picture is like that follows. Raises Gone and UnreadableSource."""
        return _readable(self._ask(json.dumps(request).encode(), untrusted))

    def is_running(self) -> bool:
        return self._process.poll() is None

    def kill(self) -> None:
        self._process.kill()

    def stop(self) -> None:
        self.kill()
        self._process.wait()
        self._job.close()
        for pipe in (self._requests, self._answers):
            with suppress(OSError):  # what was not sent yet never will be
                pipe.close()

    def _ask(self, *frames: bytes) -> Any:
        """The first answer to a question."""
        return json.loads(self._answer(*frames))

    def _answer(self, *frames: bytes, seconds: float | None = None) -> bytes:
        """The next answer, after a question if there is one; it may take the time for a document, or so many
        `seconds`. Raises Gone."""
        with self._watched(seconds or self._limits.seconds) as overrun:
            try:
                for frame in frames:
                    write_frame(self._requests, frame)
                answer = read_frame(self._answers, self._limits.output)
            except (OSError, BrokenFrame):
                answer = None
        if answer is None:
            raise Gone(TOO_SLOW if overrun.is_set() else BROKEN_DOWN)
        return answer

    @contextmanager
    def _watched(self, seconds: float) -> Iterator[threading.Event]:
        """Killing the process ends every wait for its pipes, on all systems alike."""
        overrun = threading.Event()

        def stop() -> None:
            overrun.set()
            self._process.kill()

        watchdog = threading.Timer(seconds, stop)
        watchdog.daemon = True
        watchdog.start()
        try:
            yield overrun
        finally:
            watchdog.cancel()


class _Feeder:
    """Gives the worker what it wants of a large file until it answers, in bounded time and bounded often."""

    def __init__(self, ask: Callable[..., bytes], large: LargeFile | None, seconds: float) -> None:
        self._ask = ask
        self._large = large
        self._seconds = seconds
        self._left = _MOST_TIMES * large.size + _SMALL if large else 0
        """Bytes that it may still want: nobody needs to read all of it many times."""

    def answer(self, *frames: bytes) -> Any:
        """About one document: its time, and a second more for every four megabytes on the way to it."""
        ends = monotonic() + self._seconds
        answer = json.loads(self._ask(*frames))
        while self._large and "want" in answer:
            at, length = want_in(answer, self._large.size)
            self._left -= max(length, _LEAST)
            if self._left < 0:
                raise Gone(TOO_SLOW)
            ends += length / _BYTES_A_SECOND
            piece = self._large.read(at, length)
            answer = json.loads(self._ask(piece, seconds=max(_LEAST_SECONDS, ends - monotonic())))
        return answer


def _readable(answer: Any) -> Any:
    """The same answer, if it is one. Raises Gone and UnreadableSource."""
    if "exhausted" in answer:
        raise Gone(answer["exhausted"])
    if "unreadable" in answer:
        raise UnreadableSource(reason=str(answer["unreadable"]))
    return answer


def worker_command() -> list[str]:
    """How the worker is started: from source by Python, frozen by the program without a window."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-P", "-m", "archive_app.documents.worker"]
    return [str(console_program()), WORKER_ARGUMENT]


def console_program() -> Path:
    """The frozen program without a window, where there is one."""
    program = Path(sys.executable)
    console = program.with_name(CONSOLE + program.suffix)
    return console if console.is_file() else program


def _environment() -> dict[str, str]:
    """No more than Python needs: the same modules, and no file written."""
    environment = {name: os.environ[name] for name in _NEEDED if name in os.environ}
    environment["PYTHONPATH"] = os.pathsep.join(entry or str(Path.cwd()) for entry in sys.path)
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    return environment
