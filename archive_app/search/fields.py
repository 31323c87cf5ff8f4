"""Fields: what of a document is indexed under which name."""

from __future__ import annotations

from collections.abc import Iterable

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
    values: dict[str, Iterable[str | None]] = {
        "id": (record.id,),
        "person_id": record.people,
        "organisation_id": record.organisations,
        "date": record.dates,
        "published": (record.published,),
        "language": (record.language,),
        "kind": (record.kind,),
        "bundled": ("bundled" if record.bundled else "added",),
        "tag_id": set(record.tags),
    }
    return {name: tuple(sorted(filter(None, keys))) for name, keys in values.items()}


def _names(record: Record, kind: MentionKind) -> tuple[str, ...]:
    """Everything an entity is called in the document: as written, its preferred name and its id."""
    names: dict[str, None] = {}
    for entity, spelling in record.told.named(kind).spellings:
        names[spelling] = names[entity] = None
    return tuple(names)
