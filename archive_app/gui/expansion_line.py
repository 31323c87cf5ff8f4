"""ExpansionLine: says which other spellings were searched for and why, with one click to do without."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from archive_app.gui.plain_text import tooltip
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import button, label, row
from archive_app.search.results import Expansion


class ExpansionLine(QFrame):
    exact_wanted = Signal(bool)
    """True: only as typed; False: with other spellings again."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._expansions: tuple[Expansion, ...] = ()
        self._exact = False
        self._text = label("muted")
        self._text.setMinimumWidth(theme.space(100))
        self.switch = button("link")
        self.switch.clicked.connect(lambda: self.exact_wanted.emit(not self._exact))
        margins = (theme.space(12), 0, theme.space(12), theme.space(6))
        row(self, self._text, self.switch, None, margins=margins, gap=theme.space(8))
        self.hide()

    def show_expansions(self, expansions: Sequence[Expansion], exact: bool) -> None:
        self._expansions, self._exact = tuple(expansions), exact
        self.setVisible(exact or bool(expansions))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say()

    def _say(self) -> None:
        whole = self._sentence()
        self.switch.setText(self.tr("Search all spellings") if self._exact else self.tr("Only as typed"))
        line = self.fontMetrics().height()
        room = max(6 * line, self.width() - self.switch.sizeHint().width() - 4 * line)
        self._text.setText(self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room))
        self._text.setToolTip(tooltip(whole))
        self._text.setAccessibleName(whole)

    def _sentence(self) -> str:
        if self._exact:
            return self.tr("Searched only as typed: no other spellings, no word forms.")
        found = "; ".join(_spelled(item) for item in self._expansions)
        return self.tr("Also searched: %1").replace("%1", found)


def _spelled(item: Expansion) -> str:
    also = ", ".join(item.also)
    return f"{also} ({item.why})" if item.why else also
