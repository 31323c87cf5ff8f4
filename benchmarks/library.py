"""What the encrypted library costs: a note, unlocking, a search; beside the same index in the clear.

    python benchmarks/library.py [--documents 10000]

The documents are made of the paragraphs of the bundled ones. The key derivation is left out: it is slow on
purpose. Times are milliseconds by the clock, median and 95th percentile.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time
from typing import TypeVar

from archive_app.archive import Archive
from archive_app.bundled import Bundled
from archive_app.documents.document import Block, BlockKind, Document, Passport
from archive_app.kept_index import KeptIndex
from archive_app.library.key_derivation import KeyDerivation
from archive_app.library.store import Library
from archive_app.paths import Places, places
from archive_app.personal import Personal
from archive_app.search.record import IndexedDocument
from archive_app.search.request import SearchRequest
from archive_app.search.searcher import Searcher

T = TypeVar("T")
QUICK = KeyDerivation(memory=8, passes=1, lanes=1)
QUERIES = (
    "union",
    "repression",
    "strike OR protest",
    "trade unions",
    '"trade union"',
    "imprison*",
    "Yarashuk",
)
PASSPHRASE = "no secret"  # noqa: S105 - it is none


def main() -> int:
    parser = argparse.ArgumentParser(description="What the encrypted library costs.")
    parser.add_argument("--documents", type=int, default=10_000)
    wanted = parser.parse_args().documents
    with tempfile.TemporaryDirectory() as folder:
        where = places(Path(folder) / "library")
        fill(where, wanted)
        opened(where)
        notes(where)
        beside_plain(where)
    return 0


def fill(where: Places, wanted: int) -> None:
    """Documents, what they mention, and their index, as adding them leaves it."""
    bundled = Bundled(where)
    Library.create(where.library, PASSPHRASE, QUICK).close()
    begin = perf_counter()
    with Library.open(where.library, PASSPHRASE) as library:
        personal = Personal(library, bundled)
        for document in documents(bundled, wanted):
            with library.together():
                library.add_document(document, document.text.encode())
                library.put_mentions(document.id, personal.made_by, found_in(bundled, document))
        kept = perf_counter()
        Personal(library, bundled).indexes()
    size = sum(file.stat().st_size for file in where.library.iterdir()) / 1e6
    indexed = perf_counter()
    print(
        f"{wanted} documents, {size:.0f} MB: kept in {kept - begin:.0f} s, indexed in {indexed - kept:.0f} s"
    )


def documents(bundled: Bundled, wanted: int) -> Iterator[Document]:
    """Some twenty paragraphs each, in an order of their own."""
    chance = random.Random(1)  # noqa: S311 - the same documents every time
    paragraphs = [line for each in bundled.documents.values() for line in each.text.split("\n")]
    for number in range(wanted):
        lines = [f"Report {number}", *chance.choices(paragraphs, k=20)]
        yield document(f"d{number:05}", lines)


def document(name: str, lines: list[str]) -> Document:
    blocks, start = [], 0
    for line in lines:
        blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
        start += len(line) + 1
    passport = Passport(lines[0], f"{name}.txt", name, published="2023-03-23", language="en")
    return Document(name, passport, "\n".join(lines), tuple(blocks))


def found_in(bundled: Bundled, document: Document) -> tuple:  # type: ignore[type-arg]
    """The extractor's work is not measured here: mentions of its beginning only."""
    beginning = document.text[:600]
    short = Document(document.id, document.passport, beginning, ())
    return bundled.mentions(short)


def opened(where: Places) -> None:
    """From the right key to the list of documents, and on to the first and second answer."""
    archive = Archive.open(where)
    archive.search(SearchRequest("union"))
    print(f"unlock                  {timed(lambda: archive.library.unlock(PASSPHRASE))[0]:8.1f} ms")
    print(f"first answer            {timed(lambda: archive.search(SearchRequest('union')))[0]:8.1f} ms")
    print(f"second answer           {timed(lambda: archive.search(SearchRequest('strike')))[0]:8.1f} ms")
    archive.close()


def notes(where: Places) -> None:
    archive = Archive.open(where)
    archive.library.unlock(PASSPHRASE)
    some = [f"d{number:05}" for number in range(200)]
    say(
        "a note is kept",
        [timed(lambda each=each: archive.notes.annotate(each, 0, 6, note="note"))[0] for each in some],
    )
    archive.search(SearchRequest("note"))
    say(
        "a note, then a search",
        [timed(lambda each=each: note_and_search(archive, each))[0] for each in some[:20]],
    )
    archive.close()


def note_and_search(archive: Archive, document: str) -> None:
    archive.notes.annotate(document, 0, 6, note="another")
    archive.search(SearchRequest("another"))


def beside_plain(where: Places) -> None:
    """The same documents, indexed in the same steps and never encrypted: warm, by turns, CPU milliseconds."""
    bundled = Bundled(where)
    with Library.open(where.library, PASSPHRASE) as library, Library.in_memory() as memory:
        personal = Personal(library, bundled)

        def source(document_id: str) -> IndexedDocument:
            document = personal.document(document_id)
            return IndexedDocument(document, personal.mentions(document))

        plain = KeptIndex(memory, "plain", "", source).index(dict.fromkeys(personal.ids, ""))
        pair = Searcher(personal.indexes()[:1]), Searcher([plain])
        ratios = [ratio(query, *pair) for query in QUERIES]
        print(f"encrypted beside plain: {median(ratios):.2f} times")


def ratio(query: str, encrypted: Searcher, plain: Searcher) -> float:
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(9):
        for spent, searcher in zip(times, (encrypted, plain), strict=True):
            begin = process_time()
            searcher.search(SearchRequest(query))
            spent.append((process_time() - begin) * 1000)
    first, second = map(median, times)
    print(f"{query:24}{first:8.1f} ms, plain {second:8.1f} ms: {first / second:.2f}")
    return first / second


def timed(work: Callable[[], T]) -> tuple[float, T]:
    begin = perf_counter()
    done = work()
    return (perf_counter() - begin) * 1000, done


def say(what: str, times: list[float]) -> None:
    print(f"{what:24}{median(times):8.1f} ms, {quantiles(times, n=20)[-1]:8.1f} ms")


if __name__ == "__main__":
    sys.exit(main())
