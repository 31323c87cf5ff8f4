"""Corrections to and from a text file in the form of the authority file, for others to read and import.

Besides what every authority file has, an entry may say `show NAME`, `kind person`, `merge KIND ID; NAME`,
`split SPELLING`, `hide` and `hide SPELLING`. The flag `new` marks whom only the reader knows, `corrected`
whom the program finds by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from archive_app.entities.correction import (
    AddAlias,
    AddRole,
    Correction,
    Hide,
    Merge,
    NewEntity,
    Rename,
    SetKind,
    Split,
    Subject,
    checked,
)
from archive_app.entities.mention import MentionKind
from archive_app.errors import BadInput

LARGEST_FILE = 4 * 1024 * 1024
MOST_CORRECTIONS = 20_000
MOST_REFUSED = 100
"""Reasons that are told; a file of another kind would have one in every line."""

_HEAD = "# What readers of Archive App corrected. The form is that of its authority file.\n"
_NAMES = ("en", "ru", "be", "lac")
_KINDS = {kind.value: kind for kind in (MentionKind.PERSON, MentionKind.ORGANISATION)}
_BELARUSIAN = re.compile(r"[іў]", re.IGNORECASE)
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)

UNKNOWN_LINE = "this line is not of an authority file"
NO_NAME = "the entry has no name"


@dataclass(frozen=True, slots=True)
class CorrectionReport:
    """`corrections` are new, `already` were there; `refused`: number of the line, from 1, and why."""

    corrections: tuple[Correction, ...]
    refused: tuple[tuple[int, str], ...]
    already: int = 0

    @property
    def imported(self) -> int:
        return len(self.corrections)


def to_text(corrections: Iterable[Correction]) -> str:
    """An entry for each person and organisation, in the order in which they were corrected first."""
    entries: dict[Subject, list[Correction]] = {}
    for correction in corrections:
        entries.setdefault(correction.subject, []).append(correction)
    return _HEAD + "".join("\n" + "\n".join(_lines(*entry)) + "\n" for entry in entries.items())


def from_text(untrusted: bytes, is_known: Callable[[str], bool]) -> CorrectionReport:
    """What can be understood. An entry of nothing but names whose id nobody knows is somebody new.

    Raises BadInput for what is no text at all.
    """
    found: list[Correction] = []
    refused: list[tuple[int, str]] = []
    for entry in _entries(_decoded(untrusted), refused):
        _read(entry, is_known, found, refused)
        if len(found) > MOST_CORRECTIONS:
            raise BadInput(reason="There are too many corrections in the file. Nothing was imported.")
    return CorrectionReport(tuple(dict.fromkeys(found)), tuple(refused[:MOST_REFUSED]))


def _decoded(untrusted: bytes) -> str:
    if len(untrusted) > LARGEST_FILE:
        raise BadInput(reason="The file is too large for a list of corrections. Nothing was imported.")
    try:
        return untrusted.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(
            reason="This is not a text file. Nothing was imported; choose a file with corrections."
        ) from error


# Writing


def _lines(subject: Subject, corrections: Iterable[Correction]) -> Iterator[str]:
    said = list(corrections)
    flag = "new" if any(isinstance(each, NewEntity) for each in said) else "corrected"
    yield f"{subject.kind.value} {_written(subject.id)} {flag}"
    yield f"{_language(subject.name)} {subject.name}"
    yield from (line for line in map(_line, said) if line)


def _line(correction: Correction) -> str:
    match correction:
        case AddAlias(alias=alias):
            return f"{_language(alias)} {alias}"
        case AddRole(role=role):
            return f"role {role}"
        case Rename(name=name):
            return f"show {name}"
        case SetKind(kind=kind):
            return f"kind {kind.value}"
        case Merge(into=into):
            return f"merge {into.kind.value} {_written(into.id)}; {into.name}"
        case Split(spelling=spelling):
            return f"split {spelling}"
        case Hide(spelling=spelling):
            return f"hide {spelling}".strip()
        case NewEntity():
            return ""


def _language(name: str) -> str:
    if not _CYRILLIC.search(name) and not _BELARUSIAN.search(name):
        return "en"
    return "be" if _BELARUSIAN.search(name) else "ru"


def _written(entity_id: str) -> str:
    """Ids are one word in an authority file; somebody without one goes by the name."""
    return entity_id.replace("%", "%25").replace(" ", "%20")


def _read_id(written: str) -> str:
    return written.replace("%20", " ").replace("%25", "%")


# Reading


@dataclass(slots=True)
class _Entry:
    """A paragraph: its first line's number, kind, id and flags; all other lines with number, key, value."""

    number: int
    kind: MentionKind
    id: str
    flags: tuple[str, ...]
    lines: list[tuple[int, str, str]] = field(default_factory=list)

    @property
    def names(self) -> list[tuple[int, str]]:
        return [
            (number, name.strip())
            for number, key, value in self.lines
            if key in _NAMES
            for name in value.split(";")
            if name.strip()
        ]


def _entries(text: str, refused: list[tuple[int, str]]) -> Iterator[_Entry]:
    entry: _Entry | None = None
    for number, line in enumerate(text.split("\n"), 1):
        key, _, value = line.strip().partition(" ")
        if key == "#":
            continue
        if not key or key in _KINDS:
            if entry:
                yield entry
            entry = _opened(number, key, value) if key else None
        elif entry:
            entry.lines.append((number, key, value.strip()))
        else:
            refused.append((number, UNKNOWN_LINE))
    if entry:
        yield entry


def _opened(number: int, key: str, value: str) -> _Entry:
    id_, *flags = value.split() or [""]
    return _Entry(number, _KINDS[key], _read_id(id_), tuple(flags))


def _read(
    entry: _Entry, is_known: Callable[[str], bool], found: list[Correction], refused: list[tuple[int, str]]
) -> None:
    names = entry.names
    if not names:
        refused.append((entry.number, NO_NAME))
        return
    subject = Subject(entry.id, entry.kind, names[0][1])
    only_names = all(key in (*_NAMES, "role") for _, key, _ in entry.lines) and "corrected" not in entry.flags
    if "new" in entry.flags or (only_names and not is_known(entry.id)):
        _take(entry.number, NewEntity(subject), found, refused)
    for number, name in names[1:]:
        _take(number, AddAlias(subject, name), found, refused)
    for number, key, value in entry.lines:
        if key not in _NAMES:
            for correction in _said(subject, key, value):
                _take(number, correction, found, refused)


def _said(subject: Subject, key: str, value: str) -> Iterable[Correction | None]:
    if key == "role":
        return [AddRole(subject, role.strip()) for role in value.split(";")]
    if key == "show":
        return [Rename(subject, value)]
    if key == "split":
        return [Split(subject, value)]
    if key == "hide":
        return [Hide(subject, value)]
    if key == "kind" and value in _KINDS:
        return [SetKind(subject, _KINDS[value])]
    return [_merge(subject, value) if key == "merge" else None]


def _merge(subject: Subject, value: str) -> Merge | None:
    found = re.fullmatch(r"(\S+) (\S+); (.+)", value)
    if not found or found[1] not in _KINDS:
        return None
    return Merge(subject, Subject(_read_id(found[2]), _KINDS[found[1]], found[3]))


def _take(
    number: int, correction: Correction | None, found: list[Correction], refused: list[tuple[int, str]]
) -> None:
    if correction is None:
        refused.append((number, UNKNOWN_LINE))
        return
    try:
        found.append(checked(correction))
    except BadInput as error:
        refused.append((number, str(error.values["reason"])))
