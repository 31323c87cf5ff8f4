"""PlaceBar: leads through the passages where a note may belong, until the reader says which one it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from archive_app.gui.document_header import ElidedLabel
from archive_app.gui.reader_view import ReaderView
from archive_app.gui.text_surface import Span
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import button, flat_button, label, row
from archive_app.library.annotation import Annotation


class PlaceBar(QFrame):
    """Hidden until `open`. What is selected in the text is where the note goes, whoever selected it."""

    chosen = Signal(str, int, int)
    """The id of the note, and the start and end of the passage."""
    closed = Signal()

    def __init__(self, theme: Theme, reader: ReaderView) -> None:
        super().__init__()
        self._theme = theme
        self._reader = reader
        self._note: Annotation | None = None
        self._places: list[Span] = []
        self._current = 0
        self.setProperty("role", "pane")
        self._question, self._quote, self.count = label("heading"), ElidedLabel("muted"), label("muted")
        self.previous_button, self.next_button, self.close_button = (flat_button() for _ in range(3))
        self.here_button = button("primary")
        self._lay_out()
        self._connect()
        self.retranslate()
        self.hide()

    @property
    def is_open(self) -> bool:
        return not self.isHidden()

    def open(self, note: Annotation, places: Sequence[Span]) -> None:
        """`places`: the likeliest first; there may be none."""
        self._note, self._places, self._current = note, list(places), 0
        self._quote.set_text(" ".join(note.quote.split()))
        self.show()
        self._show_place()
        target = self.next_button if len(self._places) > 1 else self.here_button
        (target if target.isEnabled() else self.close_button).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_bar(self) -> None:
        """The note stays where it was."""
        if self.is_open:
            self._note = None
            self.hide()
            self._reader.setFocus(Qt.FocusReason.OtherFocusReason)
            self.closed.emit()

    def step(self, by: int) -> None:
        """To another passage, round and round."""
        if self._places:
            self._current = (self._current + by) % len(self._places)
            self._show_place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self.step(-1)
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self.step(1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Where a note belongs"))
        self._question.setText(self.tr("Where does it belong?"))
        self.here_button.setText(self.tr("It belongs here"))
        self.here_button.setToolTip(self.tr("The note goes to the passage that is selected in the text"))
        self.here_button.setAccessibleDescription(self.here_button.toolTip())
        for made, name in (
            (self.previous_button, self.tr("Previous possible place")),
            (self.next_button, self.tr("Next possible place")),
            (self.close_button, self.tr("Leave it where it is (Esc)")),
        ):
            made.setToolTip(name)
            made.setAccessibleName(name)
        self._say()

    def _lay_out(self) -> None:
        space = self._theme.space
        for made, icon in (
            (self.previous_button, "chevron-up"),
            (self.next_button, "chevron-down"),
            (self.close_button, "x"),
        ):
            self._theme.dress(made, icon)
        parts = (self._question, self._quote, self.count, self.previous_button, self.next_button)
        margins = (space(12), space(6), space(8), space(6))
        layout = row(self, *parts, self.here_button, self.close_button, margins=margins, gap=space(8))
        layout.setStretch(1, 1)

    def _connect(self) -> None:
        self.previous_button.clicked.connect(lambda: self.step(-1))
        self.next_button.clicked.connect(lambda: self.step(1))
        self.close_button.clicked.connect(self.close_bar)
        self.here_button.clicked.connect(self._on_here)
        self._reader.selection_changed.connect(self._say)
        self._reader.document_changed.connect(self.close_bar)

    def _show_place(self) -> None:
        if self._places:
            self._reader.go_to_offset(*self._places[self._current])
        self._say()

    def _say(self) -> None:
        several = len(self._places) > 1
        self.previous_button.setEnabled(several)
        self.next_button.setEnabled(several)
        self.here_button.setEnabled(self._reader.selected_range() is not None)
        if self._places:
            text = self.tr("{number} of {count}").format(number=self._current + 1, count=len(self._places))
        else:
            text = self.tr("No passage is like it. Select one in the text.")
        self.count.setText(text)

    def _on_here(self) -> None:
        span = self._reader.selected_range()
        if self._note is not None and span is not None:
            note = self._note.id
            self.close_bar()
            self.chosen.emit(note, *span)
