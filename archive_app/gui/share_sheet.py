"""ShareSheet: the words of one paper share, large and numbered, to be copied by hand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout

from archive_app.gui.theme import Theme
from archive_app.gui.widgets import label

ROWS, COLUMNS = 5, 4


class ShareSheet(QFrame):
    """It takes the keyboard, so that a screen reader reads the words out one after the other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(*(theme.space(16),) * 4)
        self._grid.setHorizontalSpacing(theme.space(6))
        self._grid.setVerticalSpacing(theme.space(12))
        self._words = []
        for at in range(ROWS * COLUMNS):
            number, word = label("muted"), label("title")
            number.setText(self.locale().toString(at + 1))
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            line, place = divmod(at, COLUMNS)
            self._grid.addWidget(number, line, 2 * place)
            self._grid.addWidget(word, line, 2 * place + 1)
            self._grid.setColumnStretch(2 * place + 1, 1)
            self._words.append(word)

    def put(self, name: str, share: str) -> None:
        words = share.split()
        for place, word in zip(self._words, words, strict=True):
            place.setText(word)
        self.setAccessibleName(name)
        self.setAccessibleDescription(", ".join(words))

    def words(self) -> tuple[str, ...]:
        return tuple(place.text() for place in self._words)

    def forget(self) -> None:
        for place in self._words:
            place.clear()
        self.setAccessibleDescription("")
