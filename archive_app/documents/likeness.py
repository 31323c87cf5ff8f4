"""Likeness: documents that say much the same, and those that say it in another language."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from heapq import nsmallest
from itertools import islice
from urllib.parse import urlsplit
from zlib import crc32

from archive_app.documents.document import Document

_WORD = re.compile(r"\w+")
_SHINGLE = 4
"""Words. Fewer are common phrases."""
_MOST_WORDS = 3_000
_SKETCH = 96
"""The smallest hashes of its shingles stand for a text: two texts share as large a part of them as of all."""
_ALIKE = 0.6
_FEWEST_SHINGLES = 30
# What a translation leaves as it is.
_CONSTANT = re.compile(r"\d[\d.,:/-]*\d|\b[A-Z]{3,}\b|https?://\S+|[\w.+-]+@[\w-]+\.\w+")
_MOST_CONSTANTS = 400
_FEWEST_CONSTANTS = 4
_SAME_CONSTANTS = 0.6
_SHORTEST, _LONGEST = 0.55, 1.8
"""How much shorter or longer a translation may be."""


@dataclass(frozen=True, slots=True)
class Like:
    """A known document."""

    document: str
    title: str


@dataclass(frozen=True, slots=True)
class _Traits:
    like: Like
    language: str | None
    release: tuple[str, str] | None
    length: int
    sketch: frozenset[int]
    constants: frozenset[str]


class Likenesses:
    """What is known by its traits; no text is kept."""

    def __init__(self) -> None:
        self._by_shingle: dict[int, list[_Traits]] = defaultdict(list)
        self._by_release: dict[tuple[str, str], list[_Traits]] = defaultdict(list)

    def add(self, document: Document) -> None:
        self._add(_traits(document))

    def place(self, document: Document) -> tuple[Like | None, Like | None]:
        """Adds it. The known document that says most of the same; one that says it in another language."""
        own = _traits(document)
        nearest = self._nearest(own)
        translation = None if nearest else self._translation(own)
        self._add(own)
        return nearest, translation

    def _add(self, traits: _Traits) -> None:
        for shingle in traits.sketch:
            self._by_shingle[shingle].append(traits)
        if traits.release:
            self._by_release[traits.release].append(traits)

    def _nearest(self, own: _Traits) -> Like | None:
        known = [each for part in own.sketch for each in self._by_shingle.get(part, ())]
        shared = Counter(map(id, known))
        if not shared:
            return None
        best, count = shared.most_common(1)[0]
        if count < _ALIKE * len(own.sketch):
            return None
        return next(each.like for each in known if id(each) == best)

    def _translation(self, own: _Traits) -> Like | None:
        """A known one of the same publisher and day that is likely to be it in another language."""
        for known in self._by_release.get(own.release, ()) if own.release else ():
            if known.language != own.language and _same_release(own, known):
                return known.like
        return None


def _traits(document: Document) -> _Traits:
    words = [found.group() for found in islice(_WORD.finditer(document.text.casefold()), _MOST_WORDS)]
    shingles = zip(*(words[at:] for at in range(_SHINGLE)), strict=False)
    hashes = {crc32(" ".join(shingle).encode()) for shingle in shingles}
    sketch = nsmallest(_SKETCH, hashes) if len(hashes) >= _FEWEST_SHINGLES else ()
    release = _release(document)
    constants = islice(_CONSTANT.finditer(document.text), _MOST_CONSTANTS) if release else ()
    return _Traits(
        like=Like(document.id, document.passport.title),
        language=document.passport.language,
        release=release,
        length=len(document.text),
        sketch=frozenset(sketch),
        constants=frozenset(found.group() for found in constants),
    )


def _release(document: Document) -> tuple[str, str] | None:
    """Who published it, and on which day; None when either is unknown."""
    passport = document.passport
    publisher = passport.publisher or (urlsplit(passport.url).hostname if passport.url else None)
    if not publisher or not passport.published or not passport.language:
        return None
    return publisher.casefold().removeprefix("www."), passport.published


def _same_release(one: _Traits, other: _Traits) -> bool:
    ratio = one.length / max(1, other.length)
    shared, whole = one.constants & other.constants, one.constants | other.constants
    enough = len(shared) >= _FEWEST_CONSTANTS and len(shared) >= _SAME_CONSTANTS * len(whole)
    return enough and _SHORTEST < ratio < _LONGEST
