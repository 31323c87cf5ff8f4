"""The bytes of a source file, within bounds."""

from __future__ import annotations

import sys
import tracemalloc
from pathlib import Path

import pytest

from archive_app.documents.source_file import read_file


def test_a_small_file_takes_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"A small file.")
    tracemalloc.start()
    try:
        assert read_file(path) == b"A small file."
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has files whose size is told as 0")
def test_a_file_is_read_to_its_end_whatever_size_is_told() -> None:
    path = Path("/proc/self/status")
    assert path.stat().st_size == 0
    assert read_file(path).startswith(b"Name:")
    assert len(read_file(path)) > 500
