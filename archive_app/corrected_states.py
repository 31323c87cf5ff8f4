"""CorrectedStates: which documents look different because of corrections, for the index to follow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from hashlib import blake2b
from typing import TYPE_CHECKING

from archive_app.bundled import Bundled
from archive_app.corrections import Corrections
from archive_app.documents.document import Document
from archive_app.entities.correction import spelling_key
from archive_app.entities.effect import Effect
from archive_app.search.record import entity_of

if TYPE_CHECKING:
    from archive_app.entities.corrected import Corrector
    from archive_app.search.index import Index


class CorrectedStates:
    """No added document is read: the index of what was found in them tells which are concerned."""

    def __init__(self, corrections: Corrections, bundled: Bundled) -> None:
        self._corrections = corrections
        self._bundled = bundled
        self._known: tuple[Corrector | None, Index | None, dict[str, str]] = (None, None, {})
        """Replaced and never changed, as more than one thread may search."""

    def states(self, found: Index) -> dict[str, str]:
        """Of the documents that corrections concern: a text that is another when they do something else.

        `found` is the index of the added documents with their mentions as they were found.
        """
        corrector = self._corrections.corrector
        if not corrector:
            return {}
        by, of, states = self._known
        if by is not corrector or of is not found:
            states = self._states(corrector, found)
            self._known = corrector, found, states
        return states

    def _states(self, corrector: Corrector, found: Index) -> dict[str, str]:
        outcomes: dict[str, list[str]] = defaultdict(list)
        for effect in corrector.effects():
            for document_id in (*self._bundled_with(effect), *_added_with(effect, found)):
                outcomes[document_id].append(effect.outcome)
        return {document_id: _digest(several) for document_id, several in outcomes.items()}

    def _bundled_with(self, effect: Effect) -> Iterator[str]:
        return (
            document.id
            for document in self._bundled.documents.values()
            if self._is_concerned(document, effect)
        )

    def _is_concerned(self, document: Document, effect: Effect) -> bool:
        if effect.ids and not {entity_of(each) for each in self._bundled.mentions(document)} & {*effect.ids}:
            return False
        return not effect.spelling or spelling_key(effect.spelling) in spelling_key(document.text)


def _added_with(effect: Effect, found: Index) -> Iterator[str]:
    if not found.parts:
        return iter(())
    from archive_app.search.whereabouts import documents_with

    return documents_with(found, effect.ids, effect.spelling)


def _digest(outcomes: list[str]) -> str:
    written = "\0".join(sorted(outcomes))
    return blake2b(written.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
