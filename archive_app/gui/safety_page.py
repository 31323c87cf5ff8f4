"""SafetyPage: what a computer that is taken away shows and what it does not, in plain words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QWidget

from archive_app.gui.theme import Theme
from archive_app.gui.translator import Translator
from archive_app.gui.widgets import button, column, label, row


class SafetyPage(QDialog):
    """The text lies in `folder`, one file a language: paragraphs, and headings behind `#`."""

    def __init__(self, folder: Path, theme: Theme, translator: Translator, parent: QWidget) -> None:
        super().__init__(parent)
        self._folder = folder
        self._theme = theme
        self._translator = translator
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._close = button()
        self._close.clicked.connect(self.close)
        below = QWidget()
        row(below, None, self._close)
        margins = (theme.space(16), theme.space(12), theme.space(16), theme.space(12))
        column(self, self._area, below, margins=margins, gap=theme.space(8))
        self.resize(theme.space(24) * 26, theme.space(24) * 26)
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Archive App"))
        self._close.setText(self.tr("&Close"))
        self._area.setAccessibleName(self.tr("What a seized computer shows"))
        self._area.setWidget(self._page())

    def _page(self) -> QWidget:
        page = QWidget()
        text = (self._folder / f"seizure.{self._translator.language}.txt").read_text(encoding="utf-8")
        parts = []
        for paragraph in text.strip().split("\n\n"):
            is_heading = paragraph.startswith("# ")
            part = label("title" if is_heading else "", wrap=True)
            part.setText(paragraph.removeprefix("# "))
            parts.append(part)
        column(page, *parts, None, gap=self._theme.space(8))
        return page
