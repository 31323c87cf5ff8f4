"""PersonalIndexes: what makes an open library searchable: its documents, corrected names, notes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING, Protocol

from archive_app.bundled import Bundled
from archive_app.corrected_states import CorrectedStates
from archive_app.corrections import Corrections
from archive_app.documents.document import Document
from archive_app.entities.mention import Mention
from archive_app.errors import DamagedLibrary, UnknownDocument
from archive_app.kept_index import KeptIndex
from archive_app.library.annotation import Annotation
from archive_app.library.store import Library
from archive_app.search.record import IndexedDocument

if TYPE_CHECKING:
    from archive_app.search.index import Index

FEW = 150
"""Documents that may be indexed while somebody waits for an answer."""

Mentions = Callable[[Document], tuple[Mention, ...]]


class Shelf(Protocol):
    """The documents of an open library."""

    library: Library
    corrections: Corrections
    made_by: str
    """Another text for other names and rules."""

    @property
    def states(self) -> Mapping[str, str]:
        """Id of an added document → another text whenever the document is another."""

    def document(self, document_id: str) -> Document: ...
    def mentions(self, document: Document) -> tuple[Mention, ...]: ...
    def as_found(self, document: Document) -> tuple[Mention, ...]: ...


class PersonalIndexes:
    """Three, each searched in the stead of those before it."""

    def __init__(self, shelf: Shelf, bundled: Bundled) -> None:
        self._shelf = shelf
        self._noted: dict[str, list[Annotation]] | None = None
        self._corrected = CorrectedStates(shelf.corrections, bundled)
        self._added_index = self._kept("added", self._as_added)
        self._corrected_index = self._kept("corrected", self._as_corrected)
        self._noted_index = self._kept("noted", self._as_noted)
        self._every = (self._added_index, self._corrected_index, self._noted_index)

    def notes_changed(self) -> None:
        self._noted = None

    def leave_no_traces(self) -> None:
        """No word of a document that is gone stays in any of them."""
        self.all()
        for index in self._every:
            index.leave_no_traces()

    def index_added(self) -> Index:
        """With every document that is there now."""
        return self._added_index.index(self._shelf.states)

    @property
    def found_damage(self) -> bool:
        """Whether a search came upon damage in one; it is made anew when it is asked for next."""
        return any(each.found_damage for each in self._every)

    def catch_up(self) -> bool:
        """Makes all of them whole; whether any that was searched is another now."""
        before = [each.present for each in self._every]
        return any(
            former is not None and former is not each for former, each in zip(before, self.all(), strict=True)
        )

    def all(self, whole: bool = True) -> tuple[Index, ...]:
        """Added documents; those with corrected names; those with notes. The same ones while nothing changes.

        Not `whole`, many documents may still be as they were found or corrected before; nobody waits.
        """
        from archive_app.search.files import DamagedError

        try:
            return self._all(whole)
        except DamagedError:  # found when one was read to tell what another must have
            return self._all(whole)

    def _all(self, whole: bool) -> tuple[Index, ...]:
        most = None if whole else FEW
        noted = self._noted
        if noted is None:
            noted = self._noted = self._annotations()
        added = self._added_index.index(self._shelf.states, most)
        corrected = {each: self._of(each, state) for each, state in self._corrected.states(added).items()}
        notes = {
            each: _state_of(found) + corrected.get(each, self._of(each, "")) for each, found in noted.items()
        }
        return added, self._corrected_index.index(corrected, most), self._noted_index.index(notes, most)

    def _of(self, document_id: str, state: str) -> str:
        """Another one also when the document itself is another."""
        return state + self._shelf.states.get(document_id, "")

    def _kept(self, name: str, source: Callable[[str], IndexedDocument | None]) -> KeptIndex:
        return KeptIndex(self._shelf.library, name, self._shelf.made_by, source)

    def _annotations(self) -> dict[str, list[Annotation]]:
        of_document: dict[str, list[Annotation]] = defaultdict(list)
        for annotation in self._shelf.library.annotations():
            of_document[annotation.document].append(annotation)
        return dict(of_document)

    def _as_added(self, document_id: str) -> IndexedDocument | None:
        """None for a damaged one; what is damaged is named when the library is checked."""
        return self._indexed(document_id, (), self._shelf.as_found)

    def _as_corrected(self, document_id: str) -> IndexedDocument | None:
        return self._indexed(document_id, (), self._shelf.mentions)

    def _as_noted(self, document_id: str) -> IndexedDocument | None:
        """None for an annotation that outlives its document; it is listed as lost."""
        return self._indexed(document_id, (self._noted or {}).get(document_id, ()), self._shelf.mentions)

    def _indexed(
        self, document_id: str, noted: Sequence[Annotation], mentions: Mentions
    ) -> IndexedDocument | None:
        try:
            document = self._shelf.document(document_id)
        except (DamagedLibrary, UnknownDocument):
            return None
        tags = dict.fromkeys(tag for annotation in noted for tag in annotation.tags)
        notes = tuple(annotation.note for annotation in noted if annotation.note)
        return IndexedDocument(document, mentions(document), notes, tuple(tags))


def _state_of(noted: Sequence[Annotation]) -> str:
    """Another text whenever something that is searched in these annotations is another."""
    written = "\0".join(text for each in noted for text in ("\1", each.note, *each.tags))
    return blake2b(written.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
