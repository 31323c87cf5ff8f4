"""Flat: records and vocabulary as plain JSON values, and back."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from archive_app.entities.mention import Mention, MentionKind
from archive_app.search.record import Record
from archive_app.search.vocabulary import Vocabulary


def flat_records(records: tuple[Record, ...]) -> bytes:
    return _json([asdict(record) for record in records])


def records_from(flat: bytes) -> tuple[Record, ...]:
    return tuple(_record(**values) for values in json.loads(flat))


def flat_vocabulary(vocabulary: Vocabulary) -> bytes:
    keys = {field: sorted(values) for field, values in vocabulary.keys.items()}
    return _json({"words": vocabulary.words, "stems": sorted(vocabulary.stems), "keys": keys})


def vocabulary_from(flat: bytes) -> Vocabulary:
    values = json.loads(flat)
    keys = {field: set(found) for field, found in values["keys"].items()}
    return Vocabulary(values["words"], set(values["stems"]), keys)


def _record(mentions: list[dict[str, Any]], notes: list[str], tags: list[str], **values: Any) -> Record:
    found = tuple(_mention(**mention) for mention in mentions)
    return Record(mentions=found, notes=tuple(notes), tags=tuple(tags), **values)


def _mention(kind: str, **values: Any) -> Mention:
    return Mention(kind=MentionKind(kind), **values)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
