"""HeldChunks: how much of what was fetched stays in memory, for all segments of an index together."""

from __future__ import annotations

from collections import OrderedDict, deque
from threading import RLock
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary, finalize

if TYPE_CHECKING:
    from archive_app.search.segments.long_array import LongArray
    from archive_app.search.segments.source import Chunked, Piece

MOST_CHUNKS = 8_000_000
MOST_IN_ARRAYS = 64_000_000
"""Bytes. A single question may need more for as long as it is asked."""


class HeldChunks:
    """The chunks used last, and how much of each long array has been read."""

    def __init__(self, most_chunks: int = MOST_CHUNKS, most_in_arrays: int = MOST_IN_ARRAYS) -> None:
        self.lock = RLock()
        """Held by whoever fetches: one at a time."""
        self._most_chunks = most_chunks
        self._most_in_arrays = most_in_arrays
        self._chunks: OrderedDict[tuple[object, int], Piece] = OrderedDict()
        self._bytes = 0
        self._dead: deque[object] = deque()
        self._arrays: WeakKeyDictionary[LongArray, None] = WeakKeyDictionary()

    def chunk(self, source: Chunked, number: int) -> Piece:
        key = source.token, number
        with self.lock:
            self._forget_dead()
            chunk = self._chunks.get(key)
            if chunk is None:
                [chunk] = source.fetch(number, number + 1)
                self._chunks[key] = chunk
                self._bytes += len(chunk)
                self._forget_oldest()
            else:
                self._chunks.move_to_end(key)
            return chunk

    def make_room(self, array: LongArray, wanted: int) -> None:
        """`array` is about to read so many bytes more. Others forget theirs, those used longest ago first."""
        self._arrays.pop(array, None)
        self._arrays[array] = None
        total = sum(each.bytes_read for each in self._arrays) + wanted
        for each in list(self._arrays):
            if total <= self._most_in_arrays:
                return
            total -= each.bytes_read
            each.forget()

    def watch(self, source: Chunked) -> None:
        """Nothing of it stays long after it itself."""
        # Whoever lets go of it may be any thread in the middle of anything: it is only told.
        finalize(source, self._dead.append, source.token).atexit = False

    def _forget_oldest(self) -> None:
        while self._bytes > self._most_chunks and len(self._chunks) > 1:
            _, oldest = self._chunks.popitem(last=False)
            self._bytes -= len(oldest)

    def _forget_dead(self) -> None:
        dead = {self._dead.popleft() for _ in range(len(self._dead))}
        for key in [key for key in self._chunks if key[0] in dead] if dead else ():
            self._bytes -= len(self._chunks.pop(key))
