"""PageDialog: a page to read beside the window, with a button that closes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QWidget

from archive_app.gui.theme import Theme
from archive_app.gui.widgets import button, column, row


class PageDialog(QDialog):
    """Who inherits it fills `area` in `retranslate`, which is called again when the language changes."""

    def __init__(self, theme: Theme, lines: int, parent: QWidget) -> None:
        """`lines`: how high it is, in lines of text with their distance."""
        super().__init__(parent)
        self.theme = theme
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._close = button()
        self._close.clicked.connect(self.close)
        below = QWidget()
        row(below, None, self._close)
        margins = (theme.space(16), theme.space(12), theme.space(16), theme.space(12))
        column(self, self.area, below, margins=margins, gap=theme.space(8))
        self.resize(theme.space(24) * 26, theme.space(24) * lines)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Archive App"))
        self._close.setText(self.tr("&Close"))
