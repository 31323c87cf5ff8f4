"""SharePair: two paper shares being typed, with how many words of each there are."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from archive_app.gui.share_field import ShareField
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import column, label, row

WORDS = 20


class SharePair(QWidget):
    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.fields = (ShareField(theme), ShareField(theme))
        self._counts = (label("muted"), label("muted"))
        names = (self.tr("&One share"), self.tr("An&other share"))
        layout = column(self, gap=theme.space(4))
        for field, count, name in zip(self.fields, self._counts, names, strict=True):
            heading = label("heading")
            heading.setText(name)
            heading.setBuddy(field)
            field.setAccessibleName(name.replace("&", ""))
            line = QWidget()
            row(line, heading, None, count)
            layout.addWidget(line)
            layout.addWidget(field)
            field.textChanged.connect(self._on_changed)
        self._on_changed()

    def shares(self) -> tuple[str, ...]:
        """The words of each, with spaces between them."""
        return tuple(field.share() for field in self.fields)

    @property
    def is_complete(self) -> bool:
        return all(len(field.words()) == WORDS for field in self.fields)

    def forget(self) -> None:
        for field in self.fields:
            field.clear()

    def _on_changed(self) -> None:
        for field, count in zip(self.fields, self._counts, strict=True):
            self._say(count, len(field.words()))
        self.changed.emit()

    def _say(self, count: QLabel, words: int) -> None:
        count.setText(self.tr("%1 of %2 words").replace("%1", str(words)).replace("%2", str(WORDS)))
