"""Paragraphs on their way out of an office document, with the foot notes and remarks that belong to them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from archive_app.documents.authors import author_of
from archive_app.documents.document import BlockKind
from archive_app.documents.draft import Draft, Facts, PictureRef, Reading
from archive_app.documents.package import Package

CELLS = " | "
"""Between the cells of a table row, which is one paragraph."""
RULE = "* * *"
"""A line drawn across the page between two parts of a text."""
_LONGEST_ROW = 300
_HEADINGS = (BlockKind.TITLE, BlockKind.HEADING)
_WORD = re.compile(r"[^\W\d_]{3}")


class Paragraphs:
    """`drafts` in the order of the text; notes are numbered as they are met and follow at the end."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self._notes: list[str] = []
        self._remarks: list[Draft] = []
        self._pictures: tuple[PictureRef, ...] = ()

    def hang(self, pictures: Iterable[PictureRef]) -> None:
        """Above the next paragraph."""
        self._pictures += tuple(pictures)

    def add(self, text: str, kind: BlockKind | None = None, number: str = "") -> None:
        """A paragraph with the number that was counted for it; its line breaks divide it.

        A number stands before an item and is the label of a heading; one with words, `Article 2`, is text.
        """
        is_label = kind in _HEADINGS and not _WORD.search(number)
        if number and not is_label:
            text = f"{number} {text}"
        label = number if is_label else ""
        for line in text.split("\n"):
            if line.strip():
                self.drafts.append(Draft(line, kind, pictures=self._pictures, label=label))
                self._pictures, label = (), ""
        self.drafts += self._remarks
        self._remarks = []

    def remark(self, author: str | None, text: str) -> None:
        """What somebody wrote beside the paragraph that is being read; it follows below that."""
        said = " ".join(text.split())
        name = author_of(author)
        if said:
            self._remarks.append(Draft(f"[{name}: {said}]" if name else f"[{said}]", BlockKind.CREDIT))

    def add_row(self, cells: Iterable[list[Draft]]) -> None:
        """A row of a table: one paragraph when it is short, else the paragraphs of its cells."""
        filled = [cell for cell in cells if cell]
        row = CELLS.join(" ".join(draft.text.strip() for draft in cell) for cell in filled)
        if len(row) <= _LONGEST_ROW and len(filled) > 1:
            pictures = tuple(picture for cell in filled for draft in cell for picture in draft.pictures)
            self.drafts.append(Draft(row, BlockKind.PARAGRAPH, pictures=pictures))
        else:
            self.drafts.extend(draft for cell in filled for draft in cell)

    def note(self, text: str) -> str:
        """The sign to leave in the text for a foot note."""
        self._notes.append(text)
        return f"[{len(self._notes)}]"

    def whole(self) -> tuple[Draft, ...]:
        notes = (Draft(f"[{at}] {' '.join(text.split())}") for at, text in enumerate(self._notes, 1))
        last = (Draft("", pictures=self._pictures),) if self._pictures else ()
        return (*self.drafts, *last, *notes)


def reading_of(drafts: tuple[Draft, ...], facts: Facts, package: Package) -> Reading:
    """The reading of a document in a package; one of nothing but pictures that nobody can show is a scan."""
    if package.has_pictures and not any(draft.text.strip() or draft.pictures for draft in drafts):
        return Reading((), replace(facts, kind="scan"))
    return Reading(drafts, facts)
