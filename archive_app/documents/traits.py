"""Traits: the little of a document that tells whether another one says the same. No word of it is in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nsmallest
from itertools import islice
from struct import pack, unpack
from urllib.parse import urlsplit
from zlib import crc32

from archive_app.documents.document import Document

RULES = "1"
"""Another text whenever the same document would have other traits."""

_WORD = re.compile(r"\w+")
_SHINGLE = 4
"""Words. Fewer are common phrases."""
_MOST_WORDS = 3_000
_SKETCH = 96
"""The smallest hashes of its shingles stand for a text: two texts share as large a part of them as of all."""
_FEWEST_SHINGLES = 30
# What a translation leaves as it is.
_CONSTANT = re.compile(r"\d[\d.,:/-]*\d|\b[A-Z]{3,}\b|https?://\S+|[\w.+-]+@[\w-]+\.\w+")
_MOST_CONSTANTS = 400


@dataclass(frozen=True, slots=True)
class Traits:
    """`release`: who published it and on which day, empty when either is unknown; `length` in characters.

    `sketch` and `constants` are sets of 32-bit hashes, as `numbers` reads them. The sketch of a text that is
    too short to be compared is empty.
    """

    document: str
    title: str
    sha256: str
    language: str | None
    release: str
    length: int
    sketch: bytes
    constants: bytes


def traits(document: Document) -> Traits:
    release = _release(document)
    constants = islice(_CONSTANT.finditer(document.text), _MOST_CONSTANTS) if release else ()
    return Traits(
        document=document.id,
        title=document.passport.title,
        sha256=document.passport.sha256,
        language=document.passport.language,
        release=release,
        length=len(document.text),
        sketch=_packed(_sketch(document.text)),
        constants=_packed({crc32(found.group().encode()) for found in constants}),
    )


def numbers(packed: bytes) -> frozenset[int]:
    """Raises struct.error for what is no set of hashes."""
    return frozenset(unpack(f"<{len(packed) // 4}I", packed))


def _packed(hashes: Iterable[int]) -> bytes:
    ordered = sorted(hashes)
    return pack(f"<{len(ordered)}I", *ordered)


def _sketch(text: str) -> Iterable[int]:
    words = [found.group() for found in islice(_WORD.finditer(text.casefold()), _MOST_WORDS)]
    shingles = zip(*(words[at:] for at in range(_SHINGLE)), strict=False)
    hashes = {crc32(" ".join(shingle).encode()) for shingle in shingles}
    return nsmallest(_SKETCH, hashes) if len(hashes) >= _FEWEST_SHINGLES else ()


def _release(document: Document) -> str:
    passport = document.passport
    publisher = passport.publisher or (urlsplit(passport.url).hostname if passport.url else None)
    if not publisher or not passport.published or not passport.language:
        return ""
    return f"{passport.published} {publisher.casefold().removeprefix('www.')}"
