"""Chronicle: what happened when, as the texts tell it: sentences in the order of the dates they mention."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from archive_app.documents.document import Document
from archive_app.entities.mention import Mention, MentionKind
from archive_app.entities.sentences import sentence_at


class Precision(StrEnum):
    """How exactly a date is told."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    INTERVAL = "interval"


@dataclass(frozen=True, slots=True)
class Event:
    """A sentence and a date that it mentions, `text[start:end]` of its document.

    `published` is when the document came out, which is something else.
    """

    value: str
    document: str
    start: int
    end: int
    sentence: str
    sentence_start: int
    published: str | None

    @property
    def first_year(self) -> int:
        return int(self.value[:4])

    @property
    def last_year(self) -> int:
        """Of an interval the end, else the same year."""
        return int(self.value.rpartition("/")[2][:4])

    @property
    def precision(self) -> Precision:
        if "/" in self.value:
            return Precision.INTERVAL
        return (Precision.YEAR, Precision.MONTH, Precision.DAY)[self.value.count("-")]


def chronicle(documents: Iterable[tuple[Document, Sequence[Mention]]]) -> tuple[Event, ...]:
    """Every date in its sentence, in the order of time; a sentence once for each date that it mentions.

    What is told less exactly stands before what lies within it: the year, then its months, then their days.
    """
    found: dict[tuple[str, int, str], Event] = {}
    for document, mentions in documents:
        for mention in mentions:
            if mention.kind is MentionKind.DATE and mention.value and mention.value[:4].isdigit():
                event = _event(document, mention, mention.value)
                found.setdefault((document.id, event.sentence_start, event.value), event)
    return tuple(sorted(found.values(), key=lambda each: (*_order(each.value), each.document, each.start)))


def _event(document: Document, mention: Mention, value: str) -> Event:
    start, end = sentence_at(document.text, mention.start, mention.end)
    return Event(
        value=value,
        document=document.id,
        start=mention.start,
        end=mention.end,
        sentence=document.text[start:end],
        sentence_start=start,
        published=document.passport.published,
    )


def _order(value: str) -> tuple[str, str]:
    """Of two that begin at once, the interval that ends later is told less exactly."""
    first, _, last = value.partition("/")
    return first, "".join(chr(0x10FFFF - ord(letter)) for letter in last) if last else "\U0010ffff"
