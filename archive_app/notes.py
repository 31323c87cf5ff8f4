"""Notes: the annotations of an open library, found again in the present texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from archive_app.documents.document import Document
from archive_app.errors import BadInput, UnknownDocument
from archive_app.library import anchors, webannotation
from archive_app.library.annotation import AnchorState, Annotation, Colour, ImportReport
from archive_app.library.files import write_chosen
from archive_app.library.store import Library

Documents = Callable[[str], Document]
"""A document by its id; raises UnknownDocument."""


class Notes:
    """Annotations as they stand in the texts now. What is kept keeps its quote and place."""

    def __init__(self, library: Library, documents: Documents) -> None:
        self._library = library
        self._documents = documents

    def all(self, document_id: str | None = None) -> tuple[Annotation, ...]:
        return tuple(self._placed(each) for each in self._library.annotations(document_id))

    def keep(
        self, document_id: str, start: int, end: int, colour: Colour, note: str, tags: Sequence[str]
    ) -> Annotation:
        """A new annotation on `text[start:end]`; BadInput for an empty or impossible passage."""
        text = self._documents(document_id).text
        if not 0 <= start < end <= len(text):
            raise BadInput(reason="Nothing is selected. Select a passage of the text first.")
        annotation = anchors.annotation(document_id, text, start, end, colour, note, tags)
        self._library.put_annotation(annotation)
        return annotation

    def reply(self, annotation_id: str, note: str) -> Annotation:
        """A new one that answers it; BadInput when there is none with that id, or nothing is said."""
        if not note.strip():
            raise BadInput(reason="A reply says something. Nothing was kept; write it and try again.")
        answer = anchors.reply(self._present(annotation_id), note)
        self._library.put_annotation(answer)
        return answer

    def change(self, annotation: Annotation) -> None:
        self._library.put_annotation(annotation)

    def delete(self, annotation_id: str) -> Annotation:
        """The annotation as it was; BadInput when there is none with that id."""
        annotation = self._present(annotation_id)
        self._library.delete_annotation(annotation_id)
        return annotation

    def _present(self, annotation_id: str) -> Annotation:
        annotation = self._library.annotation(annotation_id)
        if annotation is None:
            raise BadInput(
                reason="There is no annotation with that id. “archive-app annotations” lists them."
            )
        return annotation

    def export(self, target: Path) -> int:
        """How many were written; BadInput where nothing can be written."""
        annotations = self.all()
        write_chosen(target, webannotation.to_bytes(annotations, self._documents))
        return len(annotations)

    def bring_in(self, untrusted: bytes, documents: Sequence[Document]) -> ImportReport:
        """Keeps what is well formed, found again where possible; the others are refused with a reason."""
        report = webannotation.from_bytes(untrusted, documents, self._library.annotations())
        with self._library.together():
            for annotation in report.annotations:
                self._library.put_annotation(annotation)
        return report

    def merge(self, untrusted: bytes, documents: Sequence[Document]) -> ImportReport:
        """Like `bring_in`; of the same note on the same passage one is kept, with the tags of both."""
        report = webannotation.from_bytes(untrusted, documents, self._library.annotations())
        here = {_passage(each): each for each in self._library.annotations()}
        new, already = [], report.already
        with self._library.together():
            for annotation in report.annotations:
                twin = here.get(_passage(annotation))
                if twin is None:
                    new.append(annotation)
                    self._library.put_annotation(annotation)
                    continue
                already += 1
                tags = tuple(dict.fromkeys((*twin.tags, *annotation.tags)))
                self._library.put_annotation(replace(twin, tags=tags))
        return replace(report, annotations=tuple(new), already=already)

    def _placed(self, annotation: Annotation) -> Annotation:
        try:
            text = self._documents(annotation.document).text
        except UnknownDocument:
            return replace(annotation, state=AnchorState.LOST)
        return anchors.place(annotation, text)


def _passage(annotation: Annotation) -> tuple[str, ...]:
    """The same for two readers who wrote the same at the same place."""
    at = (annotation.document, annotation.quote, annotation.prefix, annotation.suffix)
    return (*at, annotation.note, annotation.answers)
