"""Merging: several segments made one, postings and all, without looking into their texts again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import chain
from typing import NamedTuple

import numpy as np

from archive_app.search.fields import ID_FIELDS, KEY_FIELDS, TEXT_FIELDS
from archive_app.search.segments.arrays import Ints, smallest, spread, starts_of
from archive_app.search.segments.days import write_days
from archive_app.search.segments.key_field import write_keys
from archive_app.search.segments.names import merge_names
from archive_app.search.segments.postings_writer import PostingsWriter
from archive_app.search.segments.sections import SectionWriter
from archive_app.search.segments.segment import Segment
from archive_app.search.segments.spool import Spool
from archive_app.search.segments.stored import StoredWriter
from archive_app.search.segments.stream import stretches
from archive_app.search.segments.text_field import TextField, write_rows
from archive_app.search.segments.titles import write_titles


def write_merged(segments: Sequence[Segment], out: SectionWriter, spool: Spool) -> str:
    """Their documents one after another, all of them; the digest of what was written. Postings that are many
    are put aside in `spool`."""
    starts = starts_of(np.array([len(segment) for segment in segments]))
    stored = StoredWriter(out)
    for segment in segments:
        stored.add_all(segment.stored)
    stored.finish()
    for name in TEXT_FIELDS:
        _merge_text(out, name, [segment.text(name) for segment in segments], starts, spool)
    values = {name: _merge_keys(out, name, segments) for name in KEY_FIELDS}
    for name in ("date", "published"):
        write_days(out, name, values[name])
    for kind, field in ID_FIELDS.items():
        merge_names(out, kind, [(segment.key(field), segment.names(kind)) for segment in segments])
    write_titles(out, [card.title for segment in segments for card in segment.stored.cards])
    out.put_values("documents", int(starts[-1]))
    return out.finish()


class _Postings(NamedTuple):
    """`rows`, `documents` and `frequencies` beside one another; positions one document after the other."""

    rows: Ints
    documents: Ints
    frequencies: Ints
    positions: Ints


def _merge_text(
    out: SectionWriter, name: str, fields: Sequence[TextField], starts: Ints, spool: Spool
) -> None:
    rows, numbers = _merged_rows(fields)
    write_rows(out, name, [form for form, _ in rows], [stem for _, stem in rows])
    words = np.zeros(len(rows), np.int64)
    for field, number in zip(fields, numbers, strict=True):
        words[number] += field.postings.occurrences()
    writer = PostingsWriter(name, spool)
    for first, last in stretches(words):
        found = [
            _read(field, number, first, last, int(start))
            for field, number, start in zip(fields, numbers, starts[:-1], strict=True)
        ]
        _write(writer, _Postings(*map(np.concatenate, zip(*found, strict=True))))
    writer.finish(out)
    out.put_array(f"{name}.lengths", smallest(np.concatenate([field.lengths for field in fields])))


def _merged_rows(fields: Sequence[TextField]) -> tuple[list[tuple[bytes, bytes]], list[Ints]]:
    """Form and stem of every row, sorted; for each field the new numbers of its rows."""
    rows: list[tuple[bytes, bytes]] = []
    numbers: list[list[int]] = [[] for _ in fields]
    for row, field in merge(*(_numbered(each, number) for number, each in enumerate(fields))):
        if not rows or rows[-1] != row:
            rows.append(row)
        numbers[field].append(len(rows) - 1)
    return rows, [np.array(number, np.int64) for number in numbers]


def _numbered(field: TextField, number: int) -> Iterator[tuple[tuple[bytes, bytes], int]]:
    return ((row, number) for row in field.rows())


def _read(field: TextField, numbers: Ints, first: int, last: int, start: int) -> _Postings:
    """What a field has of the new rows from `first` to before `last`."""
    begin, end = np.searchsorted(numbers, (first, last))
    rows = np.arange(begin, end)
    of_document = np.repeat(rows - begin, field.postings.count[rows])
    frequencies = field.postings.frequencies_of_rows(rows)
    return _Postings(
        numbers[begin + of_document],
        field.postings.documents_of_rows(rows) + start,
        frequencies,
        field.postings.positions_of_rows(rows, frequencies, of_document),
    )


def _write(writer: PostingsWriter, found: _Postings) -> None:
    order = np.argsort(found.rows, kind="stable")
    rows, frequencies = found.rows[order], found.frequencies[order]
    begins = starts_of(found.frequencies)[:-1]
    documents_of_row = np.diff(np.append(np.flatnonzero(np.diff(rows, prepend=-1)), len(rows)))
    positions = found.positions[spread(begins[order], frequencies)]
    writer.add(documents_of_row, found.documents[order], frequencies, positions)


def _merge_keys(out: SectionWriter, name: str, segments: Sequence[Segment]) -> list[str]:
    """The values, sorted."""
    fields = [segment.key(name) for segment in segments]
    values = sorted(set(chain.from_iterable(field.terms for field in fields)))
    number_of = {value: number for number, value in enumerate(values)}
    of_documents = [
        np.array([number_of[value] for value in field.terms], np.int64)[field.values] for field in fields
    ]
    lengths = np.concatenate([field.lengths() for field in fields])
    write_keys(out, name, values, np.concatenate(of_documents), lengths)
    return [value.decode("utf-8", "surrogatepass") for value in values]
