"""Built in pieces or at once: an index holds the same, and nothing is left of the pieces."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest
from small_archive import archive, document

from archive_app.search.files import changed
from archive_app.search.folder import FolderKeeper
from archive_app.search.index import Index, build, build_in_memory
from archive_app.search.keeper import InMemory, Keeper
from archive_app.search.record import IndexedDocument
from archive_app.search.segments import postings_writer, stream, text_pool, words
from archive_app.search.segments.held_chunks import HeldChunks
from archive_app.search.segments.segment import Segment
from archive_app.search.segments.source import Chunked, Data

ONLY_PACKED_OTHERWISE = {f"{kind}.{column}" for kind in ("cards", "texts", "details")
                         for column in ("starts", "sizes", "firsts")}  # fmt: skip


def many() -> list[IndexedDocument]:
    found = [replace(each, document=replace(each.document, id=f"{each.document.id}-{number}"))
             for number in range(8) for each in archive()]  # fmt: skip
    long = " ".join(f"word{number % 700} strike" for number in range(6_000))
    return [
        *found,
        document("long", long),
        document("empty", ""),
        document("last", "a strike\nзабастоўка ў Менску"),
    ]


def sections(segment: Segment) -> dict[str, bytes]:
    found = segment.sections
    return {name: bytes(found.raw(name)) for name in found.names() if name not in ONLY_PACKED_OTHERWISE}


def only(index: Index) -> Segment:
    (part,) = index.parts
    return part.segment


class InChunks:
    """Keeps what is not a whole segment in chunks elsewhere."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def new(self) -> BytesIO:
        return BytesIO()

    def keep(self, written: BinaryIO, name: str) -> Data:
        assert isinstance(written, BytesIO)
        data = self.kept[name] = written.getvalue()
        if name.endswith(".segment"):
            return data
        return Chunked(len(data), 64, partial(_chunks, data), HeldChunks())

    def discard(self, name: str) -> None:
        del self.kept[name]


def _chunks(data: bytes, first: int, end: int) -> list[bytes]:
    return [data[at * 64 : (at + 1) * 64] for at in range(first, end)]


@pytest.mark.parametrize("full", [1, 50, 1000])
@pytest.mark.parametrize("keeper", [InMemory(), InChunks()])
def test_what_is_put_aside_comes_back(monkeypatch: pytest.MonkeyPatch, full: int, keeper: Keeper) -> None:
    at_once = build_in_memory(many())
    for module in (stream, postings_writer):
        monkeypatch.setattr(module, "FULL", full)
    for module in (text_pool, words):
        monkeypatch.setattr(module, "AT_ONCE", full)
    in_runs = build(many(), keeper)
    assert sections(only(in_runs)) == sections(only(at_once))
    assert in_runs.records == at_once.records
    if isinstance(keeper, InChunks):
        assert [*keeper.kept] == [only(in_runs).name]


@pytest.mark.parametrize("full", [50, 1_000_000])
@pytest.mark.parametrize("keeper", [InMemory(), InChunks()])
def test_merged_segments_are_as_built_at_once(
    monkeypatch: pytest.MonkeyPatch, full: int, keeper: Keeper
) -> None:
    documents = many()[-40:]
    at_once = build_in_memory(documents)
    monkeypatch.setattr(postings_writer, "FULL", full)
    merged = build_in_memory([])
    for first in range(0, 40, 5):
        merged = changed(merged, documents[first : first + 5], keeper=keeper)
    assert sections(only(merged)) == sections(only(at_once))
    assert merged.records == at_once.records
    if isinstance(keeper, InChunks):
        assert all(name.endswith(".segment") for name in keeper.kept)


def test_replaced_documents_are_not_in_a_merged_segment(monkeypatch: pytest.MonkeyPatch) -> None:
    index = build_in_memory(archive())
    for number in range(30):
        index = changed(index, [document("new", f"secret{number}")])
    left = [form.decode() for part in index.parts for form in part.segment.text("text").forms]
    assert {form for form in left if form.startswith("secret")} <= {f"secret{n}" for n in range(20, 30)}
    assert len(index) == 6


def test_only_the_segment_stays_in_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "FULL", 50)
    index = build(many(), FolderKeeper(tmp_path))
    assert [path.name for path in (tmp_path / "archive").iterdir()] == [only(index).name]
