"""Successor: a process that stands ready, knows nothing, and is shown when this one has to end.

Starting a program takes longer than a glance at the screen does. So the next one is started while the library
is open, goes as far as it can without being seen, and waits for one line that tells it how to look. The line
comes through a pipe, so that neither arguments nor environment say what has happened. When the pipe closes
without one, the successor ends too.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from threading import Thread

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal

STAND_BY = "--stand-by"
_LONGEST = 65_536
"""Bytes of the line."""


class Successor:
    """At most one stands ready; one that has ended meanwhile is replaced when it is wanted."""

    def __init__(self, program: Sequence[str]) -> None:
        """`program` is what to start, with all it has to know beforehand."""
        self._program = tuple(program)
        self._process: subprocess.Popen[bytes] | None = None

    def stand_by(self) -> bool:
        """Starts it, unless it is there; False where nothing can be started."""
        if self._process is not None:
            return True
        with suppress(OSError):
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                [*self._program, STAND_BY],
                bufsize=0,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
                creationflags=getattr(subprocess, "DETACHED_PROCESS", 0),
            )
        return self._process is not None

    def take_over(self, arguments: Sequence[str]) -> bool:
        """It shows itself as `arguments` say, as soon as it can; False where nothing can be started."""
        line = json.dumps(list(arguments)).encode() + b"\n"
        for _ in range(2):
            if self.stand_by() and self._told(line):
                return True
            self.dismiss()
        return False

    def dismiss(self) -> None:
        """It is not wanted any more, and holds nothing that would have to be kept."""
        process, self._process = self._process, None
        if process is not None and process.stdin is not None:
            process.stdin.close()
            process.terminate()
            process.wait()

    def _told(self, line: bytes) -> bool:
        if self._process is None or self._process.poll() is not None or self._process.stdin is None:
            return False
        with suppress(OSError):
            return self._process.stdin.write(line) == len(line)
        return False


class Summons(QObject):
    """What the process before this one has to say, on the standard input of this one."""

    _came = Signal(bytes)

    def wait(self) -> list[str] | None:
        """The arguments to show oneself with; None when nobody is left to send any. Qt goes on meanwhile."""
        lines: list[bytes] = []
        loop = QEventLoop()
        self._came.connect(lines.append, Qt.ConnectionType.QueuedConnection)
        self._came.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
        Thread(target=lambda: self._came.emit(_first_line()), daemon=True).start()
        loop.exec()
        line = lines[0]
        return [str(each) for each in json.loads(line)] if line.endswith(b"\n") else None


def _first_line() -> bytes:
    """From the descriptor itself: a windowed program on Windows has no sys.stdin."""
    line = b""
    with suppress(OSError):
        while len(line) < _LONGEST and not line.endswith(b"\n") and (some := os.read(0, _LONGEST)):
            line += some
    return line
