"""PDF → paragraphs, with the places where its pages begin."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from archive_app.documents.authors import author_of
from archive_app.documents.draft import Facts, Reading
from archive_app.documents.markup import DAMAGED
from archive_app.documents.package import LOCKED
from archive_app.documents.printed_layout import printed_paragraphs
from archive_app.documents.printed_lines import PrintedLine, printed_lines
from archive_app.errors import UnreadableSource

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MOST_PAGES = 20_000
_FEWEST_LETTERS = 8
"""A page. Scans have none, or a stamp."""
_NO_TITLE = re.compile(
    r"(?:microsoft \w+ - |untitled|без имени|document\d*$|документ\d*$)|\.\w{2,4}$", re.IGNORECASE
)
SCAN = "scan"
_MOST_FORMS = 500
"""Pages of a form."""


def read_print(untrusted: bytes) -> Reading:
    """A scan without a text is a Reading without paragraphs. Raises UnreadableSource."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(untrusted)
    except pypdfium2.PdfiumError as error:
        locked = "assword" in str(error) or "ecurity" in str(error)
        raise UnreadableSource(reason=LOCKED if locked else DAMAGED) from error
    try:
        return _reading(document)
    finally:
        document.close()


def _reading(document: PdfDocument) -> Reading:
    _fill_in(document)
    pages = [_page(document, number) for number in range(min(len(document), MOST_PAGES))]
    if not pages:
        raise UnreadableSource(reason=DAMAGED)
    facts = _facts(document)
    letters = sum(len(line.text) for _, lines in pages for line in lines)
    if letters < _FEWEST_LETTERS * len(pages):
        drafts = printed_paragraphs(pages) if letters else ()
        return Reading(tuple(drafts), replace(facts, kind=SCAN), pages=len(pages))
    return Reading(tuple(printed_paragraphs(pages)), facts)


def _fill_in(document: PdfDocument) -> None:
    """What was written into the fields of a form is a layer of its own; it becomes part of the pages."""
    import pypdfium2
    from pypdfium2.raw import FORMTYPE_ACRO_FORM

    if document.get_formtype() != FORMTYPE_ACRO_FORM:
        return
    document.init_forms()
    for number in range(min(len(document), _MOST_FORMS)):
        with suppress(pypdfium2.PdfiumError, RuntimeError):
            page = document[number]
            try:
                page.flatten()
            finally:
                page.close()


def _page(document: PdfDocument, number: int) -> tuple[float, list[PrintedLine]]:
    """Its height and lines; a broken page is an empty one."""
    import pypdfium2

    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return 0.0, []
    try:
        return page.get_height(), list(printed_lines(page, number))
    except pypdfium2.PdfiumError:
        return 0.0, []
    finally:
        page.close()


def _facts(document: PdfDocument) -> Facts:
    stated = document.get_metadata_dict(skip_empty=True)
    title = stated.get("Title", "").strip()
    return Facts(
        title=title if title and not _NO_TITLE.search(title) else None,
        author=author_of(stated.get("Author")),
    )
