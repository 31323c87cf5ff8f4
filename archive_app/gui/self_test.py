"""The window looks at itself: a search typed, a result and its text shown; and takes its own picture."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QElapsedTimer,
    QEventLoop,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)

if TYPE_CHECKING:
    from archive_app.gui.app import App

PATIENCE_MS = 30_000
LOOK_MS = 20
SETTLED_MS = 300


def leave_out_what_needs_a_screen() -> None:
    """Without a screen Qt complains of what only a screen can do; everything else it says is passed on."""

    def passed_on(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        del kind, context
        if "plugin does not support" not in message:
            _say(message)

    qInstallMessageHandler(passed_on)


def test_window(app: App) -> int:
    """0, or 1 and what is broken on stderr."""
    problem = _problem(app)
    if problem:
        _say(problem)
        return 1
    return 0


def take_screenshot(app: App, target: Path) -> int:
    """Once the answer is there and drawn."""
    _wait(lambda: app.search.is_answered)
    _wait(lambda: False, SETTLED_MS)
    if not app.window.grab().save(str(target)):
        _say("The picture could not be saved. Choose another file name or folder.")
        return 1
    return 0


def _problem(app: App) -> str:
    if not _wait(lambda: app.search.is_answered):
        return "The first search was not answered."
    documents = app.archive.documents()
    if not documents:
        return "There are no documents."
    title = documents[0].passport.title
    app.window.search_box.show_query(title)
    if not _wait(lambda: app.search.query == title and app.search.is_answered):
        return "A search was not answered."
    rows = app.window.results.list.results
    if rows.row_of(documents[0].id) is None:
        return "A document is not found by its own title."
    reader = app.window.reading.reader
    if not _wait(lambda: reader.shown is not None and bool(reader.toPlainText())):
        return "A found document is not shown."
    return "" if _is_painted(app) else "The window stays empty."


def _is_painted(app: App) -> bool:
    """Letters make many colours, an empty window few."""
    picture = app.window.grab().toImage()
    step = max(1, picture.width() // 400)
    colours = {
        picture.pixel(x, y) for y in range(0, picture.height(), step) for x in range(0, picture.width(), step)
    }
    return len(colours) > 20


def _wait(until: Callable[[], bool], patience_ms: int = PATIENCE_MS) -> bool:
    clock = QElapsedTimer()
    clock.start()
    loop, look = QEventLoop(), QTimer(interval=LOOK_MS)
    look.timeout.connect(lambda: loop.quit() if until() or clock.hasExpired(patience_ms) else None)
    look.start()
    loop.exec()
    return until()


def _say(text: str) -> None:
    if sys.stderr is not None:
        print(text, file=sys.stderr)
