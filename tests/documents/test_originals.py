"""What only the file as received can show: its bytes, the whole page, the printed page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from making import printed

from archive_app.archive import Archive
from archive_app.errors import UnreadableSource
from archive_app.paths import places

PAGE = (
    "<html><title>Strike</title><nav><a href=/>All news</a></nav>"
    f"<article><p>{'The union said that it would go on. ' * 9}</article></html>"
)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    here = replace(places(), library=tmp_path / "library", index=tmp_path / "index")
    with Archive.open(here) as archive:
        archive.library.keep_in_memory()
        yield archive


def added(archive: Archive, file: Path, data: bytes) -> str:
    file.write_bytes(data)
    return str(next(iter(archive.add([file]))).document)


def test_a_page_can_be_read_whole(archive: Archive, tmp_path: Path) -> None:
    document_id = added(archive, tmp_path / "a.html", PAGE.encode())
    assert archive.original(document_id) == PAGE.encode()
    assert "All news" not in archive.document(document_id).text
    whole = archive.whole_page(document_id)
    assert "All news" in whole.text
    assert whole.id == document_id


def test_a_printed_page_can_be_seen(archive: Archive, tmp_path: Path) -> None:
    document_id = added(archive, tmp_path / "a.pdf", printed([(70, 700, "words in print")]))
    picture = archive.page_picture(document_id, 1, 300, ["in print"])
    assert picture.width == 300
    assert len(picture.places[0]) == 1


def test_bundled_sources_are_there_as_received(archive: Archive) -> None:
    document = archive.documents()[0]
    assert document.bundled
    assert document.text[:20].encode() in archive.original(document.id)
    with pytest.raises(UnreadableSource):
        archive.page_picture(document.id, 1, 300)
