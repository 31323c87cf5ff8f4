"""TokenTable: the words of one text by position, form and stem; indexed, and searched for hits."""

from __future__ import annotations

from collections.abc import Iterable

from archive_app.search.analysis import language_of_paragraph, words
from archive_app.search.stems import Stems


class TokenTable:
    """Word `i` is `text[starts[i]:ends[i]]` and has the folded form `forms[i]` and the stem `stems[i]`."""

    def __init__(self, text: str, language: str | None, stems: Stems) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.forms: list[str] = []
        self.stems: list[str] = []
        offset = 0
        for paragraph in text.split("\n"):
            self._read(paragraph, offset, language_of_paragraph(paragraph, language), stems)
            offset += len(paragraph) + 1
        self._by_form = _positions(self.forms)
        self._by_stem = _positions(self.stems)

    def __len__(self) -> int:
        return len(self.forms)

    def positions(self, forms: Iterable[str], stems: Iterable[str]) -> list[int]:
        """Positions of the words that have one of the forms or one of the stems, in order."""
        found: set[int] = set()
        for form in forms:
            found.update(self._by_form.get(form, ()))
        for stem in stems:
            found.update(self._by_stem.get(stem, ()))
        return sorted(found)

    def _read(self, paragraph: str, offset: int, language: str, stems: Stems) -> None:
        for word in words(paragraph):
            self.starts.append(offset + word.start)
            self.ends.append(offset + word.end)
            self.forms.append(word.form)
            self.stems.append(stems.of(word.form, language))


def _positions(terms: list[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for position, term in enumerate(terms):
        found.setdefault(term, []).append(position)
    return found
