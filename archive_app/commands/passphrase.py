"""Asking for the passphrase: from a file or at a prompt, never from an argument or the environment."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path

from archive_app.errors import BadInput
from archive_app.messages import Messages


def passphrase(file: Path | None, messages: Messages, prompt: str = "Passphrase: ") -> str:
    """The first line of `file`, or what is typed; BadInput when there is neither."""
    return _first_line(file) if file else _typed(messages.text(prompt))


def new_passphrase(file: Path | None, messages: Messages) -> str:
    """Like `passphrase`, typed twice, never empty."""
    if file:
        chosen = _first_line(file)
    else:
        chosen = _typed(messages.text("New passphrase: "))
        if _typed(messages.text("The same again: ")) != chosen:
            raise BadInput(reason="The two passphrases differ. Nothing was changed; try again.")
    if not chosen:
        raise BadInput(reason="An empty passphrase protects nothing. Choose several words.")
    return chosen


def _first_line(file: Path) -> str:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise BadInput(
            reason="The passphrase file could not be read. Check its place and that it is plain text."
        ) from None
    return text.partition("\n")[0].removesuffix("\r")


def _typed(prompt: str) -> str:
    if sys.stdin is None or not sys.stdin.isatty():
        raise BadInput(
            reason="The passphrase is needed. Give it with --passphrase-file, or run this in a terminal."
        )
    return getpass.getpass(prompt)
