"""What a keystroke costs: the bundled archive, and beside stock Whoosh on a larger collection.

    python benchmarks/search.py [--documents 1000]

The larger collection is read from $ARCHIVE_APP_TESTDATA/corpora/reuters.jsonl.xz; without it only the bundled
documents are measured. Times are CPU milliseconds of this process, median and 95th percentile.
"""

from __future__ import annotations

import argparse
import json
import lzma
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from statistics import median, quantiles
from time import process_time
from typing import TypeVar

from archive_app.archive import Archive
from archive_app.documents.document import Document, Passport
from archive_app.entities.mention import Mention, MentionKind
from archive_app.paths import places
from archive_app.search.index import build_in_memory
from archive_app.search.record import IndexedDocument
from archive_app.search.request import SearchRequest
from archive_app.search.searcher import Searcher

T = TypeVar("T")
TYPED = "repression of trade unions by Yarashuk -strike"
QUERIES = {
    "common word": "said",
    "rare word": "cocoa",
    "two words": "oil prices",
    "either word": "wheat OR sugar",
    "without": "bank -rate",
    "phrase": '"interest rates"',
    "prefix": "produc*",
}


def main() -> int:
    parser = argparse.ArgumentParser(description="What a keystroke costs.")
    parser.add_argument("--documents", type=int, default=1000)
    wanted = parser.parse_args().documents
    bundled()
    data = os.environ.get("ARCHIVE_APP_TESTDATA")
    if not data:
        print("ARCHIVE_APP_TESTDATA is not set: nothing to compare with stock Whoosh on")
        return 0
    beside_stock_whoosh(list(islice(corpus(Path(data)), wanted)))
    return 0


def bundled() -> None:
    with tempfile.TemporaryDirectory() as folder:
        here = replace(places(), index=Path(folder) / "index", library=Path(folder) / "library")
        with Archive.open(here) as archive:
            requests = [SearchRequest(TYPED[:end]) for end in range(1, len(TYPED) + 1)]
            archive.search(requests[-1])
            times = [milliseconds(lambda r=request: archive.search(r)) for request in requests * 5]
    print(f"bundled documents, {len(requests)} keystrokes, whole answer: {summary(times)}\n")


def beside_stock_whoosh(documents: list[IndexedDocument]) -> None:
    ours, build_ours = timed(lambda: Searcher([build_in_memory(documents)]))
    stock, build_stock = timed(lambda: stock_whoosh(documents))
    print(f"{len(documents)} documents, top 20 with count, facets and snippets")
    print(f"{'':14}{'ours':>22}{'stock Whoosh':>22}{'times':>8}")
    print(f"{'build':14}{build_ours:22.0f}{build_stock:22.0f}{build_stock / build_ours:8.1f}")
    for name, query in QUERIES.items():
        request = SearchRequest(query, exact=True)
        found = ours.search(request).total
        mine = [milliseconds(lambda r=request: ours.search(r)) for _ in range(15)]
        theirs = [milliseconds(lambda q=query: stock(q)) for _ in range(15)]
        ratio = median(theirs) / median(mine)
        counts = f"{found} found, stock {stock(query)}"
        print(f"{name:14}{summary(mine):>22}{summary(theirs):>22}{ratio:8.1f}   {counts}")


def stock_whoosh(documents: Iterable[IndexedDocument]) -> Callable[[str], int]:
    """Whoosh as its manual has it: default analyzer, parser, facets and highlights."""
    from whoosh.fields import ID, KEYWORD, TEXT, Schema
    from whoosh.filedb.filestore import RamStorage
    from whoosh.qparser import QueryParser
    from whoosh.sorting import FieldFacet

    schema = Schema(id=ID(stored=True), body=TEXT(stored=True), person=KEYWORD(commas=True))
    index = RamStorage().create_index(schema)
    writer = index.writer()
    for source in documents:
        people = ",".join(mention.text for mention in source.mentions)
        writer.add_document(id=source.document.id, body=source.document.text, person=people)
    writer.commit()
    parser, searcher = QueryParser("body", schema), index.searcher()

    def answer(query: str) -> int:
        facet = FieldFacet("person", allow_overlap=True)
        results = searcher.search(parser.parse(query), limit=20, groupedby={"person": facet})
        for hit in results:
            hit.highlights("body")
        results.groups("person")
        return len(results)

    return answer


def corpus(data: Path) -> Iterator[IndexedDocument]:
    with lzma.open(data / "corpora" / "reuters.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            text = f"{row['title']}\n{row['body']}"
            passport = Passport(row["title"], row["id"], "0", published=row["date"], language=row["lang"])
            people = tuple(Mention(0, 0, name, MentionKind.PERSON, name, name) for name in row["people"])
            yield IndexedDocument(Document(row["id"], passport, text, ()), people)


def timed(action: Callable[[], T]) -> tuple[T, float]:
    started = process_time()
    result = action()
    return result, (process_time() - started) * 1000


def milliseconds(action: Callable[[], object]) -> float:
    return timed(action)[1]


def summary(times: list[float]) -> str:
    return f"{median(times):.1f} (p95 {quantiles(times, n=20)[-1]:.1f}) ms"


if __name__ == "__main__":
    sys.exit(main())
