"""Built in pieces or at once: an index holds the same, and nothing is left of the pieces."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from small_archive import archive, document

from archive_app.search.files import changed
from archive_app.search.folder import FolderKeeper
from archive_app.search.index import Index, build, build_in_memory
from archive_app.search.record import IndexedDocument
from archive_app.search.segments import builder, words
from archive_app.search.segments.segment import Segment

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


@pytest.mark.parametrize("full", [1, 50, 1000])
def test_what_is_put_away_comes_back(monkeypatch: pytest.MonkeyPatch, full: int) -> None:
    at_once = build_in_memory(many())
    monkeypatch.setattr(builder, "FULL", full)
    monkeypatch.setattr(builder, "AT_ONCE", full)
    monkeypatch.setattr(words, "AT_ONCE", full)
    in_runs = build_in_memory(many())
    assert sections(only(in_runs)) == sections(only(at_once))
    assert in_runs.records == at_once.records


def test_merged_segments_are_as_built_at_once() -> None:
    documents = many()[-40:]
    at_once = build_in_memory(documents)
    merged = build_in_memory([])
    for first in range(0, 40, 5):
        merged = changed(merged, documents[first : first + 5])
    assert sections(only(merged)) == sections(only(at_once))
    assert merged.records == at_once.records


def test_replaced_documents_are_not_in_a_merged_segment(monkeypatch: pytest.MonkeyPatch) -> None:
    index = build_in_memory(archive())
    for number in range(30):
        index = changed(index, [document("new", f"secret{number}")])
    left = [form.decode() for part in index.parts for form in part.segment.text("text").forms]
    assert {form for form in left if form.startswith("secret")} <= {f"secret{n}" for n in range(20, 30)}
    assert len(index) == 6


def test_only_the_segment_stays_in_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builder, "FULL", 50)
    index = build(many(), FolderKeeper(tmp_path))
    assert [path.name for path in (tmp_path / "archive").iterdir()] == [only(index).name]
