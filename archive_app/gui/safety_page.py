"""SafetyPage: what a computer that is taken away shows and what it does not, in plain words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from archive_app.gui.page_dialog import PageDialog
from archive_app.gui.theme import Theme
from archive_app.gui.translator import Translator
from archive_app.gui.widgets import column, label


class SafetyPage(PageDialog):
    """The text lies in `folder`, one file a language: paragraphs, and headings behind `#`."""

    def __init__(self, folder: Path, theme: Theme, translator: Translator, parent: QWidget) -> None:
        super().__init__(theme, 26, parent)
        self._folder = folder
        self._translator = translator
        self._is_strong: bool | None = None
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.area.setAccessibleName(self.tr("What a seized computer shows"))
        self.area.setWidget(self._page())

    def show_protection(self, is_strong: bool) -> None:
        """How far this system confines the process that reads foreign files."""
        self._is_strong = is_strong
        self.retranslate()

    def _protection(self) -> str:
        """Nothing until it is known."""
        if self._is_strong is None:
            return ""
        if self._is_strong:
            return self.tr(
                "Files that you add are read by a process that can do nothing else: strong protection."
            )
        return self.tr(
            "Files that you add are read by a process of its own, "
            "which this system confines little: limited protection."
        )

    def _page(self) -> QWidget:
        page = QWidget()
        text = (self._folder / f"seizure.{self._translator.language}.txt").read_text(encoding="utf-8")
        parts = []
        for paragraph in f"{text.strip()}\n\n{self._protection()}".strip().split("\n\n"):
            is_heading = paragraph.startswith("# ")
            part = label("title" if is_heading else "", wrap=True)
            part.setText(paragraph.removeprefix("# "))
            parts.append(part)
        column(page, *parts, None, gap=self.theme.space(8))
        return page
