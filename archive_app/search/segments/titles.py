"""Titles: in which order the documents of a segment come when they are sorted by title."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from archive_app.search.folding import fold
from archive_app.search.segments.arrays import Array
from archive_app.search.segments.sections import Sections, SectionWriter


def write_titles(out: SectionWriter, titles: Sequence[str]) -> None:
    out.put_array("titles.rank", ranks(titles).astype(np.uint32))


def title_ranks(sections: Sections) -> Array:
    return sections.array("titles.rank")


def ranks(titles: Sequence[str]) -> Array:
    """The place of each among the folded titles; equal ones share it."""
    keys = [fold(title) for title in titles]
    place = {key: number for number, key in enumerate(sorted(set(keys)))}
    return np.array([place[key] for key in keys], np.int64)
