"""A reader by script, whose machine is taken away: she adds, searches, annotates and exports.

A plan comes in as JSON on stdin; the phases go out on stdout, a line each, so that she can be killed in one.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

Plan = dict[str, Any]


def phase(name: str) -> None:
    print(name, flush=True)


def commands(plan: Plan) -> None:
    """By the command line, again and again when she is to be killed."""
    from archive_app import cli

    common = ["--library", plan["library"], "--passphrase-file", plan["secret"], "--quiet"]
    note = ["--note", plan["note"], "--tag", plan["tag"]]
    for number in rounds(plan):
        phase("importing")
        cli.main(["add", *sources(plan, number), *common])
        phase("annotating")
        cli.main(["annotate", "003", "--quote", "political prisoners", *note, *common])
        phase("correcting")
        cli.main(["corrections", "--alias", "Yarashuk", plan["correction"], *common])
        cli.main(["corrections", "--role", "Yarashuk", plan["correction"], *common])
        phase("indexing")
        cli.main(["search", plan["query"], *common])
        phase("exporting")
        cli.main(["annotations", "--export", plan["export"] + ".jsonld", *common])
        cli.main(["corrections", "--export", plan["export"] + ".txt", *common])
        cli.main(["library", "backup", plan["backup"], *common])
        cli.main(["library", "compact", *common])
    phase("done")


def sources(plan: Plan, number: int) -> list[str]:
    return plan["sources"][number % 3 :: 3] if plan["end"] == "kill" else plan["sources"]


def rounds(plan: Plan) -> Iterator[int]:
    return count() if plan["end"] == "kill" else iter(range(1))


def window(plan: Plan) -> None:
    """By the window, without a screen."""
    from PySide6.QtCore import QTimer

    from archive_app.gui import start as start_module

    usual_run = start_module._run

    def run(qt, app, options):  # type: ignore[no-untyped-def]
        QTimer.singleShot(0, lambda: or_end(lambda: work(app, plan)))
        return usual_run(qt, app, options)

    start_module._run = run
    sys.exit(start_module.main(["--library", plan["library"], "--lang", "en"]))


def or_end(work: Callable[[], None]) -> None:
    """A window in which something goes wrong stays open, and nobody would notice here."""
    try:
        work()
    except BaseException:  # noqa: BLE001 - told, and the process with all its threads is at its end
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(8)


def work(app: Any, plan: Plan) -> None:
    app.library.unlock(plan["passphrase"])
    wait(lambda: app.library.state.value == "open")
    app.archive.library.keep_setting("language", plan["setting"])
    app.archive.library.keep_setting(plan["setting"], plan["setting"])
    for number in rounds(plan):
        phase("importing")
        app.adding.add(sources(plan, number))
        dialog = app.adding.dialog
        enough = 1 if plan["end"] == "kill" else len(plan["sources"])
        wait(lambda: dialog.additions.rowCount() >= enough)  # noqa: B023 - called at once
        phase("indexing")
        app.window.search_box.show_query(plan["query"])
        wait(lambda: app.search.query == plan["query"] and app.search.is_answered)
        phase("annotating")
        annotate(app, plan)
        phase("correcting")
        correct(app, plan)
        phase("exporting")
        app.archive.notes.export(Path(plan["export"] + ".jsonld"))
        app.archive.names.export_corrections(Path(plan["export"] + ".txt"))
        app.archive.library.back_up(Path(plan["backup"]))
        app.archive.library.compact()
        app.window.search_box.show_query("")
        wait(lambda: app.search.query == "" and app.search.is_answered)
        app.adding.stop()
        dialog.close()
    if plan["end"] == "lock":
        phase("locking")
        app.window.actions_.lock.trigger()
    phase("done")
    app.window.close()


def annotate(app: Any, plan: Plan) -> None:
    document = app.archive.documents()[-1].id
    for _ in range(20):
        app.archive.notes.annotate(document, 0, 9, note=plan["note"], tags=[plan["tag"]])
    app.reading.open_document(document)
    wait(lambda: app.window.reading.reader.shown is not None)
    app.window.actions_.copy_citation.trigger()


def correct(app: Any, plan: Plan) -> None:
    from archive_app.entities.correction import AddRole, new_entity
    from archive_app.entities.mention import MentionKind

    names = app.archive.names
    names.correct(new_entity(MentionKind.PERSON, plan["correction"]))
    names.correct(AddRole(names.subject("Yarashuk"), plan["correction"]))
    app.on_names_changed()
    wait(lambda: app.search.is_answered)


def leak(plan: Plan) -> None:
    """What must never happen, so that it is seen to be found."""
    import tempfile
    import time

    Path.home().joinpath("recent").write_text(plan["query"])
    with tempfile.TemporaryFile() as file:
        file.write(plan["note"].encode())
        file.flush()
        time.sleep(0.3)


def wait(until: Callable[[], bool]) -> None:
    from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer

    clock, loop, look = QElapsedTimer(), QEventLoop(), QTimer(interval=5)
    clock.start()
    look.timeout.connect(lambda: loop.quit() if until() or clock.hasExpired(20_000) else None)
    look.start()
    loop.exec()
    if not until():
        print("gave up waiting", file=sys.stderr, flush=True)
        os._exit(9)


if __name__ == "__main__":
    {"commands": commands, "window": window, "leak": leak}[sys.argv[1]](json.loads(sys.stdin.read()))
