"""Annotations in the window: list, filter, editor, and undo for each change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from archive_app.entities.correction import Correction
from archive_app.errors import LibraryNeeded, LibraryReadOnly
from archive_app.gui.annotation_editor import AnnotationEditor, Draft
from archive_app.gui.annotation_filter import AnnotationFilter, Wanted
from archive_app.gui.annotation_model import AnnotationModel, AnnotationRow, Column
from archive_app.gui.annotation_panel import AnnotationPanel
from archive_app.gui.commands import AnnotationCommands
from archive_app.gui.tags_field import TagsField
from archive_app.gui.theme import Theme
from archive_app.library.annotation import AnchorState, Annotation, Colour, ImportReport
from archive_app.library.passage_link import PassageLink


def made(
    name: str, note: str = "", tags: Sequence[str] = (), state: AnchorState = AnchorState.PLACED
) -> Annotation:
    return Annotation(f"urn:{name}", "d", name, "", "", 0, len(name), Colour.GREEN, note, tuple(tags), state)


ROWS = [
    AnnotationRow(made("29 лідэраў", "Хто гэтыя 29?", ["лічбы"]), "Рэзалюцыя"),
    AnnotationRow(made("assets\nconfiscated", "", ["money", "лічбы"]), "UN experts"),
    AnnotationRow(made("lost passage", "ёлка", (), AnchorState.LOST), "Old"),
]


class Names:
    def correct(self, correction: Correction) -> bool:
        return False

    def undo_correction(self, correction: Correction) -> bool:
        return False


class Keeper:
    """The smallest thing that keeps annotations as the Archive does; it can be closed to writing."""

    def __init__(self) -> None:
        self.names = Names()
        self.kept: dict[str, Annotation] = {}
        self.read_only = False

    @property
    def notes(self) -> Keeper:
        return self

    def annotate(
        self,
        document_id: str,
        start: int,
        end: int,
        colour: Colour = Colour.YELLOW,
        note: str = "",
        tags: Sequence[str] = (),
    ) -> Annotation:
        new = replace(made(f"n{len(self.kept)}", note, tags), start=start, end=end, colour=colour)
        self.swap((), (new,))
        return new

    def annotate_whole(
        self, document_id: str, note: str, colour: Colour = Colour.YELLOW, tags: Sequence[str] = ()
    ) -> Annotation:
        return self.annotate(document_id, 0, 0, colour, note, tags)

    def reply(self, annotation_id: str, note: str) -> Annotation:
        new = replace(made(f"r{len(self.kept)}", note), answers=annotation_id)
        self.swap((), (new,))
        return new

    def thread(self, annotation_id: str) -> tuple[Annotation, ...]:
        first = self.kept[annotation_id]
        return (first, *(each for each in self.kept.values() if each.answers == annotation_id))

    def swap(self, old: Sequence[Annotation], new: Sequence[Annotation]) -> None:
        if self.read_only:
            raise LibraryReadOnly
        for each in old:
            del self.kept[each.id]
        self.kept |= {each.id: each for each in new}


def test_each_step_can_be_undone_and_done_again(qapp: object) -> None:
    keeper = Keeper()
    commands = AnnotationCommands(keeper)
    first = commands.add("d", 3, 9, Colour.BLUE, "note", ("tag",))
    changed = replace(first, note="other")
    commands.change(first, changed)
    commands.delete(first.id)
    states = [{}, {first.id: first}, {first.id: changed}, {}]
    assert keeper.kept == states[3]
    for state in reversed(states[:3]):
        commands.stack.undo()
        assert keeper.kept == state
    for state in states[1:]:
        commands.stack.redo()
        assert keeper.kept == state


def test_each_step_says_what_it_is(qapp: object) -> None:
    commands, names = AnnotationCommands(Keeper()), []
    first = commands.add("d", 3, 9)
    for changed in (
        replace(first, colour=Colour.RED),
        replace(first, note="a note"),
        replace(first, tags=("a", "b")),
        replace(first, tags=("b",), note="other"),
    ):
        commands.change(first, changed)
        names.append(commands.stack.undoText())
        commands.stack.undo()
    assert names == ["Change the colour", "Change the note", "Change the tags", "Change the annotation"]
    answer = commands.reply(first.id, "an answer")
    assert commands.stack.undoText() == "Reply to the note"
    commands.change(answer, replace(answer, note="another"))
    assert commands.stack.undoText() == "Change the reply"
    commands.delete(first.id)
    assert commands.stack.undoText() == "Delete 2 notes of a thread"


def test_a_note_goes_with_its_answers_and_comes_back_with_them(qapp: object) -> None:
    keeper = Keeper()
    commands = AnnotationCommands(keeper)
    first = commands.add("d", 3, 9, note="a question")
    commands.reply(first.id, "an answer")
    before = dict(keeper.kept)
    commands.delete(first.id)
    assert keeper.kept == {}
    commands.stack.undo()
    assert keeper.kept == before


def test_what_came_in_goes_out_in_one_step(qapp: object) -> None:
    keeper = Keeper()
    commands = AnnotationCommands(keeper)
    mine, joined, theirs = made("a", "x", ["1"]), made("a", "x", ["1", "2"]), made("b")
    keeper.kept = {mine.id: joined, theirs.id: theirs}
    commands.imported(ImportReport((theirs,), (), 1, ((mine, joined),)))
    assert commands.stack.undoText() == "Import 2 annotations"
    commands.stack.undo()
    assert keeper.kept == {mine.id: mine}
    commands.stack.redo()
    assert keeper.kept == {mine.id: joined, theirs.id: theirs}


def test_an_import_of_nothing_is_no_step(qapp: object) -> None:
    commands = AnnotationCommands(Keeper())
    commands.imported(ImportReport((), ((0, "why"),), 3))
    assert commands.stack.count() == 0


def test_a_change_that_changes_nothing_leaves_nothing_to_undo(qapp: object) -> None:
    commands = AnnotationCommands(Keeper())
    commands.change(made("a"), made("a"))
    assert not commands.stack.canUndo()


def test_the_first_failure_goes_to_the_caller_and_leaves_nothing_to_undo(qapp: object) -> None:
    class NoLibrary(Keeper):
        def swap(self, old: Sequence[Annotation], new: Sequence[Annotation]) -> None:
            raise LibraryNeeded

    commands = AnnotationCommands(NoLibrary())
    with pytest.raises(LibraryNeeded):
        commands.add("d", 0, 1)
    assert not commands.stack.canUndo()


def test_a_failing_undo_is_told_and_forgotten(qtbot: QtBot) -> None:
    keeper = Keeper()
    commands = AnnotationCommands(keeper)
    commands.add("d", 0, 1)
    keeper.read_only = True
    with qtbot.waitSignal(commands.failed) as failed:
        commands.stack.undo()
    assert isinstance(failed.args[0], LibraryReadOnly)
    assert len(keeper.kept) == 1
    assert not commands.stack.canUndo()
    assert not commands.stack.canRedo()


@pytest.mark.parametrize(
    ("typed", "tag", "shown"),
    [
        ("", None, 3),
        ("29", None, 1),
        ("ЕЛКА", None, 1),
        ("хто 29", None, 1),
        ("experts", None, 1),
        ("", "лічбы", 2),
        ("assets", "лічбы", 1),
        ("nothing of this", None, 0),
    ],
)
def test_the_list_is_filtered_by_words_and_tag(theme: Theme, typed: str, tag: str | None, shown: int) -> None:
    model = AnnotationModel(theme)
    chosen = AnnotationFilter(model)
    model.put(ROWS)
    chosen.choose(Wanted(typed, tag))
    assert chosen.rowCount() == shown


def test_rows_say_what_they_are(theme: Theme) -> None:
    model = AnnotationModel(theme)
    model.put(ROWS)
    shown = [model.index(1, column).data() for column in Column]
    assert shown == ["assets confiscated", "", "money, лічбы", "UN experts", "", ""]
    assert model.index(2, Column.STATE).data() == "Not found in the text"
    spoken = model.index(0, Column.QUOTE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "29 лідэраў. Хто гэтыя 29?. лічбы. Рэзалюцыя"


def test_hostile_notes_are_no_markup_in_tool_tips(theme: Theme) -> None:
    model = AnnotationModel(theme)
    model.put([AnnotationRow(made("q", '<img src="file:///etc/passwd">'), "t")])
    assert "<img" not in model.index(0, Column.NOTE).data(Qt.ItemDataRole.ToolTipRole)


@pytest.fixture
def panel(theme: Theme, qtbot: QtBot) -> Iterator[AnnotationPanel]:
    view = AnnotationPanel(theme)
    qtbot.addWidget(view)
    view.resize(900, 200)
    view.put(ROWS)
    with qtbot.waitExposed(view):
        view.show()
    yield view
    view.hide()


def test_the_panel_keeps_filter_and_choice_when_it_is_filled_again(panel: AnnotationPanel) -> None:
    panel.bar.tag.setCurrentIndex(panel.bar.tag.findData("лічбы"))
    panel.select("urn:29 лідэраў")
    panel.put([*ROWS, AnnotationRow(made("new"), "t")])
    assert panel.bar.tag.currentData() == "лічбы"
    assert panel.filter.rowCount() == 2
    current = panel.current()
    assert current is not None
    assert current.quote == "29 лідэраў"


def test_the_panel_is_worked_by_keyboard(panel: AnnotationPanel, qtbot: QtBot) -> None:
    panel.select("urn:29 лідэраў")
    panel.table.setFocus()
    with qtbot.waitSignal(panel.work.chosen):
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    with qtbot.waitSignal(panel.work.wished):
        qtbot.keyClick(panel.table, Qt.Key.Key_F2)
    with qtbot.waitSignal(panel.work.delete_requested) as asked:
        qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    assert asked.args == ["urn:29 лідэраў"]


def test_deleting_goes_on_with_the_next_one(panel: AnnotationPanel) -> None:
    panel.table.selectRow(0)
    for left in range(len(ROWS) - 1, -1, -1):
        gone = panel.current()
        assert gone is not None
        panel.put([line for line in panel.model.rows if line.annotation.id != gone.id])
        assert panel.filter.rowCount() == left
    assert panel.current() is None


def test_the_place_column_is_there_only_when_a_place_is_in_doubt(panel: AnnotationPanel) -> None:
    assert not panel.table.isColumnHidden(Column.STATE)
    panel.put(ROWS[:2])
    assert panel.table.isColumnHidden(Column.STATE)


def test_an_empty_panel_says_how_to_begin(panel: AnnotationPanel) -> None:
    panel.put([])
    assert not panel.table.isVisible()
    assert not panel.work.delete.isEnabled()


@pytest.fixture
def editor(theme: Theme, qtbot: QtBot) -> Iterator[AnnotationEditor]:
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(700, 500)
    view = AnnotationEditor(theme, around)
    with qtbot.waitExposed(around):
        around.show()
    yield view
    around.hide()


NEAR = QRect(100, 100, 200, 20)


def test_the_editor_hands_back_what_was_written(editor: AnnotationEditor, qtbot: QtBot) -> None:
    editor.edit(Draft("d", 5, 9, "quote"), ["ILO"], NEAR)
    qtbot.keyClicks(editor.note, "A note")
    editor.tags.setText("one,  two , one")
    editor.colours[Colour.RED].click()
    with qtbot.waitSignal(editor.saved) as saved:
        qtbot.keyClick(editor.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saved.args == [Draft("d", 5, 9, "quote", Colour.RED, "A note", ("one", "two"))]
    assert editor.isVisible(), "until somebody has kept it"
    editor.done()
    assert not editor.isVisible()


def test_a_draft_that_could_not_be_kept_is_not_replaced(editor: AnnotationEditor, qtbot: QtBot) -> None:
    editor.edit(Draft("d", 5, 9, "quote"), [], NEAR)
    qtbot.keyClicks(editor.note, "precious")
    editor.edit(Draft("d", 20, 29, "another"), [], NEAR)
    assert editor.note.toPlainText() == "precious"


def test_a_reply_has_words_and_nothing_else(editor: AnnotationEditor, qtbot: QtBot) -> None:
    editor.edit(Draft.reply_to(made("a", "Which ones?")), [], NEAR)
    assert editor.tags.isHidden()
    assert not editor.save_button.isEnabled()
    with qtbot.assertNotEmitted(editor.saved):
        editor.save()
        editor.finish()
    assert not editor.is_open, "an empty reply is none"
    editor.edit(Draft.reply_to(made("a", "Which ones?")), [], NEAR)
    qtbot.keyClicks(editor.note, "These.")
    with qtbot.waitSignal(editor.saved) as saved:
        editor.save()
    assert (saved.args[0].answers, saved.args[0].note) == ("urn:a", "These.")


def test_a_highlight_may_stay_without_words(editor: AnnotationEditor) -> None:
    editor.edit(Draft("d", 5, 9, "quote"), [], NEAR)
    assert editor.save_button.isEnabled()
    editor.cancel()
    editor.edit(Draft("d", 0, 0, ""), [], NEAR)
    assert not editor.save_button.isEnabled(), "about the whole document something is said"


def test_a_link_that_is_pasted_looks_like_one(editor: AnnotationEditor) -> None:
    link = str(PassageLink("d", 3, 9, "a 🙂 word", "A title"))
    editor.edit(Draft("d", 0, 1, "q"), [], NEAR)
    editor.note.insertPlainText(f"See {link} there")
    formats = editor.note.document().firstBlock().layout().formats()
    underlined = [(each.start, each.length) for each in formats if each.format.fontUnderline()]
    # Qt counts the smiling face twice.
    assert underlined == [(4, len("“a 🙂 word” — A title ") + 1)]


def test_escape_keeps_nothing(editor: AnnotationEditor, qtbot: QtBot) -> None:
    editor.edit(Draft("d", 5, 9, "quote"), [], NEAR)
    qtbot.keyClicks(editor.note, "A note")
    with qtbot.assertNotEmitted(editor.saved):
        qtbot.keyClick(editor.note, Qt.Key.Key_Escape)
    assert not editor.is_open


def test_a_draft_left_for_another_is_saved(editor: AnnotationEditor, qtbot: QtBot) -> None:
    editor.edit(Draft.of(made("a", "old")), [], NEAR)
    with qtbot.assertNotEmitted(editor.saved):
        editor.edit(Draft.of(made("b", "old")), [], NEAR)
    qtbot.keyClicks(editor.note, " new")
    with qtbot.waitSignal(editor.saved) as saved:
        editor.finish()
    changed = saved.args[0].changed(made("b", "old"))
    assert (changed.id, changed.note) == ("urn:b", "old new")


def test_only_what_is_kept_can_be_deleted(editor: AnnotationEditor, qtbot: QtBot) -> None:
    editor.edit(Draft("d", 0, 1, "q"), [], NEAR)
    assert editor.delete_button.isHidden()
    editor.edit(Draft.of(made("a")), [], NEAR)
    with qtbot.waitSignal(editor.delete_requested) as asked:
        editor.delete_button.click()
    assert asked.args == ["urn:a"]


@pytest.mark.parametrize("near", [NEAR, QRect(600, 470, 90, 20), QRect(-40, -90, 10, 20)])
def test_the_editor_stays_inside_the_pane(editor: AnnotationEditor, near: QRect) -> None:
    editor.edit(Draft("d", 0, 1, "q"), [], near)
    assert editor.parentWidget().rect().contains(editor.geometry())


def test_the_editor_follows_when_the_pane_shrinks(editor: AnnotationEditor, qtbot: QtBot) -> None:
    editor.edit(Draft("d", 0, 1, "q"), [], QRect(100, 150, 200, 20))
    around = editor.parentWidget()
    around.resize(500, editor.height() + 20)
    qtbot.waitUntil(lambda: around.rect().contains(editor.geometry()))


def test_known_tags_are_proposed_for_the_tag_being_typed(qtbot: QtBot) -> None:
    field = TagsField()
    qtbot.addWidget(field)
    field.put(["ILO"], ["numbers", "names", "ILO"])
    field.show()
    field.end(False)
    qtbot.keyClicks(field, ", n")
    assert field.proposals() == ["numbers", "names"], "in the order given, the most used first"
    qtbot.keyClicks(field, "u")
    field._proposals.activated.emit("numbers")
    assert field.tags() == ("ILO", "numbers")
    field.hide()
