"""Peers: the engines that are measured, each behind the same few methods."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol

from search_corpus import Row

from archive_app.search.engine import Engine
from archive_app.search.folder import read_index, write_index
from archive_app.search.index import build_in_memory
from archive_app.search.parser import parse
from archive_app.search.planner import Planner
from archive_app.search.request import DateField, SearchRequest
from archive_app.search.searcher import Searcher
from archive_app.search.spelling import no_spellings
from archive_app.search.stems import Stems

TOP, SHOWN = 20, 10


class Peer(Protocol):
    """`answer`: how many documents were found, after the best 20 were fetched; None if it cannot do it."""

    name: str

    def build(self, rows: Iterable[Row], folder: Path) -> None: ...
    def open(self, folder: Path) -> None: ...
    def answer(self, kind: str, words: tuple[str, ...]) -> int | None: ...


class Ours:
    name = "ours"

    def build(self, rows: Iterable[Row], folder: Path) -> None:
        write_index(folder, build_in_memory(row.indexed() for row in rows), "measured")

    def open(self, folder: Path) -> None:
        index = read_index(folder, "measured")
        self._searcher = Searcher([index])
        self._engine = Engine(index.parts)
        self._parts = index.parts
        self._stems = Stems()
        self.answer("rare word", ("nothing",))

    def answer(self, kind: str, words: tuple[str, ...]) -> int:
        if kind == "whole answer":
            return self._searcher.search(SearchRequest(words[0], limit=SHOWN, exact=True)).total
        request = self._request(kind, words)
        vocabulary = self._engine.vocabulary
        node = parse(request.query, request.match_all).node
        plan = Planner(vocabulary, self._stems, no_spellings, self._engine.answers, exact=True).plan(node)
        found = self._engine.found(plan, request)
        for place in self._engine.page(found, request):
            _ = self._parts[place.part].segment.key("id").of_document(place.number)
        return len(found.documents)

    def _request(self, kind: str, words: tuple[str, ...]) -> SearchRequest:
        match kind:
            case "either word":
                return SearchRequest(" ".join(words), match_all=False)
            case "phrase":
                return SearchRequest(f'"{" ".join(words)}"')
            case "prefix":
                return SearchRequest(f"{words[0]}*")
            case "one letter wrong":
                return SearchRequest(f"{words[0]}~1")
            case "word and dates":
                return SearchRequest(words[0], date_from=words[1], date_to=words[2], on=DateField.PUBLISHED)
            case _:
                return SearchRequest(" ".join(words))


class Fts5:
    name = "SQLite FTS5"

    def build(self, rows: Iterable[Row], folder: Path) -> None:
        db = sqlite3.connect(folder / "fts5.db")
        db.executescript(
            """create table doc (n integer primary key, id text, title text, body text, date text);
            create virtual table ft using fts5(title, body, content='doc', content_rowid='n',
                                               tokenize="unicode61 remove_diacritics 0 tokenchars ''''");
            create table entity (n integer, kind integer, name text);"""
        )
        for n, row in enumerate(rows, 1):
            db.execute("insert into doc values (?, ?, ?, ?, ?)", (n, row.id, row.title, row.body, row.date))
            db.execute("insert into ft (rowid, title, body) values (?, ?, ?)", (n, row.title, row.body))
            for kind, names in enumerate((row.people, row.organisations)):
                db.executemany("insert into entity values (?, ?, ?)", [(n, kind, name) for name in names])
        db.execute("create index entities on entity (n, kind)")
        db.execute("create index dates on doc (date)")
        db.execute("insert into ft (ft) values ('optimize')")
        db.commit()
        db.close()

    def open(self, folder: Path) -> None:
        self._db = sqlite3.connect(folder / "fts5.db")
        self._db.execute("pragma cache_size = -65536")

    def answer(self, kind: str, words: tuple[str, ...]) -> int | None:
        if kind == "one letter wrong":
            return None
        match = self._match(kind, words)
        if kind == "word and dates":
            return self._dated(match, words[1], words[2])
        count = self._count("select count(*) from ft where ft match ?", (match,))
        shown = SHOWN if kind == "whole answer" else TOP
        best = "select doc.id from (select rowid r from ft where ft match ? order by rank limit ?)"
        self._db.execute(f"{best} join doc on doc.n = r", (match, shown)).fetchall()
        if kind == "whole answer":
            self._facets(match)
        return count

    def _match(self, kind: str, words: tuple[str, ...]) -> str:
        quoted = [f'"{word}"' for word in words]
        match kind:
            case "both words":
                return " AND ".join(quoted)
            case "either word":
                return " OR ".join(quoted)
            case "phrase":
                return f'"{" ".join(words)}"'
            case "prefix":
                return f"{quoted[0]}*"
            case _:
                return quoted[0]

    def _dated(self, match: str, first: str, last: str) -> int:
        of = "from ft join doc on doc.n = ft.rowid where ft match ? and doc.date between ? and ?"
        found = (match, first, last)
        self._db.execute(f"select doc.id {of} order by rank limit {TOP}", found).fetchall()
        return self._count(f"select count(*) {of}", found)

    def _facets(self, match: str) -> None:
        snippet = (
            "select snippet(ft, 1, '<b>', '</b>', '…', 30) from ft where ft match ? order by rank limit ?"
        )
        self._db.execute(snippet, (match, SHOWN)).fetchall()
        self._db.execute("create temp table if not exists hit (n integer primary key)")
        self._db.execute("delete from hit")
        self._db.execute("insert into hit select rowid from ft where ft match ?", (match,))
        counts = "select name, count(*) from hit join entity using (n) where kind = ? group by name"
        for kind in (0, 1):
            self._db.execute(counts, (kind,)).fetchall()
        self._db.execute("select date, count(*) from hit join doc using (n) group by date").fetchall()

    def _count(self, sql: str, values: tuple[str, ...]) -> int:
        return int(self._db.execute(sql, values).fetchone()[0])


class Tantivy:
    name = "tantivy"

    def __init__(self) -> None:
        import tantivy  # installed by this script

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
        if kind == "whole answer":
            generator = self._t.SnippetGenerator.create(self._searcher, query, self._schema_, "text")
            _ = [generator.snippet_from_doc(document).to_html() for document in documents]
            for field in ("people", "organisations", "day"):
                terms = {"field": field, "size": 100_000, "segment_size": 100_000}
                self._searcher.aggregate(query, {field: {"terms": terms}})
        return int(results.count)

    def _schema(self) -> Any:
        builder = self._t.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        builder.add_text_field("title", stored=True, tokenizer_name="whitespace")
        builder.add_text_field("text", stored=True, tokenizer_name="whitespace")
        builder.add_date_field("date", stored=True, indexed=True, fast=True)
        for name in ("people", "organisations", "day"):
            builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
        return builder.build()

    def _document(self, row: Row) -> Any:
        document = self._t.Document()
        document.add_text("id", row.id)
        document.add_text("title", row.title)
        document.add_text("text", f"{row.body} \x1e {row.title}")
        document.add_date("date", _moment(row.date))
        document.add_text("day", row.date)
        for name in row.people:
            document.add_text("people", name)
        for name in row.organisations:
            document.add_text("organisations", name)
        return document

    def _query(self, kind: str, words: tuple[str, ...]) -> Any:
        make, schema = self._t.Query, self._schema_
        terms = [make.term_query(schema, "text", word) for word in words]
        must, should = self._t.Occur.Must, self._t.Occur.Should
        match kind:
            case "both words":
                return make.boolean_query([(must, term) for term in terms])
            case "either word":
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
                first, last = map(_moment, words[1:])
                days = make.range_query(schema, "date", self._t.FieldType.Date, first, last)
                return make.boolean_query([(must, terms[0]), (must, days)])
            case _:
                return terms[0]


class Xapian:
    name = "Xapian"

    def __init__(self) -> None:
        import xapian  # a system package, where there is one

        self._x: Any = xapian

    def build(self, rows: Iterable[Row], folder: Path) -> None:
        database = self._x.WritableDatabase(str(folder / "xapian"), self._x.DB_CREATE_OR_OVERWRITE)
        for row in rows:
            document = self._x.Document()
            for position, word in enumerate([*row.body.split(), *[""] * 100, *row.title.split()], 1):
                if word:
                    document.add_posting(word[:60], position)
            document.add_value(0, row.date)
            document.set_data(row.body)
            database.add_document(document)
        database.commit()

    def open(self, folder: Path) -> None:
        self._database = self._x.Database(str(folder / "xapian"))

    def answer(self, kind: str, words: tuple[str, ...]) -> int | None:
        query = self._query(kind, words)
        if query is None:
            return None
        enquire = self._x.Enquire(self._database)
        enquire.set_query(query)
        found = enquire.get_mset(0, TOP, self._database.get_doccount())
        _ = [match.docid for match in found]
        return int(found.get_matches_estimated())

    def _query(self, kind: str, words: tuple[str, ...]) -> Any:
        make = self._x.Query
        match kind:
            case "both words":
                return make(make.OP_AND, list(words))
            case "either word":
                return make(make.OP_OR, list(words))
            case "phrase":
                return make(make.OP_PHRASE, list(words))
            case "prefix":
                return make(make.OP_WILDCARD, words[0])
            case "word and dates":
                days = make(make.OP_VALUE_RANGE, 0, words[1], words[2])
                return make(make.OP_FILTER, make(words[0]), days)
            case "one letter wrong" | "whole answer":
                return None
            case _:
                return make(words[0])


class StockWhoosh:
    """As its manual has it, but for the words, which all engines get folded."""

    name = "stock Whoosh"

    def build(self, rows: Iterable[Row], folder: Path) -> None:
        from whoosh.analysis import SpaceSeparatedTokenizer
        from whoosh.fields import DATETIME, ID, KEYWORD, TEXT, Schema
        from whoosh.filedb.filestore import FileStorage

        names = {name: KEYWORD(commas=True) for name in ("people", "organisations")}
        text = TEXT(stored=True, analyzer=SpaceSeparatedTokenizer())
        schema = Schema(id=ID(stored=True), text=text, date=DATETIME(), **names)
        place = folder / "whoosh"
        place.mkdir()
        writer = FileStorage(str(place)).create_index(schema).writer(limitmb=256)
        for row in rows:
            writer.add_document(
                id=row.id, text=f"{row.body} \x1e {row.title}", date=_moment(row.date),
                people=",".join(row.people), organisations=",".join(row.organisations),
            )  # fmt: skip
        writer.commit()

    def open(self, folder: Path) -> None:
        from whoosh.filedb.filestore import FileStorage

        self._searcher = FileStorage(str(folder / "whoosh")).open_index().searcher()

    def answer(self, kind: str, words: tuple[str, ...]) -> int:
        from whoosh.sorting import FieldFacet

        grouped = {name: FieldFacet(name, allow_overlap=True) for name in ("people", "organisations")}
        whole = kind == "whole answer"
        limit, groups = (SHOWN, grouped) if whole else (TOP, None)
        results = self._searcher.search(self._query(kind, words), limit=limit, groupedby=groups)
        for hit in results:
            _ = hit.highlights("text") if whole else hit["id"]
        return len(results)

    def _query(self, kind: str, words: tuple[str, ...]) -> Any:
        from whoosh import query

        terms = [query.Term("text", word) for word in words]
        match kind:
            case "both words":
                return query.And(terms)
            case "either word":
                return query.Or(terms)
            case "phrase":
                return query.Phrase("text", list(words))
            case "prefix":
                return query.Prefix("text", words[0])
            case "one letter wrong":
                return query.FuzzyTerm("text", words[0], maxdist=1)
            case "word and dates":
                return query.And([terms[0], query.DateRange("date", *map(_moment, words[1:]))])
            case _:
                return terms[0]


def peers(environment: Path) -> list[Peer]:
    """Ours, and those that can be had; the others are named and left out."""
    _install("tantivy", environment)
    makers: list[Callable[[], Peer]] = [Ours, Tantivy, Fts5, Xapian, StockWhoosh]
    found = []
    for make in makers:
        try:
            found.append(make())
        except ImportError as error:
            print(f"{make.__name__} is left out: {error}")
    return found


def _install(package: str, environment: Path) -> None:
    """Into an environment of its own, whose packages this process may then use."""
    if not environment.exists():
        venv.create(environment, with_pip=True)
        command = [str(environment / "bin" / "python"), "-m", "pip", "install", "--quiet", package]
        subprocess.run(command, check=False)  # noqa: S603 - our own words
    libraries = sysconfig.get_path("purelib", vars={"base": str(environment)})
    sys.path.append(libraries)


def _moment(day: str) -> datetime:
    return datetime.combine(date.fromisoformat(day), datetime.min.time())
