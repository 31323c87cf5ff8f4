"""ReadingPages: what the reading pane shows besides documents: a name's page, the network, the chronicle."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from archive_app.archive import Archive
from archive_app.entities.network import passages_of
from archive_app.gui.history import Overview
from archive_app.gui.network_layout import positions
from archive_app.gui.reading_pane import ReadingPane
from archive_app.gui.tasks import Failure, Tasks, Watch
from archive_app.search.request import SearchRequest

if TYPE_CHECKING:
    from archive_app.entities.chronicle import Event
    from archive_app.entities.network import Edge, Network
    from archive_app.entities.page import EntityPage
    from archive_app.gui.network_layout import Point

ALL = 1 << 30
T = TypeVar("T")
_MOMENT = 0.4
"""Seconds that nobody minds."""


class ReadingPages:
    """Each page is made on the worker and shown when it is there, unless something else is wanted by then."""

    def __init__(
        self,
        archive: Archive,
        tasks: Tasks,
        pane: ReadingPane,
        request: Callable[[], SearchRequest],
        failed: Failure,
    ) -> None:
        self._archive = archive
        self._tasks = tasks
        self._pane = pane
        self._request = request
        self._failed = failed
        self._began = 0.0

    def load_entity(self, entity: str, failed: Failure) -> None:
        self._tasks.run(lambda: self._archive.names.entity(entity), self._show_entity, failed, "reading")

    def load_overview(self, overview: Overview) -> None:
        if overview is Overview.CHRONICLE:
            request = self._request() if self._pane.chronicle.only_found.isChecked() else None
            self._gather(lambda watch: self._chronicle(request, watch), self._show_chronicle)
        elif overview is Overview.NOTES:
            # They are at hand; what is on its way to be shown is not wanted any more.
            self._tasks.silence("reading")
            self._pane.show_notes()
        else:
            self._gather(self._laid_out_network, self._show_network)

    def load_passages(self, edge: Edge) -> None:
        """Beside the network."""
        self._tasks.run(
            lambda: passages_of(edge, self._archive.document, self._archive.mentions),
            lambda found: self._pane.network.show_passages(edge, found),
            self._failed,
            "passages",
        )

    def _gather(self, work: Callable[[Watch], T], done: Callable[[T], None]) -> None:
        """From all documents; what takes longer than a moment shows how far it is."""
        self._began = monotonic()
        self._tasks.run_watched(work, self._on_gathered, done, self._failed, "reading")

    def _on_gathered(self, count: int, of: int) -> None:
        if monotonic() - self._began > _MOMENT:
            self._pane.show_gathering(count, of)

    def _chronicle(self, request: SearchRequest | None, watch: Watch) -> tuple[Event, ...]:
        """Of all documents, or of those that answer."""
        events = self._archive.names.chronicle(watch)
        if request is None:
            return events
        every = replace(request, limit=ALL, offset=0, facets=False, snippets=False)
        found = {hit.document for hit in self._archive.search(every).results}
        return tuple(event for event in events if event.document in found)

    def _laid_out_network(self, watch: Watch) -> tuple[Network, dict[str, Point]]:
        network = self._archive.names.network(watch)
        return network, positions(network)

    def _show_network(self, found: tuple[Network, dict[str, Point]]) -> None:
        self._pane.network.show_network(*found)
        self._pane.show_network()
        self._pane.network.names.setFocus()

    def _show_chronicle(self, events: tuple[Event, ...]) -> None:
        self._pane.chronicle.show_events(events)
        self._pane.show_chronicle()
        self._pane.chronicle.events.setFocus()

    def _show_entity(self, page: EntityPage) -> None:
        self._pane.entity.show_page(page)
        self._pane.show_entity()
        self._pane.entity.occurrences.setFocus()
