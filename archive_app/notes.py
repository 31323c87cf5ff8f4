"""Notes: the annotations of an open library, found again in the present texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
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

    def keep_about(self, document_id: str, colour: Colour, note: str, tags: Sequence[str]) -> Annotation:
        """A new note on a whole document, or on none when the id is empty; BadInput when nothing is said."""
        if not note.strip():
            raise BadInput(reason="A note says something. Nothing was kept; write it and try again.")
        if document_id:
            self._documents(document_id)
        annotation = anchors.about(document_id, colour, note, tags)
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

    def swap(self, old: Sequence[Annotation], new: Sequence[Annotation]) -> None:
        """`new` is kept in place of `old`, all of it at once."""
        kept = {each.id for each in new}
        with self._library.together():
            for annotation in old:
                if annotation.id not in kept:
                    self._library.delete_annotation(annotation.id)
            for annotation in new:
                self._library.put_annotation(annotation)

    def thread(self, annotation_id: str) -> tuple[Annotation, ...]:
        """It and all that answer it, at any remove; BadInput when there is none with that id."""
        first = self._present(annotation_id)
        return (first, *_answers_to(first, self._library.annotations(first.document)))

    def choices(self, annotation_id: str) -> tuple[tuple[int, int], ...]:
        """The passages it may belong to, the likeliest first. Raises UnknownDocument, BadInput."""
        annotation = self._present(annotation_id)
        found = anchors.choices(annotation, self._documents(annotation.document).text)
        return tuple((each.start, each.end) for each in found)

    def moved(
        self, annotation_id: str, start: int, end: int
    ) -> tuple[tuple[Annotation, ...], tuple[Annotation, ...]]:
        """The thread of the passage as it is, and as it is on `text[start:end]`, which `swap` would keep."""
        annotation = self._present(annotation_id)
        text = self._documents(annotation.document).text
        there = anchors.moved(annotation, text, start, end)
        together = self._on_passage(annotation)
        return together, tuple(each.beside(there) for each in together)

    def _on_passage(self, annotation: Annotation) -> tuple[Annotation, ...]:
        """The whole thread it belongs to: its answers never stand elsewhere."""
        near = self._library.annotations(annotation.document)
        by_id, first, seen = {each.id: each for each in near}, annotation, {annotation.id}
        while (before := by_id.get(first.answers)) and before.id not in seen:
            first = before
            seen.add(first.id)
        return (first, *_answers_to(first, near))

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
        new, already = list[Annotation](), report.already
        changed = list[tuple[Annotation, Annotation]]()
        with self._library.together():
            for annotation in report.annotations:
                twin = here.get(_passage(annotation))
                if twin is None:
                    new.append(annotation)
                    self._library.put_annotation(annotation)
                    continue
                already += 1
                joined = replace(twin, tags=tuple(dict.fromkeys((*twin.tags, *annotation.tags))))
                if joined != twin:
                    changed.append((twin, joined))
                    self._library.put_annotation(joined)
        return replace(report, annotations=tuple(new), already=already, changed=tuple(changed))

    def _placed(self, annotation: Annotation) -> Annotation:
        if not annotation.document:
            return replace(annotation, state=AnchorState.PLACED)
        try:
            text = self._documents(annotation.document).text
        except UnknownDocument:
            return replace(annotation, state=AnchorState.LOST)
        return anchors.place(annotation, text)


def _answers_to(first: Annotation, near: Sequence[Annotation]) -> Iterator[Annotation]:
    """In the order of `near`, each below what it answers. Notes from a foreign file may answer in a ring."""
    seen, waiting = {first.id}, [first.id]
    while waiting:
        above = waiting.pop(0)
        for each in near:
            if each.answers == above and each.id not in seen:
                seen.add(each.id)
                waiting.append(each.id)
                yield each


def _passage(annotation: Annotation) -> tuple[str, ...]:
    """The same for two readers who wrote the same at the same place."""
    at = (annotation.document, annotation.quote, annotation.prefix, annotation.suffix)
    return (*at, annotation.note, annotation.answers)
