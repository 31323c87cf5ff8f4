"""Holdings: what a library holds, whether it is on the disk or in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date

from archive_app.documents.amendment import Amendments
from archive_app.documents.collection import Collection
from archive_app.documents.document import Document, Family, Passport
from archive_app.documents.recognised import RecognisedPage
from archive_app.documents.traits import Traits
from archive_app.entities.correction import Correction
from archive_app.entities.mention import Mention
from archive_app.errors import DamagedLibrary, UnknownDocument
from archive_app.library import (
    annotation_table,
    bin_table,
    collection_table,
    companion_table,
    correction_table,
    document_table,
    index_table,
    mention_table,
    recognised_table,
    traits_table,
)
from archive_app.library.annotation import Annotation
from archive_app.library.database import Database
from archive_app.library.index_segments import IndexSegments
from archive_app.library.index_table import IndexLabel
from archive_app.library.shelved import Shelved


class Holdings:
    """Methods may be called from any thread.

    Every method may raise DamagedLibrary; one that keeps something raises LibraryReadOnly when `read_only`.
    What a method has kept when it returns is still there after a crash or a power cut.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def read_only(self) -> bool:
        return self._database.read_only

    @contextmanager
    def together(self) -> Iterator[None]:
        """Everything kept inside is kept at once or, when it raises, not at all."""
        with self._database.transaction():
            yield

    def add_document(self, document: Document, original: bytes, path: str = "") -> None:
        """Keep it, in place of the one with the same id; `original` is the source file as received.

        `path` tells where it lay, if that is to be kept.
        """
        row = document_table.Row(added=date.today().isoformat(), path=path)
        document_table.put(self._database, document, original, row)

    def copy_document(self, document_id: str, target: Holdings) -> None:
        """With all that is kept of it. Raises UnknownDocument."""
        found, row = document_table.received(self._database, document_id)
        document_table.put(target._database, found, self.original(document_id), row)
        companion_table.put(target._database, document_id, self.companions(document_id))
        if found.recognised:
            recognised_table.copy(self._database, target._database, document_id)

    def change_text(self, document: Document) -> None:
        """Another text of the same file, with the passport of the source: one that was recognised."""
        document_table.change_text(self._database, document)

    def received_document(self, document_id: str) -> Document:
        """With the passport of the source. Raises UnknownDocument."""
        return document_table.received(self._database, document_id)[0]

    def state(self, document_id: str) -> str:
        """As in `amended_states`. Raises UnknownDocument."""
        return document_table.state(self._database, document_id)

    def put_companions(self, document_id: str, companions: Mapping[str, bytes]) -> None:
        """What was saved beside a document, by the names under which it shows them."""
        companion_table.put(self._database, document_id, companions)

    def companions(self, document_id: str) -> dict[str, bytes]:
        return companion_table.companions(self._database, document_id)

    def put_recognised(self, document_id: str, pages: Sequence[RecognisedPage]) -> None:
        """The words on every page of a document, in place of those kept before."""
        recognised_table.put(self._database, document_id, pages)

    def recognised_page(self, document_id: str, page: int) -> RecognisedPage | None:
        """Counted from 1; None where no words were recognised."""
        return recognised_table.page(self._database, document_id, page)

    def remove_document(self, document_id: str) -> None:
        """Its annotations stay. Raises UnknownDocument."""
        if not document_table.delete(self._database, document_id):
            raise UnknownDocument(document=document_id)

    def documents(self) -> tuple[Document, ...]:
        """In the order they were added, without those that `damaged_documents` names."""
        return tuple(document for document in map(self._try_document, self.document_ids()) if document)

    def document_ids(self) -> tuple[str, ...]:
        return document_table.ids(self._database)

    def damaged_documents(self, originals: bool = False) -> tuple[str, ...]:
        """Titles of the documents whose pages on disk were altered, those of the `originals` too if wanted.
        All others can be read."""
        return document_table.damaged_titles(self._database, originals)

    def amended_states(self) -> dict[str, str]:
        """Every id, in the order they came → another text whenever other things are said of the document."""
        return document_table.amended_states(self._database)

    def amendments(self, document_id: str) -> Amendments:
        """What the reader says of it. Raises UnknownDocument."""
        return document_table.amendments(self._database, document_id)

    def amend(self, document_id: str, amendments: Amendments) -> str:
        """From now on the reader says this of it, and nothing else. Its new state. Raises UnknownDocument."""
        return document_table.amend(self._database, document_id, amendments)

    def shelved(self) -> tuple[Shelved, ...]:
        """All documents, those in the bin too, in the order they were added, without their texts."""
        return document_table.shelved(self._database)

    def put_in_bin(self, documents: Iterable[str]) -> tuple[str, ...]:
        """They and the annotations on them are out of sight. Those that were not in it yet."""
        return bin_table.put_in(self._database, documents)

    def take_out_of_bin(self, documents: Iterable[str]) -> tuple[str, ...]:
        """Those that were in it."""
        return bin_table.take_out(self._database, documents)

    def empty_bin(self) -> tuple[int, int]:
        """Documents, and annotations on them, that are gone for good; their bytes are overwritten."""
        gone = bin_table.empty(self._database)
        self._database.settle()
        return gone

    def collections(self) -> tuple[Collection, ...]:
        """By name."""
        return collection_table.all_collections(self._database)

    def make_collection(self, name: str) -> Collection:
        """Raises BadInput when it has no name, or one that is taken."""
        return collection_table.make(self._database, name)

    def put_collection(self, collection: Collection) -> None:
        """As it is, in place of the one with the same id."""
        collection_table.put(self._database, collection)

    def rename_collection(self, collection_id: str, name: str) -> None:
        """Raises BadInput as `make_collection` does."""
        collection_table.rename(self._database, collection_id, name)

    def delete_collection(self, collection_id: str) -> bool:
        """Whether there was one. Its documents stay."""
        return collection_table.delete(self._database, collection_id)

    def put_into(self, collection_id: str, documents: Iterable[str]) -> tuple[str, ...]:
        """Those that were not in the collection yet. Raises BadInput when it is gone."""
        return collection_table.add(self._database, collection_id, documents)

    def take_from(self, collection_id: str, documents: Iterable[str]) -> tuple[str, ...]:
        """Those that were in the collection."""
        return collection_table.remove(self._database, collection_id, documents)

    def passport_of_source(self, document_id: str) -> Passport:
        """Without what the reader says. Raises UnknownDocument."""
        return document_table.received(self._database, document_id)[0].passport

    def document(self, document_id: str) -> Document:
        """As the reader has it. Raises UnknownDocument."""
        return document_table.document(self._database, document_id)

    def original(self, document_id: str) -> bytes:
        """The source file as received. Raises UnknownDocument."""
        return document_table.original(self._database, document_id)

    def family(self, document: Document) -> Family:
        """What it came inside of, and what came inside of it."""
        return document_table.family(self._database, document)

    def document_count(self) -> int:
        return int(self._database.value("SELECT count(*) FROM documents WHERE binned = ''"))

    def mentions(self, document_id: str, found_by: str) -> tuple[Mention, ...] | None:
        """Those kept by the same version of names and rules; None when there are none yet."""
        return mention_table.mentions(self._database, document_id, found_by)

    def put_mentions(self, document_id: str, found_by: str, found: Sequence[Mention]) -> None:
        mention_table.put(self._database, document_id, found_by, found)

    def traits(self) -> Iterator[Traits]:
        """Of all documents whose traits are kept, in the order they were added."""
        return traits_table.all_traits(self._database)

    def traits_of(self, document_id: str) -> Traits | None:
        return traits_table.of_document(self._database, document_id)

    def put_traits(self, traits: Traits) -> None:
        traits_table.put(self._database, traits)

    def index_label(self, name: str) -> IndexLabel | None:
        """Who made the index of that name, and of what; None without one."""
        return index_table.label(self._database, name)

    def keep_index(self, name: str, label: IndexLabel) -> None:
        index_table.keep(self._database, name, label)

    def index_segments(self, name: str) -> IndexSegments:
        """The segments of the index of that name, which its label tells."""
        return IndexSegments(self._database, name)

    def forget_index(self, name: str) -> None:
        index_table.forget(self._database, name)

    def annotations(self, document_id: str | None = None) -> tuple[Annotation, ...]:
        """As they were kept, in the order of the text: of one document or of all that are not in the bin."""
        hidden: frozenset[str] = frozenset()
        with suppress(DamagedLibrary):  # of the list of documents; the notes may be whole
            hidden = bin_table.ids(self._database)
        found = self.every_annotation(document_id)
        return tuple(each for each in found if each.document not in hidden) if hidden else found

    def every_annotation(self, document_id: str | None = None) -> tuple[Annotation, ...]:
        """Those of documents in the bin too."""
        return annotation_table.all_annotations(self._database, document_id)

    def annotation(self, annotation_id: str) -> Annotation | None:
        return annotation_table.one_annotation(self._database, annotation_id)

    def put_annotation(self, annotation: Annotation) -> None:
        """Keep it, in place of the one with the same id."""
        annotation_table.put(self._database, annotation)

    def delete_annotation(self, annotation_id: str) -> bool:
        """Whether there was one."""
        return annotation_table.delete(self._database, annotation_id)

    def annotation_count(self) -> int:
        return int(self._database.value("SELECT count(*) FROM annotations"))

    def damaged_annotation_count(self) -> int:
        """Annotations whose pages on disk were altered. `annotations` gives all others."""
        return annotation_table.damaged_count(self._database)

    def corrections(self) -> tuple[Correction, ...]:
        """In the order in which they were made."""
        return correction_table.all_corrections(self._database)

    def put_correction(self, correction: Correction) -> bool:
        """Whether it was not there yet."""
        return correction_table.put(self._database, correction)

    def delete_correction(self, correction: Correction) -> bool:
        """Whether it was there."""
        return correction_table.delete(self._database, correction)

    def setting(self, name: str) -> str | None:
        found = self._database.value("SELECT value FROM settings WHERE name = ?", (name,))
        return None if found is None else str(found)

    def put_setting(self, name: str, value: str) -> None:
        self._database.write("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", (name, value))

    def _try_document(self, document_id: str) -> Document | None:
        try:
            return self.document(document_id)
        except (DamagedLibrary, UnknownDocument):
            return None
