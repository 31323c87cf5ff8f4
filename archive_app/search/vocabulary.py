"""Vocabulary: every word of the texts of several segments with the number of documents it occurs in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fnmatch import translate
from functools import cached_property
from heapq import nlargest

from archive_app.search.close_words import CloseWords
from archive_app.search.plan import MOST_WORDS
from archive_app.search.segments.segment import Segment


class Vocabulary:
    """Reads the dictionaries of the segments; only what is asked for is unpacked."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._fields = [segment.text("text") for segment in segments]

    def count(self, form: str) -> int:
        """Documents with the folded word, counted once for each version."""
        found = 0
        for field in self._fields:
            rows = field.rows_of_form(form.encode())
            found += len(field.documents(rows)[0]) if len(rows) > 1 else sum(field.postings.count[rows])
        return int(found)

    def has(self, forms: Iterable[str], stems: Iterable[str]) -> bool:
        forms, stems = list(forms), list(stems)
        return any(
            any(field.forms.find(form.encode()) is not None for form in forms)
            or any(field.stems.find(stem.encode()) is not None for stem in stems)
            for field in self._fields
        )

    def beginning_with(self, prefix: str, limit: int) -> list[tuple[str, int]]:
        """The most frequent words that begin with `prefix`, with their documents."""
        counts: dict[str, int] = {}
        for field in self._fields:
            first, last = field.forms.beginning_with(prefix.encode())
            for number, count in field.most_frequent(first, last, limit):
                word = field.forms[number].decode()
                counts[word] = counts.get(word, 0) + count
        if len(self._fields) > 1:
            counts = {word: self.count(word) for word in counts}
        return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:limit]

    def like(self, pattern: str) -> list[str]:
        """Words that the wildcard pattern (`*`, `?`) fits, alphabetically."""
        fixed = re.split(r"[*?]", pattern)
        prefix, longest = fixed[0].encode(), max(fixed, key=len).encode()
        # Patterns have letters, digits and wildcards only; these regular expressions never go back.
        fits = re.compile(translate(pattern)).fullmatch
        counts: dict[str, int] = {}
        for field in self._fields:
            numbers = field.forms.having(longest, *field.forms.beginning_with(prefix))
            for number, count in zip(numbers.tolist(), field.counts(numbers).tolist(), strict=True):
                word = field.forms[number].decode()
                if fits(word):
                    counts[word] = counts.get(word, 0) + count
        return sorted(nlargest(MOST_WORDS, counts, key=lambda word: counts[word]))

    def close_to(self, word: str, distance: int) -> list[str]:
        """Words at most `distance` letters away; two exchanged neighbours count as one."""
        found = sorted(self._close_words.within(word, distance))
        return sorted(nlargest(MOST_WORDS, found, key=self.count)) if len(found) > MOST_WORDS else found

    @cached_property
    def _close_words(self) -> CloseWords:
        return CloseWords(self._all)

    @cached_property
    def _all(self) -> list[str]:
        return [form.decode() for form in {form for field in self._fields for form in field.forms}]
