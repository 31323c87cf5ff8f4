"""`corrections`: what the reader knows better about names: list, make, undo, export, import."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from archive_app.commands.console import Console
from archive_app.commands.keeping import unlock
from archive_app.entities.correction import (
    AddAlias,
    AddRole,
    Correction,
    Hide,
    Merge,
    Rename,
    Split,
    to_shape,
)
from archive_app.entities.mention import MentionKind
from archive_app.errors import BadInput

if TYPE_CHECKING:
    from archive_app.archive import Archive


def corrections(archive: Archive, options: argparse.Namespace, console: Console) -> int:
    unlock(archive, options, console)
    wanted = _wanted(archive, options)
    if wanted is not None:
        archive.names.correct(wanted)
        _show(console, [wanted])
    elif options.export:
        console.say("{count} corrections written.", count=archive.names.export_corrections(options.export))
    elif options.import_file:
        _import(archive, options, console)
    elif options.undo is not None:
        archive.names.undo_correction(_numbered(archive, options.undo))
    else:
        _show(console, archive.names.corrections())
    return 0


def _wanted(archive: Archive, options: argparse.Namespace) -> Correction | None:
    subject = archive.names.subject
    if options.merge:
        return Merge(subject(options.merge[0]), subject(options.merge[1]))
    if options.split:
        return Split(subject(options.split[0]), options.split[1])
    if options.rename:
        return Rename(subject(options.rename[0]), options.rename[1])
    if options.alias:
        return AddAlias(subject(options.alias[0]), options.alias[1])
    if options.role:
        return AddRole(subject(options.role[0]), options.role[1])
    if options.hide:
        return Hide(subject(options.hide))
    if options.person:
        return archive.names.naming(MentionKind.PERSON, options.person)
    if options.organisation:
        return archive.names.naming(MentionKind.ORGANISATION, options.organisation)
    return None


def _numbered(archive: Archive, number: int) -> Correction:
    kept = archive.names.corrections()
    if not 1 <= number <= len(kept):
        raise BadInput(
            reason="There is no correction with that number. “archive-app corrections” lists them."
        )
    return kept[number - 1]


def _import(archive: Archive, options: argparse.Namespace, console: Console) -> None:
    report = archive.names.import_corrections(options.import_file)
    if console.json:
        refused = [{"line": line, "reason": reason} for line, reason in report.refused]
        console.shape({"imported": report.imported, "already": report.already, "refused": refused})
        return
    console.answer(console.messages.plural("{count} correction", "{count} corrections", report.imported))
    for line, reason in report.refused:
        console.answer(console.messages.text("line {line} refused: {reason}", line=line, reason=reason))


def _show(console: Console, kept: Any) -> None:
    if console.json:
        console.shape([to_shape(each) for each in kept])
        return
    for number, each in enumerate(kept, 1):
        shape = to_shape(each)
        kind, subject = shape.pop("type"), shape.pop("subject")
        rest = [value["name"] if isinstance(value, dict) else value for value in shape.values()]
        console.answer(" · ".join([f"{number:4}  {kind}", subject["name"], *filter(None, rest)]))
