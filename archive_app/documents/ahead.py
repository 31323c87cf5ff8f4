"""Reading ahead: what the worker finds next is fetched while this process is busy with the last."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from queue import Empty, Full, Queue
from threading import Event, Thread
from typing import Any, TypeVar

_Each = TypeVar("_Each")

AHEAD = 2
"""Documents that may wait: their bytes are in memory."""
_PATIENCE = 0.1
"""Seconds between two looks whether anybody still waits."""
_ITEM, _ERROR, _END = "item", "error", "end"


def ahead(items: Iterable[_Each], interrupt: Callable[[], None]) -> Generator[_Each, None, None]:
    """The same items, taken in a thread of their own. What is raised there is raised here, in its place.

    `interrupt` makes whoever gives the items come to an end; it is called when nobody wants them any more.
    """
    fetching = _Fetching(items)
    try:
        while (answer := fetching.next())[0] == _ITEM:
            yield answer[1]
        if answer[0] == _ERROR:
            raise answer[1]
    finally:
        fetching.stop(interrupt)


class _Fetching:
    def __init__(self, items: Iterable[Any]) -> None:
        self._items = items
        self._queue: Queue[tuple[str, Any]] = Queue(AHEAD)
        self._stopped = Event()
        self._thread = Thread(target=self._fetch, daemon=True)
        self._thread.start()

    def next(self) -> tuple[str, Any]:
        """Waits in small pieces, so that an interruption comes through on all systems."""
        while True:
            try:
                return self._queue.get(timeout=_PATIENCE)
            except Empty:
                continue

    def stop(self, interrupt: Callable[[], None]) -> None:
        self._stopped.set()
        if self._thread.is_alive():
            interrupt()
        self._thread.join()

    def _fetch(self) -> None:
        try:
            for item in self._items:
                if not self._put((_ITEM, item)):
                    return
        except BaseException as error:  # noqa: BLE001 - it is raised again where the items are wanted
            self._put((_ERROR, error))
        else:
            self._put((_END, None))

    def _put(self, answer: tuple[str, Any]) -> bool:
        """Whether anybody still waits for it."""
        while not self._stopped.is_set():
            try:
                self._queue.put(answer, timeout=_PATIENCE)
            except Full:
                continue
            return True
        return False
