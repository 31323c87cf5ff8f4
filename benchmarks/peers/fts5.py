"""SQLite FTS5, with facets by joins over the hits."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from search_corpus import Row

from peers.peer import SHOWN, TOP

_PEOPLE, _ORGANISATIONS, _DATES = range(3)


class Fts5:
    name = "SQLite FTS5"

    def build(self, rows: Iterable[Row], folder: Path) -> None:
        db = sqlite3.connect(folder / "fts5.db")
        db.executescript(
            """create table doc (n integer primary key, id text, title text, body text, date text);
            create virtual table ft using fts5(title, body, content='doc', content_rowid='n',
                                               tokenize="unicode61 remove_diacritics 0");
            create table entity (n integer, kind integer, name text);"""
        )
        for n, row in enumerate(rows, 1):
            db.execute("insert into doc values (?, ?, ?, ?, ?)", (n, row.id, row.title, row.body, row.date))
            db.execute("insert into ft (rowid, title, body) values (?, ?, ?)", (n, row.title, row.body))
            for kind, names in enumerate((row.people, row.organisations, row.mentioned)):
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
        if kind in ("whole answer", "twenty snippets"):
            self._snippets(match, shown)
        if kind == "whole answer":
            self._facets(match)
        return count

    def _match(self, kind: str, words: tuple[str, ...]) -> str:
        quoted = [f'"{word}"' for word in words]
        match kind:
            case "both words":
                return " AND ".join(quoted)
            case "either word" | "twenty snippets":
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

    def _snippets(self, match: str, shown: int) -> None:
        snippet = (
            "select snippet(ft, 1, '<b>', '</b>', '…', 30) from ft where ft match ? order by rank limit ?"
        )
        self._db.execute(snippet, (match, shown)).fetchall()

    def _facets(self, match: str) -> None:
        self._db.execute("create temp table if not exists hit (n integer primary key)")
        self._db.execute("delete from hit")
        self._db.execute("insert into hit select rowid from ft where ft match ?", (match,))
        counts = "select name, count(*) from hit join entity using (n) where kind = ? group by name"
        for kind in (_PEOPLE, _ORGANISATIONS, _DATES):
            self._db.execute(counts, (kind,)).fetchall()
        by_year = "select substr(date, 1, 4) as year, count(*) from hit join doc using (n) group by year"
        self._db.execute(by_year).fetchall()

    def _count(self, sql: str, values: tuple[str, ...]) -> int:
        return int(self._db.execute(sql, values).fetchone()[0])
