"""What each command wants to know besides the common options."""

from __future__ import annotations

import argparse
from pathlib import Path

from archive_app.commands.library_arguments import add_library_arguments
from archive_app.documents.amendment import AMENDABLE


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
    command.add_argument("--keep-paths", action="store_true", help="keep where each file lay, encrypted")


def _recognise(command: argparse.ArgumentParser) -> None:
    command.add_argument("documents", nargs="*", metavar="DOCUMENT", help="its id, or the beginning of it")


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


ARGUMENTS = {
    "search": _search,
    "show": _show,
    "mentions": _mentions,
    "names": _names,
    "entity": _entity,
    "add": _add,
    "recognise": _recognise,
    "passport": _passport,
    "documents": _documents,
    "collections": _collections,
    "bin": _bin,
    "annotate": _annotate,
    "annotations": _annotations,
    "corrections": _corrections,
    "library": add_library_arguments,
}
