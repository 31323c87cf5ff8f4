"""Files: an index as named pieces of bytes, for whoever keeps it: on the disk, encrypted, or not at all.

A piece that has a name already kept has not changed; one that is no longer named is not needed any more. The
contents come last: whoever keeps the pieces keeps them in this order, so that a crash leaves the old index.

No piece is a pickle, and none is ever made code.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from archive_app.search.index import Index, Part, changed, without_traces
from archive_app.search.lemmas import EDITION
from archive_app.search.segments.sections import DamagedSection
from archive_app.search.segments.segment import Segment

FORMAT = 8
CONTENTS = "contents.json"

__all__ = [
    "CONTENTS",
    "DamagedError",
    "StaleError",
    "changed",
    "from_files",
    "to_files",
    "version",
    "without_traces",
]


class StaleError(Exception):
    """There is no index, or it was made from other documents or by another version."""


DamagedError = DamagedSection
"""There is an index, and it is not as it was written. Of a large one this may be found out by a search."""


def version() -> str:
    """Whatever changes the terms of an index makes the old ones stale."""
    import Stemmer

    return f"{FORMAT}, stemmer {Stemmer.version()}, lemmas {EDITION}"


def to_files(index: Index) -> dict[str, bytes | memoryview]:
    """Name → content, not copied; `from_files` makes the same index of them."""
    parts = [{"name": part.segment.name, "gone": sorted(part.gone)} for part in index.parts]
    contents = json.dumps({"version": version(), "parts": parts}, sort_keys=True).encode()
    segments = {part.segment.name: part.segment.data for part in index.parts}
    return {**segments, CONTENTS: contents}


def from_files(files: Mapping[str, bytes | memoryview]) -> Index:
    """Raises StaleError for files of another version, DamagedError for what `to_files` did not make.

    Bytes are not copied: they may be a mapped file.
    """
    try:
        contents = json.loads(bytes(files[CONTENTS]))
        if contents["version"] != version():
            raise StaleError
        return Index(tuple(_part(files, **values) for values in contents["parts"]))
    except (ValueError, TypeError, KeyError) as error:
        raise DamagedError from error


def _part(files: Mapping[str, bytes | memoryview], name: str, gone: list[int]) -> Part:
    segment = Segment(files[name])
    if segment.name != name:
        raise DamagedError(f"{name} is another segment")
    return Part(segment, frozenset(gone))
