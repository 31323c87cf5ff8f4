"""Document ↔ plain JSON values, for the worker and the library. Nothing is ever pickled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from archive_app.documents.document import Block, BlockKind, Document, Passport, Picture, Recognised
from archive_app.errors import BadInput

_TEXT_FIELDS = ("title", "source", "sha256")
_OPTIONAL_FIELDS = ("publisher", "published", "language", "kind", "url", "rights")
_LATER_FIELDS = ("author", "part_of")
"""Of these, documents that were kept before know nothing."""
_READERS_FIELDS = ("corrected", "added", "path")
"""What the source does not say is kept beside it."""
NOT_A_DOCUMENT = "this is not a document"


def to_json(document: Document) -> dict[str, Any]:
    """`{"id", "passport": {…}, "text", "blocks": [[kind, start, end], …], "bundled", "pages": […]}`.

    A block with a label has it as its fourth value. A text that was recognised has `"recognised": [sure,
    [[start, end], …]]` too, one with pictures `"pictures": [[above, ref, alt], …]`.
    """
    plain: dict[str, Any] = {
        "id": document.id,
        "passport": passport_to_json(document.passport),
        "text": document.text,
        "blocks": [_block_to_json(block) for block in document.blocks],
        "bundled": document.bundled,
        "pages": list(document.pages),
    }
    if document.pictures:
        plain["pictures"] = [[each.above, each.ref, each.alt] for each in document.pictures]
    recognised = document.recognised
    return plain | ({"recognised": [recognised.sure, recognised.unsure]} if recognised else {})


def _block_to_json(block: Block) -> list[str | int]:
    plain = [block.kind.value, block.start, block.end]
    return [*plain, block.label] if block.label else plain


def passport_to_json(passport: Passport) -> dict[str, Any]:
    """What the source says of itself."""
    stated = {name: value for name, value in asdict(passport).items() if name not in _READERS_FIELDS}
    return stated | {"found": sorted(passport.found)}


def from_json(untrusted: object) -> Document:
    """The document that `to_json` made of it. Raises BadInput for anything that is not exactly that."""
    try:
        return _document(untrusted)
    except (KeyError, TypeError, ValueError) as error:
        raise BadInput(reason=NOT_A_DOCUMENT) from error


def _document(untrusted: Any) -> Document:
    text = _string(untrusted["text"])
    return Document(
        id=_string(untrusted["id"]),
        passport=passport_from_json(untrusted["passport"]),
        text=text,
        blocks=_blocks(untrusted["blocks"], text),
        bundled=bool(untrusted["bundled"]),
        pages=_pages(untrusted.get("pages", []), text),
        pictures=_pictures(untrusted.get("pictures", []), text),
        recognised=_recognised(untrusted.get("recognised"), text),
    )


def passport_from_json(untrusted: Mapping[str, Any]) -> Passport:
    """What `passport_to_json` made of it. Raises KeyError, TypeError, ValueError for anything else."""
    stated: dict[str, Any] = {name: _string(untrusted[name]) for name in _TEXT_FIELDS}
    stated_or_none = {name: untrusted[name] for name in _OPTIONAL_FIELDS}
    stated_or_none |= {name: untrusted.get(name) for name in _LATER_FIELDS}
    optional: dict[str, Any] = {
        name: _string(value) for name, value in stated_or_none.items() if value is not None
    }
    return Passport(**stated, **optional, found=frozenset(_string(name) for name in untrusted["found"]))


def _blocks(untrusted: list[Any], text: str) -> tuple[Block, ...]:
    """Blocks that are exactly the lines of the text."""
    blocks = tuple(
        Block(BlockKind(kind), start, end, *map(_string, label)) for kind, start, end, *label in untrusted
    )
    if [text[block.start : block.end] for block in blocks] != text.split("\n"):
        raise ValueError(NOT_A_DOCUMENT)
    return blocks


def _pages(untrusted: list[Any], text: str) -> tuple[int, ...]:
    """Places in the text, in order."""
    pages = tuple(int(start) for start in untrusted)
    if list(pages) != sorted(pages) or not all(0 <= start <= len(text) for start in pages):
        raise ValueError(NOT_A_DOCUMENT)
    return pages


def _pictures(untrusted: list[Any], text: str) -> tuple[Picture, ...]:
    pictures = tuple(Picture(int(above), _string(ref), _string(alt)) for above, ref, alt in untrusted)
    if not all(0 <= each.above <= len(text) for each in pictures):
        raise ValueError(NOT_A_DOCUMENT)
    return pictures


def _recognised(untrusted: Any, text: str) -> Recognised | None:
    if untrusted is None:
        return None
    sure, unsure = untrusted
    spans = tuple((int(start), int(end)) for start, end in unsure)
    if not all(0 <= start <= end <= len(text) for start, end in spans):
        raise ValueError(NOT_A_DOCUMENT)
    return Recognised(int(sure), spans)


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(NOT_A_DOCUMENT)
    return value
