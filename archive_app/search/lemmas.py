"""Lemmas: the dictionary form of a word, told by its ending.

A table has one line a rule: how many letters to cut, which to add, and the endings it is for. The longest
ending that fits counts; `^` before a word makes it a rule of its own. The README beside the tables tells
where they come from.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from archive_app.paths import resources

EDITION = "be e74b6fc8, en a4600493, ru 8840e82b"
"""Checksums of the tables: an index made with others is stale."""

_COMMENT = "#"
_WHOLE = "^"


@cache
def lemmas(language: str) -> Lemmas:
    """The rules for English (`en`), Russian (`ru`) or Belarusian (`be`) words, read once."""
    return Lemmas(resources() / "lemmas" / f"{language}.tsv")


class Lemmas:
    """The rules of one language."""

    def __init__(self, table: Path) -> None:
        self._rules: dict[str, tuple[int, str]] = {}
        for line in table.read_text(encoding="utf-8").splitlines():
            if not line.startswith(_COMMENT):
                cut, added, endings = line.split("\t")
                self._rules.update(dict.fromkeys(endings.split(" "), (int(cut), added)))
        self._longest = max(len(ending) for ending in self._rules if not ending.startswith(_WHOLE))

    def of(self, form: str) -> str:
        """The lemma of a folded word, known or not; a word without an ending is its own."""
        rule = self._rules.get(_WHOLE + form)
        if rule is not None:
            return form[: len(form) - rule[0]] + rule[1]
        for first in range(max(0, len(form) - self._longest), len(form) + 1):
            rule = self._rules.get(form[first:])
            if rule is not None and rule[0] < len(form):
                return form[: len(form) - rule[0]] + rule[1]
        return form
