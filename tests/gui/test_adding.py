"""Adding in the window: how far it has come, what became of each file, going on later, the clipboard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_steps import found, search, settle

from archive_app.additions import Addition
from archive_app.gui.add_documents import AddDocumentsDialog
from archive_app.gui.additions_model import FILE, RESULT, AdditionsModel
from archive_app.gui.app import App
from archive_app.gui.clock_of_work import ClockOfWork
from archive_app.gui.theme import Theme
from archive_app.gui.wording import Wording
from archive_app.library import key_derivation, store

ROWS = (
    Addition(Path("b.html"), "added", "1", "Strike", file=1, files=4),
    Addition(Path("c\u202etxt.exe"), "unreadable", reason="it is empty", file=2, files=4),
    Addition(Path("a.html"), "duplicate", "1", "Strike", file=3, files=4),
    Addition(Path("d"), "skipped", reason="it is hidden or a link", file=4, files=4),
)


@pytest.fixture
def wording(resources: Path) -> Wording:
    return Wording(resources, "en")


@pytest.fixture
def dialog(theme: Theme, wording: Wording, qtbot: QtBot) -> AddDocumentsDialog:
    made = AddDocumentsDialog(theme, wording)
    qtbot.addWidget(made)
    made.show()
    made.add(ROWS)
    return made


def column(model: AdditionsModel, at: int) -> list[str]:
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def test_each_file_in_words(dialog: AddDocumentsDialog) -> None:
    assert column(dialog.additions, FILE) == ["b.html", "c\ufffdtxt.exe", "a.html", "d"]
    assert column(dialog.additions, RESULT)[1:] == [
        "Could not be read: it is empty",
        "Already there as “Strike”, not added twice",
        "Passed over: it is hidden or a link",
    ]
    assert dialog.summary() == "1 added · 1 there already · 1 could not be read · 1 passed over"
    assert dialog.progress == "4 of 4 files"


def test_a_line_remembers_what_became_of_its_file(dialog: AddDocumentsDialog) -> None:
    remembered = [dialog.additions.addition(row) for row in range(len(ROWS))]
    assert remembered == [replace(each, file=0, files=0) for each in ROWS]


def test_a_part_of_a_large_file_counts_as_a_part(dialog: AddDocumentsDialog) -> None:
    dialog.add([Addition(Path("a"), "added", "2", "A", file=3, files=4, share=0.25)])
    bar = dialog._bar
    assert (bar.value() / bar.maximum(), dialog.progress) == (2.25 / 4, "2 of 4 files")


def test_sorted_by_what_needs_attention(dialog: AddDocumentsDialog) -> None:
    dialog.table.setCurrentIndex(dialog.additions.index(0, FILE))
    dialog.table.sortByColumn(RESULT, Qt.SortOrder.AscendingOrder)
    assert column(dialog.additions, FILE) == ["c\ufffdtxt.exe", "d", "a.html", "b.html"]
    assert dialog.table.currentIndex().row() == 3
    dialog.table.sortByColumn(FILE, Qt.SortOrder.AscendingOrder)
    assert column(dialog.additions, FILE)[0] == "a.html"


def test_opened_and_copied(dialog: AddDocumentsDialog, qtbot: QtBot) -> None:
    dialog.table.setCurrentIndex(dialog.additions.index(2, FILE))
    dialog.table.setFocus()
    with qtbot.waitSignal(dialog.opened) as opened:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert opened.args == ["1"]
    dialog.copy()
    assert QApplication.clipboard().text().splitlines()[0].startswith("a.html\tAlready there")


def test_no_guess_before_something_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr("archive_app.gui.clock_of_work.monotonic", lambda: now[0])
    clock = ClockOfWork()
    clock.measure(401, 1000)
    assert clock.minutes_left is None
    now[0] = 30.0
    clock.measure(405, 1000)
    assert clock.minutes_left is None
    clock.measure(500, 1000)
    assert clock.minutes_left == 3
    clock.measure(990, 1000)
    assert clock.minutes_left == 0


def test_a_page_and_a_text_from_the_clipboard(app: App, qtbot: QtBot) -> None:
    app.library.keep_in_memory()
    said = "The zebra union said that it would go on. " * 9
    data = QMimeData()
    data.setHtml(
        f"<h1>Strike at the zoo</h1><p>{said}</p><script>alert(1)</script><img src='file:///etc/passwd'>"
    )
    QApplication.clipboard().setMimeData(data)
    app.window.actions_.paste.trigger()
    qtbot.waitUntil(
        lambda: app.adding.dialog is not None and "1 added" in app.adding.dialog.summary(), timeout=20_000
    )
    search(app, qtbot, "zebra")
    [document] = found(app)
    kept = app.archive.document(document)
    assert kept.passport.title == "Strike at the zoo"
    assert "alert" not in kept.text
    QApplication.clipboard().setText("A giraffe letter\n\nNothing much happened.")
    app.window.actions_.paste.trigger()
    qtbot.waitUntil(lambda: app.archive.library.document_count == 2, timeout=20_000)
    QApplication.clipboard().clear()
    app.window.actions_.paste.trigger()
    assert "clipboard" in app.library.bar.text
    settle(app, qtbot)


def test_what_was_interrupted_is_offered(
    app: App, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick = key_derivation.KeyDerivation(memory=8, passes=1, lanes=1)
    monkeypatch.setattr(store.Library.create.__func__, "__defaults__", (quick, b""))
    source = tmp_path / "source"
    source.mkdir()
    for number in range(40):
        (source / f"{number:02}.txt").write_text(f"Report {number}\n\nword{number} was said.", "utf-8")
    app.archive.library.create("wolf under the bridge")
    adding = app.archive.add([source])
    next(adding)
    adding.close()
    app.archive.library.lock()
    app.archive.library.unlock("wolf under the bridge")
    app.library.show_open()
    assert "of 40 files were brought in" in app.library.bar.text
    app.library.bar.offer.click()
    dialog = app.adding.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: app.archive.library.document_count == 40, timeout=30_000)
    qtbot.waitUntil(lambda: app.archive.interrupted_import() is None)
    dialog.close()
