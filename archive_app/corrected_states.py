"""CorrectedStates: which documents look different because of corrections, for the index to follow."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b

from archive_app.corrections import Corrections
from archive_app.entities.corrected import Corrector
from archive_app.entities.mention import Mention

Found = Callable[[str], tuple[str, Sequence[Mention]]]
"""A document by its id: its text and the mentions found in it."""


class CorrectedStates:
    """Each document is looked at once for a set of corrections, not at every search."""

    def __init__(self, corrections: Corrections) -> None:
        self._corrections = corrections
        self._known: tuple[Corrector | None, dict[str, str]] = (None, {})
        """Replaced and never changed, as more than one thread may search."""

    def states(self, ids: Iterable[str], found: Found) -> dict[str, str]:
        """Of the documents that corrections change: a text that is another when the mentions are others."""
        corrector = self._corrections.corrector
        if not corrector:
            return {}
        by, known = self._known
        known = known if by is corrector else {}
        states = {each: known[each] if each in known else _state(corrector, *found(each)) for each in ids}
        self._known = corrector, states
        return {each: state for each, state in states.items() if state}


def _state(corrector: Corrector, text: str, found: Sequence[Mention]) -> str:
    corrected = corrector.mentions(text, found)
    if corrected == tuple(found):
        return ""
    return blake2b(repr(corrected).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
