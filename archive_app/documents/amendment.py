"""Amendments: what a reader says of a document in place of what was found in its source."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from archive_app.documents.document import Passport
from archive_app.errors import BadInput

AMENDABLE = ("title", "author", "publisher", "published", "language", "url")
LONGEST = 1000
"""Characters of a value."""
NO_DATE = "A date is a year, a month or a day, such as 2023, 2023-03 or 2023-03-23. Nothing was changed."
NO_LANGUAGE = "A language is a code such as en, ru or be. Nothing was changed."
NO_ADDRESS = "An address is one word that begins with http:// or https://. Nothing was changed."

Amendments = Mapping[str, str]
"""Field of the passport → its value; the empty one says that it is unknown."""

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
_DOTTED = re.compile(r"(?:(?:(\d{1,2})\.)?(\d{1,2})\.)?(\d{4})")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")
_ADDRESS = re.compile(r"https?://[^\s/]+\S*")


def amended(passport: Passport, amendments: Amendments) -> Passport:
    """The passport as the reader has it."""
    said = {name: value or None for name, value in amendments.items() if name in AMENDABLE}
    names = frozenset(said)
    return replace(passport, **said, found=passport.found - names, corrected=names)  # type: ignore[arg-type]


def amendments_of(passport: Passport, before: Amendments, changes: Mapping[str, str | None]) -> Amendments:
    """What is said after `changes`; None takes back what was said of a field, as does what the source says.

    `passport` is that of the source. Raises BadInput.
    """
    said = dict(before)
    for name, typed in changes.items():
        value = None if typed is None else stated(name, typed)
        if value is None or value == (getattr(passport, name) or "") or (name == "title" and not value):
            said.pop(name, None)
        else:
            said[name] = value
    return said


def stated(name: str, typed: str) -> str:
    """What was typed for a field, as passports have it. Raises BadInput."""
    value = " ".join(typed.split())[:LONGEST]
    if not value:
        return ""
    if name == "published":
        return _date(value)
    if name == "language" and not _LANGUAGE.fullmatch(value.lower()):
        raise BadInput(reason=NO_LANGUAGE)
    if name == "url" and not _ADDRESS.fullmatch(value):
        raise BadInput(reason=NO_ADDRESS)
    return value.lower() if name == "language" else value


def _date(typed: str) -> str:
    if found := _ISO.fullmatch(typed):
        parts = found.groups()
    elif found := _DOTTED.fullmatch(typed):
        parts = found.groups()[::-1]
    else:
        raise BadInput(reason=NO_DATE)
    year, month, day = (int(part or 0) for part in parts)
    try:
        whole = date(year, month or 1, day or 1).isoformat()
    except ValueError:
        raise BadInput(reason=NO_DATE) from None
    return whole[: 10 if day else 7 if month else 4]
