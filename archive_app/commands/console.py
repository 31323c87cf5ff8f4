"""Where the commands write: stdout for answers, stderr for everything said beside them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TextIO, TypeVar

from archive_app.messages import Messages

Item = TypeVar("Item")


@dataclass(frozen=True)
class Console:
    """`json` chooses shapes over prose, `quiet` silences everything but answers and errors."""

    messages: Messages
    json: bool = False
    quiet: bool = False

    def answer(self, text: str) -> None:
        print(text)

    def shape(self, shape: Any) -> None:
        """One JSON value, on one line."""
        print(json.dumps(shape, ensure_ascii=False), flush=True)

    def say(self, message: str, **values: object) -> None:
        if not self.quiet:
            print(self.messages.text(message, **values), file=sys.stderr)

    def progress(self, items: Iterable[Item], total: int) -> Iterator[Item]:
        """Passes `items` on and shows how many are done, when somebody looks."""
        shown = not self.quiet and total > 1 and sys.stderr.isatty()
        for done, item in enumerate(items, 1):
            yield item
            if shown:
                _draw(done, total)
        if shown:
            sys.stderr.write("\r\x1b[K")


def _draw(done: int, total: int) -> None:
    filled = 30 * done // total
    sys.stderr.write(f"\r[{'#' * filled}{'.' * (30 - filled)}] {done}/{total}")
    sys.stderr.flush()


def prepare_streams() -> None:
    """Pipes get UTF-8 on every system; a console that lacks a letter shows another instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            _prepare(stream)


def _prepare(stream: TextIO) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is None:
        return
    if stream.isatty():
        reconfigure(errors="replace")
    else:
        reconfigure(encoding="utf-8")
