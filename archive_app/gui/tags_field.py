"""TagsField: tags typed with commas between them, the known ones proposed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from archive_app.gui.text_finding import fold


class TagsField(QLineEdit):
    def __init__(self) -> None:
        super().__init__()
        self._known = QStringListModel(self)
        self._proposals = QCompleter(self._known, self)
        self._proposals.setWidget(self)
        self._proposals.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._proposals.setFilterMode(Qt.MatchFlag.MatchContains)
        self._proposals.activated.connect(self._on_proposal_chosen)
        self.textEdited.connect(self._propose)

    def tags(self) -> tuple[str, ...]:
        """Without blanks around them, each once, in the order typed."""
        once: dict[str, str] = {}
        for typed in self.text().split(","):
            tag = " ".join(typed.split()).lstrip("#")
            once.setdefault(fold(tag), tag)
        return tuple(tag for tag in once.values() if tag)

    def put(self, tags: Iterable[str], known: Iterable[str]) -> None:
        """`known` are proposed in their order."""
        self.setText(", ".join(tags))
        self._known.setStringList(list(known))

    def proposals(self) -> list[str]:
        """What is proposed for the tag in which the caret stands."""
        model = self._proposals.completionModel()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def _propose(self) -> None:
        typed = self._typed_before_caret().lstrip()
        self._proposals.setCompletionPrefix(typed)
        if typed and self._proposals.completionCount():
            self._proposals.complete()
        elif popup := self._proposals.popup():
            popup.hide()

    def _typed_before_caret(self) -> str:
        return self.text()[: self.cursorPosition()].rpartition(",")[2]

    def _on_proposal_chosen(self, tag: str) -> None:
        start = self.cursorPosition() - len(self._typed_before_caret())
        blank = " " if start else ""
        self.setText(self.text()[:start] + blank + tag + self.text()[self.cursorPosition() :])
        self.setCursorPosition(start + len(blank) + len(tag))
