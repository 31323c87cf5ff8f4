"""Where the commands write: stdout for answers, stderr for everything said beside them."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TextIO, TypeVar

from archive_app.errors import ArchiveAppError
from archive_app.messages import Messages

Item = TypeVar("Item")

# Bold is ours. Everything else that moves a terminal's cursor or turns letters round comes from outside.
_DECEIVING = re.compile(
    r"(?!\x1b\[[01]m)[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"
)


def honest(text: str) -> str:
    """`text` without what deceives the eye or the terminal; lines and tabs stay."""
    return _DECEIVING.sub("\ufffd", text)


def honest_line(text: object) -> str:
    """The same on one line: file names may hold line ends too."""
    return honest(re.sub(r"[\n\t]", "\ufffd", str(text)))


@dataclass(frozen=True)
class Console:
    """`json` chooses shapes over prose, `quiet` silences everything but answers and errors."""

    messages: Messages
    json: bool = False
    quiet: bool = False

    def answer(self, text: str) -> None:
        print(honest(text))

    def shape(self, shape: Any) -> None:
        """One JSON value, on one line."""
        print(json.dumps(shape, ensure_ascii=False), flush=True)

    def say(self, message: str, **values: object) -> None:
        if not self.quiet:
            print(honest_line(self.messages.text(message, **values)), file=sys.stderr)

    def complain(self, error: ArchiveAppError) -> None:
        """What the reader can mend, in one line, quiet or not."""
        print(honest_line(self.messages.error(error)), file=sys.stderr)

    def progress(self, items: Iterable[Item], total: int) -> Iterator[Item]:
        """Passes `items` on and shows how many are done, when somebody looks."""
        shown = not self.quiet and total > 1 and sys.stderr.isatty()
        for done, item in enumerate(items, 1):
            yield item
            if shown:
                _draw(done, total)
        if shown:
            sys.stderr.write("\r\x1b[K")

    def show_progress(self, done: int, total: int) -> None:
        """Of work that tells itself how far it has come; all done wipes it out."""
        if self.quiet or total < 2 or not sys.stderr.isatty():
            return
        if done < total:
            _draw(done, total)
        else:
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
        # File names need not be text. In JSON this is how the odd byte is written; elsewhere it can be seen.
        reconfigure(encoding="utf-8", errors="backslashreplace")
