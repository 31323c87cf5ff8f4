"""The grammar of the command line."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from archive_app import __version__
from archive_app.commands.arguments import ARGUMENTS
from archive_app.commands.common_options import COMMON_VALUES, add_common

COMMANDS = {
    "documents": "list the documents",
    "search": "search the archive",
    "show": "show one document: passport, text, mentions, annotations",
    "mentions": "people, organisations and dates in files, without importing them",
    "names": "group spellings of the same person (one name a line)",
    "entity": "show one person or organisation",
    "add": "add files and folders to the library",
    "recognise": "read the text of scans that were added: of all whose text is not known, or of these",
    "passport": "show where a document comes from, or correct what was found about it",
    "collections": "list, make, rename, delete collections, and put documents into them",
    "bin": "list what was deleted, delete or restore documents, empty the bin",
    "annotate": "highlight a quote, with a note and tags",
    "annotations": "list, export, import or delete annotations",
    "corrections": "names that the reader corrected: list, make, undo, export or import",
    "library": "create, back up, restore a library; its passphrase, its shares, its end",
    "verify": "compare the bundled documents with their passports",
    "build-index": "build the index of the bundled documents",
    "self-test": "open everything, search once, say what is broken",
}


def parser() -> argparse.ArgumentParser:
    whole = argparse.ArgumentParser(
        prog="archive-app",
        description="An offline archive browser. Without a command it opens the window.",
        allow_abbrev=False,
    )
    whole.add_argument("--version", action="version", version=f"archive-app {__version__}")
    add_common(whole, first=True)
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, summary in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=summary, allow_abbrev=False)
        add_common(command, first=False)
        if name in ARGUMENTS:
            ARGUMENTS[name](command)
    return whole


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Exits with 2 on wrong usage."""
    return parser().parse_args(query_last(arguments))


def names_command(arguments: Sequence[str]) -> bool:
    """Whether these are for the command line rather than for the window."""
    if not _WINDOW_OPTIONS.isdisjoint(arguments):
        return False
    if arguments[:1] in (["--help"], ["-h"], ["--version"]):
        return True
    try:
        return _command_position(arguments) < len(arguments)
    except ValueError:
        return False


def query_last(arguments: Sequence[str]) -> list[str]:
    """`search` with its options in front and the query behind `--`, so that `search -lager` is a query."""
    try:
        at = _command_position(arguments)
    except ValueError:
        return list(arguments)
    if arguments[at] != "search":
        return list(arguments)
    options, words = _split(arguments[at + 1 :])
    return [*arguments[: at + 1], *options, "--", *words] if words else [*arguments[: at + 1], *options]


def _command_position(arguments: Sequence[str]) -> int:
    position = 0
    while position < len(arguments):
        if not arguments[position].startswith("-"):
            return position
        position += 2 if arguments[position] in COMMON_VALUES else 1
    raise ValueError("no command")


def _split(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    options: list[str] = []
    words: list[str] = []
    rest = iter(arguments)
    for argument in rest:
        name, equals, _ = argument.partition("=")
        if argument == "--":
            words.extend(rest)
        elif name in _SEARCH_VALUES:
            options.append(argument)
            options.extend([] if equals else [next(rest, "")])
        elif argument in _SEARCH_SWITCHES:
            options.append(argument)
        else:
            words.append(argument)
    return options, words


_WINDOW_OPTIONS = frozenset({"--self-test", "--screenshot", "--query", "--size", "--dark", "--started-at"})
_SEARCH_VALUES = COMMON_VALUES | {
    "--queries",
    "--limit",
    "--offset",
    "--sort",
    "--person",
    "--organisation",
    "--from",
    "--to",
    "--on",
    "--language",
    "--tag",
    "--collection",
    "--match",
}
_SEARCH_SWITCHES = frozenset({"--exact", "--no-facets", "--no-snippets", "--json", "--quiet", "--help"})
