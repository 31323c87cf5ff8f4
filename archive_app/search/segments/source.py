"""Source: the bytes of a finished segment, at hand, or in chunks that are fetched when they are needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from archive_app.search.segments.held_chunks import HeldChunks

Piece = bytes | memoryview
Fetch = Callable[[int, int], Sequence[Piece]]
"""The chunks from one number to before another; each but the very last one is of full length."""

_FEW = 2


class AtHand:
    """Bytes in memory, or a mapped file. Nothing is copied."""

    def __init__(self, data: Piece) -> None:
        self._data = memoryview(data)

    def __len__(self) -> int:
        return len(self._data)

    def read(self, start: int, length: int) -> memoryview:
        return self._data[start : start + length]


class Chunked:
    """Bytes that lie elsewhere. May be asked from any thread; raises whatever `fetch` raises."""

    def __init__(self, size: int, chunk: int, fetch: Fetch, held: HeldChunks) -> None:
        """`chunk`: bytes in each, a multiple of 8. Of what was read before, `held` keeps some."""
        self.chunk = chunk
        self.fetch = fetch
        self.held = held
        self.token = object()
        """Stands for this source where it shall not be kept alive."""
        self._size = size
        held.watch(self)

    def __len__(self) -> int:
        return self._size

    def read(self, start: int, length: int) -> memoryview:
        first, end = start // self.chunk, -(-(start + length) // self.chunk)
        if end - first <= _FEW:
            chunks: Sequence[Piece] = [self.held.chunk(self, number) for number in range(first, end)]
        else:
            chunks = self.fetch(first, end)
        data = memoryview(chunks[0] if len(chunks) == 1 else b"".join(chunks))
        begin = start - first * self.chunk
        return data[begin : begin + length]


Source = AtHand | Chunked
Data = Piece | Chunked
"""What a segment can be read from."""


def source_of(data: Data) -> Source:
    return data if isinstance(data, Chunked) else AtHand(data)
