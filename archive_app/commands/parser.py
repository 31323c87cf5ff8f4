"""The grammar of the command line."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from archive_app import __version__
from archive_app.documents.amendment import AMENDABLE
from archive_app.messages import LANGUAGES

COMMANDS = {
    "documents": "list the documents",
    "search": "search the archive",
    "show": "show one document: passport, text, mentions, annotations",
    "mentions": "people, organisations and dates in files, without importing them",
    "names": "group spellings of the same person (one name a line)",
    "entity": "show one person or organisation",
    "add": "add files and folders to the library",
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
    _common(whole, first=True)
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, summary in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=summary, allow_abbrev=False)
        _common(command, first=False)
        _ARGUMENTS.get(name, _nothing)(command)
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
        position += 2 if arguments[position] in _COMMON_VALUES else 1
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


def _common(command: argparse.ArgumentParser, *, first: bool) -> None:
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


def _nothing(command: argparse.ArgumentParser) -> None:
    del command


def _search(command: argparse.ArgumentParser) -> None:
    command.add_argument("query", nargs="*", help="words, phrases, fields; the empty query is every document")
    command.add_argument("--queries", metavar="FILE", type=Path, help="one JSON object a line: many searches")
    command.add_argument("--limit", type=int)
    command.add_argument("--offset", type=int)
    command.add_argument("--sort", choices=("relevance", "published", "title"))
    command.add_argument("--person", action="append", metavar="NAME")
    command.add_argument("--organisation", action="append", metavar="NAME")
    command.add_argument("--from", metavar="DATE")
    command.add_argument("--to", metavar="DATE")
    command.add_argument("--on", choices=("published", "mentioned"))
    command.add_argument("--language")
    command.add_argument("--tag")
    command.add_argument("--collection", metavar="NAME")
    command.add_argument("--match", choices=("all", "any"))
    command.add_argument("--exact", action="store_true", help="no stemming, no other spellings")
    command.add_argument("--no-facets", action="store_true")
    command.add_argument("--no-snippets", action="store_true")


def _show(command: argparse.ArgumentParser) -> None:
    command.add_argument("document", help="its id, or the beginning of it")


def _mentions(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", type=Path, metavar="PATH")


def _names(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path)


def _entity(command: argparse.ArgumentParser) -> None:
    command.add_argument("name", nargs="+")


def _passport(command: argparse.ArgumentParser) -> None:
    command.add_argument("document", help="its id, or the beginning of it")
    for name in AMENDABLE:
        command.add_argument(f"--{name}", metavar="TEXT", help="an empty text says that it is unknown")
    command.add_argument(
        "--as-found", action="append", default=[], choices=AMENDABLE, help="take the correction back"
    )


def _documents(command: argparse.ArgumentParser) -> None:
    command.add_argument("--collection", metavar="NAME")


def _collections(command: argparse.ArgumentParser) -> None:
    action = command.add_mutually_exclusive_group()
    action.add_argument("--create", metavar="NAME")
    action.add_argument("--rename", nargs=2, metavar=("NAME", "NEW"))
    action.add_argument("--delete", metavar="NAME", help="its documents stay")
    action.add_argument("--put", nargs="+", metavar=("NAME", "DOCUMENT"), help="documents into it")
    action.add_argument("--take", nargs="+", metavar=("NAME", "DOCUMENT"), help="documents out of it")


def _bin(command: argparse.ArgumentParser) -> None:
    action = command.add_mutually_exclusive_group()
    action.add_argument("--put", nargs="+", metavar="DOCUMENT", help="out of sight, with the notes on it")
    action.add_argument("--restore", nargs="+", metavar="DOCUMENT")
    action.add_argument("--empty", action="store_true", help="for good, and without asking")


def _add(command: argparse.ArgumentParser) -> None:
    _mentions(command)
    command.add_argument("--collection", metavar="NAME", help="put them into it; made if it is not there")


def _annotate(command: argparse.ArgumentParser) -> None:
    command.add_argument("document")
    command.add_argument("--quote", required=True, metavar="TEXT")
    command.add_argument("--note", default="", metavar="TEXT")
    command.add_argument("--tag", action="append", default=[], metavar="TEXT")
    command.add_argument("--colour", choices=("yellow", "green", "blue", "red"), default="yellow")


def _annotations(command: argparse.ArgumentParser) -> None:
    action = command.add_mutually_exclusive_group()
    action.add_argument("--export", type=Path, metavar="FILE", help="W3C Web Annotation JSON-LD")
    action.add_argument("--import", type=Path, metavar="FILE", dest="import_file")
    action.add_argument(
        "--merge",
        type=Path,
        metavar="FILE",
        dest="merge_file",
        help="import; the same note on the same passage once",
    )
    action.add_argument("--delete", metavar="ID")
    action.add_argument("--reply", metavar="ID", help="with --note: answer that note")
    command.add_argument("--note", default="", metavar="TEXT")
    command.add_argument("--document", metavar="DOCUMENT")
    command.add_argument("--find", default="", metavar="WORDS")
    command.add_argument("--tag", metavar="TEXT")


def _corrections(command: argparse.ArgumentParser) -> None:
    action = command.add_mutually_exclusive_group()
    action.add_argument("--export", type=Path, metavar="FILE", help="in the form of the authority file")
    action.add_argument("--import", type=Path, metavar="FILE", dest="import_file")
    action.add_argument("--undo", type=int, metavar="NUMBER")
    action.add_argument("--merge", nargs=2, metavar=("NAME", "OTHER"), help="both are the same")
    action.add_argument("--split", nargs=2, metavar=("NAME", "SPELLING"), help="this is somebody else")
    action.add_argument("--rename", nargs=2, metavar=("NAME", "NEW"), help="show it by another name")
    action.add_argument("--alias", nargs=2, metavar=("NAME", "ALIAS"), help="another way to write it")
    action.add_argument("--role", nargs=2, metavar=("NAME", "ROLE"), help="what it is")
    action.add_argument("--hide", metavar="NAME", help="never show it")
    action.add_argument("--person", metavar="NAME", help="this is a person")
    action.add_argument("--organisation", metavar="NAME", help="this is an organisation")


def _library(command: argparse.ArgumentParser) -> None:
    actions = command.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, summary in LIBRARY_ACTIONS.items():
        action = actions.add_parser(name, help=summary, description=summary, allow_abbrev=False)
        _common(action, first=False)
        _LIBRARY_ARGUMENTS.get(name, _nothing)(action)


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
_LIBRARY_ARGUMENTS = {
    "create": _new_passphrase,
    "passphrase": _passphrase,
    "backup": _file,
    "restore": _file,
    "shares": _shares,
    "recover": _recover,
}

_ARGUMENTS = {
    "search": _search,
    "show": _show,
    "mentions": _mentions,
    "names": _names,
    "entity": _entity,
    "add": _add,
    "passport": _passport,
    "documents": _documents,
    "collections": _collections,
    "bin": _bin,
    "annotate": _annotate,
    "annotations": _annotations,
    "corrections": _corrections,
    "library": _library,
}

_WINDOW_OPTIONS = frozenset({"--self-test", "--screenshot", "--query", "--size", "--dark", "--started-at"})
_COMMON_VALUES = frozenset({"--library", "--passphrase-file", "--key-file", "--lang"})
_SEARCH_VALUES = _COMMON_VALUES | {
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
