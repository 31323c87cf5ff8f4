"""Files: an index as named pieces of bytes, for whoever keeps it: on the disk, encrypted, or not at all.

A piece that has a name already kept has not changed; one that is no longer named is not needed any more.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from archive_app.search.flat import flat_records, flat_vocabulary, records_from, vocabulary_from
from archive_app.search.index import Index, Segment, build_from_records
from archive_app.search.record import IndexedDocument, record_of

FORMAT = 1
CONTENTS = "contents.json"
_RECORDS, _VOCABULARY = "records.json", "vocabulary.json"


class StaleError(Exception):
    """There is no index, or it was made from other documents or by another version."""


class DamagedError(Exception):
    """There is an index, and it is not as it was written."""


def version() -> str:
    """Whatever changes the terms of an index makes the old ones stale."""
    import Stemmer

    return f"{FORMAT}, stemmer {Stemmer.version()}"


def to_files(index: Index) -> dict[str, bytes]:
    """Name → content; `from_files` makes the same index of them."""
    segment = index.segment
    contents = {
        "version": version(),
        "documents": segment.documents,
        "lengths": segment.lengths,
        "pieces": sorted(segment.files),
    }
    return {
        **segment.files,
        _RECORDS: flat_records(index.records),
        _VOCABULARY: flat_vocabulary(index.vocabulary),
        CONTENTS: json.dumps(contents, sort_keys=True).encode(),
    }


def from_files(files: Mapping[str, bytes]) -> Index:
    """Raises StaleError for files of another version, DamagedError for what `to_files` did not make."""
    try:
        contents = json.loads(bytes(files[CONTENTS]))
        if contents["version"] != version():
            raise StaleError
        pieces = {name: bytes(files[name]) for name in contents["pieces"]}
        segment = Segment(contents["documents"], contents["lengths"], pieces)
        return Index(records_from(files[_RECORDS]), vocabulary_from(files[_VOCABULARY]), segment)
    except (ValueError, TypeError, KeyError) as error:
        raise DamagedError from error


def changed(index: Index, add: Iterable[IndexedDocument] = (), remove: Iterable[str] = ()) -> Index:
    """`index` with the documents of `add`, in the place of older ones with the same id, and without those of
    `remove` (ids). The given index stays as it is."""
    new = {source.document.id: record_of(source) for source in add}
    gone = {*remove, *new}
    kept = [record for record in index.records if record.id not in gone]
    return build_from_records([*kept, *new.values()])
