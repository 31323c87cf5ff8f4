"""Tantivy, with facets as aggregations over fast fields."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from search_corpus import Row

from peers.peer import EVERY, SHOWN, TOP, moment

_PANELS = ("people", "organisations", "mentioned")
_FACETS = {
    **{name: {"terms": {"field": name, "size": EVERY, "segment_size": EVERY}} for name in _PANELS},
    "years": {"histogram": {"field": "year", "interval": 1}},
    "mentioned_years": {"histogram": {"field": "mentioned_year", "interval": 1}},
}


class Tantivy:
    name = "tantivy"

    def __init__(self) -> None:
        import tantivy

        self._t: Any = tantivy

    def build(self, rows: Iterable[Row], folder: Path) -> None:
        place = folder / "tantivy"
        place.mkdir()
        index = self._t.Index(self._schema(), path=str(place))
        writer = index.writer(128_000_000, 1)
        for row in rows:
            writer.add_document(self._document(row))
        writer.commit()
        writer.wait_merging_threads()

    def open(self, folder: Path) -> None:
        index = self._t.Index.open(str(folder / "tantivy"))
        self._schema_, self._searcher = index.schema, index.searcher()

    def answer(self, kind: str, words: tuple[str, ...]) -> int:
        query = self._query(kind, words)
        limit = SHOWN if kind == "whole answer" else TOP
        results = self._searcher.search(query, limit=limit, count=True)
        documents = [self._searcher.doc(address) for _, address in results.hits]
        _ = [document["id"][0] for document in documents]
        if kind in ("whole answer", "twenty snippets"):
            generator = self._t.SnippetGenerator.create(self._searcher, query, self._schema_, "text")
            _ = [generator.snippet_from_doc(document).to_html() for document in documents]
        if kind == "whole answer":
            self._searcher.aggregate(query, _FACETS)
        return int(results.count)

    def _schema(self) -> Any:
        builder = self._t.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        builder.add_text_field("title", stored=True)
        builder.add_text_field("text", stored=True)
        builder.add_date_field("date", stored=True, indexed=True, fast=True)
        for name in _PANELS:
            builder.add_text_field(name, stored=True, fast=True, tokenizer_name="raw", index_option="basic")
        for name in ("year", "mentioned_year"):
            builder.add_unsigned_field(name, fast=True)
        return builder.build()

    def _document(self, row: Row) -> Any:
        document = self._t.Document()
        document.add_text("id", row.id)
        document.add_text("title", row.title)
        document.add_text("text", row.words)
        document.add_date("date", moment(row.date))
        document.add_unsigned("year", int(row.date[:4]))
        for field, names in zip(_PANELS, (row.people, row.organisations, row.mentioned), strict=True):
            for name in names:
                document.add_text(field, name)
        for year in {day[:4] for day in row.mentioned}:
            document.add_unsigned("mentioned_year", int(year))
        return document

    def _query(self, kind: str, words: tuple[str, ...]) -> Any:
        make, schema = self._t.Query, self._schema_
        terms = [make.term_query(schema, "text", word) for word in words]
        must, should = self._t.Occur.Must, self._t.Occur.Should
        match kind:
            case "both words":
                return make.boolean_query([(must, term) for term in terms])
            case "either word" | "twenty snippets":
                return make.boolean_query([(should, term) for term in terms])
            case "phrase":
                return make.phrase_query(schema, "text", list(words))
            case "prefix":
                return make.regex_query(schema, "text", f"{words[0]}.*")
            case "one letter wrong":
                return make.fuzzy_term_query(
                    schema, "text", words[0], distance=1, transposition_cost_one=True
                )
            case "word and dates":
                first, last = map(moment, words[1:])
                days = make.range_query(schema, "date", self._t.FieldType.Date, first, last)
                return make.boolean_query([(must, terms[0]), (must, days)])
            case _:
                return terms[0]
