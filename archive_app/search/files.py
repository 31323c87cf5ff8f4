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
from archive_app.search.segments.held_chunks import HeldChunks
from archive_app.search.segments.sections import DamagedSection
from archive_app.search.segments.segment import Segment
from archive_app.search.segments.source import Chunked, Data

FORMAT = 9
CONTENTS = "contents.json"

__all__ = [
    "CONTENTS",
    "Chunked",
    "DamagedError",
    "HeldChunks",
    "StaleError",
    "changed",
    "contents_of",
    "from_files",
    "from_segments",
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
    segments = {part.segment.name: part.segment.content() for part in index.parts}
    return {**segments, CONTENTS: contents_of(index).encode()}


def contents_of(index: Index) -> str:
    """Which segments, and what of them is gone: all of the index but the segments themselves."""
    parts = [{"name": part.segment.name, "gone": sorted(part.gone)} for part in index.parts]
    return json.dumps({"version": version(), "parts": parts}, sort_keys=True)


def from_files(files: Mapping[str, bytes | memoryview]) -> Index:
    """Raises StaleError for files of another version, DamagedError for what `to_files` did not make.

    Bytes are not copied: they may be a mapped file.
    """
    try:
        contents = bytes(files[CONTENTS])
    except KeyError as error:
        raise DamagedError from error
    return from_segments(contents, files)


def from_segments(contents: bytes | str, segments: Mapping[str, Data]) -> Index:
    """The same, where the segments may lie elsewhere in chunks; `contents` as of `contents_of`."""
    try:
        values = json.loads(contents)
        if values["version"] != version():
            raise StaleError
        return Index(tuple(_part(segments, **part) for part in values["parts"]))
    except (ValueError, TypeError, KeyError) as error:
        raise DamagedError from error


def _part(segments: Mapping[str, Data], name: str, gone: list[int]) -> Part:
    segment = Segment(segments[name])
    if segment.name != name:
        raise DamagedError(f"{name} is another segment")
    return Part(segment, frozenset(gone))
