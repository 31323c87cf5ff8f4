"""Anchors: tying an annotation to a passage, and finding the passage again when the text has changed.

Three findings are told apart: `placed` is certain, `check` asks the reader to look, `lost` keeps the quote
and the old position. Nothing is dropped, and nothing moves without being marked.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

from archive_app.library.annotation import AnchorState, Annotation, Colour
from archive_app.library.candidates import SURE, Candidate, candidates

CONTEXT = 32
"""Characters of prefix and suffix."""
POSSIBLE = 0.5
LONG_QUOTE = 40
"""Characters from which on a quote that occurs once, word for word, needs no context."""
_RIVAL = 0.01
_WORTH_A_LOOK = 0.35


def reply(to: Annotation, note: str) -> Annotation:
    """A new annotation on the same passage that answers the note of another."""
    return replace(
        to,
        id=f"urn:uuid:{uuid4()}",
        note=_storable(note),
        tags=(),
        created=_now(),
        answers=to.id,
        author="",
    )


def about(document: str, colour: Colour, note: str, tags: Sequence[str] = ()) -> Annotation:
    """A new one on a whole document, or on none when `document` is empty."""
    return replace(annotation(document, "", 0, 0, colour, note, tags), prefix="", suffix="")


def annotation(
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
        created=_now(),
    )


def confirmed(annotation: Annotation, text: str) -> Annotation:
    """The reader says that it stands in the right place now: quote and context are taken anew."""
    return moved(annotation, text, annotation.start, annotation.end)


def moved(annotation: Annotation, text: str, start: int, end: int) -> Annotation:
    """The reader says that it belongs to `text[start:end]`."""
    if not 0 <= start < end <= len(text):
        raise ValueError(f"no passage at {start}:{end} of {len(text)} characters")
    return replace(
        annotation,
        start=start,
        end=end,
        quote=text[start:end],
        prefix=_before(text, start),
        suffix=_after(text, end),
        state=AnchorState.PLACED,
    )


def place(annotation: Annotation, text: str) -> Annotation:
    """The annotation where its passage is in `text` now, with the state that says how sure that is."""
    if _is_unmoved(annotation, text):
        return replace(annotation, state=AnchorState.PLACED)
    found = sorted(candidates(annotation, text), key=lambda each: each.score, reverse=True)
    if not found or found[0].score < POSSIBLE:
        return replace(annotation, state=AnchorState.LOST)
    sure = _is_unmistakable(annotation, found) or (found[0].score > SURE and _is_alone(found))
    state = AnchorState.PLACED if sure else AnchorState.CHECK
    return replace(annotation, start=found[0].start, end=found[0].end, state=state)


def choices(annotation: Annotation, text: str, most: int = 5) -> list[Candidate]:
    """Where it may belong, the likeliest first and none upon another: for the reader to choose from.

    The whole text is searched for the likeliest, then what is before and what is behind that, and so on.
    """
    chosen, parts = list[Candidate](), [(0, len(text))]
    while parts and len(chosen) < most:
        first, last = parts.pop(0)
        best = _likeliest(annotation, text, first, last)
        if best is not None:
            chosen.append(best)
            parts += [(first, best.start), (best.end, last)]
    return sorted(chosen, key=lambda each: each.score, reverse=True)


def _likeliest(annotation: Annotation, text: str, first: int, last: int) -> Candidate | None:
    """Within `text[first:last]`, if anything there is like it at all."""
    length = annotation.end - annotation.start
    start = max(0, annotation.start - first)
    there = replace(annotation, start=start, end=start + length)
    found = max(candidates(there, text[first:last]), key=lambda each: each.score, default=None)
    if found is None or found.score < _WORTH_A_LOOK:
        return None
    return replace(found, start=found.start + first, end=found.end + first)


def _is_unmoved(annotation: Annotation, text: str) -> bool:
    start, end = annotation.start, annotation.end
    return (
        text[start:end] == annotation.quote
        and text.endswith(annotation.prefix, 0, start)
        and text.startswith(annotation.suffix, end)
    )


def _is_unmistakable(annotation: Annotation, found: Sequence[Candidate]) -> bool:
    exact = {each.start for each in found if each.likeness == 1}
    return len(annotation.quote) >= LONG_QUOTE and exact == {found[0].start}


def _is_alone(found: Sequence[Candidate]) -> bool:
    """Whether more than its old position tells the best from any elsewhere."""
    best = found[0]
    # What is like the quote and lies upon the best is a worse cut of the same passage; what is the quote
    # itself is another passage, even if the two share letters.
    rivals = (each for each in found[1:] if each.likeness == 1 or not each.overlaps(best))
    return all(best.evidence - each.evidence > _RIVAL for each in rivals)


def _before(text: str, start: int) -> str:
    return text[max(0, start - CONTEXT) : start]


def _after(text: str, end: int) -> str:
    return text[end : end + CONTEXT]


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _storable(typed: str) -> str:
    """A broken keyboard or argument can hold halves of characters, which no file can keep."""
    return unicodedata.normalize("NFC", typed.encode("utf-8", "replace").decode("utf-8"))
