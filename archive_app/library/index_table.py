"""Of what the library's search indexes were made, and what is in them. `index_segments` has their words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from archive_app.library.database import Database


@dataclass(frozen=True, slots=True)
class IndexLabel:
    """`made_by`: the version of program and names; `made_of`: document → the state of it that is inside.

    `contents` names the segments; `segments` tells the number and the size of each.
    """

    made_by: str
    made_of: dict[str, str]
    contents: str = ""
    segments: Mapping[str, tuple[int, int]] = field(default_factory=dict)


def label(database: Database, name: str) -> IndexLabel | None:
    rows = database.rows("SELECT made_by, made_of, contents FROM indexes WHERE name = ?", (name,))
    if not rows:
        return None
    made_by, made_of, (contents, segments) = rows[0][0], *map(json.loads, rows[0][1:])
    return IndexLabel(made_by, made_of, contents, {name: tuple(kept) for name, kept in segments.items()})


def keep(database: Database, name: str, label: IndexLabel) -> None:
    """In place of the one with that name. From now on its segments count."""
    database.write(
        "INSERT INTO indexes (name, made_by, made_of, contents) VALUES (?, ?, ?, ?) ON CONFLICT (name) "
        "DO UPDATE SET made_by = excluded.made_by, made_of = excluded.made_of, contents = excluded.contents",
        (name, label.made_by, _json(label.made_of), _json([label.contents, dict(label.segments)])),
    )


def forget(database: Database, name: str) -> None:
    database.write("DELETE FROM indexes WHERE name = ?", (name,))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
