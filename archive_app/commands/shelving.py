"""`passport`: how the documents that were added are kept."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from archive_app.commands.console import Console
from archive_app.commands.keeping import unlock
from archive_app.commands.shapes import document_shape
from archive_app.documents.amendment import AMENDABLE

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


def _stated(passport: Passport, name: str, console: Console) -> str:
    value = getattr(passport, name) or console.messages.text("unknown")
    if name in passport.corrected:
        return f"{value} ({console.messages.text('corrected by you')})"
    return f"{value} ({console.messages.text('found automatically')})" if name in passport.found else value
