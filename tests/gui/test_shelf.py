"""The page of added documents: sorted, renamed, put together, deleted and restored, all of it undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from pytestqt.qtbot import QtBot
from window_steps import found, search, settle

from archive_app.gui.app import App
from archive_app.gui.collection_list import ALL, BIN
from archive_app.gui.name_dialog import NameDialog
from archive_app.gui.shelf_model import MIME, Column
from archive_app.gui.shelf_view import ShelfView

LETTERS = {
    "anna.txt": "A letter from Anna\n\nThe zebra strike began on Monday and went on for a week.",
    "boris.txt": "A letter from Boris\n\nNobody came to the meeting in the old zebra hall that evening.",
    "vera.txt": "A letter from Vera\n\nThe court heard four zebra witnesses and postponed the case again.",
}


@pytest.fixture
def view(app: App, qtbot: QtBot, tmp_path: Path) -> ShelfView:
    """With three letters, kept in memory."""
    for name, text in LETTERS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    app.library.keep_in_memory()
    list(app.archive.add([tmp_path / name for name in LETTERS]))
    app.window.actions_.shelf.trigger()
    settle(app, qtbot)
    view = app.window.shelf
    view.table.sortByColumn(Column.TITLE, Qt.SortOrder.AscendingOrder)
    return view


def titles(view: ShelfView) -> list[str]:
    return [str(view.rows.index(row, Column.TITLE).data()) for row in range(view.rows.rowCount())]


def shelves(view: ShelfView) -> list[str]:
    model = view.shelves.collections
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def choose(view: ShelfView, *rows: int) -> list[str]:
    model = view.table.selectionModel()
    flags = model.SelectionFlag.Select | model.SelectionFlag.Rows
    model.clear()
    for row in rows:
        model.setCurrentIndex(view.rows.index(row, 0), flags)
    return view.selected()


def test_in_place_of_the_panes_and_back(app: App, qtbot: QtBot, view: ShelfView) -> None:
    assert view.isVisible()
    assert not app.window.splitter.isVisible()
    assert titles(view) == ["A letter from Anna", "A letter from Boris", "A letter from Vera"]
    choose(view, 1)
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    settle(app, qtbot)
    assert not view.isVisible()
    shown = app.window.reading.reader.shown
    assert shown is not None
    assert shown.passport.title == "A letter from Boris"
    app.window.actions_.shelf.trigger()
    search(app, qtbot, "zebra")
    assert not view.isVisible()
    assert len(found(app)) == 3


def test_sorted_by_any_column(view: ShelfView) -> None:
    chosen = choose(view, 0)
    view.table.sortByColumn(Column.TITLE, Qt.SortOrder.DescendingOrder)
    assert titles(view)[0] == "A letter from Vera"
    assert view.selected() == chosen
    for column in Column:
        view.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
        assert len(titles(view)) == 3


def test_renamed_in_place(app: App, qtbot: QtBot, view: ShelfView) -> None:
    view.rows.setData(view.rows.index(0, Column.TITLE), "Z, testimony")
    qtbot.waitUntil(lambda: titles(view)[-1] == "Z, testimony")
    assert view.rows.index(2, Column.STATE).data() == "Passport corrected"
    app.window.actions_.undo.trigger()
    assert titles(view)[0] == "A letter from Anna"


def test_into_the_bin_and_back(app: App, qtbot: QtBot, view: ShelfView) -> None:
    choose(view, 0, 2)
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert titles(view) == ["A letter from Boris"]
    assert shelves(view) == ["Added by you (1)", "Bin (2)"]
    settle(app, qtbot)
    assert "2 documents" in app.library.bar.text
    app.library.bar.offer.click()
    assert len(titles(view)) == 3
    app.window.actions_.redo.trigger()
    view.shelves.choose(BIN)
    assert len(titles(view)) == 2
    assert view.rows.index(0, Column.STATE).data().startswith("In the bin since")
    choose(view, 0)
    view.restore_action.trigger()
    assert shelves(view) == ["Added by you (2)", "Bin (1)"]


def test_the_bin_is_emptied_after_it_was_said_what_that_means(
    app: App, qtbot: QtBot, view: ShelfView
) -> None:
    choose(view, 0)
    view.bin_action.trigger()
    view.shelves.choose(BIN)
    view.empty.click()
    assert "backups" in app.library.bar.text
    assert len(titles(view)) == 1
    app.library.bar.offer.click()
    qtbot.waitUntil(lambda: shelves(view) == ["Added by you (2)", "Bin (0)"])
    assert "Gone for good: 1 document" in app.library.bar.text
    assert not app.window.actions_.undo.isEnabled()


def test_put_together_by_menu_name_and_drop(app: App, qtbot: QtBot, view: ShelfView) -> None:
    choose(view, 0, 1)
    view.new_wanted.emit(view.selected())
    [dialog] = app.window.findChildren(NameDialog)
    dialog.field.setText("Witnesses")
    dialog.accepting.click()
    assert shelves(view) == ["Added by you (3)", "Witnesses (2)", "Bin (0)"]
    collection = view.shelves.collections.shelves[1].id
    dragged = view.rows.mimeData([view.rows.index(2, 0)])
    target = view.shelves.collections.index(1)
    view.shelves.collections.dropMimeData(dragged, Qt.DropAction.CopyAction, -1, -1, target)
    qtbot.waitUntil(lambda: shelves(view)[1] == "Witnesses (3)")
    assert view.rows.index(0, Column.COLLECTIONS).data() == "Witnesses"
    view.shelves.choose(collection)
    choose(view, 0)
    view.take_action.trigger()
    assert titles(view) == ["A letter from Boris", "A letter from Vera"]
    app.window.actions_.undo.trigger()
    assert len(titles(view)) == 3
    view.shelves.collections.setData(target, "Свидетели")
    qtbot.waitUntil(lambda: shelves(view)[1] == "Свидетели (3)")
    qtbot.keyClick(view.shelves, Qt.Key.Key_Delete)
    assert shelves(view) == ["Added by you (3)", "Bin (0)"]
    assert view.shelves.shelf.id == ALL
    app.library.bar.offer.click()
    assert shelves(view)[1] == "Свидетели (3)"


def test_nothing_foreign_can_be_dropped(view: ShelfView) -> None:
    model, data = view.shelves.collections, QMimeData()
    data.setText("x")
    bin_ = model.index(model.rowCount() - 1)
    assert not model.canDropMimeData(data, Qt.DropAction.CopyAction, -1, -1, bin_)
    data.setData(MIME, b"some")
    assert model.canDropMimeData(data, Qt.DropAction.CopyAction, -1, -1, bin_)
    assert not model.canDropMimeData(data, Qt.DropAction.CopyAction, -1, -1, model.index(0))
    assert not model.canDropMimeData(data, Qt.DropAction.CopyAction, -1, -1, QModelIndex())


def test_a_collection_is_searched(app: App, qtbot: QtBot, view: ShelfView) -> None:
    choice = app.window.facets.collection
    assert not choice.isVisibleTo(app.window.facets)
    app.shelf.make("Witnesses", choose(view, 0, 1))
    app.window.actions_.shelf.trigger()
    search(app, qtbot, "zebra")
    assert [choice.itemText(row) for row in range(choice.count())] == [
        "All documents",
        "Came with the program (0)",
        "Witnesses (2)",
    ]
    choice.setCurrentIndex(2)
    choice.activated.emit(2)
    settle(app, qtbot)
    assert len(found(app)) == 2
    [chip] = app.window.chips.chips()
    assert chip.accessibleName() == "Remove the filter Witnesses"
    chip.click()
    settle(app, qtbot)
    assert len(found(app)) == 3
    assert choice.currentIndex() == 0


def test_after_locking_no_title_is_left(app: App, qtbot: QtBot, view: ShelfView) -> None:
    app.library.lock()
    settle(app, qtbot)
    assert titles(view) == []
    assert shelves(view) == ["Added by you (0)", "Bin (0)"]
