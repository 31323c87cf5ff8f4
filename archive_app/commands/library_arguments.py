"""What can be done with a library, and what each of it wants to know."""

from __future__ import annotations

import argparse
from pathlib import Path

from archive_app.commands.common_options import add_common


def add_library_arguments(command: argparse.ArgumentParser) -> None:
    actions = command.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, summary in LIBRARY_ACTIONS.items():
        action = actions.add_parser(name, help=summary, description=summary, allow_abbrev=False)
        add_common(action, first=False)
        if name in _ARGUMENTS:
            _ARGUMENTS[name](action)


def _passphrase(action: argparse.ArgumentParser) -> None:
    _new_passphrase(action)
    key = action.add_mutually_exclusive_group()
    key.add_argument("--new-key-file", type=Path, metavar="FILE", help="in place of the present one")
    key.add_argument(
        "--without-key-file", action="store_true", help="the passphrase alone opens it from now on"
    )


def _new_passphrase(action: argparse.ArgumentParser) -> None:
    action.add_argument("--new-passphrase-file", type=Path, metavar="FILE", help="its first line")


def _file(action: argparse.ArgumentParser) -> None:
    action.add_argument("file", type=Path, metavar="FILE")


def _shares(action: argparse.ArgumentParser) -> None:
    action.add_argument("--words", type=Path, action="append", metavar="FILE", help="write them there")
    action.add_argument(
        "--check", action="store_true", help="practice: read two shares from --words FILE, change nothing"
    )


def _recover(action: argparse.ArgumentParser) -> None:
    action.add_argument("file", type=Path, nargs="?", metavar="BACKUP", help="where there is no library yet")
    action.add_argument(
        "--words", type=Path, action="append", required=True, metavar="FILE", help="one share a line"
    )
    _new_passphrase(action)


LIBRARY_ACTIONS = {
    "create": "make a library",
    "unlock-check": "open it, read everything in it once, say what is damaged",
    "passphrase": "change the passphrase",
    "compact": "give back the space of what was deleted",
    "backup": "write the whole library into one encrypted file",
    "restore": "make a library of a backup, opened by the passphrase that it had then",
    "shares": "print the key as three lists of words, any two of which open the library",
    "recover": "open a library, or a backup of it, with two shares, and give it a new passphrase",
    "destroy-key": "make the library unreadable for everybody, at once and without asking",
}
_ARGUMENTS = {
    "create": _new_passphrase,
    "passphrase": _passphrase,
    "backup": _file,
    "restore": _file,
    "shares": _shares,
    "recover": _recover,
}
