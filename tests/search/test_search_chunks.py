"""Segments that lie elsewhere in chunks: as good as those at hand, and read only where a search asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_archive import archive, document

from archive_app.search.files import contents_of, from_segments
from archive_app.search.index import Index, build_in_memory, changed
from archive_app.search.record import IndexedDocument
from archive_app.search.request import SearchRequest, Sort
from archive_app.search.searcher import Searcher
from archive_app.search.segments.held_chunks import HeldChunks
from archive_app.search.segments.long_array import LongArray
from archive_app.search.segments.sections import DamagedSection, Sections, SectionWriter
from archive_app.search.segments.source import Chunked

CHUNK = 64
QUERIES = (
    "", "strike", "strike AND union", "strike OR court", "union NOT strike", '"the strike"', "stri*",
    "st?ike", "strke~", "strike NEAR/3 union", "title:strike", "published:2022", "word1*", "person:kavalenka",
    "забастоўка",
)  # fmt: skip


class Elsewhere:
    """Bytes in chunks, and which chunks were asked for."""

    def __init__(self, data: bytes, chunk: int = CHUNK, held: HeldChunks | None = None) -> None:
        self.asked: list[int] = []
        self._data, self._chunk = data, chunk
        self.source = Chunked(len(data), chunk, self.fetch, held or HeldChunks())

    def fetch(self, first: int, end: int) -> list[bytes]:
        assert 0 <= first < end <= -(-len(self._data) // self._chunk)
        self.asked += range(first, end)
        return [self._data[at * self._chunk : (at + 1) * self._chunk] for at in range(first, end)]


def documents() -> list[IndexedDocument]:
    more = [replace(each, document=replace(each.document, id=f"{each.document.id}-{number}"))
            for number in range(9) for each in archive()]  # fmt: skip
    long = " ".join(f"word{number % 300} the strike of a union" for number in range(900))
    return [*archive(), *more, document("long", long, "A strike"), document("empty", "")]


def elsewhere(index: Index, held: HeldChunks) -> Index:
    """The same index, its segments in chunks."""
    segments = {part.segment.name: Elsewhere(bytes(part.segment.content()), held=held).source
                for part in index.parts}  # fmt: skip
    return from_segments(contents_of(index), segments)


def in_parts() -> Index:
    every = documents()
    index = build_in_memory(every[:20])
    index = changed(index, every[20:])
    return changed(index, [document("strike", "No strike any more", "A strike in the mines")], ["empty"])


@pytest.mark.parametrize("index", [build_in_memory(documents()), in_parts()], ids=["one part", "parts"])
@pytest.mark.parametrize("most", [0, 2_000, 1_000_000], ids=["nothing held", "little held", "all held"])
def test_every_query_finds_the_same(index: Index, most: int) -> None:
    at_hand = Searcher([index])
    in_chunks = Searcher([elsewhere(index, HeldChunks(most, most))])
    for query in QUERIES:
        for sort in Sort:
            request = SearchRequest(query, sort=sort, limit=60)
            expected = replace(at_hand.search(request), took_ms=0.0)
            assert replace(in_chunks.search(request), took_ms=0.0) == expected, query
        assert in_chunks.hit_spans("long", SearchRequest(query)) == at_hand.hit_spans(
            "long", SearchRequest(query)
        )
    assert in_chunks.complete("stri") == at_hand.complete("stri")


def test_what_is_changed_and_merged_from_chunks_is_the_same() -> None:
    every = documents()
    at_hand = in_chunks = build_in_memory(())
    for first in range(0, len(every), 6):
        at_hand = changed(at_hand, every[first : first + 6])
        in_chunks = elsewhere(changed(in_chunks, every[first : first + 6]), HeldChunks(500, 500))
    assert in_chunks.records == at_hand.records
    assert contents_of(in_chunks) == contents_of(at_hand)


def test_opening_reads_the_table_of_contents() -> None:
    index = build_in_memory(documents())
    [segment] = (part.segment for part in index.parts)
    content = bytes(segment.content())
    lying = Elsewhere(content)
    [part] = from_segments(contents_of(index), {segment.name: lying.source}).parts
    assert len(part) == len(documents())
    table = int.from_bytes(content[-8:], "little")
    assert len(set(lying.asked)) < table // CHUNK + 6 < len(content) // CHUNK // 2
    before = len(lying.asked)
    assert part.segment.stored.card(3).id == documents()[3].document.id
    assert len(lying.asked) - before < len(content) // CHUNK // 20


NUMBERS = np.arange(3_000, dtype=np.uint16) * 21
Wanted = slice | list[int]
WANTED = st.one_of(
    st.slices(len(NUMBERS)).map(lambda each: slice(each.start, each.stop)),
    st.lists(st.integers(0, len(NUMBERS) - 1), max_size=40),
    st.tuples(st.integers(0, 2_900), st.integers(0, 99)).map(lambda each: list(range(each[0], sum(each)))),
)


def long_arrays(most: int) -> tuple[LongArray, LongArray, Elsewhere]:
    """Two of the same numbers, of which together so many bytes are held."""
    lying = Elsewhere(bytes(24) + NUMBERS.tobytes() + bytes(8), held=HeldChunks(0, most))
    make: Callable[[], LongArray] = lambda: LongArray(lying.source, 24, NUMBERS.nbytes, "<u2")  # noqa: E731
    return make(), make(), lying


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.booleans(), WANTED), max_size=12), st.sampled_from([0, 300, 1500, 99_999]))
def test_a_long_array_answers_like_an_array(asked: list[tuple[bool, Wanted]], most: int) -> None:
    first, second, _ = long_arrays(most)
    answers = []
    for which, wanted in asked:
        chosen = wanted if isinstance(wanted, slice) else np.array(wanted, np.int64)
        answers.append(((first if which else second)[chosen], NUMBERS[chosen]))
        assert first.bytes_read + second.bytes_read <= max(most, 2 * NUMBERS.nbytes)
    for answer, expected in answers:  # also those that were given before others were forgotten
        assert answer.dtype == expected.dtype
        assert answer.tolist() == expected.tolist()


def test_only_what_is_asked_for_is_read_and_only_once() -> None:
    array, _, lying = long_arrays(99_999)
    assert array[np.array([0, 2_999])].tolist() == [0, NUMBERS[-1]]
    assert lying.asked == [0, 94]
    array[0:40]
    array[30:70]
    array[np.array([50, 2_980])]
    assert lying.asked == [0, 94, 1, 2, 93]


def test_what_was_used_longest_ago_is_forgotten() -> None:
    first, second, lying = long_arrays(10 * CHUNK)
    for array in (first, second):
        array[0:200]
    assert (first.bytes_read, second.bytes_read) == (0, 7 * CHUNK)
    lying.asked.clear()
    second[0:200]
    assert lying.asked == []


def test_a_short_section_is_checked_and_a_lost_one_is_named() -> None:
    out = BytesIO()
    writer = SectionWriter(out)
    writer.put_array("numbers", NUMBERS[:20])
    writer.finish()
    whole = out.getvalue()
    assert Sections(Elsewhere(whole).source).array("numbers").tolist() == NUMBERS[:20].tolist()
    place = whole.index(NUMBERS[:20].tobytes())
    with pytest.raises(DamagedSection):
        Sections(Elsewhere(whole[:place] + b"?" + whole[place + 1 :]).source).array("numbers")
