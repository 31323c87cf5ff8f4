"""Naming: people, organisations and dates over the whole archive, as the reader has corrected them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from archive_app.bundled import Bundled
from archive_app.documents.document import Document
from archive_app.entities.correction import Subject
from archive_app.entities.mention import Entity, Mention, MentionKind
from archive_app.errors import UnknownEntity
from archive_app.labels import Labels
from archive_app.library.files import write_chosen
from archive_app.library_door import LibraryDoor
from archive_app.search.request import SearchRequest
from archive_app.search.results import ResultPage

if TYPE_CHECKING:
    from archive_app.entities.chronicle import Event
    from archive_app.entities.corrected import Corrector
    from archive_app.entities.correction import Correction
    from archive_app.entities.correction_file import CorrectionReport
    from archive_app.entities.network import Network
    from archive_app.entities.page import EntityPage

T = TypeVar("T")

Watch = Callable[[int, int], None]

_NAMES = (MentionKind.PERSON, MentionKind.ORGANISATION)
_OFTEN = 25
"""Documents after which somebody who watches is told."""


def _nobody(done: int, of: int) -> None:
    pass


class Holdings(Protocol):
    """All documents, bundled and added, with what they mention."""

    def document(self, document_id: str) -> Document: ...
    def mentions(self, document_id: str) -> tuple[Mention, ...]: ...
    def search(self, request: SearchRequest) -> ResultPage: ...


class Naming:
    """`changed` is told whenever names are others than before; `language` is that of the names shown."""

    def __init__(
        self,
        archive: Holdings,
        bundled: Bundled,
        library: LibraryDoor,
        language: str,
        changed: Callable[[], None],
    ) -> None:
        self._archive = archive
        self._bundled = bundled
        self._library = library
        self._changed = changed
        self.language = language

    def entity(self, name: str) -> EntityPage:
        """By id or any spelling, of whoever is known or found in the documents. Raises UnknownEntity."""
        from archive_app.entities.page import entity_page

        entity = self._known_entity(name) or self._found_entity(name)
        if entity is None:
            raise UnknownEntity(name=name)
        automatic = self._bundled.authority.get(entity.id) is None
        return self.labels().page(entity_page(entity, self._naming(entity), automatic))

    def _known_entity(self, name: str) -> Entity | None:
        """As corrected; None for whom neither the authority file nor the reader knows."""
        corrector = self.corrector()
        if corrector is None:
            return self._bundled.authority.by_name(name)
        named = corrector.named(name)
        entity = None if named else self._bundled.authority.by_name(name)
        return corrector.entity(named or (entity.id if entity else name))

    def _found_entity(self, name: str) -> Entity | None:
        from archive_app.entities.page import found_entity

        corrector = self.corrector()
        wanted = corrector.leader(name) if corrector else name
        naming = [each for kind in _NAMES for each in self._documents_naming(kind, wanted)]
        found = (
            map(self._archive.mentions, naming) if naming else (found for _, found in self._with_mentions())
        )
        return found_entity(wanted, (mention for mentions in found for mention in mentions))

    def _entity_by_id(self, entity_id: str) -> Entity | None:
        corrector = self.corrector()
        return corrector.entity(entity_id) if corrector else self._bundled.authority.get(entity_id)

    def _with_mentions(self, watch: Watch = _nobody) -> Iterator[tuple[Document, tuple[Mention, ...]]]:
        """One document after another, of which none is kept."""
        ids = self._ids
        for number, each in enumerate(ids):
            if number % _OFTEN == 0:
                watch(number, len(ids))
            yield self._archive.document(each), self._archive.mentions(each)

    @property
    def _ids(self) -> tuple[str, ...]:
        personal = self._library.personal
        return (*self._bundled.documents, *(personal.ids if personal else ()))

    def _naming(self, entity: Entity) -> Iterator[tuple[Document, tuple[Mention, ...]]]:
        """Only the documents that name it are read."""
        naming = set(self._documents_naming(entity.kind, entity.id))
        return (
            (self._archive.document(each), self._archive.mentions(each))
            for each in self._ids
            if each in naming
        )

    def _documents_naming(self, kind: MentionKind, entity_id: str) -> list[str]:
        request = SearchRequest(limit=1 << 30, facets=False, snippets=False)
        if kind is MentionKind.PERSON:
            request = replace(request, people=(entity_id,))
        else:
            request = replace(request, organisations=(entity_id,))
        return [hit.document for hit in self._archive.search(request).results]

    def network(self, watch: Watch = _nobody) -> Network:
        """Who occurs with whom, over all documents. `watch` is told how many of how many were gone through;
        what it raises ends it."""
        from archive_app.entities.network import network_of

        return self.labels().network(network_of(self._with_mentions(watch)))

    def chronicle(self, watch: Watch = _nobody) -> tuple[Event, ...]:
        """Every date that a document mentions, in its sentence, in the order of time; `watch` as above."""
        from archive_app.entities.chronicle import chronicle

        return chronicle(self._with_mentions(watch))

    def export_chronicle(self, events: Iterable[Event], target: Path) -> None:
        """A CSV table. Raises BadInput when it cannot be written."""
        from archive_app.export.chronicle_table import table

        write_chosen(target, table(events, self._archive.document))

    def labels(self) -> Labels:
        return Labels(self._entity_by_id, self.language)

    def entity_id(self, kind: MentionKind, name: str) -> str:
        """The id behind any spelling; an unknown name stands for itself, and nothing has it."""
        entity = self._known_entity(name)
        return entity.id if entity and entity.kind is kind else name

    def subject(self, name: str) -> Subject:
        """Whom a correction can be about, by id or any spelling. Raises UnknownEntity."""
        entity = self._known_entity(name) or self._found_entity(name)
        if entity is None:
            raise UnknownEntity(name=name)
        return Subject(entity.id, entity.kind, entity.name)

    def present(self, entity_id: str, name: str) -> tuple[str, str]:
        """Id and label of whoever an id stands for now; of whom nobody knows, what is given."""
        entity = self._entity_by_id(entity_id)
        return (entity.id, entity.label(self.language)) if entity else (entity_id, name)

    def naming(
        self, kind: MentionKind, text: str, document_id: str | None = None, start: int = 0
    ) -> Correction:
        """What to correct so that `text`, at a place or anywhere, is a person or an organisation.

        Joined to whoever is found there, or is known by that name. Raises BadInput.
        """
        from archive_app.entities.correction import AddAlias, SetKind, new_entity

        written = " ".join(text.split())
        found = self._found_as(written, document_id, start)
        if found and found.kind is not kind:
            return SetKind(found, kind)
        entity = None if found else self._known_entity(written)
        if entity and entity.kind is kind:
            found = Subject(entity.id, entity.kind, entity.name)
        return AddAlias(found, written) if found else new_entity(kind, written)

    def _found_as(self, written: str, document_id: str | None, start: int) -> Subject | None:
        """Whom a document, or any, names so; or names at that place."""
        from archive_app.entities.page import found_entity, key_of

        if document_id is None:
            entity = self._found_entity(written)
        else:
            mentions = self._archive.mentions(document_id)
            here = next((each for each in mentions if each.start <= start < each.end), None)
            entity = found_entity(key_of(here) if here else written, mentions)
        return Subject(entity.id, entity.kind, entity.name) if entity else None

    def corrections(self) -> tuple[Correction, ...]:
        """In the order in which they were made; none while no library is open."""
        return self._library.personal.corrections.all() if self._library.personal else ()

    def correct(self, correction: Correction) -> bool:
        """From now on, wherever the name is found; whether that is new.

        Raises LibraryNeeded, LibraryLocked, LibraryReadOnly, BadInput.
        """
        return self._corrected(self._library.writable().corrections.keep(correction))

    def undo_correction(self, correction: Correction) -> bool:
        """As if it had never been made; whether it had been."""
        return self._corrected(self._library.writable().corrections.remove(correction))

    def export_corrections(self, target: Path) -> int:
        return self._library.opened().corrections.export(target)

    def import_corrections(self, untrusted_source: Path) -> CorrectionReport:
        """Raises BadInput for a file that cannot be read; what is refused of it is in the report."""
        from archive_app.corrections import read_untrusted

        corrections = self._library.writable().corrections
        return self._corrected(corrections.bring_in(read_untrusted(untrusted_source)))

    def _corrected(self, answer: T) -> T:
        self._changed()
        return answer

    def corrector(self) -> Corrector | None:
        """None where nothing is corrected."""
        return (self._library.personal and self._library.personal.corrections.corrector) or None

    def group(self, names: Sequence[str]) -> list[list[str]]:
        """Spellings of the same person together; every given name in exactly one group."""
        return self._bundled.authority.group_names(names)
