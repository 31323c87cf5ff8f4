"""Xapian, with facets counted by match spies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from search_corpus import Row

from peers.peer import SHOWN, TOP

_SEPARATOR = "\x1f"
_DATE, _YEAR, _PEOPLE, _ORGANISATIONS, _MENTIONED = range(5)


class Xapian:
    name = "Xapian"

    def __init__(self) -> None:
        import xapian

        self._x: Any = xapian
        self._generator: Any = xapian.TermGenerator()

    def build(self, rows: Iterable[Row], folder: Path) -> None:
        database = self._x.WritableDatabase(str(folder / "xapian"), self._x.DB_CREATE_OR_OVERWRITE)
        for row in rows:
            database.add_document(self._document(row))
        database.commit()
        database.close()

    def open(self, folder: Path) -> None:
        self._database = self._x.Database(str(folder / "xapian"))

    def answer(self, kind: str, words: tuple[str, ...]) -> int | None:
        if kind == "one letter wrong":
            return None
        whole = kind == "whole answer"
        enquire = self._x.Enquire(self._database)
        enquire.set_query(self._query(kind, words))
        spies = self._spies(enquire) if whole else ()
        found = enquire.get_mset(0, SHOWN if whole else TOP, self._database.get_doccount())
        texts = [match.document.get_data().decode() for match in found]
        if whole or kind == "twenty snippets":
            _ = [found.snippet(text, 200) for text in texts]
        for spy in spies:
            spy.counted()
        return int(found.get_matches_estimated())

    def _document(self, row: Row) -> Any:
        document = self._x.Document()
        self._generator.set_document(document)
        self._generator.index_text(row.words)
        document.add_value(_DATE, row.date)
        document.add_value(_YEAR, row.date[:4])
        for slot, names in zip(
            (_PEOPLE, _ORGANISATIONS, _MENTIONED), (row.people, row.organisations, row.mentioned), strict=True
        ):
            document.add_value(slot, _SEPARATOR.join(names))
        document.set_data(row.body)
        return document

    def _spies(self, enquire: Any) -> list[Any]:
        """Xapian itself counts slots with one value only; the others are taken apart here."""

        class Spy(self._x.MatchSpy):  # type: ignore[misc]
            def __init__(self, slot: int) -> None:
                super().__init__()
                self._slot = slot
                self._values: Counter[bytes] = Counter()

            def __call__(self, document: Any, weight: float) -> None:
                self._values[document.get_value(self._slot)] += 1

            def counted(self) -> Counter[str]:
                names: Counter[str] = Counter()
                for value, count in self._values.items():
                    for name in value.decode().split(_SEPARATOR):
                        names[name] += count
                return names

        spies = [Spy(slot) for slot in (_YEAR, _PEOPLE, _ORGANISATIONS, _MENTIONED)]
        for spy in spies:
            enquire.add_matchspy(spy)
        return spies

    def _query(self, kind: str, words: tuple[str, ...]) -> Any:
        make = self._x.Query
        match kind:
            case "both words":
                return make(make.OP_AND, list(words))
            case "either word" | "twenty snippets":
                return make(make.OP_OR, list(words))
            case "phrase":
                return make(make.OP_PHRASE, list(words))
            case "prefix":
                return make(make.OP_WILDCARD, words[0], 0, make.WILDCARD_LIMIT_ERROR)
            case "word and dates":
                days = make(make.OP_VALUE_RANGE, _DATE, words[1], words[2])
                return make(make.OP_FILTER, make(words[0]), days)
            case _:
                return make(words[0])
