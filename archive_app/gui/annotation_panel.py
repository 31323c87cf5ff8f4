"""AnnotationPanel: the table of all highlights and notes, to filter, to jump to, to edit and delete."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QStackedWidget, QTableView, QWidget

from archive_app.gui.annotation_filter import AnnotationFilter
from archive_app.gui.annotation_model import AnnotationModel, AnnotationRow, Column
from archive_app.gui.note_actions import NoteActions
from archive_app.gui.note_filter_bar import NoteFilterBar
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import column, label, row
from archive_app.library.annotation import AnchorState, Annotation


class AnnotationPanel(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.model = AnnotationModel(theme, self)
        self.filter = AnnotationFilter(self.model, self)
        self.bar = NoteFilterBar(theme)
        self.count, self._hint = label("muted"), label("muted", wrap=True)
        self.table, self._pages = QTableView(), QStackedWidget()
        self._set_up_table()
        self.work = NoteActions(theme, self.table)
        self.work.keep_current(self.filter)
        self._lay_out()
        self._connect()
        self.retranslate()

    def put(self, rows: Iterable[AnnotationRow]) -> None:
        """Shows these; filter, tag and selection stay where they still fit, else the next one is chosen."""
        self.model.put(rows)
        self.bar.put(self.model.rows)
        self._filter()

    def current(self) -> Annotation | None:
        return self.work.current()

    def select(self, annotation_id: str) -> bool:
        """False if it is not shown."""
        row = self.filter.row_of(annotation_id)
        if row >= 0:
            self.table.setCurrentIndex(self.filter.index(row, Column.QUOTE))
        return row >= 0

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.work.jump.trigger()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Annotations"))
        self.work.retranslate()
        self._hint.setText(
            self.tr("Select a passage in the text: Ctrl+D highlights it, Ctrl+Shift+D adds a note.")
        )
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._say()

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.filter)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.setSortingEnabled(True)
        table.sortByColumn(Column.DOCUMENT, Qt.SortOrder.AscendingOrder)
        table.verticalHeader().hide()
        heading = table.horizontalHeader()
        heading.setHighlightSections(False)
        heading.setResizeContentsPrecision(50)
        heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for narrow in (Column.TAGS, Column.WRITTEN, Column.STATE):
            heading.setSectionResizeMode(narrow, QHeaderView.ResizeMode.ResizeToContents)

    def _lay_out(self) -> None:
        space = self._theme.space
        above, empty = QFrame(), QFrame()
        margins = (space(12), space(6), space(8), space(6))
        items = (self.bar, self.count, *self.work.buttons())
        row(above, *items, margins=margins, gap=space(8)).setStretch(0, 1)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column(empty, None, self._hint, None, margins=(space(24),) * 4)
        empty.setProperty("role", "bar")
        self._pages.addWidget(self.table)
        self._pages.addWidget(empty)
        column(self, above, self._pages).setStretch(1, 1)

    def _connect(self) -> None:
        self.bar.changed.connect(self._filter)
        self.table.clicked.connect(self.work.jump.trigger)
        self.table.selectionModel().currentRowChanged.connect(self._say)

    def _filter(self) -> None:
        self.filter.choose(self.bar.wanted)
        self._say()

    def _say(self) -> None:
        shown, total = self.filter.rowCount(), len(self.model.rows)
        self.count.setText(self.tr("%n annotation(s)", "", shown) if total else "")
        self._pages.setCurrentIndex(0 if total else 1)
        in_doubt = any(line.annotation.state is not AnchorState.PLACED for line in self.model.rows)
        self.table.setColumnHidden(Column.STATE, not in_doubt)
        self.work.show_places(in_doubt)
        self.work.follow_current()
