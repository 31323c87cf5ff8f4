"""`documents`, `show`, `mentions`, `names`, `entity`: what is in the archive."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from archive_app.commands.console import Console, honest_line
from archive_app.commands.shapes import annotation_shape, document_shape, entity_shape, mention_shape
from archive_app.errors import BadInput

if TYPE_CHECKING:
    from archive_app.archive import Archive
    from archive_app.documents.document import Document
    from archive_app.entities.mention import Mention


def documents(archive: Archive, options: argparse.Namespace, console: Console) -> int:
    found = archive.documents()
    if options.collection:
        wanted = archive.shelves.collection_named(options.collection).documents
        found = tuple(document for document in found if document.id in wanted)
    if console.json:
        console.shape([document_shape(document) | _collections(archive, document) for document in found])
    else:
        for document in found:
            console.answer(f"{document.id}  {_about(document, console)}\n    {document.passport.title}")
    return 0


def _collections(archive: Archive, document: Document) -> dict[str, list[str]]:
    there = archive.shelves.collections()
    return {"collections": [each.name for each in there if document.id in each.documents]}


def _about(document: Document, console: Console) -> str:
    passport = document.passport
    day = passport.published or console.messages.text("no date stated")
    words = console.messages.plural("{count} word", "{count} words", document.words)
    return " · ".join(part for part in (day, passport.publisher, passport.kind, words) if part)


def show(archive: Archive, options: argparse.Namespace, console: Console) -> int:
    document = archive.document(archive.document_id(options.document))
    mentions = archive.mentions(document.id)
    annotations = archive.notes.annotations(document.id)
    if console.json:
        console.shape(
            document_shape(document)
            | _collections(archive, document)
            | {
                "text": document.text,
                "pages": list(document.pages),
                "mentions": [mention_shape(mention) for mention in mentions],
                "annotations": [annotation_shape(annotation) for annotation in annotations],
            }
        )
        return 0
    for name, value in (document_shape(document) | _collections(archive, document)).items():
        if value not in (None, []):
            console.answer(f"{name:>10}: {value}")
    console.answer(f"\n{document.written()}\n")
    for annotation in annotations:
        console.answer(f"[{annotation.colour.value}] “{annotation.quote}” {annotation.note}")
    return 0


def mentions(archive: Archive, options: argparse.Namespace, console: Console) -> int:
    """One answer a file; a file that cannot be read is said on stderr and the rest goes on."""
    read = 0
    for file in console.progress(archive.read_outside(options.paths), len(options.paths)):
        if file.error:
            console.say("{path}: {said}", path=file.path, said=console.messages.error(file.error))
        elif file.document:
            read += 1
            _answer_outside(file.path, file.document, file.mentions, console)
    return 0 if read else 1


def _answer_outside(path: Path, document: Document, found: Sequence[Mention], console: Console) -> None:
    if console.json:
        passport = document.passport
        shape = {
            "path": str(path),
            "language": passport.language,
            "title": passport.title,
            "published": passport.published,
            "text": document.text,
            "mentions": [mention_shape(mention) for mention in found],
        }
        console.shape(shape)
        return
    console.answer(honest_line(path))
    for mention in found:
        console.answer(f"  {mention.kind.value:12} {mention.text}  {mention.name or mention.value or ''}")


def names(archive: Archive, options: argparse.Namespace, console: Console) -> int:
    try:
        lines = options.file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        raise BadInput(reason="The file of names could not be read. It must be UTF-8 text.") from None
    groups = archive.names.group([line.strip() for line in lines if line.strip()])
    if console.json:
        console.shape({"groups": groups})
    else:
        for group in groups:
            console.answer(" = ".join(group))
    return 0


def entity(archive: Archive, options: argparse.Namespace, console: Console) -> int:
    page = archive.names.entity(" ".join(options.name))
    if console.json:
        console.shape(entity_shape(page))
        return 0
    console.answer(f"{page.entity.name} ({page.entity.kind.value})")
    if page.automatic:
        console.say("Found automatically, may be incomplete.")
    roles = (*page.entity.roles, *(role.role for role in page.roles))
    for each in dict.fromkeys((*roles, *page.entity.aliases)):
        console.answer(f"  {each}")
    for occurrence in page.occurrences:
        console.answer(f"\n{occurrence.document}\n    {occurrence.sentence}")
    for companion in page.companions:
        console.answer(f"{companion.count:6}  {companion.name}")
    return 0
