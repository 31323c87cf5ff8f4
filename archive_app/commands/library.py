"""`library`: the container of what the reader keeps: its making, passphrase, backups, shares and end."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from archive_app.commands.console import Console
from archive_app.commands.keeping import open_library, unlock
from archive_app.commands.passphrase import new_passphrase, passphrase
from archive_app.errors import ArchiveAppError, BadInput, DamagedLibrary, WrongPassphrase

if TYPE_CHECKING:
    from archive_app.archive import Archive

State = dict[str, Any]


def library(archive: Archive, options: argparse.Namespace, console: Console) -> int:
    """Says what state the library is in afterwards; 1 when it is damaged or does not open."""
    found = _ACTIONS[options.action](archive, options, console)
    counts = {"documents": archive.library.document_count, "annotations": archive.library.annotation_count}
    state = {"state": archive.library.state.value, **counts, **found}
    if console.json:
        console.shape(state)
    else:
        console.answer(
            console.messages.text(
                "Library: {state}, {documents} documents, {annotations} annotations.", **state
            )
        )
    return 1 if found.get("damaged") else 0


def _create(archive: Archive, options: argparse.Namespace, console: Console) -> State:
    file = options.new_passphrase_file or options.passphrase_file
    archive.library.create(new_passphrase(file, console.messages), options.key_file)
    console.say("If the passphrase is forgotten, nobody can open the library again.")
    return {"state": "created"}


def _check(archive: Archive, options: argparse.Namespace, console: Console) -> State:
    try:
        open_library(archive, options, console)
    except (WrongPassphrase, DamagedLibrary) as error:
        if console.json:
            _tell(console, error)
        raise
    return _damage(archive, console)


def _damage(archive: Archive, console: Console) -> State:
    damaged = archive.library.damage()
    for sentence in damaged:
        console.say(sentence)
    return {"damaged": list(damaged)} if damaged else {}


def _tell(console: Console, error: ArchiveAppError) -> None:
    """A script learns which of the two it is without reading the sentence."""
    state = "wrong passphrase" if isinstance(error, WrongPassphrase) else "damaged"
    console.shape({"state": state, "documents": 0, "annotations": 0})


def _change(archive: Archive, options: argparse.Namespace, console: Console) -> State:
    if options.passphrase_file and not options.new_passphrase_file:
        raise BadInput(reason="Give the new passphrase with --new-passphrase-file.")
    old = passphrase(options.passphrase_file, console.messages)
    archive.library.unlock(old, options.key_file)
    new = new_passphrase(options.new_passphrase_file, console.messages)
    kept = None if options.without_key_file else options.key_file
    archive.library.change_passphrase(old, new, options.key_file, options.new_key_file or kept)
    console.say("Copies and backups made before still open with the old passphrase.")
    return {}


def _compact(archive: Archive, options: argparse.Namespace, console: Console) -> State:
    unlock(archive, options, console, to_write=True)
    archive.library.compact()
    return {}


def _back_up(archive: Archive, options: argparse.Namespace, console: Console) -> State:
    unlock(archive, options, console)
    archive.library.back_up(options.file)
    console.say("The backup opens with the passphrase that the library has now.")
    return {}


def _restore(archive: Archive, options: argparse.Namespace, console: Console) -> State:
    given = passphrase(options.passphrase_file, console.messages)
    archive.library.restore(options.file, given, options.key_file)
    return _damage(archive, console)


def _shares(archive: Archive, options: argparse.Namespace, console: Console) -> State:
    if options.check:
        archive.library.check_shares(_read_shares(options.words))
        console.say("These two shares open the library. Nothing was changed.")
        return {}
    unlock(archive, options, console, to_write=True)
    shares = archive.library.make_shares()
    console.say(
        "Any two of the three open the library without its passphrase; one alone tells nothing. "
        "Copy each to its own sheet of paper and keep them in different places. "
        "Shares made before no longer open it."
    )
    return _hand_out(archive, shares, options.words, console)


def _hand_out(
    archive: Archive, shares: Sequence[str], files: Sequence[Path] | None, console: Console
) -> State:
    if files:
        archive.library.write_shares(shares, files[-1])
        console.say("The file with the shares is not encrypted. Print it and destroy it.")
        return {}
    if not console.json:
        for number, words in enumerate(shares, 1):
            console.answer(f"{number}. {words}")
    return {"shares": list(shares)}


def _recover(archive: Archive, options: argparse.Namespace, console: Console) -> State:
    shares = _read_shares(options.words)
    new = new_passphrase(options.new_passphrase_file or options.passphrase_file, console.messages)
    archive.library.recover(shares, new, options.key_file, options.file)
    console.say("The library opens with the new passphrase. Make new shares if the old sheets were seen.")
    return {}


def _read_shares(untrusted_files: Sequence[Path] | None) -> list[str]:
    """One share a line; a number in front of it, as we print them, does not matter."""
    if not untrusted_files:
        raise BadInput(reason="Give the file with the words of two shares with --words.")
    try:
        lines = [line for file in untrusted_files for line in file.read_text("utf-8-sig").splitlines()]
    except (OSError, UnicodeDecodeError):
        raise BadInput(
            reason="The file with the shares could not be read. Check its place and that it is plain text."
        ) from None
    return [share for line in lines if (share := line.strip().lstrip("0123456789. "))]


def _destroy_key(archive: Archive, options: argparse.Namespace, console: Console) -> State:
    del options
    archive.library.destroy_key()
    console.say(
        "The key is gone, and with it the library. It could not reach copies and backups made before, "
        "shares of those, and what the memory of a stick or an SSD keeps of overwritten files: "
        "they still open with their passphrase."
    )
    return {}


_ACTIONS = {
    "create": _create,
    "unlock-check": _check,
    "passphrase": _change,
    "compact": _compact,
    "backup": _back_up,
    "restore": _restore,
    "shares": _shares,
    "recover": _recover,
    "destroy-key": _destroy_key,
}
