"""What is made from all documents: it says how far it is, and can be stopped."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from window_steps import search, settle, shown

from archive_app.errors import ArchiveAppError
from archive_app.gui.app import App
from archive_app.gui.tasks import Tasks, Watch


def test_a_page_that_takes_long_says_how_far_it_is_and_can_be_stopped(app: App, qtbot: QtBot) -> None:
    search(app, qtbot, "Yarashuk")
    settle(app, qtbot)
    before = shown(app)
    gathering = app.window.reading.gathering
    app.window.actions_.network.trigger()
    app.window.reading.show_gathering(3, 10)
    assert (gathering.bar.value(), gathering.bar.maximum()) == (3, 10)
    qtbot.keyClick(gathering.stop, Qt.Key.Key_Return)
    settle(app, qtbot)
    assert shown(app) == before
    assert app.window.reading.currentWidget() is app.window.reading.page


def test_stopped_work_ends_at_the_next_moment_it_tells_of(qtbot: QtBot) -> None:
    tasks, begun, gone_on = Tasks(), Event(), Event()
    told: list[tuple[int, int]] = []
    failures: list[ArchiveAppError] = []

    def work(watch: Watch) -> str:
        watch(1, 2)
        begun.set()
        assert gone_on.wait(5)
        watch(2, 2)
        return "late"

    answers: list[str] = []
    task = tasks.run_watched(work, lambda *far: told.append(far), answers.append, failures.append)
    assert begun.wait(5)
    qtbot.waitUntil(lambda: told == [(1, 2)])
    task.stop()
    gone_on.set()
    after: list[str] = []
    tasks.run(lambda: "next", after.append, failures.append)
    qtbot.waitUntil(lambda: after == ["next"])
    assert (told, answers, failures) == ([(1, 2)], [], [])
    tasks.close()


def test_an_overview_tells_how_many_documents_it_has_gone_through(app: App) -> None:
    told: list[tuple[int, int]] = []
    app.archive.names.network(lambda done, of: told.append((done, of)))
    app.archive.names.chronicle(lambda done, of: told.append((done, of)))
    assert told == [(0, 5), (0, 5)]
