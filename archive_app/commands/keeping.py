"""`add`, `annotate`, `annotations`, `library`: what the reader keeps."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from archive_app.commands.console import Console
from archive_app.commands.passphrase import new_passphrase, passphrase
from archive_app.commands.shapes import addition_shape, annotation_shape
from archive_app.errors import BadInput, LibraryNeeded, LibraryReadOnly
from archive_app.library.annotation import Annotation, Colour

if TYPE_CHECKING:
    from archive_app.archive import Archive


def unlock(archive: Archive, options: argparse.Namespace, console: Console) -> None:
    """Opens the library, asking for the passphrase; LibraryNeeded when there is none."""
    from archive_app.archive import LibraryState

    if archive.library_state is LibraryState.NONE:
        raise LibraryNeeded
    archive.unlock(passphrase(options.passphrase_file, console.messages))
    for notice in archive.library_notices:
        console.say(notice)
    if archive.library_state is LibraryState.READ_ONLY:
        console.say(LibraryReadOnly.sentence)


def add(archive: Archive, options: argparse.Namespace, console: Console) -> int:
    unlock(archive, options, console)
    kept = 0
    for addition in archive.add(options.paths):
        kept += addition.status in ("added", "duplicate")
        if console.json:
            console.shape(addition_shape(addition))
        else:
            console.answer(f"{addition.path}: {_result(console, addition.status, addition.reason)}")
    return 0 if kept else 1


def _result(console: Console, status: str, reason: str | None) -> str:
    said = console.messages.text(status)
    return f"{said} ({console.messages.text(reason)})" if reason else said


def annotate(archive: Archive, options: argparse.Namespace, console: Console) -> int:
    unlock(archive, options, console)
    annotation = archive.annotate_quote(
        archive.document_id(options.document),
        options.quote,
        colour=Colour(options.colour),
        note=options.note,
        tags=options.tag,
    )
    if console.json:
        console.shape(annotation_shape(annotation))
    else:
        console.answer(annotation.id)
    return 0


def kept_annotations(archive: Archive, options: argparse.Namespace, console: Console) -> int:
    unlock(archive, options, console)
    if options.export:
        console.say("{count} annotations written.", count=archive.export_annotations(options.export))
    elif options.import_file:
        _import(archive, options, console)
    elif options.delete:
        archive.delete(options.delete)
    else:
        _list(archive, options, console)
    return 0


def _import(archive: Archive, options: argparse.Namespace, console: Console) -> None:
    report = archive.import_annotations(options.import_file)
    if console.json:
        refused = [{"index": index, "reason": reason} for index, reason in report.refused]
        console.shape({"imported": report.imported, "refused": refused})
        return
    console.answer(console.messages.plural("{count} annotation", "{count} annotations", report.imported))
    for index, reason in report.refused:
        console.answer(
            console.messages.text("number {index} refused: {reason}", index=index + 1, reason=reason)
        )


def _list(archive: Archive, options: argparse.Namespace, console: Console) -> None:
    found = archive.find_annotations(options.find, options.tag)
    if options.document:
        document = archive.document_id(options.document)
        found = tuple(each for each in found if each.document == document)
    if console.json:
        console.shape([annotation_shape(each) for each in found])
    else:
        for each in found:
            console.answer(_line(each))


def _line(annotation: Annotation) -> str:
    about = [annotation.created, annotation.document, annotation.state.value, *annotation.tags]
    return f"{annotation.id}\n    “{annotation.quote}” {annotation.note}\n    " + " · ".join(about)


def library(archive: Archive, options: argparse.Namespace, console: Console) -> int:
    action = _ACTIONS[options.action]
    action(archive, options, console)
    state = "created" if options.action == "create" else archive.library_state.value
    counts = {"documents": archive.added_count, "annotations": len(archive.annotations())}
    if console.json:
        console.shape({"state": state, **counts})
    else:
        console.answer(
            console.messages.text(
                "Library: {state}, {documents} documents, {annotations} annotations.", state=state, **counts
            )
        )
    return 0


def _create(archive: Archive, options: argparse.Namespace, console: Console) -> None:
    archive.create_library(new_passphrase(options.passphrase_file, console.messages))
    console.say("If the passphrase is forgotten, nobody can open the library again.")


def _change(archive: Archive, options: argparse.Namespace, console: Console) -> None:
    if options.passphrase_file and not options.new_passphrase_file:
        raise BadInput(reason="Give the new passphrase with --new-passphrase-file.")
    old = passphrase(options.passphrase_file, console.messages)
    archive.unlock(old)
    archive.change_passphrase(old, new_passphrase(options.new_passphrase_file, console.messages))


def _compact(archive: Archive, options: argparse.Namespace, console: Console) -> None:
    unlock(archive, options, console)
    archive.compact()


def _destroy_key(archive: Archive, options: argparse.Namespace, console: Console) -> None:
    del options
    archive.destroy_key()
    console.say("The key is gone. Copies and backups made before still open with their passphrase.")


_ACTIONS = {
    "create": _create,
    "unlock-check": unlock,
    "passphrase": _change,
    "compact": _compact,
    "destroy-key": _destroy_key,
}
