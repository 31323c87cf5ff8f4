"""Collection: documents that belong together because the reader, or the program, says so."""

from __future__ import annotations

from dataclasses import dataclass

BUNDLED = "bundled"
"""The id of the one that came with the program."""


@dataclass(frozen=True, slots=True)
class Collection:
    """A document may be in several; `documents` are ids, also of those that are not there at present."""

    id: str
    name: str
    documents: frozenset[str] = frozenset()
