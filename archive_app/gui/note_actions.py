"""NoteActions: what can be done with the current note of a list, by key, menu or button."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu, QToolButton

from archive_app.gui.annotation_filter import AnnotationFilter
from archive_app.gui.annotation_model import AnnotationModel, AnnotationRow
from archive_app.gui.document_header import name_by_action
from archive_app.gui.note_writer import Verb, Wish
from archive_app.gui.plain_text import honest, without_mnemonic
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import flat_button
from archive_app.library.annotation import AnchorState, Annotation
from archive_app.library.passage_link import links_in


class NoteActions(QObject):
    chosen = Signal(object)
    """An Annotation to jump to."""
    wished = Signal(object)
    """A Wish about the current annotation."""
    delete_requested = Signal(str)

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._was = ("", -1)
        self.jump, self.confirm, self.place = QAction(self), QAction(self), QAction(self)
        self.reply, self.edit, self.delete = QAction(self), QAction(self), QAction(self)
        icons = ("book-open", "check", "map-pin", "reply", "pencil", "trash-2")
        for action, icon in zip(self.all(), icons, strict=True):
            theme.dress(action, icon)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            view.addAction(action)
        self.edit.setShortcut(QKeySequence("F2"))
        self.reply.setShortcut(QKeySequence("Ctrl+R"))
        self.delete.setShortcut(QKeySequence.StandardKey.Delete)
        self._connect()
        self.retranslate()

    def all(self) -> list[QAction]:
        return [self.jump, self.confirm, self.place, self.reply, self.edit, self.delete]

    def buttons(self) -> list[QToolButton]:
        """One for each but the jump, which a click on the row does."""
        made = []
        for action in self.all()[1:]:
            tool = flat_button()
            tool.setDefaultAction(action)
            action.changed.connect(partial(name_by_action, tool, action))
            name_by_action(tool, action)
            made.append(tool)
        return made

    def current(self) -> Annotation | None:
        found = self._view.currentIndex().data(AnnotationModel.ROW)
        return found.annotation if isinstance(found, AnnotationRow) else None

    def follow_current(self) -> None:
        """Whatever is current now: what can be done with it?"""
        current = self.current()
        state = current.state if current else AnchorState.PLACED
        for action in self.all():
            action.setEnabled(current is not None)
        self.jump.setEnabled(current is not None and bool(current.document))
        for action, possible in (
            (self.confirm, state is AnchorState.CHECK),
            (self.place, state is not AnchorState.PLACED),
        ):
            action.setEnabled(possible)

    def keep_current(self, model: AnnotationFilter) -> None:
        """From now on, whenever the list is filled again: the current note stays so, else the next one is."""
        model.modelAboutToBeReset.connect(self._on_reset_coming)
        model.modelReset.connect(lambda: self._on_reset(model))

    def show_places(self, shown: bool) -> None:
        """Whether there are places in doubt at all."""
        for action in (self.confirm, self.place):
            action.setVisible(shown)

    def retranslate(self) -> None:
        self.jump.setText(self.tr("Show in the text"))
        self.confirm.setText(self.tr("The place is right"))
        self.place.setText(self.tr("Find its place…"))
        self.reply.setText(self.tr("Reply…"))
        self.edit.setText(self.tr("Edit…"))
        self.delete.setText(self.tr("Delete"))

    def _on_reset_coming(self) -> None:
        current = self.current()
        self._was = (current.id, self._view.currentIndex().row()) if current else ("", -1)

    def _on_reset(self, model: AnnotationFilter) -> None:
        note, line = self._was
        row = model.row_of(note)
        row = min(line, model.rowCount() - 1) if row < 0 else row
        if row >= 0:
            self._view.setCurrentIndex(model.index(row, 0))
        self.follow_current()

    def _connect(self) -> None:
        self.jump.triggered.connect(self._on_jump)
        self.delete.triggered.connect(self._on_delete)
        for action, verb in (
            (self.confirm, Verb.CONFIRM),
            (self.place, Verb.PLACE),
            (self.reply, Verb.REPLY),
            (self.edit, Verb.EDIT),
        ):
            action.triggered.connect(partial(self._wish, verb))
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.customContextMenuRequested.connect(self._on_menu_wanted)

    def _wish(self, verb: Verb) -> None:
        annotation = self.current()
        if annotation:
            self.wished.emit(Wish(verb, annotation.id))

    def _on_jump(self) -> None:
        annotation = self.current()
        if annotation and annotation.document:
            self.chosen.emit(annotation)

    def _on_delete(self) -> None:
        annotation = self.current()
        if annotation:
            self.delete_requested.emit(annotation.id)

    def _on_menu_wanted(self, place: QPoint) -> None:
        """With an entry for each link in the note, so that the keyboard can follow them too."""
        annotation, index = self.current(), self._view.currentIndex()
        if annotation is None:
            return
        if self._view.indexAt(place).row() != index.row():  # The key asks from the middle of the list.
            place = self._view.visualRect(index).center()
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.all())
        menu.addSeparator()
        for found in links_in(annotation.note):
            title = honest(found.link.title) or self.tr("a passage")
            text = self.tr("Follow the link: {title}").format(title=title)
            follow = menu.addAction(without_mnemonic(text))
            wish = Wish(Verb.FOLLOW, annotation.id, found.link)
            follow.triggered.connect(partial(self.wished.emit, wish))
        menu.popup(self._view.viewport().mapToGlobal(place))
