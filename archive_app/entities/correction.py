"""Correction: what a reader knows better about a name, as frozen values that say everything by themselves."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from archive_app.entities.mention import MentionKind
from archive_app.errors import BadInput

LONGEST = 200
"""Characters of a name, a spelling, a role or an id."""

_FORBIDDEN = re.compile(r"[;\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Subject:
    """The person or organisation that is corrected, as it was called then; `id` is that of its mentions."""

    id: str
    kind: MentionKind
    name: str


@dataclass(frozen=True, slots=True)
class Merge:
    """Both are the same; the other one's name is shown from now on."""

    subject: Subject
    into: Subject


@dataclass(frozen=True, slots=True)
class Split:
    """This spelling is somebody else. It stays so whatever is found or merged automatically later."""

    subject: Subject
    spelling: str


@dataclass(frozen=True, slots=True)
class Rename:
    subject: Subject
    name: str


@dataclass(frozen=True, slots=True)
class Hide:
    """Never show it; with a spelling, only where it is written so."""

    subject: Subject
    spelling: str = ""


@dataclass(frozen=True, slots=True)
class NewEntity:
    """The name of the subject is a person or an organisation, wherever it stands."""

    subject: Subject


@dataclass(frozen=True, slots=True)
class AddAlias:
    """Another way to write the subject, found and searched like the others."""

    subject: Subject
    alias: str


@dataclass(frozen=True, slots=True)
class AddRole:
    subject: Subject
    role: str


@dataclass(frozen=True, slots=True)
class SetKind:
    """It is a person, or it is an organisation."""

    subject: Subject
    kind: MentionKind


Correction = Merge | Split | Rename | Hide | NewEntity | AddAlias | AddRole | SetKind

TYPES: Mapping[str, type[Correction]] = {
    "merge": Merge,
    "split": Split,
    "rename": Rename,
    "hide": Hide,
    "new": NewEntity,
    "alias": AddAlias,
    "role": AddRole,
    "kind": SetKind,
}
_LETTER = re.compile(r"[^\W_]")
C = TypeVar("C", bound=Correction)
_NAMES = {made: name for name, made in TYPES.items()}


def new_entity(kind: MentionKind, name: str) -> NewEntity:
    """Of a name as it stands in a text. Raises BadInput."""
    spelled = " ".join(name.split())
    return checked(NewEntity(Subject(own_id(kind, spelled), kind, spelled)))


def own_id(kind: MentionKind, name: str) -> str:
    """The id of somebody only the reader knows: the same on every computer for the same name."""
    plain = spelling_key(name)
    return f"own:{kind.value}:{hashlib.sha256(plain.encode()).hexdigest()[:16]}"


def spelling_key(text: str) -> str:
    """Two texts with the same key are the same spelling: spaces, line ends and capitals do not count."""
    return " ".join(text.split()).casefold()


def correction_id(correction: Correction) -> str:
    """The same for the same correction, so that none is kept twice."""
    content = json.dumps(to_shape(correction), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()[:32]


def kind_word(correction: Correction) -> str:
    """`merge`, `split`, `rename`, `hide`, `new`, `alias`, `role` or `kind`."""
    return _NAMES[type(correction)]


def to_shape(correction: Correction) -> dict[str, Any]:
    """For JSON; `from_shape` reads it back."""
    shape: dict[str, Any] = {"type": kind_word(correction)}
    for field in fields(correction):
        value = getattr(correction, field.name)
        shape[field.name] = _subject_shape(value) if isinstance(value, Subject) else str(value)
    return shape


def from_shape(untrusted: Any) -> Correction:
    """Raises BadInput for what is no correction."""
    try:
        made = TYPES[untrusted["type"]]
        return checked(made(**{field.name: _value(untrusted, field.name) for field in fields(made)}))
    except (KeyError, TypeError, ValueError) as error:
        raise BadInput(reason="This is not a correction.") from error


def checked(correction: C) -> C:
    """The same again. Raises BadInput for an empty, overlong or unprintable name."""
    for field in fields(correction):
        value = getattr(correction, field.name)
        if isinstance(value, Subject):
            _check_subject(value)
        elif isinstance(value, MentionKind):
            _check_kind(value)
        else:
            check_text(value, may_be_empty=isinstance(correction, Hide))
    if isinstance(correction, Merge) and correction.subject.id == correction.into.id:
        raise BadInput(reason="Both are the same already. Choose two different names.")
    return correction


def check_text(text: str, may_be_empty: bool = False) -> None:
    """Raises BadInput."""
    if len(text) > LONGEST or _FORBIDDEN.search(text):
        raise BadInput(reason="A name is one line without semicolons, of at most 200 characters.")
    if text != text.strip() or (not _LETTER.search(text) and not (may_be_empty and not text)):
        raise BadInput(reason="The name is empty. Write a name.")


def _check_subject(subject: Subject) -> None:
    check_text(subject.name)
    _check_kind(subject.kind)
    if len(subject.id) > LONGEST or not _is_id(subject.id):
        raise BadInput(reason="This is not a correction.")


def _is_id(text: str) -> bool:
    """Somebody nobody knows by an id goes by the name itself."""
    return bool(text) and not _FORBIDDEN.search(text)


def _check_kind(kind: MentionKind) -> None:
    if kind is MentionKind.DATE:
        raise BadInput(reason="Only people and organisations can be corrected.")


def _subject_shape(subject: Subject) -> dict[str, str]:
    return {"id": subject.id, "kind": subject.kind.value, "name": subject.name}


def _value(untrusted: Any, name: str) -> Any:
    value = untrusted[name]
    if name in ("subject", "into"):
        id_, label = value["id"], value["name"]
        if not isinstance(id_, str) or not isinstance(label, str):
            raise TypeError(name)
        return Subject(id_, MentionKind(value["kind"]), label)
    if not isinstance(value, str):
        raise TypeError(name)
    return MentionKind(value) if name == "kind" else value
