"""Key fields: exact values, from the value to its documents and from the document to its values."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import chain, count

import numpy as np

from archive_app.search.segments.arrays import Array, Ints, smallest, spread, starts_of
from archive_app.search.segments.dictionary import Dictionary, write_dictionary
from archive_app.search.segments.postings import Postings
from archive_app.search.segments.postings_writer import PostingsWriter
from archive_app.search.segments.sections import Sections, SectionWriter

_TOGETHER = 500


class KeyFieldWriter:
    """Collects the values of one field, document by document."""

    def __init__(self) -> None:
        self._numbers: defaultdict[str, int] = defaultdict(count().__next__)
        self._values, self._lengths = array("I"), array("I")
        self._waiting: list[Collection[str]] = []

    def add(self, values: Collection[str]) -> None:
        """Those of the next document; they are apart."""
        self._waiting.append(values)
        if len(self._waiting) == _TOGETHER:
            self._count()

    def values(self) -> list[str]:
        """Sorted as in the finished field."""
        self._count()
        return sorted(self._numbers)

    def finish(self, out: SectionWriter, name: str) -> None:
        values = self.values()
        order = {value: number for number, value in enumerate(values)}
        rank = np.fromiter((order[value] for value in self._numbers), np.uint32, len(values))
        encoded = [value.encode("utf-8", "surrogatepass") for value in values]
        numbers = rank[np.array(self._values, np.int64)]
        write_keys(out, name, encoded, numbers, np.array(self._lengths, np.uint32))

    def earlier(self) -> frozenset[int]:
        """Documents whose first value a later one has as well."""
        self._count()
        first = np.array(self._values, np.int64)[starts_of(np.array(self._lengths, np.int64))[:-1]]
        last = np.zeros(len(self._numbers), np.int64)
        last[first] = np.arange(len(first))
        return frozenset(np.flatnonzero(last[first] != np.arange(len(first))).tolist())

    def _count(self) -> None:
        self._values.extend(map(self._numbers.__getitem__, chain.from_iterable(self._waiting)))
        self._lengths.extend(map(len, self._waiting))
        self._waiting.clear()


def write_keys(
    out: SectionWriter, name: str, values: Sequence[bytes], numbers: Array, lengths: Array
) -> None:
    """`values` in order; `numbers` of those of each document, one document after another. Each occurs."""
    write_dictionary(out, name, values)
    documents = np.repeat(np.arange(len(lengths)), lengths)
    counts = np.bincount(numbers, minlength=len(values))
    writer = PostingsWriter(name)
    writer.add(counts, documents[np.argsort(numbers, kind="stable")], np.ones(len(numbers), np.int64), None)
    writer.finish(out)
    out.put_array(f"{name}.values", smallest(numbers))
    out.put_array(f"{name}.starts", starts_of(lengths).astype(np.uint32))


class KeyField:
    """A key field of a segment."""

    def __init__(self, sections: Sections, name: str) -> None:
        self.terms = Dictionary(sections, name)
        self.postings = Postings(sections, name)
        self.values: Array = sections.array(f"{name}.values")
        self._starts: Array = sections.array(f"{name}.starts")

    @property
    def documents(self) -> int:
        return len(self._starts) - 1

    def lengths(self) -> Ints:
        starts = self._starts.astype(np.int64)
        return starts[1:] - starts[:-1]

    def counts(self, documents: Ints) -> Ints:
        """How many of `documents` have each value."""
        if len(documents) == self.documents:
            chosen = self.values
        else:
            begins = self._starts[documents].astype(np.int64)
            chosen = self.values[spread(begins, self._starts[documents + 1] - begins)]
        return np.bincount(chosen, minlength=len(self.terms))

    def having(self, wanted: Array) -> Array:
        """Document → whether it has one of the values for which `wanted` is true."""
        found = np.zeros(self.documents, bool)
        if wanted.any():
            of_value = np.repeat(np.arange(self.documents), self.lengths())
            found[of_value[wanted[self.values]]] = True
        return found

    def which_have(self, documents: Ints, wanted: Array) -> Array:
        """For each of `documents`, whether it has one of the values for which `wanted` is true."""
        begins = self._starts[documents].astype(np.int64)
        lengths = self._starts[documents + 1] - begins
        of_value = np.repeat(np.arange(len(documents)), lengths)
        found = np.zeros(len(documents), bool)
        found[of_value[wanted[self.values[spread(begins, lengths)]]]] = True
        return found

    def with_value(self, value: str) -> Ints:
        row = self.terms.find(value.encode("utf-8", "surrogatepass"))
        return self.postings.documents(row) if row is not None else np.zeros(0, np.int64)

    def of_document(self, document: int) -> list[str]:
        begin, end = int(self._starts[document]), int(self._starts[document + 1])
        return [self.terms[int(number)].decode("utf-8", "surrogatepass") for number in self.values[begin:end]]
