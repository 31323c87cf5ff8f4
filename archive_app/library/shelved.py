"""Shelved: an added document as a line in a list, known without reading its text."""

from __future__ import annotations

from dataclasses import dataclass

from archive_app.documents.document import Passport


@dataclass(frozen=True, slots=True)
class Shelved:
    """`binned` is the ISO day on which it was put into the bin; None while it is not there."""

    id: str
    passport: Passport
    binned: str | None = None
