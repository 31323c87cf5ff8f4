"""Cleaning: the one path from what a reader found to the paragraphs of a document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from archive_app.documents.characters import clean
from archive_app.documents.date_line import date_line, dateline, glued_date
from archive_app.documents.document import BlockKind
from archive_app.documents.draft import Draft
from archive_app.documents.furniture import furniture
from archive_app.documents.kinds import with_kinds

_HEAD = 10


def cleaned(drafts: Iterable[Draft], title: str | None = None) -> list[Draft]:
    """Without page furniture, glued dates on lines of their own, every paragraph with its kind.

    `title` is the title that the passport or the page states. Nothing but furniture is left out.
    """
    plain = [replace(draft, text=text) for draft in drafts if (text := clean(draft.text))]
    out = furniture([draft.text for draft in plain])
    kept = [draft for position, draft in enumerate(plain) if position not in out]
    return with_kinds([part for draft in kept for part in _unglued(draft)], title)


def stated_date(drafts: Iterable[Draft]) -> str | None:
    """The date of publication that the first paragraphs state, ISO 8601."""
    head = list(drafts)[:_HEAD]
    lines = (date_line(draft.text) for draft in head if draft.kind is BlockKind.DATE)
    published = [found for found in lines if found and not found.updated]
    published += [found for draft in head if (found := dateline(draft.text))]
    return published[0].iso if published else None


def _unglued(draft: Draft) -> list[Draft]:
    glued = glued_date(draft.text) if draft.kind in (None, BlockKind.PARAGRAPH) else None
    if not glued:
        return [draft]
    return [Draft(glued.text, BlockKind.DATE), replace(draft, text=draft.text[len(glued.text) :])]
