"""Threads: notes with all that answers them, the way they are shown in the margin and in lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archive_app.library.annotation import AnchorState, Annotation


@dataclass(frozen=True, slots=True)
class Reply:
    """`depth` is 1 for what answers the first note."""

    note: Annotation
    depth: int


@dataclass(frozen=True, slots=True)
class Thread:
    first: Annotation
    replies: tuple[Reply, ...] = ()

    @property
    def has_words(self) -> bool:
        """Or a place that the reader should look at."""
        return bool(self.first.note or self.replies) or self.first.state is AnchorState.CHECK


def threads(annotations: Iterable[Annotation]) -> list[Thread]:
    """In the order of their first notes; an answer whose question is not there begins its own thread.

    Notes from a foreign file may answer one another in a ring; the ring is opened at its first note.
    """
    notes = list(annotations)
    ids = {note.id for note in notes}
    below: dict[str, list[Annotation]] = {}
    for note in notes:
        below.setdefault(note.answers, []).append(note)
    told = set[str]()
    heads = [note for note in notes if note.answers not in ids]
    made = [_thread(note, below, told) for note in heads]
    return made + [_thread(note, below, told) for note in notes if note.id not in told]


def _thread(first: Annotation, below: dict[str, list[Annotation]], told: set[str]) -> Thread:
    told.add(first.id)
    return Thread(first, tuple(_replies(first, below, told)))


def _replies(first: Annotation, below: dict[str, list[Annotation]], told: set[str]) -> Iterator[Reply]:
    """Each below what it answers; those to the same note from the oldest to the newest."""
    waiting = [Reply(first, 0)]
    while waiting:
        above = waiting.pop()
        if above.depth:
            yield above
        answers = [note for note in below.get(above.note.id, ()) if note.id not in told]
        told.update(note.id for note in answers)
        answers.sort(key=lambda note: note.created)
        waiting += [Reply(note, above.depth + 1) for note in reversed(answers)]
