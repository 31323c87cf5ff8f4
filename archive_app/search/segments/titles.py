"""Titles: in which order the documents of a segment come when they are sorted by title."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from json import dumps, loads

import numpy as np

from archive_app.search.folding import fold
from archive_app.search.segments.arrays import Array
from archive_app.search.segments.sections import Sections, SectionWriter


def write_titles(out: SectionWriter, titles: Sequence[str]) -> None:
    keys = [fold(title) for title in titles]
    distinct = sorted(set(keys))
    rank = {key: number for number, key in enumerate(distinct)}
    out.put_array("titles.rank", np.fromiter((rank[key] for key in keys), np.uint32, len(keys)))
    out.put("titles.sorted", zlib.compress(dumps(distinct).encode(), 1))


def title_ranks(sections: Sections) -> Array:
    return sections.array("titles.rank")


def sorted_titles(sections: Sections) -> list[str]:
    """Folded and apart; needed only to compare them with those of another segment."""
    found: list[str] = loads(zlib.decompress(sections.raw("titles.sorted")))
    return found
