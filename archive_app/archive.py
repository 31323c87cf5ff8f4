"""Archive: the one windowless object that both front ends hold. It composes, it does not compute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from archive_app import checks
from archive_app.additions import Addition
from archive_app.bundled import Bundled
from archive_app.checks import Check
from archive_app.documents.bundle import FOLDER as BUNDLED_FOLDER
from archive_app.documents.bundle import BrokenSource
from archive_app.documents.document import Document, Family
from archive_app.documents.source_file import read_file
from archive_app.entities.mention import Mention
from archive_app.errors import (
    UnknownDocument,
    UnreadableSource,
)
from archive_app.import_journal import ImportJournal, Interrupted
from archive_app.library.files import write_chosen
from archive_app.library_door import LibraryDoor
from archive_app.messages import Messages
from archive_app.naming import Naming
from archive_app.note_keeping import NoteKeeping
from archive_app.originals import Originals
from archive_app.paths import Places
from archive_app.scans import Scans
from archive_app.search.request import SearchRequest
from archive_app.search.results import Completion, ResultPage
from archive_app.search.searcher import Searcher
from archive_app.searching import Searching
from archive_app.shelves import Shelves
from archive_app.spelling import speller

if TYPE_CHECKING:
    from archive_app.documents.page_picture import PagePicture
    from archive_app.search.index import Index


T = TypeVar("T")


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
        self.library = LibraryDoor(places.library, self._bundled, self._messages, self._on_library_closed)
        self.names = Naming(self, self._bundled, self.library, language, self._drop_searcher)
        self.shelves = Shelves(self.library, self._bundled, self._messages, self._on_collections_changed)
        self.scans = Scans(places.recogniser, self.library)
        self.notes = NoteKeeping(self, self.library)
        self._originals = Originals()
        self._searching = Searching(places, self._bundled, self.library, self._new_searcher)

    @classmethod
    def open(cls, places: Places, language: str = "en") -> Archive:
        """Raises BrokenInstallation. `language` (en, ru, be) is that of explanations within answers."""
        archive = cls(places, language)
        archive._searching.open()
        return archive

    def close(self) -> None:
        self.library.lock()

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Documents

    @property
    def notices(self) -> tuple[str, ...]:
        """One-line sentences about what was mended on the way."""
        return self._searching.notices

    @property
    def index_place(self) -> str:
        """Where the index of the bundled documents is: on the disk or in memory."""
        return self._searching.index_place

    @property
    def broken(self) -> tuple[BrokenSource, ...]:
        return self._bundled.bundle.broken

    def documents(self) -> tuple[Document, ...]:
        """Bundled ones first, then added ones in the order they came."""
        added = self.library.personal.documents() if self.library.personal else ()
        return (*self._bundled.documents.values(), *added)

    def document(self, document_id: str) -> Document:
        """Raises UnknownDocument."""
        if self.library.personal:
            return self.library.personal.document(document_id)
        if document_id not in self._bundled.documents:
            raise UnknownDocument(document=document_id)
        return self._bundled.documents[document_id]

    def document_id(self, beginning: str) -> str:
        """The one id that is or begins with `beginning`. Raises UnknownDocument."""
        ids = [*self._bundled.documents, *(self.library.personal.ids if self.library.personal else ())]
        matches = [each for each in ids if each.startswith(beginning)] if beginning else []
        if beginning in ids:
            return beginning
        if len(matches) != 1:
            raise UnknownDocument(document=beginning)
        return matches[0]

    def mentions(self, document_id: str) -> tuple[Mention, ...]:
        document = self.document(document_id)
        return (
            self.library.personal.mentions(document)
            if self.library.personal
            else self._bundled.mentions(document)
        )

    def original(self, document_id: str) -> bytes:
        """The file as received, bit for bit. Raises UnknownDocument, UnreadableSource, DamagedLibrary."""
        document = self.document(document_id)
        if document.bundled:
            return read_file(self._places.resources / BUNDLED_FOLDER / document.passport.source)
        return self.library.opened().library.original(document_id)

    def save_original(self, document_id: str, target: Path) -> None:
        """The file as received, unencrypted at a place that the reader chose. Raises BadInput too."""
        write_chosen(target, self.original(document_id))

    def family(self, document_id: str) -> Family:
        """The mail around an attachment, the attachments of a mail. Raises UnknownDocument."""
        document = self.document(document_id)
        personal = self.library.personal
        return personal.library.family(document) if personal and not document.bundled else Family()

    def whole_page(self, document_id: str) -> Document:
        """A web page with all that was left out as not its text. Raises UnknownDocument, UnreadableSource."""
        return self._originals.whole_page(self.document(document_id), self.original(document_id))

    def pictures(self, document_id: str, width: int) -> tuple[PagePicture | None, ...]:
        """Those between the paragraphs, at most `width` pixels wide; None for what the file does not hold.

        Raises UnknownDocument, UnreadableSource.
        """
        document = self.document(document_id)
        beside = self._beside(document)
        return self._originals.pictures(document, self.original(document_id), width, beside)

    def picture(self, document_id: str, number: int, width: int) -> PagePicture | None:
        """One of them, counted from 0, to be looked at closely."""
        document = self.document(document_id)
        beside = self._beside(document)
        return self._originals.picture(document, self.original(document_id), number, width, beside)

    def _beside(self, document: Document) -> dict[str, bytes]:
        return {} if document.bundled else self.library.opened().library.companions(document.id)

    def page_picture(
        self, document_id: str, page: int, width: int, quotes: Sequence[str] = ()
    ) -> PagePicture:
        """A printed page, counted from 1, `width` in pixels, and where on it the quotes stand.

        Raises UnknownDocument, UnreadableSource.
        """
        document = self.document(document_id)
        picture = self._originals.page_picture(self.original(document_id), page, width, quotes)
        if document.recognised is None:
            return picture
        return self.scans.with_places(document, picture, page, tuple(quotes))

    def is_strongly_confined(self) -> bool:
        """Whether foreign files are read by a process that can do nothing else, not one that is watched."""
        return self._originals.is_strongly_confined()

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

    # Searching

    def search(self, request: SearchRequest) -> ResultPage:
        """Never raises for any query text."""
        return self.names.labels().answer(self._searching.ask(lambda searcher: searcher.search(request)))

    def hit_spans(self, document_id: str, request: SearchRequest) -> tuple[tuple[int, int], ...]:
        """Every hit in the canonical text of a document."""
        return self._searching.ask(lambda searcher: searcher.hit_spans(document_id, request))

    def complete(self, typed: str, limit: int = 9) -> tuple[Completion, ...]:
        return self.names.labels().completions(
            self._searching.ask(lambda searcher: searcher.complete(typed, limit))
        )

    def search_meanwhile(self) -> None:
        """From now on no search waits for documents that many corrections concern: `catch_up` is called."""
        self._searching.waits = False

    def catch_up(self) -> bool:
        """Makes what was corrected found; whether answers are others now. May take its time.

        Raises LibraryLocked when the library is closed on the way.
        """
        return self._searching.catch_up()

    def warm_up(self) -> None:
        """Loads what the first search would have to wait for."""
        self._searching.ask(lambda searcher: searcher.warm_up())

    def build_index(self) -> int:
        """Builds the index of the bundled documents afresh and returns how many are in it."""
        self._searching.open(fresh=True)
        return len(self._bundled.documents)

    def choose_language(self, language: str) -> None:
        """The language (en, ru, be) of explanations within answers from now on."""
        self._language = self.names.language = language
        self._drop_searcher()

    def _new_searcher(self, indexes: Sequence[Index]) -> Searcher:
        authority = self._bundled.authority
        corrector = self.names.corrector()
        names = speller(authority, self._messages(), corrector)
        entities = corrector.entities(authority.entities) if corrector else authority.entities
        return Searcher(indexes, names, self._language, entities, self.shelves.collections())

    def _on_library_closed(self) -> None:
        self.scans.interrupt()
        self._originals.close()
        self._drop_searcher()

    def _on_collections_changed(self) -> None:
        """What takes long to make is made from the documents, which are the same."""
        self._searching.put_together(self.shelves.collections())

    def _drop_searcher(self) -> None:
        self._searching.drop()

    def _messages(self) -> Messages:
        return Messages(self._language, self._places.resources)

    # What the reader keeps

    def add(self, paths: Iterable[Path], with_paths: bool = False) -> Iterator[Addition]:
        """Keeps files and folders; where each lay only `with_paths`.

        Raises LibraryNeeded, LibraryLocked, LibraryReadOnly.
        """
        personal = self.library.writable()
        with self.scans.reader() or nullcontext() as reader:
            yield from personal.add(paths, reader, with_paths)

    def add_bytes(self, untrusted: bytes, name: str) -> tuple[Addition, ...]:
        """What never was a file, such as a page from the clipboard; raises as `add` does."""
        return self.library.writable().add_bytes(untrusted, name)

    def go_on_adding(self) -> Iterator[Addition]:
        """What was under way when the program ended; raises as `add` does."""
        personal = self.library.writable()
        with self.scans.reader() or nullcontext() as reader:
            yield from personal.go_on_adding(reader)

    def interrupted_import(self) -> Interrupted | None:
        """An import that was under way when the program ended or the library was closed."""
        personal = self.library.personal
        return ImportJournal.interrupted(personal.library) if personal else None

    def give_up_import(self) -> None:
        """What is in stays in; the rest is not wanted any more."""
        ImportJournal.forget(self.library.writable().library)

    # Upkeep

    def verify(self) -> Verification:
        bundle = self._bundled.bundle
        good = not (bundle.altered or bundle.missing or bundle.broken)
        count = len(bundle.documents)
        return Verification(count, bundle.altered, bundle.missing, "good" if good else "altered")

    def self_test(self) -> tuple[Check, ...]:
        return checks.self_test(self)
