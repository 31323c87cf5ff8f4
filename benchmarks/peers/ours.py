"""Ours: the search of this program, with its parsing and planning."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from search_corpus import Row

from archive_app.search.engine import Engine
from archive_app.search.folder import FolderKeeper, read_index, write_index
from archive_app.search.index import build
from archive_app.search.parser import parse
from archive_app.search.planner import Planner
from archive_app.search.request import DateField, SearchRequest
from archive_app.search.searcher import Searcher
from archive_app.search.spelling import no_spellings
from archive_app.search.stems import Stems
from peers.peer import SHOWN, TOP


class Ours:
    name = "ours"

    def build(self, rows: Iterable[Row], folder: Path) -> None:
        documents = (row.indexed() for row in rows)
        write_index(folder, build(documents, FolderKeeper(folder)), "measured")

    def open(self, folder: Path) -> None:
        index = read_index(folder, "measured")
        self._searcher = Searcher([index])
        self._engine = Engine(index.parts)
        self._parts = index.parts
        self._stems = Stems()

    def answer(self, kind: str, words: tuple[str, ...]) -> int:
        if kind == "whole answer":
            return self._searcher.search(SearchRequest(words[0], limit=SHOWN, exact=True)).total
        request = self._request(kind, words)
        if kind == "twenty snippets":
            return self._searcher.search(request).total
        vocabulary = self._engine.vocabulary
        node = parse(request.query, request.match_all).node
        plan = Planner(vocabulary, self._stems, no_spellings, self._engine.answers, exact=True).plan(node)
        found = self._engine.found(plan, request)
        for place in self._engine.page(found, request):
            _ = self._parts[place.part].segment.stored.card(place.number).id
        return len(found.documents)

    def _request(self, kind: str, words: tuple[str, ...]) -> SearchRequest:
        match kind:
            case "either word":
                return SearchRequest(" ".join(words), match_all=False)
            case "twenty snippets":
                query = " ".join(words)
                return SearchRequest(query, match_all=False, limit=TOP, exact=True, facets=False)
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
