"""The start of the window: what was asked for on the way in, and what is left when it ends."""

from __future__ import annotations

import gc
import os
import sys
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtWidgets import QApplication

from archive_app.archive import Archive
from archive_app.errors import ArchiveAppError
from archive_app.gui.app import App
from archive_app.gui.broken_page import say_broken
from archive_app.gui.departure import Departure, this_program
from archive_app.gui.file_dialogs import leave_no_settings
from archive_app.gui.options import Options, read_options
from archive_app.gui.self_test import leave_out_what_needs_a_screen, take_screenshot, test_window
from archive_app.gui.start_clock import StartClock
from archive_app.gui.successor import Summons
from archive_app.gui.theme import Scheme, Theme
from archive_app.gui.translator import Translator, language_of_system
from archive_app.gui.wording import Wording
from archive_app.hardening import keep_to_itself
from archive_app.paths import places

LISTENING_MS = 500
"""After the start; before that nothing is open that would have to be locked."""


def main(argv: list[str] | None = None) -> int:
    """Runs the window; returns the exit code."""
    keep_to_itself()
    options = read_options(sys.argv[1:] if argv is None else argv)
    if options.without_screen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        leave_out_what_needs_a_screen()
    leave_no_settings()
    qt = QApplication(["archive-app"])
    where = places(options.library)
    theme = Theme(qt, where.resources)
    translator = Translator(qt, where.resources)
    _choose_looks(theme, translator, options)
    try:
        archive = Archive.open(where, translator.language)
    except ArchiveAppError as error:
        return say_broken(theme, Wording(where.resources, translator.language).error(error), options)
    app = App(archive, theme, translator, where)
    app.bugs.install()
    departure = Departure(app.window, partial(_arguments_for_fresh, app), _fresh_program(options))
    app.library.departure = departure
    try:
        return _run_when_called(qt, app, options) if options.stand_by else _run(qt, app, options)
    finally:
        departure.give_up()
        app.close()


def _choose_looks(theme: Theme, translator: Translator, options: Options) -> None:
    if options.dark and theme.scheme is not Scheme.DARK:
        theme.choose(Scheme.DARK)
    translator.choose(options.language or language_of_system())


def _fresh_program(options: Options) -> list[str]:
    """What takes the place of this process when it locks."""
    where = ["--library", str(options.library)] if options.library else []
    return [*this_program(), *where]


def _arguments_for_fresh(app: App) -> list[str]:
    """Where the window stands and what it looks like; nothing of what was read."""
    geometry = bytes(app.window.saveGeometry().toBase64().data()).decode()
    arguments = [f"--geometry={geometry}", "--lang", app.translator.language]
    return [*arguments, "--dark"] if app.theme.scheme is Scheme.DARK else arguments


def stay() -> None:
    """What is there after the start stays to the end. Looking all of it through for garbage again and again,
    mostly while documents come in, would stop the window for a tenth of a second each time.
    """
    gc.freeze()


def _run_when_called(qt: QApplication, app: App, options: Options) -> int:
    """Everything that can be done unseen is done; the window waits for the one before it to lock."""
    app.archive.warm_up()
    app.window.grab()
    told = Summons().wait()
    if told is None:
        return 0
    called = read_options(told)
    _choose_looks(app.theme, app.translator, called)
    return _run(qt, app, replace(called, library=options.library))


def _run(qt: QApplication, app: App, options: Options) -> int:
    if options.started_at is not None:
        StartClock(app.window, options.started_at, lambda: app.window.reading.reader.shown is not None)
    if options.size:
        app.window.resize(*options.size)
    if options.geometry:
        app.window.restoreGeometry(QByteArray.fromBase64(options.geometry.encode()))
    if options.size or options.geometry:
        app.window.show()
    else:
        app.window.show_first()
    app.start(options.query)
    QTimer.singleShot(LISTENING_MS, app.window, app.lock_watch.listen)
    QTimer.singleShot(LISTENING_MS, app.window, stay)
    if options.destroyed:
        app.library.say_destroyed()
    if options.moved:
        app.library.say_moved()
    if options.self_test:
        return test_window(app)
    if options.screenshot:
        return take_screenshot(app, options.screenshot)
    return qt.exec()
