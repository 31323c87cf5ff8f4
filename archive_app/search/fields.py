"""Fields: what of a document is indexed under which name."""

from __future__ import annotations

from collections.abc import Collection

from archive_app.entities.mention import MentionKind
from archive_app.search.record import Record

STEM_MARK = "~"
"""Begins the terms that are stems; no folded word does."""
TEXT_FIELDS = ("text", "title", "note", "person", "organisation", "publisher", "tag")
"""Words with positions; `text` is the text, the title and the notes together."""
KEY_FIELDS = (
    "id", "person_id", "organisation_id", "date", "published", "language", "kind", "bundled", "tag_id",
)  # fmt: skip
"""Exact values."""
ID_FIELDS = {MentionKind.PERSON: "person_id", MentionKind.ORGANISATION: "organisation_id"}
# So far apart that no phrase reaches from one name, note or tag into the next.
GAP = 100


def texts_of(record: Record) -> dict[str, tuple[str, ...]]:
    """Text field → its texts, each beginning far from the one before."""
    return {
        "text": (record.text, record.title, *record.notes),
        "title": (record.title,),
        "note": record.notes,
        "person": _names(record, MentionKind.PERSON),
        "organisation": _names(record, MentionKind.ORGANISATION),
        "publisher": (record.publisher,) if record.publisher else (),
        "tag": record.tags,
    }


def keys_of(record: Record) -> dict[str, tuple[str, ...]]:
    """Key field → its exact values, sorted."""
    return {
        "id": (record.id,),
        "person_id": _several(record.people),
        "organisation_id": _several(record.organisations),
        "date": _several(record.dates),
        "published": _one(record.published),
        "language": _one(record.language),
        "kind": _one(record.kind),
        "bundled": ("bundled" if record.bundled else "added",),
        "tag_id": _several(frozenset(record.tags)),
    }


def _one(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


def _several(values: Collection[str]) -> tuple[str, ...]:
    return tuple(sorted(filter(None, values))) if values else ()


def _names(record: Record, kind: MentionKind) -> tuple[str, ...]:
    """Everything an entity is called in the document: as written, its preferred name and its id."""
    _, as_such, spellings = record.told.named(kind)
    if not spellings:
        return tuple(as_such)
    names = dict(as_such)
    for entity, spelling in spellings:
        names[spelling] = names[entity] = None
    return tuple(names)
