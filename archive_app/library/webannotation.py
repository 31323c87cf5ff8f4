"""Annotations to and from files of the W3C Web Annotation model, in JSON-LD.

We write one AnnotationCollection with everything in its first page. We read that, a page, a list or a single
annotation, by anybody: what we can understand becomes an Annotation, all else is refused with a reason.
Nothing in a file is executed, and no address in it is ever looked up.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from archive_app.documents.document import Document
from archive_app.errors import BadInput, UnknownDocument
from archive_app.library.annotation import AnchorState, Annotation
from archive_app.library.annotation import ImportReport as ImportReport
from archive_app.library.files import read_chosen
from archive_app.library.webannotation_reading import NOTEBOOK, Known, read_annotation
from archive_app.library.webannotation_rules import CONTEXT, Refused, has_type, is_address

TERMS = "urn:archive-app:terms:"
LARGEST_FILE = 32 * 1024 * 1024
MOST_ANNOTATIONS = 100_000

_TOO_LARGE = "The file is too large for a list of annotations. Nothing was imported."
_NOT_JSON = "This is not a JSON file. Nothing was imported; choose a file with annotations."


def to_bytes(annotations: Iterable[Annotation], document: Callable[[str], Document]) -> bytes:
    """A JSON-LD file, the same bytes for the same annotations. `document` raises UnknownDocument."""
    items = [_item(each, _source(each.document, document)) for each in annotations]
    collection_id = uuid5(NAMESPACE_URL, json.dumps(items))
    page = {"type": "AnnotationPage", "id": f"urn:uuid:{uuid5(collection_id, 'first')}", "startIndex": 0}
    collection = {
        "@context": [CONTEXT, {"archive": TERMS}],
        "id": f"urn:uuid:{collection_id}",
        "type": "AnnotationCollection",
        "total": len(items),
        "first": {**page, "items": items},
    }
    return json.dumps(collection, ensure_ascii=False, indent=1).encode("utf-8")


def read_untrusted(path: Path) -> bytes:
    """The bytes of a file to import. Raises BadInput when it cannot be read or is too large."""
    untrusted = read_chosen(path, LARGEST_FILE)
    if len(untrusted) > LARGEST_FILE:
        raise BadInput(reason=_TOO_LARGE)
    return untrusted


def from_bytes(
    untrusted: bytes, documents: Sequence[Document], present: Iterable[Annotation] = ()
) -> ImportReport:
    """What can be understood, anchored to `documents` by hash, id or address where they are here.

    `present` is what the library holds: the same annotation is not imported twice, and another one with the
    same id gets a new id, so that nothing is overwritten. Raises BadInput when it is no list of annotations.
    """
    known, there = Known(documents), {each.id: each for each in present}
    already, annotations = 0, list[Annotation]()
    refused = list[tuple[int, str]]()
    for number, item in enumerate(_items(_parsed(untrusted))):
        try:
            annotation = read_annotation(item, known)
        except Refused as refusal:
            refused.append((number, refusal.reason))
            continue
        if new := _beside(annotation, there):
            there[new.id] = new
            annotations.append(new)
        else:
            already += 1
    return ImportReport(tuple(annotations), tuple(refused), already)


def _item(annotation: Annotation, source: str) -> dict[str, Any]:
    item = {
        "id": annotation.id,
        "type": "Annotation",
        "motivation": "replying" if annotation.answers else _motivation(annotation),
        # Not the hour: when somebody sits and works is nobody's business.
        "created": f"{annotation.day}T00:00:00Z",
        "creator": {"type": "Person", "name": annotation.author},
        "body": list(_bodies(annotation)),
        "target": _target(annotation, source),
        "archive:document": annotation.document,
        "archive:colour": annotation.colour.value,
        "archive:answers": annotation.answers,
    }
    left_out = {
        "created": not annotation.created,
        "creator": not annotation.author,
        "body": not item["body"],
        "archive:document": not annotation.document,
        "archive:answers": not annotation.answers,
    }
    return {name: value for name, value in item.items() if not left_out.get(name)}


def _motivation(annotation: Annotation) -> str:
    return "highlighting" if annotation.has_passage else "commenting"


def _target(annotation: Annotation, source: str) -> Any:
    if not annotation.has_passage:
        return source
    passage = {
        "type": "TextQuoteSelector",
        "exact": annotation.quote,
        "prefix": annotation.prefix,
        "suffix": annotation.suffix,
    }
    position = {"type": "TextPositionSelector", "start": annotation.start, "end": annotation.end}
    return {"type": "SpecificResource", "source": source, "selector": [passage, position]}


def _bodies(annotation: Annotation) -> Iterator[dict[str, str]]:
    if annotation.note:
        yield {
            "type": "TextualBody",
            "value": annotation.note,
            "format": "text/plain",
            "purpose": "commenting",
        }
    for tag in annotation.tags:
        yield {"type": "TextualBody", "value": tag, "format": "text/plain", "purpose": "tagging"}


def _source(document_id: str, document: Callable[[str], Document]) -> str:
    """A hash says which text was meant, wherever the file goes."""
    if not document_id:
        return NOTEBOOK
    try:
        return f"urn:sha256:{document(document_id).passport.sha256}"
    except UnknownDocument:
        return document_id if is_address(document_id) else f"urn:archive-app:document:{quote(document_id)}"


def _parsed(untrusted: bytes) -> Any:
    if len(untrusted) > LARGEST_FILE:
        raise BadInput(reason=_TOO_LARGE)
    try:
        return json.loads(untrusted, parse_constant=_no_such_number)
    except (ValueError, RecursionError) as error:
        raise BadInput(reason=_NOT_JSON) from error


def _no_such_number(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def _items(parsed: Any) -> list[Any]:
    """Single annotations, each with the context of what it came in."""
    page = parsed
    if isinstance(page, dict) and has_type(page, "AnnotationCollection"):
        page = _inheriting(page, page.get("first"))
        if not isinstance(page, dict):
            return []  # Its pages are at an address, and none is looked up.
    items = page if isinstance(page, list) else [page]
    if isinstance(page, dict) and has_type(page, "AnnotationPage"):
        listed = page.get("items")
        items = [_inheriting(page, item) for item in listed] if isinstance(listed, list) else []
    if len(items) > MOST_ANNOTATIONS:
        raise BadInput(reason="The file holds too many annotations. Nothing was imported.")
    return items


def _inheriting(parent: dict[str, Any], child: Any) -> Any:
    if isinstance(child, dict) and "@context" in parent:
        return {"@context": parent["@context"], **child}
    return child


def _beside(annotation: Annotation, there: Mapping[str, Annotation]) -> Annotation | None:
    """The annotation under an id that is free; None when the same one is there already."""
    while annotation.id in there:
        if _content(annotation) == _content(there[annotation.id]):
            return None
        annotation = replace(annotation, id=f"urn:uuid:{uuid5(NAMESPACE_URL, repr(_content(annotation)))}")
    return annotation


def _content(annotation: Annotation) -> Annotation:
    """Without an id that may be new, where the passage was last found, and the hour, which no file tells."""
    return replace(annotation, id="", start=0, end=0, state=AnchorState.PLACED, created=annotation.day)
