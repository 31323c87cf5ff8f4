"""`passport`, `collections`, `bin`: how the documents that were added are kept."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from archive_app.commands.console import Console
from archive_app.commands.keeping import unlock
from archive_app.commands.shapes import collection_shape, document_shape, shelved_shape
from archive_app.documents.amendment import AMENDABLE
from archive_app.errors import UnknownDocument

NOT_REACHED = (
    "What could not be reached: the files where they were added from, backups and copies of the library, "
    "and what was exported."
)

if TYPE_CHECKING:
    from archive_app.archive import Archive
    from archive_app.documents.document import Passport


def passport(archive: Archive, options: argparse.Namespace, console: Console) -> int:
    """After the changes, if some were asked for."""
    changes: dict[str, str | None] = {
        name: getattr(options, name) for name in AMENDABLE if getattr(options, name) is not None
    }
    changes |= dict.fromkeys(options.as_found)
    unlock(archive, options, console, to_write=bool(changes))
    document_id = archive.document_id(options.document)
    if changes:
        archive.shelves.amend(document_id, changes)
    document = archive.document(document_id)
    if console.json:
        console.shape(document_shape(document))
        return 0
    for name in (*AMENDABLE, "kind", "source", "added", "path", "sha256"):
        console.answer(f"{name:>10}: {_stated(document.passport, name, console)}")
    return 0


def collections(archive: Archive, options: argparse.Namespace, console: Console) -> int:
    """All of them as they are afterwards."""
    wanted = (options.create, options.rename, options.delete, options.put, options.take)
    unlock(archive, options, console, to_write=any(wanted))
    _change_collections(archive, options)
    present = {document.id for document in archive.documents()}
    shapes = [collection_shape(each, present) for each in archive.shelves.collections()]
    if console.json:
        console.shape(shapes)
    else:
        for shape in shapes:
            count = console.messages.plural("{count} document", "{count} documents", len(shape["documents"]))
            console.answer(f"{shape['name']} · {count}")
    return 0


def _change_collections(archive: Archive, options: argparse.Namespace) -> None:
    shelves = archive.shelves
    if options.create:
        shelves.make_collection(options.create)
    elif options.rename:
        shelves.rename_collection(shelves.collection_named(options.rename[0]).id, options.rename[1])
    elif options.delete:
        shelves.delete_collection(shelves.collection_named(options.delete).id)
    elif options.put:
        name, *documents = options.put
        shelves.put_into(shelves.collection_named(name).id, [*map(archive.document_id, documents)])
    elif options.take:
        name, *documents = options.take
        shelves.take_from(shelves.collection_named(name).id, [*map(archive.document_id, documents)])


def bin_(archive: Archive, options: argparse.Namespace, console: Console) -> int:
    """What is in the bin afterwards."""
    unlock(archive, options, console, to_write=bool(options.put or options.restore or options.empty))
    if options.put:
        archive.shelves.put_in_bin([*map(archive.document_id, options.put)])
    elif options.restore:
        binned = [each.id for each in archive.shelves.shelved() if each.binned]
        archive.shelves.take_out_of_bin([_one_of(binned, beginning) for beginning in options.restore])
    elif options.empty:
        gone, notes = archive.shelves.empty_bin()
        console.say("{documents} documents and {notes} notes on them are gone.", documents=gone, notes=notes)
        console.say(NOT_REACHED)
    binned_now = [each for each in archive.shelves.shelved() if each.binned]
    if console.json:
        console.shape([shelved_shape(each) for each in binned_now])
    else:
        for each in binned_now:
            console.answer(f"{each.id}  {each.binned}\n    {each.passport.title}")
    return 0


def _one_of(ids: list[str], beginning: str) -> str:
    matches = [each for each in ids if each.startswith(beginning)]
    if len(matches) != 1:
        raise UnknownDocument(document=beginning)
    return matches[0]


def _stated(passport: Passport, name: str, console: Console) -> str:
    value = getattr(passport, name) or console.messages.text("unknown")
    if name in passport.corrected:
        return f"{value} ({console.messages.text('corrected by you')})"
    return f"{value} ({console.messages.text('found automatically')})" if name in passport.found else value
