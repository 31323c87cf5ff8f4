"""NoteKeeping: what the reader marks and writes, in whatever library is open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from archive_app.documents.document import Document
from archive_app.errors import QuoteNotFound
from archive_app.library.annotation import AnchorState, Annotation, Colour, ImportReport
from archive_app.library.passage_link import PassageLink
from archive_app.library_door import LibraryDoor
from archive_app.notes import Notes


class Holdings(Protocol):
    """All documents, bundled and added."""

    def documents(self) -> tuple[Document, ...]: ...
    def document(self, document_id: str) -> Document: ...


class NoteKeeping:
    """What keeps something raises LibraryNeeded, LibraryLocked or LibraryReadOnly where it cannot be kept."""

    def __init__(self, archive: Holdings, library: LibraryDoor) -> None:
        self._archive = archive
        self._library = library

    def annotations(self, document_id: str | None = None) -> tuple[Annotation, ...]:
        """Where they stand in the texts now; of one document or of all. None while no library is open."""
        return self._library.personal.notes.all(document_id) if self._library.personal else ()

    def find(self, query: str = "", tag: str | None = None) -> tuple[Annotation, ...]:
        from archive_app.library.note_search import matches

        return tuple(each for each in self.annotations() if matches(each, query, tag))

    def tags(self) -> tuple[str, ...]:
        """Every tag in use, the one used most often first."""
        personal = self._library.personal
        kept = personal.library.annotations() if personal else ()
        counts = Counter(tag for annotation in kept for tag in annotation.tags)
        return tuple(sorted(counts, key=lambda tag: (-counts[tag], tag.casefold())))

    def annotate(
        self,
        document_id: str,
        start: int,
        end: int,
        colour: Colour = Colour.YELLOW,
        note: str = "",
        tags: Sequence[str] = (),
    ) -> Annotation:
        """Raises BadInput for an empty or impossible passage."""
        annotation = self._writable().keep(document_id, start, end, colour, note, tags)
        self._changed()
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

        span = find_quote(self._archive.document(document_id).text, quote)
        if span is None:
            raise QuoteNotFound
        return self.annotate(document_id, *span, colour, note, tags)

    def annotate_whole(
        self, document_id: str, note: str, colour: Colour = Colour.YELLOW, tags: Sequence[str] = ()
    ) -> Annotation:
        """About a whole document, or about none when the id is empty. BadInput when nothing is said."""
        annotation = self._writable().keep_about(document_id, colour, note, tags)
        self._changed()
        return annotation

    def reply(self, annotation_id: str, note: str) -> Annotation:
        """A note that answers another one, on the same passage. Raises BadInput like `delete`."""
        annotation = self._writable().reply(annotation_id, note)
        self._changed()
        return annotation

    def change(self, annotation: Annotation) -> None:
        self._writable().change(annotation)
        self._changed()

    def delete(self, annotation_id: str) -> Annotation:
        """Returns what was deleted; what answers it stays."""
        annotation = self._writable().delete(annotation_id)
        self._changed()
        return annotation

    def swap(self, old: Sequence[Annotation], new: Sequence[Annotation]) -> None:
        """`new` is kept in place of `old`, all of it or nothing."""
        self._writable().swap(old, new)
        self._changed()

    def thread(self, annotation_id: str) -> tuple[Annotation, ...]:
        """As kept: the one with that id, and all that answer it. Raises BadInput when there is none."""
        return self._library.opened().notes.thread(annotation_id)

    def follow(self, link: PassageLink) -> tuple[AnchorState, int, int]:
        """Where the passage is now, and how sure that is. Raises UnknownDocument."""
        from archive_app.library.link_following import follow

        return follow(link, self._archive.document(link.document).text)

    def choices(self, annotation_id: str) -> tuple[tuple[int, int], ...]:
        """Passages that it may belong to, the likeliest first. Raises BadInput, UnknownDocument."""
        return self._library.opened().notes.choices(annotation_id)

    def moved(
        self, annotation_id: str, start: int, end: int
    ) -> tuple[tuple[Annotation, ...], tuple[Annotation, ...]]:
        """All on its passage as they are, and as they are on another, which `swap` would keep."""
        return self._library.opened().notes.moved(annotation_id, start, end)

    def export(self, target: Path) -> int:
        """How many were written. Raises BadInput where nothing can be."""
        return self._library.opened().notes.export(target)

    def bring_in(self, untrusted_source: Path) -> ImportReport:
        """Raises BadInput for a file that cannot be read; single bad annotations are in the report."""
        from archive_app.library.webannotation import read_untrusted

        report = self._writable().bring_in(read_untrusted(untrusted_source), self._archive.documents())
        self._changed()
        return report

    def merge(self, untrusted_source: Path) -> ImportReport:
        """Like `bring_in`; of the same note on the same passage one is kept, with all its tags."""
        from archive_app.library.webannotation import read_untrusted

        report = self._writable().merge(read_untrusted(untrusted_source), self._archive.documents())
        self._changed()
        return report

    def _writable(self) -> Notes:
        return self._library.writable().notes

    def _changed(self) -> None:
        if self._library.personal:
            self._library.personal.notes_changed()
