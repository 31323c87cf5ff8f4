"""What a keystroke costs: on the bundled archive, and beside other engines on a large collection.

    python benchmarks/search.py [--documents 100000] [--stock-documents 5000] [--queries 60] [--folder FOLDER]

The collection is made from $ARCHIVE_APP_TESTDATA/corpora; without it only the bundled documents are measured.
All engines get the same folded words and answer the same queries in turn, once, in one process; times are
CPU milliseconds, median and 95th percentile. Hit counts must be equal. Stock Whoosh, which would index for a
quarter of an hour, gets fewer documents and is compared with ours on as many.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles
from time import process_time

from search_corpus import Row, queries, rows
from search_peers import Ours, Peer, StockWhoosh, peers

from archive_app.archive import Archive
from archive_app.paths import places
from archive_app.search.request import SearchRequest

TYPED = "repression of trade unions by Yarashuk -strike"
Times = dict[tuple[str, str], list[float]]


def main() -> int:
    parser = argparse.ArgumentParser(description="What a keystroke costs.")
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--stock-documents", type=int, default=5_000)
    parser.add_argument("--queries", type=int, default=60)
    parser.add_argument(
        "--folder", type=Path, default=None, help="where engines are installed and indexes built"
    )
    options = parser.parse_args()
    bundled()
    data = os.environ.get("ARCHIVE_APP_TESTDATA")
    if not data:
        print("ARCHIVE_APP_TESTDATA is not set: no collection to compare the engines on")
        return 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        engines = peers(folder / "engines")
        fast = [engine for engine in engines if not isinstance(engine, StockWhoosh)]
        documents = list(rows(Path(data), options.documents))
        few = documents[: options.stock_documents]
        measure([Ours(), StockWhoosh()], few, min(20, options.queries), Path(temporary) / "small")
        measure(fast, documents, options.queries, Path(temporary) / "large")
    return 0


def bundled() -> None:
    with tempfile.TemporaryDirectory() as folder:
        here = replace(places(), index=Path(folder) / "index", library=Path(folder) / "library")
        with Archive.open(here) as archive:
            requests = [SearchRequest(TYPED[:end]) for end in range(1, len(TYPED) + 1)]
            archive.search(requests[-1])
            times = [milliseconds(lambda r=request: archive.search(r)) for request in requests * 5]
    print(f"bundled documents, {len(requests)} keystrokes, whole answer: {summary(times)}")


def measure(engines: list[Peer], documents: list[Row], each: int, folder: Path) -> None:
    size = sum(len(row.body.encode()) for row in documents) / 1e6
    print(f"\n{len(documents):,} documents, {size:.0f} MB")
    folder.mkdir()
    for engine in engines:
        build(engine, documents, folder)
    for engine in engines:
        print(f"  {engine.name}: open {milliseconds(lambda e=engine: e.open(folder)):.1f} ms")
    asked = queries(documents[:20_000], each)
    del documents[:]
    times: Times = defaultdict(list)
    for kind, of_kind in asked.items():
        for words in of_kind:
            ask(engines, kind, words, times)
    table(engines, list(asked), times)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  this process, with all engines and the documents, took {peak:.0f} MB at most")


def build(engine: Peer, documents: Iterable[Row], folder: Path) -> None:
    before = size_of(folder)
    seconds = milliseconds(lambda: engine.build(documents, folder)) / 1000
    print(f"  {engine.name}: built in {seconds:.1f} CPU s, {size_of(folder) - before:.1f} MB")


def ask(engines: list[Peer], kind: str, words: tuple[str, ...], times: Times) -> None:
    counts: dict[str, int] = {}
    for engine in engines:
        started = process_time()
        count = engine.answer(kind, words)
        taken = (process_time() - started) * 1000
        if count is not None:
            times[engine.name, kind].append(taken)
            counts[engine.name] = count
    if len(set(counts.values())) != 1:
        raise SystemExit(f"{kind} {words}: the engines disagree, {counts}")


def table(engines: list[Peer], kinds: list[str], times: Times) -> None:
    print(f"  {'CPU ms: median (p95)':18}" + "".join(f"{engine.name:>22}" for engine in engines))
    for kind in kinds:
        cells = (summary(times[engine.name, kind]) for engine in engines)
        print(f"  {kind:20}" + "".join(f"{cell:>22}" for cell in cells))


def size_of(folder: Path) -> float:
    """In megabytes."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def milliseconds(action: Callable[[], object]) -> float:
    started = process_time()
    action()
    return (process_time() - started) * 1000


def summary(times: list[float]) -> str:
    return f"{median(times):.2f} ({quantiles(times, n=20)[-1]:.2f})" if len(times) > 1 else "–"


if __name__ == "__main__":
    sys.exit(main())
