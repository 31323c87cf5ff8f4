"""Engine: answers a plan from the segments of several indexes as if they were one. Whoosh stays inside."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock

from whoosh.reading import MultiReader
from whoosh.scoring import BM25F
from whoosh.searching import Searcher

from archive_app.search.compiler import Compiler
from archive_app.search.index import Segment
from archive_app.search.plan import Plan
from archive_app.search.segment import open_segment

Scores = dict[int, float]


class Engine:
    """Opens its segments once. Whoosh's postings share a file position, so one search runs at a time."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        readers = [open_segment(segment) for segment in segments]
        reader = readers[0] if len(readers) == 1 else MultiReader(readers)
        self._searcher = Searcher(reader, weighting=BM25F(B=0.75, K1=1.6))
        self._compiler = Compiler({name for segment in segments for name in segment.lengths})
        self._lock = Lock()

    def matches(self, plan: Plan) -> Scores:
        """Document → score for every document that answers, numbered through all segments."""
        query = self._compiler.query(plan)
        with self._lock:
            context = self._searcher.context()
            found: Scores = {}
            for leaf, offset in self._searcher.leaf_searchers():
                matcher = query.matcher(leaf, context)
                while matcher.is_active():
                    found[offset + matcher.id()] = matcher.score()
                    matcher.next()
            return found
