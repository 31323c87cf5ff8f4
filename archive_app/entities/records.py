"""Reads the text files of the authority folder: a record a paragraph. The folder's README tells the form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from archive_app.entities.mention import MentionKind
from archive_app.errors import BrokenInstallation

LANGUAGES = ("en", "ru", "be")
_NAME_KEYS = (*LANGUAGES, "lac")


@dataclass(slots=True)
class Record:
    """One paragraph of an authority file, as it stands there."""

    kind: MentionKind
    id: str
    flags: frozenset[str]
    names: list[tuple[str, str]] = field(default_factory=list)
    """Language (`en`, `ru`, `be`, `lac`) and name, in the order of the file."""
    conditional: list[tuple[tuple[str, ...], str]] = field(default_factory=list)
    """Conditions, one of which must hold, and a name that counts only then."""
    roles: list[str] = field(default_factory=list)


def read_records(folder: Path) -> list[Record]:
    """All people and organisations of an authority folder. Raises BrokenInstallation."""
    records = [
        record
        for kind in ("organisations*.txt", "people*.txt")
        for path in sorted(folder.glob(kind))
        for record in _records_of(path)
    ]
    if not records:
        raise BrokenInstallation(reason=f"no authority file in {folder.name}")
    return records


def _records_of(path: Path) -> Iterator[Record]:
    record: Record | None = None
    for number, line in enumerate(lines_of(path), start=1):
        key, _, rest = line.partition(" ")
        if not line or key == "#":
            if record is not None and not line:
                yield record
                record = None
        elif key in ("organisation", "person"):
            record = _opened(key, rest)
        elif record is None or not _kept(record, key, rest):
            raise BrokenInstallation(reason=f"{path.name}, line {number}")
    if record is not None:
        yield record


def lines_of(path: Path) -> list[str]:
    """The lines of a text file of the program. Raises BrokenInstallation."""
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BrokenInstallation(reason=f"{path.name} cannot be read") from error


def _opened(kind: str, rest: str) -> Record:
    identifier, *flags = rest.split()
    return Record(MentionKind(kind), identifier, frozenset(flags))


def _kept(record: Record, key: str, rest: str) -> bool:
    if key in _NAME_KEYS:
        record.names.extend((key, name) for name in _values(rest))
    elif key == "role":
        record.roles.extend(_values(rest))
    elif key == "if":
        conditions, _, names = rest.partition(":")
        wanted = tuple(condition.strip() for condition in conditions.split(","))
        record.conditional.extend((wanted, name) for name in _values(names))
    else:
        return False
    return True


def _values(line: str) -> list[str]:
    return [value.strip() for value in line.split(";") if value.strip()]
