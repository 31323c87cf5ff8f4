"""TokenTable: the words of one text by position, to find in it what a search has found in the index."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

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
        by_form = self._by_form
        lists = [by_form[form] for form in slot.forms if form in by_form]
        if slot.stems:
            lists += [self._by_stem[stem] for stem in slot.stems if stem in self._by_stem]
        if slot.prefix is not None:
            lists += [places for form, places in by_form.items() if form.startswith(slot.prefix)]
        return sorted({place for places in lists for place in places})

    def forms_and_stems(self) -> Iterable[tuple[str, str]]:
        """Of every word, in order."""
        meant = [("", "")] * len(self)
        for (written, around), places in self._places.items():
            form = folded(written)
            for place in places:
                meant[place] = form, self._stems.of(form, around)
        return meant

    @cached_property
    def _by_form(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for (written, _), places in self._places.items():
            found.setdefault(folded(written), []).extend(places)
        return found

    @cached_property
    def _by_stem(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for (written, around), places in self._places.items():
            found.setdefault(self._stems.of(folded(written), around), []).extend(places)
        return found

    def _read(self, paragraph: str, offset: int, around: str) -> None:
        places = self._places
        for number, match in enumerate(WORD.finditer(paragraph), len(self.starts)):
            written = match.group()
            if (written, around) in places:
                places[written, around].append(number)
            else:
                places[written, around] = [number]
            self.starts.append(offset + match.start())
            self._written.append(written)
