"""Whereabouts: which documents of an index name certain people or have certain words, without reading any."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from archive_app.search.analysis import forms
from archive_app.search.fields import ID_FIELDS
from archive_app.search.index import Index
from archive_app.search.segments.arrays import Ints
from archive_app.search.segments.segment import Segment


def documents_with(index: Index, ids: Sequence[str], spelling: str) -> Iterator[str]:
    """Ids of documents that name one of the people or organisations `ids`, and have all words of `spelling`.

    Without ids, or without a spelling, the other alone tells; nothing is asked by neither.
    """
    for part in index.parts:
        demands = [_naming(part.segment, ids)] if ids else []
        demands += [_saying(part.segment, form) for form in forms(spelling)]
        found = demands[0] if demands else np.zeros(0, np.int64)
        for more in demands[1:]:
            found = np.intersect1d(found, more)
        keys = part.segment.key("id")
        yield from (keys.of_document(number)[0] for number in found.tolist() if number not in part.gone)


def _naming(segment: Segment, ids: Sequence[str]) -> Ints:
    fields = [segment.key(field) for field in ID_FIELDS.values()]
    return np.unique(np.concatenate([field.with_value(each) for field in fields for each in ids]))


def _saying(segment: Segment, form: str) -> Ints:
    """With the word, alone or between apostrophes (`brien` in `o'brien`)."""
    field = segment.text("text")
    having = field.forms.having(form.encode("utf-8", "surrogatepass"), 0, len(field.forms))
    rows = [
        field.rows_of_forms(number, number + 1)
        for number in having.tolist()
        if f"'{form}'" in f"'{field.forms[number].decode()}'"
    ]
    return field.documents(np.concatenate(rows))[0] if rows else np.zeros(0, np.int64)
