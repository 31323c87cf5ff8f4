"""Terms: the fields of a segment as Whoosh sees them: forms and, marked, stems, in one order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import numpy as np

from archive_app.search.fields import STEM_MARK, TEXT_FIELDS
from archive_app.search.segments.arrays import Ints
from archive_app.search.segments.key_field import KeyField
from archive_app.search.segments.segment import Segment
from archive_app.search.segments.text_field import TextField

_MARK = STEM_MARK.encode()


class Terms(Protocol):
    """Sorted terms by number, with their documents."""

    def __len__(self) -> int: ...
    def __getitem__(self, number: int) -> bytes: ...
    def at_or_after(self, term: bytes) -> int: ...
    def rows(self, term: bytes) -> Ints:
        """Of the postings; none for a term that is not there."""
        ...

    def documents(self, rows: Ints) -> tuple[Ints, Ints | None]:
        """Documents and frequencies; None for once each."""
        ...


class TextTerms:
    """No form begins with the mark of stems, so all stems lie between two forms."""

    def __init__(self, field: TextField) -> None:
        self.field = field
        self._first_stem = field.forms.at_or_after(_MARK)

    def __len__(self) -> int:
        return len(self.field.forms) + len(self.field.stems)

    def __getitem__(self, number: int) -> bytes:
        stem = number - self._first_stem
        if stem < 0:
            return self.field.forms[number]
        if stem < len(self.field.stems):
            return _MARK + self.field.stems[stem]
        return self.field.forms[number - len(self.field.stems)]

    def at_or_after(self, term: bytes) -> int:
        if term.startswith(_MARK):
            return self._first_stem + self.field.stems.at_or_after(term[len(_MARK) :])
        form = self.field.forms.at_or_after(term)
        after_stems = form > self._first_stem or term > _MARK
        return form + len(self.field.stems) if after_stems else form

    def rows(self, term: bytes) -> Ints:
        if term.startswith(_MARK):
            return self.field.rows_of_stem(term[len(_MARK) :])
        return self.field.rows_of_form(term)

    def documents(self, rows: Ints) -> tuple[Ints, Ints | None]:
        return self.field.documents(rows)


class KeyTerms:
    def __init__(self, field: KeyField) -> None:
        self._field = field

    def __len__(self) -> int:
        return len(self._field.terms)

    def __getitem__(self, number: int) -> bytes:
        return self._field.terms[number]

    def at_or_after(self, term: bytes) -> int:
        return self._field.terms.at_or_after(term)

    def rows(self, term: bytes) -> Ints:
        row = self._field.terms.find(term)
        return np.array([] if row is None else [row], np.int64)

    def documents(self, rows: Ints) -> tuple[Ints, Ints | None]:
        if not len(rows):
            return np.zeros(0, np.int64), None
        return self._field.postings.documents(int(rows[0])), None


def terms_of(segment: Segment, name: str) -> Terms:
    return TextTerms(segment.text(name)) if name in TEXT_FIELDS else KeyTerms(segment.key(name))


def all_terms(terms: Terms, first: int = 0) -> Iterator[bytes]:
    return (terms[number] for number in range(first, len(terms)))
