"""`add`, `annotate`, `annotations`: what the reader keeps."""

from __future__ import annotations

import argparse
from contextlib import suppress
from typing import TYPE_CHECKING

from archive_app.commands.console import Console, honest_line
from archive_app.commands.passphrase import passphrase
from archive_app.commands.shapes import addition_shape, annotation_shape
from archive_app.errors import BadInput, LibraryNeeded, LibraryReadOnly, UnreadableSource
from archive_app.library.annotation import Annotation, Colour, ImportReport

if TYPE_CHECKING:
    from archive_app.archive import Archive


def unlock(
    archive: Archive, options: argparse.Namespace, console: Console, *, to_write: bool = False
) -> None:
    """Opens the library, asking for the passphrase, and says what of it can no longer be read."""
    open_library(archive, options, console, to_write=to_write)
    for notice in archive.library.notices:
        console.say(notice)


def open_library(
    archive: Archive, options: argparse.Namespace, console: Console, *, to_write: bool = False
) -> None:
    """LibraryNeeded when there is none, LibraryReadOnly when it is `to_write` and cannot be written."""
    from archive_app.library_door import LibraryState

    if archive.library.state is LibraryState.NONE:
        raise LibraryNeeded
    archive.library.unlock(passphrase(options.passphrase_file, console.messages), options.key_file)
    if archive.library.state is LibraryState.READ_ONLY:
        if to_write:
            raise LibraryReadOnly
        console.say(LibraryReadOnly.sentence)


def add(archive: Archive, options: argparse.Namespace, console: Console) -> int:
    """UnreadableSource when nothing was added, with the reason of the first file."""
    unlock(archive, options, console, to_write=True)
    kept, reasons = 0, list[str]()
    collection = _collection(archive, options.collection)
    for addition in archive.add(options.paths, with_paths=options.keep_paths):
        if collection and addition.document:
            archive.shelves.put_into(collection, [addition.document])
        console.show_progress(addition.file, addition.files)
        kept += addition.status in ("added", "duplicate")
        reasons += [addition.reason] if addition.reason else []
        if console.json:
            console.shape(addition_shape(addition))
        else:
            console.answer(
                f"{honest_line(addition.path)}: {_result(console, addition.status, addition.reason)}"
            )
    if reasons and not kept:
        raise UnreadableSource(reason=reasons[0])
    return 0 if kept else 1


def _collection(archive: Archive, name: str | None) -> str | None:
    if name is None:
        return None
    with suppress(BadInput):
        return archive.shelves.collection_named(name).id
    return archive.shelves.make_collection(name).id


def _result(console: Console, status: str, reason: str | None) -> str:
    said = console.messages.text(status)
    return f"{said} ({console.messages.text(reason)})" if reason else said


def annotate(archive: Archive, options: argparse.Namespace, console: Console) -> int:
    unlock(archive, options, console, to_write=True)
    annotation = archive.notes.annotate_quote(
        archive.document_id(options.document),
        options.quote,
        colour=Colour(options.colour),
        note=options.note,
        tags=options.tag,
    )
    _answer(annotation, console)
    return 0


def _answer(annotation: Annotation, console: Console) -> None:
    if console.json:
        console.shape(annotation_shape(annotation))
    else:
        console.answer(annotation.id)


def kept_annotations(archive: Archive, options: argparse.Namespace, console: Console) -> int:
    unlock(archive, options, console, to_write=bool(options.import_file or options.delete))
    if options.export:
        console.say("{count} annotations written.", count=archive.notes.export(options.export))
    elif options.import_file:
        _import(archive.notes.bring_in(options.import_file), console)
    elif options.merge_file:
        _import(archive.notes.merge(options.merge_file), console)
    elif options.reply:
        _answer(archive.notes.reply(options.reply, options.note), console)
    elif options.delete:
        archive.notes.delete(options.delete)
    else:
        _list(archive, options, console)
    return 0


def _import(report: ImportReport, console: Console) -> None:
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
    found = archive.notes.find(options.find, options.tag)
    if options.document:
        document = archive.document_id(options.document)
        found = tuple(each for each in found if each.document == document)
    if console.json:
        console.shape([annotation_shape(each) for each in found])
    else:
        for each in found:
            console.answer(_line(each))


def _line(annotation: Annotation) -> str:
    about = [annotation.day, annotation.document, annotation.state.value, *annotation.tags]
    return f"{annotation.id}\n    “{annotation.quote}” {annotation.note}\n    " + " · ".join(about)
