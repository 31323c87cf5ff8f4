"""Damage in an index too large to be read through when opened: found where it is read, never answered."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from small_archive import archive

from archive_app.archive import Archive
from archive_app.paths import places
from archive_app.search import folder as index_folder
from archive_app.search.disk import REBUILT, open_or_build
from archive_app.search.files import DamagedError
from archive_app.search.request import SearchRequest
from archive_app.search.searcher import Searcher
from archive_app.search.segments.sections import Sections, SectionWriter

QUERIES = ("", "kavalenka", '"free press"', "date:2022", "uni* -debts", "kawalenka~2", "person:kavalenka")


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every index counts as large here."""
    monkeypatch.setattr(index_folder, "_SMALL", 0)


def written() -> bytes:
    out = BytesIO()
    writer = SectionWriter(out)
    writer.put("one", b"some", b" bytes")
    writer.put_values("other", [1, 2])
    writer.finish()
    return out.getvalue()


def test_a_section_is_checked_when_it_is_read() -> None:
    data = written()
    damaged = Sections(data.replace(b"some", b"sOme"))
    assert damaged.values("other") == [1, 2]
    with pytest.raises(DamagedError):
        damaged.raw("one")
    with pytest.raises(DamagedError):
        damaged.check()
    Sections(data).check()


def test_a_damaged_table_of_contents_is_found_at_once() -> None:
    with pytest.raises(DamagedError):
        Sections(written().replace(b'"other"', b'"otter"'))


def test_no_flipped_byte_changes_an_answer(tmp_path: Path) -> None:
    """Each search answers as before or raises."""
    good = answers(tmp_path, open_or_build(tmp_path, "one", archive).index.parts[0].segment.name)
    (path,) = (tmp_path / "archive").glob("*.segment")
    data = path.read_bytes()
    found = 0
    for at in range(0, len(data), 97):
        path.write_bytes(data[:at] + bytes([data[at] ^ 0x41]) + data[at + 1 :])
        try:
            assert answers(tmp_path, path.name) == good
        except DamagedError:
            found += 1
    assert found > len(data) / 97 / 2


def answers(folder: Path, name: str) -> list[object]:
    index = index_folder.read_index(folder, "one")
    assert index.parts[0].segment.name == name
    searcher = Searcher([index])
    pages = [searcher.search(SearchRequest(query)) for query in QUERIES]
    return [(page.total, page.results, page.facets, page.suggestion) for page in pages]


def test_the_archive_rebuilds_it_and_says_so(tmp_path: Path) -> None:
    here = replace(places(), index=tmp_path / "index", library=tmp_path / "library")
    request = SearchRequest("trade unions")
    with Archive.open(here) as first:
        good = first.search(request)
    (path,) = (tmp_path / "index" / "archive").glob("*.segment")
    path.write_bytes(path.read_bytes().replace(b"\ntrade\n", b"\ntrbde\n"))
    with Archive.open(here) as second:
        assert second.notices == ()
        again = second.search(request)
        assert second.notices == (REBUILT,)
    assert (again.total, again.results, again.facets) == (good.total, good.results, good.facets)
    with Archive.open(here) as third:
        assert third.search(request).total == good.total
        assert third.notices == ()
