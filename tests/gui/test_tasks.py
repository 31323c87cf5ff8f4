from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from archive_app.errors import ArchiveAppError, WrongPassphrase
from archive_app.gui.tasks import Tasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


def fail(error: ArchiveAppError) -> None:
    raise AssertionError(error)


def test_work_is_done_elsewhere_and_answered_here(tasks: Tasks, qtbot: QtBot) -> None:
    threads: list[int] = []
    tasks.run(threading.get_ident, lambda ident: threads.extend((ident, threading.get_ident())), fail)
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] != threads[1] == threading.get_ident()


def test_only_the_newest_of_a_channel_answers(tasks: Tasks, qtbot: QtBot) -> None:
    answers: list[str] = []
    gate = threading.Event()

    def slow() -> str:
        assert gate.wait(5)
        return "old"

    tasks.run(slow, answers.append, fail, "search")
    for number in range(20):
        tasks.run(lambda number=number: f"new {number}", answers.append, fail, "search")
    tasks.run(lambda: "other", answers.append, fail, "completion")
    gate.set()
    qtbot.waitUntil(lambda: "other" in answers)
    assert answers == ["new 19", "other"]


def test_errors_a_user_can_mend_are_handed_over(tasks: Tasks, qtbot: QtBot) -> None:
    failures: list[ArchiveAppError] = []

    def work() -> None:
        raise WrongPassphrase

    tasks.run(work, lambda _: None, failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], WrongPassphrase)


def test_a_bug_reaches_the_hook_and_the_worker_goes_on(tasks: Tasks, qtbot: QtBot) -> None:
    answers: list[int] = []
    with qtbot.captureExceptions() as exceptions:
        tasks.run(lambda: 1 // 0, answers.append, fail)
        tasks.run(lambda: 2, answers.append, fail)
        qtbot.waitUntil(lambda: answers == [2])
    assert [kind for kind, _, _ in exceptions] == [ZeroDivisionError]


def test_a_stream_tells_item_by_item_and_stops(tasks: Tasks, qtbot: QtBot) -> None:
    items: list[int] = []
    ends: list[str] = []
    gate = threading.Semaphore(0)

    def endless() -> Iterator[int]:
        number = 0
        while True:
            gate.acquire()
            number += 1
            yield number

    task = tasks.stream(endless, items.append, lambda: ends.append("end"), fail)
    gate.release()
    qtbot.waitUntil(lambda: items == [1])
    task.stop()
    gate.release()
    qtbot.waitUntil(lambda: ends == ["end"])
    assert items == [1, 2], "what was done is told"


def test_nothing_is_answered_after_the_end(qtbot: QtBot) -> None:
    made = Tasks()
    answers: list[int] = []
    made.run(lambda: 1, answers.append, fail)
    made.close()
    qtbot.wait(20)
    assert answers == []


def test_a_stopped_stream_ends_without_its_error(tasks: Tasks, qtbot: QtBot) -> None:
    ends: list[str] = []
    gate = threading.Event()

    def closed_under_way() -> Iterator[int]:
        assert gate.wait(5)
        raise ValueError("the library was closed")
        yield 1

    task = tasks.stream(closed_under_way, lambda _: None, lambda: ends.append("end"), fail)
    task.stop()
    gate.set()
    qtbot.waitUntil(lambda: ends == ["end"])


def test_a_silenced_channel_answers_nothing(tasks: Tasks, qtbot: QtBot) -> None:
    answers: list[str] = []
    tasks.run(lambda: "unwanted", answers.append, fail, "search")
    tasks.silence("search", "never used")
    tasks.run(lambda: "other", answers.append, fail)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["other"]
