"""TokenTable: the words of one text by position, to find in it what a search has found in the index."""

from __future__ import annotations

from collections.abc import Iterable

from archive_app.search.analysis import WORD, folded, length_in_text, paragraphs
from archive_app.search.plan import Slot
from archive_app.search.stems import Stems

_Written = tuple[str, str]


class TokenTable:
    """Word number `i` begins at `starts[i]`."""

    def __init__(self, text: str, language: str | None, stems: Stems) -> None:
        self.starts: list[int] = []
        self._stems = stems
        self._written: list[str] = []
        self._places: dict[_Written, list[int]] = {}
        offset = 0
        for paragraph, around in paragraphs(text, language):
            self._read(paragraph, offset, around)
            offset += len(paragraph) + 1

    def __len__(self) -> int:
        return len(self.starts)

    def end(self, position: int) -> int:
        return self.starts[position] + length_in_text(self._written[position])

    def positions(self, slot: Slot) -> list[int]:
        """Positions of the words that fit, in order."""
        found: list[int] = []
        for (written, around), places in self._places.items():
            form = folded(written)
            if slot.fits(form, self._stems.of(form, around)):
                found += places
        return sorted(found)

    def forms_and_stems(self) -> Iterable[tuple[str, str]]:
        """Of every word, in order."""
        meant = [("", "")] * len(self)
        for (written, around), places in self._places.items():
            form = folded(written)
            for place in places:
                meant[place] = form, self._stems.of(form, around)
        return meant

    def _read(self, paragraph: str, offset: int, around: str) -> None:
        for match in WORD.finditer(paragraph):
            written = match.group()
            self._places.setdefault((written, around), []).append(len(self.starts))
            self.starts.append(offset + match.start())
            self._written.append(written)
