"""The order of notes in a list, found out for all of them at once."""

from __future__ import annotations

from functools import cmp_to_key

from PySide6.QtCore import QCollator, Qt

from archive_app.gui.annotation_model import AnnotationModel


def in_order(model: AnnotationModel, column: int, downwards: bool) -> list[int]:
    """The numbers of the rows as they are shown.

    Threads are sorted by what their first notes say in the column, and equal ones stay as they are. Within a
    thread answers stand below what they answer, whichever way the list is sorted.
    """
    heads = sorted({model.way_to(row)[0] for row in range(len(model.rows))})
    ranks = _ranks([model.sorted_by(row, column) for row in heads])
    said, sign = dict(zip(heads, ranks, strict=True)), -1 if downwards else 1
    return sorted(range(len(model.rows)), key=lambda row: _key(model.way_to(row), said, sign))


def _key(way: tuple[int, ...], said: dict[int, int], sign: int) -> tuple[int, tuple[int, ...]]:
    return sign * said[way[0]], way


def _ranks(texts: list[str]) -> list[int]:
    """The number of each text among all different ones, sorted as people do."""
    collator = QCollator()
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    by_people = cmp_to_key(collator.compare)
    ranks, before = dict[str, int](), ""
    for text in sorted(set(texts), key=by_people):
        same = bool(ranks) and collator.compare(text, before) == 0
        ranks[text] = ranks[before] if same else len(ranks)
        before = text
    return [ranks[text] for text in texts]
