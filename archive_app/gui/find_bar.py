"""FindBar: finds words in the document that is open, while they are typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from archive_app.gui.reader_view import ReaderView
from archive_app.gui.text_finding import fold, occurrences
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import flat_button, label, row


class FindBar(QFrame):
    """Hidden until `open`. While it is open, next and previous walk its own hits, round and round."""

    closed = Signal()

    def __init__(self, theme: Theme, reader: ReaderView) -> None:
        super().__init__()
        self._theme = theme
        self._reader = reader
        self._folded: tuple[str, str] = ("", "")
        self.setProperty("role", "pane")
        self.field = QLineEdit(clearButtonEnabled=True)
        self.field.setMaximumWidth(theme.space(300))
        self.count = label("muted")
        self.previous_button, self.next_button, self.close_button = (flat_button() for _ in range(3))
        self._lay_out()
        self._connect()
        self.retranslate()
        self.hide()

    @property
    def is_open(self) -> bool:
        return not self.isHidden()

    def open(self) -> None:
        """Shows the bar with the selected words, or with what was looked for last."""
        selected = self._reader.selected_text()
        self.show()
        if selected and "\n" not in selected and len(selected) < 80:
            self.field.setText(selected)
        self._find()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_bar(self) -> None:
        """Hides the bar; the hits of the search are shown again."""
        if self.is_open:
            self.hide()
            self._reader.set_found(None)
            self._reader.setFocus(Qt.FocusReason.OtherFocusReason)
            self.closed.emit()

    def next(self) -> None:
        if not self._reader.next_hit():
            self._reader.go_to_hit(0)

    def previous(self) -> None:
        if not self._reader.previous_hit():
            self._reader.go_to_hit(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous if back else self.next)()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Find in this document"))
        self.field.setAccessibleName(self.tr("Find in this document"))
        for button, name in (
            (self.previous_button, self.tr("Previous one (Shift+F3)")),
            (self.next_button, self.tr("Next one (F3)")),
            (self.close_button, self.tr("Close (Esc)")),
        ):
            button.setToolTip(name)
            button.setAccessibleName(name)
        self._say()

    def _lay_out(self) -> None:
        theme = self._theme
        theme.dress(self.previous_button, "chevron-up")
        theme.dress(self.next_button, "chevron-down")
        theme.dress(self.close_button, "x")
        row(
            self,
            self.field,
            self.previous_button,
            self.next_button,
            self.count,
            None,
            self.close_button,
            margins=(theme.space(16), theme.space(6), theme.space(8), theme.space(6)),
            gap=theme.space(4),
        ).setStretch(0, 3)

    def _connect(self) -> None:
        self.field.textEdited.connect(self._find)
        self.field.textChanged.connect(self._on_text_changed)
        self.previous_button.clicked.connect(self.previous)
        self.next_button.clicked.connect(self.next)
        self.close_button.clicked.connect(self.close_bar)
        self._reader.hits_changed.connect(self._say)
        self._reader.document_changed.connect(self._on_document_changed)

    def _on_text_changed(self, text: str) -> None:
        # The clear button edits nothing in Qt's eyes.
        if not text:
            self._find()

    def _on_document_changed(self) -> None:
        if self.is_open:
            self._find()

    def _find(self) -> None:
        """The same words again keep the hit at which the reader stands."""
        if self._folded[0] != self._reader.text:
            self._folded = (self._reader.text, fold(self._reader.text))
        self._reader.set_found(occurrences(self._folded[1], self.field.text()))
        self._say()

    def _say(self) -> None:
        if not self.field.text():
            self.count.clear()
        elif self._reader.hit_count:
            place = self.tr("%1 of %2").replace("%1", self.locale().toString(self._reader.current_hit + 1))
            self.count.setText(place.replace("%2", self.locale().toString(self._reader.hit_count)))
        else:
            self.count.setText(self.tr("Not in this document"))
        for button in (self.previous_button, self.next_button):
            button.setEnabled(self._reader.hit_count > 0)
