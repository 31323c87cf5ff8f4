"""LatinFinder: what every finder of organisations in Latin letters has at hand."""

from __future__ import annotations

from archive_app.entities.latin_runs import LatinRuns


class LatinFinder:
    """Of one document. What it finds are stretches of tokens."""

    def __init__(self, runs: LatinRuns) -> None:
        self._runs, self._introductions, self._text = runs, runs.introductions, runs.text
        self._tokens, self._keys, self._vocabulary = runs.tokens, runs.keys, runs.vocabulary
