"""EmptyPage: what stands where there is nothing to show: what happened, what to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton

from archive_app.gui.theme import Theme
from archive_app.gui.widgets import button, column, label

Offer = tuple[str, Callable[[], object]]


class EmptyPage(QFrame):
    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._theme = theme
        self._icon = icon
        self._picture, self._heading, self._hint = label(), label("heading"), label("muted")
        for text in (self._picture, self._heading, self._hint):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._heading.setWordWrap(True)
        self._hint.setWordWrap(True)
        self._heading.setFont(theme.font(1.25))
        self.offers: list[QPushButton] = []
        self._offers = column(None, gap=theme.space(8))
        layout = column(self, None, self._picture, self._heading, self._hint, margins=(theme.space(24),) * 4)
        layout.setSpacing(theme.space(12))
        layout.addLayout(self._offers)
        layout.addStretch(1)
        theme.changed.connect(self._paint_icon)
        self._paint_icon()

    def say(self, heading: str, hint: str, offers: Sequence[Offer] = ()) -> None:
        """The first offer is the one to take."""
        self._heading.setText(heading)
        self._hint.setText(hint)
        for old in self.offers:
            old.hide()
            old.deleteLater()
        self.offers = [self._offer(text, action, number) for number, (text, action) in enumerate(offers)]

    def _offer(self, text: str, action: Callable[[], object], number: int) -> QPushButton:
        made = button("" if number else "primary")
        made.setText(text)
        made.clicked.connect(lambda: action())
        self._offers.addWidget(made, 0, Qt.AlignmentFlag.AlignHCenter)
        return made

    def _paint_icon(self) -> None:
        self._picture.setPixmap(self._theme.pixmap(self._icon, "muted", self._theme.space(48)))
