"""The command line: one sentence for what the reader can mend, one place for bugs of ours. Never loads Qt."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from archive_app.commands.console import Console, prepare_streams
from archive_app.commands.parser import parse
from archive_app.errors import ArchiveAppError
from archive_app.hardening import keep_to_itself
from archive_app.messages import Messages
from archive_app.paths import places

if TYPE_CHECKING:
    from archive_app.archive import Archive

WORKER_OPTION = "--document-worker"
"""How a frozen program starts itself to read a file in a process of its own."""
RECOGNISER_OPTION = "--text-recogniser"
"""How it confines itself before it becomes the program that recognises text."""
DONE, MENDABLE, USAGE, BUG = 0, 1, 2, 3

Command = Callable[["Archive", argparse.Namespace, Console], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit codes: 0 done, 1 something the user can mend, 2 wrong usage, 3 our bug."""
    keep_to_itself()
    prepare_streams()
    options = parse(sys.argv[1:] if arguments is None else arguments)
    where = places(options.library)
    console = Console(Messages(options.lang or "en", where.resources), options.json, options.quiet)
    try:
        return _run(options, console)
    except ArchiveAppError as error:
        console.complain(error)
        return MENDABLE
    except KeyboardInterrupt:
        return MENDABLE
    except BrokenPipeError:
        # The reader of our output went away (`| head`); nothing is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _run(options: argparse.Namespace, console: Console) -> int:
    from archive_app.archive import Archive

    with Archive.open(places(options.library), options.lang or "en") as archive:
        for notice in archive.notices:
            console.say(notice)
        for broken in archive.broken:
            console.say("{name}: {reason}", name=broken.name, reason=broken.reason)
        if options.passphrase_file and options.command in _READS_LIBRARY:
            archive.library.unlock_if_there(_passphrase(options, console), options.key_file)
        return _command(options.command)(archive, options, console)


def _passphrase(options: argparse.Namespace, console: Console) -> str:
    from archive_app.commands.passphrase import passphrase

    return passphrase(options.passphrase_file, console.messages)


# These work without a library and include it when the passphrase is given.
_READS_LIBRARY = frozenset({"documents", "search", "show", "entity"})


def _command(name: str) -> Command:
    from archive_app.commands import (
        correcting,
        keeping,
        library,
        listing,
        recognising,
        searching,
        shelving,
        upkeep,
    )

    commands: dict[str, Command] = {
        "documents": listing.documents,
        "search": searching.search,
        "show": listing.show,
        "mentions": listing.mentions,
        "names": listing.names,
        "entity": listing.entity,
        "add": keeping.add,
        "recognise": recognising.recognise,
        "passport": shelving.passport,
        "collections": shelving.collections,
        "bin": shelving.bin_,
        "annotate": keeping.annotate,
        "annotations": keeping.kept_annotations,
        "corrections": correcting.corrections,
        "library": library.library,
        "verify": upkeep.verify,
        "build-index": upkeep.build_index,
        "self-test": upkeep.self_test,
    }
    return commands[name]


def run() -> None:
    """The console entry point: a bug ends with 3 and a report that holds no queries, titles or paths."""
    if sys.argv[1:] == [WORKER_OPTION]:
        from archive_app.documents.worker import main as work

        work()
        return
    if sys.argv[1:2] == [RECOGNISER_OPTION]:
        from archive_app.documents.recogniser_process import main as recognise

        recognise(sys.argv[2:])
        return
    try:
        code = main()
    except Exception as error:  # noqa: BLE001 - the one place where bugs of ours arrive
        from archive_app.report import bug_report

        print(bug_report(error), file=sys.stderr)
        code = BUG
    sys.exit(code)


if __name__ == "__main__":
    run()
