"""Passport files: one small TOML file beside each source that states where the source comes from."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from archive_app.documents.document import Passport
from archive_app.errors import BadInput

SUFFIX = ".toml"
_FIELDS = ("title", "publisher", "published", "language", "kind", "url", "rights")


def passport_beside(source: Path) -> Path:
    """Where the passport of this source is, if it has one."""
    return source.with_suffix(SUFFIX)


def read_passport(file: Path, source: str) -> Passport:
    """The passport in the file, for the source of that name. Raises BadInput when the file is not one."""
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeError, tomllib.TOMLDecodeError) as error:
        raise BadInput(reason=f"its passport {file.name} cannot be read ({error})") from error
    return _passport(table, file.name, source)


def _passport(table: Mapping[str, object], name: str, source: str) -> Passport:
    """Dates may be written as TOML dates or as strings; unknown keys are a slip of the pen, not data."""
    unknown = set(table) - {*_FIELDS, "sha256"}
    if unknown:
        raise BadInput(reason=f"its passport {name} has the unknown key {min(unknown)}")
    values = {key: str(value) for key, value in table.items()}
    if not values.get("title") or not values.get("sha256"):
        raise BadInput(reason=f"its passport {name} states no title or no sha256")
    return Passport(
        title=values["title"],
        source=source,
        sha256=values["sha256"].lower(),
        publisher=values.get("publisher"),
        published=values.get("published"),
        language=values.get("language"),
        kind=values.get("kind"),
        url=values.get("url"),
        rights=values.get("rights"),
    )
