"""NameMenu: what can be done with a name in the text, on top of the menu of the text."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from archive_app.entities.correction import Subject
from archive_app.entities.mention import MentionKind
from archive_app.gui.correction_menu import CorrectionMenu
from archive_app.gui.plain_text import honest, without_mnemonic
from archive_app.gui.reader_marks import Layer, Mark
from archive_app.gui.reader_view import ReaderView


class NameMenu(QObject):
    page_requested = Signal(str)
    correction_wanted = Signal(object, object, str)
    """A Wish, the Subject, and a spelling."""

    def __init__(self, reader: ReaderView) -> None:
        super().__init__(reader)
        self._reader = reader
        reader.menu_opening.connect(self._on_menu_opening)

    def _on_menu_opening(self, menu: QMenu, offset: int) -> None:
        here = self._reader.marks_between(offset, offset + 1)
        name = next((mark for mark in here if mark.layer is Layer.MENTION and mark.key), None)
        if name is not None:
            self._offer(menu, name)

    def _offer(self, menu: QMenu, name: Mark) -> None:
        subject = Subject(name.key or "", MentionKind(name.style), name.title)
        shown = without_mnemonic(honest(name.title))
        page = QAction(self.tr("Open the page of “%1”").replace("%1", shown), menu)
        page.triggered.connect(lambda: self.page_requested.emit(subject.id))
        spelling = " ".join(self._reader.text[name.start : name.end].split())
        correcting = CorrectionMenu(subject, (spelling,), menu)
        correcting.setTitle(self.tr("Correct “%1”").replace("%1", shown))
        correcting.wanted.connect(self.correction_wanted)
        top = menu.actions()[0]
        menu.insertAction(top, page)
        menu.insertMenu(top, correcting)
        menu.insertSeparator(top)
