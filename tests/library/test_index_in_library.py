"""The index inside the library is read where a search asks, survives what happens, and leaves nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest
from sample_library import PASSPHRASE, a_document

from archive_app.errors import DamagedLibrary, LibraryLocked
from archive_app.kept_index import PATIENCE, KeptIndex
from archive_app.library.index_segments import CHUNK
from archive_app.library.store import Library
from archive_app.search.files import DamagedError, HeldChunks
from archive_app.search.index import Index
from archive_app.search.record import IndexedDocument
from archive_app.search.request import SearchRequest
from archive_app.search.searcher import Searcher

NAME = "added"
TEXT = " ".join(f"word{number}" for number in range(9_000)) + " a strike in the mine"


class Shelf:
    """A KeptIndex on texts that all are long."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.texts: dict[str, str] = {}
        self.kept = KeptIndex(library, NAME, "1", self._source)

    def add(self, documents: int) -> Index:
        """One commit for each."""
        for _ in range(documents):
            number = len(self.texts)
            self.texts[f"d{number}"] = f"{TEXT} only{number}"
            self.kept.index(self.texts)
        return self.kept.index(self.texts)

    def _source(self, document_id: str) -> IndexedDocument:
        return IndexedDocument(a_document(document_id, self.texts[document_id]))

    @property
    def segments(self) -> set[int]:
        """Those that are in the library, and those that the label names."""
        return set(self.library.index_segments(NAME).numbers())

    @property
    def named(self) -> set[int]:
        label = self.library.index_label(NAME)
        assert label is not None
        return {number for number, _ in label.segments.values()}


@pytest.fixture
def shelf(library: Library) -> Shelf:
    shelf = Shelf(library)
    shelf.add(3)
    return shelf


def found(index: Index, query: str) -> set[str]:
    return {hit.document for hit in Searcher([index]).search(SearchRequest(query)).results}


def test_a_segment_never_is_in_memory_as_a_whole(shelf: Shelf) -> None:
    segment = shelf.kept.index(shelf.texts).parts[0].segment
    label = shelf.library.index_label(NAME)
    assert label is not None
    number, size = label.segments[segment.name]
    assert size == segment.sections.size > CHUNK
    chunks = shelf.library.index_segments(NAME).get(number, 0, -(-size // CHUNK))
    assert b"".join(chunks) == segment.content()
    assert not isinstance(segment.data, bytes | memoryview)


def test_who_began_to_search_goes_on_while_others_are_merged_and_dropped(shelf: Shelf) -> None:
    old = shelf.kept.index(shelf.texts)
    before = shelf.segments
    shelf.add(9)
    assert len(shelf.named) == 2 + 3
    assert before <= shelf.segments
    assert found(old, "strike") == {"d0", "d1", "d2"}
    assert found(old, '"a strike in the mine only1"') == {"d1"}
    del old
    shelf.add(1)
    assert not before & shelf.segments - shelf.named


def test_what_a_crash_left_is_gone_when_it_is_opened(shelf: Shelf, folder: Path) -> None:
    shelf.library.index_segments(NAME).put(7, 0, [bytes(CHUNK), bytes(CHUNK)])
    shelf.library.index_segments("other").put(8, 0, [b"another index"])
    shelf.library.close()
    with Library.open(folder, PASSPHRASE) as library:
        opened = Shelf(library)
        assert found(opened.kept.index(shelf.texts), "strike") == {"d0", "d1", "d2"}
        assert opened.segments == opened.named
        assert list(library.index_segments("other").numbers()) == [8]


def lose_the_chunks(library: Library) -> None:
    library._database.write("DELETE FROM chunks")


def garble_the_chunks(library: Library) -> None:
    library._database.write("UPDATE chunks SET bytes = x'00' || substr(bytes, 2)")


def cut_the_chunks(library: Library) -> None:
    library._database.write("UPDATE chunks SET bytes = substr(bytes, 1, length(bytes) - 9)")


@pytest.mark.parametrize("harm", [lose_the_chunks, garble_the_chunks, cut_the_chunks])
def test_damage_is_found_where_it_is_read_and_mended(shelf: Shelf, harm: Callable[[Library], None]) -> None:
    index = shelf.kept.index(shelf.texts)
    harm(shelf.library)
    assert not shelf.kept.found_damage
    with pytest.raises(DamagedError):
        found(index, "strike")
    assert shelf.kept.found_damage
    mended = shelf.kept.index(shelf.texts)
    assert mended is not index
    assert found(mended, "strike") == {"d0", "d1", "d2"}
    assert not shelf.kept.found_damage
    assert shelf.segments == shelf.named


def test_damage_that_is_found_by_an_import_is_mended_at_once(shelf: Shelf) -> None:
    shelf.add(4)
    garble_the_chunks(shelf.library)
    assert found(shelf.add(1), "strike") == set(shelf.texts)


def test_no_trace_is_left_of_a_damaged_one_either(library: Library) -> None:
    shelf = Shelf(library)
    shelf.kept._keeper._held = HeldChunks(0, 0)  # so that each chunk is read again
    shelf.texts = {f"d{number}": TEXT for number in range(3)}
    shelf.kept.index(shelf.texts)
    del shelf.texts["d1"]
    shelf.kept.index(shelf.texts)
    garble_the_chunks(shelf.library)
    shelf.kept.leave_no_traces()
    assert shelf.segments == set()
    assert found(shelf.kept.index(shelf.texts), "strike") == {"d0", "d2"}


def test_who_came_upon_damage_waits_for_a_good_one(shelf: Shelf) -> None:
    index = shelf.kept.index(shelf.texts)
    garble_the_chunks(shelf.library)
    with pytest.raises(DamagedError):
        found(index, "strike")
    answers: list[set[str]] = []
    asking = Thread(target=lambda: answers.append(found(shelf.kept.index(shelf.texts, most=9), "strike")))
    with shelf.kept._lock:
        asking.start()
        asking.join(timeout=2 * PATIENCE)
        assert answers == []
    asking.join()
    assert answers == [{"d0", "d1", "d2"}]


def test_a_search_does_not_wait_for_who_writes(shelf: Shelf) -> None:
    index = shelf.kept.index(shelf.texts)
    answers: list[set[str]] = []
    with shelf.library.together():
        shelf.library.add_document(a_document("new"), b"")
        asking = Thread(target=lambda: answers.append(found(index, '"strike in the mine"')))
        asking.start()
        asking.join(timeout=20)
        assert answers == [{"d0", "d1", "d2"}]


def test_after_closing_nothing_is_read(shelf: Shelf) -> None:
    index = shelf.kept.index(shelf.texts)
    segments = shelf.library.index_segments(NAME)
    shelf.library.close()
    with pytest.raises(LibraryLocked):
        found(index, "strike")
    with pytest.raises(LibraryLocked):
        segments.get(1, 0, 1)


def test_after_closing_no_log_is_left(shelf: Shelf, folder: Path) -> None:
    assert found(shelf.kept.index(shelf.texts), "only2") == {"d2"}
    shelf.library.close()
    assert not [path for path in folder.iterdir() if path.name.endswith(("-wal", "-shm"))]


def test_compacting_and_backing_up_do_not_disturb_a_search(shelf: Shelf, tmp_path: Path) -> None:
    index = shelf.kept.index(shelf.texts)
    assert found(index, "only1") == {"d1"}
    shelf.library.compact()
    shelf.library.back_up(tmp_path / "backup")
    assert found(index, '"a strike in the mine only2"') == {"d2"}
    with Library.restore(tmp_path / "backup", tmp_path / "copy", PASSPHRASE) as restored:
        again = KeptIndex(restored, NAME, "1", lambda _: None)
        assert found(again.index(shelf.texts), '"a strike in the mine only2"') == {"d2"}


def test_no_trace_is_left_even_when_somebody_reads(shelf: Shelf) -> None:
    old = shelf.kept.index(shelf.texts)
    del shelf.texts["d1"]
    shelf.kept.index(shelf.texts)
    shelf.kept.leave_no_traces()
    assert shelf.segments == shelf.named
    with pytest.raises(DamagedError):
        found(old, "word17")
    assert found(shelf.kept.index(shelf.texts), "strike") == {"d0", "d2"}


def test_a_window_that_only_reads_follows_the_one_that_writes(shelf: Shelf, folder: Path) -> None:
    with Library.open(folder, PASSPHRASE) as second:
        assert second.read_only
        reading = Shelf(second)
        texts = dict(shelf.texts)
        index = reading.kept.index(texts)
        shelf.add(9)
        shelf.add(1)
        with pytest.raises(DamagedError):
            found(index, "strike")
        assert found(reading.kept.index(texts), "strike") == {"d0", "d1", "d2"}


def test_a_chunk_with_another_content_is_damage(library: Library) -> None:
    segments = library.index_segments(NAME)
    segments.put(1, 0, [b"a", b"b"])
    assert [bytes(each) for each in segments.get(1, 0, 2)] == [b"a", b"b"]
    with pytest.raises(DamagedLibrary):
        segments.get(1, 0, 3)
    segments.drop(1)
    assert list(segments.numbers()) == []
