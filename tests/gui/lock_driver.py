"""A reader by script: she opens the program, searches and locks; in the fresh program she unlocks again.

lock_driver.py LOG PASSPHRASE [options of the window]. Both write what they see to LOG, a JSON line each.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from archive_app.gui import departure
from archive_app.gui import start as start_module
from archive_app.gui.app import App
from archive_app.gui.successor import STAND_BY
from archive_app.library_door import LibraryState

log, passphrase, *options = sys.argv[1:]
first = STAND_BY not in options
departure.this_program = start_module.this_program = lambda: (sys.executable, __file__, log, passphrase)
usual_run = start_module._run


def wait(until: Callable[[], bool]) -> None:
    clock, loop, look = QElapsedTimer(), QEventLoop(), QTimer(interval=10)
    clock.start()
    look.timeout.connect(lambda: loop.quit() if until() or clock.hasExpired(20_000) else None)
    look.start()
    loop.exec()
    assert until()


def tell(app: App, what: str) -> None:
    reader = app.window.reading.reader
    line = {
        "what": what,
        "pid": os.getpid(),
        "time": time.time(),
        "state": app.library.state.value,
        "query": app.search.query,
        "document": reader.shown.id if reader.shown else None,
        "position": reader.position() if reader.shown else None,
        "size": [app.window.width(), app.window.height()],
        "arguments": sys.argv,
        "library": sys.argv[sys.argv.index("--library") + 1],
        "clipboard": QApplication.clipboard().text(),
    }
    with Path(log).open("a") as file:
        file.write(json.dumps(line) + "\n")


def read(app: App) -> None:
    app.library.unlock(passphrase)
    wait(lambda: app.library.state is LibraryState.OPEN)
    app.window.search_box.show_query("Yarashuk")
    wait(lambda: app.search.query == "Yarashuk" and app.search.is_answered)
    document = app.archive.search(app.search.request).results[1].document
    app.reading.open_document(document)
    reader = app.window.reading.reader
    wait(lambda: reader.shown is not None and reader.shown.id == document)
    reader.go_to_offset(len(reader.text) // 2, len(reader.text) // 2)
    app.window.actions_.copy_citation.trigger()
    wait(lambda: reader.position() > 0)
    tell(app, "reading")
    if "GO_TO" in os.environ:
        app.library.go_to(os.environ["GO_TO"])
    app.window.actions_.lock.trigger()


def return_to(app: App) -> None:
    tell(app, "fresh")
    app.library.unlock(passphrase)
    wait(lambda: app.library.state is LibraryState.OPEN)
    reader = app.window.reading.reader
    if "GO_TO" in os.environ:
        tell(app, "there")
        os._exit(0)
    wait(lambda: app.search.query == "Yarashuk" and app.search.is_answered and reader.position() > 0)
    tell(app, "back")
    os._exit(0)


def run(qt, app, given):  # type: ignore[no-untyped-def]
    QTimer.singleShot(0, lambda: read(app) if first else return_to(app))
    return usual_run(qt, app, given)


start_module._run = run
sys.exit(start_module.main(options))
