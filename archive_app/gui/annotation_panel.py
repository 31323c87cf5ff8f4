"""AnnotationPanel: the list of all highlights and notes, to filter, to jump to, to edit and delete."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHeaderView,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QTableView,
    QWidget,
)

from archive_app.gui.annotation_model import AnnotationFilter, AnnotationModel, AnnotationRow, Column
from archive_app.gui.document_header import name_by_action
from archive_app.gui.note_writer import Verb, Wish
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import column, flat_button, label, row
from archive_app.library.annotation import AnchorState, Annotation


class AnnotationPanel(QWidget):
    annotation_chosen = Signal(object)
    """An Annotation to jump to."""
    edit_requested = Signal(object)
    delete_requested = Signal(str)
    wished = Signal(object)
    """A Wish about the current annotation."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.model = AnnotationModel(theme, self)
        self.filter = AnnotationFilter(self)
        self.filter.setSourceModel(self.model)
        self.field, self.tag = QLineEdit(clearButtonEnabled=True), QComboBox()
        self.count, self._hint = label("muted"), label("muted", wrap=True)
        self.table, self._pages = QTableView(), QStackedWidget()
        self.jump_action, self.edit_action, self.delete_action = QAction(self), QAction(self), QAction(self)
        self.reply_action, self.confirm_action, self.place_action = (QAction(self) for _ in range(3))
        self._set_up_table()
        self._set_up_actions()
        self._lay_out()
        self._connect()
        self.retranslate()

    def put(self, rows: Iterable[AnnotationRow]) -> None:
        """Shows these; filter, tag and selection stay where they still fit, else the next one is chosen."""
        chosen, line = self.current(), self.table.currentIndex().row()
        self.model.put(rows)
        self._put_tags()
        self._filter()
        if chosen and not self.select(chosen.id):
            self.table.setCurrentIndex(self.filter.index(min(line, self.filter.rowCount() - 1), 0))

    def current(self) -> Annotation | None:
        found = self.table.currentIndex().data(AnnotationModel.ROW)
        return found.annotation if isinstance(found, AnnotationRow) else None

    def select(self, annotation_id: str) -> bool:
        """False if it is not there."""
        ids = [line.annotation.id for line in self.model.rows]
        if annotation_id not in ids:
            return False
        source = self.model.index(ids.index(annotation_id), Column.QUOTE)
        self.table.setCurrentIndex(self.filter.mapFromSource(source))
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_jump()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Filter quotes, notes and tags"))
        self.field.setAccessibleName(self.tr("Filter quotes, notes and tags"))
        self.tag.setAccessibleName(self.tr("Only with this tag"))
        self.table.setAccessibleName(self.tr("Annotations"))
        self.jump_action.setText(self.tr("Show in the text"))
        self.edit_action.setText(self.tr("Edit…"))
        self.reply_action.setText(self.tr("Reply…"))
        self.confirm_action.setText(self.tr("The place is right"))
        self.place_action.setText(self.tr("Find its place…"))
        self.delete_action.setText(self.tr("Delete"))
        self._hint.setText(
            self.tr("Select a passage in the text: Ctrl+D highlights it, Ctrl+Shift+D adds a note.")
        )
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._put_tags()
        self._say()

    @property
    def _actions(self) -> list[QAction]:
        places = [self.confirm_action, self.place_action]
        return [self.jump_action, *places, self.reply_action, self.edit_action, self.delete_action]

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
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.sortByColumn(Column.DOCUMENT, Qt.SortOrder.AscendingOrder)
        table.verticalHeader().hide()
        heading = table.horizontalHeader()
        heading.setHighlightSections(False)
        heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for narrow in (Column.TAGS, Column.STATE):
            heading.setSectionResizeMode(narrow, QHeaderView.ResizeMode.ResizeToContents)

    def _set_up_actions(self) -> None:
        self._theme.dress(self.jump_action, "book-open")
        self._theme.dress(self.edit_action, "pencil")
        self._theme.dress(self.delete_action, "trash-2")
        self._theme.dress(self.reply_action, "reply")
        self._theme.dress(self.confirm_action, "check")
        self._theme.dress(self.place_action, "map-pin")
        self.edit_action.setShortcut(QKeySequence("F2"))
        self.reply_action.setShortcut(QKeySequence("Ctrl+R"))
        self.delete_action.setShortcut(QKeySequence.StandardKey.Delete)
        for action in self._actions:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.table.addAction(action)

    def _lay_out(self) -> None:
        space = self._theme.space
        bar, empty = QFrame(), QFrame()
        self.tag.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        tools = [flat_button() for _ in self._actions[1:]]
        for tool, action in zip(tools, self._actions[1:], strict=True):
            tool.setDefaultAction(action)
            action.changed.connect(lambda tool=tool, action=action: name_by_action(tool, action))
        margins = (space(12), space(6), space(8), space(6))
        bar_items = (self.field, self.tag, self.count, None, *tools)
        row(bar, *bar_items, margins=margins, gap=space(8)).setStretch(0, 2)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column(empty, None, self._hint, None, margins=(space(24),) * 4)
        empty.setProperty("role", "bar")
        self._pages.addWidget(self.table)
        self._pages.addWidget(empty)
        column(self, bar, self._pages).setStretch(1, 1)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._filter)
        self.tag.currentIndexChanged.connect(self._filter)
        self.table.doubleClicked.connect(self._on_jump)
        self.table.clicked.connect(self._on_jump)
        self.table.selectionModel().currentRowChanged.connect(self._say)
        self.table.customContextMenuRequested.connect(self._on_menu_wanted)
        self.jump_action.triggered.connect(self._on_jump)
        self.edit_action.triggered.connect(self._on_edit)
        self.delete_action.triggered.connect(self._on_delete)
        for action, verb in (
            (self.reply_action, Verb.REPLY),
            (self.confirm_action, Verb.CONFIRM),
            (self.place_action, Verb.PLACE),
        ):
            action.triggered.connect(partial(self._wish, verb))

    def _put_tags(self) -> None:
        chosen = self.tag.currentData()
        counts = Counter(tag for line in self.model.rows for tag in line.annotation.tags)
        self.tag.blockSignals(True)
        self.tag.clear()
        self.tag.addItem(self.tr("All tags"), None)
        for tag in sorted(counts, key=str.casefold):
            self.tag.addItem(f"{tag} ({self.locale().toString(counts[tag])})", tag)
        self.tag.setCurrentIndex(max(0, self.tag.findData(chosen)))
        self.tag.blockSignals(False)
        self.tag.setVisible(bool(counts))

    def _filter(self) -> None:
        self.filter.choose(self.field.text(), self.tag.currentData())
        self._say()

    def _say(self) -> None:
        shown, total = self.filter.rowCount(), len(self.model.rows)
        self.count.setText(self.tr("%n annotation(s)", "", shown) if total else "")
        self._pages.setCurrentIndex(0 if total else 1)
        states = {line.annotation.state for line in self.model.rows}
        self.table.setColumnHidden(Column.STATE, states <= {AnchorState.PLACED})
        current = self.current()
        state = current.state if current else AnchorState.PLACED
        for action in self._actions:
            action.setEnabled(current is not None)
        self.confirm_action.setEnabled(state is AnchorState.CHECK)
        self.place_action.setEnabled(state is not AnchorState.PLACED)
        for action in (self.confirm_action, self.place_action):
            action.setVisible(not states <= {AnchorState.PLACED})

    def _on_jump(self) -> None:
        annotation = self.current()
        if annotation:
            self.annotation_chosen.emit(annotation)

    def _on_edit(self) -> None:
        annotation = self.current()
        if annotation:
            self.edit_requested.emit(annotation)

    def _wish(self, verb: Verb) -> None:
        annotation = self.current()
        if annotation:
            self.wished.emit(Wish(verb, annotation.id))

    def _on_delete(self) -> None:
        annotation = self.current()
        if annotation:
            self.delete_requested.emit(annotation.id)

    def _on_menu_wanted(self, place: QPoint) -> None:
        if self.table.indexAt(place).isValid():
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addActions(self._actions)
            menu.popup(self.table.viewport().mapToGlobal(place))
