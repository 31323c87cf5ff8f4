"""Kinds of paragraphs: which one is the title, which are headings, quotations, dates, credits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from archive_app.documents.characters import folded
from archive_app.documents.date_line import date_line
from archive_app.documents.document import BlockKind
from archive_app.documents.draft import Draft

_HEAD = 8
"""Title, byline and date are among so many first paragraphs."""
_LONGEST_TITLE = 250
_LONGEST_HEADING = 120
_SHORTEST_BODY = 60
_LONGEST_CREDIT = 160
_OPENING, _CLOSING = '“„«"', '”“»"'
_KICKER = re.compile(
    r"(?:press release|media release|news|statement|opinion|analysis|interview|blog|urgent appeal|publication"
    r"|пресс-релиз|новост|заявлени|мнени|аналитика|интервью|прэс-рэліз|навін|заяв|меркаванн|аналітыка|інтэрв.ю)",
    re.IGNORECASE,
)
# Only the name of a section is in the plural; it may go on with the name of an office.
_SECTION = re.compile(
    r"(?:press releases|media releases|statements|speeches|пресс-релизы|заявления)\b", re.IGNORECASE
)
_LONGEST_KICKER, _LONGEST_SECTION = 5, 12
"""Words."""
_CREDIT = re.compile(
    r"(?:photo|image|picture|credit|illustration|фото|фота|иллюстрация|ілюстрацыя)(?:graph|s|\s?credit|графия)?"
    r"(?:\s+by\b|\s*[:©|/])"
    r"|(?:author|автор|аўтар|текст|тэкст|text|written by)\s*:|©|\(c\)\s|copyright\b",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"\b(?:via|/)\s?(?:AFP|AP|Reuters|EPA|ТАСС|TASS|Getty)\b|Getty Images|/\s?(?:AFP|Reuters|EPA)\b"
)
_BYLINE = re.compile(r"(?:by|автор|аўтар)\s+[^\W\d_]", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_]\.?|[^\W\d_][\w’'.-]+|\([^()]{1,20}\)|and|и|і|&")
_SENTENCE_END = re.compile(r"[.!?…;:,][\"'”’»)\]]*$")
_URL = re.compile(r"https?://|www\.|@")


def with_kinds(drafts: Sequence[Draft], title: str | None) -> list[Draft]:
    """The drafts, each with a kind. `title`: as the passport or the page states it, None when unknown."""
    at = title_position(drafts, title)
    kinds: list[BlockKind] = []
    for position, draft in enumerate(drafts):
        kinds.append(_kind(drafts, position, at) if draft.kind is None else draft.kind)
        if position == at:
            kinds[position] = BlockKind.TITLE
        elif kinds[position] is BlockKind.TITLE:
            kinds[position] = BlockKind.HEADING
    return [replace(draft, kind=kind) for draft, kind in zip(drafts, kinds, strict=True)]


def title_position(drafts: Sequence[Draft], title: str | None) -> int | None:
    """Where the title stands; when none is stated, the first line of the head that looks like one."""
    if title:
        key = folded(title)
        same = (at for at, draft in enumerate(drafts[: 2 * _HEAD]) if folded(draft.text) == key)
        at = next(same, None)
        if at is not None:
            return at
    for position in range(min(_HEAD, len(drafts))):
        text = drafts[position].text
        if date_line(text) or _is_credit(text) or _is_kicker(drafts, position):
            continue
        return position if _looks_like_title(drafts[position]) and len(drafts) > 1 else None
    return None


def _kind(drafts: Sequence[Draft], position: int, title_at: int | None) -> BlockKind:
    """What a paragraph is that its source says nothing about."""
    text = drafts[position].text
    if date_line(text):
        return BlockKind.DATE
    if title_at is not None and position < title_at and not _SENTENCE_END.search(text):
        return BlockKind.CREDIT
    if _is_credit(text) or _is_byline(drafts, position, title_at):
        return BlockKind.CREDIT
    if _is_quote(drafts, position):
        return BlockKind.QUOTE
    if position != title_at and _is_heading(drafts, position):
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH


def _looks_like_title(draft: Draft) -> bool:
    return (
        draft.kind in (None, BlockKind.HEADING, BlockKind.TITLE)
        and len(draft.text) <= _LONGEST_TITLE
        and not re.search(r"[.;:,]$", draft.text)
        and not _URL.search(draft.text)
    )


def _is_kicker(drafts: Sequence[Draft], position: int) -> bool:
    """The name of a section above a title: `Press releases Special Procedures`."""
    words = drafts[position].text
    below = drafts[position + 1] if position + 1 < len(drafts) else None
    return bool(
        below
        and len(words.split()) <= (_LONGEST_SECTION if _SECTION.match(words) else _LONGEST_KICKER)
        and _KICKER.match(words)
        and len(below.text) > len(words)
        and _looks_like_title(below)
        and not date_line(below.text)
    )


def _is_credit(text: str) -> bool:
    """A photo credit, a labelled author or a copyright line."""
    if len(text) > _LONGEST_CREDIT:
        return False
    return bool(_CREDIT.match(text) or (_AGENCY.search(text) and not _SENTENCE_END.search(text)))


def _is_byline(drafts: Sequence[Draft], position: int, title_at: int | None) -> bool:
    """`By Ann Lee` in the head, or names alone between the title and the date."""
    text = drafts[position].text
    if position >= _HEAD or position == title_at or len(text) > _LONGEST_CREDIT or _SENTENCE_END.search(text):
        return False
    names = [word for word in re.split(r"[\s,]+", text) if word]
    if _BYLINE.match(text):
        return len(names) <= 10
    dated = position + 1 < len(drafts) and date_line(drafts[position + 1].text) is not None
    between = title_at is not None and position > title_at and dated
    return between and 2 <= len(names) <= 14 and all(_is_name(word) for word in names)


def _is_name(word: str) -> bool:
    return bool(_NAME.fullmatch(word)) and (
        word[0].isupper() or word[0] == "(" or word in ("and", "и", "і", "&")
    )


def _is_quote(drafts: Sequence[Draft], position: int) -> bool:
    """One quotation from its first to its last letter, or one paragraph of a longer one."""
    text = drafts[position].text
    if text[0] not in _OPENING or len(text) < 2:
        return False
    body = text[1:].rstrip(",.;")
    if body and body[-1] in _CLOSING:
        return not _closes_early(text[0], body[:-1])
    goes_on = position + 1 < len(drafts) and drafts[position + 1].text[0] in _OPENING
    return goes_on and not any(mark in body for mark in _CLOSING)


def _closes_early(opening: str, inside: str) -> bool:
    """Whether the quotation ends before the end, as in `“So,” she said, “it is.”`"""
    if opening == '"':
        return '"' in inside
    depth = 1
    for character in inside:
        if character in "“„«" and not (character == "“" and opening == "„"):
            depth += 1
        elif character in "”»“":
            depth -= 1
        if depth == 0:
            return True
    return False


def _is_heading(drafts: Sequence[Draft], position: int) -> bool:
    """A short line without a full stop above a longer paragraph."""
    text = drafts[position].text
    below = drafts[position + 1] if position + 1 < len(drafts) else None
    if below is None or len(text) > _LONGEST_HEADING or len(text) >= len(below.text) or _URL.search(text):
        return False
    if below.kind is BlockKind.LIST_ITEM and next(filter(str.isalpha, below.text), "").islower():
        return False  # the beginning of a sentence that the list ends
    if len(below.text) < _SHORTEST_BODY and not _SENTENCE_END.search(below.text):
        return False  # one short line above another
    first, last = text[0], text.rstrip("”»\"')")[-1:]
    return (first.isupper() or first.isdigit()) and (last.isalnum() or last == "?")
