"""`recognise`: the text of scans that were added, read by a program for that."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from archive_app.commands.console import Console
from archive_app.commands.keeping import unlock
from archive_app.commands.shapes import recognition_shape
from archive_app.errors import BadInput, UnreadableSource

if TYPE_CHECKING:
    from archive_app.archive import Archive
    from archive_app.documents.document import Document

RECOGNISED, NO_WORDS, UNREADABLE = "recognised", "no words", "unreadable"


def recognise(archive: Archive, options: argparse.Namespace, console: Console) -> int:
    """UnreadableSource when no page of any could be read, with the reason of the first; NoRecogniser."""
    unlock(archive, options, console, to_write=True)
    documents = [*map(archive.document_id, options.documents)] or archive.scans.waiting()
    reasons: list[str] = []
    for number, document_id in enumerate(documents):
        reason = _recognise(archive, document_id, console, number, len(documents))
        reasons += [reason] if reason else []
    if reasons and len(reasons) == len(documents):
        raise UnreadableSource(reason=reasons[0])
    return 0


def _recognise(archive: Archive, document_id: str, console: Console, number: int, count: int) -> str | None:
    """Why one could not be read."""
    reason = None
    try:
        for done, pages in archive.scans.recognise(document_id):
            # A document counts as much as any other, however many pages it has.
            console.show_progress(number * pages + done, count * pages)
    except (BadInput, UnreadableSource) as error:
        reason = str(error.values["reason"])
    document = archive.document(document_id)
    status = UNREADABLE if reason else RECOGNISED if document.recognised else NO_WORDS
    if console.json:
        console.shape(recognition_shape(document, status, reason))
    else:
        console.answer(f"{document.id}  {_said(document, status, reason, console)}")
    return reason


def _said(document: Document, status: str, reason: str | None, console: Console) -> str:
    said = console.messages.text(status)
    title = document.passport.title
    if reason:
        return f"{title}: {said} ({console.messages.text(reason)})"
    if document.recognised is None:
        return f"{title}: {said}"
    words = console.messages.plural("{count} word", "{count} words", document.words)
    return f"{title}: {said} ({words}, {document.recognised.sure} %)"
