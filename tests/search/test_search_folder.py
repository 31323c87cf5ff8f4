"""The index on the disk: opened when it is whole and fresh, rebuilt when not, never a byte anywhere else."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

import pytest
from small_archive import archive, document

from archive_app.search import files as index_files
from archive_app.search import folder as index_folder
from archive_app.search.disk import IN_MEMORY, ON_DISK, REBUILT, Opened, open_or_build
from archive_app.search.files import changed
from archive_app.search.index import build_in_memory
from archive_app.search.record import IndexedDocument
from archive_app.search.request import SearchRequest
from archive_app.search.searcher import Searcher

QUERIES = ("", "kavalenka", '"free press"', "date:2022", "uni* -debts", "person:kavalenka", "прафсаюз")


def opened(folder: Path, fingerprint: str = "one") -> Opened:
    return open_or_build(folder, fingerprint, archive)


def refused() -> Iterable[IndexedDocument]:
    raise AssertionError("a good index is not built again")


def test_built_once_and_opened_afterwards(tmp_path: Path) -> None:
    first = opened(tmp_path)
    again = open_or_build(tmp_path, "one", refused)
    assert (first.built, first.place, first.notice) == (True, ON_DISK, None)
    assert (again.built, again.place, again.notice) == (False, ON_DISK, None)
    assert again.index.records == first.index.records


def test_same_answers_from_disk_and_memory(tmp_path: Path) -> None:
    opened(tmp_path)
    on_disk = Searcher([open_or_build(tmp_path, "one", refused).index])
    in_memory = Searcher([build_in_memory(archive())])
    for query in QUERIES:
        one, other = on_disk.search(SearchRequest(query)), in_memory.search(SearchRequest(query))
        assert (one.results, one.facets, one.total) == (other.results, other.facets, other.total)


def test_other_documents_make_it_stale(tmp_path: Path) -> None:
    opened(tmp_path)
    stale = opened(tmp_path, "two")
    assert (stale.built, stale.notice) == (True, None)
    assert not open_or_build(tmp_path, "two", refused).built


def test_another_format_makes_it_stale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(tmp_path)
    monkeypatch.setattr(index_files, "FORMAT", index_files.FORMAT + 1)
    stale = opened(tmp_path)
    assert (stale.built, stale.notice) == (True, None)


def files_of(folder: Path) -> list[Path]:
    return sorted((folder / "archive").iterdir())


def damaged(data: bytes) -> dict[str, bytes | None]:
    flips = {f"byte {at} flipped": flipped(data, at) for at in (0, len(data) // 2, len(data) - 1)}
    return {
        **flips,
        "cut short": data[:-1],
        "garbage": b"\x80\x04garbage" * 20,
        "empty": b"",
        "missing": None,
    }


def flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 0x41]) + data[at + 1 :]


def test_any_damage_is_found(tmp_path: Path) -> None:
    opened(tmp_path)
    paths = files_of(tmp_path)
    assert len(paths) == 3
    for path in paths:
        data = path.read_bytes()
        for what, bad in damaged(data).items():
            put(path, bad)
            assert is_damaged(tmp_path), f"{path.name}: {what}"
        put(path, data)
    assert not open_or_build(tmp_path, "one", refused).built


@pytest.mark.parametrize("name", ["manifest.json", "contents.json-*", "*.segment"])
def test_damage_is_mended_and_told(tmp_path: Path, name: str) -> None:
    opened(tmp_path)
    (path,) = (tmp_path / "archive").glob(name)
    good = path.read_bytes()
    path.write_bytes(good[:-5])
    mended = opened(tmp_path)
    assert (mended.built, mended.notice) == (True, REBUILT)
    assert path.read_bytes() == good


def is_damaged(folder: Path) -> bool:
    try:
        index_folder.read_index(folder, "one")
    except index_files.DamagedError:
        return True
    return False


def put(path: Path, data: bytes | None) -> None:
    if data is None:
        path.unlink()
    else:
        path.write_bytes(data)


def test_an_empty_folder_in_its_place_is_damage(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    assert opened(tmp_path).notice == REBUILT


def test_unwritable_folder_builds_in_memory(tmp_path: Path) -> None:
    place = tmp_path / "file, not folder"
    place.write_text("in the way")
    answer = opened(place)
    assert (answer.built, answer.place, answer.notice) == (True, IN_MEMORY, None)
    assert Searcher([answer.index]).search(SearchRequest("kavalenka")).total == 2


def test_a_crash_while_building_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(tmp_path)

    def no_space(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(index_folder, "_write", no_space)
    assert opened(tmp_path, "two").built
    assert not open_or_build(tmp_path, "one", refused).built


def test_what_a_crash_left_behind_is_swept_away(tmp_path: Path) -> None:
    opened(tmp_path)
    old, fresh = tmp_path / "archive" / "old.segment", tmp_path / "archive" / "fresh.part"
    old.touch()
    fresh.touch()
    os.utime(old, (0, 0))
    before = {path.name for path in files_of(tmp_path)}
    opened(tmp_path, "two")
    left = {path.name for path in files_of(tmp_path)}
    assert left == before - {"old.segment"}


def test_only_what_is_new_is_written(tmp_path: Path) -> None:
    index = build_in_memory(archive())
    index_folder.write_index(tmp_path, index, "one")
    written = {path.name: path.stat().st_mtime_ns for path in files_of(tmp_path)}
    more = changed(index, [document("new", "a new strike")])
    index_folder.write_index(tmp_path, more, "two")
    kept = {path.name for path in files_of(tmp_path) if written.get(path.name) == path.stat().st_mtime_ns}
    assert len(kept) == 1
    assert len(files_of(tmp_path)) == 4
    assert len(index_folder.read_index(tmp_path, "two")) == 6


WRITER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from small_archive import archive, document
from archive_app.search.files import changed
from archive_app.search.folder import write_index
from archive_app.search.index import build_in_memory
index = build_in_memory(archive())
for number in range(100_000):
    index = changed(index, [document("new", "strike " * (number + 1))])
    write_index(Path(sys.argv[1]), index, "one")
    print(number, flush=True)
"""


def test_killed_at_any_moment_it_leaves_a_whole_generation(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WRITER, str(tmp_path), str(Path(__file__).parent)]
    for round_ in range(6):
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout
            finished = int(writer.stdout.readline())
            time.sleep(0.011 * round_)
            writer.kill()
            finished = max([finished, *map(int, writer.stdout.read().split())])
        index = index_folder.read_index(tmp_path, "one")
        (new,) = (record for record in index.records if record.id == "new")
        assert finished + 1 <= new.text.count("strike") <= finished + 2
        assert Searcher([index]).search(SearchRequest("kavalenka")).total == 2


def test_a_fresh_one_can_be_asked_for(tmp_path: Path) -> None:
    opened(tmp_path)
    again = open_or_build(tmp_path, "one", lambda: archive()[:2], fresh=True)
    assert (again.built, again.notice, len(again.index.records)) == (True, None, 2)
    assert open_or_build(tmp_path, "one", refused).index.records == again.index.records


def test_same_documents_make_the_same_files(tmp_path: Path) -> None:
    opened(tmp_path / "one")
    opened(tmp_path / "two")
    one, two = ([path.read_bytes() for path in files_of(tmp_path / name)] for name in ("one", "two"))
    assert one == two


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_everything_is_private(tmp_path: Path) -> None:
    opened(tmp_path)
    assert stat.S_IMODE((tmp_path / "archive").stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in files_of(tmp_path)} == {0o600}


def test_nothing_reaches_the_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder cannot be written, so that even a file deleted at once would be an error."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "there is no such folder"))
    monkeypatch.chdir(tmp_path)
    searcher = Searcher([build_in_memory(archive() * 20)])
    for query in QUERIES:
        searcher.search(SearchRequest(query))
    assert list(tmp_path.iterdir()) == []


def test_five_documents_take_no_time(tmp_path: Path) -> None:
    started = time.perf_counter()
    opened(tmp_path)
    assert time.perf_counter() - started < 1


FIRST_PAGE = """
import sys
from pathlib import Path
from archive_app.search.folder import read_index
from archive_app.search.request import SearchRequest
from archive_app.search.searcher import Searcher
page = Searcher([read_index(Path(sys.argv[1]), "one")]).search(SearchRequest())
print(page.total, *({"numpy", "whoosh", "rapidfuzz"} & set(sys.modules)))
"""


def test_the_first_page_of_a_small_archive_waits_for_no_library(tmp_path: Path) -> None:
    opened(tmp_path)
    command = [sys.executable, "-c", FIRST_PAGE, str(tmp_path)]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.split() == ["5"]
