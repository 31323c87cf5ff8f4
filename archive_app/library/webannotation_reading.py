"""A Web Annotation that keeps the rules, as our Annotation: passage, note, tags and document."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from archive_app.documents.document import Document
from archive_app.library.annotation import AnchorState, Annotation, Colour
from archive_app.library.webannotation_rules import MULTIPLE, check, each, has_type

_CONTEXT = 32
_OUR_ID = re.compile(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_HASH = "urn:sha256:"
NOTEBOOK = "urn:archive-app:notebook"
"""What a note is about that is about no document."""
_LONGEST_NAME = 200


class Known:
    """The documents that are here, found by what a file can call them."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._ids = {document.id for document in documents}
        self._by_source = {
            document.passport.url: document.id for document in documents if document.passport.url
        }
        self._by_source |= {_HASH + document.passport.sha256: document.id for document in documents}

    def resolve(self, source: str, own_id: Any) -> tuple[str, bool]:
        """The id of the document and whether it is here. What is not keeps the name it has in the file."""
        if source == NOTEBOOK:
            return "", True
        if source in self._by_source:
            return self._by_source[source], True
        if isinstance(own_id, str) and own_id:
            return own_id, own_id in self._ids
        return source, source in self._ids


def read_annotation(untrusted: Any, known: Known) -> Annotation:
    """Raises Refused. One on a document that is not here is taken in too, as one that lost its place."""
    check(untrusted)
    target = _best_target(untrusted["target"])
    document, is_here = known.resolve(_source(target), untrusted.get("archive:document"))
    quote, position = _selectors(target)
    bodies = list(_bodies(untrusted))
    return Annotation(
        id=_id(untrusted["id"]),
        document=document,
        quote=_composed(quote.get("exact", "")),
        prefix=_composed(quote.get("prefix", ""))[-_CONTEXT:],
        suffix=_composed(quote.get("suffix", ""))[:_CONTEXT],
        start=position.get("start", 0),
        end=position.get("end", len(_composed(quote.get("exact", "")))),
        colour=_colour(untrusted.get("archive:colour")),
        note="\n\n".join(text for purpose, text in bodies if purpose != "tagging"),
        tags=_tags(text for purpose, text in bodies if purpose == "tagging"),
        state=AnchorState.PLACED if is_here else AnchorState.LOST,
        created=_day(untrusted.get("created")),
        answers=_answers(untrusted.get("archive:answers")),
        author=_author(untrusted.get("creator")),
    )


def _best_target(untrusted: Any) -> Any:
    """The first with a passage of a text, else the first."""
    targets = list(_spread(untrusted))
    return next((target for target in targets if any(_selectors(target))), targets[0])


def _spread(value: Any) -> Iterator[Any]:
    """What stands in lists and in groups of several, one after the other."""
    for part in each(value):
        if isinstance(part, dict) and any(has_type(part, name) for name in MULTIPLE) and part.get("items"):
            yield from _spread(part["items"])
        else:
            yield part


def _source(target: Any) -> str:
    """The address of what is annotated."""
    while isinstance(target, dict):
        target = target.get("source") or target.get("id") or ""
    return str(target)


def _selectors(target: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """Quote and position. A position within a fragment says nothing about the text as a whole."""
    selectors = each(target.get("selector")) if isinstance(target, dict) else []
    outer = [selector for selector in selectors if isinstance(selector, dict)]
    positions = (selector for selector in outer if has_type(selector, "TextPositionSelector"))
    quotes = (selector for selector in _refined(outer) if has_type(selector, "TextQuoteSelector"))
    return next(quotes, {}), next(positions, {})


def _refined(selectors: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for selector in selectors:
        yield selector
        yield from _refined([inner for inner in each(selector.get("refinedBy")) if isinstance(inner, dict)])


def _bodies(untrusted: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """(purpose, text) of each body. What is only an address is kept as that, and never looked up."""
    motivation = next(iter(each(untrusted.get("motivation"))), "")
    if "bodyValue" in untrusted:
        yield motivation, untrusted["bodyValue"]
    for body in _spread(untrusted.get("body")):
        text = body.get("value") if isinstance(body, dict) else None
        purpose = next(iter(each(body.get("purpose"))), motivation) if isinstance(body, dict) else motivation
        if words := text if isinstance(text, str) else _source(body):
            yield str(purpose), words


def _tags(texts: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag for tag in map(str.strip, texts) if tag))


def _day(untrusted: Any) -> str:
    return datetime.fromisoformat(untrusted).date().isoformat() if untrusted else ""


def _colour(untrusted: Any) -> Colour:
    return Colour(untrusted) if untrusted in list(Colour) else Colour.YELLOW


def _id(untrusted: str) -> str:
    """Ours as it is; another's always becomes the same one of ours."""
    return untrusted if _OUR_ID.fullmatch(untrusted) else f"urn:uuid:{uuid5(NAMESPACE_URL, untrusted)}"


def _answers(untrusted: object) -> str:
    return untrusted if isinstance(untrusted, str) and _OUR_ID.fullmatch(untrusted) else ""


def _author(untrusted: Any) -> str:
    """The name of the first creator, if it says one; an address alone is nobody's name."""
    first = next(iter(each(untrusted)), None)
    name = first.get("name") or first.get("nickname") if isinstance(first, dict) else ""
    name = next(iter(each(name)), "")
    return " ".join(_composed(name).split())[:_LONGEST_NAME] if isinstance(name, str) else ""


def _composed(text: str) -> str:
    """As canonical texts are written."""
    return unicodedata.normalize("NFC", text)
