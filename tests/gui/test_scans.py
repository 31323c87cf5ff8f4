"""Scans in the window: looked at as pictures, read as text once that was recognised."""

from __future__ import annotations

import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot
from window_steps import settle

from archive_app.documents.document import Document, Passport, Recognised
from archive_app.documents.picture_file import LARGEST_SCALE
from archive_app.gui.app import App
from archive_app.gui.reader_marks import Layer

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a program of POSIX")
WIDTH, HEIGHT = 40, 30
BITMAP = (
    b"BM" + (54 + 40 * 30 * 3).to_bytes(4, "little") + bytes(4) + (54).to_bytes(4, "little")
    + (40).to_bytes(4, "little") + WIDTH.to_bytes(4, "little") + HEIGHT.to_bytes(4, "little")
    + b"\1\0\x18\0" + bytes(24) + b"\xff" * (WIDTH * HEIGHT * 3)
)  # fmt: skip
"""White."""
WORDS = "5\t1\t1\t1\t1\t1\t4\t3\t20\t6\t90\tokapi\n5\t1\t1\t1\t1\t2\t26\t3\t8\t6\t40\tunion\n"
Add = Callable[[str, bytes], str]


@pytest.fixture(autouse=True)
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder with programs, without any at first."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def bring(programs: Path, answer: str = f'printf "{WORDS}"') -> None:
    """A stand-in for Tesseract."""
    listed = "List of available languages (1):\\nbel\\n"
    body = f'case "$1" in --list-langs) printf "{listed}";; *) {answer};; esac'
    (programs / "tesseract").write_text(f"#!/bin/sh\n{body}\n")
    (programs / "tesseract").chmod(0o755)


def test_a_picture_is_looked_at_and_the_next_text_is_read(app: App, qtbot: QtBot, add: Add) -> None:
    recognise = app.window.actions_.recognise
    add("a.bmp", BITMAP)
    assert app.window.reading.page.view is app.originals.pages
    assert recognise.isVisible()
    assert "search does not find its words" in app.window.reading.page.header.meta.toolTip()
    add("b.txt", b"The zebra union met.")
    assert app.window.reading.page.view is app.window.reading.reader
    assert not recognise.isVisible()


def test_a_scan_opens_at_its_first_page(app: App, qtbot: QtBot, add: Add) -> None:
    made, frames = BytesIO(), [Image.new("L", (64, 48), 255) for _ in range(3)]
    frames[0].save(made, "TIFF", save_all=True, append_images=frames[1:])
    add("a.tiff", made.getvalue())
    pages = app.originals.pages
    assert pages is not None
    assert (pages.page, len(app.window.reading.reader.shown.pages)) == (1, 3)


def test_pictures_can_be_enlarged(app: App, qtbot: QtBot, add: Add) -> None:
    add("a.bmp", BITMAP)
    pages = app.originals.pages
    assert pages is not None
    qtbot.waitUntil(lambda: not pages.canvas.is_empty)
    for _ in range(12):
        pages.larger()
    qtbot.waitUntil(lambda: pages.canvas.width() == WIDTH * LARGEST_SCALE)


def test_without_the_program_it_is_said_what_to_do(app: App, qtbot: QtBot, add: Add) -> None:
    add("a.bmp", BITMAP)
    app.window.actions_.recognise.trigger()
    qtbot.waitUntil(lambda: "Tesseract" in app.library.bar.text)
    assert app.window.actions_.recognise.isEnabled()


def test_what_was_recognised_is_read_and_marked(app: App, qtbot: QtBot, add: Add, programs: Path) -> None:
    document = add("a.bmp", BITMAP)
    bring(programs)
    app.window.actions_.recognise.trigger()
    reader = app.window.reading.reader
    qtbot.waitUntil(lambda: reader.text == "okapi union")
    assert app.window.reading.page.view is reader
    unsure = [mark for mark in reader.marks_between(0, 99) if mark.layer is Layer.UNSURE]
    assert [reader.text[mark.start : mark.end] for mark in unsure] == ["union"]
    app.window.search_box.show_query("okapi")
    settle(app, qtbot)
    assert app.window.results.list.results.rowCount() == 1
    app.window.actions_.original_page.setChecked(True)
    pages = app.originals.pages
    assert pages is not None
    qtbot.waitUntil(lambda: any(layer is Layer.CURRENT for layer, _, _ in pages.canvas.marks))
    assert app.archive.document(document).recognised == Recognised(65, ((6, 11),))


def test_recognition_tells_its_page_and_can_be_stopped(
    app: App, qtbot: QtBot, add: Add, programs: Path
) -> None:
    document = add("a.bmp", BITMAP)
    bring(programs, answer="exec /bin/sleep 60")
    recognise, bar = app.window.actions_.recognise, app.library.bar
    recognise.trigger()
    assert "Page 1 of 1" in bar.text
    assert not recognise.isEnabled()
    qtbot.wait(50)
    bar.offer.click()
    qtbot.waitUntil(recognise.isEnabled)
    assert "stopped" in bar.text
    assert app.archive.document(document).is_silent


def test_the_passport_says_how_a_text_was_come_by(app: App) -> None:
    panel = app.window.reading.page.passport
    passport = Passport("A", "a.png", "0" * 64, kind="picture")
    panel.show_document(Document("a", passport, "words", (), pages=(0,), recognised=Recognised(87)))
    assert "87 % sure" in panel.origin.text()
    panel.show_document(Document("a", passport, "a.png", (), pages=(0,)))
    assert "cannot be found" in panel.origin.text()
