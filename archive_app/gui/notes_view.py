"""NotesView: all notes on all documents, and those on none, to read, to sort, to filter and to work with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QStackedWidget

from archive_app.gui.annotation_editor import AnnotationEditor, Draft
from archive_app.gui.annotation_filter import AnnotationFilter
from archive_app.gui.annotation_model import AnnotationModel, AnnotationRow, Column
from archive_app.gui.note_actions import NoteActions
from archive_app.gui.note_filter_bar import NoteFilterBar
from archive_app.gui.note_list import NoteList
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import button, column, flat_button, label, row

_ORDERS = (
    (Column.WRITTEN, Qt.SortOrder.DescendingOrder),
    (Column.WRITTEN, Qt.SortOrder.AscendingOrder),
    (Column.DOCUMENT, Qt.SortOrder.AscendingOrder),
)


class NotesView(QFrame):
    """Shows the rows of a model that somebody else keeps up to date. Notes are written in a card upon it."""

    back_requested = Signal()
    note_wanted = Signal()
    """A new one on no document."""

    def __init__(self, theme: Theme, model: AnnotationModel) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self._model = model
        self._theme = theme
        self._title, self._about, self._empty = label("title"), label("muted"), label("muted", wrap=True)
        self.back, self.new_note, self.order = flat_button(), button(), QComboBox()
        theme.dress(self.back, "arrow-left")
        theme.dress(self.new_note, "notebook-pen")
        self.bar, self.notes, self._pages = (
            NoteFilterBar(theme, narrow=True),
            NoteList(theme),
            QStackedWidget(),
        )
        self.filter = AnnotationFilter(model, self)
        self.notes.setModel(self.filter)
        self.work = NoteActions(theme, self.notes)
        self.work.keep_current(self.filter)
        self.editor = AnnotationEditor(theme, self)
        self._lay_out()
        self._connect()
        self._sort()
        self._on_reset()
        self.retranslate()

    def write(self, draft: Draft, known_tags: Sequence[str] = ()) -> None:
        """Opens the card for a note below the current one."""
        current = self.notes.visualRect(self.notes.currentIndex())
        head = QRect(self.bar.geometry().bottomLeft(), self.bar.size() * 0)
        if draft.annotation or draft.answers:
            head = current.translated(self.notes.viewport().mapTo(self, QPoint()))
        self.editor.edit(draft, known_tags, head)

    def forget(self) -> None:
        self.bar.clear()
        self.editor.cancel()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.back.setAccessibleName(self.tr("Back"))
        self.back.setToolTip(self.tr("Back"))
        self.new_note.setText(self.tr("New note"))
        self.new_note.setToolTip(self.tr("A note that is about no document"))
        self._title.setText(self.tr("All notes"))
        self._empty.setText(
            self.tr("There is no such note. Ctrl+Shift+D writes one on the passage selected in a text.")
        )
        self.notes.setAccessibleName(self.tr("All notes"))
        self.notes.setAccessibleDescription(
            self.tr("Enter shows the passage, F2 edits, Ctrl+R replies, the menu key offers more")
        )
        self.order.setAccessibleName(self.tr("Order of the notes"))
        names = (self.tr("Newest first"), self.tr("Oldest first"), self.tr("By document and place"))
        for number, name in enumerate(names):
            if self.order.count() <= number:
                self.order.addItem(name)
            self.order.setItemText(number, name)
        self.work.retranslate()
        self._say()

    def _lay_out(self) -> None:
        space = self._theme.space
        heading, line = QFrame(), QFrame()
        row(heading, self.back, self._title, None, self.new_note, gap=space(8))
        row(line, self._about, None, *self.work.buttons(), self.order, gap=space(8))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages.addWidget(self.notes)
        self._pages.addWidget(self._empty)
        margins = (space(16), space(12), space(16), space(12))
        column(self, heading, self.bar, line, self._pages, margins=margins, gap=space(8)).setStretch(3, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_requested)
        self.new_note.clicked.connect(self.note_wanted)
        self.notes.chosen.connect(self._on_chosen)
        self.bar.changed.connect(self._on_filter_changed)
        self.order.currentIndexChanged.connect(lambda _: self._sort())
        self.editor.closed.connect(self.notes.setFocus)
        self._model.modelReset.connect(self._on_reset)
        self.notes.selectionModel().currentRowChanged.connect(lambda *_: self.work.follow_current())

    def _sort(self) -> None:
        self.filter.sort(*_ORDERS[max(0, self.order.currentIndex())])

    def _on_chosen(self, chosen: AnnotationRow) -> None:
        self.work.chosen.emit(chosen.annotation)

    def _on_reset(self) -> None:
        self.bar.put(self._model.rows)
        self._on_filter_changed()

    def _on_filter_changed(self) -> None:
        self.filter.choose(self.bar.wanted)
        if not self.notes.currentIndex().isValid():
            self.notes.setCurrentIndex(self.filter.index(0, 0))
        self.work.follow_current()
        self._say()

    def _say(self) -> None:
        count = self.filter.rowCount()
        self._about.setText(self.tr("%n annotation(s)", "", count))
        self._pages.setCurrentIndex(0 if count else 1)
