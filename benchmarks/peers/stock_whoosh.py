"""Stock Whoosh, as its manual has it, but for the words, which all engines get folded."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from search_corpus import Row

from peers.peer import SHOWN, TOP, moment

_FACETS = ("people", "organisations", "mentioned", "year", "mentioned_year")


class StockWhoosh:
    name = "stock Whoosh"

    def build(self, rows: Iterable[Row], folder: Path) -> None:
        from whoosh.analysis import SimpleAnalyzer
        from whoosh.fields import DATETIME, ID, KEYWORD, TEXT, Schema
        from whoosh.filedb.filestore import FileStorage

        names = {name: KEYWORD(commas=True) for name in _FACETS}
        text = TEXT(stored=True, analyzer=SimpleAnalyzer())
        schema = Schema(id=ID(stored=True), text=text, date=DATETIME(), **names)
        place = folder / "whoosh"
        place.mkdir()
        writer = FileStorage(str(place)).create_index(schema).writer(limitmb=256)
        for row in rows:
            writer.add_document(
                id=row.id, text=row.words, date=moment(row.date),
                people=",".join(row.people), organisations=",".join(row.organisations),
                mentioned=",".join(row.mentioned), year=row.date[:4],
                mentioned_year=",".join(sorted({day[:4] for day in row.mentioned})),
            )  # fmt: skip
        writer.commit()

    def open(self, folder: Path) -> None:
        from whoosh.filedb.filestore import FileStorage

        self._searcher = FileStorage(str(folder / "whoosh")).open_index().searcher()

    def answer(self, kind: str, words: tuple[str, ...]) -> int:
        from whoosh.sorting import Count, FieldFacet

        whole = kind == "whole answer"
        groups = {name: FieldFacet(name, allow_overlap=True, maptype=Count) for name in _FACETS}
        results = self._searcher.search(
            self._query(kind, words), limit=SHOWN if whole else TOP, groupedby=groups if whole else None
        )
        for hit in results:
            _ = hit.highlights("text") if whole or kind == "twenty snippets" else hit["id"]
        return len(results)

    def _query(self, kind: str, words: tuple[str, ...]) -> Any:
        from whoosh import query

        terms = [query.Term("text", word) for word in words]
        match kind:
            case "both words":
                return query.And(terms)
            case "either word" | "twenty snippets":
                return query.Or(terms)
            case "phrase":
                return query.Phrase("text", list(words))
            case "prefix":
                return query.Prefix("text", words[0])
            case "one letter wrong":
                return query.FuzzyTerm("text", words[0], maxdist=1)
            case "word and dates":
                return query.And([terms[0], query.DateRange("date", *map(moment, words[1:]))])
            case _:
                return terms[0]
