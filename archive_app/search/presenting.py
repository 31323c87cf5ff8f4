"""Presenting: what is shown of the documents that a search found: hits, snippets and notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from archive_app.search.hits import Span, find_filtered, find_hits, find_in_note, parts_of
from archive_app.search.plan import Everything, Plan, Slot
from archive_app.search.request import SearchRequest
from archive_app.search.results import Hit, Snippet
from archive_app.search.segments.stored import StoredDocument
from archive_app.search.snippets import lead, snippets
from archive_app.search.spots import Spots, Spotter, Written
from archive_app.search.token_tables import TokenTables


class Presenter:
    """For one search."""

    def __init__(
        self,
        plan: Plan,
        request: SearchRequest,
        tables: TokenTables,
        written: Callable[[int, Slot], Written | None],
    ) -> None:
        """`written` is asked what a word is in a part of the index."""
        self._plan = plan
        self._request = request
        self._tables = tables
        self._spotter = Spotter(written)
        self._parts = parts_of(plan)

    def hit(self, document: StoredDocument, score: float = 0.0, part: int = 0) -> Hit:
        """`part`: the number of the part of the index that it is in."""
        spans = self.spans(document, part)
        card = document.card
        return Hit(
            document=card.id,
            title=card.title,
            publisher=card.publisher,
            published=card.published,
            language=card.language,
            score=score,
            hits=len(spans),
            snippets=_snippets(document, spans) if self._request.snippets else (),
            notes=tuple(self._notes(document)) if self._request.snippets else (),
        )

    def spans(self, document: StoredDocument, part: int) -> list[Span]:
        """All hits in the text."""
        if isinstance(self._plan, Everything):
            return find_filtered(document, self._request)
        spots = Spots(self._spotter, part, document)
        return find_hits(self._parts, document, self._tables, spots)

    def _notes(self, document: StoredDocument) -> Iterator[Snippet]:
        """The best excerpt of each note that has the words."""
        if isinstance(self._plan, Everything) or not document.card.noted:
            return
        for note in document.details.notes:
            spans = find_in_note(self._parts, note, document.language, self._tables)
            if spans:
                yield from snippets(note, spans, limit=1)


def _snippets(document: StoredDocument, spans: list[Span]) -> tuple[Snippet, ...]:
    if not spans:
        return lead(document.text, document.title)
    return snippets(document.text, spans)
