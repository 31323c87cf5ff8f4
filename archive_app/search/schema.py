"""The Whoosh schema, and documents as the terms that go into it.

A text field holds at each position the folded form of the word and its stem, the stem marked with `~`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from whoosh.fields import ID, KEYWORD, TEXT, Schema

from archive_app.entities.mention import MentionKind
from archive_app.search.record import Record, entity_of
from archive_app.search.stems import Stems
from archive_app.search.token_table import TokenTable

STEM_MARK = "~"
TEXT_FIELDS = ("title", "body", "note", "person", "organisation", "publisher", "tag")
KEY_FIELDS = ("person_id", "organisation_id", "date", "published", "language", "kind", "bundled")
# So far apart that no phrase reaches from one name, note or tag into the next.
GAP = 100

Positions = dict[str, list[int]]


class Words(TEXT):  # type: ignore[misc]  # Whoosh has no types
    """A text field that is given its terms with their positions instead of a text."""

    def __init__(self) -> None:
        super().__init__(phrase=True)

    def index(self, value: Positions, **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        for term, positions in value.items():
            yield term.encode(), len(positions), float(len(positions)), self.format.encode(positions)


def make_schema() -> Schema:
    texts = {name: Words() for name in TEXT_FIELDS}
    keys = {name: KEYWORD() for name in KEY_FIELDS}
    return Schema(id=ID(unique=True), **texts, **keys)


def texts_of(record: Record, stems: Stems) -> dict[str, Positions]:
    """Text field → its terms, without the empty ones."""
    values: dict[str, Iterable[str]] = {
        "title": (record.title,),
        "body": (record.text,),
        "note": record.notes,
        "person": _names(record, MentionKind.PERSON),
        "organisation": _names(record, MentionKind.ORGANISATION),
        "publisher": (record.publisher,) if record.publisher else (),
        "tag": record.tags,
    }
    found = {name: _positions(texts, record.language, stems) for name, texts in values.items()}
    return {name: positions for name, positions in found.items() if positions}


def keys_of(record: Record) -> dict[str, tuple[str, ...]]:
    """Key field → its exact values, without the empty ones."""
    values: dict[str, Iterable[str | None]] = {
        "person_id": record.people,
        "organisation_id": record.organisations,
        "date": record.dates,
        "published": (record.published,),
        "language": (record.language,),
        "kind": (record.kind,),
        "bundled": ("bundled" if record.bundled else "added",),
    }
    kept = {name: tuple(sorted(filter(None, keys))) for name, keys in values.items()}
    return {name: keys for name, keys in kept.items() if keys}


def _names(record: Record, kind: MentionKind) -> list[str]:
    """Everything an entity is called in the document: as written, its preferred name and its id."""
    names: dict[str, None] = {}
    for mention in record.mentions:
        if mention.kind is kind:
            names |= dict.fromkeys(filter(None, (mention.text, mention.name, entity_of(mention))))
    return list(names)


def _positions(texts: Iterable[str], language: str | None, stems: Stems) -> Positions:
    found: Positions = {}
    start = 0
    for text in texts:
        table = TokenTable(text, language, stems)
        for position, (form, stem) in enumerate(zip(table.forms, table.stems, strict=True), start):
            found.setdefault(form, []).append(position)
            found.setdefault(STEM_MARK + stem, []).append(position)
        start += len(table) + GAP
    return found
