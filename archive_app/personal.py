"""Personal: an open library with its documents, mentions and notes, and what makes them searchable."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from archive_app import __version__
from archive_app.additions import FROM_BIN, Added, Addition, add_bytes, add_files
from archive_app.bundled import Bundled
from archive_app.corrections import Corrections
from archive_app.documents.amendment import Amendments
from archive_app.documents.document import Document
from archive_app.documents.traits import Traits, traits
from archive_app.entities.mention import Mention
from archive_app.errors import BadInput, DamagedLibrary, LibraryReadOnly, UnknownDocument
from archive_app.hardening import give_memory_back
from archive_app.import_journal import FoundNames, ImportJournal, IndexPause
from archive_app.library.store import Library
from archive_app.messages import Messages
from archive_app.notes import Notes
from archive_app.personal_indexes import PersonalIndexes
from archive_app.recent import Recent

if TYPE_CHECKING:
    from archive_app.documents.recognised import RecognisedPage
    from archive_app.documents.scan_reader import ScanReader
    from archive_app.search.index import Index

AT_HAND = 64
"""Documents and mentions that are held in memory."""


class Personal:
    """An open library. Texts are read when they are asked for. One thread may add while another searches."""

    def __init__(self, library: Library, bundled: Bundled, on_disk: bool = True) -> None:
        self.library = library
        self.on_disk = on_disk
        self._bundled = bundled
        self._states = self._kept_states()
        """Replaced and never changed, so that whoever reads it reads one state of it."""
        self._changing = Lock()
        self._documents: Recent[str, Document] = Recent(AT_HAND)
        self._mentions: Recent[str, tuple[Mention, ...]] = Recent(AT_HAND)
        self.notes = Notes(library, self.document)
        self.corrections = Corrections(library, lambda: bundled.authority.get)
        self.made_by = f"{__version__} {bundled.names_fingerprint}"
        self._indexes = PersonalIndexes(self, bundled)

    @property
    def states(self) -> Mapping[str, str]:
        """Id of an added document → what the reader said of it, as a digest."""
        return self._states

    @property
    def ids(self) -> tuple[str, ...]:
        """Of the added documents, in the order they came."""
        return tuple(self._states)

    def documents(self) -> Iterator[Document]:
        """Added ones, read one by one, without those that are damaged."""
        for document_id in self.ids:
            with suppress(DamagedLibrary, UnknownDocument):
                yield self.document(document_id)

    def document(self, document_id: str) -> Document:
        """A bundled or added document. Raises UnknownDocument, DamagedLibrary."""
        if document_id in self._states:
            return self._documents.get(document_id, lambda: self.library.document(document_id))
        document = self._bundled.documents.get(document_id)
        if document is None:
            raise UnknownDocument(document=document_id)
        return document

    def mentions(self, document: Document) -> tuple[Mention, ...]:
        """As the reader corrected them."""
        return self.corrections.corrector.mentions(document.text, self.as_found(document))

    def as_found(self, document: Document) -> tuple[Mention, ...]:
        """As names and rules find them."""
        if document.id not in self._states:
            return self._bundled.mentions(document)
        return self._mentions.get(document.id, lambda: self._found(document))

    def _found(self, document: Document) -> tuple[Mention, ...]:
        """Looked for once by the same names and rules, and kept where that is possible."""
        with suppress(DamagedLibrary):
            kept = self.library.mentions(document.id, self.made_by)
            if kept is not None:
                return kept
        found = self._bundled.mentions(document)
        with suppress(BadInput, DamagedLibrary, LibraryReadOnly):
            self.library.put_mentions(document.id, self.made_by, found)
        return found

    def add(
        self, paths: Iterable[Path], scans: ScanReader | None = None, with_paths: bool = False
    ) -> Iterator[Addition]:
        """What has been kept can be found while the rest is still coming."""
        journal = ImportJournal(self.library, paths, wholly=with_paths)
        yield from self._add(journal, scans)

    def go_on_adding(self, scans: ScanReader | None = None) -> Iterator[Addition]:
        """What was under way when the program ended."""
        journal = ImportJournal.kept(self.library)
        if journal:
            yield from self._add(journal, scans)

    def add_bytes(self, untrusted: bytes, name: str) -> tuple[Addition, ...]:
        """What never was a file, such as a page from the clipboard."""
        names = FoundNames(self._bundled, self.made_by)
        known, outside = self._known_traits(), self._bundled_traits()
        kept = add_bytes(untrusted, name, self.library, known, names, outside)
        self._take_in(kept)
        self._index_added()
        return tuple(replace(each.addition, files=1) for each in kept)

    def _add(self, journal: ImportJournal, scans: ScanReader | None) -> Iterator[Addition]:
        names, pause = FoundNames(self._bundled, self.made_by), IndexPause()
        files, known, outside = journal.begin(), self._known_traits(), self._bundled_traits()
        for some in add_files(files, self.library, known, names, scans, journal.with_paths, outside):
            self._take_in(some)
            journal.note(some[-1].addition.file - 1)  # more may come of that file
            if pause.is_over:
                pause.measure(self._index_added)
            yield from (replace(each.addition, files=journal.total) for each in some)
        self._index_added()
        journal.finish()

    def _take_in(self, some: Sequence[Added]) -> None:
        back = [each.document.id for each in some if each.document and each.addition.reason == FROM_BIN]
        new = {each.document.id: "" for each in some if each.document and each.document.id not in back}
        for each in some:
            if each.document and each.document.pages:  # the text of a scan may have been recognised
                new[each.document.id] = _digest(self.library.state(each.document.id))
        if back:
            self._moved(tuple(back))
        with self._changing:
            self._states = {**self._states, **new}

    def _bundled_traits(self) -> Iterator[Traits]:
        return map(traits, self._bundled.documents.values())

    def _known_traits(self) -> Iterator[Traits]:
        """Of all added ones that are not damaged. A text is read once for them, and then they are kept."""
        missing = dict.fromkeys(self.ids)
        with suppress(DamagedLibrary):
            for each in self.library.traits():
                missing.pop(each.document, None)
                yield each
        yield from self._made_traits(missing)

    def _made_traits(self, missing: Iterable[str]) -> Iterator[Traits]:
        for document_id in missing:
            with suppress(DamagedLibrary, UnknownDocument):
                made = traits(self.document(document_id))
                with suppress(BadInput, DamagedLibrary):
                    self.library.put_traits(made)
                yield made

    def amend(self, document_id: str, amendments: Amendments) -> None:
        """What the reader says of an added document from now on. Raises UnknownDocument."""
        said = self.library.amend(document_id, amendments)
        self._documents.forget(document_id)
        self._mentions.forget(document_id)
        self._set_state(document_id, _digest(said))

    def recognise(self, document_id: str, reader: ScanReader) -> Iterator[tuple[int, int]]:
        """Reads the text of a scan and keeps it when all is read; so many pages of so many are done.

        Raises UnknownDocument, UnreadableSource.
        """
        from archive_app.documents.recognition import with_recognised_text

        scan = self.library.received_document(document_id)
        pages: list[RecognisedPage] = []
        for page in reader.pages(scan, self.library.original(document_id)):
            pages.append(page)
            yield len(pages), len(scan.pages)
        found = with_recognised_text(scan, pages)
        with self.library.together():
            self.library.change_text(found)
            self.library.put_recognised(document_id, pages)
        self._documents.forget(document_id)
        self._mentions.forget(document_id)
        self._set_state(document_id, _digest(self.library.state(document_id)))
        self._index_added()

    def put_in_bin(self, documents: Iterable[str]) -> tuple[str, ...]:
        """They are not found any more. Those that were there."""
        return self._moved(self.library.put_in_bin(documents))

    def take_out_of_bin(self, documents: Iterable[str]) -> tuple[str, ...]:
        """They are found again, with their notes. Those that were in it."""
        return self._moved(self.library.take_out_of_bin(documents))

    def empty_bin(self) -> tuple[int, int]:
        """Documents and notes on them that are gone, and no word of them is left in an index."""
        gone = self.library.empty_bin()
        self._indexes.leave_no_traces()
        return gone

    def _moved(self, documents: tuple[str, ...]) -> tuple[str, ...]:
        with self._changing:
            self._states = self._kept_states()
        for each in documents:
            self._documents.forget(each)
            self._mentions.forget(each)
        self.notes_changed()
        return documents

    def _kept_states(self) -> dict[str, str]:
        return {each: _digest(said) for each, said in self.library.amended_states().items()}

    def _set_state(self, document_id: str, state: str) -> None:
        with self._changing:
            self._states = {**self._states, document_id: state}

    def _index_added(self) -> None:
        """Now rather than when the library is unlocked next."""
        if self.on_disk:
            self._indexes.index_added()
            give_memory_back()

    def move_to(self, library: Library) -> None:
        """Everything this library holds is kept in the other one too."""
        with library.together():
            for shelved in self.library.shelved():
                self.library.copy_document(shelved.id, library)
            for collection in self.library.collections():
                library.put_collection(collection)
            for annotation in self.library.every_annotation():
                library.put_annotation(annotation)
            for correction in self.library.corrections():
                library.put_correction(correction)

    def notices(self, messages: Messages, originals: bool = False) -> tuple[str, ...]:
        """One sentence for each document, and one for all notes, that were damaged on the disk."""
        documents = [
            messages.text("“{title}” is damaged and cannot be read. Everything else is there.", title=title)
            for title in self.library.damaged_documents(originals)
        ]
        lost = self.library.damaged_annotation_count()
        if not lost:
            return tuple(documents)
        said = messages.plural("{count} note is damaged.", "{count} notes are damaged.", lost)
        return (*documents, said)

    def damage(self, messages: Messages) -> tuple[str, ...]:
        """The same with the originals; and when none of it is damaged, that other pages are."""
        named = self.notices(messages, originals=True)
        if named or not self.library.damage():
            return named
        return (messages.text("Some pages of the library are damaged; nothing that is kept was in them."),)

    def notes_changed(self) -> None:
        self._indexes.notes_changed()

    def indexes(self, whole: bool = True) -> tuple[Index, ...]:
        """What is searched besides the bundled documents; see PersonalIndexes."""
        return self._indexes.all(whole)

    @property
    def found_damage(self) -> bool:
        """Whether a search came upon damage in an index; it is made anew when it is asked for next."""
        return self._indexes.found_damage

    def catch_up(self) -> bool:
        """Makes all that is searched whole; whether it is another now."""
        return self._indexes.catch_up()


def _digest(written: str) -> str:
    """Nothing of nothing."""
    return blake2b(written.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest() if written else ""
