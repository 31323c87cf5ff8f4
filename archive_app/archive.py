"""Archive: the one windowless object that both front ends hold. It composes, it does not compute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from archive_app import checks
from archive_app.additions import Addition
from archive_app.bundled import Bundled
from archive_app.checks import Check
from archive_app.documents.bundle import FOLDER as BUNDLED_FOLDER
from archive_app.documents.bundle import BrokenSource
from archive_app.documents.document import Document
from archive_app.documents.source_file import read_file
from archive_app.entities.correction import Subject
from archive_app.entities.mention import Entity, Mention, MentionKind
from archive_app.errors import (
    BadInput,
    DamagedLibrary,
    LibraryLocked,
    LibraryNeeded,
    LibraryReadOnly,
    QuoteNotFound,
    UnknownDocument,
    UnknownEntity,
    UnreadableSource,
)
from archive_app.labels import Labels
from archive_app.library.annotation import Annotation, Colour, ImportReport
from archive_app.library.files import write_private
from archive_app.library.key_file import content_of, content_of_new
from archive_app.library.store import Library
from archive_app.messages import Messages
from archive_app.originals import Originals
from archive_app.paths import Places
from archive_app.personal import Personal
from archive_app.search.request import SearchRequest
from archive_app.search.results import Completion, ResultPage
from archive_app.search.searcher import Searcher
from archive_app.spelling import speller

if TYPE_CHECKING:
    from archive_app.documents.page_picture import PagePicture
    from archive_app.entities.chronicle import Event
    from archive_app.entities.corrected import Corrector
    from archive_app.entities.correction import Correction
    from archive_app.entities.correction_file import CorrectionReport
    from archive_app.entities.network import Network
    from archive_app.entities.page import EntityPage
    from archive_app.search.index import Index


T = TypeVar("T")


class LibraryState(StrEnum):
    NONE = "none"
    """Nothing is on the disk and nothing is kept yet."""
    LOCKED = "locked"
    OPEN = "open"
    READ_ONLY = "read-only"
    """Another window has it, or its folder cannot be written."""
    SESSION = "session"
    """Kept in memory until the program ends."""


@dataclass(frozen=True, slots=True)
class OutsideFile:
    """A file that is not in the archive: its document and mentions, or why there are none."""

    path: Path
    document: Document | None = None
    mentions: tuple[Mention, ...] = ()
    error: UnreadableSource | None = None


@dataclass(frozen=True, slots=True)
class Verification:
    """The bundled documents against their passports; ids. `verdict`: good or altered."""

    documents: int
    altered: tuple[str, ...]
    missing: tuple[str, ...]
    verdict: str


class Archive:
    """The bundled documents and, when it is open, the reader's library.

    Searching may go on in one thread while another keeps notes: a search uses the searcher that was there
    when it began.
    """

    def __init__(self, places: Places, language: str = "en") -> None:
        self._places = places
        self._language = language
        self._bundled = Bundled(places)
        self._personal: Personal | None = None
        self._originals = Originals()
        self._searching: tuple[tuple[Index, ...], Searcher] | None = None
        self._bundled_index: Index | None = None
        self.notices: tuple[str, ...] = ()
        """One-line sentences about what was mended on the way."""
        self.index_place = ""
        """Where the index of the bundled documents is: on the disk or in memory."""

    @classmethod
    def open(cls, places: Places, language: str = "en") -> Archive:
        """Raises BrokenInstallation. `language` (en, ru, be) is that of explanations within answers."""
        archive = cls(places, language)
        archive._index()
        return archive

    def close(self) -> None:
        self._leave_library()

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Documents

    @property
    def broken(self) -> tuple[BrokenSource, ...]:
        return self._bundled.bundle.broken

    def documents(self) -> tuple[Document, ...]:
        """Bundled ones first, then added ones in the order they came."""
        added = self._personal.documents() if self._personal else ()
        return (*self._bundled.documents.values(), *added)

    def document(self, document_id: str) -> Document:
        """Raises UnknownDocument."""
        if self._personal:
            return self._personal.document(document_id)
        if document_id not in self._bundled.documents:
            raise UnknownDocument(document=document_id)
        return self._bundled.documents[document_id]

    def document_id(self, beginning: str) -> str:
        """The one id that is or begins with `beginning`. Raises UnknownDocument."""
        ids = [*self._bundled.documents, *(self._personal.ids if self._personal else ())]
        matches = [each for each in ids if each.startswith(beginning)] if beginning else []
        if beginning in ids:
            return beginning
        if len(matches) != 1:
            raise UnknownDocument(document=beginning)
        return matches[0]

    def mentions(self, document_id: str) -> tuple[Mention, ...]:
        document = self.document(document_id)
        return self._personal.mentions(document) if self._personal else self._bundled.mentions(document)

    def original(self, document_id: str) -> bytes:
        """The file as received, bit for bit. Raises UnknownDocument, UnreadableSource, DamagedLibrary."""
        document = self.document(document_id)
        if document.bundled:
            return read_file(self._places.resources / BUNDLED_FOLDER / document.passport.source)
        return self._open_library().library.original(document_id)

    def whole_page(self, document_id: str) -> Document:
        """A web page with all that was left out as not its text. Raises UnknownDocument, UnreadableSource."""
        return self._originals.whole_page(self.document(document_id), self.original(document_id))

    def page_picture(
        self, document_id: str, page: int, width: int, quotes: Sequence[str] = ()
    ) -> PagePicture:
        """A printed page, counted from 1, `width` in pixels, and where on it the quotes stand.

        Raises UnknownDocument, UnreadableSource.
        """
        return self._originals.page_picture(self.original(document_id), page, width, quotes)

    def read_outside(self, paths: Iterable[Path]) -> Iterator[OutsideFile]:
        """Files outside the archive and what they mention, one after the other; nothing is kept."""
        from archive_app.documents.isolation import Isolation

        with Isolation() as isolation:
            for path in paths:
                try:
                    document = isolation.read(path)
                except UnreadableSource as error:
                    yield OutsideFile(path, error=error)
                else:
                    yield OutsideFile(path, document, self._bundled.extractor.mentions(document))

    # People and organisations

    def entity(self, name: str) -> EntityPage:
        """By id or any spelling, of whoever is known or found in the documents. Raises UnknownEntity."""
        from archive_app.entities.page import entity_page

        entity = self._known_entity(name) or self._found_entity(name)
        if entity is None:
            raise UnknownEntity(name=name)
        automatic = self._bundled.authority.get(entity.id) is None
        return self._labels().page(entity_page(entity, self._naming(entity), automatic))

    def _known_entity(self, name: str) -> Entity | None:
        """As corrected; None for whom neither the authority file nor the reader knows."""
        corrector = self._corrector()
        if corrector is None:
            return self._bundled.authority.by_name(name)
        named = corrector.named(name)
        entity = None if named else self._bundled.authority.by_name(name)
        return corrector.entity(named or (entity.id if entity else name))

    def _found_entity(self, name: str) -> Entity | None:
        from archive_app.entities.page import found_entity

        corrector = self._corrector()
        wanted = corrector.leader(name) if corrector else name
        return found_entity(wanted, (mention for _, found in self._with_mentions() for mention in found))

    def _entity_by_id(self, entity_id: str) -> Entity | None:
        corrector = self._corrector()
        return corrector.entity(entity_id) if corrector else self._bundled.authority.get(entity_id)

    def _with_mentions(self) -> Iterator[tuple[Document, tuple[Mention, ...]]]:
        return ((document, self.mentions(document.id)) for document in self.documents())

    def _naming(self, entity: Entity) -> Iterator[tuple[Document, tuple[Mention, ...]]]:
        """Only the documents that name it are read."""
        person, all_of_them = entity.kind is MentionKind.PERSON, 1 << 30
        wanted: dict[str, tuple[str, ...]] = {"people" if person else "organisations": (entity.id,)}
        request = SearchRequest(limit=all_of_them, facets=False, snippets=False, **wanted)  # type: ignore[arg-type]
        naming = {hit.document for hit in self.search(request).results}
        ids = (*self._bundled.documents, *(self._personal.ids if self._personal else ()))
        return ((self.document(each), self.mentions(each)) for each in ids if each in naming)

    def network(self) -> Network:
        """Who occurs with whom, over all documents."""
        from archive_app.entities.network import network_of

        return self._labels().network(network_of(self._with_mentions()))

    def chronicle(self) -> tuple[Event, ...]:
        """Every date that a document mentions, in its sentence, in the order of time."""
        from archive_app.entities.chronicle import chronicle

        return chronicle(self._with_mentions())

    def export_chronicle(self, events: Iterable[Event], target: Path) -> None:
        """A CSV table. Raises BadInput when it cannot be written."""
        from archive_app.export.chronicle_table import table

        try:
            write_private(target, table(events, self.document))
        except OSError as error:
            raise BadInput(
                reason="The file could not be written there. Choose another name or place."
            ) from error

    def _labels(self) -> Labels:
        return Labels(self._entity_by_id, self._language)

    def entity_id(self, kind: MentionKind, name: str) -> str:
        """The id behind any spelling; an unknown name stands for itself, and nothing has it."""
        entity = self._known_entity(name)
        return entity.id if entity and entity.kind is kind else name

    # Corrections

    def subject(self, name: str) -> Subject:
        """Whom a correction can be about, by id or any spelling. Raises UnknownEntity."""
        entity = self._known_entity(name) or self._found_entity(name)
        if entity is None:
            raise UnknownEntity(name=name)
        return Subject(entity.id, entity.kind, entity.name)

    def corrections(self) -> tuple[Correction, ...]:
        """In the order in which they were made; none while no library is open."""
        return self._personal.corrections.all() if self._personal else ()

    def correct(self, correction: Correction) -> bool:
        """From now on, wherever the name is found; whether that is new.

        Raises LibraryNeeded, LibraryLocked, LibraryReadOnly, BadInput.
        """
        return self._corrected(self._writable_library().corrections.keep(correction))

    def undo_correction(self, correction: Correction) -> bool:
        """As if it had never been made; whether it had been."""
        return self._corrected(self._writable_library().corrections.remove(correction))

    def export_corrections(self, target: Path) -> int:
        return self._open_library().corrections.export(target)

    def import_corrections(self, untrusted_source: Path) -> CorrectionReport:
        """Raises BadInput for a file that cannot be read; what is refused of it is in the report."""
        from archive_app.corrections import read_untrusted

        corrections = self._writable_library().corrections
        return self._corrected(corrections.bring_in(read_untrusted(untrusted_source)))

    def _corrected(self, answer: T) -> T:
        self._searching = None
        return answer

    def _corrector(self) -> Corrector | None:
        """None where nothing is corrected."""
        return (self._personal and self._personal.corrections.corrector) or None

    def group_names(self, names: Sequence[str]) -> list[list[str]]:
        """Spellings of the same person together; every given name in exactly one group."""
        return self._bundled.authority.group_names(names)

    # Searching

    def search(self, request: SearchRequest) -> ResultPage:
        """Never raises for any query text."""
        return self._labels().answer(self._current_searcher().search(request))

    def hit_spans(self, document_id: str, request: SearchRequest) -> tuple[tuple[int, int], ...]:
        """Every hit in the canonical text of a document."""
        return self._current_searcher().hit_spans(document_id, request)

    def complete(self, typed: str, limit: int = 9) -> tuple[Completion, ...]:
        return self._labels().completions(self._current_searcher().complete(typed, limit))

    def warm_up(self) -> None:
        """Loads what the first search would have to wait for."""
        self._current_searcher().warm_up()

    def build_index(self) -> int:
        """Builds the index of the bundled documents afresh and returns how many are in it."""
        self._index(fresh=True)
        return len(self._bundled.documents)

    def _index(self, fresh: bool = False) -> None:
        from archive_app.search.disk import open_or_build

        opened = open_or_build(
            self._places.index, self._bundled.fingerprint(), self._bundled.indexed, fresh=fresh
        )
        self._bundled_index = opened.index
        self.index_place = opened.place
        self.notices = (opened.notice,) if opened.notice else ()

    def choose_language(self, language: str) -> None:
        """The language (en, ru, be) of explanations within answers from now on."""
        self._language = language
        self._searching = None

    def _current_searcher(self) -> Searcher:
        """The one made for the present indexes."""
        personal = self._personal
        indexes = tuple(
            index for index in (self._bundled_index, *(personal.indexes() if personal else ())) if index
        )
        searching = self._searching
        if searching is None or list(map(id, searching[0])) != list(map(id, indexes)):
            searching = self._searching = indexes, self._new_searcher(indexes)
        return searching[1]

    def _new_searcher(self, indexes: Sequence[Index]) -> Searcher:
        authority = self._bundled.authority
        corrector = self._corrector()
        names = speller(authority, self._messages(), corrector)
        entities = corrector.entities(authority.entities) if corrector else authority.entities
        return Searcher(indexes, names, self._language, entities)

    def _messages(self) -> Messages:
        return Messages(self._language, self._places.resources)

    # The library

    @property
    def library_state(self) -> LibraryState:
        if self._personal is None:
            return LibraryState.LOCKED if Library.exists(self._places.library) else LibraryState.NONE
        if not self._personal.on_disk:
            return LibraryState.SESSION
        return LibraryState.READ_ONLY if self._personal.library.read_only else LibraryState.OPEN

    def create_library(self, passphrase: str, key_file: Path | None = None) -> None:
        """A new one in its place; what a session in memory held moves in.

        A key file that is not there yet is made. Raises LibraryExists, BadInput.
        """
        library = Library.create(self._places.library, passphrase, key_file=content_of_new(key_file))
        if self._personal:
            self._personal.move_to(library)
        self._enter_library(library)

    def keep_in_memory(self) -> None:
        """Keeps what comes in memory until the program ends."""
        self._enter_library(Library.in_memory(), on_disk=False)

    def unlock(self, passphrase: str, key_file: Path | None = None) -> None:
        """Raises LibraryNeeded, WrongPassphrase or DamagedLibrary."""
        self._must_exist()
        self._enter_library(Library.open(self._places.library, passphrase, content_of(key_file)))

    def unlock_if_there(self, passphrase: str, key_file: Path | None = None) -> None:
        """Like `unlock`; without a library nothing happens."""
        if self.library_state is LibraryState.LOCKED:
            self.unlock(passphrase, key_file)

    def lock(self) -> None:
        """Closes the library: its documents and notes are gone from the archive until it is unlocked."""
        self._leave_library()

    def change_passphrase(
        self, old: str, new: str, old_file: Path | None = None, new_file: Path | None = None
    ) -> None:
        """Raises WrongPassphrase with nothing changed. Copies and backups made before open by the old one."""
        self._open_library().library.change_passphrase(
            old, new, content_of(old_file), content_of_new(new_file)
        )

    def compact(self) -> None:
        self._writable_library().library.compact()

    def back_up(self, target: Path) -> None:
        """The library in one file, encrypted as it is. Raises BadInput when that cannot be written."""
        self._writable_library().library.back_up(target)

    def restore_library(self, untrusted_backup: Path, passphrase: str, key_file: Path | None = None) -> None:
        """From a backup, where no library is yet. Raises LibraryExists, WrongPassphrase, BadInput."""
        place = self._places.library
        self._enter_library(Library.restore(untrusted_backup, place, passphrase, content_of(key_file)))

    def make_shares(self) -> tuple[str, ...]:
        """Three lists of words, any two of which open the library; those made before no longer do."""
        return self._writable_library().library.make_shares()

    @staticmethod
    def write_shares(shares: Sequence[str], target: Path) -> None:
        """A plain text file, one share a line. Raises BadInput."""
        try:
            write_private(target, "".join(f"{n}. {words}\n" for n, words in enumerate(shares, 1)).encode())
        except OSError as error:
            raise BadInput(
                reason="The file could not be written there. Choose another name or place."
            ) from error

    def check_shares(self, untrusted_shares: Sequence[str]) -> None:
        """Practice: returns when two shares open the library, which stays as it is. Raises BadInput."""
        self._must_exist()
        Library.check_shares(self._places.library, untrusted_shares)

    def recover_library(
        self,
        untrusted_shares: Sequence[str],
        passphrase: str,
        key_file: Path | None = None,
        untrusted_backup: Path | None = None,
    ) -> None:
        """Opened by two shares, and by the new `passphrase` from now on; that of a backup if one is given.

        Raises BadInput, LibraryNeeded, LibraryExists, DamagedLibrary, LibraryReadOnly.
        """
        place, content = self._places.library, content_of_new(key_file)
        if untrusted_backup is None:
            self._must_exist()
            library = Library.recover(place, untrusted_shares, passphrase, content)
        else:
            library = Library.restore_by_shares(
                untrusted_backup, place, untrusted_shares, passphrase, content
            )
        self._enter_library(library)

    def destroy_key(self) -> None:
        """Nothing opens the library afterwards, with any passphrase. Raises LibraryNeeded."""
        self._must_exist()
        self._leave_library()
        Library.destroy(self._places.library)

    @property
    def library_notices(self) -> tuple[str, ...]:
        """What of the open library can no longer be read; everything else is there."""
        return self._personal.notices(self._messages()) if self._personal else ()

    @property
    def added_count(self) -> int:
        return len(self._personal.ids) if self._personal else 0

    def damage(self) -> tuple[str, ...]:
        """What is wrong in the open library, a sentence each; empty when all is well. Reads everything."""
        return self._personal.damage(self._messages()) if self._personal else ()

    @property
    def annotation_count(self) -> int:
        return self._personal.library.annotation_count() if self._personal else 0

    def add(self, paths: Iterable[Path]) -> Iterator[Addition]:
        """Keeps files and folders. Raises LibraryNeeded, LibraryLocked, LibraryReadOnly."""
        yield from self._writable_library().add(paths)

    def setting(self, name: str) -> str | None:
        with suppress(DamagedLibrary):
            return self._personal.library.setting(name) if self._personal else None
        return None

    def keep_setting(self, name: str, value: str) -> None:
        """Without an open library there is nothing to keep it in, and it lasts as long as the window."""
        if self._personal and not self._personal.library.read_only:
            with suppress(DamagedLibrary):  # A damaged page costs the settings and nothing else.
                self._personal.library.put_setting(name, value)

    def _enter_library(self, library: Library, on_disk: bool = True) -> None:
        self._leave_library()
        self._personal = Personal(library, self._bundled, on_disk)

    def _leave_library(self) -> None:
        self._originals.close()
        personal, self._personal, self._searching = self._personal, None, None
        if personal:
            personal.library.close()

    def _must_exist(self) -> None:
        if not Library.exists(self._places.library):
            raise LibraryNeeded

    def _open_library(self) -> Personal:
        if self._personal is None:
            raise LibraryLocked if self.library_state is LibraryState.LOCKED else LibraryNeeded
        return self._personal

    def _writable_library(self) -> Personal:
        personal = self._open_library()
        if personal.library.read_only:
            raise LibraryReadOnly
        return personal

    # Annotations

    def annotations(self, document_id: str | None = None) -> tuple[Annotation, ...]:
        """Where they stand in the texts now; of one document or of all. None while no library is open."""
        return self._personal.notes.all(document_id) if self._personal else ()

    def find_annotations(self, query: str = "", tag: str | None = None) -> tuple[Annotation, ...]:
        from archive_app.library.note_search import matches

        return tuple(each for each in self.annotations() if matches(each, query, tag))

    def tags(self) -> tuple[str, ...]:
        """Every tag in use, sorted."""
        return tuple(sorted({tag for annotation in self.annotations() for tag in annotation.tags}))

    def annotate(
        self,
        document_id: str,
        start: int,
        end: int,
        colour: Colour = Colour.YELLOW,
        note: str = "",
        tags: Sequence[str] = (),
    ) -> Annotation:
        """Raises LibraryNeeded, LibraryLocked, LibraryReadOnly, BadInput."""
        annotation = self._writable_library().notes.keep(document_id, start, end, colour, note, tags)
        self._notes_changed()
        return annotation

    def annotate_quote(
        self,
        document_id: str,
        quote: str,
        colour: Colour = Colour.YELLOW,
        note: str = "",
        tags: Sequence[str] = (),
    ) -> Annotation:
        """On the first occurrence of `quote`, however it is spaced. Raises QuoteNotFound too."""
        from archive_app.library.quotes import find_quote

        span = find_quote(self.document(document_id).text, quote)
        if span is None:
            raise QuoteNotFound
        return self.annotate(document_id, *span, colour, note, tags)

    def reply(self, annotation_id: str, note: str) -> Annotation:
        """A note that answers another one, on the same passage. Raises BadInput like `delete`."""
        annotation = self._writable_library().notes.reply(annotation_id, note)
        self._notes_changed()
        return annotation

    def change(self, annotation: Annotation) -> None:
        self._writable_library().notes.change(annotation)
        self._notes_changed()

    def delete(self, annotation_id: str) -> Annotation:
        """Returns what was deleted, so that `restore` can undo it."""
        annotation = self._writable_library().notes.delete(annotation_id)
        self._notes_changed()
        return annotation

    def restore(self, annotation: Annotation) -> None:
        self.change(annotation)

    def export_annotations(self, target: Path) -> int:
        return self._open_library().notes.export(target)

    def import_annotations(self, untrusted_source: Path) -> ImportReport:
        """Raises BadInput for a file that cannot be read; single bad annotations are in the report."""
        from archive_app.library.webannotation import read_untrusted

        personal = self._writable_library()
        report = personal.notes.bring_in(read_untrusted(untrusted_source), self.documents())
        self._notes_changed()
        return report

    def merge_annotations(self, untrusted_source: Path) -> ImportReport:
        """Like `import_annotations`; of the same note on the same passage one is kept, with all its tags."""
        from archive_app.library.webannotation import read_untrusted

        personal = self._writable_library()
        report = personal.notes.merge(read_untrusted(untrusted_source), self.documents())
        self._notes_changed()
        return report

    def _notes_changed(self) -> None:
        if self._personal:
            self._personal.notes_changed()

    # Upkeep

    def verify(self) -> Verification:
        bundle = self._bundled.bundle
        good = not (bundle.altered or bundle.missing or bundle.broken)
        count = len(bundle.documents)
        return Verification(count, bundle.altered, bundle.missing, "good" if good else "altered")

    def self_test(self) -> tuple[Check, ...]:
        return checks.self_test(self)
