"""Text fields: words with positions, found by form or by stem.

Only forms have postings; a stem is the list of rows that share it, so that it costs next to no space.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np

from archive_app.search.segments.arrays import Array, Ints, smallest, starts_of
from archive_app.search.segments.dictionary import Dictionary, write_dictionary
from archive_app.search.segments.postings import Postings
from archive_app.search.segments.postings_writer import PostingsWriter
from archive_app.search.segments.sections import Sections, SectionWriter
from archive_app.search.segments.spool import Spool
from archive_app.search.segments.stream import Stream
from archive_app.search.segments.words import WordTable

_MANY = 16


def write_text_field(
    out: SectionWriter, name: str, stream: Stream, table: WordTable, documents: int, spool: Spool
) -> None:
    """Writes the rows of `table` that occur in this field."""
    counts = stream.close(len(table.rows))[table.rows]
    used = np.flatnonzero(counts)
    numbers = used.tolist()
    write_rows(out, name, [table.forms[row] for row in numbers], [table.stems[row] for row in numbers])
    writer = PostingsWriter(name, spool)
    stream.invert(table.rows[used], counts[used], writer)
    writer.finish(out)
    out.put_array(f"{name}.lengths", smallest(stream.lengths(documents)))


def write_rows(out: SectionWriter, name: str, forms: Sequence[bytes], stems: Sequence[bytes]) -> None:
    """`forms` and `stems` of the rows, in order of the forms, some forms twice."""
    distinct = list(dict.fromkeys(forms))
    number = {form: i for i, form in enumerate(distinct)}
    form_of_row = np.fromiter((number[form] for form in forms), np.int64, len(forms))
    write_dictionary(out, name, distinct)
    out.put_array(
        f"{name}.rows", starts_of(np.bincount(form_of_row, minlength=len(distinct))).astype(np.uint32)
    )
    _write_stems(out, name, stems)


def _write_stems(out: SectionWriter, name: str, stems: Sequence[bytes]) -> None:
    distinct = sorted(set(stems))
    number = {stem: i for i, stem in enumerate(distinct)}
    stem_of_row = np.fromiter((number[stem] for stem in stems), np.int64, len(stems))
    write_dictionary(out, f"{name}.stem", distinct)
    starts = starts_of(np.bincount(stem_of_row, minlength=len(distinct)))
    out.put_array(f"{name}.stem.starts", starts.astype(np.uint32))
    out.put_array(f"{name}.stem.rows", np.argsort(stem_of_row, kind="stable").astype(np.uint32))


class TextField:
    """A text field of a segment."""

    def __init__(self, sections: Sections, name: str) -> None:
        self.forms = Dictionary(sections, name)
        self.stems = Dictionary(sections, f"{name}.stem")
        self.postings = Postings(sections, name)
        self.lengths: Array = sections.array(f"{name}.lengths")
        self._rows = sections.array(f"{name}.rows")
        self._stem_starts = sections.array(f"{name}.stem.starts")
        self._stem_rows = sections.array(f"{name}.stem.rows")

    def rows(self) -> Iterator[tuple[bytes, bytes]]:
        """Form and stem of each row, in order."""
        stem_of_row = np.empty(len(self._stem_rows), np.int64)
        stem_of_row[self._stem_rows] = np.repeat(np.arange(len(self.stems)), np.diff(self._stem_starts))
        stems = list(self.stems)
        row = iter(stem_of_row.tolist())
        for form, rows in zip(self.forms, np.diff(self._rows).tolist(), strict=True):
            for _ in range(rows):
                yield form, stems[next(row)]

    def rows_of_form(self, form: bytes) -> Ints:
        number = self.forms.find(form)
        return self.rows_of_forms(number, number + 1) if number is not None else np.zeros(0, np.int64)

    def rows_of_forms(self, first: int, last: int) -> Ints:
        """Of the forms from number `first` to before `last`."""
        return np.arange(int(self._rows[first]), int(self._rows[last]))

    def forms_of_rows(self, rows: Ints) -> list[bytes] | None:
        """The most frequent first; None when one of them has another row too."""
        numbers = np.unique(np.searchsorted(self._rows, rows, side="right") - 1)
        if int((self._rows[numbers + 1] - self._rows[numbers]).sum()) != len(rows):
            return None
        order = np.argsort(-self.counts(numbers), kind="stable")
        return [self.forms[number] for number in numbers[order].tolist()]

    def most_frequent(self, first: int, last: int, limit: int) -> list[tuple[int, int]]:
        """Numbers of the forms in most documents, from `first` to before `last`, with these documents."""
        rows = self._rows[first : last + 1]
        if first >= last:
            return []
        sums = starts_of(self.postings.count[rows[0] : rows[-1]])
        counts = np.diff(sums[rows - rows[0]])
        # Of equally frequent ones the first in order.
        best = np.lexsort((np.arange(len(counts)), -counts))[:limit]
        return [(first + int(number), int(counts[number])) for number in best]

    def counts(self, numbers: Ints) -> Ints:
        """Documents of the forms with these numbers; one with both rows of a form counts twice."""
        begins, ends = self._rows[numbers], self._rows[numbers + 1]
        found: Ints = self._sums[ends] - self._sums[begins]
        return found

    @cached_property
    def _sums(self) -> Ints:
        return starts_of(self.postings.count)

    def rows_of_stem(self, stem: bytes) -> Ints:
        number = self.stems.find(stem)
        return self.rows_of_stem_number(number) if number is not None else np.zeros(0, np.int64)

    def rows_of_stem_number(self, number: int) -> Ints:
        begin, end = int(self._stem_starts[number]), int(self._stem_starts[number + 1])
        return self._stem_rows[begin:end].astype(np.int64)

    def documents(self, rows: Ints) -> tuple[Ints, Ints | None]:
        """Documents with one of the rows, in order, and how often; None for once each."""
        if len(rows) == 1:
            return self.postings.documents(int(rows[0])), self.postings.frequencies(int(rows[0]))
        if not len(rows):
            return np.zeros(0, np.int64), None
        documents = self.postings.documents_of_rows(rows)
        there = np.zeros(len(self.lengths), bool)
        there[documents] = True
        found = np.flatnonzero(there)
        number = np.empty(len(there), np.int32)
        number[found] = np.arange(len(found), dtype=np.int32)
        frequencies = self.postings.frequencies_of_rows(rows)
        count = np.bincount(number[documents], weights=frequencies, minlength=len(found))
        return found, count.astype(np.int64)

    def places(self, rows: Ints, wanted: Ints) -> tuple[Ints, Ints]:
        """Where one of the rows stands in the `wanted` documents: indexes into `wanted`, and positions.

        In no order.
        """
        if len(rows) > _MANY:
            return self._places_of_rows(rows, wanted)
        found = [self._places_of_row(int(row), wanted) for row in rows]
        return np.concatenate([each[0] for each in found]), np.concatenate([each[1] for each in found])

    def _places_of_rows(self, rows: Ints, wanted: Ints) -> tuple[Ints, Ints]:
        documents = self.postings.documents_of_rows(rows)
        frequencies = self.postings.frequencies_of_rows(rows)
        row_of_document = np.repeat(np.arange(len(rows)), self.postings.count[rows])
        positions = self.postings.positions_of_rows(rows, frequencies, row_of_document)
        which = np.searchsorted(wanted, documents)
        which[which == len(wanted)] = 0
        kept = np.repeat(wanted[which] == documents, frequencies)
        return np.repeat(which, frequencies)[kept], positions[kept]

    def _places_of_row(self, row: int, wanted: Ints) -> tuple[Ints, Ints]:
        documents = self.postings.documents(row)
        at = np.searchsorted(documents, wanted)
        at[at == len(documents)] = 0
        which = np.flatnonzero(documents[at] == wanted)
        frequencies = self.postings.frequencies(row)
        if frequencies is None:
            frequencies = np.ones(len(documents), np.int64)
        chosen = at[which]
        positions = self.postings.positions(row, frequencies, chosen)
        return np.repeat(which, frequencies[chosen]), positions
