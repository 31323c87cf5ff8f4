"""ShareField: where the words of one paper share are typed; they are not copied out of it by any means."""

from __future__ import annotations

import re

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QPlainTextEdit

from archive_app.gui.theme import Theme

_WORD = re.compile(r"[^\W\d_]+")


class ShareField(QPlainTextEdit):
    def __init__(self, theme: Theme) -> None:
        super().__init__(tabChangesFocus=True)
        self.setFixedHeight(4 * theme.line_height)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )

    def words(self) -> tuple[str, ...]:
        """Without the numbers that stand before the words on the paper."""
        return tuple(_WORD.findall(self.toPlainText()))

    def share(self) -> str:
        return " ".join(self.words())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copying, cutting, dragging and merely selecting hand out nothing."""
        return QMimeData()
