"""Codec: lets Whoosh read our segments, so that each of its queries works on them.

Nothing is pickled: Whoosh's own table of contents is neither written nor read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NoReturn

import numpy as np
from whoosh.codec import base
from whoosh.fields import Schema
from whoosh.matching import LeafMatcher
from whoosh.query.spans import Span
from whoosh.reading import SegmentReader, TermInfo, TermNotFound

from archive_app.search.fields import KEY_FIELDS, TEXT_FIELDS
from archive_app.search.index import Part
from archive_app.search.schema import make_schema
from archive_app.search.segments.arrays import Array, Ints
from archive_app.search.terms import Terms, TextTerms, all_terms, terms_of

_NAME = "archive"
_NO_DOCUMENT = 1 << 62


def open_reader(part: Part, schema: Schema | None = None) -> SegmentReader:
    """A Whoosh reader of one part of an index."""
    return SegmentReader(None, schema or make_schema(), WhooshSegment(part), codec=ArchiveCodec())


class ArchiveCodec(base.Codec):  # type: ignore[misc]  # Whoosh has no types
    """Reads; segments are written by our own builder, all at once."""

    length_stats = True

    def terms_reader(self, storage: Any, segment: WhooshSegment) -> TermsReader:
        return TermsReader(segment.part)

    def per_document_reader(self, storage: Any, segment: WhooshSegment) -> DocumentReader:
        return DocumentReader(segment.part)

    def automata(self, storage: Any, segment: Any) -> Any:
        return base.Automata()

    def new_segment(self, storage: Any, indexname: str) -> NoReturn:
        raise NotImplementedError("segments are written by SegmentBuilder")

    per_document_writer = field_writer = postings_writer = postings_reader = new_segment


class WhooshSegment(base.Segment):  # type: ignore[misc]
    """Whoosh's name for a part of an index."""

    def __init__(self, part: Part) -> None:
        super().__init__(_NAME)
        self.part = part

    def codec(self) -> ArchiveCodec:
        return ArchiveCodec()

    def doc_count_all(self) -> int:
        return len(self.part.segment)

    def deleted_count(self) -> int:
        return len(self.part.gone)

    def deleted_docs(self) -> frozenset[int]:
        return self.part.gone

    def is_deleted(self, docnum: int) -> bool:
        return docnum in self.part.gone


class DocumentReader(base.PerDocumentReader):  # type: ignore[misc]
    """Lengths, deletions and stored fields."""

    def __init__(self, part: Part) -> None:
        self._part = part

    def doc_count(self) -> int:
        return len(self._part)

    def doc_count_all(self) -> int:
        return len(self._part.segment)

    def has_deletions(self) -> bool:
        return bool(self._part.gone)

    def is_deleted(self, docnum: int) -> bool:
        return docnum in self._part.gone

    def deleted_docs(self) -> frozenset[int]:
        return self._part.gone

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        return int(self._lengths(fieldname)[docnum]) if _is_text(fieldname) else default

    def field_length(self, fieldname: str) -> int:
        return int(self._lengths(fieldname).sum(dtype=np.int64)) if _is_text(fieldname) else 0

    def min_field_length(self, fieldname: str) -> int:
        return int(self._lengths(fieldname).min()) if _is_text(fieldname) else 0

    def max_field_length(self, fieldname: str) -> int:
        return int(self._lengths(fieldname).max()) if _is_text(fieldname) else 0

    def stored_fields(self, docnum: int) -> dict[str, Any]:
        return {"id": self._part.segment.stored.card(docnum).id}

    def _lengths(self, fieldname: str) -> Array:
        return self._part.segment.text(fieldname).lengths


class TermsReader(base.TermsReader):  # type: ignore[misc]
    """Terms and postings."""

    def __init__(self, part: Part) -> None:
        self._segment = part.segment
        self._terms: dict[str, Terms] = {}

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        fieldname, text = term
        return _is_known(fieldname) and len(self._of(fieldname).rows(text)) > 0

    def indexed_field_names(self) -> tuple[str, ...]:
        return (*TEXT_FIELDS, *KEY_FIELDS)

    def terms(self) -> Iterator[tuple[str, bytes]]:
        for fieldname in sorted(self.indexed_field_names()):
            yield from self.terms_from(fieldname, b"")

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        terms = self._of(fieldname)
        return ((fieldname, term) for term in all_terms(terms, terms.at_or_after(prefix)))

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def cursor(self, fieldname: str, fieldobj: Any) -> Cursor:
        return Cursor(self._of(fieldname), fieldobj)

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        documents, frequencies = self._postings(fieldname, text)
        counts = np.ones(len(documents), np.int64) if frequencies is None else frequencies
        lengths = self._segment.text(fieldname).lengths[documents] if _is_text(fieldname) else counts
        return TermInfo(
            weight=float(counts.sum()), df=len(documents), maxweight=float(counts.max()),
            minlength=int(lengths.min()), maxlength=int(lengths.max()),
            minid=int(documents[0]), maxid=int(documents[-1]),
        )  # fmt: skip

    def frequency(self, fieldname: str, text: bytes) -> float:
        return float(self.term_info(fieldname, text).weight()) if (fieldname, text) in self else 0.0

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        return len(self._postings(fieldname, text)[0]) if (fieldname, text) in self else 0

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> PostingsMatcher:
        return PostingsMatcher(self._of(fieldname), fieldname, text, self._postings(fieldname, text), scorer)

    def _postings(self, fieldname: str, text: bytes) -> tuple[Ints, Ints | None]:
        rows = self._of(fieldname).rows(text) if _is_known(fieldname) else np.zeros(0, np.int64)
        if not len(rows):
            raise TermNotFound(f"no term {fieldname}:{text!r}")
        return self._of(fieldname).documents(rows)

    def _of(self, fieldname: str) -> Terms:
        if fieldname not in self._terms:
            self._terms[fieldname] = terms_of(self._segment, fieldname)
        return self._terms[fieldname]


class Cursor(base.FieldCursor):  # type: ignore[misc]
    """Walks over the terms of a field."""

    def __init__(self, terms: Terms, fieldobj: Any) -> None:
        self._terms = terms
        self._field = fieldobj
        self._at = 0

    def first(self) -> str | None:
        self._at = 0
        return self.text()

    def find(self, string: str | bytes) -> str | None:
        text = string if isinstance(string, bytes) else self._field.to_bytes(string)
        self._at = self._terms.at_or_after(text)
        return self.text()

    def next(self) -> str | None:
        self._at += 1
        return self.text()

    def text(self) -> str | None:
        return self._field.from_bytes(self._terms[self._at]) if self.is_valid() else None

    def is_valid(self) -> bool:
        return self._at < len(self._terms)


class PostingsMatcher(LeafMatcher):  # type: ignore[misc]
    """Whoosh's matcher protocol over the documents of one term."""

    def __init__(
        self, terms: Terms, fieldname: str, text: bytes, postings: tuple[Ints, Ints | None], scorer: Any
    ) -> None:
        self._terms = terms
        self._term = (fieldname, text)
        self._postings = postings
        self.scorer = scorer
        self._ids = postings[0].tolist()
        self._at = 0

    def copy(self) -> PostingsMatcher:
        other = PostingsMatcher(self._terms, *self._term, self._postings, self.scorer)
        other._at = self._at
        return other

    def is_active(self) -> bool:
        return self._at < len(self._ids)

    def reset(self) -> None:
        self._at = 0

    def id(self) -> int:
        # Some of Whoosh's own matchers ask even after the end.
        return int(self._ids[self._at]) if self.is_active() else _NO_DOCUMENT

    def all_ids(self) -> Iterator[int]:
        return iter(self._ids)

    def next(self) -> bool:
        self._at += 1
        return True

    def skip_to(self, id: int) -> None:
        self._at += int(np.searchsorted(self._postings[0][self._at :], id))

    def skip_to_quality(self, minquality: float) -> int:
        if self.block_quality() > minquality:
            return 0
        self._at = len(self._ids)
        return 1

    def weight(self) -> float:
        frequencies = self._postings[1]
        return 1.0 if frequencies is None else float(frequencies[self._at])

    def block_min_length(self) -> int:
        return 0

    def block_max_weight(self) -> float:
        frequencies = self._postings[1]
        return 1.0 if frequencies is None else float(frequencies.max())

    def supports(self, astype: str) -> bool:
        return astype in ("frequency", "weight") or (
            astype == "positions" and isinstance(self._terms, TextTerms)
        )

    def value_as(self, astype: str) -> Any:
        return self._positions() if astype == "positions" else self.weight()

    def spans(self) -> list[Span]:
        return [Span(position) for position in self._positions()]

    def _positions(self) -> list[int]:
        assert isinstance(self._terms, TextTerms)
        rows = self._terms.rows(self._term[1])
        _, positions = self._terms.field.places(rows, self._postings[0][self._at : self._at + 1])
        return sorted(positions.tolist())


def _is_text(fieldname: str) -> bool:
    return fieldname in TEXT_FIELDS


def _is_known(fieldname: str) -> bool:
    return fieldname in TEXT_FIELDS or fieldname in KEY_FIELDS
