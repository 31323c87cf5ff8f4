"""Tasks: work away from the window's thread, one job at a time; the newest answer of a channel wins."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from archive_app.errors import ArchiveAppError

T = TypeVar("T")
Watch = Callable[[int, int], None]
"""Told how many of how many are done; ends the work by raising when it is not wanted any more."""
Failure = Callable[[ArchiveAppError], None]


class _Unwanted(Exception):
    """The work was stopped on the way."""


class Task:
    """A job that was handed over. `stop()` may be called from the window at any time."""

    def __init__(self) -> None:
        self.stopped = False

    def stop(self) -> None:
        """An unstarted job is skipped, a stream ends after its present item, a late answer is dropped."""
        self.stopped = True


class Tasks(QObject):
    """A serial worker. Callbacks run in the thread that made this object, never after `close()`."""

    _answered = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="archive-app-work")
        self._newest: dict[str, Task] = {}
        self._closed = False
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Failure,
        channel: str | None = None,
    ) -> Task:
        """`done(work())`, or `failed(error)` for an error a user can mend; other errors reach sys.excepthook.

        A newer job of the same `channel` silences this one.
        """
        task = self._new_task(channel)
        self._submit(self._work, task, work, done, failed)
        return task

    def run_watched(
        self,
        work: Callable[[Watch], T],
        progress: Watch,
        done: Callable[[T], None],
        failed: Failure,
        channel: str | None = None,
    ) -> Task:
        """Like `run`, for work that tells how far it is. What is stopped ends at the next such moment."""
        task = self._new_task(channel)

        def watch(count: int, of: int) -> None:
            if task.stopped or self._closed:
                raise _Unwanted
            self._answered.emit(task, lambda how_far: progress(*how_far), (count, of))

        self._submit(self._work, task, lambda: work(watch), done, failed)
        return task

    def stream(
        self,
        items: Callable[[], Iterable[T]],
        each: Callable[[T], None],
        done: Callable[[], None],
        failed: Failure,
    ) -> Task:
        """`each(item)` as the items come, then `done()`, also when it was stopped on the way."""
        task = self._new_task(None)
        self._submit(self._work_through, task, items, each, done, failed)
        return task

    def _submit(self, job: Callable[..., None], *arguments: object) -> None:
        # A timer of the window may still go off while it closes.
        if not self._closed:
            self._worker.submit(job, *arguments)

    def silence(self, *channels: str) -> None:
        """What was asked in these channels is no longer wanted."""
        for channel in channels:
            if channel in self._newest:
                self._newest[channel].stop()

    def close(self) -> None:
        """Waits for the job at work; forgets the rest."""
        self._closed = True
        for task in self._newest.values():
            task.stop()
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _new_task(self, channel: str | None) -> Task:
        task = Task()
        if channel is not None:
            if channel in self._newest:
                self._newest[channel].stop()
            self._newest[channel] = task
        return task

    def _work(self, task: Task, work: Callable[[], T], done: Callable[[T], None], failed: Failure) -> None:
        if task.stopped:
            return
        try:
            answer = work()
        except _Unwanted:
            return
        except BaseException as error:  # noqa: BLE001 - a thread has nobody above it: the window's thread decides
            self._answered.emit(task, _failure(failed), error)
        else:
            self._answered.emit(task, done, answer)

    def _work_through(
        self,
        task: Task,
        items: Callable[[], Iterable[T]],
        each: Callable[[T], None],
        done: Callable[[], None],
        failed: Failure,
    ) -> None:
        still_wanted = Task()  # what was done before a stop is reported all the same
        try:
            for item in items():
                self._answered.emit(still_wanted, each, item)
                if task.stopped or self._closed:
                    break
        except BaseException as error:  # noqa: BLE001 - as above
            if not task.stopped:
                self._answered.emit(still_wanted, _failure(failed), error)
                return
            # What it worked with was closed, which is why it was stopped.
        self._answered.emit(still_wanted, lambda _: done(), None)

    def _on_answered(self, task: Task, callback: Callable[[Any], None], value: object) -> None:
        if not task.stopped and not self._closed:
            callback(value)


def _failure(failed: Failure) -> Callable[[BaseException], None]:
    def report(error: BaseException) -> None:
        if isinstance(error, ArchiveAppError):
            failed(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)

    return report
