"""Anchors: tying an annotation to a passage, and finding the passage again when the text has changed.

Three findings are told apart: `placed` is certain, `check` asks the reader to look, `lost` keeps the quote
and the old position. Nothing is dropped, and nothing moves without being marked.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import uuid4

from archive_app.library.annotation import AnchorState, Annotation, Colour

CONTEXT = 32
"""Characters of prefix and suffix."""
SURE = 0.85
POSSIBLE = 0.5

_NEAR = 3000
_GOOD_ENOUGH_NEARBY = 0.8
_MOST_PLACES = 500
_RIVAL = 0.022
_LONG = 40
_LONGEST_NEEDLE = 512
_END = 32
_LEAST_ALIKE = 60
_WEIGHTS = {"quote": 50, "prefix": 20, "suffix": 20, "position": 2}


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    end: int
    likeness: float
    score: float


def anchored(
    document: str,
    text: str,
    start: int,
    end: int,
    colour: Colour = Colour.YELLOW,
    note: str = "",
    tags: Sequence[str] = (),
) -> Annotation:
    """A new annotation on `text[start:end]`, `text` being the canonical text of `document`."""
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"no passage at {start}:{end} of {len(text)} characters")
    return Annotation(
        id=f"urn:uuid:{uuid4()}",
        document=document,
        quote=text[start:end],
        prefix=_before(text, start),
        suffix=_after(text, end),
        start=start,
        end=end,
        colour=colour,
        note=_storable(note),
        tags=tuple(dict.fromkeys(tag.strip() for tag in map(_storable, tags) if tag.strip())),
        created=date.today().isoformat(),
    )


def confirmed(annotation: Annotation, text: str) -> Annotation:
    """The reader says that it stands in the right place now: quote and context are taken anew."""
    start, end = annotation.start, annotation.end
    return replace(
        annotation,
        quote=text[start:end],
        prefix=_before(text, start),
        suffix=_after(text, end),
        state=AnchorState.PLACED,
    )


def place(annotation: Annotation, text: str) -> Annotation:
    """The annotation where its passage is in `text` now, with the state that says how sure that is."""
    if _is_unmoved(annotation, text):
        return replace(annotation, state=AnchorState.PLACED)
    places = sorted(_places(annotation, text), key=lambda place: place.score, reverse=True)
    if not places or places[0].score < POSSIBLE:
        return replace(annotation, state=AnchorState.LOST)
    best = places[0]
    sure = _is_unmistakable(annotation, places) or (best.score > SURE and _is_alone(places))
    state = AnchorState.PLACED if sure else AnchorState.CHECK
    return replace(annotation, start=best.start, end=best.end, state=state)


def _is_unmoved(annotation: Annotation, text: str) -> bool:
    start, end = annotation.start, annotation.end
    return (
        text[start:end] == annotation.quote
        and text.endswith(annotation.prefix, 0, start)
        and text.startswith(annotation.suffix, end)
    )


def _is_unmistakable(annotation: Annotation, places: Sequence[_Place]) -> bool:
    """A long quote that occurs once, word for word, needs no context."""
    return len(places) == 1 and places[0].likeness == 1 and len(annotation.quote) >= _LONG


def _is_alone(places: Sequence[_Place]) -> bool:
    """Whether the best place is better than every other by more than its old position can tell."""
    return all(places[0].score - rival.score > _RIVAL for rival in places[1:])


def _places(annotation: Annotation, text: str) -> list[_Place]:
    """Every exact occurrence of the quote; where there is none, the passage most like it."""
    if not annotation.quote:
        return _bare_position(annotation, text)
    length = len(annotation.quote)
    exact = [
        _scored(annotation, text, start, start + length, 1.0) for start in _occurrences(annotation, text)
    ]
    return exact or [
        _scored(annotation, text, start, end, likeness)
        for start, end, likeness in _most_alike(annotation, text)
    ]


def _bare_position(annotation: Annotation, text: str) -> list[_Place]:
    """Without a quote nothing can be verified: a position is a guess, if it is inside the text at all."""
    start, end = annotation.start, annotation.end
    return [_Place(start, end, likeness=0, score=POSSIBLE)] if end <= len(text) else []


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


def _scored(annotation: Annotation, text: str, start: int, end: int, likeness: float) -> _Place:
    """Quote, context and old position weighed against each other, 0 to 1."""
    from rapidfuzz import fuzz

    prefix, suffix = annotation.prefix, annotation.suffix
    parts = {
        "quote": likeness,
        "prefix": fuzz.ratio(prefix, text[max(0, start - len(prefix)) : start]) / 100,
        "suffix": fuzz.ratio(suffix, text[end : end + len(suffix)]) / 100,
        "position": 1 - min(1.0, abs(start - annotation.start) / max(1, len(text))),
    }
    score = sum(_WEIGHTS[part] * value for part, value in parts.items()) / sum(_WEIGHTS.values())
    return _Place(start, end, likeness, score)


def _most_alike(annotation: Annotation, text: str) -> Iterator[tuple[int, int, float]]:
    """The passage most like the quote, (start, end, likeness): near the old place if good, else anywhere."""
    near = max(0, annotation.start - _NEAR), min(len(text), annotation.end + _NEAR)
    found = [_aligned(annotation.quote, text, *near)]
    if found[0] is None or found[0][2] < _GOOD_ENOUGH_NEARBY:
        found.append(_aligned(annotation.quote, text, 0, len(text)))
    best = max((each for each in found if each), key=lambda each: each[2], default=None)
    if best:
        yield best


def _aligned(quote: str, text: str, low: int, high: int) -> tuple[int, int, float] | None:
    """The part of `text[low:high]` most like `quote`, its ends found by the quote's own ends."""
    from rapidfuzz import fuzz

    start = _find_like(quote[:_LONGEST_NEEDLE], text, low, high)
    if start is None:
        return None
    end = min(high, start[0] + len(quote))
    room = max(_END, len(quote) // 4)
    head = _find_like(quote[:_END], text, max(low, start[0] - room), min(high, start[0] + room + _END))
    tail = _find_like(quote[-_END:], text, max(low, end - room - _END), min(high, end + room))
    starts, ends = {start[0], *head[:1]} if head else {start[0]}, {end, *tail[1:]} if tail else {end}
    tries = [(a, b, fuzz.ratio(quote, text[a:b]) / 100) for a in starts for b in ends if a < b]
    return max(tries, key=lambda each: each[2], default=None)


def _find_like(needle: str, text: str, low: int, high: int) -> tuple[int, int] | None:
    """Where `text[low:high]` is most like `needle`; None when nothing is, or the needle is longer."""
    from rapidfuzz import fuzz

    if high - low < len(needle):
        return None
    found = fuzz.partial_ratio_alignment(needle, text[low:high], score_cutoff=_LEAST_ALIKE)
    return (low + found.dest_start, low + found.dest_end) if found else None


def _before(text: str, start: int) -> str:
    return text[max(0, start - CONTEXT) : start]


def _after(text: str, end: int) -> str:
    return text[end : end + CONTEXT]


def _storable(typed: str) -> str:
    """A broken keyboard or argument can hold halves of characters, which no file can keep."""
    return unicodedata.normalize("NFC", typed.encode("utf-8", "replace").decode("utf-8"))
