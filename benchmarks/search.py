"""What a search costs: on the bundled archive, and beside other engines on a large collection.

    python benchmarks/search.py [--documents 100000] [--stock-documents 10000] [--queries 60] [--growth]
                                [--folder FOLDER]

The collection is made from $ARCHIVE_APP_TESTDATA/corpora; without it only the bundled documents are measured.
Each engine builds in a process of its own. Then all answer the same queries in turn, once, in one process;
hit counts must be equal. Times are CPU milliseconds, median and 95th percentile. Tantivy is installed by this
script, Xapian is taken where the system has it (Debian: python3-xapian). Stock Whoosh, which would index for
a quarter of an hour, gets fewer documents and is compared with ours on as many. With --growth, smaller
collections are measured too, and drawn in growth.svg beside this file.
"""

from __future__ import annotations

import argparse
import gc
import multiprocessing
import os
import sys
import tempfile
from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from growth import draw_growth
from measuring import memory, milliseconds, most_memory, size_of, summary
from peers.finding import found_peer, installed, named_peers
from peers.peer import Peer
from search_corpus import Queries, queries, read_corpus, write_corpus

from archive_app.archive import Archive
from archive_app.paths import places
from archive_app.search.request import SearchRequest

TYPED = "repression of trade unions by Yarashuk -strike"
OURS, STOCK = "Ours", "StockWhoosh"
SAMPLE = 5_000
"""Documents that queries are taken from."""
Times = dict[tuple[str, str], list[float]]


def main() -> int:
    options = parse_options()
    bundled()
    data = os.environ.get("ARCHIVE_APP_TESTDATA")
    if not data:
        print("ARCHIVE_APP_TESTDATA is not set: no collection to compare the engines on")
        return 0
    with tempfile.TemporaryDirectory(dir=options.folder) as temporary:
        folder = Path(temporary)
        engines = named_peers(folder / "engines")
        fast = [engine for engine in engines if engine != STOCK]
        write_corpus(Path(data), options.documents, folder / "corpus.jsonl")
        if options.stock_documents and STOCK in engines:
            compare([OURS, STOCK], options.stock_documents, min(20, options.queries), folder)
        sizes = (1_000, 3_000, 10_000, 30_000) if options.growth else ()
        measured = {
            size: compare(fast, size, options.queries, folder) for size in (*sizes, options.documents)
        }
        if options.growth:
            draw_growth(measured, Path(__file__).with_name("growth.svg"))
    return 0


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="What a search costs.")
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--stock-documents", type=int, default=10_000)
    parser.add_argument("--queries", type=int, default=60)
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--folder", type=Path, default=None, help="where engines and indexes lie meanwhile")
    return parser.parse_args()


def bundled() -> None:
    with tempfile.TemporaryDirectory() as folder:
        here = replace(places(), index=Path(folder) / "index", library=Path(folder) / "library")
        with Archive.open(here) as archive:
            requests = [SearchRequest(TYPED[:end]) for end in range(1, len(TYPED) + 1)]
            archive.search(requests[-1])
            times = [milliseconds(lambda r=request: archive.search(r)) for request in requests * 5]
    print(f"bundled documents, {len(requests)} keystrokes, whole answer: {summary(times)}")


def compare(engines: Sequence[str], documents: int, each: int, folder: Path) -> Times:
    """Every engine builds, then all answer; the times of (engine, kind)."""
    corpus = folder / "corpus.jsonl"
    place = folder / f"{documents}-{'-'.join(engines)}"
    place.mkdir()
    print(f"\n{documents:,} documents", flush=True)
    for engine in engines:
        before = size_of(place)
        seconds, most = alone(build, engine, corpus, documents, place)
        size = size_of(place) - before
        print(f"  {engine}: built in {seconds:.1f} CPU s, {size:.1f} MB, memory {most:.0f} MB", flush=True)
    asked: Queries = alone(chosen, corpus, documents, each)
    times: Times = alone(ask_all, engines, asked, place)
    print(f"  {OURS}: {alone(ask_one, OURS, asked, place)}")
    return times


def alone(action: Callable[..., Any], *values: Any) -> Any:
    """In a process of its own."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        return pool.submit(partial(action, *values, path=sys.path)).result()


def build(engine: str, corpus: Path, documents: int, folder: Path, *, path: list[str]) -> tuple[float, float]:
    """CPU seconds, without those of reading the documents, and MB."""
    installed(path)
    peer = found_peer(engine)
    reading = milliseconds(lambda: deque(read_corpus(corpus, documents), 0))
    building: list[float] = []
    most = most_memory(
        lambda: building.append(milliseconds(lambda: peer.build(read_corpus(corpus, documents), folder)))
    )
    return (building[0] - reading) / 1000, most


def chosen(corpus: Path, documents: int, each: int, *, path: list[str]) -> Queries:
    sample = list(read_corpus(corpus, min(documents, SAMPLE)))
    average = sum(len(row.body.encode()) for row in sample) / len(sample)
    print(f"  {average:,.0f} bytes of text in a document")
    return queries(sample, each)


def ask_all(names: Sequence[str], asked: Queries, folder: Path, *, path: list[str]) -> Times:
    installed(path)
    engines = [found_peer(name) for name in names]
    for engine in engines:
        opening = [milliseconds(lambda e=engine: e.open(folder)) for _ in range(5)]
        print(f"  {engine.name}: open {min(opening):.1f} ms")
        for word in ("and", "и", "в", "the"):
            engine.answer("whole answer", (word,))
    gc.freeze()  # as the window does after its start; otherwise one engine waits for the garbage of another
    times: Times = defaultdict(list)
    for kind, of_kind in asked.items():
        for words in of_kind:
            ask(engines, kind, words, times)
    table(engines, list(asked), times)
    return dict(times)


def ask_one(name: str, asked: Queries, folder: Path, *, path: list[str]) -> str:
    """The memory of a process with one engine that answers."""
    installed(path)
    engine = found_peer(name)
    engine.open(folder)
    for kind, of_kind in asked.items():
        for words in of_kind:
            engine.answer(kind, words)
    own, mapped = memory()
    return f"memory while querying {own:.0f} MB, and {mapped:.0f} MB of files mapped into it"


def ask(engines: Sequence[Peer], kind: str, words: tuple[str, ...], times: Times) -> None:
    counts: dict[str, int] = {}
    for engine in engines:
        answers: list[int | None] = []
        taken = milliseconds(lambda e=engine, a=answers: a.append(e.answer(kind, words)))
        if answers[0] is not None:
            times[engine.name, kind].append(taken)
            counts[engine.name] = answers[0]
    if len(set(counts.values())) != 1:
        raise SystemExit(f"{kind} {words}: the engines disagree, {counts}")


def table(engines: Sequence[Peer], kinds: Sequence[str], times: Times) -> None:
    print(f"  {'CPU ms: median (p95)':18}" + "".join(f"{engine.name:>22}" for engine in engines))
    for kind in kinds:
        cells = (summary(times[engine.name, kind]) for engine in engines)
        print(f"  {kind:20}" + "".join(f"{cell:>22}" for cell in cells), flush=True)


if __name__ == "__main__":
    sys.exit(main())
