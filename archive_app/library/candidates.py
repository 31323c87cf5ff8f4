"""Candidates: the places of a text where an annotation's passage may be now, each with a score.

Quote, context and old position weigh 50 to 20 and 20 to 2, as in the annotator of Hypothesis.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from archive_app.library.annotation import Annotation

SURE = 0.85
"""A score above this was right in every case measured."""

_QUOTE, _CONTEXT, _POSITION = 50, 20, 2
_BEYOND_DOUBT = 0.95
_BARE = 0.5
_FULL = 32
"""Characters of context that weigh in full."""
_LEAST_WEIGHED = 16
"""Characters that the shortest context weighs as: more than the old position, which it tells apart."""
_NEAR = 3000
_GOOD_NEARBY = 80
_LEAST_ALIKE = 60
_MOST_PLACES = 500
_LONGEST_NEEDLE = 512
_END = 32
_LONGEST_WORD = 40


@dataclass(frozen=True, slots=True)
class Candidate:
    """`text[start:end]`; how like the quote it is, how much quote and context say for it, and with the old
    position: each 0 to 1.
    """

    start: int
    end: int
    likeness: float
    evidence: float
    score: float

    def overlaps(self, other: Candidate) -> bool:
        return self.start < other.end and other.start < self.end


def candidates(annotation: Annotation, text: str) -> list[Candidate]:
    """Every exact occurrence of the quote; unless one is beyond doubt, also the passages most like it."""
    if not annotation.quote:
        return _bare_position(annotation, text)
    length = len(annotation.quote)
    exact = [
        _scored(annotation, text, start, start + length, 1.0) for start in _occurrences(annotation, text)
    ]
    if any(each.score > _BEYOND_DOUBT for each in exact):
        return exact
    alike = [_scored(annotation, text, *found) for found in _most_alike(annotation, text)]
    return exact + [each for each in alike if not any(map(each.overlaps, exact))]


def _bare_position(annotation: Annotation, text: str) -> list[Candidate]:
    """Without a quote nothing can be verified: a position is a guess, if it is inside the text at all."""
    start, end = annotation.start, annotation.end
    return [Candidate(start, end, likeness=0, evidence=0, score=_BARE)] if end <= len(text) else []


def _occurrences(annotation: Annotation, text: str) -> Iterator[int]:
    """Starts of the quote in `text`, at most `_MOST_PLACES` on each side of the old place, nearest first."""
    start = text.find(annotation.quote, annotation.start)
    for _ in range(_MOST_PLACES):
        if start < 0:
            break
        yield start
        start = text.find(annotation.quote, start + 1)
    end = annotation.start + len(annotation.quote) - 1
    for _ in range(_MOST_PLACES):
        start = text.rfind(annotation.quote, 0, max(end, 0))
        if start < 0:
            break
        yield start
        end = start + len(annotation.quote) - 1


def _scored(annotation: Annotation, text: str, start: int, end: int, likeness: float) -> Candidate:
    """Quote and context weighed against each other, then the old position. Less context has less to say."""
    from rapidfuzz import fuzz

    prefix, suffix = annotation.prefix, annotation.suffix
    before, after = text[max(0, start - len(prefix)) : start], text[end : end + len(suffix)]
    prefix_weight, suffix_weight = _weight(prefix), _weight(suffix)
    context = prefix_weight * fuzz.ratio(prefix, before) + suffix_weight * fuzz.ratio(suffix, after)
    words, weight = _QUOTE * likeness + context / 100, _QUOTE + prefix_weight + suffix_weight
    nearness = 1 - min(1.0, abs(start - annotation.start) / max(1, len(text)))
    score = (words + _POSITION * nearness) / (weight + _POSITION)
    return Candidate(start, end, likeness, words / weight, score)


def _weight(context: str) -> float:
    return _CONTEXT * max(len(context), _LEAST_WEIGHED) / _FULL if context else 0.0


def _most_alike(annotation: Annotation, text: str) -> Iterator[tuple[int, int, float]]:
    """Passages like the quote, by itself and with what stood around it, as (start, end, likeness)."""
    from rapidfuzz import fuzz

    quote, prefix = annotation.quote, annotation.prefix
    spans = {
        _nearby_or_anywhere(annotation, text, quote, 0),
        _nearby_or_anywhere(annotation, text, prefix + quote + annotation.suffix, len(prefix)),
    }
    for start, end in {tried for span in spans if span for tried in _with_ends(annotation, text, *span)}:
        yield start, end, fuzz.ratio(quote, text[start:end]) / 100


def _nearby_or_anywhere(annotation: Annotation, text: str, needle: str, ahead: int) -> tuple[int, int] | None:
    """Where the quote would be if `needle`, in which it begins `ahead` characters on, is like the text."""
    needle = needle[:_LONGEST_NEEDLE]
    near = max(0, annotation.start - _NEAR), min(len(text), annotation.end + _NEAR)
    found = _find_like(needle, text, *near, least=_GOOD_NEARBY) or _find_like(needle, text, 0, len(text))
    if found is None:
        return None
    start = min(found[0] + ahead, len(text))
    return start, min(start + len(annotation.quote), len(text))


def _with_ends(annotation: Annotation, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span with its ends where the quote's own ends are found, and the same in whole words."""
    quote = annotation.quote
    room = max(_END, len(quote) // 4)
    head = _find_like(quote[:_END], text, max(0, start - room), min(len(text), start + room + _END))
    tail = _find_like(quote[-_END:], text, max(0, end - room - _END), min(len(text), end + room))
    for first in {start, *(head or ())[:1]}:
        for last in {end, *(tail or ())[1:]}:
            if first < last:
                yield first, last
                yield _whole_words(annotation, text, first, last)


def _whole_words(annotation: Annotation, text: str, start: int, end: int) -> tuple[int, int]:
    """A quote that began and ended with whole words does so again."""
    quote = annotation.quote
    if not _is_inside_word(annotation.prefix + quote, len(annotation.prefix)):
        start = next((each for each in _outwards(start, -1) if not _is_inside_word(text, each)), start)
    if not _is_inside_word(quote + annotation.suffix, len(quote)):
        end = next((each for each in _outwards(end, 1) if not _is_inside_word(text, each)), end)
    return start, end


def _outwards(place: int, step: int) -> range:
    return range(place, place + step * _LONGEST_WORD, step)


def _is_inside_word(text: str, place: int) -> bool:
    return 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()


def _find_like(
    needle: str, text: str, low: int, high: int, least: int = _LEAST_ALIKE
) -> tuple[int, int] | None:
    """Where `text[low:high]` is most like `needle`; None when nothing is, or the needle is longer."""
    from rapidfuzz import fuzz

    if high - low < len(needle):
        return None
    found = fuzz.partial_ratio_alignment(needle, text[low:high], score_cutoff=least)
    return (low + found.dest_start, low + found.dest_end) if found else None
