"""Isolation: foreign files are parsed in a worker process that is stopped when it overruns."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, cast

from archive_app.documents.document import Document
from archive_app.documents.frames import BrokenFrame, read_frame, write_frame
from archive_app.documents.page_picture import PagePicture, Rectangle
from archive_app.documents.reader import MANY
from archive_app.documents.serialisation import from_json
from archive_app.documents.source_file import read_file
from archive_app.errors import BadInput, BrokenInstallation, UnreadableSource

WORKER_ARGUMENT = "--document-worker"
"""With it the frozen program is the worker."""
CONSOLE = "archive-app-cli"
TOO_SLOW = "it took too long to read"
BROKEN_DOWN = "the reader broke down on it"
NO_WORKER = "the process that reads files does not start"
SOMEWHERE = "…"
"""Where in a file a document killed the worker, which cannot say it any more."""
MOST_BYTES = 4 * 1024 * 1024 * 1024
"""Of all documents in one file."""
_LONGEST_NAME = 1000
_MOST_KILLS = 5
_NEEDED = ("PATH", "SYSTEMROOT", "WINDIR", "TEMP", "TMP", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


@dataclass(frozen=True, slots=True)
class Limits:
    """For one document: `seconds` of time, bytes of `memory`, bytes of `output`."""

    seconds: float = 60.0
    memory: int = 1024 * 1024 * 1024
    output: int = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Found:
    """A document in a file, or why there is none.

    `name` is the way to it inside the file, empty for the file itself; `original` its bytes.
    """

    name: str
    document: Document | None = None
    original: bytes = b""
    reason: str | None = None


class Isolation:
    """Reads files by a worker: `with Isolation() as isolation: document = isolation.read(path)`.

    The worker starts with the first file, serves many, and is replaced when one has killed it.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._worker: _Worker | None = None
        self._interrupted = False

    def __enter__(self) -> Isolation:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def held(self) -> tuple[str, ...]:
        """What confines the worker besides time: `limits`, `seccomp`; empty where the system has neither."""
        return self._running().held

    def read(self, path: Path) -> Document:
        """The document in a file. Raises UnreadableSource."""
        return self.parse(read_file(path), path.name)

    def parse(self, untrusted: bytes, name: str, *, whole: bool = False) -> Document:
        """The document in these bytes; `name` is the file name. Raises UnreadableSource.

        `whole`: a web page with all that is around its main text.
        """
        found = self.contents(untrusted, name, whole=whole)
        first = next(found, None)
        if next(found, None) is not None:
            found.close()
        if first is None or first.name:
            raise UnreadableSource(reason=MANY)
        if first.document is None:
            raise UnreadableSource(reason=first.reason)
        return first.document

    def contents(self, untrusted: bytes, name: str, *, whole: bool = False) -> Generator[Found, None, None]:
        """Every document in a file, one by one. What kills the worker is passed over."""
        done = kills = 0
        while kills <= _MOST_KILLS and not self._interrupted:
            begun = done
            try:
                for found in self._running().contents(untrusted, name, begun, whole=whole):
                    done += 1
                    yield found
                return
            except _Gone as gone:
                self.close()
                if self._interrupted:
                    return
                if kills and done == begun:
                    return  # it is the taking apart that kills the worker
                yield Found(SOMEWHERE if done else "", reason=gone.reason)
                done, kills = done + 1, kills + 1
            except BaseException:
                self.close()  # or the answer to this question would be taken for the next one's
                raise

    def page_picture(
        self, untrusted: bytes, page: int, width: int, quotes: Sequence[str] = ()
    ) -> PagePicture:
        """A page of a PDF as a picture, `width` in pixels, pages counted from 1. Raises UnreadableSource."""
        try:
            return self._running().page_picture(untrusted, page, width, quotes)
        except _Gone as gone:
            self.close()
            raise UnreadableSource(reason=gone.reason) from gone
        except UnreadableSource:
            raise
        except BaseException:
            self.close()  # as above
            raise

    def interrupt(self) -> None:
        """From another thread: give up what is being read, and read no more."""
        self._interrupted = True
        if worker := self._worker:
            worker.kill()

    def close(self) -> None:
        """End the worker, if there is one."""
        if self._worker:
            self._worker.stop()
            self._worker = None

    def _running(self) -> _Worker:
        if self._worker and not self._worker.is_running():
            self.close()
        if not self._worker:
            self._worker = _started(self._limits)
        return self._worker


def _started(limits: Limits) -> _Worker:
    try:
        worker = _Worker(limits)
    except OSError as error:
        raise BrokenInstallation(reason=NO_WORKER) from error
    try:
        worker.greet()
    except BaseException as error:
        worker.stop()
        if isinstance(error, _Gone):
            raise BrokenInstallation(reason=NO_WORKER) from error
        raise
    return worker


class _Gone(Exception):
    """The worker ended, or was ended, before it answered."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class _Worker:
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
        # Both are there because they were asked for.
        self._requests = cast(BinaryIO, self._process.stdin)
        self._answers = cast(BinaryIO, self._process.stdout)
        self.held: tuple[str, ...] = ()

    def greet(self) -> None:
        """The first question: what holds."""
        self.held = tuple(self._ask(json.dumps({"memory": self._limits.memory}).encode()))

    def contents(self, untrusted: bytes, name: str, start: int, *, whole: bool) -> Iterator[Found]:
        """What is in the file from the item `start` on. Raises _Gone."""
        request = {"name": name[-_LONGEST_NAME:], "from": start, "whole": whole}
        answer = self._ask(json.dumps(request).encode(), untrusted)
        left = MOST_BYTES
        while "end" not in answer:
            if "exhausted" in answer:
                raise _Gone(answer["exhausted"])
            original = self._answer() if answer.get("bytes") else untrusted
            left -= len(original) if answer.get("bytes") else 0
            if left < 0:
                raise _Gone(BROKEN_DOWN)
            yield _found(answer, original)
            answer = json.loads(self._answer())

    def page_picture(self, untrusted: bytes, page: int, width: int, quotes: Sequence[str]) -> PagePicture:
        """Raises _Gone and UnreadableSource."""
        request = {"page": page, "width": width, "quotes": list(quotes)}
        answer = self._ask(json.dumps(request).encode(), untrusted)
        if "exhausted" in answer:
            raise _Gone(answer["exhausted"])
        if "unreadable" in answer:
            raise UnreadableSource(reason=str(answer["unreadable"]))
        return _picture(answer, self._answer())

    def is_running(self) -> bool:
        return self._process.poll() is None

    def kill(self) -> None:
        self._process.kill()

    def stop(self) -> None:
        self.kill()
        self._process.wait()
        for pipe in (self._requests, self._answers):
            with suppress(OSError):  # what was not sent yet never will be
                pipe.close()

    def _ask(self, *frames: bytes) -> Any:
        """The first answer to a question."""
        return json.loads(self._answer(*frames))

    def _answer(self, *frames: bytes) -> bytes:
        """The next answer, after a question if there is one. Raises _Gone."""
        with self._watched() as overrun:
            try:
                for frame in frames:
                    write_frame(self._requests, frame)
                answer = read_frame(self._answers, self._limits.output)
            except (OSError, BrokenFrame):
                answer = None
        if answer is None:
            raise _Gone(TOO_SLOW if overrun.is_set() else BROKEN_DOWN)
        return answer

    @contextmanager
    def _watched(self) -> Iterator[threading.Event]:
        """Killing the process ends every wait for its pipes, on all systems alike."""
        overrun = threading.Event()

        def stop() -> None:
            overrun.set()
            self._process.kill()

        watchdog = threading.Timer(self._limits.seconds, stop)
        watchdog.daemon = True
        watchdog.start()
        try:
            yield overrun
        finally:
            watchdog.cancel()


def _found(answer: Any, original: bytes) -> Found:
    """What a worker found. Raises _Gone for what no worker of ours would say."""
    name = str(answer.get("name"))
    if "unreadable" in answer:
        return Found(name, reason=str(answer["unreadable"]))
    try:
        document = from_json(answer["document"])
    except (BadInput, KeyError) as error:
        raise _Gone(BROKEN_DOWN) from error
    sha256 = hashlib.sha256(original).hexdigest()
    if (document.id, document.passport.sha256) != (sha256[:16], sha256):
        raise _Gone(BROKEN_DOWN)  # a file that took the worker over must not pass for another one
    return Found(name, document, original)


def _picture(answer: Any, pixels: bytes) -> PagePicture:
    """Raises _Gone for a picture that is not what it says."""
    try:
        width, height, stride = (int(answer[name]) for name in ("width", "height", "stride"))
        places = tuple(
            tuple(tuple(_rectangle(each) for each in place) for place in quote) for quote in answer["places"]
        )
    except (KeyError, TypeError, ValueError) as error:
        raise _Gone(BROKEN_DOWN) from error
    if min(width, height) < 1 or stride < 3 * width or len(pixels) != stride * height:
        raise _Gone(BROKEN_DOWN)
    return PagePicture(width, height, stride, pixels, places)


def _rectangle(untrusted: Any) -> Rectangle:
    left, top, width, height = (float(number) for number in untrusted)
    return left, top, width, height


def worker_command() -> list[str]:
    """How the worker is started: from source by Python, frozen by the program without a window."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-P", "-m", "archive_app.documents.worker"]
    program = Path(sys.executable)
    console = program.with_name(CONSOLE + program.suffix)
    return [str(console if console.is_file() else program), WORKER_ARGUMENT]


def _environment() -> dict[str, str]:
    """No more than Python needs: the same modules, and no file written."""
    environment = {name: os.environ[name] for name in _NEEDED if name in os.environ}
    environment["PYTHONPATH"] = os.pathsep.join(entry or str(Path.cwd()) for entry in sys.path)
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    return environment
