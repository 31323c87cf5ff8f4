"""Options that every command takes, before its name or behind it."""

from __future__ import annotations

import argparse
from pathlib import Path

from archive_app.messages import LANGUAGES

COMMON_VALUES = frozenset({"--library", "--passphrase-file", "--key-file", "--lang"})
"""Those that are followed by a value."""


def add_common(command: argparse.ArgumentParser, *, first: bool) -> None:
    def add(name: str, **options: object) -> None:
        # Given before or behind the command: the later parser must not reset what the first one read.
        if not first:
            options["default"] = argparse.SUPPRESS
        command.add_argument(name, **options)  # type: ignore[arg-type]

    add("--library", metavar="DIR", type=Path, default=None, help="where the library is")
    add("--passphrase-file", metavar="FILE", type=Path, default=None, help="its first line is the passphrase")
    add(
        "--key-file",
        metavar="FILE",
        type=Path,
        default=None,
        help="needed beside the passphrase, if chosen so",
    )
    add("--lang", choices=LANGUAGES, default=None, help="language of messages")
    add("--json", action="store_true", default=False, help="print JSON")
    add("--quiet", action="store_true", default=False, help="no remarks, no progress")
