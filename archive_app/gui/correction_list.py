"""CorrectionList: every correction that is kept, as a sentence, each of which can be taken back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QDialog, QListView, QWidget

from archive_app.entities.correction import (
    AddAlias,
    AddRole,
    Correction,
    Hide,
    Merge,
    NewEntity,
    Rename,
    SetKind,
    Split,
)
from archive_app.entities.mention import MentionKind
from archive_app.gui.plain_text import honest
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import button, column, label, row


class CorrectionList(QDialog):
    taken_back = Signal(object)
    """The Correction."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._corrections: tuple[Correction, ...] = ()
        self._about = label("muted", wrap=True)
        self.rows = QStringListModel(self)
        self.list = QListView()
        self.list.setModel(self.rows)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setWordWrap(True)
        self.take_back, self._close = button(), button()
        below = QWidget()
        row(below, None, self.take_back, self._close, gap=theme.space(8))
        margins = (theme.space(16), theme.space(12), theme.space(16), theme.space(12))
        column(self, self._about, self.list, below, margins=margins, gap=theme.space(8)).setStretch(1, 1)
        self.take_back.clicked.connect(self._on_taken_back)
        self._close.clicked.connect(self.close)
        self.list.selectionModel().currentChanged.connect(self._on_moved)
        self._name_everything()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.space(520), self._theme.space(360))

    def fill(self, corrections: Sequence[Correction]) -> None:
        """The newest first; the row under the keyboard stays where it was."""
        at = self.list.currentIndex().row()
        self._corrections = tuple(reversed(corrections))
        self.rows.setStringList([self._sentence(each) for each in self._corrections])
        last = len(self._corrections) - 1
        self.list.setCurrentIndex(self.rows.index(max(0, min(at, last))))
        self._on_moved()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._on_taken_back()
        else:
            super().keyPressEvent(event)

    def _name_everything(self) -> None:
        self.setWindowTitle(self.tr("Corrected names"))
        self._about.setText(
            self.tr("What you corrected is kept in the library and applied to all documents.")
        )
        self.list.setAccessibleName(self.tr("Corrected names"))
        self.list.setAccessibleDescription(self.tr("Delete takes a correction back"))
        self.take_back.setText(self.tr("&Take back"))
        self._close.setText(self.tr("&Close"))

    def _on_moved(self) -> None:
        self.take_back.setEnabled(self.list.currentIndex().isValid())

    def _on_taken_back(self) -> None:
        if self.list.currentIndex().isValid():
            self.taken_back.emit(self._corrections[self.list.currentIndex().row()])

    def _sentence(self, correction: Correction) -> str:
        template, value = self._said(correction)
        name = honest(correction.subject.name)
        return template.replace("%2", "\0").replace("%1", name).replace("\0", honest(value))

    def _said(self, correction: Correction) -> tuple[str, str]:
        match correction:
            case Merge(into=into):
                return self.tr("“%1” is the same as “%2”"), into.name
            case Split(spelling=spelling):
                return self.tr("“%2” is not “%1”"), spelling
            case Rename(name=name):
                return self.tr("“%1” is shown as “%2”"), name
            case AddAlias(alias=alias):
                return self.tr("“%1” is also written “%2”"), alias
            case AddRole(role=role):
                return self.tr("“%1”: %2"), role
            case SetKind(kind=kind):
                return self._kind(kind), ""
            case NewEntity(subject=subject):
                return self._kind(subject.kind), ""
            case Hide(spelling=""):
                return self.tr("“%1” is hidden"), ""
            case Hide(spelling=spelling):
                return self.tr("“%1” is hidden where it is written “%2”"), spelling

    def _kind(self, kind: MentionKind) -> str:
        person = kind is MentionKind.PERSON
        return self.tr("“%1” is a person") if person else self.tr("“%1” is an organisation")
