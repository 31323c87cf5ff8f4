"""A note that is being written outlives the program, encrypted, and nothing of it lies about."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from window_steps import settle, shown

from archive_app.gui.annotation_editor import AnnotationEditor
from archive_app.gui.app import App
from archive_app.library.annotation import Annotation, Colour
from archive_app.library.key_derivation import KeyDerivation
from archive_app.library.store import Library
from archive_app.paths import Places
from archive_app.settings import NOTE_DRAFT

QUICK = KeyDerivation(memory=8, passes=1, lanes=1)
CANARY = "xylophonequartz"


@pytest.fixture
def open_app(where: Places, app: App) -> App:
    """With a library on the disk."""
    Library.create(where.library, "six words", QUICK).close()
    app.archive.library.unlock("six words")
    app.notes.refresh()
    return app


def editor(app: App) -> AnnotationEditor:
    return app.window.reading.page.editor


def kept_draft(app: App) -> str:
    return app.archive.library.setting(NOTE_DRAFT.name) or ""


def write(app: App, qtbot: QtBot, words: str) -> None:
    app.window.reading.reader.go_to_offset(20, 40)
    app.window.actions_.note.trigger()
    qtbot.keyClicks(editor(app).note, words)
    qtbot.waitUntil(lambda: words in kept_draft(app))


def after_a_crash(app: App, where: Places, elsewhere: Path) -> None:
    """What lies on the disk now is what the next start finds."""
    shutil.copytree(where.library, elsewhere)
    app.archive.library.lock()
    shutil.rmtree(where.library)
    shutil.copytree(elsewhere, where.library)
    editor(app).hide()
    editor(app)._draft = None
    app.archive.library.unlock("six words")
    app.notes.drafts.come_back()


def test_writing_goes_on_after_a_crash(open_app: App, where: Places, qtbot: QtBot, tmp_path: Path) -> None:
    app = open_app
    write(app, qtbot, "half a thought")
    document = shown(app)
    after_a_crash(app, where, tmp_path / "copy")
    assert "not finished" in app.library.bar.text
    app.library.bar.offer.click()
    settle(app, qtbot)
    qtbot.waitUntil(lambda: editor(app).is_open)
    assert editor(app).note.toPlainText() == "half a thought"
    editor(app).save()
    (kept,) = app.archive.notes.annotations()
    assert (kept.document, kept.start, kept.note) == (document, 20, "half a thought")
    assert kept_draft(app) == ""


def test_a_changed_note_goes_on_being_changed(
    open_app: App, where: Places, qtbot: QtBot, tmp_path: Path
) -> None:
    app = open_app
    note = app.archive.notes.annotate(shown(app), 20, 40, Colour.RED, "old", ["tag"])
    write(app, qtbot, " and new")
    after_a_crash(app, where, tmp_path / "copy")
    app.library.bar.offer.click()
    settle(app, qtbot)
    qtbot.waitUntil(lambda: editor(app).is_open)
    editor(app).save()
    kept: tuple[Annotation, ...] = app.archive.notes.annotations()
    assert [(each.id, each.note, each.tags) for each in kept] == [(note.id, "old and new", ("tag",))]


def test_a_draft_waits_while_another_note_is_written(
    open_app: App, where: Places, qtbot: QtBot, tmp_path: Path
) -> None:
    app = open_app
    write(app, qtbot, "the older one")
    after_a_crash(app, where, tmp_path / "copy")
    write(app, qtbot, "another one")
    assert "the older one" in kept_draft(app)
    editor(app).save()
    app.notes.drafts.come_back()
    app.library.bar.offer.click()
    settle(app, qtbot)
    qtbot.waitUntil(lambda: editor(app).is_open)
    assert editor(app).note.toPlainText() == "the older one"
    editor(app).cancel()
    assert kept_draft(app) == ""


def test_nothing_of_a_draft_is_on_the_disk_in_clear(open_app: App, where: Places, qtbot: QtBot) -> None:
    write(open_app, qtbot, CANARY)
    files = [path for path in where.library.rglob("*") if path.is_file()]
    assert files
    for path in files:
        content = path.read_bytes()
        assert CANARY.encode() not in content
        assert CANARY.encode("utf-16-le") not in content


@pytest.mark.parametrize("leaves", ["save", "cancel"])
def test_what_was_kept_or_given_up_does_not_come_back(open_app: App, qtbot: QtBot, leaves: str) -> None:
    write(open_app, qtbot, "words")
    getattr(editor(open_app), leaves)()
    assert kept_draft(open_app) == ""
    open_app.notes.drafts.come_back()
    assert open_app.library.bar.text == ""


def test_without_a_library_nothing_is_kept(app: App, qtbot: QtBot, where: Places) -> None:
    app.window.reading.reader.go_to_offset(20, 40)
    app.window.actions_.note.trigger()
    qtbot.keyClicks(editor(app).note, CANARY)
    app.notes.drafts._keep()
    assert not where.library.exists()


def test_what_is_being_written_is_kept_when_the_window_closes(open_app: App, qtbot: QtBot) -> None:
    write(open_app, qtbot, "the last words")
    open_app.window.close()
    assert [each.note for each in open_app.archive.notes.annotations()] == ["the last words"]
