"""Cleaning: the one path from what a reader found to the paragraphs of a document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from archive_app.documents.characters import clean
from archive_app.documents.date_line import date_line, dated_byline, dateline, glued_date
from archive_app.documents.document import BlockKind
from archive_app.documents.draft import Draft, PictureRef
from archive_app.documents.furniture import furniture
from archive_app.documents.kinds import with_kinds

_HEAD = 10


def cleaned(drafts: Iterable[Draft], title: str | None = None) -> list[Draft]:
    """Without page furniture, glued dates on lines of their own, every paragraph with its kind.

    `title` is the title that the passport or the page states. Nothing but furniture is left out.
    """
    plain = _without_empty([replace(draft, text=clean(draft.text)) for draft in drafts])
    out = furniture([draft.text for draft in plain])
    left = [replace(draft, text="") if at in out else draft for at, draft in enumerate(plain)]
    kept = _without_empty(left) if out else plain
    return with_kinds([part for draft in kept for part in _unglued(draft)], title)


def stated_date(drafts: Iterable[Draft]) -> str | None:
    """The date of publication that the first paragraphs state, ISO 8601."""
    head = list(drafts)[:_HEAD]
    lines = (date_line(draft.text) for draft in head if draft.kind is BlockKind.DATE)
    published = [found for found in lines if found and not found.updated]
    published += [found for draft in head if (found := dateline(draft.text))]
    bylines = [found for draft in head if (found := dated_byline(draft.text))]
    published += bylines if len(bylines) == 1 else []  # several ones are the rows of a table
    return next((found.iso for found in published if not found.updated), None)


def _without_empty(drafts: Iterable[Draft]) -> list[Draft]:
    """Drafts that have text; what began or hung at one without belongs to the next."""
    kept: list[Draft] = []
    begun = 0
    hung: tuple[PictureRef, ...] = ()
    for draft in drafts:
        if not draft.text:
            begun += len(draft.pages)
            hung += draft.pictures
            continue
        if begun or hung:
            draft = replace(draft, pages=(0,) * begun + draft.pages, pictures=hung + draft.pictures)
        kept.append(draft)
        begun, hung = 0, ()
    if (begun or hung) and kept:
        last = kept[-1]
        pages = (*last.pages, *(len(last.text),) * begun)
        below = tuple(replace(picture, below=True) for picture in hung)
        kept[-1] = replace(last, pages=pages, pictures=last.pictures + below)
    return kept


def _unglued(draft: Draft) -> list[Draft]:
    glued = glued_date(draft.text) if draft.kind in (None, BlockKind.PARAGRAPH) else None
    if not glued:
        return [draft]
    cut = len(glued.text)
    first = Draft(glued.text, BlockKind.DATE, tuple(page for page in draft.pages if page < cut))
    first = replace(first, pictures=draft.pictures)
    rest = tuple(page - cut for page in draft.pages if page >= cut)
    return [first, replace(draft, text=draft.text[cut:], pages=rest, pictures=())]
